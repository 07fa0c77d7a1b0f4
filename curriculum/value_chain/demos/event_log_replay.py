"""D1.3, the week replayed: who is where at a moment, with one approver or two."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import pandas as pd
from matplotlib.axes import Axes

from curriculum.case.event_log import ARRIVALS_PER_HOUR, MONDAY, event_log
from curriculum.case.steps import STEPS, step_name
from curriculum.kit.controls import choice, named_steps, tick
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import INK, PLAIN, WAITING, WORK, new_figure
from curriculum.value_chain.queueing import mmc_wait
from curriculum.value_chain.replay import (
    arrival_rate,
    inside_over_time,
    mean_lead_time,
    mean_wait_by_day,
    mean_wait_by_step,
    people_by_step,
    people_inside,
    share_within,
)

BOTTLENECK = "S6"
WEEKDAYS = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"))
SHORT_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"))
DATES = (
    N_("Monday 19 January 2026"),
    N_("Tuesday 20 January 2026"),
    N_("Wednesday 21 January 2026"),
    N_("Thursday 22 January 2026"),
    N_("Friday 23 January 2026"),
)
OPENING, CLOSING = 8 * 60 + 30, 17 * 60 + 45
"""Minutes after midnight; by closing, the last case of the week's worst day is done."""
CLOCK = [f"{minute // 60:02d}:{minute % 60:02d}" for minute in range(OPENING, CLOSING + 1, 15)]
MOST_INSIDE, MOST_AT_A_STEP, LONGEST_WAIT = 55, 42, 70
"""Fixed scales, so that a quiet day and a second approver look as quiet as they are."""


@dataclass(frozen=True)
class Week:
    """The replayed week in numbers; all times in minutes."""

    days: tuple[pd.DataFrame, ...]
    mean_lead_time: float
    share_within_60: float
    wait_by_step: Mapping[str, float]
    wait_by_day: tuple[float, ...]
    """Mean minutes before S6, Monday to Friday."""
    theory_wait: float
    """What M/M/c predicts for S6 from the week's own arrival rate and service time."""


@cache
def week(second_approver: bool) -> Week:
    """The replayed week; computed once for each choice."""
    log = event_log(second_approver)
    approvals = log.loc[log["step"] == BOTTLENECK, "touch_min"]
    rate = arrival_rate(log, hours_open=len(ARRIVALS_PER_HOUR))
    return Week(
        days=tuple(day for _date, day in log.groupby(log["ready_at"].dt.date)),
        mean_lead_time=mean_lead_time(log),
        share_within_60=share_within(log, 60),
        wait_by_step=mean_wait_by_step(log).to_dict(),
        wait_by_day=tuple(mean_wait_by_day(log, BOTTLENECK)),
        theory_wait=mmc_wait(rate, 60 / approvals.mean(), 2 if second_approver else 1),
    )


def moment_of(day: int, clock: str) -> dt.datetime:
    """The moment of a day (0 is Monday) and a time written HH:MM."""
    return dt.datetime.combine(MONDAY + dt.timedelta(days=day), dt.time.fromisoformat(clock))


def view(state: Mapping[str, object]) -> View:
    """`state`: day (0 is Monday), clock ("10:30"), second_approver (bool)."""
    day, clock = int(state["day"]), str(state["clock"])
    replayed = week(bool(state["second_approver"]))
    log, moment = replayed.days[day], moment_of(day, clock)
    at_steps = people_by_step(log, moment)
    inside = people_inside(log, moment)
    facts = {
        "inside": inside,
        "away": inside - int(at_steps.to_numpy().sum()),
        "waiting_at_s6": int(at_steps.loc[BOTTLENECK, "waiting"]),
        "mean_lead_time": replayed.mean_lead_time,
        "share_within_60": replayed.share_within_60,
        "s6_wait": replayed.wait_by_step[BOTTLENECK],
        "s6_wait_by_day": replayed.wait_by_day,
        "theory_wait": replayed.theory_wait,
    }
    figure = new_figure(13, 8.2)
    grid = figure.add_gridspec(2, 2, height_ratios=(1, 1.5), width_ratios=(1.6, 1))
    _draw_day(figure.add_subplot(grid[0, :]), log, day, clock, facts)
    _draw_steps(figure.add_subplot(grid[1, 0]), at_steps, facts, clock)
    _draw_week(figure.add_subplot(grid[1, 1]), replayed, day)
    tables = _tables(log, day, clock, at_steps, facts)
    return View(figure, tables, _status(day, clock, facts), facts)


def _draw_day(axes: Axes, log: pd.DataFrame, day: int, clock: str, facts: Mapping) -> None:
    minutes = list(range(OPENING, CLOSING + 1, 5))
    start = moment_of(day, "00:00")
    people = inside_over_time(log, [start + dt.timedelta(minutes=minute) for minute in minutes])
    axes.fill_between(minutes, people, step="post", color="#D6E6F0")
    axes.step(minutes, people, where="post", color=WORK.colour)
    now = int(clock[:2]) * 60 + int(clock[3:])
    axes.axvline(now, color=INK, linestyle="--", linewidth=2)
    axes.plot([now], [facts["inside"]], marker="o", markersize=13, color=WORK.colour,
              markeredgecolor=INK, markeredgewidth=2)  # fmt: skip
    late = now > 15 * 60
    axes.annotate(
        _("{clock}: {count} people").format(clock=clock, count=facts["inside"]),
        (now, MOST_INSIDE),
        xytext=(-8 if late else 8, -4),
        textcoords="offset points",
        ha="right" if late else "left",
        va="top",
        fontsize=16,
        fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
    )
    hours = range(9 * 60, CLOSING, 60)
    axes.set_xticks(hours, [f"{hour // 60:02d}:00" for hour in hours])
    axes.set(xlim=(OPENING, CLOSING), ylim=(0, MOST_INSIDE))
    ticks = range(0, MOST_INSIDE + 1, 10)
    # upright, beside each number: a sideways Thai label is hard to read
    axes.set_yticks(ticks, [_("{count} people").format(count=tick) for tick in ticks])
    axes.grid(axis="y")
    axes.set_title(_("{day}: people inside through the day").format(day=_(WEEKDAYS[day])))


