"""D1.2, the hockey stick: how the wait explodes as an approver gets close to fully busy."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from curriculum.kit.controls import slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import ALARM, INK, QUIET, WORK, new_figure
from curriculum.value_chain.queueing import (
    capacity_per_hour,
    mmc_queue_length,
    mmc_wait,
    queue_growth,
    utilisation,
)

SERVERS = (1, 2, 3)
HIGHEST_RATE = 24.0
TALLEST_WAIT = 120.0
"""Minutes: a fixed scale, so that the explosion is seen and not rescaled away."""
TABLE_RATES = (6.0, 10.0, 14.0, 16.0, 18.0, 19.0, 24.0)
BEYOND_CAPACITY = {"facecolor": "#F3E3DA", "hatch": "//", "edgecolor": "#C9A08A"}
LINES = {1: "-", 2: "--", 3: ":"}


def view(state: Mapping[str, object]) -> View:
    """`state`: lam (people per hour), minutes (per approval), servers (approvers)."""
    lam, minutes, servers = float(state["lam"]), float(state["minutes"]), int(state["servers"])
    mu = capacity_per_hour(minutes, 1)
    facts = {
        "utilisation": utilisation(lam, minutes, servers),
        "wait": mmc_wait(lam, mu, servers),
        "queue_length": mmc_queue_length(lam, mu, servers),
        "growth": queue_growth(lam, mu, servers),
        "capacity": capacity_per_hour(minutes, servers),
        "stable": lam < servers * mu,
    }
    figure = new_figure(12, 6.2)
    _draw(figure.add_subplot(), lam, minutes, servers, facts)
    return View(figure, [_table(lam, mu, servers)], _status(lam, servers, facts), facts)


def _draw(axes: Axes, lam: float, minutes: float, servers: int, facts: Mapping) -> None:
    mu = capacity_per_hour(minutes, 1)
    for count in SERVERS:
        rates = np.linspace(0, min(HIGHEST_RATE + 1, count * mu * 0.9999), 500)
        waits = [mmc_wait(rate, mu, count) for rate in rates]
        axes.plot(rates, waits, **_line(count, servers))
    if facts["capacity"] <= HIGHEST_RATE:
        axes.axvspan(facts["capacity"], HIGHEST_RATE + 1, linewidth=0, **BEYOND_CAPACITY)
    _mark(axes, lam, facts)
    axes.set(xlim=(0, HIGHEST_RATE + 1), ylim=(0, TALLEST_WAIT))
    axes.grid(axis="y")
    axes.set_xlabel(_("People arriving per hour"))
    ticks = range(0, int(TALLEST_WAIT) + 1, 20)
    # upright, beside each number: a sideways Thai label is hard to read
    axes.set_yticks(ticks, [_("{minutes} minutes").format(minutes=tick) for tick in ticks])
    axes.set_title(_title(servers, facts))
    axes.figure.legend(
        handles=_key(servers, facts), loc="outside lower center", ncols=2, handlelength=3
    )


def _line(count: int, chosen: int) -> dict:
    emphasis = {"color": WORK.colour, "linewidth": 4} if count == chosen else {"color": QUIET}
    return {"linestyle": LINES[count], **emphasis}


def _key(chosen: int, facts: Mapping) -> list:
    names = {
        1: _("1 approver"),
        2: _("2 approvers"),
        3: _("3 approvers"),
    }
    lines = [
        Line2D(
            [], [], **_line(count, chosen),
            label=_("{approvers} (chosen)").format(approvers=name) if count == chosen else name,
        )
        for count, name in names.items()
    ]  # fmt: skip
    if facts["capacity"] > HIGHEST_RATE:
        return lines
    too_many = _("beyond capacity ({capacity} people per hour)").format(
        capacity=plain(facts["capacity"])
    )
    zone = Patch(label=too_many, **BEYOND_CAPACITY)
    return [*lines, zone]


def _mark(axes: Axes, lam: float, facts: Mapping) -> None:
    height = min(facts["wait"], TALLEST_WAIT)
    look = WORK if facts["stable"] else ALARM
    axes.plot(
        [lam], [height], marker=look.marker, markersize=16, color=look.colour,
        markeredgecolor=INK, markeredgewidth=2, clip_on=False, zorder=5,
    )  # fmt: skip
    axes.vlines(lam, 0, height, color=INK, linestyle=":", linewidth=1.5)
    if facts["stable"]:
        text = _("{rate} people/hour\nwait {wait} minutes")
    else:
        text = _("{rate} people/hour\nunstable")
    axes.annotate(
        text.format(rate=plain(lam), wait=plain(facts["wait"])),
        (lam, height),
        # to the left: the curve rises on the right of every point
        xytext=(-18, 34 if height < TALLEST_WAIT * 0.7 else -34),
        textcoords="offset points",
        ha="right",
        va="center",
        fontsize=17,
        fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": INK, "pad": 5},
        zorder=6,
    )


def _title(servers: int, facts: Mapping) -> str:
    return _("Approvers {servers}, {busy} % busy: {outcome}").format(
        servers=servers, busy=plain(100 * facts["utilisation"]), outcome=_outcome(facts)
    )


def _outcome(facts: Mapping) -> str:
    if facts["growth"] > 0:
        return _("unstable, the queue grows by {growth} people an hour").format(
            growth=plain(facts["growth"])
        )
    if not facts["stable"]:
        return _("unstable")
    return _("mean wait {wait} minutes").format(wait=plain(facts["wait"]))


def _table(lam: float, mu: float, servers: int) -> Table:
    rows = []
    for rate in sorted({*TABLE_RATES, lam}):
        chosen = _("{rate} (chosen)").format(rate=plain(rate)) if rate == lam else plain(rate)
        rows.append((chosen, *(_wait_text(mmc_wait(rate, mu, count)) for count in SERVERS)))
    columns = [_("People per hour"), _("1 approver"), _("2 approvers"), _("3 approvers")]
    columns[servers] = _("{approvers} (chosen)").format(approvers=columns[servers])
    caption = _("Mean wait in minutes, when one approval takes {minutes} minutes")
    return Table(caption.format(minutes=plain(60 / mu)), columns, rows)


def _wait_text(wait: float) -> str:
    return _("unstable") if math.isinf(wait) else plain(wait, 2)


def _status(lam: float, servers: int, facts: Mapping) -> str:
    if facts["stable"]:
        sentence = _(
            "{rate} people arrive per hour and {servers} approver(s) are busy {busy} % of the "
            "time: people wait {wait} minutes on average, with {length} people in the queue."
        )
    elif facts["growth"] > 0:
        sentence = _(
            "Unstable: {rate} people arrive per hour but {servers} approver(s) can serve only "
            "{capacity}. The queue grows by {growth} people every hour."
        )
    else:
        sentence = _(
            "Unstable: {rate} people arrive per hour, exactly as many as {servers} approver(s) "
            "can serve. With no time to spare, the queue never recovers from a busy moment."
        )
    return sentence.format(
        rate=plain(lam),
        servers=servers,
        busy=plain(100 * facts["utilisation"]),
        wait=plain(facts["wait"], 2),
        length=plain(facts["queue_length"], 2),
        capacity=plain(facts["capacity"]),
        growth=plain(facts["growth"]),
    )


def queue_hockey_stick() -> Demo:
    """D1.2: move arrivals, minutes per approval and approvers; see the wait."""
    controls = {
        "lam": slider(_("People arriving per hour"), 18.0, 5.0, HIGHEST_RATE, 0.5),
        "minutes": slider(_("Minutes per approval"), 3.0, 1.0, 6.0, 0.5),
        "servers": slider(_("Number of approvers"), 1, 1, 3, 1),
    }
    return Demo(_("The hockey stick of the queue"), controls, view)
