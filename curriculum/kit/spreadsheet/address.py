"""Cells by their names: "E10" is row 10, column 5."""

from __future__ import annotations

import re

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
"""Excel's own edge: row 1,048,576 and column XFD."""
ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")

Place = tuple[int, int]
"""Row and column, both counted from 1."""


def place(address: str) -> Place:
    """Row and column of "E10" or "$E$10"; raises ImpossibleValue for what is no cell."""
    found = ADDRESS.fullmatch(address.strip())
    if found:
        row, column = int(found[2]), column_number(found[1])
        if row <= LAST_ROW and column <= LAST_COLUMN:
            return row, column
    raise ImpossibleValue(
        _("{address} is no cell: a cell is named by its column and row, such as E10.").format(
            address=address
        )
    )


def address(row: int, column: int) -> str:
    """ "E10" for row 10, column 5."""
    return f"{column_letters(column)}{row}"


def column_number(letters: str) -> int:
    """5 for "E", 27 for "AA"."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def column_letters(number: int) -> str:
    """ "E" for 5, "AA" for 27."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
