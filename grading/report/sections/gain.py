"""Before and after: the class averages by outcome, and Hake's gain."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from grading.report.gain import Band, Gain, gains, items_of, share
from grading.report.outcomes import OUTCOMES
from grading.report.record import ClassRecord
from grading.report.sections.answers import AnswersSheet
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
    down,
)

SHEET, TITLE = N_("Before and after"), N_("What was learnt: the test before and the test after")
TESTS, TESTS_TITLE = N_("Tests"), N_("Share of right answers, learner by learner")
NONE = N_("There is no test before and after in this cohort: nobody has handed one in.")
NOT_GRADED = N_("Tests were handed in, but none of them is graded yet. Run workshop grade, and then this once more.")  # fmt: skip
ONE_ONLY = N_("Nobody has both tests: before {before}, after {after} learners. A gain needs both.")
LEAD = N_("{both} learners have both tests. Gain g is how much of what was still missing before was learnt: (after − before) ÷ (100 % − before).")  # fmt: skip
TOO_FEW = N_("Fewer than {count} learners have both tests: the figures are held back.")
OUTCOME, ITEMS, BEFORE, AFTER, GAIN, READ = N_("Learning outcome"), N_("Items"), N_("Before"), N_("After"), N_("Gain g"), N_("Reading")  # fmt: skip
WORDS = N_("In words")
ALL = N_("All items")
OTHER = N_("Other")
BANDS = {
    Band.HIGH: N_("high (0.7 or more)"),
    Band.MEDIUM: N_("medium (0.3 to 0.7)"),
    Band.LOW: N_("low (below 0.3)"),
    Band.LOSS: N_("lower than before"),
    Band.FULL_BEFORE: N_("all right before: no gain is possible"),
    Band.NOBODY: "",
}
CHART = N_("Right answers before and after")
FEW_ITEMS = N_("An outcome with so few items is a hint, not a measurement. Left out are learners with only one of the tests, or with an item that could not be judged ({before} with the test before, {after} with the test after).")  # fmt: skip


def gain_section(record: ClassRecord, edition: Edition) -> Section:
    """Always there: also to say that there is no test, or only one of the two."""
    say, tests = edition.say, record.tests
    sheet, title, both = say(SHEET), say(TITLE), len(tests.both)
    if not record.test_parts:
        return Section(sheet, title, say(NONE))
    if not (tests.before or tests.after):
        return Section(sheet, title, say(NOT_GRADED))
    if not both:
        before, after = (edition.people(len(one)) for one in (tests.before, tests.after))
        return Section(sheet, title, say(ONE_ONLY, before=before, after=after))
    if not edition.enough(both):
        return Section(sheet, title, say(TOO_FEW, count=FEWEST))
    rows = tuple(
        _row(record, edition, gain, number) for number, gain in enumerate(gains(tests))
    )  # fmt: skip
    columns = (
        Column(say(OUTCOME), width=8),
        Column(say(WORDS), width=64),
        Column(say(ITEMS), Kind.COUNT, 8),
        Column(say(BEFORE), Kind.SHARE, 10),
        Column(say(AFTER), Kind.SHARE, 10),
        Column(say(GAIN), Kind.RATIO, 10),
        Column(say(READ), width=34),
    )
    note = say(
        FEW_ITEMS, before=edition.people(len(tests.before) - both),
        after=edition.people(len(tests.after) - both),
    )  # fmt: skip
    return Section(
        sheet, title, say(LEAD, both=both), columns, rows, Chart(say(CHART), 0, (3, 4)), (note,),
        strong=frozenset({0}),
    )  # fmt: skip


def tests_section(record: ClassRecord, edition: Edition) -> Section | None:
    """The data of the formulas: only who has both, and only where names may stand."""
    tests = record.tests
    if not edition.names or not tests.both:
        return None
    called = {learner.login: learner.called for learner in record.learners}
    columns = [Column(edition.say(N_("Name")), width=26)]
    for gain in gains(tests):
        code = _code(edition, gain)
        columns += [
            Column(f"{code} {edition.say(when)}", Kind.SHARE, 14) for when in (BEFORE, AFTER)
        ]
    rows = tuple(
        (
            called[who],
            *(
                _share(record, edition, gain, who, after=after)
                for gain in gains(tests)
                for after in (False, True)
            ),
        )
        for who in tests.both
    )
    return Section(
        edition.say(TESTS), edition.say(TESTS_TITLE), "", tuple(columns), rows, on_page=False
    )


def _share(record: ClassRecord, edition: Edition, gain: Gain, who: str, *, after: bool) -> Live:
    """How much one learner had right of the items of one outcome."""
    tests, sheet = record.tests, AnswersSheet(record, edition)
    asked = items_of(tests, gain.outcome)
    cells = ",".join(sheet.one(who, tests.items.index(item), after=after) for item in asked)
    if gain.outcome is None:
        cells = sheet.one(who, -1, after=after)
    return Live(share(tests, who, asked, after=after), f"=SUM({cells})/{len(asked)}")


def _row(record: ClassRecord, edition: Edition, gain: Gain, number: int) -> tuple[Cell, ...]:
    row = FIRST_ROW + number
    text = OUTCOMES.get(gain.outcome or 0, OTHER if gain.outcome is not None else ALL)
    before: Cell = gain.before
    after: Cell = gain.after
    if edition.names:
        sheet, rows = edition.say(TESTS), len(record.tests.both)
        before = Live(gain.before, f"=AVERAGE({down(sheet, 1 + 2 * number, rows)})")
        after = Live(gain.after, f"=AVERAGE({down(sheet, 2 + 2 * number, rows)})")
    return (
        _code(edition, gain),
        translate(text, edition.lang),
        gain.items,
        before,
        after,
        Live(gain.value, f'=IF(D{row}>=1,"",(E{row}-D{row})/(1-D{row}))'),
        edition.say(BANDS[gain.band]) if BANDS[gain.band] else "",
    )


def _code(edition: Edition, gain: Gain) -> str:
    if gain.outcome is None:
        return edition.say(N_("All"))
    return f"O{gain.outcome}" if gain.outcome else "–"
