"""A function of the learner's own, judged by what it returns (N6)."""

from __future__ import annotations

import builtins
import copy
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from curriculum.kit.answers.base import (
    KIND_NAMES,
    NOT_A_WHOLE_NUMBER,
    OTHER_KIND,
    Reading,
    blank_reading,
    described,
    only_item,
)
from curriculum.kit.answers.number import number_or_finding
from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.portable import ELLIPSIS, MISSING, Json, kind, portable, type_name
from curriculum.kit.stops.words import clean
from curriculum.kit.texts import PLAIN, Unit

NOT_A_FUNCTION = Finding(
    "any.not_a_function",
    N_("{name} must be a function, but it is now {got}."),
    N_("Keep the line that begins with def {name}, and write your answer in the lines below it."),
)
CALL_UNANSWERED = Finding(
    "any.call_unanswered",
    N_("{call} gives no value back yet."),
    N_("Finish the function with a line that begins with return."),
)
CALL_STOPPED = Finding(
    "any.call_stopped",
    N_("{call} stopped with an error ({kind})."),
    N_("Try {call} in a box of your own and read what it says."),
)
INPUT_CHANGED = Finding(
    "any.input_changed",
    N_("{call} changes the list that it was given."),
    N_("Work on a copy: sorted(...) makes a new list, .sort() and .pop() change the old one."),
)


@dataclass(frozen=True)
class Function:
    """A function; a leaf is what it returns for one set of inputs."""

    name: str
    shown: tuple[tuple[Any, ...], ...]
    """Inputs that the question itself shows."""
    probes: tuple[tuple[Any, ...], ...] = ()
    """Public inputs that only tell misconceptions apart; they earn nothing."""
    exact: bool = False
    """Results are counts: right only when equal."""
    unit: Unit = PLAIN

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Sequence[Any]] = ()) -> Json:
        if self.name not in namespace:
            return MISSING
        function = namespace[self.name]
        if function is Ellipsis:
            return ELLIPSIS
        if not callable(function):
            return portable(function)
        calls = [*self.shown, *self.probes, *inputs]
        return {"$": "calls", "calls": [_call(function, args) for args in calls]}

    def read(self, evidence: Json) -> Reading:
        if blank := blank_reading(self.name, evidence):
            return blank
        calls = evidence.get("calls") if kind(evidence) == "calls" else None
        if not isinstance(calls, list):
            return Reading(
                problem=NOT_A_FUNCTION.with_params(name=self.name, got=described(evidence))
            )
        leaves, problems, unanswered = {}, [], 0
        for call in calls:
            if not isinstance(call, dict) or not isinstance(call.get("args"), list):
                continue
            where = self.path(call["args"])
            result = self._read_call(self._said(call["args"]), call)
            if isinstance(result, Finding):
                public = where in {self.path(one) for one in (*self.shown, *self.probes)}
                problems.append(result if public else _untold(result, call))
                unanswered += result.code == CALL_UNANSWERED.code
            else:
                leaves[where] = result
        return Reading(
            leaves, problems[0] if problems else None, blank=0 < unanswered == len(calls)
        )

    def path(self, args: Sequence[Any]) -> str:
        """How one call is written: "utilization(18, 3, 1)"."""
        return f"{self.name}({', '.join(json.dumps(arg) for arg in args)})"

    def _said(self, args: list) -> str:
        """A call as the learner may be told it: hidden inputs are not said."""
        public = [list(call) for call in (*self.shown, *self.probes)]
        return clean(self.path(args)) if args in public else f"{self.name}(…)"

    def _read_call(self, where: str, call: dict) -> float | int | Finding:
        result = only_item(call.get("result"))
        if isinstance(call.get("stopped"), str):
            return CALL_STOPPED.with_params(call=where, kind=clean(call["stopped"]))
        if kind(result) in ("none", "ellipsis"):
            return CALL_UNANSWERED.with_params(call=where)
        if call.get("input_changed"):
            return INPUT_CHANGED.with_params(call=where)
        number = number_or_finding(where, result, self.unit)
        if isinstance(number, Finding) or not self.exact:
            return number
        if abs(number - round(number)) > 1e-6:
            return NOT_A_WHOLE_NUMBER.with_params(name=where, got=f"{number:g}")
        return round(number)


def _untold(finding: Finding, call: dict) -> Finding:
    """The finding without what the call gave back: that may be the hidden input itself."""
    params = dict(finding.params)
    if "got" in params:
        params["got"] = KIND_NAMES.get(kind(only_item(call.get("result"))), OTHER_KIND)
    if not hasattr(builtins, params.get("kind", "Exception")):
        params["kind"] = "Exception"
    return finding.with_params(**params)


def _call(function: Any, args: Sequence[Any]) -> Json:
    given = copy.deepcopy(list(args))
    evidence: dict[str, Json] = {"args": copy.deepcopy(list(args))}
    limit = sys.getrecursionlimit()
    try:
        evidence["result"] = portable(function(*given))
    # whatever the learner's function raises is a finding of theirs, not a fault of ours
    except (Exception, SystemExit) as error:
        evidence["stopped"] = type_name(error)
    finally:
        sys.setrecursionlimit(limit)
    evidence["input_changed"] = bool(portable(given) != portable(list(args)))
    return evidence
