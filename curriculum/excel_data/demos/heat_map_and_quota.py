"""D3.3, the heat map and the quota: when people come, and how many counters that takes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from curriculum.case.holidays import working_days
from curriculum.case.service_records import COUNTERS, FIRST_DAY, LAST_DAY
from curriculum.excel_data.capacity import (
    USUAL_LIMIT,
    counters_needed,
    per_open_hour,
    utilisation,
)
from curriculum.excel_data.data import given
from curriculum.excel_data.kpi import (
    HOURS,
    WEEKDAYS,
    Measure,
    by_hour,
    by_weekday,
    days_by_weekday,
    heat_map,
    highest,
)
from curriculum.kit.controls import choice, slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import INK, PAPER, PLAIN, QUIET, WORK, new_figure

WEEKDAY_NAMES = (N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"))
MEASURES = {
    Measure.PEOPLE: N_("People who came in the two months"),
    Measure.PER_DAY: N_("People per working day"),
    Measure.MEAN_WAIT: N_("Mean wait (minutes)"),
}
DIGITS = {Measure.PEOPLE: 0, Measure.PER_DAY: 2, Measure.MEAN_WAIT: 1}
# never so dark that black figures would be hard to read: 7:1 at the darkest
SHADES = LinearSegmentedColormap.from_list("shades", (PAPER, "#6CB0DA"))
MOST_COUNTERS = 6
LOWEST_LIMIT, HIGHEST_LIMIT = 50, 95
"""Percent of a counter's time."""


@cache
def days() -> tuple[dt.date, ...]:
    """The working days that the records cover."""
    return tuple(working_days(FIRST_DAY, LAST_DAY))


@cache
def people_an_hour() -> pd.DataFrame:
    """People per hour while the office is open, by weekday and hour."""
    return per_open_hour(heat_map(given("records"), Measure.PER_DAY, days()))


def view(state: Mapping[str, object]) -> View:
    """`state`: measure (a Measure), weekday (0 to 4), limit (percent of a counter's time)."""
    measure, weekday = Measure(state["measure"]), int(state["weekday"])
    limit = int(state["limit"]) / 100
    records = given("records")
    table = heat_map(records, measure, days())
    minutes = float(records["service_min"].mean())
    counters = people_an_hour().map(lambda rate: counters_needed(rate, minutes, limit))
    top = highest(table)
    facts = {
        "highest": top,
        "value": float(table.loc[top]),
        "by_hour": by_hour(records, measure, days()).tolist(),
        "by_weekday": by_weekday(records, measure, days()).tolist(),
        "service_min": minutes,
        "counters": counters.loc[weekday].tolist(),
    }
    figure = new_figure(13, 9)
    figure.get_layout_engine().set(h_pad=0.16)
    upper, lower = figure.subplots(2, 1, height_ratios=(1.5, 1))
    _draw_heat(upper, table, measure, facts)
    _draw_counters(lower, counters, weekday, limit, minutes)
    tables = [_heat_table(table, measure, facts), _counter_table(counters, limit, minutes)]
    return View(figure, tables, _status(measure, weekday, limit, facts), facts)


def _busy(weekday: int, hour: int, needed: int, minutes: float) -> str:
    return f"{100 * utilisation(people_an_hour().loc[weekday, hour], minutes, needed):.0f} %"


def span(hour: int) -> str:
    """An hour of arrivals in words; the first is half an hour, for the office opens at 08:30."""
    if hour == HOURS[0]:
        return _("08:30-09:00")
    return _("{start}:00-{end}:00").format(start=f"{hour:02d}", end=f"{hour + 1:02d}")


def _said(value: float, measure: Measure) -> str:
    return f"{value:,.{DIGITS[measure]}f}"


def _draw_heat(axes: Axes, table: pd.DataFrame, measure: Measure, facts: Mapping) -> None:
    ceiling = facts["value"]
    axes.imshow(table / ceiling, cmap=SHADES, vmin=0, vmax=1, aspect="auto")
    for row in WEEKDAYS:
        for column, hour in enumerate(HOURS):
            value = table.loc[row, hour]
            is_highest = (row, hour) == facts["highest"]
            axes.text(
                column, row, ("▲ " if is_highest else "") + _said(value, measure),
                ha="center", va="center", fontsize=17 if is_highest else 15,
                fontweight="bold" if is_highest else "normal",
            )  # fmt: skip
            if is_highest:
                axes.add_patch(Rectangle((column - 0.47, row - 0.46), 0.94, 0.92,
                                         fill=False, edgecolor=INK, linewidth=4))  # fmt: skip
    _margins(axes, measure, facts)
    day, hour = facts["highest"]
    axes.set_title(
        _("{measure}: highest on {day}, {hour}").format(
            measure=_(MEASURES[measure]), day=_(WEEKDAY_NAMES[day]), hour=span(hour)
        )
    )


