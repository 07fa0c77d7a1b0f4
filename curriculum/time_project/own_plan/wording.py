"""Sentences about a plan that the workbench, the calendar and the workbook all use."""

from __future__ import annotations

from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.thai_dates import said_date, said_date_short
from curriculum.time_project.own_plan.plan import Plan, PlannedTask


def titled(task: PlannedTask) -> str:
    """Code and name: "B Measure today's waiting time"."""
    return f"{task.task.id} {task.task.name}"


def finish_sentence(plan: Plan) -> str:
    """When it ends, how long it takes, what it costs."""
    return _(
        "The plan begins on {start} and is finished on {finish}: {days} working days. "
        "Budget {budget} baht."
    ).format(
        start=said_date(plan.start),
        finish=said_date(plan.finish),
        days=plan.duration,
        budget=plain(plan.budget, 2),
    )


def critical_sentence(plan: Plan) -> str:
    """The critical path, or the critical tasks where there is more than one path."""
    if plan.one_critical_path:
        return _(
            "The critical path is {path}. A day lost in any of these tasks is a day lost for the "
            "whole plan."
        ).format(path="-".join(plan.critical))
    return _(
        "More than one path is critical; the critical tasks are {codes}. A day lost in any of "
        "these tasks is a day lost for the whole plan."
    ).format(codes=", ".join(plan.critical))


def critical_word(task: PlannedTask) -> str:
    """ "critical", or nothing: what a narrow column says."""
    return _("critical") if task.scheduled.critical else ""


def float_words(task: PlannedTask) -> str:
    """How far a task may slip."""
    if task.scheduled.critical:
        return _("Critical task: no float")
    return _("May slip by {days} working days").format(days=int(task.scheduled.float))


def days_off_words(plan: Plan, task: PlannedTask) -> str:
    """The holidays within a task, with their names; "" when there is none."""
    days = plan.days_off(task)
    return ", ".join(f"{said_date_short(day)} {plan.holidays[day]}" for day in days)


def dates_table(plan: Plan) -> Table:
    """What the picture says, a row a task."""
    return Table(
        _("Dates of the plan"),
        (_("Task"), _("Working days"), _("Start"), _("Finish"), _("Float (days)"), _("Critical")),
        [
            (
                titled(one),
                str(one.task.duration),
                _unbroken(said_date_short(one.start)),
                _unbroken(said_date_short(one.finish)),
                plain(one.scheduled.float),
                critical_word(one),
            )
            for one in plan.planned
        ],
    )


def _unbroken(text: str) -> str:
    """On one line, however narrow the column is."""
    return text.replace(" ", "\N{NO-BREAK SPACE}")
