"""Mistakes about years and the written date (Q2.1, Q2.3)."""

from __future__ import annotations

import re
from collections.abc import Callable

from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, any_of
from curriculum.kit.texts import tidy
from curriculum.kit.thai_dates import TH_ABBR, TH_MONTHS

MARCH = 3
OFFICIAL = ("วันจันทร์ที่", "9", "มีนาคม", "พ.ศ.", "2569")
"""The parts of the date that the question shows."""
DAY, MONTH, YEAR = 1, 2, 4
"""Their places."""


def _gives(call: str, *years: int) -> Sign:
    """The call gives exactly one of these years: 0.5 % of a year count is ten years."""
    return lambda leaves: leaves.get(call) in years


def _same(one: str, other: str) -> Sign:
    return lambda leaves: one in leaves and leaves[one] == leaves.get(other)


YEARS = (
    Misconception(
        "plus_and_minus_swapped",
        any_of(_gives("to_be(2026)", 1483), _gives("to_ce(2569)", 3112)),
        N_("The year went the wrong way: a B.E. year is the larger one, by 543."),
        N_("Look at + and −: from C.E. to B.E. the year grows, from B.E. to C.E. it shrinks."),
    ),
    Misconception(
        "input_not_used",
        any_of(_same("to_be(2026)", "to_be(2000)"), _same("to_ce(2569)", "to_ce(2543)")),
        N_("The function gives the same year back, whatever year is put in."),
        N_("Put the name in the brackets (ce or be) into the calculation, not a fixed year."),
    ),
    Misconception(
        "one_year_off",
        any_of(_gives("to_be(2026)", 2568, 2570), _gives("to_ce(2569)", 2025, 2027)),
        N_("The year is off by one: the two ways of counting differ by 543."),
        N_(
            "The other difference is only for January to March of years before B.E. 2484, "
            "which this question leaves out."
        ),
    ),
    Misconception(
        "left_as_it_is",
        any_of(_gives("to_be(2026)", 2026), _gives("to_ce(2569)", 2569)),
        N_("The year comes back as it was put in."),
        N_("Add or take away the difference between the two ways of counting."),
    ),
)


_SHOWN = 'thai_date("2026-03-09")'
_ANOTHER_DAY = 'thai_date("2027-06-10")'


def _date(holds: Callable[[str], bool]) -> Sign:
    """What the function writes for Monday 9 March 2026 is such a text."""

    def sign(leaves: Leaves) -> bool:
        written = leaves.get(_SHOWN)
        return isinstance(written, str) and holds(written)

    return sign


def _same_parts_in_another_order(written: str) -> bool:
    parts = tuple(written.split())
    return parts != OFFICIAL and sorted(parts) == sorted(OFFICIAL)


def _part_stays(leaves: Leaves) -> bool:
    """Day, month or year are those of 9 March 2026 on 10 June 2027, too."""
    shown, other = (str(leaves.get(call, "")).split() for call in (_SHOWN, _ANOTHER_DAY))
    if not len(shown) == len(other) == len(OFFICIAL):
        return False
    return any(shown[place] == other[place] for place in (DAY, MONTH, YEAR))


def _month(*places: int) -> Sign:
    names = [TH_MONTHS[place - 1] for place in places]
    return _date(lambda written: any(f" {name} " in written for name in names))


OFFICIAL_DATE = (
    Misconception(
        "still_empty",
        _date(lambda written: "ellipsis" in written),
        N_("A place between the curly brackets is still empty (it shows Ellipsis)."),
        N_(
            "Replace each ... inside { } and keep the curly brackets: "
            "first the day, then the month, then the year."
        ),
    ),
    Misconception(
        "code_shown",
        _date(lambda written: any(code in written for code in ("{", "d.day", "d.month", "d.year"))),
        N_("The text shows the code itself, such as d.day, and not what it stands for."),
        N_(
            "Keep the letter f before the first quotation mark, and the curly brackets. "
            "Inside { } the names stand without quotation marks."
        ),
    ),
    Misconception(
        "whole_list_of_months",
        _date(lambda written: "['" in written),
        N_("The whole list of months has been written."),
        N_("Choose one month from the list: TH_MONTHS[…] with its place in square brackets."),
    ),
    Misconception(
        "months_counted_from_one",
        _month(MARCH - 1, MARCH + 1),
        N_("The month is one off."),
        N_(
            "A list counts from 0: January is TH_MONTHS[0], but its d.month is 1. "
            "Take the difference away."
        ),
    ),
    Misconception(
        "short_month",
        _date(lambda written: any(f" {tidy(short)} " in written for short in TH_ABBR)),
        N_("The month is written short; an official letter writes it in full."),
        N_("Use the list TH_MONTHS."),
    ),
    Misconception(
        "month_as_a_number",
        _date(lambda written: "ที่ 9 3 " in written or "ที่ 9 03 " in written),
        N_("The month is written as a number."),
        N_("Use the number to choose the name from the list TH_MONTHS."),
    ),
    Misconception(
        "year_not_converted",
        _date(lambda written: "2026" in written),
        N_("The year is still a C.E. year."),
        N_("Add 543 to d.year, inside the curly brackets."),
    ),
    Misconception(
        "year_taken_away",
        _date(lambda written: "1483" in written),
        N_("The year became smaller, but a B.E. year is the larger one."),
        N_("Add 543 to d.year."),
    ),
    Misconception(
        "another_year",
        _date(lambda written: re.search(r"พ\.ศ\. (?!2569)\d{4}$", written) is not None),
        N_("That is not the B.E. year of this date."),
        N_("Look at the number that is added: a B.E. year is larger by 543."),
    ),
    Misconception(
        "weekday_instead_of_day",
        _date(lambda written: "ที่ 0 " in written or "ที่ 1 " in written),
        N_("That is the place of the day in the week (0 is Monday), not the day of the month."),
        N_("d.day is the day of the month."),
    ),
    Misconception(
        "short_form_of_the_date",
        _date(lambda written: not written.startswith("วัน") or "พ.ศ." not in written),
        N_("Some of the fixed words are missing: วัน, ที่ or พ.ศ."),
        N_("Keep the words of the starter and change only what stands in { }."),
    ),
    Misconception(
        "parts_in_another_order",
        _date(_same_parts_in_another_order),
        N_("The parts of the date stand in another order than in an official letter."),
        N_("First the day, then the month, then the year."),
    ),
    Misconception(
        "part_typed_in",
        _part_stays,
        N_("A part of the date stays the same, whatever day is put in."),
        N_("Take the parts from d: d.day, d.month and d.year."),
    ),
    Misconception(
        "day_with_a_zero",
        _date(lambda written: "ที่ 09 " in written),
        N_("A 0 stands before the number of the day; an official letter leaves it out."),
        N_("Write d.day as it is, with nothing in front of it."),
    ),
    Misconception(
        "comma_or_another_sign",
        _date(lambda written: re.search(r"[,/_-]", written) is not None),
        N_("There is a comma or another sign that an official letter does not have there."),
        N_("Between day, month and year stand spaces only, and the year has no comma."),
    ),
    Misconception(
        "spaces",
        _date(lambda written: "พ.ศ. " not in written or written.count(" ") != 4),
        N_("The spaces are not as an office writes them."),
        N_("One space stands after the number of the day, the month and พ.ศ., and after ที่."),
    ),
)
