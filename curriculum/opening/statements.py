"""The self-assessment as data: what one can do already, and which section shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from curriculum.kit.i18n import N_


class Level(IntEnum):
    """How far somebody is with one statement."""

    NEVER = 0
    WITH_HELP = 1
    ALONE = 2
    TEACHES = 3


LEVELS = {
    Level.NEVER: N_("I have never done this"),
    Level.WITH_HELP: N_("I can with somebody's help"),
    Level.ALONE: N_("I can do it alone"),
    Level.TEACHES: N_("I can show it to others"),
}


@dataclass(frozen=True)
class Statement:
    """Something that one can do or not yet, and the section of a module that shows it."""

    text: str
    module: str
    section: str
    """Its id in the module's module.toml."""


STATEMENTS = (
    Statement(N_("I can say where a process begins and ends, and who its customer is."), "value_chain", "sipoc"),
    Statement(N_("I can tell working time from waiting time with figures."), "value_chain", "value_stream"),
    Statement(N_("I can name the step that holds everybody up, and prove it."), "value_chain", "bottleneck"),
    Statement(N_("I can find the tasks that decide when a project ends."), "time_project", "critical_path"),
    Statement(N_("I can work out a date with official holidays taken off."), "time_project", "official_calendar"),
    Statement(N_("I can say in figures whether a project is late or over budget."), "time_project", "earned_value"),
    Statement(N_("I can clean a table in which dates and names are written in many ways."), "excel_data", "cleaning"),
    Statement(N_("I can count and add up by several conditions with a formula."), "excel_data", "formulas"),
    Statement(N_("I can choose a figure that shows those who wait long."), "excel_data", "kpi"),
    Statement(N_("I can write down what a user needs before I draw a screen."), "app_design", "users"),
    Statement(N_("I can check whether everybody can read and press a screen."), "app_design", "accessibility"),
    Statement(N_("I can say which personal data a form must not ask for."), "app_design", "personal_data"),
)  # fmt: skip
