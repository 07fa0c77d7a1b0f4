"""How long the questions took, from the times of the checks and nothing else.

A stretch between two checks of one learner counts for the question of the second one. Longer
than `PAUSE` it is a break and counts for nothing; the first check has no beginning, so that
what went before it is not known. Reading a lesson leaves no trace and is not measured.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from curriculum.kit.question import Question
from grading.report.record import CheckMade, ClassRecord, ModuleAsked

PAUSE = dt.timedelta(minutes=30)


@dataclass(frozen=True)
class QuestionTime:
    """Minutes that learners spent on one question."""

    question: Question
    learners: int
    """Of whom a stretch is known."""
    middle: float | None
    longest: float | None
    checks: int


@dataclass(frozen=True)
class ModuleTime:
    """Minutes of a whole test or exercise, against its plan."""

    module: ModuleAsked
    learners: int
    middle: float | None
    questions: tuple[QuestionTime, ...]


def times(record: ClassRecord) -> tuple[ModuleTime, ...] | None:
    """Part by part; None where no service stored checks."""
    if record.checks is None:
        return None
    here = {learner.login for learner in record.learners}
    checks = [check for check in record.checks if check.login in here]
    spent = _minutes(checks)
    return tuple(_module(module, spent, checks) for module in record.parts)


def _minutes(checks: list[CheckMade]) -> dict[str, dict[str, float]]:
    """Question to learner to minutes."""
    by_learner: dict[str, list[CheckMade]] = {}
    for check in sorted(checks, key=lambda one: (one.at, one.question)):
        by_learner.setdefault(check.login, []).append(check)
    spent: dict[str, dict[str, float]] = {}
    for login, made in by_learner.items():
        for before, after in pairwise(made):
            if after.at - before.at <= PAUSE:
                of_question = spent.setdefault(after.question, {})
                minutes = (after.at - before.at).total_seconds() / 60
                of_question[login] = of_question.get(login, 0) + minutes
    return spent


def _module(
    module: ModuleAsked, spent: dict[str, dict[str, float]], checks: list[CheckMade]
) -> ModuleTime:
    questions, totals = [], {}
    for question in module.questions:
        of_question = spent.get(question.id, {})
        questions.append(
            QuestionTime(
                question, len(of_question),
                median(of_question.values()) if of_question else None,
                max(of_question.values(), default=None),
                sum(check.question == question.id for check in checks),
            )
        )  # fmt: skip
        for login, minutes in of_question.items():
            totals[login] = totals.get(login, 0) + minutes
    middle = median(totals.values()) if totals else None
    return ModuleTime(module, len(totals), middle, tuple(questions))
