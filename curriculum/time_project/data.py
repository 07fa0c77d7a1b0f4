"""The data that lesson and exercise hand out by name; every call gives a fresh copy."""

from __future__ import annotations

from typing import Any

import pandas as pd

from curriculum.case.holidays import HOL
from curriculum.case.project_tasks import project_tasks
from curriculum.case.time_audit import time_audit
from curriculum.kit.given import Given
from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue
from curriculum.kit.thai_dates import TH_DAYS, TH_MONTHS
from curriculum.time_project.cpm import Task, schedule
from curriculum.time_project.pert import normal_cdf
from curriculum.time_project.workdays import networkdays, workday

NEEDED = ("id", "dur", "pred")


def tasks_of(table: pd.DataFrame) -> tuple[Task, ...]:
    """The tasks of a table with columns id, dur, pred ("D,F", empty for none), and maybe name.

    Raises ImpossibleValue for what is no such table.
    """
    if not isinstance(table, pd.DataFrame) or not set(NEEDED) <= set(table.columns):
        raise ImpossibleValue(
            _("cpm needs a table with the columns {columns}, such as TASKS").format(
                columns=", ".join(NEEDED)
            )
        )
    names = table["name"] if "name" in table.columns else table["id"]
    return tuple(
        Task(_text(id), _text(name), _number(dur), tuple(_text(pred).replace(",", " ").split()))
        for id, name, dur, pred in zip(table["id"], names, table["dur"], table["pred"], strict=True)
    )


def cpm(tasks: pd.DataFrame) -> pd.DataFrame:
    """A table of id, dur, ES, EF, LS, LF (working days after the start), one row a task.

    `tasks` has columns id, dur, pred. Raises PlanRefused for a plan that cannot be scheduled.
    """
    columns = ("id", "dur", "ES", "EF", "LS", "LF")
    rows = [(t.id, t.duration, t.es, t.ef, t.ls, t.lf) for t in schedule(tasks_of(tasks))]
    return pd.DataFrame(rows, columns=list(columns))


def plan() -> pd.DataFrame:
    """The twelve tasks with their times: id, name, dur, pred, ES, EF, LS, LF (no float)."""
    tasks = project_tasks()
    times = cpm(tasks)[["ES", "EF", "LS", "LF"]]
    return tasks[["id", "name", "dur", "pred"]].join(times)


def _text(value: Any) -> str:
    return "" if pd.isna(value) else str(value).strip()


def _number(value: Any) -> Any:
    # numpy's integers are no Real numbers of Python's kind until they are unpacked
    return value.item() if hasattr(value, "item") else value


given = Given(
    {
        # working days between two dates, both ends counted
        "networkdays": lambda: networkdays,
        # Excel's WORKDAY: the start day is not counted
        "WORKDAY": lambda: workday,
        "HOLIDAYS": lambda: list(HOL),  # 42 dates, October 2024 to August 2026
        "TH_DAYS": lambda: list(TH_DAYS),  # Monday first
        "TH_MONTHS": lambda: list(TH_MONTHS),
        "normal_cdf": lambda: normal_cdf,
        "cpm": lambda: cpm,
        "TASKS": project_tasks,  # 12 rows: id, name, dur, pred, o, m, p, budget
        "plan": plan,  # 12 rows with ES, EF, LS, LF
        "time_audit": time_audit,  # 12 rows: activity, hours, urgent, important
    }
)
