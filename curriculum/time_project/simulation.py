"""Monte Carlo: the whole plan played thousands of times, each task as long as chance has it.

Every task is triangular between its three estimates. One draw a task and run, tasks in the
order given, from `random.Random(seed)` by the inverse CDF: the same on every machine. A task
whose three estimates are equal spends its draw, too, so a changed estimate changes no other
task's luck.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from random import Random

import numpy as np

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.time_project.cpm import Task, earliest_finish, network
from curriculum.time_project.pert import ThreePoint

RUNS, SEED = 5_000, 47


@dataclass(frozen=True)
class Simulation:
    """The project's duration in each run."""

    days: np.ndarray
    """Working days, one number a run, in the order of the runs."""

    @property
    def mean(self) -> float:
        return float(self.days.mean())

    def within(self, days: float) -> float:
        """The share (0 to 1) of runs that took at most `days`."""
        return float((self.days <= days).mean())

    def days_for(self, chance: float) -> float:
        """The days that sufficed in the share `chance` (0 to 1) of the runs."""
        if not 0 <= chance <= 1:
            raise ImpossibleValue(
                _("the chance must lie between 0 and 1: {value}").format(value=chance)
            )
        return float(np.quantile(self.days, chance))


def triangular(drawn: np.ndarray, estimate: ThreePoint) -> np.ndarray:
    """Days for draws between 0 and 1, by the inverse CDF of the triangular distribution."""
    o, m, p = estimate.optimistic, estimate.likely, estimate.pessimistic
    if p == o:
        return np.full_like(drawn, o)
    rising = o + np.sqrt(drawn * (p - o) * (m - o))
    falling = p - np.sqrt((1 - drawn) * (p - o) * (p - m))
    return np.where(drawn < (m - o) / (p - o), rising, falling)


def simulate(
    tasks: Iterable[Task], estimates: Mapping[str, ThreePoint], runs: int = RUNS, seed: int = SEED
) -> Simulation:
    """Play the plan `runs` times; `estimates` are the working days by task id.

    Raises PlanRefused for a plan that cannot be scheduled, ImpossibleValue for runs below 1.
    """
    if runs < 1:
        raise ImpossibleValue(_("at least one run is needed: {value}").format(value=runs))
    graph = network(tasks)
    drawn = _draws(runs, len(graph), seed)
    days = {id: triangular(drawn[:, n], estimates[id]) for n, id in enumerate(graph)}
    finish = earliest_finish(graph, days)
    return Simulation(np.maximum.reduce(list(finish.values())))


@lru_cache(maxsize=4)
def _draws(runs: int, tasks: int, seed: int) -> np.ndarray:
    random = Random(seed)
    drawn = np.array([random.random() for _ in range(runs * tasks)]).reshape(runs, tasks)
    drawn.flags.writeable = False
    return drawn
