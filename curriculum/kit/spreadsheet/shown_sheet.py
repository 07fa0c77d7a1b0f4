"""The sheet that a question shows, and the same sheet with some cells changed."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from curriculum.kit.spreadsheet.address import column_letters, place
from curriculum.kit.spreadsheet.contents import CellError

Changes = Mapping[str, Any]
"""Cell to its new value: {"C10": "ต.ทุ่งสมมติ", "E10": 60}; a date as "2025-05-14"."""
Rows = Sequence[Sequence[Any]]
"""The sheet from row 1 on; row 1 holds the headings."""


class Calculated(ABC):
    """An answer that calculates itself: a cell of an uploaded workbook."""

    text: str | None
    """Its formula; None for a typed value."""
    is_refused: bool
    """The formula cannot be calculated."""

    @abstractmethod
    def calculate(self, changes: Changes) -> float | str | bool | CellError | None:
        """What it gives when cells of the shown sheet are changed."""


def typed(rows: Rows, changes: Changes) -> dict[str, Any]:
    """The changes with a date where a date stood: JSON has none."""
    made = {}
    for cell, value in changes.items():
        row, column = place(cell)
        before = rows[row - 1][column - 1] if row <= len(rows) else None
        is_date = isinstance(before, dt.date) and isinstance(value, str)
        made[cell] = dt.date.fromisoformat(value) if is_date else value
    return made


def table(rows: Rows, changes: Changes) -> pd.DataFrame:
    """The changed sheet as a table: columns A, B, ..., index 2, 3, ... as Excel counts."""
    cells = [list(row) for row in rows]
    for cell, value in typed(rows, changes).items():
        row, column = place(cell)
        cells[row - 1][column - 1] = value
    letters = [column_letters(number + 1) for number in range(len(cells[0]))]
    made = pd.DataFrame(cells[1:], columns=letters, index=range(2, len(cells) + 1))
    days = [name for name in letters if isinstance(made[name].iloc[0], dt.date)]
    return made.assign(**{name: pd.to_datetime(made[name]) for name in days})
