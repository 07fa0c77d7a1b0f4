"""Working days by the rules of Excel: NETWORKDAYS and WORKDAY, and their .INTL forms.

NETWORKDAYS counts both ends. WORKDAY does not count the day it starts from. Holidays are
any collection of dates; one that falls on a weekend is not taken off twice. Dates may be
date, datetime or pandas Timestamp; what comes back is a date.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from numbers import Real

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.kit.thai_dates import BUDDHIST_ERA, FIRST_BUDDHIST_YEAR

LONGEST_SHOWN = 40
ONE_DAY = dt.timedelta(days=1)
SATURDAY_AND_SUNDAY = 1
WEEKEND_NUMBERS: dict[int, frozenset[int]] = {
    # Excel's 1 is Saturday and Sunday, 2 Sunday and Monday ... 7 Friday and Saturday
    **{number: frozenset({(number + 4) % 7, (number + 5) % 7}) for number in range(1, 8)},
    # 11 is Sunday only, 12 Monday only ... 17 Saturday only
    **{number: frozenset({(number - 12) % 7}) for number in range(11, 18)},
}
"""Excel's weekend numbers -> weekdays off (0 is Monday)."""


def networkdays(start: dt.date, end: dt.date, holidays: Iterable[dt.date] = ()) -> int:
    """Working days from `start` to `end`, both counted; negative when `end` is earlier.

    Raises ImpossibleValue for what is no date, and for a B.E. year in a C.E. date.
    """
    return networkdays_intl(start, end, SATURDAY_AND_SUNDAY, holidays)


def workday(start: dt.date, n: float, holidays: Iterable[dt.date] = ()) -> dt.date:
    """The working day that lies `n` working days after `start` (before it for negative `n`).

    `start` is not counted and need not be a working day; for 0 it comes back as it is. A
    fraction of a day is cut off, as in Excel. Raises ImpossibleValue as `networkdays` does.
    """
    return workday_intl(start, n, SATURDAY_AND_SUNDAY, holidays)


def networkdays_intl(
    start: dt.date,
    end: dt.date,
    weekend: int | str = SATURDAY_AND_SUNDAY,
    holidays: Iterable[dt.date] = (),
) -> int:
    """NETWORKDAYS.INTL: as `networkdays`, with another weekend.

    `weekend` is Excel's number (1 to 7, 11 to 17) or seven letters from Monday on, "1" for
    a day off: "0000011" is Saturday and Sunday, and "1111111" leaves no working day.
    """
    first, last = _day(start), _day(end)
    off, closed = _weekend(weekend), _holidays(holidays)
    direction = 1 if first <= last else -1
    first, last = min(first, last), max(first, last)
    weeks, rest = divmod((last - first).days + 1, 7)
    extra = sum((first.weekday() + n) % 7 not in off for n in range(rest))
    taken = sum(first <= day <= last and day.weekday() not in off for day in closed)
    return direction * (weeks * (7 - len(off)) + extra - taken)


def workday_intl(
    start: dt.date,
    n: float,
    weekend: int | str = SATURDAY_AND_SUNDAY,
    holidays: Iterable[dt.date] = (),
) -> dt.date:
    """WORKDAY.INTL: as `workday`, with another weekend (see `networkdays_intl`).

    Raises ImpossibleValue also when no day of the week is a working day.
    """
    day, left = _day(start), _whole(n)
    off, closed = _weekend(weekend), _holidays(holidays)
    if len(off) == 7:
        raise ImpossibleValue(_("with all seven days off there is no working day to find"))
    step = ONE_DAY if left > 0 else -ONE_DAY
    left = abs(left)
    while left:
        day = _next(day, step)
        left -= day.weekday() not in off and day not in closed
    return day


def first_working_day(day: dt.date, holidays: Iterable[dt.date] = ()) -> dt.date:
    """`day` itself if it is a working day, otherwise the next one."""
    return workday(_day(day) - ONE_DAY, 1, holidays)


def days_from(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Every calendar day from `first` to `last`, both included; none when `last` is earlier."""
    return (first + n * ONE_DAY for n in range((last - first).days + 1))


def _next(day: dt.date, step: dt.timedelta) -> dt.date:
    try:
        return day + step
    except OverflowError as error:
        raise ImpossibleValue(
            _("that many working days lead past the end of the calendar")
        ) from error


def _day(value: object) -> dt.date:
    if isinstance(value, dt.datetime):  # a pandas Timestamp is one, and so is NaT
        value = value.date() if value == value else None
    if not isinstance(value, dt.date):
        raise ImpossibleValue(
            _("a date is needed here, such as date(2026, 3, 9), and not {value}").format(
                value=_shown(value)
            )
        )
    if value.year >= FIRST_BUDDHIST_YEAR:
        said = _(
            "the year {be} is a B.E. year, and date(...) counts in C.E. Take {offset} away: {ce}"
        )
        raise ImpossibleValue(
            said.format(be=value.year, offset=BUDDHIST_ERA, ce=value.year - BUDDHIST_ERA)
        )
    return value


def _holidays(holidays: object) -> frozenset[dt.date]:
    if isinstance(holidays, dt.date):
        holidays = (holidays,)
    if isinstance(holidays, str) or not isinstance(holidays, Iterable):
        raise ImpossibleValue(
            _("holidays must be a list of dates, such as HOLIDAYS, and not {value}").format(
                value=_shown(holidays)
            )
        )
    return frozenset(_day(day) for day in holidays)


def _whole(n: object) -> int:
    if isinstance(n, bool) or not isinstance(n, Real) or n != n or abs(n) == float("inf"):
        raise ImpossibleValue(
            _("the number of working days must be a number, and not {value}").format(
                value=_shown(n)
            )
        )
    return int(n)


def _weekend(weekend: int | str) -> frozenset[int]:
    if isinstance(weekend, str) and len(weekend) == 7 and set(weekend) <= {"0", "1"}:
        return frozenset(day for day, mark in enumerate(weekend) if mark == "1")
    if isinstance(weekend, int) and weekend in WEEKEND_NUMBERS:
        return WEEKEND_NUMBERS[weekend]
    said = _(
        "the weekend must be a number of Excel (1 to 7 or 11 to 17) or seven letters 0 and 1 "
        "from Monday on, and not {value}"
    )
    raise ImpossibleValue(said.format(value=_shown(weekend)))


def _shown(value: object) -> str:
    """As a learner wrote it; what is too long to be said is named by its kind."""
    if value is ...:
        return "..."
    text = repr(value)
    return text if len(text) <= LONGEST_SHOWN else type(value).__name__
