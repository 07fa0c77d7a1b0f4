"""The plan as an .ics file (RFC 5545) that Google Calendar and Outlook import.

One all-day event a task, from its first to its last working day. A task that spans a weekend
or a holiday stays one event, as it is one bar of the Gantt chart: an event for each stretch
of working days would tear one task into several. So that days off are not marked as work,
every event is shown as free time (TRANSP, and BUSYSTATUS for Outlook), and names the holidays
within it and the number of working days.

What the two programs need, and what is done here:

- DTSTART and DTEND are dates (VALUE=DATE). Such a day has no time zone and may carry no TZID
  (RFC 5545, 3.2.19); with a time of day it would shift for a reader abroad, and Google would
  show 00:00 instead of the band for all-day events. DTEND is the day *after* the last one:
  Outlook needs it, even for a single day, and makes a meeting at midnight of equal dates.
- X-WR-TIMEZONE and a VTIMEZONE say Asia/Bangkok (UTC+7, no summer time) for programs that turn
  days into moments; no event refers to it.
- X-MICROSOFT-CDO-ALLDAYEVENT is left out: MS-OXCICAL says that it should not be written,
  and that dates without a time are all-day events.
- METHOD is PUBLISH, as in the calendars that Outlook itself exports: nobody is invited.
- UID depends on the title of the plan and the code of the task only, and SEQUENCE and DTSTAMP
  grow with each changed file: a program that compares UIDs when it imports again changes its
  events instead of doubling them. A task taken out of the plan, or a plan with another title,
  leaves its old events in the calendar; they are deleted there by hand, which is easy where
  the plan was imported into a calendar of its own.
- Lines end in CRLF and are folded at 75 octets between characters, never within one.

The same plan and sequence give the same bytes: there is no clock in it.
"""

from __future__ import annotations

import datetime as dt
import uuid

from icalendar import Calendar, Event, Timezone, TimezoneStandard

from curriculum.kit.i18n import _, language
from curriculum.kit.table import plain
from curriculum.kit.texts import tidy
from curriculum.kit.thai_dates import said_date
from curriculum.time_project.own_plan.plan import ONE_DAY, Plan, PlannedTask
from curriculum.time_project.own_plan.wording import days_off_words, float_words, titled

ZONE = "Asia/Bangkok"
OFFSET = dt.timedelta(hours=7)
FIRST_WRITTEN = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
PLANS = uuid.UUID("6f1d3f0e-5a43-5c1c-9a64-2f6b7c1f0b52")
"""Namespace of the UIDs: two plans with the same title and codes are the same plan."""


def calendar_bytes(plan: Plan, sequence: int = 0) -> bytes:
    """The file's content, in the language in use. `sequence` counts the changed versions."""
    calendar = Calendar()
    calendar.add("prodid", f"-//Workshop//Project plan//{language().upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", plan.title)
    calendar.add("x-wr-timezone", ZONE)
    calendar.add_component(_bangkok())
    for task in plan.planned:
        calendar.add_component(_event(plan, task, sequence))
    return calendar.to_ical()


def next_sequence(plan: Plan, before: bytes | None) -> int:
    """The sequence for a new file that replaces `before`: its own if nothing has changed,
    one more if something has; 0 where there was no calendar."""
    last = _sequence_of(before)
    if last is None:
        return 0
    return last if calendar_bytes(plan, last) == before else last + 1


def _event(plan: Plan, task: PlannedTask, sequence: int) -> Event:
    critical = task.scheduled.critical
    event = Event()
    event.add("uid", str(uuid.uuid5(PLANS, f"{tidy(plan.title)}\n{tidy(task.task.id)}")))
    event.add("dtstamp", FIRST_WRITTEN + sequence * dt.timedelta(minutes=1))
    event.add("sequence", sequence)
    event.add("dtstart", task.start)
    event.add("dtend", task.finish + ONE_DAY)
    title = titled(task)
    event.add("summary", _("{title} (critical task)").format(title=title) if critical else title)
    event.add("description", "\n".join(_description(plan, task)))
    event.add("categories", [_("Critical task") if critical else _("Task with float")])
    event.add("transp", "TRANSPARENT")
    event.add("x-microsoft-cdo-busystatus", "FREE")
    return event


def _description(plan: Plan, task: PlannedTask) -> list[str]:
    lines = [
        _("Project: {title}").format(title=plan.title),
        _("{days} working days, from {start} to {finish}").format(
            days=task.task.duration, start=said_date(task.start), finish=said_date(task.finish)
        ),
    ]
    if off := days_off_words(plan, task):
        lines.append(_("Holidays in between, not counted: {days}").format(days=off))
    lines.append(float_words(task))
    if task.task.predecessors:
        lines.append(_("After: {codes}").format(codes=", ".join(task.task.predecessors)))
    if task.task.owner:
        lines.append(_("Responsible: {owner}").format(owner=task.task.owner))
    if task.task.budget:
        lines.append(_("Budget {budget} baht").format(budget=plain(task.task.budget, 2)))
    return lines


def _bangkok() -> Timezone:
    standard = TimezoneStandard()
    standard.add("dtstart", dt.datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", OFFSET)
    standard.add("tzoffsetto", OFFSET)
    standard.add("tzname", "+07")
    zone = Timezone()
    zone.add("tzid", ZONE)
    zone.add_component(standard)
    return zone


def _sequence_of(content: bytes | None) -> int | None:
    """The highest sequence in an .ics file, or None where it is none."""
    if not content:
        return None
    try:
        events = Calendar.from_ical(content).walk("VEVENT")
        return max((int(event.get("sequence", 0)) for event in events), default=0)
    except ValueError:
        return None
