"""Hake's normalised gain: how much of what could still be learnt was learnt.

    g = (after - before) / (1 - before)        class averages, as shares of all items

Only learners with both tests count. Nothing is left to gain from a full score, so there g is
undefined. A class that did worse has a negative g, which is shown as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from grading.report.both_tests import AskedItem, BothTests

HIGH, MEDIUM = 0.7, 0.3


class Band(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    LOSS = "loss"
    FULL_BEFORE = "full_before"
    """All was right already before."""
    NOBODY = "nobody"


@dataclass(frozen=True)
class Gain:
    """Before and after, of one outcome or of the whole test."""

    outcome: int | None
    """None for the whole test."""
    items: int
    learners: int
    before: float | None
    after: float | None

    @property
    def value(self) -> float | None:
        """
        >>> round(Gain(None, 12, 30, 0.45, 0.80).value, 3)
        0.636
        """
        if self.before is None or self.after is None or self.before >= 1:
            return None
        return (self.after - self.before) / (1 - self.before)

    @property
    def band(self) -> Band:
        if self.before is None:
            return Band.NOBODY
        if self.value is None:
            return Band.FULL_BEFORE
        # a share is a quotient of counts: 0.7 must not fall below 0.7 by its last digit
        value = round(self.value, 9)
        if value < 0:
            return Band.LOSS
        return Band.HIGH if value >= HIGH else Band.MEDIUM if value >= MEDIUM else Band.LOW


def share(tests: BothTests, learner: str, items: Sequence[AskedItem], *, after: bool) -> float:
    """How much of `items` one learner had right."""
    answers = (tests.after if after else tests.before)[learner]
    return sum(answers.get(item.id, False) for item in items) / len(items)


def gains(tests: BothTests) -> tuple[Gain, ...]:
    """The whole test first, then outcome by outcome; empty where there is no test."""
    if not tests.items:
        return ()
    outcomes = sorted({item.outcome for item in tests.items})
    return (_gain(tests, None), *(_gain(tests, outcome) for outcome in outcomes))


def items_of(tests: BothTests, outcome: int | None) -> tuple[AskedItem, ...]:
    return tuple(item for item in tests.items if outcome in (None, item.outcome))


def _gain(tests: BothTests, outcome: int | None) -> Gain:
    items, learners = items_of(tests, outcome), tests.both
    if not learners:
        return Gain(outcome, len(items), 0, None, None)
    right = [
        sum(answers[who].get(item.id, False) for who in learners for item in items)
        for answers in (tests.before, tests.after)
    ]
    before, after = (count / (len(learners) * len(items)) for count in right)
    return Gain(outcome, len(items), len(learners), before, after)
