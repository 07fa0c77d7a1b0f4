"""Writing the workbook of the exercise; the same bytes on every machine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.protection import WorkbookProtection
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from curriculum.case import counter_sheet
from curriculum.case.records_workbook import THAI_DATE
from curriculum.excel_data.data import given
from curriculum.excel_data.workbook.layout import (
    ANSWERS,
    CELL,
    CELLS,
    COUNTER,
    ENGLISH,
    FIRST_ROW,
    HEADINGS,
    QUESTION,
    ROW_OF,
    STEPS,
    THAI,
    TITLE,
    UNIT,
    WORK,
    AnswerCell,
    Kind,
)
from curriculum.kit.fixed_xlsx import MADE_ON, fixed_bytes
from curriculum.kit.i18n import translate
from curriculum.kit.thai_id import valid_thai_id

OWN_COLUMNS = "PQRST"
"""Columns of sheet `records` that are the learner's."""
CLOCK = "hh:mm"
FONT = "TH Sarabun New"
"""The font of Thai offices; Excel takes another one where it is not installed."""
FRAME = Border(*[Side("medium", color="1F4E79")] * 4)
GIVEN = PatternFill("solid", fgColor="DCE6F1")
TO_FILL = PatternFill("solid", fgColor="FFF9DB")
WRAPPED = Alignment(wrap_text=True, vertical="top")


def exercise_workbook() -> bytes:
    """The workbook `excel_data.xlsx`: data sheets, a sheet to answer in, a sheet to work in."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    workbook.properties.creator = "Sithara District Office (fictional)"
    workbook.properties.title = "Module 3 exercise (invented data, CC BY 4.0)"
    workbook.properties.created = MADE_ON
    _add_answers(workbook)
    _add_data(workbook, COUNTER, counter_sheet.HEADER, counter_sheet.VISITS)
    records = given("records")
    _add_data(workbook, "records", records.columns, _rows(records))
    for letter in OWN_COLUMNS:
        workbook["records"].column_dimensions[letter].protection = Protection(locked=False)
    services = given("services")
    _add_data(workbook, "services", services.columns, _rows(services))
    raw, clean_raw = given("raw", "clean_raw")
    clean_raw = clean_raw.assign(id_valid=clean_raw["citizen_id"].map(valid_thai_id))
    _add_data(workbook, "raw", raw.columns, _rows(raw))
    _add_data(workbook, "clean_raw", clean_raw.columns, _rows(clean_raw))
    workbook.create_sheet(WORK)
    # against mistakes, not against people: no password
    workbook.security = WorkbookProtection(lockStructure=True)
    return fixed_bytes(workbook)


def _rows(table: pd.DataFrame) -> Iterable[list[Any]]:
    for row in table.itertuples(index=False):
        yield [_cell_value(value) for value in row]


def _cell_value(value: Any) -> Any:
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime()
    if hasattr(value, "item"):
        return value.item()
    # an empty text would be a cell with something in it; Excel's own blank is no cell
    return None if value == "" else value


def _add_data(
    workbook: Workbook, title: str, header: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    sheet = workbook.create_sheet(title)
    sheet.append(list(header))
    widest = [len(str(name)) for name in header]
    for row in rows:
        sheet.append(list(row))
        shown = [10 if isinstance(value, dt.date) else len(str(value or "")) for value in row]
        widest = [max(pair) for pair in zip(widest, shown, strict=True)]
    for cell in sheet[1]:
        cell.font, cell.fill = Font(name=FONT, bold=True, size=14), GIVEN
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            _format(cell)
    for number, width in enumerate(widest, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = min(width + 3, 40)
    sheet.freeze_panes = "A2"
    _protect(sheet)


def _format(cell: Any) -> None:
    if isinstance(cell.value, dt.datetime):
        cell.number_format = THAI_DATE if cell.value.time() == dt.time() else CLOCK
    elif isinstance(cell.value, dt.date):
        cell.number_format = THAI_DATE
    elif isinstance(cell.value, str):
        cell.number_format = "@"


def _protect(sheet: Worksheet) -> None:
    sheet.protection.sheet = True
    # what False forbids to forbid: column widths, filters and sorting stay possible
    sheet.protection.formatColumns = False
    sheet.protection.autoFilter = False


def _add_answers(workbook: Workbook) -> None:
    sheet = workbook.create_sheet(ANSWERS)
    _say(sheet, 1, TITLE, Font(name=FONT, bold=True, size=18))
    for number, step in enumerate(STEPS, start=3):
        _say(sheet, number, step, Font(name=FONT, size=14))
    question, task, answer, kind = HEADINGS
    headings = {QUESTION: question, CELL: answer, UNIT: kind}
    for column, text in headings.items():
        said = f"{translate(text, 'th')} / {text}"
        _put(sheet, FIRST_ROW - 1, column, said, bold=True)
    _put(sheet, FIRST_ROW - 1, THAI, translate(task, "th"), bold=True)
    _put(sheet, FIRST_ROW - 1, ENGLISH, task, bold=True)
    for cell in CELLS:
        _add_answer(workbook, sheet, cell)
    for column, width in {"A": 12, "B": 52, "C": 52, "D": 20, "E": 34}.items():
        sheet.column_dimensions[column].width = width
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    _protect(sheet)


def _say(sheet: Worksheet, row: int, text: str, font: Font) -> None:
    for column, said in ((THAI, translate(text, "th")), (ENGLISH, text)):
        cell = sheet.cell(row, column, said)
        cell.font, cell.alignment = font, WRAPPED


def _put(sheet: Worksheet, row: int, column: int, text: str, *, bold: bool = False) -> None:
    cell = sheet.cell(row, column, text)
    cell.font, cell.alignment = Font(name=FONT, bold=bold, size=14), WRAPPED
    if bold:
        cell.fill = GIVEN


def _add_answer(workbook: Workbook, sheet: Worksheet, asked: AnswerCell) -> None:
    row = ROW_OF[asked.name]
    _put(sheet, row, QUESTION, asked.question)
    _put(sheet, row, THAI, translate(asked.asks, "th"))
    _put(sheet, row, ENGLISH, asked.asks)
    _put(sheet, row, UNIT, f"{translate(asked.kind.value, 'th')} / {asked.kind.value}")
    cell = sheet.cell(row, CELL)
    cell.font, cell.fill, cell.border = Font(name=FONT, size=14), TO_FILL, FRAME
    cell.protection = Protection(locked=False)
    place = f"{ANSWERS}!${get_column_letter(CELL)}${row}"
    workbook.defined_names[asked.defined_name] = DefinedName(asked.defined_name, attr_text=place)
    sheet.add_data_validation(_validation(asked, cell.coordinate))


def _validation(asked: AnswerCell, cell: str) -> DataValidation:
    """Says what belongs into the cell, and warns of anything else; it never forbids."""
    most = "1" if asked.kind is Kind.RATIO else "1000000"
    validation = DataValidation(
        type="whole" if asked.kind is Kind.COUNT else "decimal",
        operator="between",
        formula1="0",
        formula2=most,
        allow_blank=True,
        errorStyle="warning",
        promptTitle=asked.name,
        prompt=f"{translate(asked.kind.value, 'th')} / {asked.kind.value}",
        errorTitle=asked.name,
        error=f"{translate(asked.kind.value, 'th')} / {asked.kind.value}",
        showInputMessage=True,
        showErrorMessage=True,
    )
    validation.add(cell)
    return validation
