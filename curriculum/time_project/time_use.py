"""A week's hours by urgent and important (Eisenhower's matrix, in Covey's reading).

Q1 urgent and important, Q2 important, Q3 urgent only, Q4 neither. Hours throughout; a share
lies between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

QUADRANTS = ("Q1", "Q2", "Q3", "Q4")
TO_FREE = ("Q3", "Q4")
"""Hours that can be freed for Q2 without anything important being left undone."""


def quadrant(urgent: int, important: int) -> str:
    """The quadrant of an activity; `urgent` and `important` are 0 or 1."""
    if urgent not in (0, 1) or important not in (0, 1):
        said = _("urgent and important are 0 or 1, and not {urgent} and {important}")
        raise ImpossibleValue(said.format(urgent=urgent, important=important))
    return {(1, 1): "Q1", (0, 1): "Q2", (1, 0): "Q3", (0, 0): "Q4"}[int(urgent), int(important)]


def quadrants(audit: pd.DataFrame) -> list[str]:
    """The quadrant of each row; `audit` has columns urgent and important."""
    return [quadrant(*row) for row in zip(audit["urgent"], audit["important"], strict=True)]


def hours_by_quadrant(hours: Sequence[float], places: Sequence[str]) -> dict[str, float]:
    """Hours in Q1 to Q4, all four always; one entry per activity in each list.

    Raises ImpossibleValue for negative hours, an unknown quadrant and lists of unequal length.
    """
    if len(hours) != len(places):
        said = _("every activity needs hours and a quadrant: here {hours} and {places}")
        raise ImpossibleValue(said.format(hours=len(hours), places=len(places)))
    total = dict.fromkeys(QUADRANTS, 0.0)
    for number, (spent, place) in enumerate(zip(hours, places, strict=True), start=1):
        if place not in total:
            said = _("row {row}: there is no quadrant {place!r}, only Q1 to Q4")
            raise ImpossibleValue(said.format(row=number, place=place))
        if not spent >= 0:
            said = _("row {row}: hours cannot be negative: {value}")
            raise ImpossibleValue(said.format(row=number, value=spent))
        total[place] += float(spent)
    return total


def shares(hours: Mapping[str, float]) -> dict[str, float]:
    """Each quadrant's share of all hours; raises ImpossibleValue for a week without hours."""
    total = sum(hours.values())
    if not total > 0:
        raise ImpossibleValue(_("a week without hours has no shares"))
    return {place: spent / total for place, spent in hours.items()}


def protect_q2(hours: Mapping[str, float], share: float) -> dict[str, float]:
    """The hours after `share` (0 to 1) of those in Q3 and Q4 went to Q2; their sum stays."""
    if not 0 <= share <= 1:
        raise ImpossibleValue(_("a share must lie between 0 and 1: {value}").format(value=share))
    after = {
        place: spent * (1 - share if place in TO_FREE else 1) for place, spent in hours.items()
    }
    after["Q2"] += share * sum(hours[place] for place in TO_FREE)
    return after
