"""A report as sections of tables: what the page prints and the workbook calculates.

A `Live` cell has its number and the formula that gives it. The page shows the number; the
workbook holds the formula, with the number as what it gave. A test recalculates every formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from openpyxl.utils import get_column_letter

from curriculum.kit.i18n import N_, translate

FEWEST = 5
"""A report without names tells nothing of fewer learners than these."""
FIRST_ROW = 4
"""Of a sheet's data: the title, a sentence and the headings stand above."""
FEW = N_("fewer than {count}")


class Kind(StrEnum):
    """How a column is written."""

    TEXT = "text"
    COUNT = "count"
    POINTS = "points"
    SHARE = "share"
    RATIO = "ratio"


@dataclass(frozen=True)
class Live:
    """A number, or a text, and the formula that gives it in the workbook."""

    value: float | int | str | None
    formula: str = ""
    """Empty for a plain value that is only written in another way than its column."""
    kind: Kind | None = None
    """Where it differs from its column's."""


Cell = str | int | float | Live | None


@dataclass(frozen=True)
class Column:
    title: str
    kind: Kind = Kind.TEXT
    width: int = 12
    """In characters, for the workbook."""
    on_page: bool = True
    """Whether the page has it too: what only the formulas need stays in the workbook."""


@dataclass(frozen=True)
class Chart:
    """Bars of some columns of the section's table."""

    title: str
    labels: int
    """The column whose texts name the bars."""
    series: tuple[int, ...]
    limit: float | None = None
    """Where a line is drawn, and what it is."""
    limit_name: str = ""
    words: int | None = None
    """The column that says in words what the label stands for, where there is room."""
    most: int | None = None
    """How many of the rows are drawn; all of them unless named."""


@dataclass(frozen=True)
class Section:
    """One sheet of the workbook, one part of the page."""

    sheet: str
    """Its short name, in the reader's language."""
    title: str
    lead: str = ""
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    chart: Chart | None = None
    notes: tuple[str, ...] = ()
    on_page: bool = True
    frozen: int = 1
    """Columns that stay when the sheet is moved."""
    strong: frozenset[int] = frozenset()
    """Rows that sum up others."""

    @property
    def drawn(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of the chart."""
        return self.rows[: self.chart.most if self.chart else 0]


@dataclass(frozen=True)
class Edition:
    """For whom the report is: the language, and whether names stand in it."""

    lang: str
    names: bool = True

    def say(self, message: str, **params: object) -> str:
        return translate(message, self.lang).format(**params)

    def enough(self, learners: int) -> bool:
        """Whether a figure about so many learners may be shown."""
        return self.names or learners >= FEWEST

    def people(self, count: int) -> int | str:
        """A number of learners; in a report without names a small one is not told."""
        if self.names or count == 0 or count >= FEWEST:
            return count
        return self.say(FEW, count=FEWEST)


def value_of(cell: Cell) -> str | int | float | None:
    return cell.value if isinstance(cell, Live) else cell


def place(sheet: str, column: int, row: int) -> str:
    """One cell for a formula: "'Questions'!$E$4"; `column` counts from 0."""
    return f"{_quoted(sheet)}!${get_column_letter(column + 1)}${row}"


def down(sheet: str, column: int, rows: int) -> str:
    """A whole column of a section's data."""
    letter = get_column_letter(column + 1)
    return f"{_quoted(sheet)}!${letter}${FIRST_ROW}:${letter}${FIRST_ROW + max(rows, 1) - 1}"


def here(columns: Sequence[int], row: int) -> str:
    """Neighbouring cells of the same sheet, from the first to the last: "F4:P4"."""
    first, last = get_column_letter(columns[0] + 1), get_column_letter(columns[-1] + 1)
    return f"{first}{row}:{last}{row}"


def _quoted(sheet: str) -> str:
    return "'" + sheet.replace("'", "''") + "'"
