"""Small invented classes for the tests of the report, and Excel's own arithmetic beside ours."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import islice

import ironcalc
import openpyxl
from openpyxl import Workbook

from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import modules
from grading.report.both_tests import AskedItem, BothTests
from grading.report.reading import asked_of
from grading.report.record import (
    ClassRecord,
    FoundIn,
    Learner,
    ModuleAsked,
    Work,
)
from grading.report.sections import sections
from grading.report.view import Edition
from grading.report.workbook import report_workbook
from grading.report.write import report_files
from grading.verdict import Status

NOON = dt.datetime(2026, 5, 28, 5, 0, tzinfo=dt.UTC)
"""12:00 in Thailand."""
NASTY = '=HYPERLINK("http://x","<b>พ่อ</b>")'
"""A name that a spreadsheet would calculate and a browser would obey."""


@cache
def module(number: int) -> ModuleAsked:
    """One of the course's modules, as the report reads it."""
    return asked_of(modules()[number - 1].id)


@cache
def part(name: str) -> ModuleAsked:
    """Any part of the course: "pretest", "proposal"."""
    return asked_of(name)


def learners(count: int) -> tuple[Learner, ...]:
    return tuple(
        Learner(f"a{n:02}", f"นางสาวน้ำฝน คนที่{n}", f"หน่วยงาน {n % 3}") for n in range(1, count + 1)
    )


def work(login: str, asked: ModuleAsked, right: int, task: float | None = 14) -> Work:
    """The first `right` questions right, the others with the first mistake that they know."""
    marks: dict[str, float | None] = {one.id: task for one in asked.tasks}
    found = {}
    for place, question in enumerate(asked.questions):
        marks[question.id] = float(question.points) if place < right else 0.0
        mistake = question.misconceptions[0]
        found[question.id] = (
            FoundIn(Outcome.RIGHT)
            if place < right
            else FoundIn(Outcome.WRONG, f"{question.id}.{mistake.code}", mistake.message)
        )
    return Work(login, asked.id, NOON, Status.GRADED, marks, found)


def proposal_of(login: str, good: int, waiting: int = 0) -> Work:
    """The first `good` rows of the rubric very good, the others to be improved; the last
    `waiting` of them are not marked yet."""
    asked = part("proposal")
    marks: dict[str, float | None] = {one.id: 0.0 for one in asked.questions}
    for place, task in enumerate(asked.tasks):
        open_ = place >= len(asked.tasks) - waiting
        marks[task.id] = None if open_ else 20.0 if place < good else 4.0
    found = {one.id: FoundIn(Outcome.RIGHT if place < good else Outcome.WRONG)
             for place, one in enumerate(asked.questions)}  # fmt: skip
    return Work(login, asked.id, NOON, Status.GRADED, marks, found)


def a_class(count: int, lang: str = "en", **changed: object) -> ClassRecord:
    """`count` learners, each of whom has a little more right than the one before."""
    people, asked = learners(count), (module(1), module(2))
    proposal, tests_taken = part("proposal"), (part("pretest"), part("posttest"))
    items = tuple(AskedItem(str(n), (n + 2) // 3, f"Item {n}") for n in range(1, 13))
    done = tuple(
        work(one.login, part, (3 * place + part.number) % 12)
        for place, one in enumerate(people)
        for part in asked
    )
    done += tuple(
        proposal_of(one.login, place % 6) for place, one in enumerate(people) if place % 7 < 6
    )
    done += tuple(
        Work(one.login, test.id, NOON, Status.GRADED) for one in people for test in tests_taken
    )
    tests = BothTests(
        items,
        {one.login: {i.id: (n + int(i.id)) % 3 == 0 for i in items} for n, one in enumerate(people)},
        {one.login: {i.id: (n + int(i.id)) % 3 > 0 for i in items} for n, one in enumerate(people)},
    )  # fmt: skip
    made = ClassRecord(
        "May", lang, "The course", NOON.date(), learners=people,
        parts=(tests_taken[0], *asked, proposal, tests_taken[1]), work=done, tests=tests if people else BothTests(),
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def files_of(record: ClassRecord, *, names: bool = True, papers: bool = False) -> dict[str, bytes]:
    """Page, workbook and marks; with `papers` the certificates too, which take their time."""
    made = report_files(record, Edition(record.lang, names))
    return dict(made if papers else islice(made, 3))


def page_of(record: ClassRecord, *, names: bool = True) -> str:
    """The page alone."""
    return next(report_files(record, Edition(record.lang, names)))[1].decode()


def workbook_of(record: ClassRecord, *, names: bool = True) -> bytes:
    """The workbook alone."""
    edition = Edition(record.lang, names)
    return report_workbook(sections(record, edition), edition)


def opened(content: bytes, *, values: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content), data_only=values)


def recalculated(content: bytes) -> Iterator[tuple[str, str, object, object]]:
    """Each formula of a workbook: sheet, cell, what IronCalc makes of it, what is written beside it."""
    formulas, written = opened(content), opened(content, values=True)
    model = ironcalc.create("book", "en-GB", "UTC", "en")
    numbers: Mapping[str, int] = {name: at for at, name in enumerate(formulas.sheetnames)}
    for name, at in numbers.items():
        if at:
            model.new_sheet()
        model.rename_sheet(at, name)
    cells = [cell for sheet in formulas for row in sheet.iter_rows() for cell in row]
    for cell in cells:
        where = (numbers[cell.parent.title], cell.row, cell.column)
        if cell.data_type == "f":
            model.set_user_input(*where, cell.value)
        elif isinstance(cell.value, str):
            model.update_cell_with_text(*where, cell.value)
        elif cell.value is not None:
            model.update_cell_with_number(*where, float(cell.value))
    model.evaluate()
    for cell in cells:
        if cell.data_type == "f":
            sheet = cell.parent.title
            found = model.get_cell_value(numbers[sheet], cell.row, cell.column)
            yield sheet, cell.coordinate, found, written[sheet][cell.coordinate].value
