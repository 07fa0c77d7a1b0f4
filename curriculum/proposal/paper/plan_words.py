"""A learner's plan in the words of the page."""

from __future__ import annotations

import datetime as dt

from curriculum.kit.i18n import _
from curriculum.kit.table import plain
from curriculum.kit.thai_dates import said_date, said_date_short
from curriculum.proposal.paper.content import Line
from curriculum.time_project.own_plan.plan import Plan, PlannedTask


def plan_lines(plan: Plan) -> tuple[Line, ...]:
    """Finish, critical path and budget."""
    critical = ("-" if plan.one_critical_path else ", ").join(plan.critical)
    length = _("{days} working days from {start}").format(
        days=plan.duration, start=said_date_short(plan.start)
    )
    return (
        Line(_("Finish"), f"{said_date(plan.finish)} ({length})"),
        Line(_("Critical path"), critical),
        Line(_("Budget"), _("{budget} baht").format(budget=plain(plan.budget, 2))),
    )


def task_row(task: PlannedTask) -> tuple[str, ...]:
    """The cells of one task: name, position, working days, from when to when."""
    mark = "◆ " if task.scheduled.critical else ""
    own = task.task
    name = own.name if own.name == own.id else f"{own.id} {own.name}"
    return f"{mark}{name}", own.owner, f"{own.duration}", _days(task.start, task.finish)


def _days(first: dt.date, last: dt.date) -> str:
    """ "9–11 มี.ค.", "26 มี.ค.–1 เม.ย.": the year stands in the line above the table."""
    begin, end = (said_date_short(day).rsplit(" ", 1)[0] for day in (first, last))
    if first == last:
        return end
    return f"{first.day}–{end}" if first.month == last.month else f"{begin}–{end}"
