"""How a number is written for people, the same on the page and in sentences."""

from __future__ import annotations

from grading.report.view import Cell, Column, Kind, Live, value_of

DASH = "–"


def kind_of(cell: Cell, column: Column) -> Kind:
    """The cell's own kind; a whole number is a count wherever it stands, if it has none."""
    if isinstance(cell, Live) and cell.kind is not None:
        return cell.kind
    value = value_of(cell)
    if isinstance(value, str):
        return Kind.TEXT
    return Kind.COUNT if isinstance(value, int) and column.kind is Kind.RATIO else column.kind


def written(cell: Cell, column: Column) -> str:
    """
    >>> written(0.6364, Column("g", Kind.RATIO)), written(0.5, Column("s", Kind.SHARE))
    ('0.64', '50.0%')
    """
    value = value_of(cell)
    if isinstance(value, str):
        return value
    if value is None:
        return "" if column.kind is Kind.TEXT else DASH
    match kind_of(cell, column):
        case Kind.SHARE:
            return f"{value:.1%}"
        case Kind.RATIO:
            return f"{value:.2f}"
        case Kind.POINTS:
            return f"{value:.1f}"
        case _:
            return f"{value:g}"
