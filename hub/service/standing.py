"""How a learner stands with one question, from the checks that came: a fold over plain values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import assignments, questions

STUCK_AFTER = 3
"""So many checks in a row that were not right: somebody should go and look."""
FINDING = re.compile(r"(?=.{0,80}\Z)(?:[a-z0-9_]+(?:\.[a-z0-9_]+){0,2})?")
"""A code such as "q1_06.waiting_left_out" or "stop.name_error.unknown"; never words that a learner
typed. No longer than its column in tables.py."""


class Stage(StrEnum):
    NOT_STARTED = "not_started"
    WORKING = "working"
    STUCK = "stuck"
    DONE = "done"


@dataclass(frozen=True)
class Check:
    """One press of the check, as the learner's kernel tells it."""

    question: str
    outcome: Outcome
    finding: str
    at: str
    """When it was pressed, UTC."""

    @classmethod
    def of(cls, said: Any, questions: Mapping[str, Any]) -> Check:
        """Raises ValueError for anything but a check of a known question."""
        try:
            question, finding, at = said["question"], said["finding"], said["at"]
            check = cls(question, Outcome(said["outcome"]), finding or "", at)
            if question in questions and FINDING.fullmatch(check.finding) and len(said) == 4:
                return check
        except (KeyError, TypeError) as error:
            raise ValueError(f"no check: {error}") from error
        raise ValueError("no check of this course")


@dataclass(frozen=True)
class Standing:
    """Where one learner is with one question."""

    state: Stage
    finding: str
    """What the last check found; empty where all was right."""
    tries: int
    """Checks in a row that were not right."""
    at: str
    """Of the last check that counts here."""


def after(before: Standing | None, check: Check) -> Standing | None:
    """The standing once `check` is known; what is not newer changes nothing.

    A box that was run with nothing in it ("run all") starts nothing, and what is our fault is
    nobody's try.
    """
    if before is not None and check.at <= before.at:
        return before
    # an item of a test is answered: whether rightly, nobody is told before all have handed in
    if check.outcome in (Outcome.RIGHT, Outcome.RECORDED):
        return Standing(Stage.DONE, "", 0, check.at)
    # an item of a test is answered, or it is not: nobody is stuck with it, and nobody wrong
    blank = check.outcome is Outcome.UNANSWERED or check.question in _silent()
    if blank and before is None:
        return None
    ours = check.outcome in (Outcome.CANNOT_JUDGE, Outcome.OUR_FAULT)
    tries = (before.tries if before else 0) + (0 if ours or blank else 1)
    state = Stage.STUCK if tries >= STUCK_AFTER else Stage.WORKING
    return Standing(state, check.finding, tries, check.at)


@cache
def _silent() -> frozenset[str]:
    """The items of tests."""
    return frozenset(
        one.id for part in assignments() for one in questions(part.id).values() if one.silent
    )
