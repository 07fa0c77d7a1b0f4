"""Item analysis: how hard an item is, whether it tells strong from weak, how far a test holds.

    p = right / N                  difficulty
    D = (U - L) / n                upper and lower 27 % of the class, n people each
    KR-20 = k/(k-1) (1 - sum pq / variance of the totals)

As content.md 1.7 has them: an item is right or not, and the variance is that of the class
itself (divided by N), so that it fits pq. With a class of 30 they are signals only.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from statistics import fmean, pvariance

GROUP = Fraction(27, 100)
REVISE_BELOW = 0.20
"""Items that discriminate less than this should be looked at."""
SMALL_CLASS = 30
FEWEST_FOR_GROUPS = 4
"""With fewer learners no upper and lower group stand apart."""
Rows = Sequence[Sequence[bool]]
"""Learners by items."""


class WhyNot(StrEnum):
    """Why there is no KR-20."""

    NOBODY = "nobody"
    ONE_ITEM = "one_item"
    NO_VARIANCE = "no_variance"


@dataclass(frozen=True)
class Reliability:
    """KR-20 of one test or exercise, or why there is none."""

    learners: int
    items: int
    value: float | None
    why_not: WhyNot | None = None

    @property
    def is_small(self) -> bool:
        return self.learners < SMALL_CLASS


def difficulty(right: Sequence[bool]) -> float | None:
    """
    >>> difficulty([True] * 21 + [False] * 9)
    0.7
    """
    return sum(right) / len(right) if right else None


def discrimination(right: Sequence[bool], totals: Sequence[float]) -> float | None:
    """(U - L) / n with 27 % groups; None for fewer than four learners.

    Of several with the same total at the edge of a group each counts in part, so that the
    result does not depend on the order of the list.
    """
    if len(right) < FEWEST_FOR_GROUPS:
        return None
    upper, lower = groups(totals)
    size = sum(upper)
    right_above, right_below = (
        sum(weight for weight, ok in zip(group, right, strict=True) if ok)
        for group in (upper, lower)
    )
    return float((right_above - right_below) / size)


def groups(totals: Sequence[float]) -> tuple[list[Fraction], list[Fraction]]:
    """How far each learner belongs to the upper and to the lower 27 %: 1, 0, or a part."""
    size = max(1, math.floor(GROUP * len(totals) + Fraction(1, 2)))
    return _smallest([-total for total in totals], size), _smallest(totals, size)


def point_biserial(right: Sequence[bool], rest: Sequence[float]) -> float | None:
    """Correlation of the item with the total of all others; None where either never varies."""
    if len(right) < 2 or len(set(right)) < 2:
        return None
    spread = pvariance(rest)
    if spread < 1e-12:
        return None
    p = sum(right) / len(right)
    yes = fmean(one for one, ok in zip(rest, right, strict=True) if ok)
    no = fmean(one for one, ok in zip(rest, right, strict=True) if not ok)
    return (yes - no) * math.sqrt(p * (1 - p) / spread)


def kr20(rows: Rows) -> Reliability:
    """Kuder and Richardson's formula 20 of learners by items."""
    learners = len(rows)
    items = len(rows[0]) if rows else 0
    if learners < 2:
        return Reliability(learners, items, None, WhyNot.NOBODY)
    if items < 2:
        return Reliability(learners, items, None, WhyNot.ONE_ITEM)
    spread = pvariance([Fraction(sum(row)) for row in rows])
    if not spread:
        return Reliability(learners, items, None, WhyNot.NO_VARIANCE)
    shares = (Fraction(sum(column), learners) for column in zip(*rows, strict=True))
    inside = sum(p * (1 - p) for p in shares)
    return Reliability(learners, items, float(kr20_of(items, inside, spread)))


def kr20_of(items: int, inside: Fraction, spread: Fraction) -> Fraction:
    """From the sum of pq over the items and the variance of the totals.

    >>> round(float(kr20_of(12, Fraction(12, 5), Fraction(6))), 3)
    0.655
    """
    return Fraction(items, items - 1) * (1 - inside / spread)


def _smallest(keys: Sequence[float], size: int) -> list[Fraction]:
    """How far each belongs to the `size` smallest keys."""
    edge = sorted(keys)[size - 1]
    inside = sum(key < edge for key in keys)
    part = Fraction(size - inside, sum(key == edge for key in keys))
    return [Fraction(key < edge) if key != edge else part for key in keys]
