"""An .xlsx from anywhere (Excel, LibreOffice, a browser) as a Book; nothing in it is run.

openpyxl reads cells and formulas, the Book calculates: values that the file brings along are
not trusted, and need not be there. The file itself is never written.
"""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula

from curriculum.kit.refusal import Refusal
from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.address import LAST_COLUMN, LAST_ROW
from curriculum.kit.spreadsheet.book import Book
from curriculum.kit.spreadsheet.contents import Content
from curriculum.kit.spreadsheet.findings import FormulaRefused, WorkbookRefused
from curriculum.kit.spreadsheet.parse import parse
from curriculum.kit.spreadsheet.ranges import block
from curriculum.kit.spreadsheet.safe_zip import checked_parts
from curriculum.kit.spreadsheet.tree import Range
from curriculum.kit.stops.words import clean

FILE = "workbook.xlsx"
MOST_SHEETS = 50
MOST_CELLS = 200_000


@dataclass(frozen=True)
class ReadWorkbook:
    """A workbook that was read."""

    book: Book
    names: Mapping[str, Range]
    """Defined names as written, with the place of each."""
    refused: Mapping[tuple[str, str], str]
    """Sheet and cell to each formula that cannot be calculated: #NAME? stands there."""


def read_xlsx(content: bytes, file: str = FILE) -> ReadWorkbook:
    """The workbook in `content`; `file` is its name in what is said.

    Raises WorkbookRefused for a file that is none, is damaged, too big or protected with a
    password, holds macros, or takes values from other files.
    """
    workbook = _opened(checked_parts(content, file), file)
    if len(workbook.worksheets) > MOST_SHEETS or _cell_count(workbook) > MOST_CELLS:
        raise WorkbookRefused(say.TOO_BIG.with_params(file=clean(file)))
    book = Book({sheet.title: () for sheet in workbook.worksheets})
    names = _define_names(book, workbook)
    _define_tables(book, workbook)
    refused = {}
    for sheet in workbook.worksheets:
        # not iter_rows: it makes every cell up to the last one in use
        for cell in sheet._cells.values():
            if not _copy(book, sheet.title, cell):
                refused[sheet.title, cell.coordinate] = str(_content(cell.value))
    return ReadWorkbook(book, names, refused)


def _opened(parts: Mapping[str, bytes], file: str) -> Workbook:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as again:
        for name, part in parts.items():
            again.writestr(name, part)
    try:
        with warnings.catch_warnings():
            # extensions that openpyxl does not know are not ours to mind
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(packed, keep_vba=False, keep_links=False)
    # openpyxl raises whatever the damaged part made of its own code: KeyError, TypeError, ...
    except Exception as error:
        raise WorkbookRefused(say.TRUNCATED.with_params(file=clean(file))) from error


def _cell_count(workbook: Workbook) -> int:
    return sum(len(sheet._cells) for sheet in workbook.worksheets)


def _define_names(book: Book, workbook: Workbook) -> dict[str, Range]:
    names = {}
    for name, defined in workbook.defined_names.items():
        try:
            place, _brackets = parse(defined.attr_text or "")
            if isinstance(place, Range) and place.sheet in book.sheets:
                book.define(name, defined.attr_text)
                names[name] = place
        except (FormulaRefused, Refusal, ValueError):
            # a name for a formula or for a deleted cell: only what uses it is then an error
            continue
    return names


def _define_tables(book: Book, workbook: Workbook) -> None:
    for sheet in workbook.worksheets:
        for table in sheet.tables.values():
            whole, _brackets = parse(table.ref)
            if not isinstance(whole, Range):
                continue
            top = whole.top + (table.headerRowCount if table.headerRowCount is not None else 1)
            bottom = whole.bottom - (table.totalsRowCount or 0)
            columns = {
                column.name: block(sheet.title, top, whole.left + at, bottom, whole.left + at)
                for at, column in enumerate(table.tableColumns)
            }
            columns[""] = block(sheet.title, top, whole.left, bottom, whole.right)
            book.define_table(table.displayName, columns)


def _copy(book: Book, sheet: str, cell: Cell) -> bool:
    """Whether the cell's content could be taken over."""
    if cell.value is None or cell.row > LAST_ROW or cell.column > LAST_COLUMN:
        return True
    at = cell.coordinate
    value = _content(cell.value)
    if cell.data_type != "f" and isinstance(value, str):
        if cell.data_type == "e":
            book.set(sheet, at, f"={value}")
        else:
            book.set_text(sheet, at, value)
        return True
    try:
        book.set(sheet, at, value)
    except FormulaRefused:
        book.set(sheet, at, "=#NAME?")
        return False
    if isinstance(value, dt.date) or cell.number_format != "General":
        book.set_format(sheet, at, cell.number_format)
    return True


def _content(value: object) -> Content:
    match value:
        case ArrayFormula():
            return value.text if (value.text or "").startswith("=") else f"={value.text}"
        case DataTableFormula():
            return None
        case dt.timedelta():
            return value / dt.timedelta(days=1)
        case dt.time():
            return (value.hour * 3600 + value.minute * 60 + value.second) / 86_400
    return value
