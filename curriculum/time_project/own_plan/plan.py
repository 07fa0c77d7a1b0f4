"""A learner's plan whose rows have all been understood: tasks, a start, and what follows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from curriculum.time_project.cpm import (
    Scheduled,
    Task,
    critical_tasks,
    project_duration,
    schedule,
)
from curriculum.time_project.dated_plan import dated, holidays_hit

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class PlanTask:
    """One understood row of the table."""

    id: str
    name: str
    duration: int
    """Working days, at least 1."""
    predecessors: tuple[str, ...] = ()
    owner: str = ""
    """A position, never a person's name; empty when nobody was named."""
    budget: float = 0.0
    """Baht."""


@dataclass(frozen=True)
class PlannedTask:
    """A row with its place in the network (working days from 0) and on the calendar."""

    task: PlanTask
    scheduled: Scheduled
    start: dt.date
    finish: dt.date
    """The last working day of the task, on which it still goes on."""


@dataclass(frozen=True)
class Plan:
    """Tasks on the calendar of the offices.

    `start` is a working day, and working day number 1. Raises the errors of `schedule`
    (a circle, an unknown predecessor) when dates are asked for.
    """

    title: str
    tasks: tuple[PlanTask, ...]
    start: dt.date
    holidays: Mapping[dt.date, str]
    """Days off beside Saturdays and Sundays, with their names."""

    @cached_property
    def scheduled(self) -> tuple[Scheduled, ...]:
        """The tasks as the critical path method sees them, in the order of the table."""
        return tuple(schedule([Task(t.id, t.name, t.duration, t.predecessors) for t in self.tasks]))

    @cached_property
    def planned(self) -> tuple[PlannedTask, ...]:
        """Every task with its dates, in the order of the table."""
        return tuple(
            PlannedTask(task, place.scheduled, place.first, place.last)
            for task, place in zip(
                self.tasks, dated(self.scheduled, self.start, self.holidays), strict=True
            )
        )

    @property
    def duration(self) -> int:
        """Working days from the first to the last."""
        return int(project_duration(self.scheduled))

    @property
    def finish(self) -> dt.date:
        return max(task.finish for task in self.planned)

    @property
    def budget(self) -> float:
        return sum(task.budget for task in self.tasks)

    @property
    def critical(self) -> tuple[str, ...]:
        """Codes of the tasks without float, the earliest first."""
        return critical_tasks(self.scheduled)

    @property
    def one_critical_path(self) -> bool:
        """Whether the critical tasks stand in one line, each beginning when one has ended."""
        line = sorted((p for p in self.scheduled if p.critical), key=lambda place: place.es)
        return all(a.ef == b.es for a, b in pairwise(line))

    def days_off(self, task: PlannedTask) -> tuple[dt.date, ...]:
        """The holidays within a task that fall on Monday to Friday."""
        return holidays_hit(task.start, task.finish, self.holidays)
