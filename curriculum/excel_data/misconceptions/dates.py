"""Mistakes in reading dates (Q3.3)."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.excel_data.answers import STOPPED
from curriculum.excel_data.misconceptions.signs import any_text, call, is_iso, stopped, told
from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, Sign, all_of, returns

SHOWN_DATE, EARLY_DATE, SHORT_MONTH = "13/05/2568", "06/05/2568", "7 เม.ย. 2568"


def _short_month_is(test: Callable[[int], bool]) -> Sign:
    """What SHORT_MONTH gives has the right day, and a month that passes the test."""
    return told(
        call("parse_date", SHORT_MONTH),
        lambda leaf: is_iso(leaf) and str(leaf).endswith("-07") and test(int(str(leaf)[5:7])),
    )


DATES = (
    Misconception(
        "text_returned",
        any_text("parse_date"),
        N_("The result is still text. With text nobody can count days."),
        N_("The last line must give back date(year, month, day)."),
    ),
    Misconception(
        "year_left_in_be",
        told(call("parse_date", SHOWN_DATE), lambda leaf: str(leaf).startswith("25")),
        N_("The year is still of the Buddhist Era."),
        N_("Take the difference between the two eras off the year: how many years is B.E. ahead?"),
    ),
    Misconception(
        "another_year",
        told(
            call("parse_date", SHOWN_DATE),
            lambda leaf: is_iso(leaf) and not str(leaf).startswith("2025"),
        ),
        N_("The year comes out wrong: B.E. 2568 is C.E. 2025."),
        N_("By how much do the two differ? Take that off."),
    ),
    Misconception(
        "day_and_month_swapped",
        returns(call("parse_date", EARLY_DATE), "2025-06-05"),
        N_("Day and month have changed places: '06/05/2568' is in May."),
        N_("Thai offices write the day first. date(...) takes year, month, day."),
    ),
    Misconception(
        "month_as_day",
        returns(call("parse_date", SHOWN_DATE), "2025-05-05"),
        N_("The day comes out the same as the month."),
        N_("s.split('/') has put the day into d and the month into m. Which one is still unused?"),
    ),
    Misconception(
        "month_too_early",
        _short_month_is(lambda month: month < 4),
        N_("A short Thai month comes out as an earlier month."),
        N_("A list counts from 0: at place 0 of TH_ABBR stands January, which is month 1."),
    ),
    Misconception(
        "month_too_late",
        _short_month_is(lambda month: month > 4),
        N_("A short Thai month comes out as a later month."),
        N_("At place 0 of TH_ABBR stands January, which is month 1. How much must be added?"),
    ),
    Misconception(
        "short_month_not_read",
        all_of(
            returns(call("parse_date", SHORT_MONTH), STOPPED),
            told(call("parse_date", SHOWN_DATE), lambda leaf: leaf != STOPPED),
        ),
        N_("The function stops at a date with a Thai month, such as '7 เม.ย. 2568'."),
        N_(
            "TH_ABBR.index('เม.ย.') finds the place of a month in the list. Take the text as it is."
        ),
    ),
    Misconception(
        "stops",
        stopped("parse_date"),
        N_("The function stops with an error at one of the four ways of writing a date."),
        N_("Try parse_date('13/05/2568') in a box of your own and read what it says."),
    ),
)
