"""What the class stumbled over, and the outcomes that are kept apart."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.kit.finding import PLACEHOLDER
from curriculum.kit.i18n import N_, translate
from curriculum.kit.judgement import Outcome
from grading.report.misconceptions import (
    Stumbled,
    misconceptions,
    other_findings,
    outcomes,
    statuses,
)
from grading.report.record import ClassRecord
from grading.report.sections.titles import module_title
from grading.report.view import FEWEST, Cell, Chart, Column, Edition, Kind, Section
from grading.verdict import Status

MOST = 20
SHEET, TITLE = N_("Misconceptions"), N_("What the class stumbled over most often")
LEAD = N_("Learners who were told of it at some time, by a check or by the mark. These are the points to explain again.")  # fmt: skip
NONE = N_("No known mistake was found.")
QUESTION, WHAT, KIND, LEARNERS, LEFT, CHECKS = (
    N_("Question"), N_("What they were told"), N_("Kind"), N_("Learners"),
    N_("Still in the work handed in"), N_("Told by a check"),
)  # fmt: skip
KNOWN, OTHER = N_("known mistake"), N_("other")
CODE_ONLY = N_("(only the checks tell of it: {code})")
CHART = N_("Learners by known mistake")
DRAWN = 10
REST = N_("{count} further findings, each of fewer learners than these, are not listed.")
HELD = N_("Findings of fewer than {count} learners are not listed.")
NO_CHECKS = N_("The class service has stored no checks: counted is the work handed in.")
OUTCOMES, OUTCOMES_TITLE = N_("Outcomes"), N_("Wrong, could not be judged, our fault: three different things")  # fmt: skip
OUTCOMES_LEAD = N_("Answers by outcome. Only “partly right”, “not yet” and “not answered” cost points; the last two columns never count as a mistake.")  # fmt: skip
MODULE = N_("Module")
WORDS = {
    # in the order of the columns; a mark is never only “recorded”, as a live check may be
    Outcome.RIGHT: N_("Right"),
    Outcome.PARTLY: N_("Partly right"),
    Outcome.WRONG: N_("Not yet"),
    Outcome.UNANSWERED: N_("Not answered yet"),
    Outcome.CANNOT_JUDGE: N_("Could not be judged"),
    Outcome.OUR_FAULT: N_("Our system failed"),
}
WHOLE = N_("Of whole exercises and tests: {cannot} could not be judged, {ours} met a fault of ours, {waiting} are not graded yet. None of them counts as 0.")  # fmt: skip


def misconceptions_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    found = [(one, True) for one in misconceptions(record)]
    found += [(one, False) for one in other_findings(record)]
    told = [pair for pair in found if edition.enough(len(pair[0].learners))]
    found.sort(key=lambda pair: not pair[1])
    rows = tuple(_row(edition, one, known, record) for one, known in told[:MOST])
    columns = (
        Column(say(QUESTION), width=10),
        Column(say(WHAT), width=80),
        Column(say(KIND), width=16),
        Column(say(LEARNERS), Kind.COUNT, 10),
        Column(say(LEFT), Kind.COUNT, 14),
        Column(say(CHECKS), Kind.COUNT, 14),
    )
    notes = []
    if record.checks is None:
        notes.append(say(NO_CHECKS))
    if len(told) > MOST:
        notes.append(say(REST, count=len(told) - MOST))
    if len(told) < len(found):
        notes.append(say(HELD, count=FEWEST))
    return Section(
        say(SHEET), say(TITLE), say(LEAD) if rows else say(NONE), columns if rows else (), rows,
        Chart(say(CHART), 0, (3,), words=1, most=DRAWN) if rows else None, tuple(notes),
    )  # fmt: skip


def _row(edition: Edition, one: Stumbled, known: bool, record: ClassRecord) -> tuple[Cell, ...]:
    return (
        one.question.number,
        _words(one, edition),
        edition.say(KNOWN if known else OTHER),
        len(one.learners),
        edition.people(len(one.handed_in)),
        None if record.checks is None else edition.people(len(one.checked)),
    )


def _words(one: Stumbled, edition: Edition) -> str:
    """The finding as a sentence; what would stand in its places differs from learner to learner."""
    if not one.message:
        return edition.say(CODE_ONLY, code=one.code)
    return PLACEHOLDER.sub("…", translate(one.message, edition.lang))


def outcomes_section(record: ClassRecord, edition: Edition) -> Section:
    say = edition.say
    whole: dict[Status | None, int] = {}
    rows = []
    for module in record.modules:
        counted = outcomes(record, module)
        rows.append((module_title(module, edition.lang), *_counts(edition, counted)))
    for part in record.parts:
        for status, count in statuses(record, part).items():
            whole[status] = whole.get(status, 0) + count
    columns = (
        Column(say(MODULE), width=48),
        *(Column(say(WORDS[outcome]), Kind.COUNT, 14) for outcome in WORDS),
    )
    note = say(
        WHOLE, cannot=edition.people(whole.get(Status.CANNOT_JUDGE, 0)),
        ours=edition.people(whole.get(Status.OUR_FAULT, 0)), waiting=edition.people(whole.get(None, 0)),
    )  # fmt: skip
    return Section(
        say(OUTCOMES), say(OUTCOMES_TITLE), say(OUTCOMES_LEAD), columns, tuple(rows), notes=(note,)
    )


def _counts(edition: Edition, counted: Mapping[Outcome, int]) -> tuple[Cell, ...]:
    return tuple(edition.people(counted.get(outcome, 0)) for outcome in WORDS)
