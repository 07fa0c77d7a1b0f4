"""D2.2, the uncertainty dice: how likely is the planned day, by formula and by 5,000 runs."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from curriculum.case.project_tasks import PROJECT_TASKS, task_name
from curriculum.kit.controls import slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import INK, WAITING, WORK, new_figure
from curriculum.time_project.cpm import Task
from curriculum.time_project.pert import PathTime, ThreePoint, path_time
from curriculum.time_project.simulation import RUNS, Simulation, simulate

UNSURE = "F"
TARGET = 47
SHORTEST_AXIS = (36, 64)
"""Working days: a fixed scale, so that a wider spread looks wider."""
TABLE_DAYS = (44, 46, 47, 48, 50, 52, 54, 56, 60)
TASKS = tuple(Task(task.id, task.name, task.dur, task.pred) for task in PROJECT_TASKS)
ESTIMATES = {task.id: ThreePoint(*task.estimate) for task in PROJECT_TASKS}


def view(state: Mapping[str, object]) -> View:
    """`state`: o, m, p (working days of task F) and x (the target, working days)."""
    estimate = ThreePoint(*(float(state[name]) for name in ("o", "m", "p")))
    estimates = {**ESTIMATES, UNSURE: estimate}
    path = path_time(TASKS, estimates)
    runs = simulate(TASKS, estimates)
    target = float(state["x"])
    facts = {
        "mean": path.mean,
        "sd": path.sd,
        "path": path.path,
        "within": path.within(target),
        "days_95": path.days_for(0.95),
        "simulated_mean": runs.mean,
        "simulated_within": runs.within(target),
        "simulated_95": runs.days_for(0.95),
        "pert_of_f": estimate.expected,
        "triangular_mean_of_f": sum(float(state[name]) for name in ("o", "m", "p")) / 3,
    }
    figure = new_figure(12, 6.4)
    _draw(figure.add_subplot(), path, runs, target, facts)
    return View(figure, _tables(path, runs, target, facts), _status(target, facts), facts)


def _draw(axes: Axes, path: PathTime, runs: Simulation, target: float, facts: Mapping) -> None:
    lowest = min(SHORTEST_AXIS[0], int(runs.days.min()))
    highest = max(SHORTEST_AXIS[1], int(np.ceil(runs.days.max())), int(target) + 1)
    counts, edges = np.histogram(runs.days, bins=range(lowest, highest + 1))
    percent = 100 * counts / len(runs.days)
    for left, tall in zip(edges[:-1], percent, strict=True):
        look = WORK if left + 1 <= target else WAITING
        axes.bar(left, tall, width=1, align="edge", **look.bar())
    days = np.linspace(lowest, highest, 400)
    density = np.exp(-(((days - path.mean) / path.sd) ** 2) / 2) / (path.sd * np.sqrt(2 * np.pi))
    (curve,) = axes.plot(days, 100 * density, color=INK, linewidth=3, linestyle="--")
    tallest = max(percent.max(), 100 * density.max()) * 1.2
    axes.vlines(target, 0, tallest, color=INK, linewidth=2.5, linestyle=":")
    left_side = target > (lowest + highest) / 2
    axes.annotate(
        _("target {days} days").format(days=plain(target)),
        (target, tallest),
        xytext=(-12 if left_side else 12, -6),
        textcoords="offset points",
        ha="right" if left_side else "left",
        va="top",
        fontsize=16,
        fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": INK, "pad": 5},
        zorder=6,
    )
    axes.set(xlim=(lowest, highest), ylim=(0, tallest))
    axes.set_xlabel(_("working days of the whole project"))
    ticks = [tick for tick in axes.get_yticks() if 0 <= tick <= tallest]
    # upright, beside each number: a sideways Thai label is hard to read
    axes.set_yticks(ticks, [_("{percent} % of runs").format(percent=plain(t)) for t in ticks])
    axes.set_title(_title(facts, target))
    axes.figure.legend(
        handles=[
            Patch(label=_("runs in time"), **WORK.bar()),
            Patch(label=_("runs too late"), **WAITING.bar()),
            _labelled(curve, _("normal curve (PERT formula)")),
        ],
        loc="outside lower center", ncols=3, handlelength=2.6, handleheight=1.2,
    )  # fmt: skip


def _labelled(curve, label: str):
    curve.set_label(label)
    return curve


def _title(facts: Mapping, target: float) -> str:
    return _("Chance to be done within {days} days: formula {formula} %, runs {runs} %").format(
        days=plain(target),
        formula=plain(100 * facts["within"]),
        runs=plain(100 * facts["simulated_within"]),
    )


def _tables(path: PathTime, runs: Simulation, target: float, facts: Mapping) -> list[Table]:
    rows = []
    for days in sorted({*TABLE_DAYS, target}):
        shown = _("{days} (target)").format(days=plain(days)) if days == target else plain(days)
        rows.append((shown, plain(100 * path.within(days)), plain(100 * runs.within(days))))
    chances = Table(
        _("Chance to be done within so many working days"),
        [_("Working days"), _("Formula (%)"), _("Runs (%)")],
        rows,
    )
    models = Table(
        _("The two ways to calculate"),
        [_("Value"), _("Formula (PERT)"), _("{runs} runs").format(runs=f"{RUNS:,}")],
        [
            (_("Mean (working days)"), plain(path.mean, 2), plain(runs.mean, 2)),
            (
                _("Mean of task {task} alone").format(task=UNSURE),
                plain(facts["pert_of_f"], 2),
                plain(facts["triangular_mean_of_f"], 2),
            ),
            (
                _("Standard deviation"),
                plain(path.sd, 3),
                plain(float(runs.days.std()), 3),
            ),
            (
                _("Days that suffice in 95 of 100 cases"),
                plain(path.days_for(0.95), 2),
                plain(runs.days_for(0.95), 2),
            ),
        ],
    )
    return [chances, models]


def _status(target: float, facts: Mapping) -> str:
    return _(
        "The chance to be done within {days} working days is {formula} % by the formula and "
        "{runs} % in the runs. To be in time in 95 of 100 cases, plan {safe} days by the "
        "formula, {simulated} by the runs. Path counted: {path}."
    ).format(
        days=plain(target),
        formula=plain(100 * facts["within"]),
        runs=plain(100 * facts["simulated_within"]),
        safe=plain(facts["days_95"], 2),
        simulated=plain(facts["simulated_95"], 2),
        path="-".join(facts["path"]),
    )


class UncertaintyDice(Demo):
    """Three estimates that always rise: one that passes another takes it along."""

    def __init__(self) -> None:
        first = ESTIMATES[UNSURE]
        name = f"{UNSURE} {task_name(UNSURE)}"
        controls = {
            "o": slider(_("Optimistic days of F"), int(first.optimistic), 5, 30, 1),
            "m": slider(_("Most likely days of F"), int(first.likely), 5, 40, 1),
            "p": slider(_("Pessimistic days of F"), int(first.pessimistic), 5, 50, 1),
            "x": slider(_("Target for the project (days)"), TARGET, 36, 80, 1),
        }
        super().__init__(_("The uncertainty dice: {task}").format(task=name), controls, view)

    def moved(self, name: str) -> None:
        order = ("o", "m", "p")
        if name not in order:
            return
        place, days = order.index(name), self.controls[name].value
        with self.held():
            for lower in order[:place]:
                self.controls[lower].value = min(self.controls[lower].value, days)
            for higher in order[place + 1 :]:
                self.controls[higher].value = max(self.controls[higher].value, days)


def uncertainty_dice() -> UncertaintyDice:
    """D2.2: move the three estimates of task F and the target; see the chance to be in time."""
    return UncertaintyDice()
