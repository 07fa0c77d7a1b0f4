"""The first page: the few numbers that a director reads."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.thai_dates import said_date
from grading.report.attendance import attendance, certified
from grading.report.gain import gains
from grading.report.items import SMALL_CLASS
from grading.report.proposals import Result, mean_of_all, results
from grading.report.record import ClassRecord
from grading.report.satisfaction import TARGET, overall
from grading.report.scores import module_figure
from grading.report.sections import gain, modules, proposals
from grading.report.sections.marks import MarksSheet
from grading.report.view import FEWEST, FIRST_ROW, Cell, Column, Edition, Kind, Live, Section, place

SHEET, TITLE = N_("Summary"), N_("The class at a glance")
EMPTY = N_("This cohort is empty: nobody is in it, and nothing was handed in. The report will fill as the day goes on.")  # fmt: skip
FIGURE, VALUE, REMARK = N_("Figure"), N_("Value"), N_("Remark")
DATE, LEARNERS, SEEN = N_("Date"), N_("Learners in the list"), N_("Took part (left a trace)")
CERTIFIED = N_("Due a certificate of attendance")
MEAN, PASSED = N_("Module {number}: mean points"), N_("Module {number}: passed, share")
OF_MARKED = N_("of {count} marked")
HANDED_IN = N_("Proposals handed in")
PROPOSALS_PASSED, PROPOSALS_MEAN = N_("Proposals: passed"), N_("Proposals: mean points")
GAIN = N_("Normalised gain g, all items")
SATISFACTION = N_("Satisfaction, mean (1 to 5)")
AIM = N_("the course aims at {target}")
SMALL = N_("A class of fewer than {count}: read every statistic as a signal, not as a finding.")
NO_NAMES = N_("Edition without names: nothing in it is about fewer than {count} learners, no row is a person, and certificates are left out.")  # fmt: skip


def summary_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    sheet, title = say(SHEET), say(TITLE)
    notes = [] if edition.names else [say(NO_NAMES, count=FEWEST)]
    if not record.learners:
        return Section(sheet, title, say(EMPTY), notes=tuple(notes))
    if len(record.learners) < SMALL_CLASS:
        notes.append(say(SMALL, count=SMALL_CLASS))
    seen = sum(one.is_seen for one in attendance(record))
    rows: list[tuple[Cell, ...]] = [
        (say(LEARNERS), edition.people(len(record.learners)), ""),
        (say(SEEN), edition.people(seen), ""),
        (say(CERTIFIED), edition.people(len(certified(record))), ""),
        *_modules(record, edition),
        *_proposals(record, edition),
        *_tests(record, edition),
        *_form(record, edition),
    ]
    if record.date is not None:
        rows.insert(0, (say(DATE), said_date(record.date, edition.lang), ""))
    columns = (
        Column(say(FIGURE), width=44),
        Column(say(VALUE), Kind.RATIO, 30),
        Column(say(REMARK), width=36),
    )
    return Section(sheet, title, "", columns, tuple(rows), notes=tuple(notes))


def _modules(record: ClassRecord, edition: Edition) -> list[tuple[Cell, ...]]:
    say, rows = edition.say, []
    for number, module in enumerate(record.modules):
        figure = module_figure(record, module)
        if not figure.learners or not edition.enough(figure.learners):
            continue
        failed = figure.learners - figure.passed
        told = all(edition.people(count) == count for count in (figure.passed, failed))
        at = (say(modules.SHEET), FIRST_ROW + number)
        remark = say(OF_MARKED, count=figure.learners)
        mean = Live(figure.mean, f"={place(at[0], 3, at[1])}", Kind.POINTS)
        passed = figure.passed / figure.learners
        share = Live(passed, f"={place(at[0], 8, at[1])}", Kind.SHARE)
        rows.append((say(MEAN, number=module.number), mean, remark))
        if told:
            rows.append((say(PASSED, number=module.number), share, remark))
    return rows


def _proposals(record: ClassRecord, edition: Edition) -> list[tuple[Cell, ...]]:
    say, asked = edition.say, record.proposal
    if asked is None:
        return []
    rows: list[tuple[Cell, ...]] = [
        (say(HANDED_IN), edition.people(sum(results(record).values())), "")
    ]
    stand = results(record)
    passed, marked = stand[Result.PASSED], stand[Result.PASSED] + stand[Result.FAILED]
    if not marked or not edition.enough(marked):
        return rows
    totals = MarksSheet(record, edition).all_of(asked) if edition.names else ""
    passing = f'=COUNTIF({totals},">="&{asked.pass_points})' if totals else ""
    if all(edition.people(many) == many for many in (passed, marked - passed)):
        rows.append((say(PROPOSALS_PASSED), Live(passed, passing), say(OF_MARKED, count=marked)))
    mean = mean_of_all(record)
    at = place(say(proposals.SHEET), 2, FIRST_ROW + len(asked.tasks))
    if mean is not None:
        rows.append((say(PROPOSALS_MEAN), Live(mean, f"={at}", Kind.POINTS), ""))
    return rows


def _tests(record: ClassRecord, edition: Edition) -> list[tuple[Cell, ...]]:
    both = len(record.tests.both)
    if not both or not edition.enough(both):
        return []
    whole = gains(record.tests)[0]
    at = place(edition.say(gain.SHEET), 5, FIRST_ROW)
    return [(edition.say(GAIN), Live(whole.value, f"={at}"), edition.say(gain.BANDS[whole.band]))]


def _form(record: ClassRecord, edition: Edition) -> list[tuple[Cell, ...]]:
    form = record.form
    if form is None or not form.answers or not edition.enough(len(form.answers)):
        return []
    return [(edition.say(SATISFACTION), overall(form), edition.say(AIM, target=f"{TARGET:.1f}"))]
