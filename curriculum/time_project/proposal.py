"""Fields 4 and 8 of the learner's own proposal, filled at the end of lesson 2.

The plan itself is saved under "plan" by the workbench (own_plan), which fills field 4 too.
"""

from __future__ import annotations

from pathlib import Path

from curriculum.kit.i18n import N_
from curriculum.kit.proposal import FILE, Field, Form, Part
from curriculum.time_project.own_plan.cells import BAHT, LARGEST_BUDGET

PARTS = (
    Part(
        N_("4. Plan, critical path, finish date and budget"),
        (
            Field("plan_start", N_("Start date of the plan")),
            Field("plan_critical", N_("Critical path: the codes of its tasks, in order")),
            Field("plan_finish", N_("Finish date (a working day, holidays taken off)")),
            Field(
                "plan_budget",
                N_("Budget in total (baht, for example 270,000)"),
                BAHT,
                highest=LARGEST_BUDGET,
            ),
        ),
    ),
    Part(
        N_("8. Two risks, how they are noticed, and what will be done"),
        (
            Field("risk_1", N_("First risk: what could go wrong"), long=True),
            Field("risk_1_sign", N_("Warning sign of the first risk: what is seen first")),
            Field("risk_1_response", N_("Response to the first risk"), long=True),
            Field("risk_1_owner", N_("Who watches the first risk (position, no person's name)")),
            Field("risk_2", N_("Second risk: what could go wrong"), long=True),
            Field("risk_2_sign", N_("Warning sign of the second risk: what is seen first")),
            Field("risk_2_response", N_("Response to the second risk"), long=True),
            Field("risk_2_owner", N_("Who watches the second risk (position, no person's name)")),
        ),
    ),
)


def form(path: Path = FILE) -> Form:
    """The form of fields 4 and 8; `path` is the proposal's file."""
    return Form(PARTS, path)
