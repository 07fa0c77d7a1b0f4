"""A formula as IronCalc 0.9.1 has to be told it, so that it says what Excel says.

Each fault has a test named test_ironcalc_still_...: when one of them fails, IronCalc has
been mended, and the work-around with the same number can go.

1. COUNTIFS, SUMIFS, AVERAGEIFS count over ranges of unequal size; Excel says #VALUE!.
2. SUMIF and AVERAGEIF do not stretch a result range that is smaller than the tested one.
3. Many functions calculate once, not once for each of many values: ISNUMBER(range),
   COUNTIF(range, range), MATCH(range, ...), ROUND(range, 0).
4. COUNT does not count calculated values, only cells.
5. AVERAGE and MEDIAN take TRUE and FALSE among calculated values for 1 and 0; Excel leaves
   them out, so that AVERAGE(IF(...)) works.
6. @ before a block of cells is not understood.
7. A name that nobody has defined is an #ERROR!; Excel says #NAME?.
8. Whole columns (B:B="ID1") are worked through to row 1,048,576, with much memory.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.address import LAST_COLUMN, LAST_ROW, Place
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.functions import ALL, PAIRS, SINGLE_VALUES
from curriculum.kit.spreadsheet.ranges import block
from curriculum.kit.spreadsheet.shapes import SINGLE, WIDEST, Shapes, unequal, wide
from curriculum.kit.spreadsheet.tree import (
    At,
    Brackets,
    Call,
    Error,
    Name,
    Node,
    Number,
    Operation,
    Percent,
    Range,
    Sign,
    Text,
    every,
    with_parts,
)

MOST_VALUES = 500_000
"""Values that one part of a formula may yield; each takes about 60 bytes in IronCalc."""
MOST_LOOKED_THROUGH = 20_000_000
MOST_TEXTS = 2_000
"""The same for formulas that make long texts (REPT)."""
WHOLE_ARRAYS = (
    frozenset(
        [
            "SUMPRODUCT",
            "FILTER",
            "UNIQUE",
            "SORT",
            "SORTBY",
            "TRANSPOSE",
            "MMULT",
            "FREQUENCY",
            "ROW",
            "COLUMN",
            "VSTACK",
            "HSTACK",
            "TAKE",
            "DROP",
            "CHOOSECOLS",
            "CHOOSEROWS",
            "TEXTJOIN",
            "CONCAT",
            "MINVERSE",
            "MDETERM",
        ]
    )
    | WIDEST
)
"""Functions that work through all values of their parts themselves."""
MINDS_THE_EMPTY = frozenset(("ROWS", "COLUMNS", "INDEX", "COUNTIF", "SUMIF", "AVERAGEIF", *PAIRS))
"""Functions whose result changes when a range ends where the data ends; IronCalc is quick here."""
LEAVES_OUT_TRUTHS = frozenset(("AVERAGE", "MEDIAN"))


@dataclass
class Translation:
    """One formula being translated."""

    at: Place
    """Where it stands; @ needs it."""
    used: tuple[int, int]
    """Last row and last column in use on any sheet."""
    names: Mapping[str, Range] = field(default_factory=dict)
    """Ranges behind defined names, by name in small letters."""

    def __post_init__(self) -> None:
        self._shapes = Shapes(self.names)
        self._fresh: Iterator[int] = count(1)
        self._looked_through = 0
        self._makes_text = False

    def of(self, tree: Node) -> Node:
        """The tree for IronCalc; raises FormulaRefused for what would take too much memory."""
        self._makes_text = any(isinstance(n, Call) and n.name == "REPT" for n in every(tree))
        # LET has to be seen from outside before the names that it gives are met inside
        self._shapes.of(tree)
        return self._values(tree)

    def _told(self, node: Node) -> Node:
        match node:
            case At(operand):
                return self._told(self._own_cell(operand))
            case Call():
                return self._told_call(node)
            case Name(text) if not self._shapes.knows(text):
                return Error("#NAME?")
            case Operation() | Sign() | Percent():
                return self._bounded(with_parts(node, self._values))
        return with_parts(node, self._told)

    def _values(self, node: Node) -> Node:
        """A part whose cells are all calculated with: whole columns end where the data ends."""
        if isinstance(node, Range) and node.is_open:
            return self._clipped(node)
        if isinstance(node, Brackets):
            return Brackets(self._values(node.inside))
        return self._told(node)

    def _told_call(self, call: Call) -> Node:
        if unequal(call, self._shapes):
            return Error("#VALUE!")
        if call.name in ("SUMIF", "AVERAGEIF"):
            call = self._stretched(call)
        single = ALL if call.name in WHOLE_ARRAYS else SINGLE_VALUES.get(call.name, ())
        told = Call(
            call.name,
            tuple(
                self._told(part)
                if call.name in MINDS_THE_EMPTY and at not in single
                else self._values(part)
                for at, part in enumerate(call.arguments)
            ),
        )
        if call.name == "COUNTBLANK":
            return self._blanks_counted(call, told)
        if call.name in WHOLE_ARRAYS:
            return self._bounded(told)
        if call.name == "COUNT":
            return self._counted(told)
        if call.name in LEAVES_OUT_TRUTHS:
            return Call(call.name, tuple(map(self._without_truths, told.arguments)))
        return self._once_for_each(told, single)

    def _once_for_each(self, call: Call, single: range | tuple[int, ...]) -> Node:
        shapes = {at: self._shapes.of(part) for at, part in enumerate(call.arguments)}
        many = [at for at in shapes if at in single and shapes[at] != SINGLE]
        if not many:
            return call
        rows, columns = wide([shapes[at] for at in many])
        others = [shapes[at] for at in shapes if at not in many]
        self._look_through(rows * columns * max((r * c for r, c in others), default=1))
        given = [f"each{next(self._fresh)}" for _ in many]
        inside = list(call.arguments)
        for at, name in zip(many, given, strict=True):
            inside[at] = Name(name)
        once = Call(call.name, tuple(inside))
        each = Call("LAMBDA", (*map(Name, given), once))
        return self._bounded(Call("MAP", (*(call.arguments[at] for at in many), each)))

    def _blanks_counted(self, call: Call, told: Call) -> Node:
        """With the blank cells behind the end of the data."""
        rows, columns = self._shapes.of(call.arguments[0])
        told_rows, told_columns = self._shapes.of(told.arguments[0])
        cut_off = rows * columns - told_rows * told_columns
        return Call("SUM", (told, Number(str(cut_off)))) if cut_off else told

    def _counted(self, call: Call) -> Node:
        """Work-around 4."""
        cells = tuple(part for part in call.arguments if not self._is_calculated(part))
        total: Node | None = Call("COUNT", cells) if cells else None
        for part in call.arguments:
            if self._is_calculated(part):
                each = f"each{next(self._fresh)}"
                is_number = Sign("-", Sign("-", Call("ISNUMBER", (Name(each),))))
                counted = Call(
                    "SUM", (Call("MAP", (part, Call("LAMBDA", (Name(each), is_number)))),)
                )
                total = Call("SUM", (total, counted)) if total else counted
        return total or call

    def _without_truths(self, part: Node) -> Node:
        """Work-around 5."""
        if not self._is_calculated(part):
            return part
        each = Name(f"each{next(self._fresh)}")
        kept = Call("IF", (Call("ISLOGICAL", (each,)), Text(""), each))
        return Call("MAP", (part, Call("LAMBDA", (each, kept))))

    def _is_calculated(self, part: Node) -> bool:
        is_cells = isinstance(part, Range) or (
            isinstance(part, Name) and part.text.casefold() in self.names
        )
        return not is_cells and self._shapes.of(part) != SINGLE

    def _stretched(self, call: Call) -> Call:
        """Work-around 2: the result range begins where it says and is as large as the first."""
        if len(call.arguments) < 3:
            return call
        tested, result = call.arguments[0], call.arguments[2]
        if not isinstance(tested, Range) or not isinstance(result, Range):
            return call
        if (tested.rows, tested.columns) == (result.rows, result.columns):
            return call
        bottom = min(LAST_ROW, result.top + tested.rows - 1)
        right = min(LAST_COLUMN, result.left + tested.columns - 1)
        larger = block(result.sheet, result.top, result.left, bottom, right)
        return dataclasses.replace(call, arguments=(*call.arguments[:2], larger))

    def _own_cell(self, node: Node) -> Node:
        """Work-around 6."""
        if not isinstance(node, Range) or node.is_one_cell:
            return node
        row, column = self.at
        if node.columns == 1 and node.top <= row <= node.bottom:
            return block(node.sheet, row, node.left, row, node.left)
        if node.rows == 1 and node.left <= column <= node.right:
            return block(node.sheet, node.top, column, node.top, column)
        return Error("#VALUE!")

    def _clipped(self, node: Range) -> Range:
        """Work-around 8."""
        # the same for all sheets: whole columns of two sheets must stay equally long
        last_row, last_column = self.used
        bottom = max(node.top, min(node.bottom, last_row))
        right = max(node.left, min(node.right, last_column))
        return block(node.sheet, node.top, node.left, bottom, right)

    def _bounded(self, node: Node) -> Node:
        rows, columns = self._shapes.of(node)
        if rows * columns > (MOST_TEXTS if self._makes_text else MOST_VALUES):
            raise FormulaRefused(say.TOO_MUCH)
        return node

    def _look_through(self, cells: int) -> None:
        self._looked_through += cells
        if self._looked_through > MOST_LOOKED_THROUGH:
            raise FormulaRefused(say.TOO_MUCH)
