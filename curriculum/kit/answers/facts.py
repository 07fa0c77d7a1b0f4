"""Answers judged by what is true of them: many right ones, or too large to carry whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from curriculum.kit.answers.base import NamedValue, Reading
from curriculum.kit.answers.mapping import LabelTable, NumberTable, path
from curriculum.kit.portable import Json, portable
from curriculum.kit.seal import Leaf


@dataclass(frozen=True)
class Facts(NamedValue):
    """A table of labels that many answers fill rightly: each fact is one part of the mark.

    The labels themselves are probes: they tell misconceptions apart and earn nothing.
    """

    table: LabelTable
    facts: Mapping[str, Callable[[Mapping[str, Leaf]], Leaf]]
    """Name of a fact to what is true of the labels (key to code, empty ones left out)."""
    exact: ClassVar[bool] = True

    @property
    def name(self) -> str:
        return self.table.name

    @property
    def probe_paths(self) -> frozenset[str]:
        return frozenset(self.table.paths())

    def paths(self) -> tuple[str, ...]:
        return tuple(path(self.name, fact) for fact in self.facts)

    def read(self, evidence: Json) -> Reading:
        reading = self.table.read(evidence)
        if not reading.leaves:
            return reading
        labels = {
            key: reading.leaves[place]
            for key in self.table.keys
            if (place := path(self.name, key)) in reading.leaves
        }
        told = {path(self.name, fact): tell(labels) for fact, tell in self.facts.items()}
        return Reading({**reading.leaves, **told}, reading.problem, reading.blank)


@dataclass(frozen=True)
class Summary(NamedValue):
    """A table too large to carry: the facts are told beside the learner's code, as numbers."""

    name: str
    facts: Mapping[str, Callable[[Any], float]]
    """Name of a fact to what counts it in the table; one that fails is a fact not given."""
    exact: bool = True

    def paths(self) -> tuple[str, ...]:
        return tuple(path(self.name, fact) for fact in self.facts)

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        import pandas as pd

        value = namespace.get(self.name)
        if not isinstance(value, pd.DataFrame):
            return super().gather(namespace, inputs)
        told = [[fact, _told(tell, value)] for fact, tell in self.facts.items()]
        return {"$": "mapping", "items": [item for item in told if item[1] is not None]}

    def read(self, evidence: Json) -> Reading:
        return NumberTable(self.name, tuple(self.facts), exact=self.exact).read(evidence)


def _told(tell: Callable[[Any], float], table: Any) -> Json:
    try:
        return portable(tell(table))
    # a column that the learner's table does not have, or holds something else in
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        return None
