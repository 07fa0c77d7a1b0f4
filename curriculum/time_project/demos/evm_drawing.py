"""What the EVM dashboard draws: the lights, the curve of the plan, the tasks one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.axes import Axes

from curriculum.case.project_tasks import PROJECT_TASKS, STATUS_DAY, short_name
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import plain
from curriculum.kit.theme import ALARM, INK, PLAIN, QUIET, VALUE, WAITING, Look
from curriculum.time_project.cpm import Scheduled, Task, project_duration, schedule
from curriculum.time_project.earned_value import EarnedValue, planned_share, planned_value

BUDGETS = {task.id: float(task.budget) for task in PROJECT_TASKS}
PLAN = schedule(Task(task.id, task.name, task.dur, task.pred) for task in PROJECT_TASKS)
BAC = sum(BUDGETS.values())
GOOD, WARNING = 0.95, 0.85
"""Indices from GOOD on are green, from WARNING on amber, below it red: the course's choice."""


@dataclass(frozen=True)
class Light:
    """A traffic light that also has a sign and a word."""

    sign: str
    word: str
    """English source text, translated when it is drawn."""
    look: Look


GREEN = Light("●", N_("as planned or better"), VALUE)
AMBER = Light("▲", N_("watch it"), WAITING)
RED = Light("■", N_("act now"), ALARM)
GREY = Light("–", N_("nothing to compare yet"), PLAIN)


def light(index: float | None) -> Light:
    """The light of an SPI or a CPI."""
    if index is None:
        return GREY
    return GREEN if index >= GOOD else AMBER if index >= WARNING else RED


def is_late(task: Scheduled, done: float) -> bool:
    """Whether less of a task is done (0 to 1) than planned for the status day."""
    return done < planned_share(task, STATUS_DAY) - 1e-9


def draw_lights(axes: Axes, now: EarnedValue) -> None:
    """Two lights for time and money, and where the money will end."""
    axes.set(xlim=(0, 4), ylim=(0, 1))
    axes.axis("off")
    tiles = (
        (_("Time: SPI {value}").format(value=index_text(now.spi)), light(now.spi)),
        (_("Money: CPI {value}").format(value=index_text(now.cpi)), light(now.cpi)),
    )
    for column, (text, lit) in enumerate(tiles):
        axes.barh(0.5, 0.28, left=column + 0.02, height=0.8, **lit.look.bar())
        axes.text(column + 0.16, 0.5, lit.sign, ha="center", va="center", fontsize=24,
                  bbox={"facecolor": "white", "edgecolor": INK, "boxstyle": "circle"})  # fmt: skip
        axes.text(column + 0.34, 0.68, text, va="center", fontsize=18, fontweight="bold")
        axes.text(column + 0.34, 0.28, _(lit.word), va="center", fontsize=15)
    ends = (
        (_("Final cost (EAC)"), _thousands(now.eac)),
        (_("Over (−) or under budget (VAC)"), _thousands(now.vac)),
    )
    for column, (text, value) in enumerate(ends, start=2):
        axes.text(column + 0.06, 0.68, value, va="center", fontsize=18, fontweight="bold")
        axes.text(column + 0.06, 0.28, text, va="center", fontsize=15)


