"""What could not be read, and how the numbers were made."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from grading.report.record import ClassRecord, Problem
from grading.report.view import Column, Edition, Section

SHEET, TITLE = N_("Notes"), N_("What is not in this report, and how the numbers were made")
PROBLEM = N_("Note")
NONE = N_("Everything that was handed in could be read.")
UNNAMED = N_("{count} works could not be read or are not graded yet; the edition with names says whose.")  # fmt: skip
HOW = (
    N_("Points are those of the gradebook: a trainer's mark goes before the machine's."),
    N_("An answer that could not be judged has no points and is in no mean; an untouched one has 0."),
    N_("Dark blue cells in the workbook hold what was read or worked out by the program; black ones are formulas."),
)  # fmt: skip


def notes_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    shown = [one for one in record.problems if edition.names or not one.names]
    hidden = len(record.problems) - len(shown)
    rows = [(_said(one, edition),) for one in shown]
    if hidden:
        rows.append((say(UNNAMED, count=hidden),))
    rows = rows or [(say(NONE),)]
    return Section(
        say(SHEET), say(TITLE), "", (Column(say(PROBLEM), width=110),), tuple(rows),
        notes=tuple(say(one) for one in HOW), frozen=0,
    )  # fmt: skip


def _said(problem: Problem, edition: Edition) -> str:
    return edition.say(problem.message, **problem.params)
