"""What Excel makes of the text typed into a cell that is no formula."""

from __future__ import annotations

import re

Constant = float | bool | str | None

_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?")
_TRUTHS = {"TRUE": True, "FALSE": False}
LONGEST = 32_767
"""Characters that a cell of Excel holds."""


def constant(text: str) -> Constant:
    """A number, a truth value, text, or None for nothing.

    "1,200" is 1200 and "70%" is 0.7; text after an apostrophe stays text ('0912 is 0912).
    A date stays the text that it is: which day 05/06 is depends on the machine's country.
    """
    text = text[:LONGEST].strip()
    if text.startswith("'"):
        return text[1:]
    if text.upper() in _TRUTHS:
        return _TRUTHS[text.upper()]
    if any(letter in "0123456789" for letter in text) and _NUMBER.fullmatch(text):
        number = float(text.rstrip("%").replace(",", ""))
        return number / 100 if text.endswith("%") else number
    return text or None


def format_typed(text: str) -> str:
    """The number format that Excel takes from how a number was typed; empty for the usual one."""
    text = text.strip()
    if not isinstance(constant(text), float) or not ("%" in text or "," in text):
        return ""
    decimals = "." + "0" * len(text.rstrip("%").partition(".")[2]) if "." in text else ""
    return f"0{decimals}%" if "%" in text else f"#,##0{decimals}"


def is_formula(text: str) -> bool:
    """Begins with =, also with the wide one; "=" alone is text, as in Excel."""
    return text.strip().startswith(("=", "＝")) and len(text.strip()) > 1


def typed_text(value: object) -> str:
    """How a person would have typed a number, text or truth: what the formula bar shows."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, str):
        return f"'{value}" if not isinstance(constant(value), str | None) else value
    return f"{float(value):.15g}"
