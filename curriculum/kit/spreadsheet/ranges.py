"""Cells, blocks, whole columns and whole rows as a formula names them."""

from __future__ import annotations

import re

from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.address import LAST_COLUMN, LAST_ROW, address, column_number
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.tree import Range
from curriculum.kit.stops.words import clean

CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d*)")
COLUMN = re.compile(r"\$?([A-Za-z]{1,3})")
ROW = re.compile(r"\$?([1-9]\d{0,6})")


def one_cell(text: str, sheet: str | None) -> Range | None:
    """ "$E$10" as a range, None for what is no cell; refused beyond the edge of a sheet."""
    found = CELL.fullmatch(text)
    if not found:
        return None
    row, column = int(found[2]), column_number(found[1])
    return _checked(Range(text.upper(), row, column, row, column, sheet))


def between(first: str, last: str, sheet: str | None) -> Range | None:
    """What stands on both sides of a colon: B2:B13, B:B or 2:13; None for anything else."""
    text = f"{first}:{last}".upper()
    one, other = one_cell(first, sheet), one_cell(last, sheet)
    if one and other:
        top, bottom = sorted((one.top, other.top))
        left, right = sorted((one.left, other.left))
        return Range(text, top, left, bottom, right, sheet)
    columns = COLUMN.fullmatch(first), COLUMN.fullmatch(last)
    if columns[0] and columns[1]:
        left, right = sorted((column_number(columns[0][1]), column_number(columns[1][1])))
        return _checked(Range(text, 1, left, LAST_ROW, right, sheet))
    rows = ROW.fullmatch(first), ROW.fullmatch(last)
    if rows[0] and rows[1]:
        top, bottom = sorted((int(rows[0][1]), int(rows[1][1])))
        return _checked(Range(text, top, 1, bottom, LAST_COLUMN, sheet))
    return None


def block(sheet: str | None, top: int, left: int, bottom: int, right: int) -> Range:
    """A block of cells by its corners."""
    first, last = address(top, left), address(bottom, right)
    text = first if first == last else f"{first}:{last}"
    return Range(text, top, left, bottom, right, sheet)


def _checked(cells: Range) -> Range:
    if cells.bottom > LAST_ROW or cells.right > LAST_COLUMN:
        raise FormulaRefused(say.NO_SUCH_CELL.with_params(cell=clean(cells.text)))
    return cells
