"""What stands in a cell."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import ironcalc

from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.address import Place
from curriculum.kit.spreadsheet.display import serial
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.functions import UNBOUNDED, has_its_parts
from curriculum.kit.spreadsheet.parse import parse
from curriculum.kit.spreadsheet.tree import Call, Node, Operation, Range, every, written
from curriculum.kit.spreadsheet.typing_habits import in_excel_signs

Content = str | float | int | bool | dt.date | None
"""Text (a formula where it begins with =), a number, True or False, a date, None for blank."""


@dataclass(frozen=True)
class CellError:
    """What Excel shows in place of a value: CellError("#DIV/0!").

    "#CIRC!" is a formula that goes round in a circle (Excel warns and shows 0).
    """

    code: str

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True)
class Formula:
    """A formula in a cell."""

    text: str
    """As Excel writes it, with its =."""
    tree: Node


@lru_cache(maxsize=4096)
def read_formula(text: str) -> Formula:
    """The formula in `text`; raises FormulaRefused for what Excel would not let in.

    A function that Excel does not have is let in, as Excel does: its cell shows #NAME?.
    """
    return formula_with({}, text)


def formula_with(tables: Mapping[str, Mapping[str, Range]], text: str) -> Formula:
    """The same where the workbook has Excel tables."""
    tree, _brackets = parse(in_excel_signs(text).text.removeprefix("="), tables)
    for call in every(tree):
        if not isinstance(call, Call):
            continue
        if call.name in UNBOUNDED:
            raise FormulaRefused(say.UNSUPPORTED_FUNCTION.with_params(name=call.name))
        if not has_its_parts(call.name, len(call.arguments)):
            raise FormulaRefused(say.ARGUMENTS.with_params(name=call.name))
    return Formula("=" + written(tree), tree)


def is_open(tree: Node) -> bool:
    """Whether the formula names whole columns or rows."""
    return any(isinstance(node, Range) and node.is_open for node in every(tree))


def date_source(tree: Node, sheet: str) -> tuple[str, Place] | None:
    """The cell that lends its date format to a formula, ("", ...) for DATE and TODAY."""
    if isinstance(tree, Call):
        return ("", (0, 0)) if tree.name in ("DATE", "TODAY") else None
    cells = [node for node in every(tree) if isinstance(node, Range)]
    plain = isinstance(tree, Range) or (
        isinstance(tree, Operation) and tree.operator in "+-" and len(cells) == 1
    )
    return (cells[0].sheet or sheet, (cells[0].top, cells[0].left)) if plain and cells else None


def put(model: ironcalc.Model, sheet: int, row: int, column: int, content: Content) -> None:
    """Put what is no formula into a cell of IronCalc."""
    match content:
        case None:
            model.clear_cell_contents(sheet, row, column)
        case bool():
            model.update_cell_with_bool(sheet, row, column, content)
        case dt.date():
            model.update_cell_with_number(sheet, row, column, serial(content))
        case str():
            model.update_cell_with_text(sheet, row, column, content)
        case _:
            model.update_cell_with_number(sheet, row, column, float(content))
