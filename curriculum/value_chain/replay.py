"""What an event log tells: who was inside when, how long cases took, where they waited.

`log` has one row per visit to a step, as `curriculum.case.event_log.event_log` returns it:
case_id, step, ready_at, start, end (timestamps), wait_min, touch_min. Times are minutes.
"""

from __future__ import annotations

import datetime as dt

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue


def _not_empty(log: pd.DataFrame) -> pd.DataFrame:
    if log.empty:
        raise ImpossibleValue(_("the event log has no rows"))
    return log


def cases(log: pd.DataFrame) -> pd.DataFrame:
    """One row per case_id: arrived, finished (timestamps), lead_min."""
    table = (
        _not_empty(log).groupby("case_id").agg(arrived=("ready_at", "min"), finished=("end", "max"))
    )
    minutes = (table["finished"] - table["arrived"]).dt.total_seconds() / 60
    return table.assign(lead_min=minutes)


def people_inside(log: pd.DataFrame, moment: dt.datetime) -> int:
    """Cases that have arrived by `moment` and are not finished: arrived <= moment < finished."""
    table = cases(log)
    return int(((table["arrived"] <= moment) & (moment < table["finished"])).sum())


def inside_over_time(log: pd.DataFrame, moments: list[dt.datetime]) -> list[int]:
    """`people_inside` at each moment, in the order given."""
    table = cases(log)
    arrived, finished = table["arrived"].sort_values(), table["finished"].sort_values()
    came = arrived.searchsorted(pd.DatetimeIndex(moments), side="right")
    left = finished.searchsorted(pd.DatetimeIndex(moments), side="right")
    return [int(n) for n in came - left]


def people_by_step(log: pd.DataFrame, moment: dt.datetime) -> pd.DataFrame:
    """People at each step at `moment`, by step code: columns waiting, being_served.

    Somebody who went home for a missing paper is inside but at no step.
    """
    waiting = log[(log["ready_at"] <= moment) & (moment < log["start"])]
    served = log[(log["start"] <= moment) & (moment < log["end"])]
    codes = sorted(_not_empty(log)["step"].unique())
    return pd.DataFrame(
        {
            "waiting": waiting["step"].value_counts().reindex(codes, fill_value=0),
            "being_served": served["step"].value_counts().reindex(codes, fill_value=0),
        },
        index=pd.Index(codes, name="step"),
    )


def mean_lead_time(log: pd.DataFrame) -> float:
    """Mean minutes from arrival to the last event of a case."""
    return float(cases(log)["lead_min"].mean())


def share_within(log: pd.DataFrame, minutes: float = 60) -> float:
    """The share (0 to 1) of cases finished within `minutes` of arriving."""
    if minutes < 0:
        raise ImpossibleValue(_("minutes cannot be negative"))
    return float((cases(log)["lead_min"] <= minutes).mean())


def mean_wait_by_step(log: pd.DataFrame) -> pd.Series:
    """Mean minutes waited before each step, by step code."""
    return _not_empty(log).groupby("step")["wait_min"].mean()


def mean_wait_by_day(log: pd.DataFrame, step: str) -> pd.Series:
    """Mean minutes waited before `step` on each day, by date. ImpossibleValue if it never occurs."""
    visits = log[log["step"] == step]
    if visits.empty:
        raise ImpossibleValue(_("the event log has no step {step}").format(step=step))
    return visits.groupby(visits["ready_at"].dt.date)["wait_min"].mean()


def arrival_rate(log: pd.DataFrame, hours_open: float) -> float:
    """People per hour over all the days of the log, each open for `hours_open`."""
    if hours_open <= 0:
        raise ImpossibleValue(_("the office must be open for more than 0 hours"))
    days = log["ready_at"].dt.date.nunique()
    return len(cases(log)) / (days * hours_open)
