"""A function of the learner's own, judged by what it returns (N6)."""

from __future__ import annotations

import builtins
import copy
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import CodeType
from typing import Any

from curriculum.kit.answers.base import (
    KIND_NAMES,
    OTHER_KIND,
    Answer,
    Reading,
    blank_reading,
    described,
    only_item,
)
from curriculum.kit.answers.number import Number
from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.portable import ELLIPSIS, MISSING, Json, kind, portable, type_name
from curriculum.kit.seal import Leaf
from curriculum.kit.stops.words import clean

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
CALL_EMPTY = Finding(
    "any.call_empty",
    N_("{call} still gives back an empty place (...)."),
    N_("Replace each ... in the function with your answer, then run both boxes again."),
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
    """A function; what it gives back for one set of inputs is an answer of some kind."""

    name: str
    shown: tuple[tuple[Any, ...], ...]
    """Inputs that the question itself shows, as JSON."""
    probes: tuple[tuple[Any, ...], ...] = ()
    """Public inputs that only tell misconceptions apart; they earn nothing."""
    gives: Callable[[str], Answer] = Number
    """Makes the answer of one call from its name: Date, or partial(Number, unit=RATIO)."""
    takes: tuple[Callable[[Any], Any] | None, ...] = ()
    """How each input is made from its JSON, by place: date.fromisoformat; None as it is."""

    @property
    def exact(self) -> bool:
        return self.gives(self.name).exact

    @cached_property
    def shown_paths(self) -> frozenset[str]:
        return frozenset(place for args in self.shown for place in self._paths(args))

    @cached_property
    def probe_paths(self) -> frozenset[str]:
        return frozenset(place for args in self.probes for place in self._paths(args))

    def paths(self) -> tuple[str, ...]:
        return tuple(place for args in self.shown for place in self._paths(args))

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Sequence[Any]] = ()) -> Json:
        if self.name not in namespace:
            return MISSING
        function = namespace[self.name]
        if function is Ellipsis:
            return ELLIPSIS
        if not callable(function):
            return portable(function)
        calls = [*self.shown, *self.probes, *inputs]
        return {"$": "calls", "calls": [self._call(function, args) for args in calls]}

    def read(self, evidence: Json) -> Reading:
        if blank := blank_reading(self.name, evidence):
            return blank
        calls = evidence.get("calls") if kind(evidence) == "calls" else None
        if not isinstance(calls, list):
            return Reading(
                problem=NOT_A_FUNCTION.with_params(name=self.name, got=described(evidence))
            )
        leaves: dict[str, Leaf] = {}
        problems: list[Finding] = []
        unseen: list[Finding] = []
        unanswered = 0
        for call in calls:
            if not isinstance(call, dict) or not isinstance(call.get("args"), list):
                continue
            reading = self._read_call(call)
            leaves.update(reading.leaves)
            if reading.problem:
                (unseen if reading.unseen else problems).append(reading.problem)
                unanswered += reading.blank
        return Reading(
            leaves,
            next(iter([*problems, *unseen]), None),
            blank=0 < unanswered == len(calls),
            unseen=not problems,
        )

    def path(self, args: Sequence[Any]) -> str:
        """How one call is written: "utilization(18, 3, 1)"."""
        return f"{self.name}({', '.join(json.dumps(arg, ensure_ascii=False) for arg in args)})"

    def typed(self, place: str) -> str:
        """A path of a shown call as one would type it; any other path as it is."""
        for args in self.shown:
            if place in self._paths(args):
                return place.replace(self.path(args), self._typed(args))
        return place

    def _typed(self, args: Sequence[Any]) -> str:
        """How a learner would type one public call: a date as date(2026, 3, 9), not as text."""
        typed = [
            repr(make(arg)).removeprefix("datetime.")
            if make
            else json.dumps(arg, ensure_ascii=False)
            for make, arg in zip((*self.takes, *[None] * len(args)), args, strict=False)
        ]
        return f"{self.name}({', '.join(typed)})"

    def _paths(self, args: Sequence[Any]) -> tuple[str, ...]:
        return self.gives(self.path(args)).paths()

    def _is_public(self, args: list) -> bool:
        return any(list(call) == args for call in (*self.shown, *self.probes))

    def _read_call(self, call: dict) -> Reading:
        public = self._is_public(call["args"])
        # hidden inputs are never said
        said = clean(self._typed(call["args"])) if public else f"{self.name}(…)"
        problem = self._problem(said, call)
        if problem is None:
            result = only_item(call.get("result"))
            reading = self.gives(self.path(call["args"])).read(result)
            if reading.problem is None or reading.leaves:
                return reading
            problem = self.gives(said).read(result).problem
        told = problem if public else _untold(problem, call)
        return Reading(
            problem=told,
            blank=problem.code in (CALL_UNANSWERED.code, CALL_EMPTY.code),
            unseen=not public,
        )

    def _problem(self, said: str, call: dict) -> Finding | None:
        if isinstance(call.get("stopped"), str):
            return CALL_STOPPED.with_params(call=said, kind=clean(call["stopped"]))
        if _nothing(result := call.get("result")):
            return (CALL_UNANSWERED if result is None else CALL_EMPTY).with_params(call=said)
        return INPUT_CHANGED.with_params(call=said) if call.get("input_changed") else None

    def _call(self, function: Any, args: Sequence[Any]) -> Json:
        makers = (*self.takes, *[None] * len(args))
        original = [make(arg) if make else arg for make, arg in zip(makers, args, strict=False)]
        given = copy.deepcopy(original)
        evidence: dict[str, Json] = {"args": copy.deepcopy(list(args))}
        limit = sys.getrecursionlimit()
        try:
            evidence["result"] = portable(function(*given))
        # whatever the learner's function raises is a finding of theirs, not a fault of ours
        except (Exception, SystemExit) as error:
            if _holds_a_gap(function):
                evidence["result"] = ELLIPSIS
            else:
                evidence["stopped"] = type_name(error)
        finally:
            sys.setrecursionlimit(limit)
        evidence["input_changed"] = bool(portable(given) != portable(original))
        return evidence


def _nothing(result: Json) -> bool:
    """What a starter gives back: None, `...`, or a collection of such."""
    result = only_item(result)
    if kind(result) == "mapping":
        items = result.get("items")
        return bool(items) and all(_nothing(item[-1]) for item in items if item)
    if kind(result) == "list":
        return bool(result) and all(_nothing(item) for item in result)
    return kind(result) in ("none", "ellipsis")


def _holds_a_gap(function: Any) -> bool:
    """Whether the starter's `...` still stands in the function, where a calculation meets it."""
    return _is_or_holds_a_gap(getattr(getattr(function, "__code__", None), "co_consts", ()))


def _is_or_holds_a_gap(constant: Any) -> bool:
    # by their types: the learner may have made the attribute up
    if type(constant) is tuple:
        return any(map(_is_or_holds_a_gap, constant))
    # what stands inside sum(... for ...) is code of its own
    if type(constant) is CodeType:
        return any(map(_is_or_holds_a_gap, constant.co_consts))
    return constant is Ellipsis


def _untold(finding: Finding, call: dict) -> Finding:
    """The finding without what the call gave back: that may be the hidden input itself."""
    params = dict(finding.params)
    if "got" in params:
        params["got"] = KIND_NAMES.get(kind(only_item(call.get("result"))), OTHER_KIND)
    if not hasattr(builtins, params.get("kind", "Exception")):
        params["kind"] = "Exception"
    return finding.with_params(**params)
