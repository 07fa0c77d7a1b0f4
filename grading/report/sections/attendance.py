"""Who took part: what was handed in and when, and the times of the first and the last check."""

from __future__ import annotations

import datetime as dt

from curriculum.kit.i18n import N_
from curriculum.kit.registry import Kind as PartKind
from curriculum.kit.thai_dates import said_date_short
from grading.report.attendance import Attended, Certificate, attendance, certified, only
from grading.report.record import ClassRecord
from grading.report.sections.titles import narrow_title, short_title
from grading.report.view import FIRST_ROW, Cell, Column, Edition, Kind, Live, Section, here

THAILAND = dt.timezone(dt.timedelta(hours=7))
SHEET, TITLE = N_("Attendance"), N_("Who took part")
LEAD = N_("{seen} of {all} left a trace: handed something in, or pressed a check. {certified} are due a certificate of attendance.")  # fmt: skip
NOBODY = N_("Nobody is in this cohort yet.")
NUMBER, NAME, OFFICE = N_("No."), N_("Name"), N_("Office")
HANDED_IN = N_("Handed in")
FIRST, LAST, PRESSED = N_("First check"), N_("Last check"), N_("Checks")
DUE, UNDATED = N_("Certificate"), N_("yes, no time known")
CERTIFICATE = {
    Certificate.DUE: N_("yes"),
    Certificate.NO_PROPOSAL: N_("no: no proposal"),
    Certificate.BLANK_PROPOSAL: N_("no: empty proposal"),
    Certificate.NOTHING: N_("no: no exercise"),
}
BY_PART = N_("Handed in, part by part: {parts}.")
TESTS_ONLY = N_("Took a test, and handed in nothing else: {who}.")
PAPER = N_("Presence in the room is not measured; the signed list remains the proof. Times are those of Thailand.")  # fmt: skip
SAME_DAY = N_("A time without a date is one of the day of the workshop.")
BY_PROPOSAL = N_("A certificate is due to whoever handed in the proposal, whatever its mark.")
BY_EXERCISE = N_("In this cohort a certificate does not need the proposal: it is due to whoever handed in at least one exercise.")  # fmt: skip
PAGE_HOLDS = 4
"""Parts of the course beside which a page has room for the checks."""
COUNTED, LEARNERS = N_("Parts handed in"), N_("Learners")


def attendance_section(record: ClassRecord, edition: Edition) -> Section:
    say, everybody = edition.say, attendance(record)
    due = certified(record)
    sheet, title = say(SHEET), say(TITLE)
    if not everybody:
        return Section(sheet, title, say(NOBODY))
    lead = say(
        LEAD, seen=edition.people(sum(one.is_seen for one in everybody)),
        all=edition.people(len(everybody)), certified=edition.people(len(due)),
    )  # fmt: skip
    by_exercise = record.proposal is None or not record.needs_proposal
    rule = say(BY_EXERCISE if by_exercise else BY_PROPOSAL)
    by_part = [say(BY_PART, parts=_by_part(record, edition))] if record.parts else []
    if not edition.names:
        table = _by_number(record, edition, everybody)
        return Section(sheet, title, lead, *table, notes=(*by_part, say(PAPER), rule))
    if tested := only(record, PartKind.TEST):
        by_part.append(say(TESTS_ONLY, who=", ".join(one.called for one in tested)))
    notes = (*by_part, say(PAPER), say(SAME_DAY), rule)
    parts = [Column(narrow_title(one, edition), width=18) for one in record.parts]
    narrow = len(parts) <= PAGE_HOLDS
    columns = (
        Column(say(NUMBER), Kind.COUNT, 6),
        Column(say(NAME), width=26),
        Column(say(OFFICE), width=26),
        *parts,
        Column(say(HANDED_IN), Kind.COUNT, 11),
        Column(say(FIRST), width=18, on_page=narrow),
        Column(say(LAST), width=18, on_page=narrow),
        Column(say(PRESSED), Kind.COUNT, 10, on_page=narrow),
        Column(say(DUE), width=20),
    )
    rows = tuple(_row(record, edition, one, number) for number, one in enumerate(everybody))
    return Section(sheet, title, lead, columns, rows, notes=notes, frozen=2)


def _by_part(record: ClassRecord, edition: Edition) -> str:
    """As "Test before (12), Module 1 (11)"."""
    counts = ((part, edition.people(len(record.of(part.id)))) for part in record.parts)
    return ", ".join(f"{short_title(part, edition)} ({many})" for part, many in counts)


def _row(
    record: ClassRecord, edition: Edition, one: Attended, number: int
) -> tuple[Cell, ...]:  # fmt: skip
    handed = tuple(
        _time(one.handed_in[part.id], record, edition) or edition.say(UNDATED)
        if part.id in one.handed_in
        else None
        for part in record.parts
    )
    columns = range(3, 3 + len(record.parts))
    count: Cell = len(one.handed_in)
    if record.parts:
        count = Live(len(one.handed_in), f"=COUNTA({here(columns, FIRST_ROW + number)})")
    return (
        number + 1,
        one.learner.called,
        one.learner.office,
        *handed,
        count,
        _time(one.first_check, record, edition),
        _time(one.last_check, record, edition),
        None if record.checks is None else one.checks,
        edition.say(CERTIFICATE[one.certificate]),
    )


def _by_number(
    record: ClassRecord, edition: Edition, everybody: tuple[Attended, ...]
) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
    """Without names: how many learners handed in how many parts."""
    counts = [len(one.handed_in) for one in everybody]
    columns = (
        Column(edition.say(COUNTED), Kind.COUNT, 24),
        Column(edition.say(LEARNERS), Kind.COUNT, 14),
    )
    numbers = range(len(record.parts), -1, -1)
    return columns, tuple((many, edition.people(counts.count(many))) for many in numbers)


def _time(time: dt.datetime | None, record: ClassRecord, edition: Edition) -> str | None:
    """The clock, and the day where it is another than the workshop's."""
    if time is None:
        return None
    there = time.astimezone(THAILAND)
    day = "" if there.date() == record.date else said_date_short(there.date(), edition.lang)
    return f"{day} {there:%H:%M}".strip()
