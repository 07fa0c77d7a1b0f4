"""Everything module 2 calculates, under one name.

from curriculum.time_project.model import Task, schedule, workday
"""

from curriculum.kit.thai_dates import buddhist_year, read_date, thai_date, thai_date_short
from curriculum.time_project.cpm import (
    PlanRefused,
    Scheduled,
    Task,
    critical_tasks,
    project_duration,
    schedule,
)
from curriculum.time_project.dated_plan import DatedTask, dated, finish_date, holidays_hit
from curriculum.time_project.deadline import due_date
from curriculum.time_project.earned_value import (
    EarnedValue,
    earned,
    planned_share,
    planned_value,
)
from curriculum.time_project.pert import PathTime, ThreePoint, normal_cdf, path_time
from curriculum.time_project.simulation import Simulation, simulate
from curriculum.time_project.time_use import (
    hours_by_quadrant,
    protect_q2,
    quadrant,
    quadrants,
    shares,
)
from curriculum.time_project.workdays import (
    first_working_day,
    networkdays,
    networkdays_intl,
    workday,
    workday_intl,
)

__all__ = [
    "DatedTask",
    "EarnedValue",
    "PathTime",
    "PlanRefused",
    "Scheduled",
    "Simulation",
    "Task",
    "ThreePoint",
    "buddhist_year",
    "critical_tasks",
    "dated",
    "due_date",
    "earned",
    "finish_date",
    "first_working_day",
    "holidays_hit",
    "hours_by_quadrant",
    "networkdays",
    "networkdays_intl",
    "normal_cdf",
    "path_time",
    "planned_share",
    "planned_value",
    "project_duration",
    "protect_q2",
    "quadrant",
    "quadrants",
    "read_date",
    "schedule",
    "shares",
    "simulate",
    "thai_date",
    "thai_date_short",
    "workday",
    "workday_intl",
]