def draw_curve(axes: Axes, now: EarnedValue) -> None:
    """The plan over time, with PV, EV and AC of the status day."""
    days = range(int(project_duration(PLAN)) + 1)
    planned = [planned_value(PLAN, BUDGETS, day) / 1000 for day in days]
    axes.plot(days, planned, color=QUIET, linestyle="--")
    axes.axvline(STATUS_DAY, color=INK, linestyle=":", linewidth=1.5)
    marks = (
        (now.pv, PLAIN, _("PV planned")),
        (now.ev, VALUE, _("EV earned")),
        (now.ac, WAITING, _("AC spent")),
    )
    highest = max(BAC, now.ac) / 1000 * 1.08
    for value, look, _text in marks:
        axes.plot(
            [STATUS_DAY], [value / 1000], marker=look.marker, markersize=14, color=look.colour,
            markeredgecolor=INK, markeredgewidth=1.5, zorder=5, clip_on=False,
        )  # fmt: skip
    for (value, _look, text), height in zip(
        marks, _apart([value / 1000 for value, _look, _text in marks], highest * 0.075), strict=True
    ):
        axes.annotate(
            f"{text} {plain(value / 1000)}", (STATUS_DAY, value / 1000),
            xytext=(STATUS_DAY + 5, height), va="center", fontweight="bold", zorder=6,
            arrowprops={"arrowstyle": "-", "color": INK, "linewidth": 1},
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
        )  # fmt: skip
    axes.axhline(BAC / 1000, color=QUIET, linewidth=1)
    axes.text(0.5, BAC / 1000, _("whole budget (BAC) {value}").format(value=plain(BAC / 1000)),
              va="bottom", fontsize=14)  # fmt: skip
    axes.set(xlim=(0, project_duration(PLAN)), ylim=(0, highest * 1.04))
    axes.set_xlabel(_("working day of the project"))
    axes.set_title(_("Day {day}, thousand baht").format(day=STATUS_DAY))


def _apart(values: list[float], gap: float) -> list[float]:
    """The heights, moved as little as need be so that labels stand `gap` apart."""
    order = sorted(range(len(values)), key=lambda n: values[n])
    # the middle one stays, the others make room below and above it
    placed = {order[1]: values[order[1]]}
    placed[order[0]] = min(values[order[0]], placed[order[1]] - gap)
    placed[order[2]] = max(values[order[2]], placed[order[1]] + gap)
    lift = max(0.0, gap / 2 - placed[order[0]])
    return [placed[n] + lift for n in range(len(values))]


def draw_tasks(axes: Axes, done: Mapping[str, float], chosen: str) -> None:
    """Planned and done of each task; `done` are shares (0 to 1) by id, `chosen` is marked."""
    names = []
    for row, task in enumerate(PLAN):
        budget, share = BUDGETS[task.id] / 1000, planned_share(task, STATUS_DAY)
        late = is_late(task, done[task.id])
        axes.barh(row - 0.19, budget * share, height=0.34, **PLAIN.bar())
        axes.barh(row + 0.19, budget * done[task.id], height=0.34,
                  **(ALARM if late else VALUE).bar())  # fmt: skip
        text = _("{done} % (plan {planned} %)").format(
            done=plain(100 * done[task.id]), planned=plain(100 * share)
        )
        if share or done[task.id]:
            axes.text(max(share, done[task.id]) * budget + 1.5, row, text, va="center",
                      fontsize=14, fontweight="bold" if late else "normal")  # fmt: skip
        marks = ("▶ " if task.id == chosen else "") + ("! " if late else "")
        names.append(f"{marks}{task.id} {short_name(task.id)}")
    looks = (
        (PLAIN, _("should be done (PV)")),
        (VALUE, _("is done (EV)")),
        (ALARM, _("is done, but too little")),
    )
    for look, label in looks:
        # drawn outside the axis: only their look is wanted
        axes.barh(-9, 0, label=label, **look.bar())
    axes.set_yticks(range(len(PLAN)), names)
    axes.set(xlim=(0, 175), ylim=(len(PLAN) - 0.4, -0.6))
    axes.set_xlabel(_("thousand baht, and percent done"))
    axes.set_title(_("Where time is lost"))
    axes.figure.legend(
        *axes.get_legend_handles_labels(), loc="outside lower center", ncols=3,
        handlelength=2.4, handleheight=1.2,
    )  # fmt: skip


def index_text(value: float | None) -> str:
    """An SPI or CPI for people: "0.89"."""
    return "–" if value is None else f"{value:.2f}"


def _thousands(value: float | None) -> str:
    if value is None:
        return "–"
    return _("{value} baht").format(value=baht_text(value))


def baht_text(value: float) -> str:
    """Whole baht for people: "−33,750"."""
    # a true minus sign, as in the label that explains it
    return f"{value:,.0f}".replace("-", "−")
