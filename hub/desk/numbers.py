"""How the class stands, module by module, and who needs the trainer: read from the cohort's files.

What was read of a submission is kept until one of its files changes, so that a page that asks every
second costs a few looks at the disk.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.registry import question
from grading.box import Limits
from grading.cohort import Cohort
from grading.files import Refused
from grading.stream import Job as Submission
from grading.writer import last_entered, last_verdict
from hub.desk.counted import Line, Numbers
from hub.desk.gradebook import Work, waiting_for_hand
from hub.desk.job import Needed
from hub.desk.words import as_it_is, in_all, words
from hub.service.records import Record, State

log = logging.getLogger(__name__)

ONE_QUESTION = N_("Question {number}: {cause}")
BY_HAND = N_("Give the points of this question by hand, in Formgrader.")
FAILED = N_("Our system failed; nothing is wrong with the work.")
AGAIN = N_("Press Grade. If it happens again, show the service's log to whoever looks after the computer.")  # fmt: skip
Stamp = tuple[int, ...]


@dataclass(frozen=True)
class Fact:
    """What is known of what stands in `submitted`."""

    cause: Finding | None = None
    unjudged: Mapping[str, Finding] = field(default_factory=dict)
    """Questions that the machine could not judge."""


class Reader:
    """Reads one cohort, in one thread at a time."""

    def __init__(self) -> None:
        self._known: dict[Work, tuple[Stamp, Fact | None]] = {}

    def read(
        self, cohort: Cohort, records: Iterable[Record], others: frozenset[str],
        failed: Mapping[Work, Needed],
    ) -> Numbers:  # fmt: skip
        """`records` are the newest of the class; `others` are no learners, whatever they tried.

        `failed` is what the last run could not grade by our fault.
        """
        newest = {(one.receipt.login, one.receipt.assignment): one for one in records}
        placed = {one: self._fact(cohort, *one) for one in cohort.submissions()}
        try:
            by_hand = waiting_for_hand(cohort.db_url)
        except SQLAlchemyError as error:
            log.warning("the gradebook does not say what waits: %s", error)
            by_hand = None
        needed: list[Needed] = []
        stand: dict[Work, str] = {}
        for work in sorted({*newest, *placed}):
            if work[0] in others:
                continue
            stand[work], found = _standing(work, newest.get(work), placed.get(work), failed)
            needed += found
            if (fact := placed.get(work)) and by_hand is not None and work in by_hand:
                needed += _questions(work, fact)
        return Numbers(
            tuple(_line(name, stand, newest, by_hand) for name in cohort.assignments),
            tuple(needed),
        )

    def _fact(self, cohort: Cohort, login: str, assignment: str) -> Fact | None:
        stamp = _stamp(cohort, login, assignment)
        before = self._known.get((login, assignment))
        if before is not None and before[0] == stamp:
            return before[1]
        fact = _read(cohort, login, assignment)
        self._known[login, assignment] = (stamp, fact)
        return fact


def _standing(
    work: Work, record: Record | None, fact: Fact | None, failed: Mapping[Work, Needed]
) -> tuple[str, list[Needed]]:
    """How one submission stands, in a word, and what it needs."""
    if record is not None and record.state is State.WAITING:
        return "waiting", []
    if fact is None and work in failed:
        return "our_fault", [failed[work]]
    if fact is None and record is not None and record.state is State.OUR_FAULT:
        cause = as_it_is(record.cause) if record.cause else words(FAILED)
        return "our_fault", [Needed(*work, cause, words(AGAIN), ours=True)]
    if fact is None:
        return "waiting", []
    if fact.cause is not None:
        said = in_all(fact.cause.says), in_all(fact.cause.advises)
        return "cannot_judge", [Needed(*work, *said)]
    return "graded", []


def _questions(work: Work, fact: Fact) -> list[Needed]:
    return [
        Needed(
            *work,
            words(ONE_QUESTION, number=question(asked).number, cause=in_all(finding.says)),
            words(BY_HAND),
        )
        for asked, finding in fact.unjudged.items()
    ]


def _line(
    name: str, stand: Mapping[Work, str], newest: Mapping[Work, Record],
    by_hand: frozenset[Work] | None,
) -> Line:  # fmt: skip
    here = [work for work in stand if work[1] == name]
    said = [stand[work] for work in here]
    handed = sum(work in newest for work in here)
    return Line(
        name, handed, len(here) - handed, said.count("graded"), said.count("waiting"),
        said.count("cannot_judge"), said.count("our_fault"),
        None if by_hand is None else sum(work in by_hand for work in here),
    )  # fmt: skip


def _read(cohort: Cohort, login: str, assignment: str) -> Fact | None:
    try:
        submission = Submission.read(cohort, login, assignment, Limits()).submission
    except Refused as error:
        return Fact(Finding("intake.unreadable", error.cause))
    verdict = last_verdict(cohort, login, assignment, submission)
    if verdict is None:
        return None
    unjudged = {
        one.question: one.finding
        for one in verdict.verdicts
        if one.question in verdict.unjudged and one.finding
    }
    return Fact(None if verdict.is_graded else verdict.cause, unjudged)


def _stamp(cohort: Cohort, login: str, assignment: str) -> Stamp:
    """Another one as soon as a file changes of which a fact is made."""
    notebook = cohort.submitted(login, assignment)
    beside = [notebook.with_name(name) for name in cohort.assignments[assignment].files]
    entered = last_entered(cohort, login, assignment)
    return tuple(part for path in (notebook, *beside, entered) for part in _seen(path))


def _seen(path: Path) -> Stamp:
    try:
        about = path.lstat()
    except OSError:
        return (0, 0, 0)
    return about.st_mtime_ns, about.st_size, about.st_ino
