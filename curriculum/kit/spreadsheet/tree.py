"""A formula as a tree, and the tree written as a formula again."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass

OPEN_ROWS, OPEN_COLUMNS = 50_000, 1_000
"""Larger than any sheet that we read (curriculum.kit.spreadsheet.xlsx)."""


@dataclass(frozen=True)
class Number:
    text: str


@dataclass(frozen=True)
class Text:
    value: str


@dataclass(frozen=True)
class Truth:
    value: bool


@dataclass(frozen=True)
class Error:
    """An error written into a formula, such as #N/A."""

    code: str


@dataclass(frozen=True)
class Nothing:
    """A place left empty between two commas."""


@dataclass(frozen=True)
class Range:
    """One cell, a block of cells, whole columns or whole rows, on one sheet."""

    text: str
    """As written, in capital letters and without the sheet: "$B$2:$B$13"."""
    top: int
    left: int
    bottom: int
    right: int
    sheet: str | None = None
    """None: the sheet on which the formula stands."""

    @property
    def rows(self) -> int:
        return self.bottom - self.top + 1

    @property
    def columns(self) -> int:
        return self.right - self.left + 1

    @property
    def is_one_cell(self) -> bool:
        return self.rows == self.columns == 1

    @property
    def is_open(self) -> bool:
        """Whole columns or rows, or nearly so: most of it is empty."""
        return self.rows > OPEN_ROWS or self.columns > OPEN_COLUMNS


@dataclass(frozen=True)
class Name:
    """A defined name, or a name that LET gives."""

    text: str


@dataclass(frozen=True)
class Constant:
    """Values in curly brackets: {"ID1","ID2"}."""

    rows: tuple[tuple[Node, ...], ...]


@dataclass(frozen=True)
class Call:
    """A function, its name in capital letters and without _xlfn."""

    name: str
    arguments: tuple[Node, ...]


@dataclass(frozen=True)
class Sign:
    """A sign in front: + or -."""

    sign: str
    operand: Node


@dataclass(frozen=True)
class Percent:
    operand: Node


@dataclass(frozen=True)
class At:
    """@: of a block, only the cell in the formula's own row or column."""

    operand: Node


@dataclass(frozen=True)
class Operation:
    operator: str
    left: Node
    right: Node


@dataclass(frozen=True)
class Brackets:
    inside: Node


Node = (
    Number
    | Text
    | Truth
    | Error
    | Nothing
    | Range
    | Name
    | Constant
    | Call
    | Sign
    | Percent
    | At
    | Operation
    | Brackets
)


def written(node: Node) -> str:
    """The tree as Excel writes it in English, without the leading =."""
    match node:
        case Number(text) | Name(text):
            return text
        case Text(value):
            return '"' + value.replace('"', '""') + '"'
        case Truth(value):
            return "TRUE" if value else "FALSE"
        case Error(code):
            return code
        case Nothing():
            return ""
        case Range(text=text, sheet=sheet):
            return text if sheet is None else f"{quoted(sheet)}!{text}"
        case Constant(rows):
            return "{" + ";".join(",".join(map(written, row)) for row in rows) + "}"
        case Call(name, arguments):
            return f"{name}({','.join(map(written, arguments))})"
        case Sign(sign, operand):
            return sign + written(operand)
        case Percent(operand):
            return written(operand) + "%"
        case At(operand):
            return "@" + written(operand)
        case Operation(operator, left, right):
            return written(left) + operator + written(right)
        case Brackets(inside):
            return f"({written(inside)})"


def quoted(sheet: str) -> str:
    """A sheet's name as a formula writes it."""
    if sheet.isascii() and sheet.replace("_", "").isalnum() and not sheet[0].isdigit():
        return sheet
    return "'" + sheet.replace("'", "''") + "'"


def parts(node: Node) -> Iterator[Node]:
    """The nodes directly below."""
    match node:
        case Constant(rows):
            yield from (cell for row in rows for cell in row)
        case Call(arguments=arguments):
            yield from arguments
        case Sign(operand=operand) | Percent(operand) | At(operand):
            yield operand
        case Operation(left=left, right=right):
            yield left
            yield right
        case Brackets(inside):
            yield inside


def every(node: Node) -> Iterator[Node]:
    """The node and all below it."""
    yield node
    for part in parts(node):
        yield from every(part)


def with_parts(node: Node, change: Callable[[Node], Node]) -> Node:
    """The same node with every part below it changed."""
    match node:
        case Call(arguments=arguments):
            return dataclasses.replace(node, arguments=tuple(map(change, arguments)))
        case Sign() | Percent() | At():
            return dataclasses.replace(node, operand=change(node.operand))
        case Operation(left=left, right=right):
            return dataclasses.replace(node, left=change(left), right=change(right))
        case Brackets(inside):
            return Brackets(change(inside))
    return node
