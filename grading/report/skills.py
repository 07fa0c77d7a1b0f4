"""What a question's skill belongs to, in words: the part of the code before its dot."""

from __future__ import annotations

from curriculum.kit.i18n import N_

FAMILIES = {
    "vsm": N_("Value stream: time and efficiency"),
    "value": N_("Value chain"),
    "lean": N_("Waste and improvement (lean)"),
    "queue": N_("Queues and bottlenecks"),
    "data": N_("Summaries of data"),
    "cpm": N_("Critical path"),
    "pert": N_("Uncertain durations (PERT)"),
    "evm": N_("Progress and cost (earned value)"),
    "time": N_("Use of time and working days"),
    "thai": N_("Thai dates and the Buddhist Era"),
    "law": N_("Legal deadlines"),
    "clean": N_("Cleaning data"),
    "xl": N_("Excel formulas"),
    "kpi": N_("Indicators"),
    "quality": N_("Quality of data"),
    "capacity": N_("Capacity"),
    "booking": N_("Booking quota"),
    "ux": N_("Design of screens"),
    "a11y": N_("Access for everyone"),
    "form": N_("Forms that check what is typed"),
    "pdpa": N_("Personal data"),
}


def family_of(skill: str) -> str:
    """The English name of a skill's family; an unknown one keeps its own code."""
    family = skill.partition(".")[0]
    return FAMILIES.get(family, family)
