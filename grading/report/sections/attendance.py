"""Who took part: what was handed in and when, and the times of the first and the last check."""

from __future__ import annotations

import datetime as dt

from curriculum.kit.i18n import N_
from curriculum.kit.thai_dates import said_date_short
from grading.report.attendance import Attended, attendance, certified
from grading.report.record import ClassRecord
from grading.report.view import FIRST_ROW, Cell, Column, Edition, Kind, Live, Section, here

THAILAND = dt.timezone(dt.timedelta(hours=7))
SHEET, TITLE = N_("Attendance"), N_("Who took part")
LEAD = N_("{seen} of {all} left a trace: handed something in, or pressed a check. {certified} are due a certificate of attendance.")  # fmt: skip
NOBODY = N_("Nobody is in this cohort yet.")
NUMBER, NAME, OFFICE = N_("No."), N_("Name"), N_("Office")
MODULE, HANDED_IN = N_("Module {number} handed in"), N_("Exercises handed in")
FIRST, LAST, PRESSED = N_("First check"), N_("Last check"), N_("Checks")
DUE, YES, NO, UNDATED = N_("Certificate"), N_("yes"), N_("no"), N_("yes, no time known")
PAPER = N_("Presence in the room is not measured; the signed list remains the proof. Times are those of Thailand.")  # fmt: skip
SAME_DAY = N_("A time without a date is one of the day of the workshop.")
BY_PROPOSAL = N_("A certificate is due to whoever handed in the proposal.")
BY_EXERCISE = N_("This cohort has no proposal to hand in: a certificate is due to whoever handed in at least one exercise.")  # fmt: skip
COUNTED, LEARNERS = N_("Exercises handed in"), N_("Learners")


def attendance_section(record: ClassRecord, edition: Edition) -> Section:
    say, everybody = edition.say, attendance(record)
    due = {learner.login for learner in certified(record)}
    sheet, title = say(SHEET), say(TITLE)
    if not everybody:
        return Section(sheet, title, say(NOBODY))
    lead = say(
        LEAD, seen=edition.people(sum(one.is_seen for one in everybody)),
        all=edition.people(len(everybody)), certified=edition.people(len(due)),
    )  # fmt: skip
    notes = (
        say(PAPER),
        say(SAME_DAY),
        say(BY_EXERCISE if record.proposals is None else BY_PROPOSAL),
    )
    if not edition.names:
        return Section(
            sheet, title, lead, *_by_number(record, edition, everybody), notes=notes[::2]
        )
    modules = [Column(say(MODULE, number=one.number), width=18) for one in record.modules]
    columns = (
        Column(say(NUMBER), Kind.COUNT, 6),
        Column(say(NAME), width=26),
        Column(say(OFFICE), width=26),
        *modules,
        Column(say(HANDED_IN), Kind.COUNT, 11),
        Column(say(FIRST), width=18),
        Column(say(LAST), width=18),
        Column(say(PRESSED), Kind.COUNT, 10),
        Column(say(DUE), width=12),
    )
    rows = tuple(
        _row(record, edition, one, number, one.learner.login in due)
        for number, one in enumerate(everybody)
    )
    return Section(sheet, title, lead, columns, rows, notes=notes, frozen=2)


def _row(
    record: ClassRecord, edition: Edition, one: Attended, number: int, due: bool
) -> tuple[Cell, ...]:
    handed = tuple(
        _time(one.handed_in[module.id], record, edition) or edition.say(UNDATED)
        if module.id in one.handed_in
        else None
        for module in record.modules
    )
    columns = range(3, 3 + len(record.modules))
    count: Cell = len(one.handed_in)
    if record.modules:
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
        edition.say(YES if due else NO),
    )


def _by_number(
    record: ClassRecord, edition: Edition, everybody: tuple[Attended, ...]
) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
    """Without names: how many learners handed in how many exercises."""
    counts = [len(one.handed_in) for one in everybody]
    columns = (
        Column(edition.say(COUNTED), Kind.COUNT, 24),
        Column(edition.say(LEARNERS), Kind.COUNT, 14),
    )
    numbers = range(len(record.modules), -1, -1)
    return columns, tuple((many, edition.people(counts.count(many))) for many in numbers)


def _time(time: dt.datetime | None, record: ClassRecord, edition: Edition) -> str | None:
    """The clock, and the day where it is another than the workshop's."""
    if time is None:
        return None
    there = time.astimezone(THAILAND)
    day = "" if there.date() == record.date else said_date_short(there.date(), edition.lang)
    return f"{day} {there:%H:%M}".strip()
