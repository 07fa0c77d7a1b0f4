"""The one writer: verdicts, graded notebooks and the gradebook, all from the journal's records.

Whatever it is given twice it writes once. The order is: verdicts, marks (one transaction for
the whole batch), graded notebooks. So wherever a run is killed, the same results entered again
end in the same gradebook and the same files.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from traitlets.config import Config
from traitlets.config.loader import ConfigFileNotFound, PyFileConfigLoader

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from grading.autograded import autograded_notebook, unjudged_in
from grading.book import Book, NotInTheBook
from grading.build.edition import notebook_bytes
from grading.cohort import Cohort
from grading.collect import TIMESTAMP, submitted_at
from grading.entry import Entry
from grading.journal import Record
from grading.verdict import SubmissionVerdict

log = logging.getLogger(__name__)

LOCKED = N_("The mark is made and kept, but not entered yet: another program holds the gradebook.")
NO_ROOM = N_("The mark could not be entered: the disk is full or cannot be written.")
UNKNOWN = N_(
    "The mark is made and kept, but the gradebook does not know this exercise. Run workshop new for the cohort."
)
DAMAGED = N_(
    "The mark is made and kept, but the gradebook cannot be written: it is damaged or out of reach."
)
ENTER_AGAIN = N_(
    "Nothing is lost. Mend the cause, and run the same command again: it goes on where it was."
)


def not_entered(message: str) -> Finding:
    """Our fault, in words: the verdict stands, its entry is still to be made."""
    return Finding("ours.not_entered", message, ENTER_AGAIN)


@dataclass(frozen=True)
class Result:
    """The verdict on one submission, as the journal keeps it."""

    login: str
    assignment: str
    key: str
    """The name under which the verdict is kept."""
    submission: str
    """Digest of what was handed in."""
    verdict: SubmissionVerdict

    def record(self) -> Record:
        return {
            "login": self.login, "assignment": self.assignment, "key": self.key,
            "submission": self.submission, "verdict": self.verdict.to_json().decode(),
        }  # fmt: skip

    @classmethod
    def of(cls, record: Record) -> Result:
        """Raises ValueError, KeyError or TypeError for the record of another version."""
        verdict = SubmissionVerdict.from_json(record["verdict"].encode())
        return cls(
            record["login"], record["assignment"], record["key"], record["submission"], verdict
        )


class Writer:
    """Writes results of one cohort; use it in one thread, as a context manager."""

    def __init__(self, cohort: Cohort) -> None:
        self._cohort = cohort
        self._book: Book | None = None
        self._settings = nbgrader_settings(cohort.root)
        self.failed = False
        """Whether something is still to be entered, so that the journal must stay."""

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *_: object) -> None:
        if self._book is not None:
            self._book.__exit__()

    def enter(self, results: Sequence[Result]) -> list[Finding | None]:
        """Enter `results`; for each, None or what kept it from being entered."""
        causes = self._entered(results)
        if len(results) > 1 and any(causes) and causes[0] != not_entered(LOCKED):
            # one that cannot be entered must not keep the others out
            causes = [self._entered([result])[0] for result in results]
        self.failed = self.failed or any(causes)
        return causes

    def _entered(self, results: Sequence[Result]) -> list[Finding | None]:
        try:
            self._write(results)
        except (SQLAlchemyError, OSError, NotInTheBook) as error:
            log.warning("entering %d results failed: %s", len(results), error)
            return [not_entered(_cause(error))] * len(results)
        except Exception:
            log.exception("entering %d results failed", len(results))
            return [not_entered(DAMAGED)] * len(results)
        return [None] * len(results)

    def _write(self, results: Sequence[Result]) -> None:
        cohort = self._cohort
        entries: dict[tuple[str, str], Entry] = {}
        notebooks: dict[Path, bytes] = {}
        for result in results:
            _put(cohort.verdict(result.assignment, result.key), result.verdict.to_json())
            if not result.verdict.is_graded:
                continue
            notebook = autograded_notebook(cohort.assignments[result.assignment], result.verdict)
            content = notebook_bytes(notebook)
            path = cohort.autograded(result.login, result.assignment)
            # of two results of one learner the later counts
            notebooks[path] = content
            entries[result.login, result.assignment] = Entry.of(
                result.login, result.assignment, notebook,
                submitted_at(cohort, result.login, result.assignment), unjudged_in(notebook),
                known=path.is_file() and path.read_bytes() == content,
            )  # fmt: skip
        if entries:
            if self._book is None:
                self._book = Book(cohort.db_url, self._settings)
            self._book.enter(list(entries.values()))
        for path, content in notebooks.items():
            _put(path, content)
            self._copy_time(path)
        for result in results:
            _put(last_entered(cohort, result.login, result.assignment), _last(result))

    def settle(self) -> None:
        """Bring to the disk what was written: only then may the journal be emptied."""
        if hasattr(os, "sync"):
            os.sync()

    def _copy_time(self, path: Path) -> None:
        """nbgrader tells by it whether a newer submission has come in."""
        time = self._cohort.root / "submitted" / path.relative_to(self._cohort.root / "autograded")
        time = time.with_name(TIMESTAMP)
        if time.is_file() and not time.is_symlink():
            _put(path.with_name(TIMESTAMP), time.read_bytes())


def _put(path: Path, content: bytes) -> None:
    """A whole file or none, as `write_whole`; but it may stay in memory as the journal has it."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    # one writer, so one name is enough, and what a killed run left is written over
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.write(content)
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def last_entered(cohort: Cohort, login: str, assignment: str) -> Path:
    """Says which submission and which verdict of a learner was entered last."""
    return cohort.root / "verdicts" / assignment / "entered" / f"{login}.txt"


def last_verdict(
    cohort: Cohort, login: str, assignment: str, submission: str
) -> SubmissionVerdict | None:
    """The verdict entered last, where it is on this very submission and can still be read."""
    try:
        digest, key = last_entered(cohort, login, assignment).read_text("utf-8").split()
        if digest != submission:
            return None
        return SubmissionVerdict.from_json(cohort.verdict(assignment, key).read_bytes())
    except (OSError, ValueError):
        return None


def with_one_question(
    old: SubmissionVerdict, new: SubmissionVerdict, question: str
) -> SubmissionVerdict:
    """`new`, in which every question but one keeps its verdict of before."""
    before = {verdict.question: verdict for verdict in old.verdicts}
    kept = tuple(
        verdict if verdict.question == question else before.get(verdict.question, verdict)
        for verdict in new.verdicts
    )
    return replace(new, verdicts=kept)


def nbgrader_settings(root: Path) -> Config:
    """The cohort's nbgrader_config.py, whose rule for late work is the trainer's to choose."""
    try:
        return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()
    except ConfigFileNotFound:
        return Config()


def _last(result: Result) -> bytes:
    return f"{result.submission} {result.key}\n".encode()


def _cause(error: Exception) -> str:
    said = str(getattr(error, "orig", error)).lower()
    if isinstance(error, NotInTheBook):
        return UNKNOWN
    if isinstance(error, OSError) or "full" in said or "no space" in said:
        return NO_ROOM
    # SQLite, PostgreSQL
    if "locked" in said or "lock timeout" in said or "deadlock" in said:
        return LOCKED
    return DAMAGED
