"""How many counters to open: people arriving, minutes each, and how busy counters may be."""

from __future__ import annotations

import math

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

USUAL_LIMIT = 0.85
"""Above this share of busy time, queues grow fast (module 1, the hockey stick)."""
OPENING_HOUR, OPENING_HOUR_SHARE = 8, 0.5
"""The office opens at 08:30: half of that hour."""
_ROUNDING_NOISE = 9
"""Decimals kept before rounding up: 0.85 of a counter is not exact in binary."""


def counters_needed(per_hour: float, minutes: float, max_utilisation: float = USUAL_LIMIT) -> int:
    """The fewest counters that are busy at most `max_utilisation` (0 to 1) of the time.

    `per_hour` people arrive and each takes `minutes`. Raises ImpossibleValue.
    """
    if per_hour < 0 or minutes < 0:
        raise ImpossibleValue(_("people per hour and minutes cannot be negative"))
    if not 0 < max_utilisation <= 1:
        raise ImpossibleValue(_("the highest utilisation must be above 0 and at most 1"))
    return math.ceil(round(per_hour * minutes / 60 / max_utilisation, _ROUNDING_NOISE))


def utilisation(per_hour: float, minutes: float, counters: int) -> float:
    """The share of its time for which each of `counters` is busy; above 1 they cannot keep up."""
    if counters < 1:
        raise ImpossibleValue(_("there must be at least 1 counter"))
    return per_hour * minutes / 60 / counters


def per_open_hour(people_per_day: pd.DataFrame) -> pd.DataFrame:
    """People per hour while the office is open, from people per day by hour of arrival (columns)."""
    open_for = [
        OPENING_HOUR_SHARE if hour == OPENING_HOUR else 1.0 for hour in people_per_day.columns
    ]
    return people_per_day.div(open_for, axis="columns")
