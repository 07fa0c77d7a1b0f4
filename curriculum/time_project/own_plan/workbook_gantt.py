"""The Gantt chart as cells: a row a task, a column a week, a sign in each week of a task."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from curriculum.kit.i18n import _
from curriculum.kit.xlsx_bytes import CellValues, number
from curriculum.time_project.own_plan import workbook_look as look
from curriculum.time_project.own_plan.plan import ONE_DAY, Plan, PlannedTask
from curriculum.time_project.own_plan.wording import critical_word

HEADER, FIRST_BAR, FIRST_WEEK = 4, 5, 4
MOST_WEEKS = 80
CRITICAL_BAR, FLOAT_BAR = "■", "□"
SIX_DAYS = 6 * ONE_DAY


def fill_gantt(
    sheet: Worksheet, source: str, first_task: int, begins: str, plan: Plan
) -> CellValues:
    """Write the chart over the sheet `source`, whose tasks begin in row `first_task`.

    `begins` is its cell with the first working day. Returns what each formula gives.
    """
    how = _("One column is a week, from the Monday on top. {critical} critical, {float} has float.")
    weeks = _weeks(plan)
    letters = [get_column_letter(FIRST_WEEK + n) for n in range(len(weeks))]
    said = how.format(critical=CRITICAL_BAR, float=FLOAT_BAR)
    look.heading(sheet, plan.title, said, letters[-1])
    labels = [_("Code"), _("Task"), _("Critical"), *("" for _week in weeks)]
    look.head_row(sheet, HEADER, labels, height=78)
    values = _write_weeks(sheet, letters, weeks, f"'{source}'!{begins}")
    for row, task in enumerate(plan.planned, start=FIRST_BAR):
        there = row - FIRST_BAR + first_task
        for column, origin, said in (
            ("A", "A", task.task.id),
            ("B", "B", task.task.name),
            ("C", "I", critical_word(task)),
        ):
            look.put(sheet, f"{column}{row}", f"='{source}'!{origin}{there}", line=True)
            values[f"{column}{row}"] = said
        for letter, week in zip(letters, weeks, strict=True):
            formula = _bar_formula(f"'{source}'!", there, f"{letter}${HEADER}")
            look.put(sheet, f"{letter}{row}", formula, line=True, centred=True)
            values[f"{letter}{row}"] = _bar(task, week)
    last = FIRST_BAR + len(plan.tasks) - 1
    look.mark_bars(sheet, f"{letters[0]}{FIRST_BAR}:{letters[-1]}{last}", CRITICAL_BAR, FLOAT_BAR)
    widths = {"A": 8, "B": 46, "C": 11} | dict.fromkeys(letters, 4.5)
    look.finish_sheet(sheet, widths, header=HEADER, frozen=f"D{FIRST_BAR}")
    return values


def _weeks(plan: Plan) -> list[dt.date]:
    """The Mondays of the columns, with room for a plan that grows in Excel.

    Of a very long plan the end is left out here; its dates stand in the sheet of the plan.
    """
    monday = plan.start - plan.start.weekday() * ONE_DAY
    needed = (plan.finish - monday).days // 7 + 1
    return [monday + 7 * n * ONE_DAY for n in range(min(MOST_WEEKS, needed + needed // 4 + 2))]


def _write_weeks(
    sheet: Worksheet, letters: Sequence[str], weeks: Sequence[dt.date], begins: str
) -> CellValues:
    formula = f"={begins}-WEEKDAY({begins},2)+1"
    for letter in letters:
        look.put(sheet, f"{letter}{HEADER}", formula)
        look.as_week(sheet, f"{letter}{HEADER}")
        formula = f"={letter}{HEADER}+7"
    return {f"{letter}{HEADER}": number(week) for letter, week in zip(letters, weeks, strict=True)}


def _bar_formula(source: str, row: int, monday: str) -> str:
    return (
        f"=IF(AND({source}$G{row}<={monday}+6,{source}$H{row}>={monday}),"
        f'IF({source}$J{row}=0,"{CRITICAL_BAR}","{FLOAT_BAR}"),"")'
    )


def _bar(task: PlannedTask, monday: dt.date) -> str:
    """What `_bar_formula` gives."""
    if task.start > monday + SIX_DAYS or task.finish < monday:
        return ""
    return CRITICAL_BAR if task.scheduled.critical else FLOAT_BAR
