"""PERT: three estimates of a task, the expected time of a path, the chance to be in time.

Working days throughout. Source: Malcolm and others (1959); the durations of the tasks are
taken as independent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import NormalDist

import networkx as nx

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.time_project.cpm import Task, network


@dataclass(frozen=True)
class ThreePoint:
    """Optimistic, most likely and pessimistic time, in working days.

    Raises ImpossibleValue unless 0 <= optimistic <= likely <= pessimistic.
    """

    optimistic: float
    likely: float
    pessimistic: float

    def __post_init__(self) -> None:
        if not 0 <= self.optimistic <= self.likely <= self.pessimistic < math.inf:
            said = _(
                "the three estimates must rise: optimistic {o}, most likely {m}, pessimistic {p}"
            )
            raise ImpossibleValue(said.format(o=self.optimistic, m=self.likely, p=self.pessimistic))

    @property
    def expected(self) -> float:
        """te = (o + 4m + p) / 6."""
        return (self.optimistic + 4 * self.likely + self.pessimistic) / 6

    @property
    def sd(self) -> float:
        """(p - o) / 6."""
        return (self.pessimistic - self.optimistic) / 6

    @property
    def variance(self) -> float:
        return self.sd**2


@dataclass(frozen=True)
class PathTime:
    """How long a path takes: normal with this mean and sd (working days)."""

    path: tuple[str, ...]
    mean: float
    sd: float

    def within(self, days: float) -> float:
        """The chance (0 to 1) that the path takes at most `days`."""
        return normal_cdf(days, self.mean, self.sd)

    def days_for(self, chance: float) -> float:
        """The days that suffice with `chance` (between 0 and 1, both excluded)."""
        if not 0 < chance < 1:
            raise ImpossibleValue(
                _("the chance must lie between 0 and 1: {value}").format(value=chance)
            )
        return NormalDist(self.mean, self.sd).inv_cdf(chance) if self.sd else self.mean


def normal_cdf(x: float, mean: float, sd: float) -> float:
    """P(T <= x) of a normal distribution; with sd 0, 1 from the mean on and 0 before it.

    Raises ImpossibleValue for a negative sd and for what is no number.
    """
    try:
        negative = not sd >= 0
    except (TypeError, ValueError) as error:
        raise ImpossibleValue(_not_numbers(x, mean, sd)) from error
    if negative:
        raise ImpossibleValue(
            _("the standard deviation cannot be negative: {value}").format(value=sd)
        )
    try:
        return float(NormalDist(mean, sd).cdf(x)) if sd else float(x >= mean)
    except TypeError as error:
        raise ImpossibleValue(_not_numbers(x, mean, sd)) from error


def path_time(tasks: Iterable[Task], estimates: Mapping[str, ThreePoint]) -> PathTime:
    """The critical path by expected times, with its mean and sd.

    `tasks` give the order, `estimates` the days by id. Of equally long paths the most
    uncertain one counts. Raises PlanRefused for a plan that cannot be scheduled.
    """
    graph = network(tasks)
    best: dict[str, tuple[float, float, tuple[str, ...]]] = {}
    for id in nx.topological_sort(graph):
        mean, variance, path = max(
            (best[before] for before in graph.predecessors(id)),
            key=_length, default=(0.0, 0.0, ()),
        )  # fmt: skip
        one = estimates[id]
        best[id] = (mean + one.expected, variance + one.variance, (*path, id))
    mean, variance, path = max(best.values(), key=_length)
    return PathTime(path, mean, math.sqrt(variance))


def _length(candidate: tuple[float, float, tuple[str, ...]]) -> tuple[float, float, int]:
    mean, variance, path = candidate
    # rounded: two sums of the same thirds may differ in the last bit
    return round(mean, 9), round(variance, 9), len(path)


def _not_numbers(*values: object) -> str:
    shown = ", ".join(repr(value) for value in values)
    return _("normal_cdf needs three numbers, x, mean and sd, and not {values}").format(
        values=shown
    )
