"""The report as an Excel workbook: a sheet for each section, formulas where numbers are derived."""

from __future__ import annotations

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell import Cell as ExcelCell
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from curriculum.kit.fixed_xlsx import MADE_ON
from curriculum.kit.xlsx_bytes import CellValues, to_bytes
from grading.plain import plain_text
from grading.report.view import FIRST_ROW, Cell, Chart, Column, Edition, Kind, Live, Section
from grading.report.written import kind_of

FONT = {"th": "TH Sarabun New", "en": "Calibri"}
SIZE = {"th": 15, "en": 11}
"""TH Sarabun New, the font of Thai offices, is drawn small."""
FORMATS = {Kind.COUNT: "0", Kind.POINTS: "0.0", Kind.SHARE: "0.0%", Kind.RATIO: "0.00", Kind.TEXT: "@"}  # fmt: skip
DEEP, GIVEN, INK, STRIPE = "1F4E5F", "1F3F8F", "1F2933", "F3F6F9"
LINE = Border(bottom=Side(style="thin", color="D9E2EC"))
LONG_TABLE = 25
"""Rows from which a chart stands beside its table."""
OBEYED = ("=", "+", "-", "@", "\t", "\r", "\n")
"""How a text begins that a spreadsheet may take for a formula."""


def report_workbook(parts: Sequence[Section], edition: Edition) -> bytes:
    """The .xlsx of these sections; the same sections give the same bytes."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.created = workbook.properties.modified = MADE_ON
    workbook.properties.creator = ""
    # whatever the program that opens it believes, it calculates once itself
    workbook.calculation.fullCalcOnLoad = True
    values = {part.sheet: _sheet(workbook, part, edition) for part in parts}
    return to_bytes(workbook, values)


def _sheet(workbook: Workbook, part: Section, edition: Edition) -> CellValues:
    sheet = workbook.create_sheet(part.sheet)
    _text(sheet.cell(1, 1), part.title, _font(edition, 4, bold=True, color=DEEP))
    _text(sheet.cell(2, 1), part.lead, _font(edition))
    for at, column in enumerate(part.columns, 1):
        cell = sheet.cell(FIRST_ROW - 1, at)
        _text(cell, column.title, _font(edition, bold=True, color="FFFFFF"))
        cell.fill = PatternFill("solid", fgColor=DEEP)
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        sheet.column_dimensions[get_column_letter(at)].width = column.width
    values: CellValues = {}
    for number, row in enumerate(part.rows):
        for at, (content, column) in enumerate(zip(row, part.columns, strict=True), 1):
            cell = sheet.cell(FIRST_ROW + number, at)
            _fill(cell, content, column, edition, strong=number in part.strong)
            if isinstance(content, Live) and content.formula:
                values[cell.coordinate] = "" if content.value is None else content.value
            if number % 2:
                cell.fill = PatternFill("solid", fgColor=STRIPE)
    after = _notes(sheet, part, edition)
    if part.chart is not None and part.rows:
        beside = len(part.rows) > LONG_TABLE
        at = f"{get_column_letter(len(part.columns) + 2)}3" if beside else f"A{after + 1}"
        sheet.add_chart(_chart(sheet, part, part.chart), at)
    _look(sheet, part)
    return values


def _fill(
    cell: ExcelCell, content: Cell, column: Column, edition: Edition, *, strong: bool
) -> None:  # fmt: skip
    kind = kind_of(content, column)
    live = isinstance(content, Live) and bool(content.formula)
    value = content.value if isinstance(content, Live) and not live else content
    font = _font(edition, bold=strong, color=INK if live or kind is Kind.TEXT else GIVEN)
    if live:
        cell.value = content.formula  # type: ignore[union-attr]
        cell.font = font
    elif isinstance(value, str):
        _text(cell, value, font)
    else:
        cell.value = value
        cell.font = font
    cell.number_format = FORMATS[kind] if kind is not Kind.TEXT else "General"
    numeric = kind is not Kind.TEXT
    cell.alignment = Alignment(
        vertical="top", wrap_text=not numeric, horizontal="right" if numeric else "left"
    )
    cell.border = LINE


def _text(cell: ExcelCell, text: str, font: Font) -> None:
    """Words are words: what begins like a formula stays a text, also when it is edited later."""
    text = plain_text(text)
    cell.value = text or None
    if text:
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(OBEYED)
    cell.font = font
    cell.number_format = "General"


def _notes(sheet: Worksheet, part: Section, edition: Edition) -> int:
    """Below the table; gives the first row that is free after them."""
    row = FIRST_ROW + len(part.rows) + 1
    for note in part.notes:
        cell = sheet.cell(row, 1)
        _text(cell, note, _font(edition, italic=True, color="52606D"))
        row += 1
    return row


def _chart(sheet: Worksheet, part: Section, chart: Chart) -> BarChart:
    share = part.columns[chart.series[0]].kind is Kind.SHARE
    drawn = BarChart()
    drawn.type = "col"
    drawn.title = chart.title if not chart.limit_name else f"{chart.title} ({chart.limit_name} {chart.limit:g})"  # fmt: skip
    drawn.height, drawn.width = 9, 26
    first, last = FIRST_ROW, FIRST_ROW + len(part.drawn) - 1
    for column in chart.series:
        reference = Reference(sheet, min_col=column + 1, min_row=FIRST_ROW - 1, max_row=last)
        drawn.add_data(reference, titles_from_data=True)
    drawn.set_categories(Reference(sheet, min_col=chart.labels + 1, min_row=first, max_row=last))
    drawn.legend = None if len(chart.series) == 1 else drawn.legend
    if drawn.legend is not None:
        drawn.legend.position = "b"
    for series, colour in zip(drawn.series, ("0072B2", "009E73"), strict=False):
        series.graphicalProperties.solidFill = colour
    # newer Excel hides both axes of charts that openpyxl writes unless told not to
    drawn.x_axis.delete = drawn.y_axis.delete = False
    drawn.y_axis.scaling.min = 0
    if share:
        drawn.y_axis.scaling.max, drawn.y_axis.number_format = 1, "0%"
    return drawn


def _look(sheet: Worksheet, part: Section) -> None:
    if part.columns:
        sheet.freeze_panes = f"{get_column_letter(part.frozen + 1)}{FIRST_ROW}"
        sheet.print_title_rows = f"{FIRST_ROW - 1}:{FIRST_ROW - 1}"
    if not part.columns:
        sheet.column_dimensions["A"].width = 110
        sheet["A2"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[1].height = 30
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&A · &P/&N"


def _font(
    edition: Edition, larger: int = 0, *, bold: bool = False, italic: bool = False,
    color: str = INK,
) -> Font:  # fmt: skip
    name, size = FONT[edition.lang], SIZE[edition.lang]
    return Font(name=name, size=size + larger, bold=bold, italic=italic, color=color)
