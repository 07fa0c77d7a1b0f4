"""A small plan to begin with, which each learner types over with their own."""

from __future__ import annotations

import datetime as dt

from curriculum.kit.i18n import N_, _

START = dt.date(2026, 3, 9)
TITLE = N_("Shorter waiting at the counter (example)")
_ROWS = (
    ("A", N_("Set up the working group and have the project approved"), "3", "", N_("head of the section"), "0"),
    ("B", N_("Measure today's waiting time"), "5", "A", N_("registration officer"), "2,000"),
    ("C", N_("Design the new process (ECRS)"), "4", "B", N_("working group"), "0"),
    ("D", N_("Draft the order that delegates approval"), "5", "C", N_("legal officer"), "0"),
    ("E", N_("Train the officers"), "2", "C", N_("head of the section"), "8,000"),
    ("F", N_("Try it out at one counter"), "10", "D, E", N_("registration officer"), "5,000"),
    ("G", N_("Evaluate and report"), "3", "F", N_("policy and plan analyst"), "1,000"),
)  # fmt: skip


def example_rows() -> list[dict[str, str]]:
    """Seven tasks, as they would be typed, in the language in use."""
    return [
        {"id": id, "task": _(task), "days": days, "predecessors": before, "owner": _(owner), "budget": budget}
        for id, task, days, before, owner, budget in _ROWS
    ]  # fmt: skip
