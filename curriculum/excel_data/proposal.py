"""Field 5 of the learner's own proposal, filled at the end of lesson 3: the seven parts of a KPI."""

from __future__ import annotations

from pathlib import Path

from curriculum.kit.i18n import N_
from curriculum.kit.proposal import FILE, Field, Form, Part
from curriculum.kit.texts import PLAIN

PARTS = (
    Part(
        N_("5. Indicator (KPI), baseline, target, and how it is measured"),
        (
            Field(
                "kpi_definition",
                N_("Definition: what exactly is measured? One sentence"),
                long=True,
            ),
            Field("kpi_unit", N_("Unit (for example minutes, or percent of all visits)")),
            Field("kpi_source", N_("Source of the data (for example the queue system)")),
            Field(
                "kpi_frequency",
                N_("How often it is measured"),
                choices=(
                    ("day", N_("every day")),
                    ("week", N_("every week")),
                    ("month", N_("every month")),
                    ("quarter", N_("every quarter")),
                ),
            ),
            Field("kpi_owner", N_("Owner (a position, no person's name)")),
            # the unit stands in a field of its own: here only the number
            Field(
                "kpi_baseline",
                N_("Baseline: the value today (the number only, for example 57.8)"),
                PLAIN,
            ),
            Field(
                "kpi_target",
                N_("Target: the value wanted (the number only, for example 75)"),
                PLAIN,
            ),
            Field("kpi_target_by", N_("By when the target is to be reached (day, month, year)")),
        ),
    ),
)


def form(path: Path = FILE) -> Form:
    """The form of field 5; `path` is the proposal's file."""
    return Form(PARTS, path)
