"""A formula as typed, understood: Excel's own writing of it, or why it cannot be used."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from curriculum.kit.finding import Finding
from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.address import Place, place
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.spreadsheet.functions import (
    CALCULATED,
    NOT_CALCULATED,
    UNBOUNDED,
    has_its_parts,
)
from curriculum.kit.spreadsheet.parse import parse
from curriculum.kit.spreadsheet.tree import Call, Name, Node, Range, every, parts, written
from curriculum.kit.spreadsheet.typing_habits import in_excel_signs
from curriculum.kit.stops.words import clean, close_match

MOST_CHARACTERS = 8_192
GAP = re.compile(r"\.\.\.|_{3,}")


@dataclass(frozen=True)
class Understood:
    """A formula that can be calculated."""

    text: str
    """As Excel in English writes it: "=COUNTIFS(B2:B13,"ID1")"."""
    tree: Node
    notes: tuple[Finding, ...] = ()
    """What had to be read kindly; the formula counts all the same."""

    @property
    def looks_at_cells(self) -> bool:
        """False for a typed number: =2, =1+1."""
        return any(isinstance(node, Range | Name) for node in every(self.tree))


def understood_formula(
    text: str,
    *,
    sheets: Sequence[str] = (),
    names: Collection[str] = (),
    tables: Mapping[str, Mapping[str, Range]] | None = None,
    area: str | None = None,
    at: str | None = None,
) -> Understood:
    """The formula that `text` says, in Excel's writing, and what was read kindly.

    `sheets` and `names` are the known sheets and defined names (any sheet where none is
    given), `tables` the Excel tables with their columns, `area` the table that the question
    is about ("A1:H13": a part that begins outside it is refused), `at` the formula's own cell.
    Raises FormulaRefused with a finding in plain words.
    """
    if len(text) > MOST_CHARACTERS:
        raise FormulaRefused(say.TOO_LONG)
    typed = in_excel_signs(text)
    body = typed.text.removeprefix("'").strip()
    has_equals = body.startswith("=")
    body = body.removeprefix("=").strip()
    if not body:
        raise FormulaRefused(say.EMPTY, blank=True)
    if gap := GAP.search(re.sub(r'"[^"]*"', '""', body)) or GAP.fullmatch(body.strip('"')):
        raise FormulaRefused(say.UNFINISHED.with_params(place=gap[0]), blank=True)
    tree, brackets_added = parse(body, tables)
    for problem in _problems(tree, sheets, names, area, at):
        raise FormulaRefused(problem)
    notes = []
    if not has_equals:
        notes.append(say.EQUALS_ADDED)
    if typed.curly_quotes:
        notes.append(say.CURLY_QUOTES)
    if typed.lookalikes:
        notes.append(say.LOOKALIKES.with_params(signs=" ".join(typed.lookalikes)))
    if brackets_added:
        notes.append(say.BRACKET_ADDED)
    return Understood("=" + written(tree), tree, tuple(notes))


def _problems(
    tree: Node,
    sheets: Sequence[str],
    names: Collection[str],
    area: str | None,
    at: str | None,
) -> Iterator[Finding]:
    yield from _bad_calls(tree)
    yield from _bad_names(tree, frozenset(name.casefold() for name in names))
    known = {sheet.casefold() for sheet in sheets}
    for node in every(tree):
        if not isinstance(node, Range):
            continue
        if node.sheet is not None and known and node.sheet.casefold() not in known:
            yield say.NO_SUCH_SHEET.with_params(sheet=clean(node.sheet), known=", ".join(sheets))
        if node.sheet is None and area and not _begins_inside(node, area):
            yield say.OUTSIDE.with_params(cell=node.text, area=area)
        if node.sheet is None and at and _holds(node, place(at)):
            yield say.CIRCULAR


def _bad_calls(tree: Node) -> Iterator[Finding]:
    for call in every(tree):
        if not isinstance(call, Call):
            continue
        name = clean(call.name)
        if call.name in NOT_CALCULATED or call.name in UNBOUNDED:
            yield say.UNSUPPORTED_FUNCTION.with_params(name=name)
        elif call.name not in CALCULATED:
            close = close_match(call.name, CALCULATED)
            found = say.MISSPELLED_FUNCTION if close else say.UNKNOWN_FUNCTION
            yield found.with_params(name=name, **({"close": close} if close else {}))
        elif not has_its_parts(call.name, len(call.arguments)):
            yield say.ARGUMENTS.with_params(name=name)


def _bad_names(node: Node, known: frozenset[str]) -> Iterator[Finding]:
    if isinstance(node, Name):
        text = node.text.casefold()
        if text not in known:
            yield say.UNQUOTED.with_params(word=clean(node.text))
        return
    if isinstance(node, Call) and node.name == "LET":
        given = [part.text.casefold() for part in node.arguments[:-1:2] if isinstance(part, Name)]
        known = known | frozenset(given)
    for part in parts(node):
        yield from _bad_names(part, known)


def _begins_inside(cells: Range, area: str) -> bool:
    first, last = (place(corner) for corner in area.split(":"))
    if cells.is_open:
        return cells.left <= last[1] and cells.top <= last[0]
    return first[0] <= cells.top <= last[0] and first[1] <= cells.left <= last[1]


def _holds(cells: Range, cell: Place) -> bool:
    row, column = cell
    return cells.top <= row <= cells.bottom and cells.left <= column <= cells.right
