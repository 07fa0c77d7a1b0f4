"""Cleaning what Thai counters type: spaces, nicknames, Thai digits, B.E. dates, spoilt IDs.

Every function takes text as it was typed and leaves tables it is given unchanged.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import Enum

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.kit.texts import INVISIBLE, THAI_DIGITS
from curriculum.kit.thai_dates import FIRST_BUDDHIST_YEAR, NotADate, read_date
from curriculum.kit.thai_id import DIGITS, valid_thai_id

FREE = ("ฟรี", "-", "")
"""What counters type for a fee of 0 baht."""
VISIBLE_SPACE = "␣"
"""Stands for each stray space, which nobody would see."""

_SPACES = re.compile(" +")
# a comma parts thousands or it is refused: 1,5 is nobody's 15 baht
_BAHT = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?")
_SCIENTIFIC = re.compile(r"\d(?:\.\d*)?E\+?\d+", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}")
_THAI_LETTER = re.compile("[ก-ฮ]")
_THAI_DIGIT = re.compile("[๐-๙]")


def trim(text: str) -> str:
    """What Excel's TRIM does: no spaces at the ends, one between words.

    As in Excel, only the ordinary space counts: a non-breaking space (CHAR(160)) stays.
    """
    return _SPACES.sub(" ", text).strip(" ")


def tidy_spaces(text: str) -> str:
    """`trim` for every kind of space, and without characters that nobody can see.

    Non-breaking and full-width spaces, tabs and line breaks count as spaces; zero-width
    characters go. Letters and digits stay as typed.
    """
    return " ".join(text.translate(INVISIBLE).split())


def in_full(text: str) -> str:
    """The text with the stray spaces at its ends made visible."""
    start, end = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
    return VISIBLE_SPACE * start + text.strip() + VISIBLE_SPACE * end


def fee_in_baht(text: str) -> int:
    """The fee that was typed: Thai or Arabic digits, "ฟรี" or "-" for 0. Whole baht.

    Raises ImpossibleValue, which quotes the text.
    """
    said = tidy_spaces(text).translate(THAI_DIGITS)
    if said in FREE:
        return 0
    if not _BAHT.fullmatch(said):
        raise ImpossibleValue(
            _("“{text}” is not a fee. Type a number of baht, or ฟรี for none.").format(text=text)
        )
    return int(said.partition(".")[0].replace(",", ""))


# --- dates


class DateFix(Enum):
    """What somebody must know to read a date, beyond ISO (2025-05-13)."""

    BUDDHIST_ERA = "buddhist_era"
    THAI_DIGITS = "thai_digits"
    THAI_MONTHS = "thai_months"


def fixes_needed(text: str) -> frozenset[DateFix]:
    """What it takes to read this date: nothing for "2025-05-13", two fixes for "13 พ.ค. 2568"."""
    year = _YEAR.search(text)
    needed = {
        DateFix.BUDDHIST_ERA: year and int(year[0]) >= FIRST_BUDDHIST_YEAR,
        DateFix.THAI_DIGITS: _THAI_DIGIT.search(text),
        DateFix.THAI_MONTHS: _THAI_LETTER.search(text),
    }
    return frozenset(fix for fix, is_needed in needed.items() if is_needed)


def date_with(text: str, fixes: frozenset[DateFix]) -> dt.date | None:
    """The date, or None when it needs a fix that is not among `fixes`, or is no date at all."""
    if not fixes_needed(text) <= fixes:
        return None
    try:
        return read_date(text)
    except NotADate:
        return None


# --- citizen IDs


class IdFault(Enum):
    """Why a citizen ID cannot be used."""

    LOST_IN_EXCEL = "lost_in_excel"
    """Shown as 9.12E+12: the last digits are gone for good."""
    NOT_13_DIGITS = "not_13_digits"
    WRONG_CHECK_DIGIT = "wrong_check_digit"


def id_fault(text: str) -> IdFault | None:
    """What is wrong with a typed citizen ID; None for a right one (Thai digits, dashes allowed)."""
    said = tidy_spaces(text).translate(THAI_DIGITS).replace("-", "").replace(" ", "")
    if valid_thai_id(said):
        return None
    if _SCIENTIFIC.fullmatch(said):
        return IdFault.LOST_IN_EXCEL
    if len(said) != DIGITS or not said.isdecimal():
        return IdFault.NOT_13_DIGITS
    return IdFault.WRONG_CHECK_DIGIT


# --- whole tables


@dataclass(frozen=True)
class Recipe:
    """Which fixes to apply to the rows as typed; all are off at first."""

    trim: bool = False
    alias: bool = False
    thai_digits: bool = False
    buddhist_era: bool = False
    thai_months: bool = False
    deduplicate: bool = False

    @classmethod
    def everything(cls) -> Recipe:
        return cls(**{field.name: True for field in fields(cls)})

    @property
    def date_fixes(self) -> frozenset[DateFix]:
        return frozenset(fix for fix in DateFix if getattr(self, fix.value))


def aliases(names: pd.DataFrame) -> dict[str, str]:
    """Nickname to the right name, from a table with nickname_th and name_th."""
    return dict(zip(names["nickname_th"], names["name_th"], strict=True))


def cook(
    rows: pd.DataFrame, recipe: Recipe, services: Mapping[str, str], tambons: Mapping[str, str]
) -> pd.DataFrame:
    """A new table: `rows` (all text) after the fixes of `recipe`, with date and baht.

    service and tambon are healed in their place; `date` is a timestamp or NaT, `baht` a number
    or NaN where the chosen fixes cannot read the cell. `services` and `tambons` are aliases.
    """
    kept = rows.drop_duplicates(ignore_index=True) if recipe.deduplicate else rows.copy()

    def healed(text: str, right_names: Mapping[str, str]) -> str:
        said = tidy_spaces(text) if recipe.trim else text
        return right_names.get(said, said) if recipe.alias else said

    def baht(text: str) -> float:
        readable = recipe.thai_digits or not _THAI_DIGIT.search(text)
        return fee_in_baht(text) if readable else float("nan")

    return kept.assign(
        service=_each(kept["service"], lambda text: healed(text, services)),
        tambon=_each(kept["tambon"], lambda text: healed(text, tambons)),
        date=pd.to_datetime(
            _each(kept["service_date"], lambda text: date_with(text, recipe.date_fixes))
        ),
        baht=_each(kept["fee"], baht).astype(float),
    )


@dataclass(frozen=True)
class Spelling:
    """One way in which a name was typed."""

    text: str
    right_name: str
    rows: int

    @property
    def is_right(self) -> bool:
        return self.text == self.right_name


def spellings(column: pd.Series, names: pd.DataFrame) -> list[Spelling]:
    """The distinct texts of a column under their right names, the right spelling first."""
    right_names = aliases(names)
    order = {name: place for place, name in enumerate(names["name_th"])}
    found = [
        Spelling(text, right_names.get(tidy_spaces(text), tidy_spaces(text)), int(rows))
        for text, rows in column.value_counts().items()
    ]
    return sorted(found, key=lambda one: (order[one.right_name], not one.is_right, one.text))


def service_minutes(rows: pd.DataFrame, put_right: bool = True) -> pd.Series:
    """Minutes from start to end of each row (text "HH:MM").

    Where somebody swapped the two times the difference is negative; `put_right` swaps back.
    """
    start, end = (pd.to_timedelta(rows[name] + ":00") for name in ("start", "end"))
    minutes = (end - start).dt.total_seconds() / 60
    return minutes.abs() if put_right else minutes


def quality(rows: pd.DataFrame) -> dict[str, int]:
    """How many of the rows (all text) have a bad_id, a time_swapped, a missing_score."""
    return {
        "bad_id": int(rows["citizen_id"].map(id_fault).notna().sum()),
        "time_swapped": int((service_minutes(rows, put_right=False) < 0).sum()),
        "missing_score": int((rows["satisfaction"].map(tidy_spaces) == "").sum()),
    }


def _each(column: pd.Series, change: Callable[[str], object]) -> pd.Series:
    # the same text stands in many rows: each is read once
    return column.map({text: change(text) for text in column.unique()})
