"""The twelve tasks of the district office's improvement project: days, order, money."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pandas as pd

from curriculum.kit.i18n import N_, _

COLUMNS = ("id", "name", "dur", "pred", "o", "m", "p", "budget")
START = dt.date(2026, 3, 9)
"""Monday 9 March 2026 (B.E. 2569), a working day."""
STATUS_DAY = 23
"""Working days done when the project is looked at: the evening of 9 April 2026."""


@dataclass(frozen=True)
class ProjectTask:
    id: str
    name_th: str
    """The name in the data, as the office writes it."""
    name: str
    """The name for labels: English source text, translated when it is drawn."""
    dur: int
    """Planned working days."""
    pred: tuple[str, ...]
    """Ids of the tasks that must be finished first."""
    estimate: tuple[int, int, int]
    """Optimistic, most likely and pessimistic working days."""
    budget: int
    """Baht."""
    short: str
    """A name short enough for a chart with twelve rows."""


PROJECT_TASKS = (
    ProjectTask(
        "A", "จัดตั้งคณะทำงานและอนุมัติโครงการ",
        N_("Set up the working group and approve the project"),
        3, (), (2, 3, 4), 2_000, N_("Set up the project"),
    ),
    ProjectTask(
        "B", "เก็บข้อมูลและวิเคราะห์กระบวนงานปัจจุบัน",
        N_("Collect data and analyse the present process"),
        5, ("A",), (3, 5, 7), 10_000, N_("Analyse the process"),
    ),
    ProjectTask(
        "C", "ออกแบบกระบวนงานใหม่ (ECRS)", N_("Design the new process (ECRS)"),
        4, ("B",), (3, 4, 5), 8_000, N_("Design it anew"),
    ),
    ProjectTask(
        "D", "จัดทำคำสั่งมอบหมายผู้อนุมัติเพิ่ม",
        N_("Issue the order that delegates to more approvers"),
        5, ("C",), (4, 5, 12), 2_000, N_("Delegation order"),
    ),
    ProjectTask(
        "E", "จัดทำข้อกำหนดระบบจองคิว (TOR)",
        N_("Write the terms of reference (TOR) of the booking system"),
        5, ("C",), (4, 5, 6), 5_000, N_("Terms of reference (TOR)"),
    ),
    ProjectTask(
        "F", "จัดหาและพัฒนาระบบจองคิว", N_("Procure and develop the booking system"),
        15, ("E",), (10, 15, 26), 120_000, N_("Build the booking system"),
    ),
    ProjectTask(
        "G", "ประเมินและจัดทำเอกสารคุ้มครองข้อมูลส่วนบุคคล",
        N_("Assess and document the protection of personal data"),
        6, ("E",), (4, 6, 8), 10_000, N_("Personal data protection"),
    ),
    ProjectTask(
        "H", "เตรียมสถานที่ ป้าย และจุดบริการ",
        N_("Prepare the place, the signs and the service point"),
        4, ("C",), (3, 4, 5), 40_000, N_("Place and signs"),
    ),
    ProjectTask(
        "I", "อบรมเจ้าหน้าที่", N_("Train the officials"),
        2, ("D", "F"), (2, 2, 2), 18_000, N_("Train the officials"),
    ),
    ProjectTask(
        "J", "ประชาสัมพันธ์ผ่านกำนัน ผู้ใหญ่บ้าน",
        N_("Tell the public through the kamnans and village heads"),
        5, ("G",), (4, 5, 6), 15_000, N_("Tell the public"),
    ),
    ProjectTask(
        "K", "ทดลองใช้", N_("Pilot"),
        10, ("G", "H", "I"), (8, 10, 12), 30_000, N_("Pilot run"),
    ),
    ProjectTask(
        "L", "ประเมินผลและขยายผล", N_("Evaluate and scale up"),
        3, ("J", "K"), (2, 3, 4), 10_000, N_("Evaluate, scale up"),
    ),
)  # fmt: skip


def rows() -> list[tuple]:
    """The table as plain rows, in the order of `COLUMNS`; predecessors as "D,F"."""
    return [
        (task.id, task.name_th, task.dur, ",".join(task.pred), *task.estimate, task.budget)
        for task in PROJECT_TASKS
    ]


def project_tasks() -> pd.DataFrame:
    """A fresh table of the twelve tasks: id, name, dur, pred, o, m, p (working days), budget."""
    return pd.DataFrame(rows(), columns=list(COLUMNS))


def task_name(id: str) -> str:
    """A task's full name in the language in use; raises KeyError for an unknown id."""
    return _({task.id: task.name for task in PROJECT_TASKS}[id])


def short_name(id: str) -> str:
    """A task's name for a chart, in the language in use; raises KeyError for an unknown id."""
    return _({task.id: task.short for task in PROJECT_TASKS}[id])
