"""Fields 1 to 3 of the learner's own proposal, filled at the end of lesson 1."""

from __future__ import annotations

from pathlib import Path

from curriculum.kit.i18n import N_
from curriculum.kit.proposal import FILE, Field, Form, Part
from curriculum.kit.texts import MINUTES, PERCENT

A_DAY = 24 * 60
A_YEAR = 366 * A_DAY

PARTS = (
    Part(
        N_("1. My process and my office"),
        (
            Field("process", N_("Name of the process")),
            Field("office", N_("My office (its name, no person's name)")),
        ),
    ),
    Part(
        N_("2. The problem and the evidence"),
        (
            Field("problem", N_("What does the citizen suffer from? One sentence"), long=True),
            Field(
                "lead_time_min",
                N_("Lead time today (minutes, for example 90)"),
                MINUTES,
                highest=A_YEAR,
            ),
            Field(
                "lead_time_source",
                N_("Where the time comes from"),
                choices=(
                    ("timed", N_("timed with a watch")),
                    ("system", N_("from a system, such as the queue system")),
                    ("estimate", N_("estimated by those who do the work")),
                ),
            ),
            Field(
                "pce_percent",
                N_("PCE: value-adding time ÷ lead time (percent, for example 9.44)"),
                PERCENT,
                highest=100,
            ),
            Field("bottleneck", N_("The bottleneck: which step, and the number that shows it")),
        ),
    ),
    Part(
        N_("3. What I propose and what I expect"),
        (
            Field(
                "ecrs",
                N_("Kind of change (try them from the top)"),
                choices=(
                    ("E", N_("E: Eliminate")),
                    ("C", N_("C: Combine")),
                    ("R", N_("R: Rearrange")),
                    ("S", N_("S: Simplify")),
                ),
            ),
            Field("ecrs_action", N_("What exactly will change"), long=True),
            Field(
                "expected_lead_time_min",
                N_("Lead time I expect afterwards (minutes)"),
                MINUTES,
                highest=A_YEAR,
            ),
        ),
    ),
)


def form(path: Path = FILE) -> Form:
    """The form of fields 1 to 3; `path` is the proposal's file."""
    return Form(PARTS, path)
