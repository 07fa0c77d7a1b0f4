"""The eight steps of an ID card at the district office: Monday's observation, per person."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from curriculum.kit.i18n import N_, _

COLUMNS = ("step", "name_th", "touch_min", "wait_min", "staff")


@dataclass(frozen=True)
class Step:
    code: str
    name_th: str
    """The name in the data, as the office writes it."""
    name: str
    """The name for labels: English source text, translated when it is drawn."""
    touch_min: float
    wait_min: float
    staff: int
    """Officials at the step; 0 is self-service, which has no queue."""


STEPS = (
    Step("S1", "รับบัตรคิว", N_("Take a queue ticket"), 1, 0.5, 1),
    Step("S2", "ตรวจความครบถ้วนของเอกสาร", N_("Check that the documents are complete"), 2, 8, 1),
    Step("S3", "กรอกแบบคำขอ (กระดาษ)", N_("Fill in the application form (paper)"), 5, 0, 0),
    Step("S4", "ตรวจสอบรายการทะเบียนราษฎร", N_("Check the civil registration record"), 3, 1.5, 2),
    Step("S5", "ถ่ายภาพและพิมพ์ลายนิ้วมือ", N_("Take the photo and fingerprints"), 4, 4, 2),
    Step("S6", "พนักงานเจ้าหน้าที่อนุมัติ", N_("An authorised officer approves"), 3, 50, 1),
    Step("S7", "พิมพ์บัตร", N_("Print the card"), 3, 1, 2),
    Step("S8", "ตรวจทานและมอบบัตร", N_("Check and hand over the card"), 1.5, 2.5, 1),
)


def rows() -> list[tuple]:
    """The table as plain rows, in the order of `COLUMNS`."""
    return [tuple(getattr(step, "code" if c == "step" else c) for c in COLUMNS) for step in STEPS]


def steps() -> pd.DataFrame:
    """A fresh table of the eight steps: step, name_th, touch_min, wait_min, staff (minutes)."""
    return pd.DataFrame(rows(), columns=list(COLUMNS))


def touch() -> list[float]:
    """Minutes of work at S1 to S8."""
    return [step.touch_min for step in STEPS]


def wait() -> list[float]:
    """Minutes of waiting before S1 to S8."""
    return [step.wait_min for step in STEPS]


def step_name(code: str) -> str:
    """The name of a step in the language in use; raises KeyError for an unknown code."""
    return _({step.code: step.name for step in STEPS}[code])
