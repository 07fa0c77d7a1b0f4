"""The course as days with clock times, from `curriculum/agenda.toml` and a time to start at."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import CURRICULUM, module_named
from grading.errors import WorkshopError

PATH = CURRICULUM / "agenda.toml"
WORK = {
    "lesson": N_("{title}: lesson"),
    "exercise": N_("{title}: exercise"),
    "short": N_("{title}: the sections marked ●, then ★ questions"),
}


class BadStart(WorkshopError):
    """A time at which no day can begin."""

    def __init__(self, said: str) -> None:
        super().__init__(
            N_("{said!r} is no time at which a day can begin."),
            N_("Write it as 09:00, from 05:00 to 13:00."),
            said=said,
        )


class NoPlan(WorkshopError):
    """A plan that agenda.toml does not have."""

    def __init__(self, said: str, known: str) -> None:
        super().__init__(
            N_("There is no plan {said!r}."), N_("The plans are: {known}."), said=said, known=known
        )


@dataclass(frozen=True)
class Session:
    """One line of a day."""

    begins: dt.time
    ends: dt.time
    minutes: int
    title: str
    part: str
    work: str


@dataclass(frozen=True)
class Day:
    title: str
    sessions: tuple[Session, ...]


@dataclass(frozen=True)
class Plan:
    id: str
    title: str
    text: str
    days: tuple[Day, ...]

    def lesson_of(self, part: str) -> Session | None:
        """When the lesson of `part` is taught; None where this plan has none."""
        return next(
            (
                one
                for one in self.sessions()
                if one.part == part and one.work in ("lesson", "short")
            ),
            None,
        )

    def sessions(self) -> Iterator[Session]:
        for day in self.days:
            yield from day.sessions


def plans(start: str | None, lang: str) -> tuple[Plan, ...]:
    """Every plan with its clock times; `start` as "09:00", the agenda's own if None.

    Raises BadStart.
    """
    written = tomllib.loads(PATH.read_text("utf-8"))
    begin = _time(start or written["start"])
    return tuple(
        Plan(
            plan["id"],
            translate(plan["title"], lang),
            translate(plan["text"], lang),
            tuple(_day(day, begin, lang) for day in plan["days"]),
        )
        for plan in written["plans"]
    )


def plan_named(name: str, among: Sequence[Plan]) -> Plan:
    """Raises NoPlan."""
    for plan in among:
        if plan.id == name:
            return plan
    raise NoPlan(name, ", ".join(plan.id for plan in among))


def later(time: dt.time, minutes: int) -> dt.time:
    """The clock `minutes` after `time`, on the same day."""
    return (dt.datetime.combine(dt.date.min, time) + dt.timedelta(minutes=minutes)).time()


def _day(day: dict, begin: dt.time, lang: str) -> Day:
    sessions, now = [], begin
    for one in day["sessions"]:
        ends = later(now, one["minutes"])
        part, work = one.get("part", ""), one.get("work", "")
        sessions.append(Session(now, ends, one["minutes"], _title(one, lang), part, work))
        now = ends
    return Day(translate(day["title"], lang), tuple(sessions))


def _title(session: dict, lang: str) -> str:
    if "title" in session:
        return translate(session["title"], lang)
    part = module_named(session["part"])
    named = f"{part.number}. {translate(part.title, lang)}"
    return translate(WORK[session["work"]], lang).format(title=named)


def _time(said: str) -> dt.time:
    try:
        time = dt.datetime.strptime(said.strip(), "%H:%M").time()
    except ValueError:
        raise BadStart(said) from None
    # the longest day takes eight hours; past midnight a clock time says nothing
    if not dt.time(5) <= time <= dt.time(13):
        raise BadStart(said)
    return time
