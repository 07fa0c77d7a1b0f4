"""The table of a plan, as typed: a Plan where every row is understood, complaints otherwise.

    reading = read_plan(rows, "9 มีนาคม 2569", title="ลดเวลารอคิว")
    reading.plan.finish        # or reading.complaints: row, column, what to do

`rows` is a list of dictionaries or a DataFrame. Nothing typed is thrown away or changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx

from curriculum.case.holidays import HOL
from curriculum.kit.grid import Complaint
from curriculum.kit.i18n import _
from curriculum.kit.texts import tidy
from curriculum.time_project.own_plan.cells import (
    Unclear,
    one_line,
    read_budget,
    read_days,
    read_owner,
    read_text,
)
from curriculum.time_project.own_plan.columns import HEADINGS, Rows, as_typed
from curriculum.time_project.own_plan.dates import (
    beyond_the_table,
    read_holidays,
    read_start,
    why_not_a_working_day,
)
from curriculum.time_project.own_plan.plan import Plan, PlanTask
from curriculum.time_project.own_plan.predecessors import Named, read_predecessors
from curriculum.time_project.workdays import first_working_day

MOST_TASKS = 250
LONGEST_PLAN = 5_000
"""Working days, twenty years: more is a slip, and no holiday is known so far ahead."""
LONGEST_CODE = 12


@dataclass(frozen=True)
class Reading:
    """What a table says."""

    tasks: tuple[PlanTask, ...]
    """The rows that are understood, whatever is wrong with others."""
    plan: Plan | None
    """None while there is a complaint: dates of half a plan would mislead."""
    complaints: tuple[Complaint, ...]
    """Row 0 is the start date or the table as a whole."""
    notes: tuple[str, ...]
    """How something was understood that could surprise, and what is still missing."""

    def __str__(self) -> str:
        """Every complaint with its row and column, then the notes, a line each."""
        return "\n".join([*map(_placed, self.complaints), *self.notes])


def read_plan(
    rows: Rows,
    start: object,
    *,
    title: str = "",
    more_holidays: str | Iterable[str] = "",
    holidays: Mapping[dt.date, str] = HOL,
) -> Reading:
    """Read a whole plan; `more_holidays` are lines such as "23 ต.ค. 2569 วันปิยมหาราช"."""
    table = _Table(as_typed(rows))
    tasks = table.read()
    added, problems = read_holidays(more_holidays)
    known = {**holidays, **added}
    in_order = sorted(table.complaints, key=lambda complaint: complaint.row)
    complaints = [*in_order, *(Complaint(0, "", problem) for problem in problems)]
    notes = list(table.notes)
    begins = None
    try:
        day = read_start(start)
        begins = first_working_day(day, known)
        if begins != day:
            notes.insert(0, why_not_a_working_day(day, begins, known))
    except Unclear as unclear:
        complaints.insert(0, Complaint(0, "", _("Start date: {why}").format(why=unclear)))
    try:
        title = read_text(title) or _("Project plan")
    except Unclear as unclear:
        complaints.append(Complaint(0, "", _("Name of the project: {why}").format(why=unclear)))
    if complaints or not begins:
        return Reading(tuple(tasks), None, tuple(complaints), tuple(notes))
    plan = Plan(title, tuple(tasks), begins, known)
    if plan.duration > LONGEST_PLAN:
        too_long = _(
            "The whole plan takes {days} working days, more than twenty years. "
            "Please look at the working days of the tasks again."
        ).format(days=f"{plan.duration:,}")
        return Reading(tuple(tasks), None, (Complaint(0, "days", too_long),), tuple(notes))
    if further := beyond_the_table(plan.start, plan.finish, added):
        notes.append(further)
    return Reading(tuple(tasks), plan, (), tuple(notes))


class _Table:
    """One pass over the rows; collects every complaint before it stops."""

    def __init__(self, typed: Sequence[Mapping[str, str]]) -> None:
        self.complaints: list[Complaint] = []
        self.notes: list[str] = []
        self._filled = [
            (number, row)
            for number, row in enumerate(typed, start=1)
            if any(cell.strip() for cell in row.values())
        ]

    def read(self) -> list[PlanTask]:
        """The understood rows, in the order of the table."""
        if not self._filled:
            self._complain(0, "", _("The table is empty. Please write a task in the first row."))
        elif len(self._filled) > MOST_TASKS:
            too_many = _("{count} tasks are too many to lead. Please keep to {most} at most.")
            self._complain(0, "", too_many.format(count=len(self._filled), most=MOST_TASKS))
        named = self._named()
        tasks = {
            one.row: self._task(one, row, named)
            for one, (_n, row) in zip(named, self._filled, strict=True)
        }
        self._no_circle(named, {row: task for row, task in tasks.items() if task})
        wrong = {complaint.row for complaint in self.complaints}
        good = [task for row, task in tasks.items() if task and row not in wrong]
        if good and (nobody := [t.id for t in good if not t.owner]):
            self.notes.append(
                _("Nobody is responsible yet for: {codes}.").format(codes=", ".join(nobody))
            )
        return good

    def _complain(self, row: int, column: str, message: str) -> None:
        self.complaints.append(Complaint(row, column, message))

    def _named(self) -> list[Named]:
        """Code and name of each row; a row without a code goes by its number."""
        codes = [one_line(row["id"]) for _number, row in self._filled]
        first: dict[str, int] = {}
        named = []
        for (number, row), typed in zip(self._filled, codes, strict=True):
            code = typed or str(number)
            if problem := self._wrong_code(typed, number, codes, first):
                self._complain(number, "id", problem)
            first.setdefault(tidy(code), number)
            named.append(Named(number, code, one_line(row["task"])))
        return named

    def _wrong_code(
        self, typed: str, number: int, codes: Sequence[str], first: Mapping[str, int]
    ) -> str:
        if not typed and str(number) in map(tidy, codes):
            return _("This task has no code. Please give it one.")
        if typed and (earlier := first.get(tidy(typed))):
            return _("Row {row} has the code {id} too. Please give each task its own.").format(
                row=earlier, id=typed
            )
        if len(typed) > LONGEST_CODE or any(sign in typed for sign in ",;/&"):
            return _("A code is short and has no comma, for example A or 1. Please shorten it.")
        return ""

    def _task(self, own: Named, row: Mapping[str, str], named: Sequence[Named]) -> PlanTask | None:
        before = len(self.complaints)
        wrong_code = any(complaint.row == own.row for complaint in self.complaints)

        def cell(column: str, read: Any) -> Any:
            try:
                return read(row[column])
            except Unclear as unclear:
                self._complain(own.row, column, str(unclear))
                return None

        name = cell("task", _task_name)
        days = cell("days", read_days)
        # a code that two rows share would make the second wait for itself
        after = (
            ((), False)
            if wrong_code
            else cell("predecessors", lambda typed: read_predecessors(typed, own, named))
        )
        owner = cell("owner", read_owner)
        budget = cell("budget", read_budget)
        if wrong_code or len(self.complaints) > before:
            return None if after is None else PlanTask(own.id, own.name, 1, after[0])
        ids, by_other_means = after
        if by_other_means:
            self.notes.append(
                _("Row {row}: “{typed}” was read as {codes}.").format(
                    row=own.row, typed=row["predecessors"].strip(), codes=", ".join(ids)
                )
            )
        return PlanTask(own.id, name, days, ids, owner, budget)

    def _no_circle(self, named: Sequence[Named], tasks: Mapping[int, PlanTask]) -> None:
        graph = nx.DiGraph(
            (before, task.id) for task in tasks.values() for before in task.predecessors
        )
        row_of = {one.id: one.row for one in named}
        for circle in nx.strongly_connected_components(graph):
            if len(circle) < 2:
                continue
            way = nx.find_cycle(graph.subgraph(sorted(circle, key=row_of.__getitem__)))
            codes = [way[0][0], *(after for _before, after in way)]
            # the row that waits for a later one is most likely the slip
            row = next(row_of[after] for before, after in way if row_of[before] > row_of[after])
            self._complain(
                row, "predecessors",
                _(
                    "These tasks wait for each other in a circle: {circle}. None could ever begin. "
                    "Please take out one of the predecessors."
                ).format(circle=" → ".join(codes)),
            )  # fmt: skip


def _placed(complaint: Complaint) -> str:
    if not complaint.row:
        return complaint.message
    return _("Row {row}, {column}: {message}").format(
        row=complaint.row, column=_(HEADINGS[complaint.column]), message=complaint.message
    )


def _task_name(typed: str) -> str:
    name = read_text(typed)
    if not name:
        raise Unclear(_("What is to be done? Please write the task's name."))
    return name
