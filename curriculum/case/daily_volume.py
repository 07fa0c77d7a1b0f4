"""How many people the counter serves each working day of fiscal year 2568."""

from __future__ import annotations

import datetime as dt
from random import Random

from curriculum.case.holidays import days_off_before, working_days

SEED = 2026
COLUMNS = ("date", "total")
FIRST_DAY, LAST_DAY = dt.date(2024, 10, 1), dt.date(2025, 9, 30)
USUAL_DAY = 110
"""People on a Tuesday of an average month."""

WEEKDAY_FACTORS = (1.30, 1.00, 0.95, 0.95, 1.10)
MONTH_FACTORS = {
    10: 0.95, 11: 0.90, 12: 0.85, 1: 1.05, 2: 0.95, 3: 1.10,
    4: 1.15, 5: 1.35, 6: 1.05, 7: 0.95, 8: 0.95, 9: 0.90,
}  # fmt: skip
LONG_BREAK_DAYS, LONG_BREAK_FACTOR = 3, 1.5


def day_factor(day: dt.date) -> float:
    """How busy a working day is: its weekday, and half as much again after a long break."""
    after_break = LONG_BREAK_FACTOR if days_off_before(day) >= LONG_BREAK_DAYS else 1.0
    return WEEKDAY_FACTORS[day.weekday()] * after_break


def make_daily_volume(seed: int = SEED) -> list[tuple[dt.date, int]]:
    """(date, people served) for each working day, in date order."""
    random = Random(seed)
    return [
        # the grouping of these products is part of the data: rounding depends on it
        (
            day,
            round(
                USUAL_DAY * day_factor(day) * MONTH_FACTORS[day.month]
                * (0.92 + 0.16 * random.random())
            ),
        )
        for day in working_days(FIRST_DAY, LAST_DAY)
    ]  # fmt: skip
