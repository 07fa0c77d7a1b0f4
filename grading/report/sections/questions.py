"""Every question: points, difficulty, discrimination. Objectives and skills calculate from here."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from grading.report.items import REVISE_BELOW, SMALL_CLASS
from grading.report.record import ClassRecord
from grading.report.scores import QuestionFigure, held_back, question_figures
from grading.report.sections.marks import MarksSheet
from grading.report.view import (
    FEWEST,
    FIRST_ROW,
    Cell,
    Chart,
    Column,
    Edition,
    Kind,
    Live,
    Section,
)

SHEET = N_("Questions")
TITLE = N_("Every question: how hard it is, and whether it tells strong from weak")
LEAD = N_("Difficulty p is the share of learners with all points; discrimination D compares the upper and the lower 27 % of the class.")  # fmt: skip
NUMBER, QUESTION, OBJECTIVE, SKILL = N_("Question"), N_("What it asks"), N_("Objective"), N_("Skill")  # fmt: skip
POINTS, MARKED, SUM, FULL = N_("Points"), N_("Learners"), N_("Points given"), N_("All points")
POSSIBLE, MEAN, SHARE = N_("Points possible"), N_("Mean"), N_("Mean share")
P, D, R, LOOK = N_("Difficulty p"), N_("Discrimination D"), N_("Point-biserial r"), N_("To look at")
REVISE = N_("tells little")
CHART = N_("Share of points, question by question")
SMALL = N_("With fewer than {count} learners, difficulty and discrimination are signals, not findings.")  # fmt: skip
HOW = N_("D below {limit} is marked: look at the question before you blame the learner. r is the correlation of the question with all other points of its module. Both were calculated by the program, from learners whose every question could be judged; the other numbers are formulas.")  # fmt: skip
HELD = N_("Held back: the numbers of a question where fewer than {count} learners have a mark, and p where fewer than {count} have all points, or fewer than {count} have not.")  # fmt: skip
NO_QUESTIONS = N_("Nobody's work has been graded yet.")

# columns that formulas elsewhere look up
AT_OBJECTIVE, AT_SKILL, AT_SUM, AT_POSSIBLE = 2, 3, 6, 8


def shown_questions(record: ClassRecord, edition: Edition) -> tuple[QuestionFigure, ...]:
    """Every module's questions, held back where they are about too few learners."""
    found = (one for module in record.modules for one in question_figures(record, module))
    return tuple(found if edition.names else (held_back(one, FEWEST) for one in found))


def questions_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    figures = shown_questions(record, edition)
    rows = tuple(
        _row(record, edition, figure, FIRST_ROW + number) for number, figure in enumerate(figures)
    )
    columns = (
        Column(say(NUMBER), width=8),
        Column(say(QUESTION), width=46),
        Column(say(OBJECTIVE), width=11),
        Column(say(SKILL), width=30, on_page=False),
        Column(say(POINTS), Kind.COUNT, 9),
        Column(say(MARKED), Kind.COUNT, 9),
        Column(say(SUM), Kind.POINTS, 11, on_page=False),
        Column(say(FULL), Kind.COUNT, 11, on_page=False),
        Column(say(POSSIBLE), Kind.POINTS, 11, on_page=False),
        Column(say(MEAN), Kind.POINTS, 9, on_page=False),
        Column(say(SHARE), Kind.SHARE, 11),
        Column(say(P), Kind.RATIO, 11),
        Column(say(D), Kind.RATIO, 13),
        Column(say(R), Kind.RATIO, 14),
        Column(say(LOOK), width=14),
    )
    notes = [say(HOW, limit=f"{REVISE_BELOW:.2f}")]
    if len(record.learners) < SMALL_CLASS:
        notes.insert(0, say(SMALL, count=SMALL_CLASS))
    if not edition.names:
        notes.append(say(HELD, count=FEWEST))
    graded = any(figure.learners for figure in figures)
    return Section(
        say(SHEET), say(TITLE), say(LEAD) if graded else say(NO_QUESTIONS), columns, rows,
        Chart(say(CHART), 0, (10,)) if graded else None, tuple(notes), frozen=2,
    )  # fmt: skip


def _row(
    record: ClassRecord, edition: Edition, figure: QuestionFigure, row: int
) -> tuple[Cell, ...]:
    asked, share = figure.asked, figure.share
    known = figure.learners is not None
    possible = figure.learners * asked.points if known else None
    weak = figure.discrimination is not None and figure.discrimination < REVISE_BELOW
    return (
        asked.number,
        translate(asked.title, edition.lang),
        figure.objective,
        translate(figure.skill, edition.lang),
        asked.points,
        *_counted(record, edition, figure, row),
        Live(possible, f'=IF(F{row}="","",F{row}*E{row})'),
        Live(figure.mean, f'=IF(F{row}=0,"",G{row}/F{row})'),
        Live(share, f'=IF(F{row}=0,"",G{row}/I{row})'),
        Live(figure.difficulty, f'=IF(OR(F{row}=0,H{row}=""),"",H{row}/F{row})'),
        figure.discrimination,
        figure.point_biserial,
        edition.say(REVISE) if weak else "",
    )


def _counted(
    record: ClassRecord, edition: Edition, figure: QuestionFigure, row: int
) -> tuple[Cell, Cell, Cell]:
    """How many learners, their points, how many have all: from the marks, where they may stand."""
    if not edition.names or not record.learners:
        return figure.learners, figure.points, figure.right
    marks = MarksSheet(record, edition).all_of(figure.module, figure.asked.id)
    return (
        Live(figure.learners, f"=COUNT({marks})"),
        Live(figure.points, f"=SUM({marks})"),
        Live(figure.right, f'=COUNTIF({marks},">="&E{row})'),
    )
