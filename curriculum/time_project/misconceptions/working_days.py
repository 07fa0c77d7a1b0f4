"""Mistakes about working days and holidays (Q2.2, Q2.6)."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, any_of, value
from curriculum.kit.thai_dates import FIRST_BUDDHIST_YEAR

WORKING_DAYS = (
    Misconception(
        "holidays_left_out",
        value("wd_april", 22),
        N_("The holidays have not been taken off: Chakri Day and Songkran are 4 days."),
        N_("Put HOLIDAYS into the brackets as the third input."),
    ),
    Misconception(
        "calendar_days",
        value("wd_april", 30),
        N_("Those are all the days of the calendar."),
        N_("networkdays leaves out Saturdays and Sundays, and the days in HOLIDAYS."),
    ),
    Misconception(
        "an_end_left_out",
        value("wd_april", 17),
        N_("Too few days: networkdays counts the first day and the last day, too."),
        N_("April runs from the 1st to the 30th."),
    ),
    Misconception(
        "weekends_left_in",
        value("wd_april", 26),
        N_("The holidays have been taken off, but not the Saturdays and Sundays."),
        N_("networkdays leaves out both: weekends by itself, holidays by the list HOLIDAYS."),
    ),
    Misconception(
        "days_off_instead",
        any_of(value("wd_april", 4), value("wd_april", 8), value("wd_april", 12)),
        N_("Those are the days off; the question asks for the days on which the office works."),
        N_("Let networkdays count from the first to the last day of April."),
    ),
    Misconception(
        "one_holiday_forgotten",
        any_of(value("wd_april", 19), value("wd_april", 21)),
        N_("Too many days: a holiday is still counted, or a day outside April."),
        N_(
            "Songkran is three days, and Chakri Day is in April too: HOLIDAYS holds them all. "
            "Begin on the 1st and end on the 30th."
        ),
    ),
)


def _compare(holds: Callable[[str, str], bool]) -> Sign:
    """Whether it holds of the two dates finish and finish_naive (ISO text)."""

    def sign(leaves: Leaves) -> bool:
        finish, naive = leaves.get("finish"), leaves.get("finish_naive")
        return isinstance(finish, str) and isinstance(naive, str) and holds(finish, naive)

    return sign


def _buddhist(leaves: Leaves) -> bool:
    """A date was made with a B.E. year: only date(2569, ...) does not notice."""
    days = (leaves.get(name) for name in ("finish", "finish_naive"))
    return any(isinstance(day, str) and int(day[:4]) >= FIRST_BUDDHIST_YEAR for day in days)


FINISH = (
    Misconception(
        "buddhist_year",
        _buddhist,
        N_("The year is a B.E. year, but date(...) counts in C.E. years."),
        N_("Take 543 away from the year."),
    ),
    Misconception(
        "start_day_counted_twice",
        value("finish_naive", "2026-05-13"),
        N_("One working day too late: WORKDAY does not count the start day."),
        N_("The start day is already the first of the 47 days. How many come after it?"),
    ),
    Misconception(
        "finish_a_day_late",
        value("finish", "2026-05-21"),
        N_("finish is one working day too late."),
        N_(
            "WORKDAY does not count the start day. And use HOLIDAYS as it is: "
            "1 May is no holiday of government offices."
        ),
    ),
    Misconception(
        "two_days_taken_off",
        any_of(value("finish", "2026-05-19"), value("finish_naive", "2026-05-11")),
        N_("One working day too early."),
        N_("Only the start day itself is taken off the 47 days, nothing else."),
    ),
    Misconception(
        "calendar_days",
        any_of(
            *(value("finish_naive", f"2026-04-{day}") for day in (23, 24, 25)),
            *(value("finish", f"2026-04-{day}") for day in (23, 24, 25)),
        ),
        N_("Those are 47 days of the calendar, weekends included."),
        N_("Use WORKDAY: it leaves out Saturdays and Sundays."),
    ),
    Misconception(
        "the_two_finishes_swapped",
        _compare(lambda finish, naive: finish < naive),
        N_("finish lies before finish_naive, but holidays can only push the finish back."),
        N_("finish takes HOLIDAYS into account; finish_naive leaves them out."),
    ),
    Misconception(
        "the_two_finishes_alike",
        _compare(lambda finish, naive: finish == naive),
        N_("Both finishes are the same day, but with holidays the project finishes later."),
        N_("Put HOLIDAYS into the brackets for finish, and leave it out for finish_naive."),
    ),
    Misconception(
        "calendar_days_between",
        value("holidays_hit", 8),
        N_("Those are the calendar days from finish_naive to finish, weekends included."),
        N_("Count only the holidays from the start to finish that fall on Monday to Friday."),
    ),
    Misconception(
        "stopped_too_early",
        value("holidays_hit", 5),
        N_("One holiday has been missed."),
        N_("Holidays push the finish back, and new ones may follow: count as far as finish."),
    ),
    Misconception(
        "april_only",
        any_of(value("holidays_hit", 4), value("holidays_hit", 3)),
        N_("Only the holidays of April have been counted."),
        N_("The project runs on into May: count as far as finish."),
    ),
    Misconception(
        "both_ends_counted",
        value("holidays_hit", 7),
        N_("One day too many."),
        N_(
            "networkdays counts both ends, and 1 May is no holiday of government offices. "
            "Which days of HOLIDAYS lie between the start and finish?"
        ),
    ),
    Misconception(
        "every_holiday_counted",
        any_of(value("holidays_hit", 42), value("holidays_hit", 15)),
        N_("Holidays outside the project have been counted too."),
        N_("Count only those that lie between the start and finish."),
    ),
)
