"""Earned value: is the project in time and within its money, and where will it end?

Money in baht. Terms and formulas: PMI, Practice Standard for Earned Value Management.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.time_project.cpm import Scheduled


@dataclass(frozen=True)
class EarnedValue:
    """Where a project stands on one day.

    Raises ImpossibleValue for a budget of 0, for negative amounts, and for more work planned
    or done than the whole budget pays for. An index is None where it has no meaning yet.
    """

    pv: float
    """Planned value: budget of the work that should be done by now."""
    ev: float
    """Earned value: budget of the work that is done."""
    ac: float
    """Actual cost of the work that is done."""
    bac: float
    """Budget at completion: the whole budget."""

    def __post_init__(self) -> None:
        for name in ("pv", "ev", "ac", "bac"):
            value = getattr(self, name)
            if not 0 <= value < math.inf:
                said = _("{name} cannot be negative: {value}")
                raise ImpossibleValue(said.format(name=name.upper(), value=value))
        if not self.bac:
            raise ImpossibleValue(_("the whole budget (BAC) must be more than 0"))
        for name in ("pv", "ev"):
            value = getattr(self, name)
            if value > self.bac:
                said = _("{name} cannot be more than the whole budget (BAC): {value} of {bac}")
                raise ImpossibleValue(said.format(name=name.upper(), value=value, bac=self.bac))

    @property
    def sv(self) -> float:
        """Schedule variance, EV - PV: below 0 is late."""
        return self.ev - self.pv

    @property
    def cv(self) -> float:
        """Cost variance, EV - AC: below 0 is over the budget."""
        return self.ev - self.ac

    @property
    def spi(self) -> float | None:
        """Schedule performance index, EV / PV; None while nothing was planned."""
        return self.ev / self.pv if self.pv else None

    @property
    def cpi(self) -> float | None:
        """Cost performance index, EV / AC; None while nothing was spent."""
        return self.ev / self.ac if self.ac else None

    @property
    def eac(self) -> float | None:
        """Estimate at completion, BAC / CPI; None while nothing was spent or earned."""
        return self.bac * self.ac / self.ev if self.ac and self.ev else None

    @property
    def etc(self) -> float | None:
        """Estimate to complete, EAC - AC."""
        return None if self.eac is None else self.eac - self.ac

    @property
    def vac(self) -> float | None:
        """Variance at completion, BAC - EAC: below 0 the budget will not do."""
        return None if self.eac is None else self.bac - self.eac

    @property
    def tcpi(self) -> float | None:
        """To-complete performance index, (BAC - EV) / (BAC - AC): the CPI the rest needs.

        0 when all is done; None when work is left but no money, which no CPI can mend.
        """
        if self.ev == self.bac:
            return 0.0
        return (self.bac - self.ev) / (self.bac - self.ac) if self.ac < self.bac else None


def planned_value(
    scheduled: Iterable[Scheduled], budgets: Mapping[str, float], day: float
) -> float:
    """PV in baht at the end of working day `day`: each task's budget spreads evenly over it."""
    return sum(budgets[task.id] * planned_share(task, day) for task in scheduled)


def planned_share(task: Scheduled, day: float) -> float:
    """The share (0 to 1) of a task that should be done at the end of working day `day`."""
    if day >= task.ef:
        return 1.0
    return max(0.0, day - task.es) / task.duration if task.duration else 0.0


def earned(budgets: Mapping[str, float], done: Mapping[str, float]) -> float:
    """EV in baht: each task's budget times the share (0 to 1) of it that is done.

    Tasks that `done` does not name are not begun. Raises ImpossibleValue for an unknown task
    and for a share outside 0 to 1.
    """
    for task, share in done.items():
        if task not in budgets:
            raise ImpossibleValue(_("the plan has no task {task}").format(task=task))
        if not 0 <= share <= 1:
            said = _("task {task} cannot be {percent} % done: a share lies between 0 and 100 %")
            raise ImpossibleValue(said.format(task=task, percent=100 * share))
    return sum(budgets[task] * share for task, share in done.items())
