"""D2.1, the Gantt chart on the official calendar: which task moves the finish, and which not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from curriculum.case.holidays import HOL, working_days
from curriculum.case.project_tasks import PROJECT_TASKS, START, short_name, task_name
from curriculum.kit.controls import choice, named_steps, slider, tick
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.thai_dates import said_date, said_date_short
from curriculum.time_project.cpm import (
    Scheduled,
    Task,
    critical_tasks,
    project_duration,
    schedule,
)
from curriculum.time_project.dated_plan import dated, finish_date, holidays_hit
from curriculum.time_project.gantt import gantt_figure

FIRST_TASK = "F"
LONGEST = 30
"""Working days on the slider: with one task that long the plan ends inside the holiday table."""
STARTS = tuple(working_days(dt.date(2026, 3, 2), dt.date(2026, 4, 30)))
PLANNED = {task.id: task.dur for task in PROJECT_TASKS}


def view(state: Mapping[str, object]) -> View:
    """`state`: task (the chosen id), durations (working days by id), start, holidays (bool)."""
    start, counted = state["start"], frozenset(HOL) if state["holidays"] else frozenset()
    plan = schedule(
        Task(task.id, task_name(task.id), state["durations"][task.id], task.pred)
        for task in PROJECT_TASKS
    )
    finish = finish_date(plan, start, counted)
    facts = {
        "days": project_duration(plan),
        "finish": finish,
        "critical": critical_tasks(plan),
        "float": {task.id: task.float for task in plan},
        "holidays_hit": holidays_hit(start, finish, counted),
        "without_holidays": finish_date(plan, start),
    }
    short = {task.id: short_name(task.id) for task in PROJECT_TASKS}
    figure = gantt_figure(plan, start, counted, labels=short, chosen=str(state["task"]))
    tables = [_table(plan, start, counted)]
    if facts["holidays_hit"]:
        tables.append(_holiday_table(facts["holidays_hit"]))
    return View(figure, tables, _status(bool(state["holidays"]), facts), facts)


def _table(plan: Sequence[Scheduled], start: dt.date, counted: frozenset[dt.date]) -> Table:
    rows = []
    for task in dated(plan, start, counted):
        one = task.scheduled
        rows.append(
            (
                f"{one.id} {one.name}",
                plain(one.duration),
                _unbroken(task.first),
                _unbroken(task.last),
                plain(one.float),
                _("critical") if one.critical else _("not critical"),
            )
        )
    columns = [
        _("Task"),
        _("Working days"),
        _("First day"),
        _("Last day"),
        _("Float (working days)"),
        _("Critical?"),
    ]
    return Table(_("The plan with its dates"), columns, rows)


def _unbroken(day: dt.date) -> str:
    # a date over two lines is hard to read down a column
    return said_date_short(day).replace(" ", "\N{NO-BREAK SPACE}")


def _holiday_table(days: Sequence[dt.date]) -> Table:
    rows = [(said_date(day), HOL[day]) for day in days]
    return Table(_("Government holidays during the project"), [_("Date"), _("Holiday")], rows)


def _status(counted: bool, facts: Mapping) -> str:
    said = _(
        "{days} working days, done on {finish}. Only these tasks move the finish (critical): "
        "{critical}."
    ).format(
        days=plain(facts["days"]),
        finish=said_date(facts["finish"]),
        critical=", ".join(facts["critical"]),
    )
    if not counted:
        more = _("Holidays are not counted: no office can keep this date.")
    elif facts["holidays_hit"]:
        more = _("Holidays take {count} working days; without them it would be {date}.").format(
            count=len(facts["holidays_hit"]), date=said_date(facts["without_holidays"])
        )
    else:
        more = _("No holiday falls into this time.")
    return f"{said} {more}"


class GanttOnTheCalendar(Demo):
    """One slider for the chosen task; the days set for each task are kept."""

    def __init__(self) -> None:
        self._days = dict(PLANNED)
        options = [(f"{task.id} {task_name(task.id)}", task.id) for task in PROJECT_TASKS]
        dates = [(said_date_short(day), day) for day in STARTS]
        controls = {
            "task": choice(_("Task to change"), options, FIRST_TASK),
            "duration": slider(_("Its working days"), PLANNED[FIRST_TASK], 1, LONGEST, 1),
            "start": named_steps(_("First day of the project"), dates, START),
            "holidays": tick(_("Count government holidays (Songkran and others)"), True),
        }
        super().__init__(_("The Gantt chart on the official calendar"), controls, view)

    def state(self) -> Mapping[str, object]:
        return {
            "task": self.controls["task"].value,
            "durations": dict(self._days),
            "start": self.controls["start"].value,
            "holidays": self.controls["holidays"].value,
        }

    def moved(self, name: str) -> None:
        task = self.controls["task"].value
        if name == "task":
            with self.held():
                self.controls["duration"].value = self._days[task]
        elif name == "duration":
            self._days[task] = self.controls["duration"].value

    def start_again(self) -> None:
        self._days = dict(PLANNED)
        super().start_again()


def gantt_on_the_calendar() -> GanttOnTheCalendar:
    """D2.1: change a task's days, the start, the holidays; see the finish and the critical path."""
    return GanttOnTheCalendar()
