"""A number for each pair of a row and a column: a pivot table (N4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.kit.answers.base import (
    NOT_A_TABLE,
    PART_MISSING,
    NamedValue,
    Reading,
    blank_reading,
    described,
)
from curriculum.kit.answers.number import count_or_finding, number_or_finding
from curriculum.kit.finding import Finding
from curriculum.kit.portable import Json, kind
from curriculum.kit.stops.words import clean
from curriculum.kit.texts import PLAIN, Unit, tidy

Cells = Mapping[tuple[str, str], Json]


@dataclass(frozen=True)
class NumberGrid(NamedValue):
    """A table with named rows and columns, either way round; what stands beside them is ignored."""

    name: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    unit: Unit = PLAIN
    exact: bool = True

    def paths(self) -> tuple[str, ...]:
        return tuple(self.path(row, column) for row in self.rows for column in self.columns)

    def path(self, row: str, column: str) -> str:
        """Where one number stands: "pivot[ID1, 4]"."""
        return f"{self.name}[{row}, {column}]"

    def read(self, evidence: Json) -> Reading:
        if blank := blank_reading(self.name, evidence):
            return blank
        cells = _cells(evidence)
        if not any(tidy(row) in pair for pair in cells for row in self.rows):
            return Reading(
                problem=NOT_A_TABLE.with_params(
                    name=self.name,
                    keys=f"{self.rows[0]}–{self.rows[-1]}",
                    got=described(evidence),
                )
            )
        leaves, empty, problems = {}, [], []
        for row in self.rows:
            for column in self.columns:
                pair = (tidy(row), tidy(column))
                value = cells.get(pair, cells.get(pair[::-1]))
                if value is None or kind(value) == "ellipsis":
                    empty.append(f"{row}, {column}")
                    continue
                read = count_or_finding if self.exact else number_or_finding
                number = read(self.path(row, column), value, self.unit)
                if isinstance(number, Finding):
                    problems.append(number)
                else:
                    leaves[self.path(row, column)] = number
        if empty:
            problems.insert(
                0, PART_MISSING.with_params(name=self.name, keys=clean("; ".join(empty[:4])))
            )
        return Reading(leaves, problems[0] if problems else None)


def _cells(evidence: Json) -> Cells:
    """(row, column) to value, both tidied; empty where the evidence is no table."""
    match kind(evidence):
        case "table":
            columns, index, rows = (evidence.get(part) for part in ("columns", "index", "rows"))
            if not all(isinstance(part, list) for part in (columns, index, rows)):
                return {}
            lines = [
                (row, values)
                for row, values in zip(index, rows, strict=False)
                if isinstance(values, list) and values
            ]
            # after reset_index() the names of the rows stand in the first column
            named = [(values[0], values) for _, values in lines]
            return {
                (_label(row), _label(column)): value
                for row, values in (*named, *lines)
                for column, value in zip(columns, values, strict=False)
            }
        case "series":
            index, values = evidence.get("index"), evidence.get("values")
            if not isinstance(index, list) or not isinstance(values, list):
                return {}
            pairs = zip(index, values, strict=False)
            return {
                (_label(label[0]), _label(label[1])): value
                for label, value in pairs
                if isinstance(label, list) and len(label) == 2
            }
        case "mapping":
            items = evidence.get("items")
            return {
                (_label(row), _label(column)): value
                for row, inner in _pairs(items)
                if kind(inner) == "mapping"
                for column, value in _pairs(inner.get("items"))
            }
    return {}


def _pairs(items: Json) -> list[list[Json]]:
    if not isinstance(items, list):
        return []
    return [item for item in items if isinstance(item, list) and len(item) == 2]


def _label(label: Json) -> str:
    # two levels of headings: pandas writes (record_no, 4), and the last one tells them apart
    while isinstance(label, list) and label:
        label = label[-1]
    if isinstance(label, float) and label.is_integer():
        label = int(label)
    return tidy(str(label))
