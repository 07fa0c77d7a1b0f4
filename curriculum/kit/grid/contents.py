"""What stands in a sheet: the texts as typed, and the workbook that calculates them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence

from curriculum.kit.finding import Finding
from curriculum.kit.grid.typed import constant, format_typed, is_formula, typed_text
from curriculum.kit.i18n import N_, _
from curriculum.kit.spreadsheet import Book, CellError, understood_formula
from curriculum.kit.spreadsheet.address import address, place
from curriculum.kit.spreadsheet.findings import (
    MISSPELLED_FUNCTION,
    UNKNOWN_FUNCTION,
    UNQUOTED,
    FormulaRefused,
)

Display = list[str]
"""[shown, typed, kind]; kind is "number", "text", "truth", "error", "refused" or ""."""
EMPTY: Display = ["", "", ""]

UNKNOWN_NAMES = {finding.code for finding in (UNKNOWN_FUNCTION, MISSPELLED_FUNCTION, UNQUOTED)}
"""Excel takes these formulas, and shows #NAME?; any other refused one it does not let in."""
MEANINGS = {
    "#DIV/0!": N_("That means: division by 0 or by an empty cell, or nothing to average."),
    "#N/A": N_("That means: what is looked up is not there."),
    "#NAME?": N_("That means: Excel does not know a name in the formula."),
    "#NUM!": N_("That means: the calculation has no result that is a number."),
    "#REF!": N_("That means: the formula refers to a cell that does not exist."),
    "#SPILL!": N_("That means: the results need more empty cells than there are."),
    "#VALUE!": N_("That means: a part of the formula has the wrong kind or size."),
    "#CIRC!": N_("That means: the formula leads in a circle back to its own cell."),
}


class Contents:
    """One sheet of one workbook."""

    def __init__(self, name: str, rows: Sequence[Sequence[object]]) -> None:
        self.name = name
        self._book = Book({name: ()})
        self.texts: dict[str, str] = {}
        """Filled cell to its text as typed."""
        self._findings: dict[str, tuple[Finding, ...]] = {}
        self._as_text: dict[str, Display] = {}
        """Cells whose text begins with = and is no formula that calculates."""
        for r, row in enumerate(rows, 1):
            for c, value in enumerate(row, 1):
                self._place(address(r, c), value)

    def _place(self, cell: str, value: object) -> None:
        """`value` as it is: text that looks like a number stays text."""
        if isinstance(value, str) and is_formula(value):
            self.write({cell: value})
        elif value is not None and value == value:
            self._book.set(self.name, cell, value)
            is_date = isinstance(value, dt.date)
            self.texts[cell] = self._book.shown(self.name, cell) if is_date else typed_text(value)

    def size(self, also: Iterable[str], more_rows: int, more_columns: int) -> tuple[int, int]:
        """(rows, columns) that hold every filled cell and `also`, and some more."""
        places = [place(cell) for cell in (*self.texts, *also)] or [(1, 1)]
        height, width = (max(numbers) for numbers in zip(*places, strict=True))
        return height + more_rows, width + more_columns

    def write(self, texts: Mapping[str, str]) -> None:
        """Type `texts` and calculate; empty text empties the cell.

        A formula that Excel would not take stays as text, and `remarks` says why.
        """
        for cell, text in texts.items():
            if text.strip():
                self.texts[cell] = text
            else:
                self.texts.pop(cell, None)
            self._findings.pop(cell, None)
            self._as_text.pop(cell, None)
            if is_formula(text):
                self._write_formula(cell, text)
            else:
                self._write_constant(cell, text)

    def _write_constant(self, cell: str, text: str) -> None:
        value = constant(text)
        if isinstance(value, str) and value.startswith("="):
            self._as_text[cell] = [value, text, "text"]
            value = text
        self._book.set(self.name, cell, value)
        if number_format := format_typed(text):
            self._book.set_format(self.name, cell, number_format)

    def _write_formula(self, cell: str, text: str) -> None:
        try:
            understood = understood_formula(text, sheets=[self.name], at=cell)
            self._book.set(self.name, cell, understood.text)
        except FormulaRefused as refused:
            self._findings[cell] = (refused.finding,)
            if refused.finding.code in UNKNOWN_NAMES:
                self._book.set(self.name, cell, "=#NAME?")
            else:
                self._as_text[cell] = [text, text, "refused"]
                # cells that use this one must not take it for 0
                self._book.set(self.name, cell, f"'{text}")
        else:
            self._findings[cell] = understood.notes

    def value(self, cell: str) -> object:
        """float, str, bool, None, or a CellError; a formula that is refused is its own text."""
        if cell in self._as_text:
            return self._as_text[cell][0]
        return self._book.value(self.name, cell)

    def formula(self, cell: str) -> str:
        text = self.texts.get(cell, "")
        return text if is_formula(text) else ""

    def display(self, cell: str) -> Display:
        text = self.texts.get(cell, "")
        if cell in self._as_text:
            return self._as_text[cell]
        value = self.value(cell)
        if value is None:
            return EMPTY
        return [self._book.shown(self.name, cell), text, _kind(value)]

    def displays(self, cells: Collection[str]) -> dict[str, Display]:
        """The display of each of `cells` that is not empty."""
        every = ((cell, self.display(cell)) for cell in cells)
        return {cell: display for cell, display in every if display != EMPTY}

    def remarks(self, cell: str) -> list[str]:
        """Why the cell shows an error, and what was read kindly; in the language in use."""
        findings = self._findings.get(cell, ())
        said = [f"{finding.says()} {finding.advises()}".strip() for finding in findings]
        value = self.value(cell)
        if isinstance(value, CellError) and not findings and str(value) in MEANINGS:
            said.append(_(MEANINGS[str(value)]))
        return said


def _kind(value: object) -> str:
    if isinstance(value, CellError):
        return "error"
    if isinstance(value, bool):
        return "truth"
    return "number" if isinstance(value, int | float) else "text"
