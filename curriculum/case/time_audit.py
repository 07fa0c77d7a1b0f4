"""Where one week of a deputy district chief goes: twelve activities, 35 hours."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from curriculum.kit.i18n import N_

COLUMNS = ("activity", "hours", "urgent", "important")


@dataclass(frozen=True)
class Activity:
    name_th: str
    """The name in the data, as the office writes it."""
    name: str
    """The name for labels: English source text, translated when it is drawn."""
    hours: float
    urgent: int
    important: int


ACTIVITIES = (
    Activity("อนุมัติคำขอบัตรหน้าเคาน์เตอร์", N_("Approve card applications"), 12, 1, 1),
    Activity("รับเรื่องร้องเรียน", N_("Receive complaints"), 2.5, 1, 1),
    Activity("ตรวจเอกสารงบประมาณ", N_("Check budget papers"), 2, 1, 1),
    Activity("ประชุมประจำเดือน", N_("Monthly meeting"), 3, 0, 1),
    Activity("ปรับปรุงคู่มือ", N_("Improve the manual"), 1, 0, 1),
    Activity("สอนงาน", N_("Coach colleagues"), 1, 0, 1),
    Activity("วางแผนโครงการ", N_("Plan the project"), 1, 0, 1),
    Activity("ตอบ LINE กลุ่มที่ไม่เกี่ยวข้อง", N_("Answer unrelated LINE groups"), 3, 1, 0),
    Activity("รับรองแขกนอกแผน", N_("Receive unplanned guests"), 2.5, 1, 0),
    Activity("พิมพ์รายงานซ้ำหลายระบบ", N_("Type one report several times"), 3, 1, 0),
    Activity("ค้นหาแฟ้มกระดาษ", N_("Look for paper files"), 2.5, 0, 0),
    Activity("เดินเอกสาร", N_("Carry papers around"), 1.5, 0, 0),
)  # fmt: skip


def rows() -> list[tuple]:
    """The table as plain rows, in the order of `COLUMNS`."""
    return [(one.name_th, one.hours, one.urgent, one.important) for one in ACTIVITIES]


def time_audit() -> pd.DataFrame:
    """A fresh table of the week: activity, hours, urgent (0/1), important (0/1)."""
    return pd.DataFrame(rows(), columns=list(COLUMNS)).astype({"hours": float})
