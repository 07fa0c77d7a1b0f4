"""The proposals, for the director: how many, how good in each row of the rubric, what is open."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from grading.report.proposals import (
    Criterion,
    Gate,
    Proposal,
    Result,
    criteria,
    gates,
    mean_of_all,
    proposals,
    results,
)
from grading.report.record import ClassRecord, ModuleAsked
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

SHEET, TITLE = N_("The proposals"), N_("The proposals for their own offices")
NONE = N_("Nobody has handed in a proposal yet.")
LEAD = N_("{handed_in} of {learners} learners handed in a proposal.")
STAND = N_("{passed} have passed with {points} of {most} points or more, {failed} are marked and below, and marks are still missing for {waits}.")  # fmt: skip
UNGRADED = N_("{count} more are not graded yet, or could not be judged.")
ROW, MARKED, MEAN, SHARE, LEVEL = N_("Row of the rubric"), N_("Marked"), N_("Mean points"), N_("Share"), N_("On the whole")  # fmt: skip
SUM = N_("All rows together")
CHART = N_("Mean share of the points by row of the rubric")
RUBRIC = N_("Each row has 20 points: 20 very good, 12 fair, 4 to be improved. One row alone that is low all over the class is a point to explain again.")  # fmt: skip
LEVELS = ((16, N_("very good")), (8, N_("fair")), (0, N_("to be improved")))
"""A mean is read as the level that lies nearest to it: 20, 12 or 4."""
CHECKS, CHECKS_TITLE = N_("Proposal checks"), N_("What the checks of the proposals still find")
CHECKS_LEAD = N_("The checks carry no points: they find what a reader in the office would stumble over.")  # fmt: skip
CHECK, CLEAR, OPEN, CLEAR_SHARE = N_("Check"), N_("In order"), N_("Still open"), N_("In order, share")  # fmt: skip
ONE_BY_ONE, ONE_BY_ONE_TITLE = N_("Proposal marks"), N_("The proposals one by one")
NAME, OFFICE, TOTAL, STANDS = N_("Name"), N_("Office"), N_("Total"), N_("How it stands")
WORDS = {
    Result.PASSED: N_("passed"),
    Result.FAILED: N_("below {points} points"),
    Result.WAITS: N_("waits for marks"),
    Result.NO_MARKS: N_("not graded yet"),
}
BLANK = N_("empty")
HELD = N_("Figures about fewer than {count} learners are held back.")


def proposals_section(record: ClassRecord, edition: Edition) -> Section | None:
    """None only where this cohort has no proposals at all."""
    say, asked = edition.say, record.proposal
    if asked is None:
        return None
    sheet, title, found = say(SHEET), say(TITLE), proposals(record)
    if not found:
        return Section(sheet, title, say(NONE))
    count = {result: edition.people(many) for result, many in results(record).items()}
    everybody = edition.people(len(record.learners))
    lead = say(LEAD, handed_in=edition.people(len(found)), learners=everybody)
    # where one number is held back, the others would tell it
    if all(isinstance(many, int) for many in count.values()):
        stand = say(
            STAND, passed=count[Result.PASSED], failed=count[Result.FAILED],
            waits=count[Result.WAITS], points=asked.pass_points, most=f"{asked.points:g}",
        )  # fmt: skip
        lead = f"{lead} {stand}"
    notes = [say(RUBRIC)]
    if count[Result.NO_MARKS]:
        notes.insert(0, say(UNGRADED, count=count[Result.NO_MARKS]))
    if not edition.names:
        notes.append(say(HELD, count=FEWEST))
    rows = [
        _criterion(record, edition, one, FIRST_ROW + at) for at, one in enumerate(criteria(record))
    ]
    drawn = any(one.learners and edition.enough(one.learners) for one in criteria(record))
    rows.append(_sum(record, edition, FIRST_ROW + len(rows)))
    columns = (
        Column(say(ROW), width=40),
        Column(say(MARKED), Kind.COUNT, 10),
        Column(say(MEAN), Kind.POINTS, 12),
        Column(say(SHARE), Kind.SHARE, 10),
        Column(say(LEVEL), width=18),
    )
    return Section(
        sheet, title, lead, columns, tuple(rows),
        Chart(say(CHART), 0, (3,), most=len(rows) - 1) if drawn else None, tuple(notes),
        strong=frozenset({len(rows) - 1}),
    )  # fmt: skip


def checks_section(record: ClassRecord, edition: Edition) -> Section | None:
    """The machine's eight checks; None before a proposal has been graded."""
    say, found = edition.say, gates(record)
    if not any(edition.enough(gate.passed + gate.open) and gate.passed + gate.open for gate in found):  # fmt: skip
        return None
    notes = () if edition.names else (say(HELD, count=FEWEST),)
    columns = (
        Column(say(CHECK), width=40),
        Column(say(CLEAR), Kind.COUNT, 12),
        Column(say(OPEN), Kind.COUNT, 12),
        Column(say(CLEAR_SHARE), Kind.SHARE, 16),
    )
    rows = tuple(_gate(edition, gate, FIRST_ROW + at) for at, gate in enumerate(found))
    return Section(say(CHECKS), say(CHECKS_TITLE), say(CHECKS_LEAD), columns, rows, notes=notes)


