"""One value for each of some names: dict, list in order, table column or table (N2-N4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from curriculum.kit.answers.base import (
    NOT_A_CHOICE,
    NOT_A_TABLE,
    PART_MISSING,
    NamedValue,
    Reading,
    blank_reading,
    described,
    only_item,
)
from curriculum.kit.answers.label import Choices
from curriculum.kit.answers.number import count_or_finding, number_or_finding
from curriculum.kit.finding import Finding
from curriculum.kit.portable import Json, kind
from curriculum.kit.seal import Leaf
from curriculum.kit.stops.words import clean
from curriculum.kit.texts import PLAIN, Unit, tidy


@dataclass(frozen=True)
class NumberTable(NamedValue):
    """A number for each key. In a table, `column` is taken, or the only column of numbers."""

    name: str
    keys: tuple[str, ...]
    unit: Unit = PLAIN
    column: str = ""
    exact: bool = False
    """The numbers are counts: right only when equal."""

    def paths(self) -> tuple[str, ...]:
        return tuple(path(self.name, key) for key in self.keys)

    def read(self, evidence: Json) -> Reading:
        def leaf(path: str, value: Json) -> Leaf | Finding:
            read = count_or_finding if self.exact else number_or_finding
            return read(path, only_item(value), self.unit)

        return _read(self.name, self.keys, self.column, evidence, leaf)


@dataclass(frozen=True)
class LabelTable(NamedValue):
    """A label for each key."""

    name: str
    keys: tuple[str, ...]
    choices: Choices
    exact: ClassVar[bool] = True
    column: ClassVar[str] = ""

    def paths(self) -> tuple[str, ...]:
        return tuple(path(self.name, key) for key in self.keys)

    def read(self, evidence: Json) -> Reading:
        def leaf(path: str, value: Json) -> Leaf | Finding:
            code = self.choices.code(value) if kind(value) == "text" else None
            if code is not None:
                return code
            return NOT_A_CHOICE.with_params(
                name=path, got=described(value), choices=self.choices.listed()
            )

        return _read(self.name, self.keys, self.column, evidence, leaf)


def path(name: str, key: str) -> str:
    """Where the value of `key` stands: "va_class[S3]"."""
    return f"{name}[{key}]"


def _read(name: str, keys: tuple[str, ...], column: str, evidence: Json, leaf: Any) -> Reading:
    if blank := blank_reading(name, evidence):
        return blank
    values = _values_by_key(keys, column, evidence)
    if values is None:
        return Reading(
            problem=NOT_A_TABLE.with_params(name=name, keys=_span(keys), got=described(evidence))
        )
    leaves: dict[str, Leaf] = {}
    empty: list[str] = []
    problems: list[Finding] = []
    for key in keys:
        value = values.get(tidy(key))
        if value is None or kind(value) in ("ellipsis", "missing"):
            empty.append(key)
        elif isinstance(read := leaf(path(name, key), value), Finding):
            problems.append(read)
        else:
            leaves[path(name, key)] = read
    if empty:
        problems.insert(0, PART_MISSING.with_params(name=name, keys=clean(", ".join(empty))))
    return Reading(leaves, problems[0] if problems else None, blank=len(empty) == len(keys))


def _span(keys: tuple[str, ...]) -> str:
    return f"{keys[0]}–{keys[-1]}"


def _values_by_key(keys: tuple[str, ...], column: str, evidence: Json) -> dict[str, Json] | None:
    """Key (tidied) to value, or None where the evidence has no such shape."""
    match kind(evidence):
        case "mapping":
            pairs = _pairs(evidence.get("items"))
        case "series":
            pairs = _zipped(evidence.get("index"), evidence.get("values"))
            if pairs is not None and not _names_any(keys, pairs):
                pairs = _zipped(list(keys), evidence.get("values"))
        case "list":
            pairs = _pairs(evidence) or _zipped(list(keys), evidence)
        case "table":
            pairs = _pairs_of_table(keys, column, evidence)
        case _:
            return None
    if pairs is None or not _names_any(keys, pairs):
        return None
    return {tidy(str(key)): value for key, value in pairs}


def _names_any(keys: tuple[str, ...], pairs: list[tuple[Json, Json]]) -> bool:
    wanted = {tidy(key) for key in keys}
    return any(isinstance(key, str) and tidy(key) in wanted for key, _ in pairs)


def _pairs(items: Json) -> list[tuple[Json, Json]] | None:
    if not isinstance(items, list) or not items:
        return None
    if not all(isinstance(item, list) and len(item) == 2 for item in items):
        return None
    return [(key, value) for key, value in items]


def _zipped(index: Json, values: Json) -> list[tuple[Json, Json]] | None:
    if not isinstance(index, list) or not isinstance(values, list) or len(index) != len(values):
        return None
    return list(zip(index, values, strict=True))


def _pairs_of_table(
    keys: tuple[str, ...], column: str, table: Json
) -> list[tuple[Json, Json]] | None:
    columns, index, rows = table.get("columns"), table.get("index"), table.get("rows")
    if not all(isinstance(part, list) for part in (columns, index, rows)):
        return None
    if any(not isinstance(row, list) or len(row) != len(columns) for row in rows):
        return None
    by_column = {str(name): [row[at] for row in rows] for at, name in enumerate(columns)}
    labels = [index, *by_column.values()]
    for labelled in labels:
        pairs = _zipped(labelled, _column_of_values(by_column, column, labelled))
        if pairs is not None and _names_any(keys, pairs):
            return pairs
    if _names_any(keys, [(name, None) for name in columns]) and len(rows) == 1:
        return list(zip(columns, rows[0], strict=True))
    return None


def _column_of_values(by_column: dict[str, list], wanted: str, labelled: list) -> list | None:
    if wanted in by_column:
        return by_column[wanted]
    others = [values for values in by_column.values() if values is not labelled]
    return others[0] if len(others) == 1 else None
