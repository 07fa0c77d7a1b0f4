"""Measuring a service: percentiles, averages with gaps, rates that have a denominator.

`records` is the typed table of `given("records")`; waits and service times are minutes.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from enum import Enum

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

WEEKDAYS = range(5)
"""Monday is 0."""
HOURS = range(8, 16)
"""Hours in which people arrive; the office opens at 08:30."""


class Measure(Enum):
    """What a heat map counts in each weekday and hour."""

    PEOPLE = "people"
    PER_DAY = "per_day"
    """People per working day of that weekday."""
    MEAN_WAIT = "mean_wait"


def share_within(waits: pd.Series, minutes: float) -> float:
    """The share (0 to 1) of waits of at most `minutes`; blanks do not count.

    Raises ImpossibleValue if there are no waits.
    """
    return float((_some(waits) <= minutes).mean())


def percentile_inc(values: pd.Series, share: float) -> float:
    """Excel's PERCENTILE.INC: position share * (n - 1) in ascending order, interpolated.

    Blanks do not count. Raises ImpossibleValue for no values or a share outside 0 to 1.
    """
    if not 0 <= share <= 1:
        raise ImpossibleValue(_("a percentile is a share between 0 and 1, such as 0.9"))
    ranked = _some(values).sort_values().to_list()
    position = share * (len(ranked) - 1)
    below = int(position)
    above = min(below + 1, len(ranked) - 1)
    return float(ranked[below] + (position - below) * (ranked[above] - ranked[below]))


def average(values: pd.Series, blank: float | None = None) -> float:
    """Excel's AVERAGE: blanks do not count, unless each is taken to be `blank`."""
    taken = values if blank is None else values.fillna(blank)
    return float(_some(taken).mean())


def days_by_weekday(days: Sequence[dt.date]) -> pd.Series:
    """How many of the working `days` are Mondays (0) to Fridays (4)."""
    counted = pd.Series([day.weekday() for day in days], dtype=int).value_counts()
    return counted.reindex(WEEKDAYS, fill_value=0)


def heat_map(records: pd.DataFrame, measure: Measure, days: Sequence[dt.date]) -> pd.DataFrame:
    """The measure by weekday (rows 0 to 4) and hour of arrival (columns 8 to 15).

    PEOPLE are counts, PER_DAY people per working day, MEAN_WAIT minutes (NaN where nobody came).
    """
    by_both = [records["arrive"].dt.day_of_week.rename("weekday"), _hour(records)]
    if measure is Measure.MEAN_WAIT:
        table = records["wait_min"].groupby(by_both).mean().unstack()
        return table.reindex(index=WEEKDAYS, columns=HOURS)
    counts = records.groupby(by_both).size().unstack(fill_value=0)
    counts = counts.reindex(index=WEEKDAYS, columns=HOURS, fill_value=0)
    if measure is Measure.PEOPLE:
        return counts
    return counts.div(_denominator(days), axis="index")


def by_hour(records: pd.DataFrame, measure: Measure, days: Sequence[dt.date]) -> pd.Series:
    """The measure for each hour of arrival (8 to 15), over all weekdays together."""
    visits = records["wait_min"].groupby(_hour(records))
    if measure is Measure.MEAN_WAIT:
        return visits.mean().reindex(HOURS)
    counts = visits.size().reindex(HOURS, fill_value=0)
    return counts if measure is Measure.PEOPLE else counts / len(_some(pd.Series(days)))


def by_weekday(records: pd.DataFrame, measure: Measure, days: Sequence[dt.date]) -> pd.Series:
    """The measure for each weekday (Monday is 0), over all hours together.

    PER_DAY is the rate with its denominator: a count alone favours weekdays without holidays.
    """
    visits = records["wait_min"].groupby(records["arrive"].dt.day_of_week.rename("weekday"))
    if measure is Measure.MEAN_WAIT:
        return visits.mean().reindex(WEEKDAYS)
    counts = visits.size().reindex(WEEKDAYS, fill_value=0)
    return counts if measure is Measure.PEOPLE else counts / _denominator(days)


def highest(table: pd.DataFrame) -> tuple[int, int]:
    """(weekday, hour) of the highest number of a heat map; the earliest, if several tie."""
    weekday, hour = _some(table.stack()).idxmax()
    return int(weekday), int(hour)


def _hour(records: pd.DataFrame) -> pd.Series:
    return records["arrive"].dt.hour.rename("hour")


def _denominator(days: Sequence[dt.date]) -> pd.Series:
    # a weekday on which the office never worked has no rate: NaN and not infinity
    worked = days_by_weekday(days)
    return worked.where(worked > 0)


def _some(values: pd.Series) -> pd.Series:
    """The values that are there; blanks never count."""
    there = values.dropna()
    if there.empty:
        raise ImpossibleValue(_("there are no values to calculate with"))
    return there
