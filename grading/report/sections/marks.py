"""The marks of each learner: the sheet from which the workbook calculates, and a short table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from curriculum.kit.i18n import N_
from grading.report.record import ClassRecord, Learner, ModuleAsked
from grading.report.sections.answers import AnswersSheet, has_tests
from grading.report.sections.titles import narrow_title, short_title
from grading.report.test_items import whole
from grading.report.tests_read import BEFORE
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
    value_of,
)

SHEET = N_("Marks")
TITLE = N_("Marks of each learner")
LEAD = N_("One row for each learner, one column for each question. All other sheets calculate from here.")  # fmt: skip
SHORT_TITLE = N_("Learners and their points")
NUMBER, LOGIN, NAME, OFFICE = N_("No."), N_("Login"), N_("Name"), N_("Office")
QUESTION = N_("Q{number}")
CRITERION, TOTAL = N_("{part}, row {number}"), N_("{part}, total")
OUT_OF = N_("{test} (of\N{NO-BREAK SPACE}{items})")
WAITING_NOTE = N_("* A trainer has still to mark a part of it.")
EMPTY_NOTE = N_("An empty place or a dash: not handed in, or not graded yet.")
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
        """Part and question ("" for the total) to column; of a test there is the total only."""
        places = [
            (part.id, asked)
            for part in self.record.scored
            for asked in (*(one.id for one in part.graded), "")
        ]
        places += [(part.id, "") for part in self.record.test_parts]
        return {place: BEFORE_MARKS + at for at, place in enumerate(places)}

    def all_of(self, module: ModuleAsked, question: str = "") -> str:
        """The column of a question, or of the part's totals, for a formula."""
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
        for module in record.scored:
            work = record.by_place.get((learner.login, module.id))
            marks = work.marks if work else {}
            row += [marks.get(asked.id) for asked in module.graded]
            parts = [sheet.columns[module.id, asked.id] for asked in module.graded]
            cells = here(parts, FIRST_ROW + number)
            total = work.total(module) if work else None
            row.append(Live(total, f'=IF(COUNT({cells})=0,"",SUM({cells}))'))
        rows.append((*row, *_tests(record, edition, learner)))
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
        for part in record.scored:
            work = record.by_place.get((learner.login, part.id))
            total = work.total(part) if work else None
            row.append(Live(total, f"={sheet.total_at(part, number)}"))
            open_ = work is not None and work.is_marked and work.waits
            row.append("*" if open_ else "")
            waits = waits or open_
        # a total that is not there yet stays an empty place
        row += [
            Live(value_of(total), f"={sheet.total_at(part, number)}")
            for part, total in zip(record.test_parts, _tests(record, edition, learner), strict=True)
        ]
        rows.append(tuple(row))
    columns = [
        Column(edition.say(NUMBER), Kind.COUNT, 6),
        Column(edition.say(NAME), width=26),
        Column(edition.say(OFFICE), width=26),
    ]
    for part in record.scored:
        columns += [Column(short_title(part, edition), Kind.POINTS, 10), Column("*", width=3)]
    columns += [_of_test(part, edition) for part in record.test_parts]
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
    headings, say = [], edition.say
    for part in record.scored:
        called = short_title(part, edition)
        # with its letter: Excel reads the heading 1.10 of a CSV as the number 1.1
        asked = [say(QUESTION, number=one.number) for one in part.questions if one.points]
        asked += [
            say(CRITERION, part=called, number=one.number) if len(part.tasks) > 1 else one.number
            for one in part.tasks
        ]
        headings += [Column(one, Kind.POINTS, 9) for one in asked]
        headings.append(Column(say(TOTAL, part=called), Kind.POINTS, 12))
    return headings + [_of_test(part, edition) for part in record.test_parts]


def _of_test(part: ModuleAsked, edition: Edition) -> Column:
    said = edition.say(OUT_OF, test=narrow_title(part, edition), items=len(part.questions))
    return Column(said, Kind.COUNT, 12)


def _tests(record: ClassRecord, edition: Edition, learner: Learner) -> tuple[Cell, ...]:
    """The total of each test, from the sheet of its answers."""
    if not has_tests(record):
        return (None,) * len(record.test_parts)
    sheet, tests = AnswersSheet(record, edition), record.tests
    totals: list[Cell] = []
    for part in record.test_parts:
        after = part.id != BEFORE
        row = whole(tests, tests.after if after else tests.before).get(learner.login)
        cell = sheet.one(learner.login, -1, after=after)
        totals.append(Live(None if row is None else sum(row), f"={cell}"))
    return tuple(totals)
