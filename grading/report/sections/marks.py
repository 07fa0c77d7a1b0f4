"""The marks of each learner: the sheet from which the workbook calculates, and a short table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from curriculum.kit.i18n import N_
from grading.report.record import ClassRecord, ModuleAsked
from grading.report.view import (
    FIRST_ROW,
    Cell,
    Column,
    Edition,
    Kind,
    Live,
    Section,
    down,
    here,
    place,
)

SHEET = N_("Marks")
TITLE = N_("Marks of each learner")
LEAD = N_("One row for each learner, one column for each question. All other sheets calculate from here.")  # fmt: skip
SHORT_TITLE = N_("Learners and their points")
NUMBER, LOGIN, NAME, OFFICE = N_("No."), N_("Login"), N_("Name"), N_("Office")
QUESTION = N_("Q{number}")
TOTAL = N_("Module {number} total")
SHORT_TOTAL = N_("Module {number}")
WAITING_NOTE = N_("* A trainer has still to mark a part of it.")
EMPTY_NOTE = N_("An empty place: not handed in, or not graded yet.")
BEFORE_MARKS = 4
"""Columns for who it is."""


@dataclass(frozen=True)
class MarksSheet:
    """Where what stands in the sheet of marks."""

    record: ClassRecord
    edition: Edition

    @property
    def name(self) -> str:
        return self.edition.say(SHEET)

    @cached_property
    def columns(self) -> Mapping[tuple[str, str], int]:
        """Module and question ("" for the total) to column."""
        found, at = {}, BEFORE_MARKS
        for module in self.record.modules:
            for asked in (*(one.id for one in module.graded), ""):
                found[module.id, asked] = at
                at += 1
        return found

    def all_of(self, module: ModuleAsked, question: str = "") -> str:
        """The column of a question, or of the module's totals, for a formula."""
        return down(self.name, self.columns[module.id, question], len(self.record.learners))

    def total_at(self, module: ModuleAsked, row: int) -> str:
        return place(self.name, self.columns[module.id, ""], FIRST_ROW + row)


def marks_section(record: ClassRecord, edition: Edition) -> Section | None:
    """Question by question; None without names, where no row may be a person."""
    if not edition.names or not record.learners:
        return None
    sheet = MarksSheet(record, edition)
    rows = []
    for number, learner in enumerate(record.learners):
        row: list[Cell] = [number + 1, learner.login, learner.name, learner.office]
        for module in record.modules:
            work = record.by_place.get((learner.login, module.id))
            marks = work.marks if work else {}
            row += [marks.get(asked.id) for asked in module.graded]
            parts = [sheet.columns[module.id, asked.id] for asked in module.graded]
            cells = here(parts, FIRST_ROW + number)
            total = work.points if work and work.is_marked else None
            row.append(Live(total, f'=IF(COUNT({cells})=0,"",SUM({cells}))'))
        rows.append(tuple(row))
    return Section(
        sheet.name, edition.say(TITLE), edition.say(LEAD),
        (*_who(edition), *_headings(record, edition)), tuple(rows),
        notes=(edition.say(EMPTY_NOTE),), on_page=False, frozen=BEFORE_MARKS - 1,
    )  # fmt: skip


def learners_section(record: ClassRecord, edition: Edition) -> Section | None:
    """For the page: the totals only."""
    if not edition.names or not record.learners:
        return None
    sheet, waits, rows = MarksSheet(record, edition), False, []
    for number, learner in enumerate(record.learners):
        row: list[Cell] = [number + 1, learner.called, learner.office]
        for module in record.modules:
            work = record.by_place.get((learner.login, module.id))
            total = work.points if work and work.is_marked else None
            row.append(Live(total, f"={sheet.total_at(module, number)}"))
            open_ = work is not None and work.is_marked and work.waits
            row.append("*" if open_ else "")
            waits = waits or open_
        rows.append(tuple(row))
    columns = [
        Column(edition.say(NUMBER), Kind.COUNT, 6),
        Column(edition.say(NAME), width=26),
        Column(edition.say(OFFICE), width=26),
    ]
    for module in record.modules:
        said = edition.say(SHORT_TOTAL, number=module.number)
        columns += [Column(said, Kind.POINTS, 10), Column("*", width=3)]
    notes = (*((edition.say(WAITING_NOTE),) if waits else ()), edition.say(EMPTY_NOTE))
    return Section(
        edition.say(N_("Learners")), edition.say(SHORT_TITLE), "", tuple(columns), tuple(rows),
        notes=notes, frozen=2,
    )  # fmt: skip


def _who(edition: Edition) -> tuple[Column, ...]:
    return (
        Column(edition.say(NUMBER), Kind.COUNT, 6),
        Column(edition.say(LOGIN), width=14),
        Column(edition.say(NAME), width=26),
        Column(edition.say(OFFICE), width=26),
    )


def _headings(record: ClassRecord, edition: Edition) -> list[Column]:
    headings = []
    for module in record.modules:
        # with its letter: Excel reads the heading 1.10 of a CSV as the number 1.1
        headings += [
            Column(edition.say(QUESTION, number=one.number), Kind.POINTS, 9)
            for one in module.questions
        ]
        headings.append(Column(module.task.number, Kind.POINTS, 9))
        headings.append(Column(edition.say(TOTAL, number=module.number), Kind.POINTS, 12))
    return headings
