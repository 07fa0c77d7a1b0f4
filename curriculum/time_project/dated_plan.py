"""A schedule laid on the calendar: the first and last date of every task.

Working day 0 is the first working day on or after the start date.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from curriculum.time_project.cpm import Scheduled
from curriculum.time_project.workdays import first_working_day, workday

HOLIDAYS_KNOWN_UNTIL = dt.date(2026, 9, 30)
"""The course's holiday table covers fiscal years 2568 and 2569; later dates are too early."""


@dataclass(frozen=True)
class DatedTask:
    """A task with the dates on which people work on it; all dates are working days."""

    scheduled: Scheduled
    first: dt.date
    last: dt.date
    """The evening of this day it is done. A milestone (0 days) has first = last."""
    latest: dt.date
    """The day on which it may at the latest be done without delaying the project."""

    @property
    def milestone(self) -> bool:
        return self.scheduled.duration == 0


def dated(
    scheduled: Sequence[Scheduled], start: dt.date, holidays: Collection[dt.date] = ()
) -> tuple[DatedTask, ...]:
    """The tasks with their dates, in the order given; part of a day takes the whole day.

    Raises ImpossibleValue for what is no date.
    """
    days = [first_working_day(start, holidays)]
    for _number in range(_last_index(max((task.lf for task in scheduled), default=0))):
        days.append(workday(days[-1], 1, holidays))
    return tuple(
        DatedTask(
            task,
            # a milestone is reached in the evening on which the work before it is done
            first=days[math.floor(task.es) if task.duration else _last_index(task.es)],
            last=days[_last_index(task.ef)],
            latest=days[_last_index(task.lf)],
        )
        for task in scheduled
    )


def finish_date(
    scheduled: Sequence[Scheduled], start: dt.date, holidays: Collection[dt.date] = ()
) -> dt.date:
    """The date of the evening on which the last task is done."""
    return max(task.last for task in dated(scheduled, start, holidays))


def holidays_hit(first: dt.date, last: dt.date, holidays: Iterable[dt.date]) -> tuple[dt.date, ...]:
    """The holidays from `first` to `last` that are not on a weekend, in date order."""
    return tuple(sorted({day for day in holidays if first <= day <= last and day.weekday() < 5}))


def _last_index(finish: float) -> int:
    # the rounding errors of fractions must not cost another day
    return max(math.ceil(finish - 1e-9) - 1, 0)