def _margins(axes: Axes, measure: Measure, facts: Mapping) -> None:
    """A column and a row without colour: each weekday over all hours, each hour over all days."""
    beyond, below = len(HOURS), len(WEEKDAYS)
    for row, value in enumerate(facts["by_weekday"]):
        axes.text(beyond, row, _said(value, measure), ha="center", va="center")
    for column, value in enumerate(facts["by_hour"]):
        axes.text(column, below, _said(value, measure), ha="center", va="center")
    axes.set(xlim=(-0.5, beyond + 0.5), ylim=(below + 0.5, -0.5))
    axes.set_xticks(range(beyond + 1), [*map(span, HOURS), _("all day")])
    axes.set_yticks(range(below + 1), [*map(_, WEEKDAY_NAMES), _("all weekdays")])
    axes.axvline(beyond - 0.5, color=QUIET, linewidth=1.5)
    axes.axhline(below - 0.5, color=QUIET, linewidth=1.5)
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _draw_counters(
    axes: Axes, counters: pd.DataFrame, weekday: int, limit: float, minutes: float
) -> None:
    most = counters.loc[weekday].max()
    for place, hour in enumerate(HOURS):
        needed = int(counters.loc[weekday, hour])
        look = WORK if needed == most else PLAIN
        axes.bar(place, needed, width=0.66, **look.bar())
        axes.text(place, needed + 0.12, plain(needed), ha="center", va="bottom", fontsize=18,
                  fontweight="bold" if needed == most else "normal")  # fmt: skip
        axes.text(place, 0.5, _busy(weekday, hour, needed, minutes), ha="center", va="center",
                  color=PAPER if needed == most else INK)  # fmt: skip
    beyond = len(HOURS) - 0.5
    axes.plot((-0.5, beyond), (COUNTERS, COUNTERS), color=INK, linestyle="--", linewidth=2)
    axes.text(beyond + 0.08, COUNTERS, _("{count} counters\ntoday").format(count=COUNTERS),
              va="center")  # fmt: skip
    axes.set_xticks(range(len(HOURS)), [span(hour) for hour in HOURS])
    axes.set(xlim=(-0.5, len(HOURS) + 0.5), ylim=(0, MOST_COUNTERS), yticks=())
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(_("time of arrival (in each bar: how busy a counter is)"))
    axes.set_title(
        _("Counters that {day} needs, each busy at most {limit} % of the time").format(
            day=_(WEEKDAY_NAMES[weekday]), limit=plain(100 * limit)
        )
    )


def _heat_table(table: pd.DataFrame, measure: Measure, facts: Mapping) -> Table:
    rows = [
        (_(WEEKDAY_NAMES[row]), *(_said(value, measure) for value in table.loc[row]),
         _said(facts["by_weekday"][row], measure), plain(int(days_by_weekday(days())[row])))
        for row in WEEKDAYS
    ]  # fmt: skip
    whole = (_("all weekdays"), *(_said(value, measure) for value in facts["by_hour"]), "", "")
    heads = [_("Day"), *map(span, HOURS), _("all day"), _("working days")]
    return Table(_(MEASURES[measure]), heads, [*rows, whole])


def _counter_table(counters: pd.DataFrame, limit: float, minutes: float) -> Table:
    caption = _("Counters needed (and how busy each is), at most {limit} % of the time")
    rows = []
    for weekday, needed in counters.iterrows():
        cells = (f"{n} ({_busy(weekday, hour, n, minutes)})" for hour, n in needed.items())
        rows.append((_(WEEKDAY_NAMES[weekday]), *cells))
    heads = [_("Day"), *map(span, HOURS)]
    return Table(caption.format(limit=plain(100 * limit)), heads, rows)


def _status(measure: Measure, weekday: int, limit: float, facts: Mapping) -> str:
    worked = days_by_weekday(days())
    fewest, most_days = int(worked.idxmin()), int(worked.idxmax())
    sentences = {
        Measure.PEOPLE: _(
            "Most people came on {day}, {hour}: {value} of them. But the office worked on only "
            "{fewest} {rare}s and on {most} {common}s, so counts alone cannot be compared."
        ),
        Measure.PER_DAY: _(
            "For each day that the office worked, most people came on {day}, {hour}: {value} of "
            "them. The office worked on {fewest} {rare}s and on {most} {common}s."
        ),
        Measure.MEAN_WAIT: _("People waited longest on {day}, {hour}: {value} minutes on average."),
    }
    day, hour = facts["highest"]
    first = sentences[measure].format(
        day=_(WEEKDAY_NAMES[day]),
        hour=span(hour),
        value=_said(facts["value"], measure),
        rare=_(WEEKDAY_NAMES[fewest]),
        fewest=worked[fewest],
        common=_(WEEKDAY_NAMES[most_days]),
        most=worked[most_days],
    )
    most = max(facts["counters"])
    busiest = [
        span(hour) for hour, needed in zip(HOURS, facts["counters"], strict=True) if needed == most
    ]
    second = _(
        "If no counter is to be busy more than {limit} % of the time, {weekday} needs up to "
        "{most} counters ({hours}); one person takes {minutes} minutes."
    ).format(
        limit=plain(100 * limit),
        weekday=_(WEEKDAY_NAMES[weekday]),
        most=most,
        hours=", ".join(busiest),
        minutes=plain(facts["service_min"], 2),
    )
    return f"{first} {second}"


def heat_map_and_quota() -> Demo:
    """D3.3: choose what to count, a weekday and how busy counters may be; see the hours."""
    measures = [(_(said), measure) for measure, said in MEASURES.items()]
    weekdays = [(_(name), number) for number, name in enumerate(WEEKDAY_NAMES)]
    usual = round(100 * USUAL_LIMIT)
    controls = {
        "measure": choice(_("What to show in the heat map"), measures, Measure.PEOPLE),
        "weekday": choice(_("Weekday for the counters"), weekdays, 0),
        "limit": slider(_("A counter is busy at most (%)"), usual, LOWEST_LIMIT, HIGHEST_LIMIT, 5),
    }
    return Demo(_("The heat map and the quota"), controls, view)
