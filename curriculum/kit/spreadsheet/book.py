"""A workbook that calculates as Excel does; IronCalc underneath, its faults worked around.

book = Book({"counter": [["service", "wait"], ["ID1", 42], ["CR1", 35]]})
book.set("counter", "D1", "=AVERAGE(B2:B3)")
book.value("counter", "D1")     # 38.5
book.shown("counter", "D1")     # "38.5"

A file is never loaded or saved by IronCalc: loading puts an @ into formulas, after which
WORKDAY with a range fails, and saving loses tables. openpyxl reads, IronCalc calculates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import ironcalc

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue, UnknownName
from curriculum.kit.spreadsheet.address import Place, place
from curriculum.kit.spreadsheet.contents import (
    CellError,
    Content,
    Formula,
    date_source,
    formula_with,
    is_open,
    put,
    read_formula,
)
from curriculum.kit.spreadsheet.display import DATE_FORMAT, GENERAL, thai_date_shown
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.parse import parse
from curriculum.kit.spreadsheet.tree import Node, Range, written
from curriculum.kit.spreadsheet.workarounds import Translation

# d/m/yyyy as in Thailand; figures are written as in English
LOCALE = "en-GB"
Key = tuple[str, Place]
Rows = Sequence[Sequence[Content]]


class Book:
    """Sheets of cells; formulas are calculated when a value is asked for."""

    def __init__(self, sheets: Mapping[str, Rows], names: Mapping[str, str] | None = None) -> None:
        """`sheets`: name to rows of contents, as for `set`; `names`: defined name to a place
        such as "counter!E2:E13"."""
        self._model = ironcalc.create("book", LOCALE, "UTC", "en")
        self._numbers: dict[str, int] = {}
        self._cells: dict[Key, Content | Formula] = {}
        self._formats: dict[Key, str] = {}
        self._names: dict[str, Range] = {}
        self._tables: dict[str, dict[str, Range]] = {}
        self._used: dict[str, tuple[int, int]] = {}
        self._told: dict[Key, str] = {}
        self._calculated = False
        for number, name in enumerate(sheets):
            if number:
                self._model.add_sheet(name)
            else:
                self._model.rename_sheet(0, name)
            self._numbers[name], self._used[name] = number, (1, 1)
        for name, target in (names or {}).items():
            self.define(name, target)
        for name, rows in sheets.items():
            for number, row in enumerate(rows, start=1):
                for column, content in enumerate(row, start=1):
                    if content is not None:
                        self._set(name, (number, column), content)

    @classmethod
    def from_xlsx(cls, content: bytes) -> Book:
        """The workbook in an .xlsx file; raises WorkbookRefused for what is none."""
        from curriculum.kit.spreadsheet.xlsx import read_xlsx

        return read_xlsx(content).book

    @property
    def sheets(self) -> tuple[str, ...]:
        return tuple(self._numbers)

    @property
    def names(self) -> Mapping[str, Range]:
        """The ranges behind the defined names, by name in small letters."""
        return dict(self._names)

    def define(self, name: str, target: str) -> None:
        """Give the place `target` ("counter!E2:E13") a name that formulas can use."""
        tree, _brackets = parse(target)
        if not isinstance(tree, Range) or tree.sheet is None:
            raise ImpossibleValue(
                _("{target} is no place in a sheet, such as counter!E2:E13.").format(target=target)
            )
        self._names[name.casefold()] = tree
        self._model.new_defined_name(name, None, written(tree))

    def define_table(self, name: str, columns: Mapping[str, Range]) -> None:
        """An Excel table: the range behind each column, "" for the whole table."""
        self._tables[name.casefold()] = {each.casefold(): at for each, at in columns.items()}

    def set(self, sheet: str, address: str, content: Content) -> None:
        """Put text, a number, a date, True/False or None (blank) in a cell.

        Text that begins with = is a formula, with the habits of `understood_formula`; raises
        FormulaRefused where it cannot be read, UnknownName for a sheet that is not there,
        ImpossibleValue for what is no cell.
        """
        self._set(self._sheet(sheet), place(address), content)

    def set_text(self, sheet: str, address: str, text: str) -> None:
        """Put text in a cell, also where it begins with =."""
        self._keep((self._sheet(sheet), place(address)), text)

    def _sheet(self, name: str) -> str:
        for known in self._numbers:
            if known.casefold() == name.casefold():
                return known
        raise UnknownName(
            _("There is no sheet named {sheet}. There is: {known}.").format(
                sheet=name, known=", ".join(self._numbers)
            )
        )

    def _set(self, sheet: str, at: Place, content: Content) -> None:
        is_formula = isinstance(content, str) and content.startswith("=") and len(content) > 1
        if not is_formula:
            self._keep((sheet, at), content)
        elif self._tables:
            self._keep((sheet, at), formula_with(self._tables, content))
        else:
            self._keep((sheet, at), read_formula(content))

    def _keep(self, key: Key, kept: Content | Formula) -> None:
        sheet, (row, column) = key
        if isinstance(kept, Formula):
            self._tell(key, self._for_ironcalc(key, kept.tree))
            # Excel shows a date where the formula is DATE, or a cell that holds a date
            source = date_source(kept.tree, sheet)
            is_date = source and (not source[0] or self._formats.get(source) == DATE_FORMAT)
            self._format(key, DATE_FORMAT if is_date else GENERAL)
        else:
            self._told.pop(key, None)
            put(self._model, self._numbers[sheet], row, column, kept)
            self._format(key, DATE_FORMAT if isinstance(kept, dt.date) else GENERAL)
        self._calculated = False
        self._cells.pop(key, None)
        if kept is not None:
            self._cells[key] = kept
            last_row, last_column = self._used[sheet]
            self._used[sheet] = (max(last_row, row), max(last_column, column))

    def set_format(self, sheet: str, address: str, number_format: str) -> None:
        """Show a cell in a number format of Excel: "0.0%", "[$-107041E]d mmm yyyy"."""
        self._format((self._sheet(sheet), place(address)), number_format)

    def _format(self, key: Key, number_format: str) -> None:
        number_format = GENERAL if number_format.casefold() == GENERAL else number_format
        if self._formats.get(key, GENERAL) == number_format:
            return
        self._formats[key] = number_format
        sheet, (row, column) = self._numbers[key[0]], key[1]
        style = self._model.get_cell_style(sheet, row, column)
        self._model.set_cell_style(sheet, row, column, {**style, "num_fmt": number_format})

    def evaluate(self) -> None:
        """Calculate every formula; `value` and `shown` do it by themselves when needed."""
        if self._calculated:
            return
        for key, kept in self._cells.items():
            if isinstance(kept, Formula) and is_open(kept.tree):
                # a whole column ends where the data ends, and that may have moved
                try:
                    self._tell(key, self._for_ironcalc(key, kept.tree))
                except FormulaRefused:
                    self._tell(key, "=#VALUE!")
        self._model.evaluate()
        self._calculated = True

    def _for_ironcalc(self, key: Key, tree: Node) -> str:
        rows, columns = zip(*self._used.values(), strict=True)
        used = max(rows), max(columns)
        return "=" + written(Translation(key[1], used, self._names).of(tree))

    def _tell(self, key: Key, text: str) -> None:
        if self._told.get(key) != text:
            self._model.update_cell_with_formula(self._numbers[key[0]], *key[1], text)
            self._told[key] = text

    def value(self, sheet: str, address: str) -> float | str | bool | CellError | None:
        """What a cell holds, calculated: numbers as float, None for a blank cell."""
        self.evaluate()
        number, (row, column) = self._numbers[self._sheet(sheet)], place(address)
        found = self._model.get_cell_value(number, row, column)
        if self._model.get_cell_type(number, row, column) == ironcalc.CellType.ErrorValue:
            return CellError(str(found))
        return found

    def shown(self, sheet: str, address: str) -> str:
        """The text that Excel shows in a cell, "" for a blank one."""
        value = self.value(sheet, address)
        name, at = self._sheet(sheet), place(address)
        number_format = self._formats.get((name, at), GENERAL)
        if isinstance(value, float):
            thai = thai_date_shown(value, number_format)
            if thai is not None:
                return thai
        if isinstance(value, CellError):
            return value.code
        return self._model.get_formatted_cell_value(self._numbers[name], *at)

    def formula(self, sheet: str, address: str) -> str | None:
        """The formula in a cell as Excel writes it, None where there is none."""
        kept = self._cells.get((self._sheet(sheet), place(address)))
        return kept.text if isinstance(kept, Formula) else None

    def content(self, sheet: str, address: str) -> Content:
        """What was put in a cell: a formula's text, or the value as it was given."""
        kept = self._cells.get((self._sheet(sheet), place(address)))
        return kept.text if isinstance(kept, Formula) else kept

    @contextmanager
    def changed(self, sheet: str, changes: Mapping[str, Content]) -> Iterator[None]:
        """Within the block, cells of `sheet` hold other contents; afterwards what they held."""
        name = self._sheet(sheet)
        keys = [(name, place(cell)) for cell in changes]
        before = {key: (self._cells.get(key), self._formats.get(key, GENERAL)) for key in keys}
        try:
            for cell, content in changes.items():
                self._set(name, place(cell), content)
            yield
        finally:
            for key, (kept, number_format) in before.items():
                self._keep(key, kept)
                self._format(key, number_format)

    def copy(self) -> Book:
        """A book of its own with the same contents."""
        other = Book(dict.fromkeys(self._numbers, ()))
        for name, cells in self._names.items():
            other.define(name, written(cells))
        other._tables = {name: dict(columns) for name, columns in self._tables.items()}
        for (sheet, at), kept in self._cells.items():
            other._keep((sheet, at), kept)
        for key, number_format in self._formats.items():
            other._format(key, number_format)
        return other
