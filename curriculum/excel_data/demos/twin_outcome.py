"""What each of the formula twins gives, as a value that can be compared, or why it stops."""

from __future__ import annotations

import ast
import math
import warnings
from dataclasses import dataclass

import numpy as np
import pandas as pd

from curriculum.case.counter_sheet import ROWS, counter
from curriculum.kit.grid.contents import Contents
from curriculum.kit.i18n import _
from curriculum.kit.spreadsheet import CellError, understood_formula
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.tree import Range, every
from curriculum.kit.stops import explain

SHEET, CELL = "counter", "K2"
"""The formula stands beside the visits, where no range of theirs reaches."""
MOST_LETTERS = 40
AGREEMENT = 1e-9


@dataclass(frozen=True)
class Outcome:
    """What one twin says."""

    shown: str
    value: float | bool | str | CellError | None = None
    """None where there is nothing to compare."""
    why: str = ""
    """In the language in use: why it stops, or what was read kindly."""


def of_formula(text: str) -> Outcome:
    """What Excel shows for the formula on the sheet `counter`; a missing = is added."""
    if not text.strip():
        return Outcome(_("no result"), None, _("There is no formula yet."))
    sheet = Contents(SHEET, ROWS)
    sheet.write({CELL: _with_equals(text)})
    value, why = sheet.value(CELL), " ".join(sheet.remarks(CELL))
    shown, _text, kind = sheet.display(CELL)
    if kind in ("refused", ""):
        return Outcome(_("no result"), None, why)
    return Outcome(shown, value, why)


def ranges_of(text: str) -> list[Range]:
    """The blocks of cells that the formula reads, in order; none where it cannot be read."""
    try:
        tree = understood_formula(_with_equals(text)).tree
    except FormulaRefused:
        return []
    return [node for node in every(tree) if isinstance(node, Range)]


def of_line(line: str) -> Outcome:
    """What Python gives for the line, run with `df` (also `counter`), `pd` and `np`.

    The line is the learner's own, and this is their kernel: it may do what a box may do.
    """
    if not line.strip():
        return Outcome(_("no result"), None, _("There is no pandas line yet."))
    names = {"df": counter(), "counter": counter(), "pd": pd, "np": np}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = eval(compile(_expression(line), "<line>", "eval"), names)
    except (Exception, SystemExit) as stopped:
        finding = explain(type(stopped), stopped, stopped.__traceback__, line).finding()
        return Outcome(_("no result"), None, f"{finding.says()} {finding.advises()}")
    return _one_value(value)


def same(one: Outcome, other: Outcome) -> bool | None:
    """Whether the twins agree; None where one of them gives nothing to compare.

    An error such as #DIV/0! is a result that no pandas line gives.
    """
    if one.value is None or other.value is None:
        return None
    if isinstance(one.value, CellError) or isinstance(other.value, CellError):
        return False
    if isinstance(one.value, str) or isinstance(other.value, str):
        return one.value == other.value
    return math.isclose(one.value, other.value, rel_tol=AGREEMENT, abs_tol=AGREEMENT)


def _with_equals(text: str) -> str:
    text = text.strip()
    return text if text.startswith(("=", "＝")) else f"={text}"


def _expression(line: str) -> ast.Expression:
    """The line as an expression; of `answer = ...` the part after the sign."""
    match ast.parse(line.strip(), "<line>").body:
        case [ast.Assign(targets=[ast.Name()], value=value) | ast.Expr(value=value)]:
            return ast.Expression(value)
    return ast.parse(line.strip(), "<line>", mode="eval")


def _one_value(value: object) -> Outcome:
    if isinstance(value, pd.Series | pd.DataFrame | pd.Index | np.ndarray) and value.size != 1:
        why = _(
            "The line gives {count} values, not one. Add at its end what to do with them: "
            ".sum(), .mean(), .median() or .max()."
        )
        return Outcome(_("no result"), None, why.format(count=value.size))
    if hasattr(value, "item"):
        value = value.to_numpy().item() if isinstance(value, pd.DataFrame) else value.item()
    if isinstance(value, float) and math.isnan(value):
        return Outcome("NaN", None, _("NaN means: there was nothing to calculate with."))
    if isinstance(value, bool):
        return Outcome(str(value).upper(), value)
    if isinstance(value, int | float):
        return Outcome(_plain(value), float(value))
    if isinstance(value, str):
        return Outcome(value[:MOST_LETTERS], value)
    why = _("The line gives no number or text that can be compared. print( ) only shows one.")
    return Outcome(_("no result"), None, why)


def _plain(number: float) -> str:
    """As many digits as Excel shows in a cell of ordinary width."""
    return f"{number:.10g}"
