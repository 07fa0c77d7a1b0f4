"""The plan as an .xlsx in which everything goes on being worked out.

Change the working days of a task, the start date or a holiday in Excel, and every date, the
float, the critical tasks and the finish follow: the critical path method stands in plain
formulas (MAX over the predecessors, MIN over the successors, WORKDAY for the calendar). What
comes after what is written into the formulas: it is changed in the notebook.

Three sheets: the plan, a Gantt chart of cells (a column a week), the holidays. A4 landscape.
"""

from __future__ import annotations

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from curriculum.kit.i18n import _
from curriculum.kit.xlsx_bytes import CellValues, number, to_bytes
from curriculum.time_project.own_plan import workbook_look as look
from curriculum.time_project.own_plan.plan import Plan
from curriculum.time_project.own_plan.wording import critical_word
from curriculum.time_project.own_plan.workbook_gantt import fill_gantt

FIRST, HEADER = 10, 9
"""Rows of the plan's sheet."""
START, BEGINS, FINISH, TOTAL, BUDGET = "C3", "C4", "C5", "C6", "C7"
SPARE_HOLIDAYS = 100
"""Empty lines in the list of holidays, for those announced later."""
FIRST_HOLIDAY = 4


def workbook_bytes(plan: Plan) -> bytes:
    """The workbook of `plan` in the language in use; the same plan gives the same bytes."""
    book = Workbook()
    sheet = book.active
    sheet.title = _("Plan")
    gantt = book.create_sheet(_("Gantt chart"))
    holidays = book.create_sheet(_("Holidays"))
    book.properties.title, book.properties.creator = plan.title, ""
    book.calculation.fullCalcOnLoad = True
    off = _fill_holidays(holidays, plan)
    values = {
        sheet.title: _fill_plan(sheet, plan, off),
        gantt.title: fill_gantt(gantt, sheet.title, FIRST, _fixed(BEGINS), plan),
    }
    return to_bytes(book, values)


def _fill_holidays(sheet: Worksheet, plan: Plan) -> str:
    """Write the list; returns the reference that WORKDAY takes."""
    last = FIRST_HOLIDAY + len(plan.holidays) + SPARE_HOLIDAYS - 1
    look.heading(
        sheet,
        _("Holidays of government offices"),
        _(
            "Write holidays announced later under the last one: the dates of the plan follow. "
            "Type the year in C.E., for example 2026-10-23."
        ),
        "B",
    )
    look.head_row(sheet, FIRST_HOLIDAY - 1, [_("Date"), _("Holiday")])
    for row, day in enumerate(sorted(plan.holidays), start=FIRST_HOLIDAY):
        look.put(sheet, f"A{row}", day)
        look.put(sheet, f"B{row}", plan.holidays[day])
    look.dates_to_fill(sheet, f"A{FIRST_HOLIDAY}:A{last}")
    look.finish_sheet(sheet, {"A": 21, "B": 62}, header=FIRST_HOLIDAY - 1, portrait=True)
    return f"'{sheet.title}'!$A${FIRST_HOLIDAY}:$A${last}"


