"""The Thai citizen ID: thirteen digits, the last of which checks the other twelve."""

from __future__ import annotations

from curriculum.kit.texts import THAI_DIGITS

DIGITS = 13


def check_digit(first_twelve: str) -> int:
    """The thirteenth digit: weights 13 down to 2, then (11 - sum mod 11) mod 10."""
    weighted = sum(int(digit) * (DIGITS - place) for place, digit in enumerate(first_twelve))
    return (11 - weighted % 11) % 10


def valid_thai_id(text: str) -> bool:
    """Whether `text` is thirteen digits, Thai or Arabic, dashes allowed, with a right check digit."""
    digits = text.replace("-", "").strip().translate(THAI_DIGITS)
    if len(digits) != DIGITS or not (digits.isascii() and digits.isdigit()):
        return False
    return int(digits[-1]) == check_digit(digits[:-1])
