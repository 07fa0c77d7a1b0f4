"""The report as one HTML page: self-contained, no script, to read on a screen and to print."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from curriculum.kit.i18n import N_
from curriculum.kit.thai_dates import said_date
from grading.font import embedded_fonts
from grading.plain import plain_text
from grading.report.charts import alt_text, chart_png
from grading.report.record import ClassRecord
from grading.report.view import Cell, Column, Edition, Kind, Section
from grading.report.written import written

TEXTS = {
    "report": N_("Report of the class"),
    "contents": N_("Contents"),
    "same": N_("The table below says the same."),
    "secret": N_("This page holds names and marks. Give it only to those who need them."),
}
SHOWN_IN_ALT = 25
SHORT, SHORT_TITLE = 24, 14
"""Characters that stay on one line, so that no Thai word is broken in the middle."""


def report_page(
    record: ClassRecord, parts: Sequence[Section], edition: Edition
) -> bytes:  # fmt: skip
    """The page of the sections that a page shows."""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            lang=edition.lang,
            t={name: edition.say(text) for name, text in TEXTS.items()},
            names=edition.names,
            course=record.course,
            cohort=record.name,
            date="" if record.date is None else said_date(record.date, edition.lang),
            sections=[_section(part) for part in parts if part.on_page],
            fonts=embedded_fonts(),
        )
        .encode()
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("grading.report", "."), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=lambda value: plain_text(value) if isinstance(value, str) else value,
    )  # fmt: skip


def _section(part: Section) -> Mapping[str, Any]:
    picture = chart_png(part)
    return {
        "sheet": part.sheet,
        "title": part.title,
        "lead": part.lead,
        "notes": part.notes,
        "picture": base64.b64encode(picture).decode() if picture else "",
        "alt": _alt(part) if picture else "",
        "chart": part.chart.title if part.chart else "",
        "columns": [(one.title, _heading(one)) for one in part.columns if one.on_page],
        "rows": [
            (
                number in part.strong,
                [
                    (written(cell, column), _look(cell, column))
                    for cell, column in zip(row, part.columns, strict=True)
                    if column.on_page
                ],
            )
            for number, row in enumerate(part.rows)
        ],
        "wide": sum(column.on_page for column in part.columns) > 8,
    }


def _heading(column: Column) -> str:
    short = "code" if len(column.title) <= SHORT_TITLE else ""
    return f"n {short}".strip() if column.kind is not Kind.TEXT else short


def _look(cell: Cell, column: Column) -> str:
    """The class of a cell: numbers to the right, short texts never broken."""
    if column.kind is not Kind.TEXT:
        return "n"
    return "code" if len(written(cell, column)) <= SHORT else ""


def _alt(part: Section) -> str:
    chart = part.chart
    assert chart is not None
    values = []
    for row in part.drawn[:SHOWN_IN_ALT]:
        numbers = ", ".join(written(row[column], part.columns[column]) for column in chart.series)
        values.append(f"{written(row[chart.labels], part.columns[chart.labels])} {numbers}")
    return alt_text(part, values)