def _draw_steps(axes: Axes, at_steps: pd.DataFrame, facts: Mapping, clock: str) -> None:
    rows = range(len(at_steps))
    axes.barh(rows, at_steps["waiting"], height=0.62, label=_("waiting"), **WAITING.bar())
    axes.barh(rows, at_steps["being_served"], left=at_steps["waiting"], height=0.62,
              label=_("being served"), **WORK.bar())  # fmt: skip
    for row, (waiting, served) in enumerate(zip(*at_steps.to_numpy().T, strict=True)):
        if waiting + served:
            axes.text(waiting + served + 0.4, row, f"{waiting} + {served}", va="center")
    axes.set_yticks(rows, [f"{code} {step_name(code)}" for code in at_steps.index])
    axes.set(xlim=(0, MOST_AT_A_STEP), ylim=(len(at_steps) - 0.4, -0.6))
    axes.set_xlabel(_("people (waiting + being served)"))
    axes.set_title(_("At each step at {clock}").format(clock=clock))
    axes.legend(loc="upper right", handlelength=2.2, handleheight=1.1)


def _draw_week(axes: Axes, replayed: Week, chosen: int) -> None:
    for day, minutes in enumerate(replayed.wait_by_day):
        axes.bar(day, minutes, width=0.68, **(WAITING if day == chosen else PLAIN).bar())
        axes.text(day, minutes + 1.2, plain(minutes), ha="center", va="bottom", zorder=4,
                  fontweight="bold" if day == chosen else "normal",
                  bbox={"facecolor": "white", "edgecolor": "none", "pad": 1})  # fmt: skip
    axes.axhline(
        replayed.theory_wait, color=INK, linestyle="--", linewidth=2,
        label=_("formula predicts {wait}").format(wait=plain(replayed.theory_wait)),
    )  # fmt: skip
    names = [("▶ " if day == chosen else "") + _(name) for day, name in enumerate(SHORT_WEEKDAYS)]
    axes.set_xticks(range(len(names)), names)
    axes.set(ylim=(0, LONGEST_WAIT))
    axes.set_title(_("S6 mean wait (minutes)"))
    axes.legend(loc="upper right", handlelength=2.2)


def _tables(
    log: pd.DataFrame, day: int, clock: str, at_steps: pd.DataFrame, facts: Mapping
) -> list[Table]:
    people = [
        (f"{step.code} {step_name(step.code)}", *(str(n) for n in at_steps.loc[step.code]))
        for step in STEPS
    ]
    away = (_("Gone to fetch a missing paper"), str(facts["away"]), "0")
    hours = [f"{hour:02d}:00" for hour in range(9, 18)]
    through_day = inside_over_time(log, [moment_of(day, hour) for hour in hours])
    waits = [
        (_(name), plain(wait, 2))
        for name, wait in zip(WEEKDAYS, facts["s6_wait_by_day"], strict=True)
    ]
    return [
        Table(
            _("People at each step, {date} at {clock}").format(date=_(DATES[day]), clock=clock),
            [_("Step"), _("waiting"), _("being served")],
            [*people, away],
        ),
        Table(
            _("People inside"),
            [_("Time"), _("people")],
            [(hour, str(count)) for hour, count in zip(hours, through_day, strict=True)],
        ),
        Table(
            _("Mean wait before S6"),
            [_("Day"), _("minutes")],
            [
                *waits,
                (_("Whole week"), plain(facts["s6_wait"], 2)),
                (_("Formula (M/M/c)"), plain(facts["theory_wait"], 2)),
            ],
        ),
    ]


def _status(day: int, clock: str, facts: Mapping) -> str:
    return _(
        "{day} at {clock}: {inside} people are inside, {waiting} of them waiting before S6. "
        "Over the whole week the mean lead time is {lead} minutes, {share} % of people finish "
        "within 60 minutes, and the mean wait before S6 is {wait} minutes."
    ).format(
        day=_(WEEKDAYS[day]),
        clock=clock,
        inside=facts["inside"],
        waiting=facts["waiting_at_s6"],
        lead=plain(facts["mean_lead_time"], 2),
        share=plain(100 * facts["share_within_60"]),
        wait=plain(facts["s6_wait"], 2),
    )


def event_log_replay() -> Demo:
    """D1.3: choose a day, move the clock, add a second approver; see where people are."""
    controls = {
        "day": choice(_("Day"), [(_(date), number) for number, date in enumerate(DATES)], 0),
        "clock": named_steps(_("Time of day"), CLOCK, "10:30"),
        "second_approver": tick(_("A second approver at S6 (same people, same week)")),
    }
    return Demo(_("The event log replayed"), controls, view)
