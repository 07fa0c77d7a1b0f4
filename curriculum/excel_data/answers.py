"""The kinds of answer that only this module asks for, each a stricter or kinder form of the kit's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from curriculum.kit.answers import Count, Date, Function, NumberGrid, Reading, Summary
from curriculum.kit.answers.base import (
    NOT_A_TABLE,
    NOT_FINITE,
    PART_MISSING,
    blank_reading,
    only_item,
)
from curriculum.kit.answers.base import NOT_A_WHOLE_NUMBER as NOT_WHOLE
from curriculum.kit.answers.function import CALL_STOPPED
from curriculum.kit.portable import ELLIPSIS, Json, kind
from curriculum.kit.seal import Leaf
from curriculum.kit.texts import tidy

STOPPED = "(stopped)"
"""The leaf of a public call that raised an error; no answer can be right with it."""
NOTHING, NO_TABLE, NO_COLUMN = "(nothing)", "(no table)", "(no column)"
"""The probe of a table that is None (what a change "in place" gives back), that is something
else than a table, or that lacks a column."""
INCOMPLETE = "incomplete"
NOT_COUNTED = "not counted"


@dataclass(frozen=True)
class TypedCount(Count):
    """A whole number that must be one: text such as "100" is read, and is wrong."""

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if kind(evidence) == "text":
            return Reading({self.name: evidence})
        return super().read(evidence)


@dataclass(frozen=True)
class TypedDate(Date):
    """A real date, or its ISO text; a date in the words of an office is read, and is wrong."""

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if kind(evidence) != "text":
            return super().read(evidence)
        try:
            return Reading({self.name: dt.date.fromisoformat(tidy(evidence)).isoformat()})
        except ValueError:
            return Reading({self.name: evidence})


@dataclass(frozen=True)
class CompletedFunction(Function):
    """A function with gaps to fill; a stop on a public input is a leaf, so that its reason can be told."""

    def read(self, evidence: Json) -> Reading:
        reading = super().read(evidence)
        if reading.problem is None or reading.problem.code != CALL_STOPPED.code:
            return reading
        stopped = self._stopped(evidence)
        return Reading({**reading.leaves, **stopped}) if stopped else reading

    def _stopped(self, evidence: Json) -> dict[str, Leaf]:
        public = [list(args) for args in (*self.shown, *self.probes)]
        return {
            self.path(call["args"]): STOPPED
            for call in evidence["calls"]
            if isinstance(call, dict) and call.get("args") in public and call.get("stopped")
        }


@dataclass(frozen=True)
class ChangedTable(Summary):
    """A table that the learner changes or makes. Its own name is a probe: why it is no such table."""

    filled: str = ""
    """The column that the learner fills in."""

    @property
    def probe_paths(self) -> frozenset[str]:
        return frozenset((self.name,))

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        import pandas as pd

        table = namespace.get(self.name)
        if isinstance(table, pd.DataFrame) and self.filled in table.columns:
            column = table[self.filled]
            if len(column) and all(value is Ellipsis for value in column):
                return ELLIPSIS
        return super().gather(namespace, inputs)

    def read(self, evidence: Json) -> Reading:
        if kind(evidence) == "none":
            return Reading({self.name: NOTHING})
        if blank := blank_reading(self.name, evidence):
            return blank
        if kind(evidence) != "mapping":
            return Reading({self.name: NO_TABLE})
        reading = super().read(evidence)
        if reading.problem and reading.problem.code in (PART_MISSING.code, NOT_A_TABLE.code):
            return Reading({**reading.leaves, self.name: NO_COLUMN})
        return reading


@dataclass(frozen=True)
class PivotTable(NumberGrid):
    """Counts by two labels. Its own name is a probe: what kept it from being such a table."""

    @property
    def probe_paths(self) -> frozenset[str]:
        return frozenset((self.name,))

    def read(self, evidence: Json) -> Reading:
        reading = blank_reading(self.name, evidence) or super().read(evidence)
        reasons = {
            PART_MISSING.code: INCOMPLETE,
            NOT_FINITE.code: NOT_COUNTED,
            NOT_WHOLE.code: NOT_COUNTED,
        }
        reason = reasons.get(reading.problem.code) if reading.problem else None
        return Reading({**reading.leaves, self.name: reason}) if reason else reading


# --- facts of a table


def distinct_visits(table: Any) -> float:
    """How many visits have a record number of their own."""
    return table["record_no"].nunique()


def distinct_standards(table: Any) -> float:
    return table["std_min"].dropna().nunique()


def blank_standards(table: Any) -> float:
    return table["std_min"].isna().sum()


def standard_of(code: str) -> Any:
    """Counts the standard minutes that all visits of one service have; 0 for none or several."""

    def told(table: Any) -> float:
        found = table.loc[table["service_code"] == code, "std_min"].dropna().unique()
        return found[0] if len(found) == 1 else 0

    return told
