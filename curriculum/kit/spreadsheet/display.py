"""A value as Excel shows it where its number format is one that IronCalc does not know."""

from __future__ import annotations

import datetime as dt
import re

from curriculum.kit.thai_dates import TH_ABBR, TH_MONTHS, buddhist_year

GENERAL = "general"
DATE_FORMAT = "d/m/yyyy"
DAY_ZERO = dt.date(1899, 12, 30)
"""Day 0 of Excel's count of days (right from 1 March 1900 on)."""
THAI_LOCALE = re.compile(r"\[\$-([0-9A-F]{0,4}041E|41E)\]", re.IGNORECASE)
DATE_PARTS = re.compile(r"d{1,4}|m{1,4}|y{2,4}|b{2,4}", re.IGNORECASE)
THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def serial(day: dt.date) -> float:
    """Excel's number of a date or of a date with a time."""
    days = float((day if not isinstance(day, dt.datetime) else day.date()).toordinal())
    days -= DAY_ZERO.toordinal()
    if isinstance(day, dt.datetime):
        days += (day.hour * 3600 + day.minute * 60 + day.second) / 86_400
    return days


def date_of(number: float) -> dt.date | None:
    """The date of Excel's number; None where it is none (below 1, or beyond the year 9999)."""
    if not 1 <= number < 2_958_466:
        return None
    return DAY_ZERO + dt.timedelta(days=int(number))


def thai_date_shown(number: float, number_format: str) -> str | None:
    """A date in a Thai format such as [$-107041E]d mmm yyyy; None for any other format.

    Codes: numerals 01 or 0D (Thai), calendar 07 (Buddhist), locale 041E (Thai).
    """
    found = THAI_LOCALE.match(number_format)
    if not found:
        return None
    day = date_of(number)
    if day is None:
        return "########"
    code = found[1].upper().zfill(8)
    numerals, calendar = code[:2], code[2:4]
    year = buddhist_year(day) if calendar == "07" else day.year
    body = number_format[found.end() :].replace("\\", "")
    said = DATE_PARTS.sub(lambda part: _part(part[0].lower(), day, year), body)
    return said.translate(THAI_DIGITS) if numerals in ("0D", "D0") else said


def _part(code: str, day: dt.date, year: int) -> str:
    names = {
        "d": str(day.day),
        "dd": f"{day.day:02}",
        "m": str(day.month),
        "mm": f"{day.month:02}",
        "mmm": TH_ABBR[day.month - 1],
        "mmmm": TH_MONTHS[day.month - 1],
    }
    if code[0] in "yb":
        return str(year) if len(code) > 2 else f"{year % 100:02}"
    return names.get(code, code)
