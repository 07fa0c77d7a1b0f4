"""The proposals: who handed one in, what the rubric gave it, and which checks it still fails."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from curriculum.kit.judgement import Outcome
from curriculum.kit.question import ManualTask, Question
from grading.report.record import ClassRecord, Learner, ModuleAsked, Work
from grading.report.scores import ALMOST


class Result(StrEnum):
    """How a proposal stands."""

    PASSED = "passed"
    FAILED = "failed"
    """Marked to its last row, and below the points that pass."""
    WAITS = "waits"
    """A row of the rubric has still to be marked."""
    NO_MARKS = "no_marks"
    """Not graded yet, or it could not be judged."""


@dataclass(frozen=True)
class Proposal:
    """One learner's proposal that was handed in."""

    learner: Learner
    work: Work
    asked: ModuleAsked

    @property
    def result(self) -> Result:
        if not self.work.is_marked:
            return Result.NO_MARKS
        if self.work.points >= self.asked.pass_points - ALMOST:
            # what is still open can only add to it
            return Result.PASSED
        return Result.WAITS if self.work.waits else Result.FAILED


@dataclass(frozen=True)
class Criterion:
    """One row of the rubric over all proposals."""

    task: ManualTask
    learners: int
    """Whose row is marked."""
    points: float

    @property
    def mean(self) -> float | None:
        return self.points / self.learners if self.learners else None


@dataclass(frozen=True)
class Gate:
    """One of the machine's checks over all proposals."""

    check: Question
    passed: int
    open: int
    """Judged, and not passed."""


def proposals(record: ClassRecord) -> tuple[Proposal, ...]:
    """What was handed in, in the order of the list."""
    asked = record.proposal
    if asked is None:
        return ()
    called = {learner.login: learner for learner in record.learners}
    return tuple(Proposal(called[work.login], work, asked) for work in record.of(asked.id))


def criteria(record: ClassRecord) -> tuple[Criterion, ...]:
    """The rubric, row by row."""
    rows = []
    for task in record.proposal.tasks if record.proposal else ():
        marks = (one.work.marks.get(task.id) for one in proposals(record))
        given = [mark for mark in marks if mark is not None]
        rows.append(Criterion(task, len(given), sum(given)))
    return tuple(rows)


def mean_of_all(record: ClassRecord) -> float | None:
    """The rows of the rubric together; None while a row has no mark at all."""
    means = [one.mean for one in criteria(record)]
    return None if None in means or not means else sum(mean or 0 for mean in means)


def gates(record: ClassRecord) -> tuple[Gate, ...]:
    """The checks in order; a proposal that could not be judged is in none of them."""
    found = []
    for check in record.proposal.questions if record.proposal else ():
        outcomes = [
            one.work.found[check.id].outcome
            for one in proposals(record)
            if check.id in one.work.found
        ]
        passed = sum(outcome is Outcome.RIGHT for outcome in outcomes)
        not_yet = sum(
            outcome in (Outcome.WRONG, Outcome.PARTLY, Outcome.UNANSWERED) for outcome in outcomes
        )
        found.append(Gate(check, passed, not_yet))
    return tuple(found)


def results(record: ClassRecord) -> Mapping[Result, int]:
    """How many proposals stand how."""
    said = [one.result for one in proposals(record)]
    return {result: said.count(result) for result in Result}
