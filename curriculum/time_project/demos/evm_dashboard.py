"""D2.3, the EVM dashboard: time and money on one day, and which task the trouble hides in."""

from __future__ import annotations

from collections.abc import Mapping

from curriculum.case.holidays import HOL
from curriculum.case.project_tasks import PROJECT_TASKS, START, STATUS_DAY, task_name
from curriculum.kit.controls import choice, slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.thai_dates import said_date
from curriculum.kit.theme import new_figure
from curriculum.time_project.demos.evm_drawing import (
    BAC,
    BUDGETS,
    PLAN,
    baht_text,
    draw_curve,
    draw_lights,
    draw_tasks,
    index_text,
    is_late,
    light,
)
from curriculum.time_project.earned_value import (
    EarnedValue,
    earned,
    planned_share,
    planned_value,
)
from curriculum.time_project.workdays import workday

FIRST_TASK = "F"
SPENT = 112_500
HIGHEST_COST = 260_000
"""Baht on the slider for the money spent."""
DONE = {"A": 100, "B": 100, "C": 100, "D": 100, "E": 100, "F": 25, "G": 30, "H": 100,
        "I": 0, "J": 0, "K": 0, "L": 0}  # fmt: skip
"""Percent done on the status day, as the project leader reports it."""


def view(state: Mapping[str, object]) -> View:
    """`state`: task (the chosen id), done (percent by id), cost (baht spent)."""
    done = {task: percent / 100 for task, percent in state["done"].items()}
    now = EarnedValue(
        pv=planned_value(PLAN, BUDGETS, STATUS_DAY),
        ev=earned(BUDGETS, done),
        ac=float(state["cost"]),
        bac=BAC,
    )
    names = ("pv", "ev", "ac", "bac", "sv", "cv", "spi", "cpi", "eac", "etc", "vac", "tcpi")
    facts = {name: getattr(now, name) for name in names}
    figure = new_figure(13, 8.6)
    grid = figure.add_gridspec(2, 2, height_ratios=(1, 4.6), width_ratios=(1, 1.12))
    draw_lights(figure.add_subplot(grid[0, :]), now)
    draw_curve(figure.add_subplot(grid[1, 0]), now)
    draw_tasks(figure.add_subplot(grid[1, 1]), done, str(state["task"]))
    for text in (text for axes in figure.axes for text in axes.texts):
        # inside their axes: measuring them for the layout only takes time
        text.set_in_layout(False)
    return View(figure, [_index_table(now), _task_table(done)], _status(now, done), facts)


def _index_table(now: EarnedValue) -> Table:
    def money(value: float | None) -> str:
        return "–" if value is None else baht_text(value)

    def index(value: float | None) -> str:
        return "–" if value is None else f"{value:.4f}"

    rows = [
        (_("PV, planned value (baht)"), money(now.pv)),
        (_("EV, earned value (baht)"), money(now.ev)),
        (_("AC, actual cost (baht)"), money(now.ac)),
        (_("SV = EV − PV (baht)"), money(now.sv)),
        (_("CV = EV − AC (baht)"), money(now.cv)),
        (_("SPI = EV / PV"), f"{index(now.spi)} {_(light(now.spi).word)}"),
        (_("CPI = EV / AC"), f"{index(now.cpi)} {_(light(now.cpi).word)}"),
        (_("EAC = BAC / CPI (baht)"), money(now.eac)),
        (_("ETC = EAC − AC (baht)"), money(now.etc)),
        (_("VAC = BAC − EAC (baht)"), money(now.vac)),
        (_("TCPI = (BAC − EV) / (BAC − AC)"), index(now.tcpi)),
    ]
    return Table(_("The project on {date}").format(date=said_date(_today())),
                 [_("Measure"), _("Value")], rows)  # fmt: skip


def _task_table(done: Mapping[str, float]) -> Table:
    rows = [
        (
            f"{task.id} {task_name(task.id)}",
            baht_text(BUDGETS[task.id]),
            plain(100 * planned_share(task, STATUS_DAY)),
            plain(100 * done[task.id]),
        )
        for task in PLAN
    ]
    columns = [_("Task"), _("Budget (baht)"), _("Planned (%)"), _("Done (%)")]
    return Table(_("Each task"), columns, rows)


def _today():
    """The date of the status day."""
    return workday(START, STATUS_DAY - 1, HOL)


def _status(now: EarnedValue, done: Mapping[str, float]) -> str:
    late = [task.id for task in PLAN if is_late(task, done[task.id])]
    said = f"{_time_said(now)} {_money_said(now)}"
    if late:
        return f"{said} " + _("Behind the plan: {tasks}.").format(tasks=", ".join(late))
    return f"{said} " + _("No task is behind the plan.")


def _time_said(now: EarnedValue) -> str:
    if round(now.sv) < 0:
        said = _("Late: work for {missing} baht less than planned is done (SPI {spi}).")
    elif round(now.sv) > 0:
        said = _("Ahead of time: work for {missing} baht more than planned is done (SPI {spi}).")
    else:
        said = _("In time: as much is done as was planned (SPI {spi}).")
    return said.format(missing=baht_text(abs(now.sv)), spi=index_text(now.spi))


def _money_said(now: EarnedValue) -> str:
    if now.eac is None:
        return _("There is nothing yet from which the final cost could be told.")
    if round(now.cv) < 0:
        said = _("Over the budget: at this rate it will cost {eac} baht (CPI {cpi}).")
    elif round(now.cv) > 0:
        said = _("Under the budget: at this rate it will cost {eac} baht (CPI {cpi}).")
    else:
        said = _("The money is spent as planned: it will cost {eac} baht (CPI {cpi}).")
    return said.format(eac=baht_text(now.eac), cpi=index_text(now.cpi))


class EvmDashboard(Demo):
    """One slider for the chosen task; the percent done of each task is kept."""

    def __init__(self) -> None:
        self._done = dict(DONE)
        options = [(f"{task.id} {task_name(task.id)}", task.id) for task in PROJECT_TASKS]
        controls = {
            "task": choice(_("Task to change"), options, FIRST_TASK),
            "percent": slider(_("Percent of it that is done"), DONE[FIRST_TASK], 0, 100, 5),
            "cost": slider(_("Money spent, AC (baht)"), SPENT, 0, HIGHEST_COST, 2_500),
        }
        super().__init__(_("The EVM dashboard"), controls, view)

    def state(self) -> Mapping[str, object]:
        return {
            "task": self.controls["task"].value,
            "done": dict(self._done),
            "cost": self.controls["cost"].value,
        }

    def moved(self, name: str) -> None:
        task = self.controls["task"].value
        if name == "task":
            with self.held():
                self.controls["percent"].value = self._done[task]
        elif name == "percent":
            self._done[task] = self.controls["percent"].value

    def start_again(self) -> None:
        self._done = dict(DONE)
        super().start_again()


def evm_dashboard() -> EvmDashboard:
    """D2.3: change what is done and what is spent; see the indices and their lights."""
    return EvmDashboard()
