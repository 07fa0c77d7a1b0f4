"""How the plan's workbook looks: cells to fill, dates, marks for critical tasks, paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from openpyxl.cell import Cell
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from curriculum.kit.i18n import _, language
from curriculum.time_project.own_plan.cells import LONGEST_TASK
from curriculum.time_project.own_plan.dates import EARLIEST, LATEST

FONT = "TH Sarabun New"
"""The font of Thai official papers; it looks small, so 16 is its ordinary size."""
SIZE, TITLE_SIZE = 16, 20
BUDDHIST = "[$-107041E]"
"""The Thai locale with the Buddhist calendar: the same number, shown with the B.E. year."""
A4 = 9
_THIN, _THICK = Side(style="thin", color="8A8A8A"), Side(style="medium", color="1A1A1A")
_FILL = PatternFill("solid", fgColor="FFF6D6")
_HEAD = PatternFill("solid", fgColor="DCE6EC")
_CRITICAL = PatternFill("solid", bgColor="F7D9C8")
_BAR, _BAR_WITH_FLOAT = (
    PatternFill("solid", bgColor="D55E00"),
    PatternFill("solid", bgColor="BFDDF0"),
)


def date_format(pattern: str = "d mmm yyyy") -> str:
    """The Thai edition shows B.E. years, the English one C.E.; the stored date is the same."""
    return f"{BUDDHIST}{pattern}" if language() == "th" else pattern


def put(
    sheet: Worksheet, cell: str, content: object, *, bold: bool = False, line: bool = False,
    centred: bool = False,
) -> Cell:  # fmt: skip
    """Write a text, number, date or formula. Only what the course writes may be a formula."""
    target = sheet[cell]
    target.value = content
    target.font = Font(name=FONT, size=SIZE, bold=bold)
    target.alignment = Alignment(
        vertical="top", wrap_text=isinstance(content, str), horizontal="center" if centred else None
    )
    if line:
        target.border = Border(bottom=_THIN)
    return target


def put_text(
    sheet: Worksheet, cell: str, text: str, *, bold: bool = False, line: bool = False
) -> Cell:
    """Write what a learner typed: a text that begins with "=" stays a text."""
    target = put(sheet, cell, text, bold=bold, line=line)
    target.data_type = "s"
    target.quotePrefix = text.startswith(("=", "+", "-", "@"))
    return target


def heading(sheet: Worksheet, title: str, how: str, last_column: str) -> None:
    """The title in row 1, how to use the sheet in row 2, both as wide as the sheet."""
    put_text(sheet, "A1", title).font = Font(name=FONT, size=TITLE_SIZE, bold=True)
    put_text(sheet, "A2", how)
    for row, height in ((1, 30), (2, 52)):
        sheet.merge_cells(f"A{row}:{last_column}{row}")
        sheet.row_dimensions[row].height = height


def head_row(sheet: Worksheet, row: int, labels: Sequence[str], height: float = 48) -> None:
    """Headings of a table, in row `row`; `height` is in points."""
    sheet.row_dimensions[row].height = height
    for column, label in enumerate(labels, start=1):
        target = put(sheet, sheet.cell(row, column).coordinate, label or None, bold=True, line=True)
        target.fill = _HEAD
        target.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")


def as_dates(sheet: Worksheet, *cells: str) -> None:
    for cell in cells:
        sheet[cell].number_format = date_format()
        sheet[cell].alignment = Alignment(horizontal="right", vertical="top")


def as_week(sheet: Worksheet, cell: str) -> None:
    """The head of a column of the Gantt chart: day and month, upright."""
    target = sheet[cell]
    target.number_format, target.fill = date_format("d mmm"), _HEAD
    target.font = Font(name=FONT, size=SIZE, bold=True)
    target.alignment = Alignment(text_rotation=90, horizontal="center", vertical="bottom")


def as_money(sheet: Worksheet, *cells: str) -> None:
    for cell in cells:
        sheet[cell].number_format = "#,##0"


def dates_to_fill(sheet: Worksheet, cells: str) -> None:
    """Cells for a date; a year typed in B.E. is refused, where Excel would take it as C.E."""
    rule = DataValidation(
        type="date", operator="between", allow_blank=True,
        formula1=f"DATE({EARLIEST.year},1,1)", formula2=f"DATE({LATEST.year},12,31)",
    )  # fmt: skip
    _to_fill(
        sheet, cells, rule,
        _("Please type the date with the year in C.E., for example 2026-03-09."),
    )  # fmt: skip
    for cell in _cells(sheet, cells):
        cell.number_format = date_format()
        cell.alignment = Alignment(horizontal="right", vertical="top")


def days_to_fill(sheet: Worksheet, cells: str) -> None:
    rule = DataValidation(
        type="whole",
        operator="between",
        formula1="1",
        formula2=str(LONGEST_TASK),
        allow_blank=False,
    )
    _to_fill(sheet, cells, rule, _("Please type whole working days, at least 1."))


def money_to_fill(sheet: Worksheet, cells: str) -> None:
    rule = DataValidation(
        type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
    )
    _to_fill(sheet, cells, rule, _("Please type baht, 0 or more."))


def mark_critical_rows(sheet: Worksheet, cells: str, formula: str) -> None:
    """A ground colour; the word in its own column says the same."""
    sheet.conditional_formatting.add(cells, FormulaRule(formula=[formula], fill=_CRITICAL))


def mark_bars(sheet: Worksheet, cells: str, critical: str, with_float: str) -> None:
    """Bars in two colours; the two signs in the cells say the same."""
    for sign, fill in ((critical, _BAR), (with_float, _BAR_WITH_FLOAT)):
        sheet.conditional_formatting.add(
            cells, CellIsRule(operator="equal", formula=[f'"{sign}"'], fill=fill)
        )


def finish_sheet(
    sheet: Worksheet, widths: Mapping[str, float], *, header: int, frozen: str = "",
    portrait: bool = False,
) -> None:  # fmt: skip
    """Column widths, frozen headings, and A4 paper with the headings on every page."""
    for letter, width in widths.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = frozen or f"A{header + 1}"
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "portrait" if portrait else "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header}:{header}"
    sheet.oddFooter.right.text = "&P / &N"
    sheet.page_margins.left = sheet.page_margins.right = 0.4


def _to_fill(sheet: Worksheet, cells: str, rule: DataValidation, message: str) -> None:
    rule.showErrorMessage, rule.showInputMessage = True, True
    rule.error = rule.prompt = message
    sheet.add_data_validation(rule)
    rule.add(cells)
    for cell in _cells(sheet, cells):
        cell.fill = _FILL
        cell.border = Border(left=_THICK, right=_THICK, top=_THICK, bottom=_THICK)
        cell.font = Font(name=FONT, size=SIZE, bold=cell.font.bold)


def _cells(sheet: Worksheet, cells: str) -> list[Cell]:
    found = sheet[cells]
    return [found] if isinstance(found, Cell) else [cell for row in found for cell in row]
