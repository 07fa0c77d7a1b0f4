"""The critical path method: when each task can start, must start, and how far it may slip.

Times are working days after the start of the project: ES 0 is the first morning, EF 3 the
evening of the third day. Method: Kelley and Walker (1959); terms as in PMI's guide.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from numbers import Real
from typing import Any

import networkx as nx
import numpy as np

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

NO_FLOAT = 1e-9
"""Working days. Durations with fractions leave rounding errors below this."""


class PlanRefused(ImpossibleValue):
    """A plan that cannot be scheduled; the message names the task.

    `task` is its id; `reason` is "empty", "id", "twice", "duration", "predecessor" or "cycle".
    """

    def __init__(self, reason: str, task: str, message: str) -> None:
        self.reason, self.task = reason, task
        super().__init__(message)


@dataclass(frozen=True)
class Task:
    id: str
    name: str
    duration: float
    """Working days; 0 is a milestone."""
    predecessors: tuple[str, ...] = ()
    """Ids of the tasks that must be finished first."""


@dataclass(frozen=True)
class Scheduled:
    """A task with its times, in working days after the start of the project."""

    task: Task
    es: float
    """Earliest start."""
    ef: float
    """Earliest finish."""
    ls: float
    """Latest start without delaying the project."""
    lf: float
    """Latest finish without delaying the project."""

    @property
    def id(self) -> str:
        return self.task.id

    @property
    def name(self) -> str:
        return self.task.name

    @property
    def duration(self) -> float:
        return self.task.duration

    @property
    def float(self) -> float:
        """Total float, LS - ES: working days by which the task may slip."""
        return self.ls - self.es

    @property
    def critical(self) -> bool:
        return abs(self.float) < NO_FLOAT


def network(tasks: Iterable[Task]) -> nx.DiGraph:
    """The precedence graph: task ids in the order given, an edge from each predecessor.

    Every task is checked first. Raises PlanRefused for an empty plan, a missing or doubled id,
    a missing or negative duration, an unknown predecessor, and a circle.
    """
    tasks = tuple(tasks)
    if not tasks:
        raise PlanRefused("empty", "", _("the plan has no task yet"))
    graph = nx.DiGraph()
    for number, task in enumerate(tasks, start=1):
        _check_id(number, task, graph)
        _check_duration(task)
        graph.add_node(task.id, task=task)
    for task in tasks:
        for before in task.predecessors:
            _check_predecessor(task, before, graph)
            graph.add_edge(before, task.id)
    _check_no_circle(graph)
    return graph


def schedule(tasks: Iterable[Task]) -> tuple[Scheduled, ...]:
    """Every task with ES, EF, LS, LF, in the order given.

    Raises PlanRefused (see `network`).
    """
    graph = network(tasks)
    durations = {id: task.duration for id, task in graph.nodes(data="task")}
    early = earliest_finish(graph, durations)
    end = max(early.values())
    latest: dict[str, float] = {}
    for id in reversed(list(nx.topological_sort(graph))):
        after = [latest[next_id] - durations[next_id] for next_id in graph.successors(id)]
        latest[id] = min(after, default=end)
    return tuple(
        Scheduled(
            task, early[id] - durations[id], early[id], latest[id] - durations[id], latest[id]
        )
        for id, task in graph.nodes(data="task")
    )


def earliest_finish(graph: nx.DiGraph, durations: Mapping[str, Any]) -> dict[str, Any]:
    """The forward pass: EF of each task, from durations by id.

    A duration may be a number or an array of one number a run; then so is the EF.
    """
    finish: dict[str, Any] = {}
    for id in nx.topological_sort(graph):
        start: Any = 0
        for before in graph.predecessors(id):
            start = _later(start, finish[before])
        finish[id] = start + durations[id]
    return finish


def project_duration(scheduled: Iterable[Scheduled]) -> float:
    """Working days from the start to the last finish."""
    return max(task.ef for task in scheduled)


def critical_tasks(scheduled: Iterable[Scheduled]) -> tuple[str, ...]:
    """Ids of the tasks without float, in the order in which they start."""
    return tuple(task.id for task in sorted(scheduled, key=lambda t: t.es) if task.critical)


def _later(one: Any, other: Any) -> Any:
    if isinstance(one, Real) and isinstance(other, Real):
        return max(one, other)
    return np.maximum(one, other)


def _check_id(number: int, task: Task, graph: nx.DiGraph) -> None:
    if not task.id:
        said = _("task number {number} ({name}) has no id: give it a letter of its own")
        raise PlanRefused("id", "", said.format(number=number, name=task.name))
    if task.id in graph:
        said = _("the id {task} stands twice in the plan: every task needs an id of its own")
        raise PlanRefused("twice", task.id, said.format(task=task.id))


def _check_duration(task: Task) -> None:
    days = task.duration
    if isinstance(days, bool) or not isinstance(days, Real) or not math.isfinite(days):
        said = _("task {task} has no duration: write how many working days it takes")
        raise PlanRefused("duration", task.id, said.format(task=task.id))
    if days < 0:
        said = _("task {task} has the duration {days}: working days cannot be less than 0")
        raise PlanRefused("duration", task.id, said.format(task=task.id, days=days))


def _check_predecessor(task: Task, before: str, graph: nx.DiGraph) -> None:
    if before == task.id:
        said = _("task {task} waits for itself: take {task} out of its predecessors")
        raise PlanRefused("cycle", task.id, said.format(task=task.id))
    if before not in graph:
        said = _(
            "task {task} waits for {before}, and the plan has no task {before}. It has: {known}"
        )
        known = ", ".join(graph)
        raise PlanRefused(
            "predecessor", task.id, said.format(task=task.id, before=before, known=known)
        )


def _check_no_circle(graph: nx.DiGraph) -> None:
    try:
        edges = nx.find_cycle(graph)
    except nx.NetworkXNoCycle:
        return
    first = edges[0][0]
    circle = " → ".join([first, *(after for _before, after in edges)])
    said = _(
        "the tasks wait for one another in a circle, so none can begin: {circle}. "
        "Take one of them out of the predecessors of the next"
    )
    raise PlanRefused("cycle", first, said.format(circle=circle))
