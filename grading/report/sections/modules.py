"""Module by module: who handed in, what they reached, who passed; how far the marks hold."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from grading.report.items import SMALL_CLASS, Reliability, WhyNot
from grading.report.record import ClassRecord
from grading.report.scores import ModuleFigure, module_figure
from grading.report.sections.answers import AnswersSheet
from grading.report.sections.items import inside_of
from grading.report.sections.marks import MarksSheet
from grading.report.sections.titles import TEST_AFTER, TEST_BEFORE, module_title
from grading.report.test_items import reliability
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

SHEET, TITLE = N_("Modules"), N_("Scores, module by module")
LEAD = N_("{learners} learners. A module is passed with {points} of {most} points.")
MODULE, HANDED_IN, MARKED = N_("Module"), N_("Handed in"), N_("Marked")
MEAN, MEDIAN, BEST, LOWEST = N_("Mean"), N_("Median"), N_("Best"), N_("Lowest")
PASSED, PASS_SHARE, WAITING = N_("Passed"), N_("Passed, share"), N_("Not finally marked")
CHART, PASS_LINE = N_("Mean points by module"), N_("needed to pass")
FOR_NOW = N_("“Not finally marked”: the written task, or an answer that could not be judged, waits for a trainer. Until then these points count as 0, so that totals and passes can only rise.")  # fmt: skip
HELD = N_("Best and lowest would each be one person, and are left out. Figures about fewer than {count} learners are held back.")  # fmt: skip
RELIABILITY, RELIABILITY_TITLE = N_("Reliability"), N_("How far the marks can be relied on (KR-20)")
RELIABILITY_LEAD = N_("KR-20 tells whether the items of one test pull in the same direction: from 0.7 on, a total says something about a person.")  # fmt: skip
TEST, ITEMS, LEARNERS, KR20, REMARK = N_("Test or exercise"), N_("Items"), N_("Learners"), "KR-20", N_("Remark")  # fmt: skip
SMALL = N_("fewer than {count} learners: a signal only")
WHY_NOT = {
    WhyNot.NOBODY: N_("too few learners with every item marked"),
    WhyNot.ONE_ITEM: N_("one item only"),
    WhyNot.NO_VARIANCE: N_("everybody has the same total: it cannot be calculated"),
}
BELOW_0 = N_("below 0: the items do not pull in one direction")
ALL_RIGHT = N_("An item of an exercise counts as right when it has all its points.")


def modules_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    figures = [module_figure(record, module) for module in record.modules]
    rows = tuple(
        _row(record, edition, figure, FIRST_ROW + number) for number, figure in enumerate(figures)
    )
    columns = (
        Column(say(MODULE), width=48),
        Column(say(HANDED_IN), Kind.COUNT, 11),
        Column(say(MARKED), Kind.COUNT, 10),
        Column(say(MEAN), Kind.POINTS, 10),
        Column(say(MEDIAN), Kind.POINTS, 10),
        Column(say(BEST), Kind.POINTS, 10),
        Column(say(LOWEST), Kind.POINTS, 10),
        Column(say(PASSED), Kind.COUNT, 12),
        Column(say(PASS_SHARE), Kind.SHARE, 12),
        Column(say(WAITING), Kind.COUNT, 15),
    )
    needed = sorted({module.pass_points for module in record.modules})
    most = sorted({module.points for module in record.modules})
    lead = say(
        LEAD, learners=edition.people(len(record.learners)),
        points="/".join(map(str, needed)), most="/".join(f"{one:g}" for one in most),
    )  # fmt: skip
    drawn = any(figure.learners and edition.enough(figure.learners) for figure in figures)
    line = float(needed[0]) if len(needed) == 1 else None
    notes = [say(FOR_NOW)] if any(figure.waiting for figure in figures) else []
    if not edition.names:
        notes.append(say(HELD, count=FEWEST))
    return Section(
        say(SHEET), say(TITLE), lead, columns, rows,
        Chart(say(CHART), 0, (3,), line, say(PASS_LINE)) if drawn else None, tuple(notes),
    )  # fmt: skip


def _row(record: ClassRecord, edition: Edition, figure: ModuleFigure, row: int) -> tuple[Cell, ...]:
    title = module_title(figure.module, edition.lang)
    handed_in = len(record.of(figure.module.id))
    if not edition.names or not record.learners:
        return (title, edition.people(handed_in), *_plain(edition, figure))
    totals = MarksSheet(record, edition).all_of(figure.module)
    best, lowest = (max(figure.totals), min(figure.totals)) if figure.totals else (None, None)
    share = figure.passed / figure.learners if figure.learners else None

    def live(value: float | None, function: str) -> Live:
        return Live(value, f'=IF(C{row}=0,"",{function}({totals}))')

    passing = f'=COUNTIF({totals},">="&{figure.module.pass_points})'
    return (
        title, handed_in, Live(figure.learners, f"=COUNT({totals})"),
        live(figure.mean, "AVERAGE"), live(figure.median, "MEDIAN"),
        live(best, "MAX"), live(lowest, "MIN"),
        Live(figure.passed, passing), Live(share, f'=IF(C{row}=0,"",H{row}/C{row})'),
        figure.waiting,
    )  # fmt: skip


def _plain(edition: Edition, figure: ModuleFigure) -> tuple[Cell, ...]:
    """The same without names: numbers that are about too few are not told."""
    marked = edition.people(figure.learners)
    if not figure.learners or not edition.enough(figure.learners):
        return (marked, None, None, None, None, None, None, edition.people(figure.waiting))
    failed = figure.learners - figure.passed
    told = all(edition.people(count) == count for count in (figure.passed, failed))
    share = figure.passed / figure.learners if told else None
    passed = figure.passed if told else None
    return (
        marked, figure.mean, figure.median, None, None, passed, share,
        edition.people(figure.waiting),
    )  # fmt: skip


def reliability_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    tests = record.tests
    rows = [
        _reliability(edition, say(title), reliability(tests, answers), _kr20(record, edition, after))
        for title, answers, after in (
            (TEST_BEFORE, tests.before, False), (TEST_AFTER, tests.after, True)
        )
        if answers
    ]  # fmt: skip
    rows += [
        _reliability(
            edition, module_title(one, edition.lang), module_figure(record, one).reliability
        )
        for one in record.modules
    ]
    columns = (
        Column(say(TEST), width=48),
        Column(say(ITEMS), Kind.COUNT, 8),
        Column(say(LEARNERS), Kind.COUNT, 10),
        Column(KR20, Kind.RATIO, 10),
        Column(say(REMARK), width=50),
    )
    return Section(
        say(RELIABILITY), say(RELIABILITY_TITLE), say(RELIABILITY_LEAD), columns,
        tuple(rows),
        notes=(say(ALL_RIGHT),),
    )  # fmt: skip


def _kr20(record: ClassRecord, edition: Edition, after: bool) -> str:
    """The formula, where the answers stand in the workbook."""
    if not edition.names:
        return ""
    totals = AnswersSheet(record, edition).totals(after=after)
    inside, items = inside_of(record, edition, after=after), len(record.tests.items)
    return (
        f'=IF(COUNT({totals})<2,"",IF(VARP({totals})=0,"",'
        f"{items}/({items}-1)*(1-SUM({inside})/VARP({totals}))))"
    )


def _reliability(
    edition: Edition, title: str, one: Reliability, formula: str = ""
) -> tuple[Cell, ...]:
    learners = edition.people(one.learners)
    shown = edition.enough(one.learners)
    if one.why_not is not None and shown:
        remark = edition.say(WHY_NOT[one.why_not])
    else:
        said = [edition.say(SMALL, count=SMALL_CLASS)] if one.is_small else []
        if shown and one.value is not None and one.value < 0:
            said.append(edition.say(BELOW_0))
        remark = "; ".join(said)
    value = Live(one.value, formula) if formula else one.value
    return (title, one.items, learners, value if shown else None, remark)
