"""The day a plan begins, and holidays beyond the course's table, as people type them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from curriculum.kit.i18n import _
from curriculum.kit.thai_dates import NotADate, read_date, said_date, said_date_short
from curriculum.time_project.dated_plan import HOLIDAYS_KNOWN_UNTIL
from curriculum.time_project.own_plan.cells import Unclear

HOLIDAYS_KNOWN_FROM = dt.date(2024, 10, 1)
EARLIEST, LATEST = dt.date(2000, 1, 1), dt.date(2100, 12, 31)
"""B.E. 2543 to 2643: a year outside is a slip of the finger."""


def read_start(typed: object) -> dt.date:
    """The day meant by `typed`: text in any way Thai offices write dates, or a date.

    Raises Unclear.
    """
    if isinstance(typed, dt.datetime):
        typed = typed.date()
    if not isinstance(typed, dt.date):
        text = str(typed or "").strip()
        if not text:
            raise Unclear(
                _("When does it begin? Please write a date, for example 9 March 2026 or 9/3/2026.")
            )
        try:
            typed = read_date(text)
        except NotADate as wrong:
            raise Unclear(
                _(
                    "“{typed}” is not a date that can be read. Please write day, month and all "
                    "four digits of the year, for example 9 March 2026 or 9/3/2026."
                ).format(typed=text)
            ) from wrong
    if not EARLIEST <= typed <= LATEST:
        raise Unclear(
            _(
                "The year of this date is B.E. {be}, C.E. {ce}. Please look at the year again."
            ).format(be=typed.year + 543, ce=typed.year)
        )
    return typed


def why_not_a_working_day(day: dt.date, begins: dt.date, holidays: Mapping[dt.date, str]) -> str:
    """The sentence for a plan that was to begin on a day off, and begins later."""
    if day in holidays:
        return _("{day} is a holiday ({name}). The plan begins on {begins}.").format(
            day=said_date(day), name=holidays[day], begins=said_date(begins)
        )
    return _("{day} is a weekend. The plan begins on {begins}.").format(
        day=said_date(day), begins=said_date(begins)
    )


def read_holidays(typed: str | Iterable[object]) -> tuple[dict[dt.date, str], list[str]]:
    """More holidays, one a line: "23 ต.ค. 2569 วันปิยมหาราช". The name may be left out.

    Returns the days understood, and a sentence for each line that was not.
    """
    lines = typed.splitlines() if isinstance(typed, str) else [str(line) for line in typed]
    found: dict[dt.date, str] = {}
    problems = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            day, name = _dated_line(line)
        except NotADate:
            problems.append(
                _(
                    "More holidays, line {number}: “{line}” does not begin with a date that can "
                    "be read. Please write for example 23 October 2026 Chulalongkorn Day."
                ).format(number=number, line=line.strip())
            )
        else:
            found[day] = name or _("Holiday")
    return found, problems


def _dated_line(line: str) -> tuple[dt.date, str]:
    words = line.split()
    # the longest beginning that is a date: a name may well begin with a word of its own
    for length in range(len(words), 0, -1):
        try:
            day = read_date(" ".join(words[:length]))
        except NotADate:
            continue
        if EARLIEST <= day <= LATEST:
            return day, " ".join(words[length:])
    raise NotADate(line)


def beyond_the_table(start: dt.date, finish: dt.date, added: Iterable[dt.date]) -> str:
    """What to tell when the plan reaches days whose holidays nobody has listed; or "".

    `added` are the holidays that the learner has typed.
    """
    known_until = max([HOLIDAYS_KNOWN_UNTIL, *added])
    if start >= HOLIDAYS_KNOWN_FROM and finish <= known_until:
        return ""
    return _(
        "The holidays known here are those from {first} to {last}, and the plan goes beyond. "
        "Please add the holidays that the cabinet has announced, or the finish will be too early."
    ).format(first=said_date_short(HOLIDAYS_KNOWN_FROM), last=said_date_short(known_until))
