"""Reading what people type: Thai digits, stray spaces, thousands commas, units (N1, N5)."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from curriculum.kit.i18n import N_

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
TYPED = THAI_DIGITS | str.maketrans("−", "-")
INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
# a comma after a first 0 cannot part thousands: 0,944 is a decimal comma;
# the point of พ.ศ.2569 belongs to the letters before it
NUMBER = re.compile(
    r"[+-]?(?:[1-9]\d{0,2}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][+-]?\d+)?|[+-]?(?<!\w)\.\d+"
)
DECIMAL_COMMA = re.compile(r"\D*\d+,\d+\D*")
USE_A_POINT = N_("Write a decimal point: 12.5, not 12,5.")


@dataclass(frozen=True)
class Unit:
    """A unit a question asks for, and the ways in which people write it."""

    name: str
    """Shown to the learner (an English msgid)."""
    spellings: tuple[str, ...] = ()


MINUTES = Unit(N_("minutes"), ("นาที", "min", "mins", "minute", "minutes"))
PEOPLE = Unit(N_("people"), ("คน", "ราย", "people", "person", "persons"))
PER_HOUR = Unit(
    N_("people an hour"),
    (
        "คน/ชั่วโมง", "คน / ชั่วโมง", "คน/ชม.", "คนต่อชั่วโมง", "คน ต่อ ชั่วโมง", "คนต่อชม.",
        "ราย/ชั่วโมง", "ราย/ชม.", "รายต่อชั่วโมง",
        "people/hour", "people/h", "people per hour", "people an hour", "per hour", "/h", "/hour",
    ),
)  # fmt: skip
RATIO = Unit(N_("a ratio between 0 and 1"), ("%", "ร้อยละ", "เปอร์เซ็นต์", "percent", "per cent"))
PERCENT = Unit(N_("percent"), RATIO.spellings)
PLAIN = Unit(N_("a number"))
UNITS = (MINUTES, PEOPLE, PER_HOUR, PERCENT)


class NotANumber(ValueError):
    """Text in which no single number stands."""


class DecimalComma(NotANumber):
    """A number whose decimals stand after a comma."""


class OtherUnit(ValueError):
    """A number with a unit that the question did not ask for."""

    def __init__(self, unit: str) -> None:
        self.unit = unit
        super().__init__(f"another unit: {unit!r}")


def tidy(text: str) -> str:
    """NFC, ordinary digits, no invisible characters, single spaces, case folded."""
    plain = unicodedata.normalize("NFKC", text).translate(INVISIBLE).translate(TYPED)
    return " ".join(unicodedata.normalize("NFC", plain).split()).casefold()


def read_number(text: str, unit: Unit = PLAIN) -> float:
    """The number that `text` says, in `unit`: "18,810", "๒๗", "90 นาที", "ร้อยละ 70".

    In a RATIO question "70%" is 0.7, in a PERCENT question 70.
    Raises NotANumber (DecimalComma where that is the reason), or OtherUnit where the number
    is followed by something else.
    """
    said = tidy(text)
    found = NUMBER.search(said)
    if not found:
        raise NotANumber(text)
    before, after = said[: found.start()].strip(), said[found.end() :].strip()
    number = float(found.group().replace(",", ""))
    affix = " ".join(part for part in (before, after) if part)
    if not affix:
        return number
    if _bare(affix) in _spelled(unit):
        return number / 100 if unit is RATIO else number
    if any(_bare(affix) in _spelled(other) for other in UNITS) or _looks_like_a_unit(before, after):
        raise OtherUnit(affix)
    raise (DecimalComma if DECIMAL_COMMA.fullmatch(said) else NotANumber)(text)


def _spelled(unit: Unit) -> set[str]:
    return {_bare(tidy(spelling)) for spelling in unit.spellings}


def _bare(affix: str) -> str:
    """Without the full stop of an abbreviation or of a sentence."""
    return affix.rstrip(".")


def _looks_like_a_unit(before: str, after: str) -> bool:
    return not before and bool(re.fullmatch(r"[^\W\d_][^\d=+*()]*", after))
