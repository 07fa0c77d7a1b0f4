"""How many values a part of a formula yields, and how much work that is.

IronCalc counts COUNTIFS and SUMIFS over ranges of unequal size where Excel says #VALUE!, and
it ends the whole process where memory runs out; both are seen from the shapes beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.kit.spreadsheet.functions import PAIRS, SINGLE_VALUES
from curriculum.kit.spreadsheet.tree import (
    At,
    Brackets,
    Call,
    Constant,
    Name,
    Node,
    Operation,
    Percent,
    Range,
    Sign,
)

Shape = tuple[int, int]
"""Rows and columns of values; (1, 1) is a single value."""
SINGLE: Shape = (1, 1)
AS_FIRST = frozenset(
    [
        "FILTER",
        "UNIQUE",
        "SORT",
        "SORTBY",
        "TAKE",
        "DROP",
        "CHOOSECOLS",
        "CHOOSEROWS",
        "FREQUENCY",
        "ROW",
        "COLUMN",
        "TRIMRANGE",
        "MINVERSE",
        "MODE.MULT",
        "TREND",
        "GROWTH",
    ]
)
WIDEST = frozenset(("IF", "IFERROR", "IFNA", "CHOOSE"))


class Shapes:
    """Shapes within one formula; `names` gives the ranges behind defined names."""

    def __init__(self, names: Mapping[str, Range] | None = None) -> None:
        self._names = dict(names or {})
        self._given: dict[str, Shape] = {}

    def knows(self, name: str) -> bool:
        """Whether the name is defined, or given by a LET that was seen."""
        return name.casefold() in self._names or name.casefold() in self._given

    def of(self, node: Node) -> Shape:
        """Rows and columns that the node yields; never too small."""
        match node:
            case Range():
                return node.rows, node.columns
            case Name(text):
                known = self._names.get(text.casefold())
                return self.of(known) if known else self._given.get(text.casefold(), SINGLE)
            case Constant(rows):
                return len(rows), len(rows[0])
            case Sign(operand=part) | Percent(part) | Brackets(part):
                return self.of(part)
            case Operation(left=left, right=right):
                return wide([self.of(left), self.of(right)])
            case Call(name, arguments):
                return self._of_call(name, arguments)
            case At():
                return SINGLE
        return SINGLE

    def _of_call(self, name: str, arguments: tuple[Node, ...]) -> Shape:
        shapes = [self.of(part) for part in arguments]
        if name == "LET" and arguments:
            return self._of_let(arguments)
        if not shapes:
            return SINGLE
        if name in AS_FIRST:
            return shapes[0]
        if name in WIDEST:
            return wide(shapes)
        if name == "MAP":
            return wide(shapes[:-1])
        if name == "TRANSPOSE":
            return shapes[0][1], shapes[0][0]
        if name in ("VSTACK", "HSTACK"):
            return sum(rows for rows, _ in shapes), sum(columns for _, columns in shapes)
        if name == "MMULT" and len(shapes) == 2:
            return shapes[0][0], shapes[1][1]
        if name == "XLOOKUP" and len(shapes) > 2:
            # one row or column comes back for one value looked up
            rows, columns = shapes[2]
            back = (1, columns) if rows >= columns else (rows, 1)
            return wide([shapes[0], back])
        if name == "INDEX":
            return wide([self._of_index(shapes, arguments), *shapes[1:]])
        if name == "TEXTSPLIT":
            return 1, 50
        single = SINGLE_VALUES.get(name, ())
        return wide([shape for at, shape in enumerate(shapes) if at in single] or [SINGLE])

    def _of_index(self, shapes: list[Shape], arguments: tuple[Node, ...]) -> Shape:
        """INDEX with a row or column of 0, or left empty, gives the whole of it back."""
        whole = [getattr(part, "text", "") in ("0", "") for part in arguments[1:3]]
        rows, columns = shapes[0]
        if len(whole) == 1:
            return shapes[0] if whole[0] else SINGLE
        return rows if whole[:1] == [True] else 1, columns if whole[1:] == [True] else 1

    def _of_let(self, arguments: tuple[Node, ...]) -> Shape:
        for name, value in zip(arguments[:-1:2], arguments[1:-1:2], strict=False):
            if isinstance(name, Name):
                self._given[name.text.casefold()] = self.of(value)
        return self.of(arguments[-1])


def wide(shapes: list[Shape]) -> Shape:
    """What many shapes become together: one row against one column is a whole block."""
    return max(rows for rows, _ in shapes), max(columns for _, columns in shapes)


def unequal(call: Call, shapes: Shapes) -> bool:
    """Whether Excel says #VALUE! because the ranges of COUNTIFS and its like differ in size."""
    if call.name not in PAIRS:
        return False
    first = PAIRS[call.name]
    ranges = [*call.arguments[:first], *call.arguments[first::2]]
    return len({shapes.of(one) for one in ranges}) > 1
