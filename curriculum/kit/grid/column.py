"""What a table editor is made of: its columns, and what is wrong with a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """One column of a table editor."""

    key: str
    """The column's name in `rows`; never shown."""
    label: str
    """The heading, in the language in use."""
    choices: Sequence[tuple[str, str]] = ()
    """(stored, shown) pairs make a list to choose from; none make a field to type in."""
    width: str = "8em"
    numeric: bool = False
    """Numbers stand to the right, and a phone shows its number keys; text stays text."""


@dataclass(frozen=True)
class Complaint:
    """What is wrong with one cell, said in the language in use."""

    row: int
    """Counts from 1; 0 is the table as a whole."""
    column: str
    """Key of a column; empty is the row as a whole."""
    message: str
