"""By objective and by skill: sums over the questions, looked up by the workbook's formulas."""

from __future__ import annotations

from collections.abc import Sequence

from curriculum.kit.i18n import N_, translate
from grading.report.record import ClassRecord
from grading.report.scores import GroupFigure, grouped
from grading.report.sections import questions
from grading.report.sections.questions import shown_questions
from grading.report.view import (
    FIRST_ROW,
    Cell,
    Chart,
    Column,
    Edition,
    Kind,
    Live,
    Section,
    down,
)

OBJECTIVES, SKILLS = N_("Objectives"), N_("Skills")
OBJECTIVES_TITLE = N_("How far the objectives were reached")
SKILLS_TITLE = N_("Where the class is strong, and where it needs more practice")
LEAD = N_("Points given out of points possible, over all answers that have a mark.")
CODE, TEXT, SKILL = N_("Code"), N_("Objective"), N_("Skill")
ASKED, GIVEN, POSSIBLE, SHARE = N_("Questions"), N_("Points given"), N_("Points possible"), N_("Share")  # fmt: skip
OBJECTIVES_CHART = N_("Share of points by objective")
SKILLS_CHART = N_("Share of points by skill")
NO_QUESTION = N_("An objective without a question is practised in the lesson and the proposal only.")  # fmt: skip


def objectives_section(record: ClassRecord, edition: Edition) -> Section:
    """Every objective of every module, also those that no question measures."""
    say = edition.say
    found = grouped(shown_questions(record, edition), lambda one: one.objective)
    figures = {one.key: one for one in found}
    listed = [one for module in record.modules for one in module.objectives]
    rows = []
    for number, one in enumerate(listed):
        figure = figures.get(one.code, GroupFigure(one.code, 0, 0, 0))
        sums = _sums(record, edition, figure, questions.AT_OBJECTIVE, number, "CDEF")
        rows.append((one.code, translate(one.text, edition.lang), *sums))
    columns = (Column(say(CODE), width=10), Column(say(TEXT), width=64), *_columns(edition))
    return Section(
        say(OBJECTIVES), say(OBJECTIVES_TITLE), say(LEAD), columns, tuple(rows),
        _chart(edition, OBJECTIVES_CHART, rows, words=1),
        (say(NO_QUESTION),) if any(one.code not in figures for one in listed) else (), frozen=2,
    )  # fmt: skip


def skills_section(record: ClassRecord, edition: Edition) -> Section:
    """Every family of skills that a question measures."""
    say = edition.say
    figures = grouped(shown_questions(record, edition), lambda one: one.skill)
    rows = tuple(
        (
            translate(one.key, edition.lang),
            *_sums(record, edition, one, questions.AT_SKILL, number, "BCDE"),
        )
        for number, one in enumerate(figures)
    )
    columns = (Column(say(SKILL), width=40), *_columns(edition))
    return Section(
        say(SKILLS), say(SKILLS_TITLE), say(LEAD), columns, rows,
        _chart(edition, SKILLS_CHART, rows),
    )  # fmt: skip


def _columns(edition: Edition) -> tuple[Column, ...]:
    say = edition.say
    return (
        Column(say(ASKED), Kind.COUNT, 10),
        Column(say(GIVEN), Kind.POINTS, 12),
        Column(say(POSSIBLE), Kind.POINTS, 12),
        Column(say(SHARE), Kind.SHARE, 10),
    )


def _chart(
    edition: Edition, title: str, rows: Sequence[Sequence[Cell]], words: int | None = None
) -> Chart | None:
    drawn = any(isinstance(row[-1], Live) and row[-1].value is not None for row in rows)
    return Chart(edition.say(title), 0, (len(rows[0]) - 1,), words=words) if drawn else None


def _sums(
    record: ClassRecord, edition: Edition, figure: GroupFigure, key: int, number: int, letters: str
) -> tuple[Cell, ...]:  # fmt: skip
    """Questions, points given, points possible, share, which stand in the columns `letters`.

    The row's first column is what is looked up in the column `key` of the questions.
    """
    sheet, row = edition.say(questions.SHEET), FIRST_ROW + number
    length = sum(len(module.graded) for module in record.modules)
    keys = down(sheet, key, length)
    given, possible = (
        f"=SUMIFS({down(sheet, column, length)},{keys},$A{row})"
        for column in (questions.AT_SUM, questions.AT_POSSIBLE)
    )
    _asked, given_at, possible_at, _share = (f"{letter}{row}" for letter in letters)
    return (
        Live(figure.questions, f"=COUNTIF({keys},$A{row})"),
        Live(figure.points, given),
        Live(figure.possible, possible),
        Live(figure.share, f'=IF({possible_at}=0,"",{given_at}/{possible_at})'),
    )
