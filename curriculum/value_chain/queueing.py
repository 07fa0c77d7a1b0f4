"""Queues at a step: how busy it is, how long people wait, where the bottleneck lies.

Rates are people per hour; service times and waits are minutes. The wait formula (M/M/c,
Erlang C) assumes random arrivals and service and a long steady state: in a morning peak
the real wait is longer.
"""

from __future__ import annotations

import math

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

MINUTES_PER_HOUR = 60


def _not_negative(**values: float) -> None:
    for name, value in values.items():
        if not value >= 0:
            raise ImpossibleValue(
                _("{name} cannot be negative: {value}").format(name=name, value=value)
            )


def _positive(**values: float) -> None:
    for name, value in values.items():
        if not value > 0:
            raise ImpossibleValue(
                _("{name} must be more than 0: {value}").format(name=name, value=value)
            )


def _whole_servers(servers: int) -> int:
    if servers < 1 or servers != int(servers):
        raise ImpossibleValue(
            _("a step needs at least 1 official, a whole number: {value}").format(value=servers)
        )
    return int(servers)


def utilisation(arrivals_per_hour: float, minutes: float, servers: int) -> float:
    """Work arriving divided by the work the officials can do; 1 or more cannot last."""
    _not_negative(arrivals_per_hour=arrivals_per_hour, minutes=minutes)
    return arrivals_per_hour * minutes / (MINUTES_PER_HOUR * _whole_servers(servers))


def capacity_per_hour(minutes: float, servers: int) -> float:
    """The most people per hour that the step can serve."""
    _positive(minutes=minutes)
    return MINUTES_PER_HOUR * _whole_servers(servers) / minutes


def utilisation_by_step(steps: pd.DataFrame, arrivals_per_hour: float) -> pd.Series:
    """Utilisation of each staffed step, indexed by its code.

    `steps` has columns step, touch_min, staff; self-service steps (staff 0) are left out.
    Raises ImpossibleValue when no step is staffed.
    """
    staffed = steps[steps["staff"] > 0]
    if staffed.empty:
        raise ImpossibleValue(_("no step has staff, so none can be the bottleneck"))
    rho = [
        utilisation(arrivals_per_hour, minutes, servers)
        for minutes, servers in zip(staffed["touch_min"], staffed["staff"], strict=True)
    ]
    return pd.Series(rho, index=staffed["step"].to_list(), name="utilisation")


def bottleneck(steps: pd.DataFrame) -> str:
    """The code of the staffed step with the highest utilisation (the first of equals)."""
    return str(utilisation_by_step(steps, arrivals_per_hour=1).idxmax())


def littles_law(arrivals_per_hour: float, minutes_inside: float) -> float:
    """People inside on average, L = lambda * W (Little, 1961), in a stable system."""
    _not_negative(arrivals_per_hour=arrivals_per_hour, minutes_inside=minutes_inside)
    return arrivals_per_hour * minutes_inside / MINUTES_PER_HOUR


def minutes_for_people(people: float, arrivals_per_hour: float) -> float:
    """Little's law read backwards: the lead time at which `people` are inside on average."""
    _not_negative(people=people)
    _positive(arrivals_per_hour=arrivals_per_hour)
    return people / arrivals_per_hour * MINUTES_PER_HOUR


def mmc_wait(lam: float, mu: float, c: int) -> float:
    """Mean minutes in the queue with `c` officials: `lam` arrive and one serves `mu` an hour.

    `inf` when lam >= c * mu: the queue grows without end. Raises ImpossibleValue for negative
    rates, mu of 0, or c below 1. Erlang C, by the recursion of Erlang B (no factorials,
    so many officials are no problem).
    """
    _not_negative(lam=lam)
    _positive(mu=mu)
    c = _whole_servers(c)
    if lam >= c * mu:
        return math.inf
    load, blocked = lam / mu, 1.0
    for servers in range(1, c + 1):
        blocked = load * blocked / (servers + load * blocked)
    must_wait = blocked / (1 - load / c * (1 - blocked))
    # learners print this: 27.0, not 26.999999999999996
    return round(MINUTES_PER_HOUR * must_wait / (c * mu - lam), 10)


def mmc_queue_length(lam: float, mu: float, c: int) -> float:
    """Mean number of people in the queue (Little's law over `mmc_wait`); `inf` if unstable."""
    wait = mmc_wait(lam, mu, c)
    return math.inf if math.isinf(wait) else littles_law(lam, wait)


def queue_growth(lam: float, mu: float, c: int) -> float:
    """People an hour by which the queue grows; 0 while the officials keep up."""
    _not_negative(lam=lam)
    _positive(mu=mu)
    return max(0.0, lam - _whole_servers(c) * mu)
