"""D1.1, the value-stream ladder: one rung per step, first the waiting, then the work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.axes import Axes

from curriculum.case.steps import STEPS, step_name, touch, wait
from curriculum.kit.controls import choice, slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import INK, VALUE, WAITING, WORK, new_figure
from curriculum.value_chain.value_stream import (
    VALUE_ADDING,
    lead_time,
    process_cycle_efficiency,
    touch_ratio,
)

FIRST_STEP = "S6"
SHORTEST_AXIS = 100.0
"""Minutes: a fixed scale, so that a shorter process looks shorter."""


@dataclass(frozen=True)
class Rung:
    """One step of the ladder; all times in minutes."""

    step: str
    touch: float
    wait: float
    begins: float
    """Minutes after taking the ticket at which the waiting begins."""

    @property
    def ends(self) -> float:
        return self.begins + self.wait + self.touch

    @property
    def title(self) -> str:
        return f"{self.step} {step_name(self.step)}"


def rungs(touch: Mapping[str, float], wait: Mapping[str, float]) -> list[Rung]:
    """The steps one after the other; `touch` and `wait` are minutes by step code."""
    ladder, clock = [], 0.0
    for step in touch:
        ladder.append(Rung(step, touch[step], wait[step], clock))
        clock = ladder[-1].ends
    return ladder


def view(state: Mapping[str, object]) -> View:
    """`state`: step (the chosen code), touch and wait (minutes by step code)."""
    touch, wait = state["touch"], state["wait"]
    times = list(touch.values()), list(wait.values())
    lead = lead_time(*times)
    value_adding = sum(touch[step] for step in VALUE_ADDING)
    facts = {
        "touch": sum(times[0]),
        "wait": sum(times[1]),
        "lead_time": lead,
        "touch_ratio": touch_ratio(*times) if lead else 0.0,
        "pce": process_cycle_efficiency(value_adding, lead) if lead else 0.0,
    }
    ladder = rungs(touch, wait)
    figure = new_figure(12, 6.2)
    _draw(figure.add_subplot(), ladder, str(state["step"]), facts)
    return View(figure, [_table(ladder, facts)], _status(facts), facts)


def _draw(axes: Axes, ladder: list[Rung], chosen: str, facts: Mapping[str, float]) -> None:
    lead = facts["lead_time"]
    longest = max(SHORTEST_AXIS, lead * 1.06)
    for row, rung in enumerate(ladder):
        look = VALUE if rung.step in VALUE_ADDING else WORK
        axes.barh(row, rung.wait, left=rung.begins, height=0.62, **WAITING.bar())
        axes.barh(row, rung.touch, left=rung.begins + rung.wait, height=0.62, **look.bar())
        _label(axes, row, rung, longest, bold=rung.step == chosen)
    axes.axvline(lead, color=INK, linestyle=":", linewidth=2)
    axes.set(xlim=(0, longest), ylim=(len(ladder) - 0.4, -0.6))
    marks = ["▶ " if rung.step == chosen else "" for rung in ladder]
    axes.set_yticks(
        range(len(ladder)),
        [mark + rung.title for mark, rung in zip(marks, ladder, strict=True)],
    )
    for text, rung in zip(axes.get_yticklabels(), ladder, strict=True):
        text.set_fontweight("bold" if rung.step == chosen else "normal")
    axes.set_xlabel(_("Minutes since taking the ticket"))
    axes.set_title(
        _("Lead time {lead} minutes: {wait} waiting, {touch} working").format(
            lead=plain(lead), wait=plain(facts["wait"]), touch=plain(facts["touch"])
        )
    )
    axes.figure.legend(
        handles=_key(axes), loc="outside lower center", ncols=3, handlelength=2.4, handleheight=1.2
    )


def _key(axes: Axes) -> list:
    named = (
        (WAITING, _("waiting")),
        (WORK, _("work, value not added")),
        (VALUE, _("work that adds value")),
    )
    # drawn outside the axis: only their look is wanted
    return [axes.barh(-9, 0, label=label, **look.bar()) for look, label in named]


def _label(axes: Axes, row: int, rung: Rung, longest: float, bold: bool) -> None:
    text = _("wait {wait} + work {touch}").format(wait=plain(rung.wait), touch=plain(rung.touch))
    left_has_room = rung.begins > 0.22 * longest
    to_the_left = rung.ends > 0.76 * longest and left_has_room
    gap = 0.008 * longest
    axes.text(
        rung.begins - gap if to_the_left else rung.ends + gap,
        row,
        text,
        ha="right" if to_the_left else "left",
        va="center",
        fontweight="bold" if bold else "normal",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.5},
    )


def _table(ladder: list[Rung], facts: Mapping[str, float]) -> Table:
    rows = [
        (rung.title, plain(rung.wait), plain(rung.touch), plain(rung.begins), plain(rung.ends))
        for rung in ladder
    ]
    sums = plain(facts["wait"]), plain(facts["touch"])
    total = (_("Total"), *sums, "0", plain(facts["lead_time"]))
    return Table(
        _("Minutes at each step"),
        [_("Step"), _("Waiting"), _("Working"), _("Begins at minute"), _("Ends at minute")],
        [*rows, total],
    )


def _status(facts: Mapping[str, float]) -> str:
    said = _(
        "Lead time {lead} minutes. Somebody works on the case for {ratio} % of it. "
        "Value is added in {pce} % of it (PCE)."
    ).format(
        lead=plain(facts["lead_time"]),
        ratio=plain(100 * facts["touch_ratio"]),
        pce=plain(100 * facts["pce"], 2),
    )
    saved = lead_time(touch(), wait()) - facts["lead_time"]
    if saved > 0:
        change = _("{minutes} minutes less than at first.").format(minutes=plain(saved))
    elif saved < 0:
        change = _("{minutes} minutes more than at first.").format(minutes=plain(-saved))
    else:
        return said
    return f"{said} {change}"


class ValueStreamLadder(Demo):
    """Two sliders for the chosen step; the minutes set at each step are kept."""

    def __init__(self) -> None:
        self._forget()
        options = [(f"{step.code} {step_name(step.code)}", step.code) for step in STEPS]
        controls = {
            "step": choice(_("Step to change"), options, FIRST_STEP),
            "touch": slider(_("Working at this step (minutes)"), self._touch["S6"], 0, 15, 0.5),
            "wait": slider(_("Waiting before this step (minutes)"), self._wait["S6"], 0, 60, 0.5),
        }
        super().__init__(_("The value-stream ladder"), controls, view)

    def state(self) -> Mapping[str, object]:
        step = self.controls["step"].value
        return {"step": step, "touch": dict(self._touch), "wait": dict(self._wait)}

    def moved(self, name: str) -> None:
        step = self.controls["step"].value
        if name == "step":
            with self.held():
                self.controls["touch"].value = self._touch[step]
                self.controls["wait"].value = self._wait[step]
        else:
            self._touch[step] = self.controls["touch"].value
            self._wait[step] = self.controls["wait"].value

    def start_again(self) -> None:
        self._forget()
        super().start_again()

    def _forget(self) -> None:
        self._touch = {step.code: float(step.touch_min) for step in STEPS}
        self._wait = {step.code: float(step.wait_min) for step in STEPS}


def value_stream_ladder() -> ValueStreamLadder:
    """D1.1: choose a step, move its minutes, see the lead time and the PCE."""
    return ValueStreamLadder()