def one_by_one_section(record: ClassRecord, edition: Edition) -> Section | None:
    """A row for each proposal; only where names may stand."""
    found, asked = proposals(record), record.proposal
    if not edition.names or not found or asked is None:
        return None
    say = edition.say
    columns = (
        Column(say(NAME), width=26),
        Column(say(OFFICE), width=26),
        *(Column(translate(task.title, edition.lang), Kind.POINTS, 14) for task in asked.tasks),
        Column(say(TOTAL), Kind.POINTS, 10),
        Column(say(STANDS), width=18),
    )
    rows = tuple(_proposal(record, edition, one) for one in found)
    return Section(say(ONE_BY_ONE), say(ONE_BY_ONE_TITLE), "", columns, rows)


def _criterion(
    record: ClassRecord, edition: Edition, one: Criterion, row: int
) -> tuple[Cell, ...]:  # fmt: skip
    title = translate(one.task.title, edition.lang)
    share = None if one.mean is None else one.mean / one.task.points
    if not edition.names:
        if not edition.enough(one.learners):
            return (title, edition.people(one.learners), None, None, "")
        return (title, one.learners, one.mean, share, _level(edition, one.mean))
    marks = MarksSheet(record, edition).all_of(_asked(record), one.task.id)
    return (
        title,
        Live(one.learners, f"=COUNT({marks})"),
        Live(one.mean, f'=IF(B{row}=0,"",AVERAGE({marks}))'),
        Live(share, f'=IF(B{row}=0,"",C{row}/{one.task.points})'),
        _level(edition, one.mean),
    )


def _sum(record: ClassRecord, edition: Edition, row: int) -> tuple[Cell, ...]:
    """The mean of all rows of the rubric: the sum of the rows above it."""
    title, asked, found = edition.say(SUM), _asked(record), criteria(record)
    least = min(one.learners for one in found)
    whole = mean_of_all(record)
    share = None if whole is None else whole / asked.points
    if not edition.names:
        shown = edition.enough(least)
        return (
            title,
            edition.people(least),
            whole if shown else None,
            share if shown else None,
            "",
        )
    above = f"C{FIRST_ROW}:C{row - 1}"
    return (
        title,
        Live(least, f"=MIN(B{FIRST_ROW}:B{row - 1})"),
        Live(whole, f'=IF(COUNT({above})<{len(found)},"",SUM({above}))'),
        Live(share, f'=IF(C{row}="","",C{row}/{asked.points:g})'),
        "",
    )


def _level(edition: Edition, mean: float | None) -> str:
    if mean is None:
        return ""
    return edition.say(next(words for least, words in LEVELS if mean >= least))


def _gate(edition: Edition, gate: Gate, row: int) -> tuple[Cell, ...]:
    title, judged = translate(gate.check.title, edition.lang), gate.passed + gate.open
    if not edition.names:
        if not all(edition.people(many) == many for many in (gate.passed, gate.open)):
            return (title, None, None, None)
        return (title, gate.passed, gate.open, gate.passed / judged if judged else None)
    share = gate.passed / judged if judged else None
    return (title, gate.passed, gate.open, Live(share, f'=IF(B{row}+C{row}=0,"",B{row}/(B{row}+C{row}))'))  # fmt: skip


def _proposal(record: ClassRecord, edition: Edition, one: Proposal) -> tuple[Cell, ...]:
    say, sheet = edition.say, MarksSheet(record, edition)
    row = record.learners.index(one.learner)
    total = one.work.total(one.asked)
    return (
        one.learner.called,
        one.learner.office,
        *(one.work.marks.get(task.id) for task in one.asked.tasks),
        Live(total, f"={sheet.total_at(one.asked, row)}"),
        say(BLANK) if one.work.is_blank else say(WORDS[one.result], points=one.asked.pass_points),
    )


def _asked(record: ClassRecord) -> ModuleAsked:
    assert record.proposal is not None
    return record.proposal
