"""Every item of the tests before and after: how hard it was, and whether it told people apart."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from grading.report.items import FEWEST_FOR_GROUPS, REVISE_BELOW, SMALL_CLASS
from grading.report.record import ClassRecord
from grading.report.sections.answers import AnswersSheet, has_tests
from grading.report.test_items import ItemFigure, item_figures
from grading.report.view import FEWEST, Cell, Column, Edition, Kind, Live, Section, down

SHEET, TITLE = N_("Test items"), N_("Every item of the tests: how hard, and whether it tells strong from weak")  # fmt: skip
LEAD = N_("Difficulty p is the share of right answers; discrimination D compares the best and the weakest 27 % of the class. Before: {before} learners, after: {after}.")  # fmt: skip
NUMBER, ITEM, OUTCOME, LOOK = (
    N_("Item"),
    N_("What it asks"),
    N_("Learning outcome"),
    N_("To look at"),
)
BEFORE, AFTER = N_("Before"), N_("After")
LEARNERS, P, D, PQ = N_("{test}: learners"), N_("{test}: p"), N_("{test}: D"), N_("{test}: p(1−p)")
REVISE = N_("tells little")
SMALL = N_("With fewer than {count} learners, difficulty and discrimination are signals, not findings.")  # fmt: skip
HOW = N_("D below {limit} in the test after is marked: look at the item before you blame the learner. Before the course a low D is no surprise, because many guess.")  # fmt: skip
HELD = N_("Held back: the numbers of a test that fewer than {count} learners took, and p where fewer than {count} were right, or fewer than {count} were not.")  # fmt: skip
AT_PQ = {False: 6, True: 10}
"""Column of p(1 - p) by whether it is the test after: KR-20 sums it."""


def items_section(record: ClassRecord, edition: Edition) -> Section | None:
    """None before anybody's test has been marked: the section of the gain says so."""
    if not has_tests(record):
        return None
    say, tests = edition.say, record.tests
    both = tuple(item_figures(tests, answers) for answers in (tests.before, tests.after))
    rows = tuple(
        (
            figures[0].item.id,
            translate(figures[0].item.title, edition.lang) if figures[0].item.title else "",
            f"O{figures[0].item.outcome}",
            *_cells(record, edition, figures[0], at, after=False),
            *_cells(record, edition, figures[1], at, after=True),
            _remark(edition, figures[1]),
        )
        for at, figures in enumerate(zip(*both, strict=True))
    )
    columns = [Column(say(NUMBER), width=8), Column(say(ITEM), width=40), Column(say(OUTCOME), width=10)]  # fmt: skip
    for test in (say(BEFORE), say(AFTER)):
        columns += [
            Column(say(LEARNERS, test=test), Kind.COUNT, 12, on_page=False),
            Column(say(P, test=test), Kind.RATIO, 12),
            Column(say(D, test=test), Kind.RATIO, 12),
            Column(say(PQ, test=test), Kind.RATIO, 14, on_page=False),
        ]
    columns.append(Column(say(LOOK), width=16))
    notes = [say(HOW, limit=f"{REVISE_BELOW:.2f}")]
    if max(len(tests.before), len(tests.after)) < SMALL_CLASS:
        notes.insert(0, say(SMALL, count=SMALL_CLASS))
    if not edition.names:
        notes.append(say(HELD, count=FEWEST))
    lead = say(
        LEAD, before=edition.people(len(tests.before)), after=edition.people(len(tests.after))
    )
    return Section(say(SHEET), say(TITLE), lead, tuple(columns), rows, notes=tuple(notes), frozen=2)


def inside_of(record: ClassRecord, edition: Edition, *, after: bool) -> str:
    """The column of p(1 - p), for the formula of KR-20."""
    return down(edition.say(SHEET), AT_PQ[after], len(record.tests.items))


def _cells(
    record: ClassRecord, edition: Edition, figure: ItemFigure, at: int, *, after: bool
) -> tuple[Cell, ...]:
    """How many learners, p, D, p(1 - p)."""
    if not edition.names:
        return _held(edition, figure)
    sheet = AnswersSheet(record, edition)
    item, totals = sheet.item(at, after=after), sheet.totals(after=after)
    upper, lower = sheet.groups(after=after)
    share = f'SUMIFS({item},{totals},">=0")/COUNT({totals})'
    return (
        Live(figure.learners, f"=COUNT({item})"),
        Live(figure.difficulty, f'=IF(COUNT({item})=0,"",AVERAGE({item}))'),
        Live(
            figure.discrimination,
            f'=IF(COUNT({totals})<{FEWEST_FOR_GROUPS},"",'
            f"(SUMPRODUCT({item},{upper})-SUMPRODUCT({item},{lower}))/SUM({upper}))",
        ),
        Live(figure.inside, f'=IF(COUNT({totals})=0,"",{share}*(1-{share}))'),
    )


def _held(edition: Edition, figure: ItemFigure) -> tuple[Cell, ...]:
    """The same without names: what is about too few is not told."""
    if figure.learners < FEWEST:
        return (edition.people(figure.learners), None, None, None)
    wrong = figure.learners - figure.right
    told = all(edition.people(count) == count for count in (figure.right, wrong))
    return (figure.learners, figure.difficulty if told else None, figure.discrimination, None)


def _remark(edition: Edition, figure: ItemFigure) -> str:
    told = figure.discrimination is not None and edition.enough(figure.learners)
    weak = told and (figure.discrimination or 0) < REVISE_BELOW
    # what everybody has right tells nobody apart, and is as it should be after a course
    return edition.say(REVISE) if weak and figure.right < figure.learners else ""
