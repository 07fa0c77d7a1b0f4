"""Marks as CSV in UTF-8 with its mark, so that Excel shows Thai; no text in it can be a formula."""

from __future__ import annotations

import csv
import io

from grading.plain import plain_text
from grading.report.view import Section, value_of
from grading.report.workbook import OBEYED

BOM = "\ufeff"


def marks_csv(section: Section) -> bytes:
    """The section's table as it stands, numbers as they are."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_safe(column.title) for column in section.columns)
    for row in section.rows:
        writer.writerow(_written(value_of(cell)) for cell in row)
    return (BOM + out.getvalue()).encode()


def _written(value: str | int | float | None) -> str:
    if isinstance(value, str):
        return _safe(value)
    return "" if value is None else f"{value:.12g}"


def _safe(text: str) -> str:
    """With an apostrophe before what a spreadsheet would calculate (=, +, -, @)."""
    text = plain_text(text)
    return f"'{text}" if text.lstrip(" ").startswith(OBEYED) else text
