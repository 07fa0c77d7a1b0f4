"""Reading an uploaded workbook: the answers in it, calculated by us on any data.

Values that the file brings along are not used: every answer is calculated anew, with the
learner's own helper cells, so that it can be tried on a changed sheet `counter`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from curriculum.case.counter_sheet import ROWS
from curriculum.excel_data.workbook.glance import untouched
from curriculum.excel_data.workbook.layout import (
    ANSWERS,
    CELL,
    CELLS,
    COUNTER,
    FILE,
    ROW_OF,
    AnswerCell,
)
from curriculum.kit.spreadsheet import (
    Book,
    CellError,
    Content,
    FormulaRefused,
    WorkbookRefused,
    understood_formula,
)
from curriculum.kit.spreadsheet.address import address
from curriculum.kit.spreadsheet.findings import (
    MISSPELLED_FUNCTION,
    OTHER_FILE,
    TOO_BIG,
    UNKNOWN_FUNCTION,
    UNSUPPORTED_FUNCTION,
)
from curriculum.kit.spreadsheet.safe_zip import MOST_BYTES
from curriculum.kit.spreadsheet.shown_sheet import Calculated
from curriculum.kit.spreadsheet.xlsx import ReadWorkbook, read_xlsx

UNKNOWN_FUNCTIONS = {
    finding.code for finding in (UNKNOWN_FUNCTION, MISSPELLED_FUNCTION, UNSUPPORTED_FUNCTION)
}
Value = float | str | bool | CellError | None


@dataclass(frozen=True)
class CellAnswer(Calculated):
    """One filled answer cell of an uploaded workbook."""

    book: Book
    sheet: str
    cell: str
    text: str | None
    """Its formula; None for a typed value, also one typed as =2."""
    is_refused: bool = False
    """The formula cannot be calculated; its cell gives #NAME?."""

    def calculate(self, changes: Mapping[str, Content]) -> Value:
        """What the cell gives when cells of sheet `counter` are changed so."""
        with self.book.changed(COUNTER, changes):
            return self.book.value(self.sheet, self.cell)

    def __repr__(self) -> str:
        return f"{self.sheet}!{self.cell}: {self.text or self.book.content(self.sheet, self.cell)}"


def read_answers(content: bytes, file: str = FILE) -> dict[str, CellAnswer]:
    """The filled answer cells by their names in the notebook ("f_count", "bad_id", ...).

    Raises WorkbookRefused for what is no workbook of the exercise, or not safe to read.
    """
    workbook = read_xlsx(content, file)
    sheets = {sheet.casefold(): sheet for sheet in workbook.book.sheets}
    for needed in (ANSWERS, COUNTER):
        if needed not in sheets:
            raise WorkbookRefused(OTHER_FILE.with_params(file=file, sheet=needed))
    _put_back(workbook.book)
    found = {asked.name: _answer(workbook, asked) for asked in CELLS}
    return {name: answer for name, answer in found.items() if answer is not None}


def from_workbook(name: str, folder: Path = Path()) -> Any:
    """The answer `name` from `excel_data.xlsx` in `folder`, None where there is none.

    A CellAnswer for the formulas of sheet `counter`, a plain value for the others, and for
    `score` a dict of its three counts. Raises WorkbookRefused.
    """
    path = folder / FILE
    # not a pipe or a device, which might never end
    if not path.is_file():
        return None
    if path.stat().st_size > MOST_BYTES:
        raise WorkbookRefused(TOO_BIG.with_params(file=FILE))
    answers = _read_once(path.read_bytes())
    parts = {asked.name: answers.get(asked.name) for asked in CELLS if asked.part_of == name}
    if parts:
        values = {part: _value(answer) for part, answer in parts.items()}
        return None if all(value is ... for value in values.values()) else values
    answer = answers.get(name)
    if answer is None or any(asked.is_formula for asked in CELLS if asked.name == name):
        return answer
    return _value(answer)


def _value(answer: CellAnswer | None) -> Any:
    if answer is None:
        return ...
    value = answer.calculate({})
    return value.code if isinstance(value, CellError) else value


@lru_cache(maxsize=1)
def _read_once(content: bytes) -> dict[str, CellAnswer]:
    return {} if untouched(content, FILE) else read_answers(content)


def _put_back(book: Book) -> None:
    """Sheet `counter` as it was given: who unlocked it may have changed it by mistake."""
    for number, row in enumerate(ROWS, start=1):
        for column, content in enumerate(row, start=1):
            book.set(COUNTER, address(number, column), content)


def _answer(workbook: ReadWorkbook, asked: AnswerCell) -> CellAnswer | None:
    book, (sheet, cell) = workbook.book, _place(workbook, asked)
    if (sheet, cell) in workbook.refused:
        return CellAnswer(book, sheet, cell, workbook.refused[sheet, cell], is_refused=True)
    content = book.content(sheet, cell)
    if content is None or (isinstance(content, str) and not content.strip()):
        return None
    formula = book.formula(sheet, cell)
    if formula is None and isinstance(content, str) and content.lstrip("'= ") != content:
        return _formula_as_text(book, sheet, cell, content)
    if formula is None:
        return CellAnswer(book, sheet, cell, None)
    return _formula_answer(book, sheet, cell, formula)


def _place(workbook: ReadWorkbook, asked: AnswerCell) -> tuple[str, str]:
    """Where the answer stands: by its name, or where the workbook once had it."""
    for name, cells in workbook.names.items():
        if name.casefold() == asked.defined_name and cells.is_one_cell and cells.sheet:
            return cells.sheet, address(cells.top, cells.left)
    sheet = next(name for name in workbook.book.sheets if name.casefold() == ANSWERS)
    return sheet, address(ROW_OF[asked.name], CELL)


def _formula_as_text(book: Book, sheet: str, cell: str, text: str) -> CellAnswer:
    """A formula in a cell of the format Text, which Excel does not calculate."""
    try:
        understood = understood_formula(text, names=book.names)
        book.set(sheet, cell, understood.text)
    except FormulaRefused:
        book.set(sheet, cell, "=#NAME?")
        return CellAnswer(book, sheet, cell, text, is_refused=True)
    return CellAnswer(book, sheet, cell, understood.text if understood.looks_at_cells else None)


def _formula_answer(book: Book, sheet: str, cell: str, formula: str) -> CellAnswer:
    try:
        understood = understood_formula(formula, names=book.names)
    except FormulaRefused as refused:
        # Table[column] is refused there, but the book has calculated it
        is_refused = refused.finding.code in UNKNOWN_FUNCTIONS
        return CellAnswer(book, sheet, cell, formula, is_refused)
    return CellAnswer(book, sheet, cell, formula if understood.looks_at_cells else None)
