"""Grading a cohort: every submission through the engine, every verdict kept, then entered.

A verdict is kept by content as soon as it is made; the gradebook is written by one thread
only. Killed at any instant and run again, the run takes up where it was.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass

from grading.autograded import autograded_notebook
from grading.box import Limits
from grading.build.edition import notebook_bytes
from grading.cohort import Cohort
from grading.collect import submitted_at
from grading.engine import OUR_FAULT, grade, submission_key
from grading.files import Refused, read_ordinary, write_whole
from grading.gradebook import read_marks, write_marks
from grading.intake import MAX_BYTES, MAX_FILE_BYTES
from grading.verdict import Status, SubmissionVerdict

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Graded:
    """What became of one submission in this run."""

    login: str
    assignment: str
    verdict: SubmissionVerdict
    kept: bool
    """The verdict was there from an earlier run."""


def waiting(cohort: Cohort, login: str | None = None) -> list[tuple[str, str]]:
    """Login and assignment of every submission, or of one learner's."""
    return [(who, what) for who, what in cohort.submissions() if login in (None, who)]


def grade_cohort(
    cohort: Cohort, work: list[tuple[str, str]], *, limits: Limits | None = None,
    workers: int | None = None, again: bool = False,
) -> Iterator[Graded]:  # fmt: skip
    """Grade `work` and enter it into the gradebook, yielding each as it is done.

    `again` grades anew even where a verdict is kept. One submission that fails stops nothing.
    """
    limits = limits or Limits()
    for name in {assignment for _login, assignment in work}:
        # read here, once: CPython 3.11's ast.parse fails now and then in two threads (gh-106905),
        # and trainers' files that do not fit together are told before anybody waits
        _ = cohort.assignments[name].hidden
    with ThreadPoolExecutor(workers or os.cpu_count() or 1) as pool:
        futures: dict[Future[tuple[SubmissionVerdict, bool]], tuple[str, str]] = {
            pool.submit(_verdict, cohort, login, assignment, limits, again): (login, assignment)
            for login, assignment in work
        }
        try:
            for future in as_completed(futures):
                login, assignment = futures[future]
                verdict, kept = _result(future, login, assignment, cohort)
                if verdict.is_graded:
                    verdict = _enter(cohort, login, assignment, verdict)
                yield Graded(login, assignment, verdict, kept)
        finally:
            pool.shutdown(cancel_futures=True)


def kept_verdict(cohort: Cohort, login: str, assignment: str) -> SubmissionVerdict | None:
    """The kept verdict of what the learner handed in last, or None where there is none yet."""
    try:
        content, files = _submission(cohort, login, assignment)
    except Refused:
        return None
    key = submission_key(content, cohort.assignments[assignment], Limits(), files)
    return _kept(cohort, assignment, key)


def _kept(cohort: Cohort, assignment: str, key: str) -> SubmissionVerdict | None:
    path = cohort.verdict(assignment, key)
    try:
        return SubmissionVerdict.from_json(path.read_bytes())
    except (OSError, ValueError):
        return None


def _submission(cohort: Cohort, login: str, assignment: str) -> tuple[bytes, dict[str, bytes]]:
    """The notebook that was handed in, and the files beside it; raises Refused."""
    path = cohort.submitted(login, assignment)
    beside = {
        name: read_ordinary(path.with_name(name), MAX_FILE_BYTES)
        for name in cohort.assignments[assignment].files
        if path.with_name(name).exists()
    }
    return read_ordinary(path, MAX_BYTES), beside


def _verdict(
    cohort: Cohort, login: str, assignment: str, limits: Limits, again: bool
) -> tuple[SubmissionVerdict, bool]:
    content, files = _submission(cohort, login, assignment)
    key = submission_key(content, cohort.assignments[assignment], limits, files)
    kept = None if again else _kept(cohort, assignment, key)
    if kept is not None:
        return kept, True
    verdict = grade(content, cohort.assignments[assignment], limits, files)
    if verdict.status is not Status.OUR_FAULT:
        write_whole(cohort.verdict(assignment, key), verdict.to_json())
    return verdict, False


def _result(
    future: Future[tuple[SubmissionVerdict, bool]], login: str, assignment: str, cohort: Cohort
) -> tuple[SubmissionVerdict, bool]:
    try:
        return future.result()
    # whatever goes wrong here is our fault, is told as such, and must not stop the class
    except Exception:
        log.exception("grading %s of %s failed", assignment, login)
        return SubmissionVerdict(assignment, cohort.lang, Status.OUR_FAULT, OUR_FAULT), False


def _enter(
    cohort: Cohort, login: str, assignment: str, verdict: SubmissionVerdict
) -> SubmissionVerdict:
    """Into the gradebook and `autograded`, unless the very same stands there already."""
    notebook = autograded_notebook(cohort.assignments[assignment], verdict)
    content = notebook_bytes(notebook)
    path = cohort.autograded(login, assignment)
    try:
        same = path.exists() and path.read_bytes() == content
        if same and read_marks(cohort.db_url, login, assignment) is not None:
            return verdict
        # killed in between, the next run must not take half-written marks for whole ones
        path.unlink(missing_ok=True)
        tests = cohort.assignments[assignment].tests
        write_marks(
            cohort.db_url, login, assignment, notebook, submitted_at(cohort, login, assignment),
            [id_ for id_, question in tests.items() if question in verdict.unjudged],
        )  # fmt: skip
        write_whole(path, content)
    except Exception:
        log.exception("entering %s of %s failed", assignment, login)
        return SubmissionVerdict(assignment, verdict.lang, Status.OUR_FAULT, OUR_FAULT)
    return verdict
