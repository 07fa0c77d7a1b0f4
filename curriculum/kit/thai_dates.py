"""Dates as Thai offices write them: the Buddhist Era, Thai months, the official long form.

Dates are kept as `datetime.date` (C.E.); only what people read and type is in the Buddhist
Era. The offset of 543 holds from 1 January B.E. 2484 (1941); before that the year began in
April, so January to March of a C.E. year belonged to the B.E. year that is 542 larger.
"""

from __future__ import annotations

import datetime as dt
import re

from curriculum.kit.i18n import language
from curriculum.kit.texts import tidy

BUDDHIST_ERA = 543
NEW_YEAR_REFORM = dt.date(1941, 1, 1)
FIRST_BUDDHIST_YEAR = 2400
"""Years from here on are read as B.E.; C.E. 2400 is far, B.E. 2400 is C.E. 1857."""

TH_DAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
TH_MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
TH_ABBR = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
EN_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
EN_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]00:00(?::00)?(?:\.0+)?)?")
_SLASHED = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})")
_WORDED = re.compile(
    rf"(?:(?:วัน\S*?|{'|'.join(TH_DAYS)})?\s*(?:ที่\s*)?)?(?P<day>\d{{1,2}})\s*(?P<month>[^\d\s]+?)\s*"
    r"(?:(?P<era>[พค])\s*\.?\s*ศ\s*\.?\s*)?(?P<year>\d{4})"
)
_ENGLISH = re.compile(
    r"(?:[a-z]+,?\s+)?(?P<day>\d{1,2})\s+(?P<month>[a-z]+)\.?,?\s+(?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(r"(?P<month>[a-z]+)\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})")


class NotADate(ValueError):
    """Text in which no date can be read, or a day that no calendar has."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(f"not a date: {text!r}")


def buddhist_year(day: dt.date) -> int:
    """The B.E. year in which `day` lay, by the calendar of its time."""
    before_reform = day < NEW_YEAR_REFORM and day.month < 4
    return day.year + BUDDHIST_ERA - before_reform


def thai_date(day: dt.date) -> str:
    """The official long form: "วันจันทร์ที่ 9 มีนาคม พ.ศ. 2569"."""
    return (
        f"วัน{TH_DAYS[day.weekday()]}ที่ {day.day} {TH_MONTHS[day.month - 1]} "
        f"พ.ศ. {buddhist_year(day)}"
    )


def thai_date_short(day: dt.date) -> str:
    """The short form: "9 มี.ค. 2569"."""
    return f"{day.day} {TH_ABBR[day.month - 1]} {buddhist_year(day)}"


def said_date(day: dt.date, lang: str | None = None) -> str:
    """The long form in `lang` (the language in use unless named): "Monday 9 March 2026"."""
    if (lang or language()) == "th":
        return thai_date(day)
    return f"{EN_DAYS[day.weekday()]} {day.day} {EN_MONTHS[day.month - 1]} {day.year}"


def said_date_short(day: dt.date, lang: str | None = None) -> str:
    """The short form in `lang`: "9 มี.ค. 2569", "9 Mar 2026"."""
    if (lang or language()) == "th":
        return thai_date_short(day)
    return f"{day.day} {EN_MONTHS[day.month - 1][:3]} {day.year}"


def read_date(text: str) -> dt.date:
    """The day that `text` names, in any of the ways in which Thai offices write it.

    ISO ("2026-05-20"), day first with slashes ("20/05/2569"), Thai words long or short
    ("วันพุธที่ 20 พฤษภาคม พ.ศ. 2569", "20 พ.ค. 2569"), English ("20 May 2026", "May 20,
    2026"), with Thai digits. A year from 2400 on is B.E.; พ.ศ. or ค.ศ. must not say otherwise.
    Raises NotADate.
    """
    said = tidy(text)
    if found := _ISO.fullmatch(said):
        year, month, day = (int(part) for part in found.groups())
    elif found := _SLASHED.fullmatch(said):
        day, month, year = (int(part) for part in found.groups())
    elif found := (
        _WORDED.fullmatch(said) or _ENGLISH.fullmatch(said) or _MONTH_FIRST.fullmatch(said)
    ):
        day, year = int(found["day"]), int(found["year"])
        month = _month(found["month"], text)
        era = found.groupdict().get("era")
        if era and (era == "พ") != (year >= FIRST_BUDDHIST_YEAR):
            raise NotADate(text)
    else:
        raise NotADate(text)
    if year >= FIRST_BUDDHIST_YEAR:
        year -= BUDDHIST_ERA
        if dt.MINYEAR <= year < NEW_YEAR_REFORM.year and month < 4:
            year += 1
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise NotADate(text) from error


def _month(word: str, text: str) -> int:
    bare = word.replace(".", "").strip()
    for names in (TH_MONTHS, TH_ABBR, EN_MONTHS, [name[:3] for name in EN_MONTHS]):
        plain = [tidy(name).replace(".", "") for name in names]
        if bare in plain:
            return plain.index(bare) + 1
    raise NotADate(text)
