"""What goes home from module 2: the learner's own project plan.

A table of tasks becomes dates on the calendar of the offices, a Gantt chart, an .ics
calendar and an .xlsx with live formulas.

    PlanWorkbench()                                     # in a notebook
    reading = read_plan(rows, "9 มีนาคม 2569")            # or from Python
    calendar_bytes(reading.plan), workbook_bytes(reading.plan)
"""

from curriculum.time_project.own_plan.calendar import calendar_bytes, next_sequence
from curriculum.time_project.own_plan.example import example_rows
from curriculum.time_project.own_plan.plan import Plan, PlannedTask, PlanTask
from curriculum.time_project.own_plan.rows import Reading, read_plan
from curriculum.time_project.own_plan.workbench import PlanWorkbench
from curriculum.time_project.own_plan.workbook import workbook_bytes

__all__ = [
    "Plan",
    "PlanTask",
    "PlanWorkbench",
    "PlannedTask",
    "Reading",
    "calendar_bytes",
    "example_rows",
    "next_sequence",
    "read_plan",
    "workbook_bytes",
]
