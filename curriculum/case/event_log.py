"""One week at the counter, 19-23 January 2026 (B.E. 2569): who was where, from when to when.

A week is drawn first (arrivals, service times, who forgot a paper) and then passed
through the eight steps in order, so a second approver changes the waiting and nothing else.
"""

from __future__ import annotations

import datetime as dt
import heapq
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import pandas as pd

from curriculum.case.draws import erlang2, exponential
from curriculum.case.steps import STEPS, Step

SEED = 2562
COLUMNS = ("case_id", "step", "station", "ready_at", "start", "end", "visit_no")
CSV = Path(__file__).parent / "data" / "event_log.csv"

MONDAY = dt.date(2026, 1, 19)
OPENS = dt.time(8, 30)
ARRIVALS_PER_HOUR = (20, 26, 24, 14, 14, 18, 14, 4)
"""People per hour from 08:30, before the day's factor."""
DAY_FACTORS = (1.15, 0.95, 0.90, 0.90, 1.0)
WEDNESDAY = 2
MEETING = (90, 150)
"""The only approver is in a meeting on Wednesday, 10:00-11:00 (minutes after opening)."""
MISSING_PAPERS = 0.12
PAPER_CHECK, APPROVAL, TICKET = "S2", "S6", "S1"
DAY_LENGTH = 60.0 * len(ARRIVALS_PER_HOUR)


@dataclass(frozen=True)
class Day:
    """What one day brings, before anybody queues. One entry per person, minutes."""

    weekday: int
    arrivals: list[float]
    service: list[list[float]]
    """Per person, the minutes of service at each of the eight steps."""
    papers_missing: list[bool]
    minutes_away: list[float]
    second_check: list[float]


class Event(NamedTuple):
    weekday: int
    person: int
    step: str
    station: int
    ready: float
    start: float
    end: float
    visit: int


def _arrivals(random: Random, weekday: int) -> list[float]:
    arrivals = []
    for hour, per_hour in enumerate(ARRIVALS_PER_HOUR):
        clock = hour * 60.0
        while True:
            clock += exponential(random, 60.0 / (per_hour * DAY_FACTORS[weekday]))
            if clock >= (hour + 1) * 60:
                break
            arrivals.append(clock)
    return arrivals


def _service_minutes(random: Random, step: Step) -> float:
    # a machine gives out the ticket: always one minute, and no draw is spent on it
    return 1.0 if step.code == TICKET else erlang2(random, float(step.touch_min))


def _draw_day(random: Random, weekday: int) -> Day:
    # the order of the draws is part of the data: another order is another week
    arrivals = _arrivals(random, weekday)
    people = range(len(arrivals))
    return Day(
        weekday,
        arrivals,
        service=[[_service_minutes(random, step) for step in STEPS] for _ in people],
        papers_missing=[random.random() < MISSING_PAPERS for _ in people],
        minutes_away=[20 + 40 * random.random() for _ in people],
        second_check=[erlang2(random, 2.0) for _ in people],
    )


def _earliest_start(day: Day, step: Step, station: int, moment: float) -> float:
    begins, ends = MEETING
    in_meeting = (
        step.code == APPROVAL
        and day.weekday == WEDNESDAY
        and station == 0
        and begins <= moment < ends
    )
    return float(ends) if in_meeting else moment


def _serve(
    day: Day, number: int, servers: int, ready: list[float]
) -> tuple[list[Event], list[float]]:
    """First come, first served at one step: its events, and when each person leaves it."""
    step = STEPS[number]
    free = [(0.0, station) for station in range(max(servers, 1))]
    queue = [(moment, person, 0) for person, moment in enumerate(ready)]
    heapq.heapify(free)
    heapq.heapify(queue)
    events, leaves = [], list(ready)
    while queue:
        arrived, person, visit = heapq.heappop(queue)
        start, station = arrived, 0
        if servers:
            free_at, station = heapq.heappop(free)
            start = _earliest_start(day, step, station, max(arrived, free_at))
        end = start + (day.second_check[person] if visit else day.service[person][number])
        if servers:
            heapq.heappush(free, (end, station))
        events.append(Event(day.weekday, person, step.code, station, arrived, start, end, visit))
        if step.code == PAPER_CHECK and day.papers_missing[person] and not visit:
            heapq.heappush(queue, (end + day.minutes_away[person], person, 1))
        else:
            leaves[person] = end
    return events, leaves


def _row(event: Event) -> dict:
    date = MONDAY + dt.timedelta(days=event.weekday)
    opening = dt.datetime.combine(date, OPENS)

    def at(minutes: float) -> dt.datetime:
        return opening + dt.timedelta(seconds=round(minutes * 60))

    return {
        "case_id": f"{date:%m%d}-{event.person + 1:03d}",
        "step": event.step,
        "station": "" if event.step == "S3" else f"{event.step}-{event.station + 1}",
        "ready_at": at(event.ready),
        "start": at(event.start),
        "end": at(event.end),
        "visit_no": event.visit + 1,
    }


def make_event_log(seed: int = SEED, second_approver: bool = False) -> list[dict]:
    """The week's events as rows of `COLUMNS`, by case, time and step.

    With `second_approver` the same people come with the same papers; S6 has two stations.
    """
    random = Random(seed)
    events: list[Event] = []
    for weekday in range(len(DAY_FACTORS)):
        day = _draw_day(random, weekday)
        ready = day.arrivals
        for number, step in enumerate(STEPS):
            servers = 2 if step.code == APPROVAL and second_approver else step.staff
            served, ready = _serve(day, number, servers, ready)
            events += served
    rows = [_row(event) for event in events]
    return sorted(rows, key=lambda row: (row["case_id"], row["ready_at"], row["step"]))


def _typed(table: pd.DataFrame) -> pd.DataFrame:
    moments = {column: pd.to_datetime(table[column]) for column in ("ready_at", "start", "end")}
    table = table.assign(**moments)
    return table.assign(
        wait_min=(table["start"] - table["ready_at"]).dt.total_seconds() / 60,
        touch_min=(table["end"] - table["start"]).dt.total_seconds() / 60,
    )


@cache
def _observed() -> pd.DataFrame:
    texts = {"case_id": str, "step": str, "station": str}
    return _typed(pd.read_csv(CSV, dtype=texts, keep_default_na=False, encoding="utf-8"))


@cache
def _replayed() -> pd.DataFrame:
    return _typed(pd.DataFrame(make_event_log(second_approver=True)))


def event_log(second_approver: bool = False) -> pd.DataFrame:
    """The week's events, a fresh copy: one row per visit to a step.

    Columns: case_id, step, station (text; "" at self-service S3), ready_at, start, end
    (timestamps), visit_no, wait_min = start - ready_at, touch_min = end - start (minutes).
    """
    return (_replayed() if second_approver else _observed()).copy()
