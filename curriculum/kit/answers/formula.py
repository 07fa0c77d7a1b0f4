"""An Excel formula, judged by what it gives on the shown sheet and on changed ones.

f_most = '=MAX(E2:E13)'

A Python function of the sheet as a DataFrame (columns A, B, ...; index as Excel's rows) will
do as well. A typed number is right on the shown sheet at best.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from curriculum.kit.answers.base import Answer, Reading, blank_reading, described, only_item
from curriculum.kit.answers.function import CALL_STOPPED, CALL_UNANSWERED
from curriculum.kit.answers.number import Number
from curriculum.kit.finding import Finding
from curriculum.kit.portable import ELLIPSIS, MISSING, Json, kind, portable, type_name
from curriculum.kit.seal import Leaf
from curriculum.kit.spreadsheet import (
    Book,
    CellError,
    FormulaRefused,
    Understood,
    understood_formula,
)
from curriculum.kit.spreadsheet.address import address, place
from curriculum.kit.spreadsheet.findings import TOO_MUCH
from curriculum.kit.spreadsheet.outcomes import (
    ERRORS,
    NO_NUMBER,
    NOT_A_FORMULA,
    NUMBER_TYPED,
    OTHER_ERROR,
)
from curriculum.kit.spreadsheet.shown_sheet import Calculated, Changes, Rows, table, typed
from curriculum.kit.spreadsheet.workarounds import Translation
from curriculum.kit.stops.words import clean

SHOWN = "shown"
MOST_TEXT = 20_000
"""More than Excel takes, so that a formula that is too long is still seen to be so."""


@dataclass(frozen=True)
class Formula:
    """A formula on one sheet; a leaf is what it gives there, changed in one way."""

    name: str
    sheet: str
    """Name of the sheet: "counter"."""
    rows: Rows
    """The sheet as shown; its first row holds the headings."""
    probes: tuple[Changes, ...] = ()
    """Public changes that only tell misconceptions apart; they earn nothing."""
    gives: Callable[[str], Answer] = Number
    """Makes the answer of one sheet from its path: Number, or partial(Count, unit=PEOPLE)."""

    @property
    def exact(self) -> bool:
        return self.gives(self.name).exact

    @cached_property
    def shown_paths(self) -> frozenset[str]:
        return frozenset(self.paths())

    @cached_property
    def probe_paths(self) -> frozenset[str]:
        return frozenset(
            place for probe in self.probes for place in self.gives(self.path(probe)).paths()
        )

    def paths(self) -> tuple[str, ...]:
        return self.gives(self.path({})).paths()

    def path(self, changes: Changes) -> str:
        """The leaf of one sheet: "f_count(shown)", 'f_count({"E10": 60})'."""
        if not changes:
            return f"{self.name}({SHOWN})"
        return f"{self.name}({json.dumps(dict(changes), ensure_ascii=False, sort_keys=True)})"

    def typed(self, place: str) -> str:
        return place.removesuffix(f"({SHOWN})")

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        """`inputs`: the changes of each hidden sheet, bare or as the one item of a list."""
        if self.name not in namespace:
            return MISSING
        value = namespace[self.name]
        if isinstance(value, list | tuple) and len(value) == 1:
            value = value[0]
        if value is Ellipsis:
            return ELLIPSIS
        every = [{}, *self.probes, *map(_changes, inputs)]
        # not isinstance: a class may claim any __class__
        if issubclass(type(value), Calculated):
            calls = [self._calculated(value, changes) for changes in every]
            where = "refused" if value.is_refused else "workbook"
            return {"$": "calls", "formula": value.text, where: True, "calls": calls}
        if isinstance(value, str):
            calls = self._tried(value, every)
            return {"$": "calls", "formula": str(value)[:MOST_TEXT], "calls": calls}
        if callable(value):
            return {"$": "calls", "calls": [self._called(value, changes) for changes in every]}
        number = portable(value)
        if kind(number) != "number":
            return number
        calls = [{"args": [dict(changes)], "result": number} for changes in every]
        return {"$": "calls", "formula": None, "calls": calls}

    def read(self, evidence: Json) -> Reading:
        if blank := blank_reading(self.name, evidence):
            return blank
        calls = evidence.get("calls") if kind(evidence) == "calls" else None
        if not isinstance(calls, list):
            return Reading(
                problem=NOT_A_FORMULA.with_params(name=self.name, got=described(evidence))
            )
        try:
            understood = self._understood(evidence)
        except FormulaRefused as refused:
            return Reading(problem=refused.finding, blank=refused.blank)
        leaves: dict[str, Leaf] = {}
        problems: list[Finding] = []
        unanswered = 0
        for call in calls:
            if not isinstance(call, dict) or not _is_changes(call.get("args")):
                continue
            reading = self._read_call(call)
            leaves.update(reading.leaves)
            unanswered += reading.blank
            # what went wrong on a hidden sheet would say what stands there
            if reading.problem and self._is_public(call["args"][0]):
                problems.append(reading.problem)
        if self._is_typed(evidence, understood):
            problems.append(NUMBER_TYPED.with_params(name=self.name))
        return Reading(
            leaves,
            problems[0] if problems else None,
            blank=0 < unanswered == len(calls),
            # what was read kindly: curly quotation marks, a missing =, full-width signs
            note=next(iter(understood.notes), None) if understood else None,
        )

    def _understood(self, evidence: Json) -> Understood | None:
        """None where the answer is no text of the notebook: a function, a typed number, a cell."""
        text = evidence.get("formula")
        if not isinstance(text, str) or evidence.get("workbook"):
            return None
        if evidence.get("refused"):
            understood_formula(text)
            # a cell may use the workbook's own names; what else it was refused for is its size
            raise FormulaRefused(TOO_MUCH)
        return self._understand(text)

    def _is_typed(self, evidence: Json, understood: Understood | None) -> bool:
        if evidence.get("workbook"):
            return evidence.get("formula") is None
        return "formula" in evidence and not (understood and understood.looks_at_cells)

    def _understand(self, text: str) -> Understood:
        area = f"A1:{address(len(self.rows), len(self.rows[0]))}"
        understood = understood_formula(text, sheets=(self.sheet,), area=area, at=self._cell)
        used = (len(self.rows), len(self.rows[0]))
        # refuses what would work through too many cells
        Translation(place(self._cell), used).of(understood.tree)
        return understood

    @property
    def _cell(self) -> str:
        """Where the formula is tried: beside and below the table, with room to spill."""
        return address(len(self.rows) + 5, len(self.rows[0]) + 3)

    def _tried(self, text: str, every: Sequence[Changes]) -> list[Json]:
        try:
            understood = self._understand(text)
            book = Book({self.sheet: self.rows})
            book.set(self.sheet, self._cell, understood.text)
        except FormulaRefused:
            return []
        calls = []
        for changes in every:
            with book.changed(self.sheet, typed(self.rows, changes)):
                calls.append(_call(changes, book.value(self.sheet, self._cell)))
        return calls

    def _calculated(self, answer: Calculated, changes: Changes) -> Json:
        try:
            return _call(changes, answer.calculate(typed(self.rows, changes)))
        except FormulaRefused:
            return {"args": [dict(changes)], "error": "#VALUE!"}

    def _called(self, function: Any, changes: Changes) -> Json:
        call: dict[str, Json] = {"args": [dict(changes)]}
        limit = sys.getrecursionlimit()
        try:
            call["result"] = portable(function(table(self.rows, changes)))
        # whatever the learner's function raises is a finding of theirs, not a fault of ours
        except (Exception, SystemExit) as error:
            call["stopped"] = type_name(error)
        finally:
            sys.setrecursionlimit(limit)
        return call

    def _is_public(self, changes: Changes) -> bool:
        return not changes or any(dict(probe) == changes for probe in self.probes)

    def _read_call(self, call: dict) -> Reading:
        changes, result = call["args"][0], only_item(call.get("result"))
        if isinstance(call.get("stopped"), str):
            said = CALL_STOPPED.with_params(call=f"{self.name}(df)", kind=clean(call["stopped"]))
            return Reading(problem=said)
        if isinstance(call.get("error"), str):
            error = clean(call["error"], 10)
            found = ERRORS.get(error, OTHER_ERROR)
            return Reading(problem=found.with_params(name=self.name, got=error))
        if kind(result) in ("none", "ellipsis"):
            said = CALL_UNANSWERED.with_params(call=f"{self.name}(df)")
            return Reading(problem=said, blank=True)
        if kind(result) in ("text", "bool"):
            return Reading(problem=NO_NUMBER.with_params(name=self.name, got=described(result)))
        reading = self.gives(self.path(changes)).read(result)
        if reading.problem is None or reading.leaves:
            return reading
        return Reading(problem=self.gives(self.name).read(result).problem)


def _changes(given: Any) -> Changes:
    return given if isinstance(given, Mapping) else given[0]


def _is_changes(args: Json) -> bool:
    return isinstance(args, list) and len(args) == 1 and isinstance(args[0], dict)


def _call(changes: Changes, value: object) -> Json:
    if isinstance(value, CellError):
        return {"args": [dict(changes)], "error": value.code}
    return {"args": [dict(changes)], "result": portable(value)}