def _fill_plan(sheet: Worksheet, plan: Plan, off: str) -> CellValues:
    last = FIRST + len(plan.tasks) - 1
    look.heading(
        sheet,
        plan.title,
        _(
            "Change the cells with a thick frame (start date, working days, budget) and the "
            "sheet of holidays; all else follows. Type dates with the year in C.E., for example "
            "2026-03-09. What comes after what is changed in the notebook."
        ),
        "N",
    )
    begins = f"=WORKDAY({START}-1,1,{off})"
    summary = (
        (START, _("Start date"), plan.start, plan.start),
        (BEGINS, _("First working day"), begins, plan.start),
        (FINISH, _("Finish date"), f"=WORKDAY({BEGINS}-1,{TOTAL},{off})", plan.finish),
        (TOTAL, _("Working days in total"), f"=MAX(L{FIRST}:L{last})", plan.duration),
        (BUDGET, _("Budget in total (baht)"), f"=SUM(F{FIRST}:F{last})", plan.budget),
    )
    values: CellValues = {}
    for cell, label, content, value in summary:
        look.put(sheet, f"B{cell[1:]}", label, bold=True)
        look.put(sheet, cell, content, bold=True)
        values[cell] = number(value)
    look.as_dates(sheet, START, BEGINS, FINISH)
    look.as_money(sheet, BUDGET)
    look.dates_to_fill(sheet, START)
    look.head_row(
        sheet, HEADER,
        [
            _("Code"), _("Task"), _("Working days"), _("Predecessors"), _("Responsible (position)"),
            _("Budget (baht)"), _("Start"), _("Finish"), _("Critical"), _("Float (days)"),
            "ES", "EF", "LS", "LF",
        ],
    )  # fmt: skip
    for row, cells in enumerate(_task_rows(plan, off), start=FIRST):
        for column, (content, value) in zip("ABCDEFGHIJKLMN", cells, strict=True):
            # what the learner typed stays a text, even when it begins like a formula
            write = look.put_text if column in "ABDE" else look.put
            write(sheet, f"{column}{row}", content, line=True)
            values[f"{column}{row}"] = number(value)
    look.as_dates(sheet, *(f"{c}{row}" for row in range(FIRST, last + 1) for c in "GH"))
    look.as_money(sheet, *(f"F{row}" for row in range(FIRST, last + 1)))
    look.days_to_fill(sheet, f"C{FIRST}:C{last}")
    look.money_to_fill(sheet, f"F{FIRST}:F{last}")
    look.mark_critical_rows(sheet, f"A{FIRST}:N{last}", f"$J{FIRST}=0")
    widths = dict(
        zip("ABCDEFGHIJKLMN", (8, 42, 21, 14, 28, 17, 21, 21, 10, 11, 7, 7, 7, 7), strict=True)
    )
    look.finish_sheet(sheet, widths, header=HEADER, frozen=f"C{FIRST}")
    return values


def _task_rows(plan: Plan, off: str) -> list[list[tuple[object, object]]]:
    """A row a task, columns A to N: what stands in the cell, and the value it has."""
    row_of = {task.id: row for row, task in enumerate(plan.tasks, start=FIRST)}
    after: dict[str, list[int]] = {task.id: [] for task in plan.tasks}
    for task in plan.tasks:
        for before in task.predecessors:
            after[before].append(row_of[task.id])
    return [
        [
            *((text, text) for text in (one.task.id, one.task.name)),
            (one.task.duration, one.task.duration),
            *((text, text) for text in (", ".join(one.task.predecessors), one.task.owner)),
            (one.task.budget, one.task.budget),
            (f"=WORKDAY({_fixed(BEGINS)}-1,K{row}+1,{off})", one.start),
            (f"=WORKDAY({_fixed(BEGINS)}-1,L{row},{off})", one.finish),
            (f'=IF(J{row}=0,"{_("critical")}","")', critical_word(one)),
            (f"=M{row}-K{row}", one.scheduled.float),
            (_best("MAX", "L", [row_of[id] for id in one.task.predecessors], "0"), one.scheduled.es),
            (f"=K{row}+C{row}", one.scheduled.ef),
            (f"=N{row}-C{row}", one.scheduled.ls),
            (_best("MIN", "M", after[one.task.id], _fixed(TOTAL)), one.scheduled.lf),
        ]
        for row, one in enumerate(plan.planned, start=FIRST)
    ]  # fmt: skip


def _best(function: str, column: str, rows: list[int], otherwise: str) -> str:
    """The formula over the cells of `column` in these rows: =MAX(L10,L12)."""
    if not rows:
        return f"={otherwise}"
    return f"={function}({','.join(f'{column}{row}' for row in rows)})"


def _fixed(cell: str) -> str:
    """C4 as $C$4."""
    return f"${cell[0]}${cell[1:]}"
