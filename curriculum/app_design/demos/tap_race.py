"""D4.2, the tap race: build a flow, and see which kind of action eats the seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

import ipywidgets as widgets
from matplotlib.axes import Axes

from curriculum.app_design.demos.actions import (
    ACTIONS,
    FLOW_NAMES,
    FLOWS,
    FULL_NAME,
    Action,
    two_decimals,
)
from curriculum.app_design.keystrokes import NAMES, OP, klm_seconds, operator_counts
from curriculum.case.app import FLOW_FORM, FLOW_THAID
from curriculum.kit.controls import choice
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import ALARM, INK, PLAIN, VALUE, WAITING, WORK, new_figure

LOOKS = {"K": WORK, "P": VALUE, "M": WAITING, "H": PLAIN, "R": ALARM}
SHORTEST_AXIS = 34.0
"""Seconds: a fixed scale, so that a shorter flow looks shorter."""
MOST_ACTIONS = 16


def view(state: Mapping[str, object]) -> View:
    """`state`: flow (one letter per operator)."""
    flow = str(state["flow"])
    facts = {
        "seconds": klm_seconds(flow),
        "counts": operator_counts(flow),
        "form": klm_seconds(FLOW_FORM),
        "thaid": klm_seconds(FLOW_THAID),
    }
    facts["saved"] = round(facts["form"] - facts["seconds"], 10)
    racers = {_("your flow"): flow, _("the form"): FLOW_FORM, _("ThaID"): FLOW_THAID}
    figure = new_figure(12, 5.4)
    _draw(figure.add_subplot(), racers)
    return View(figure, [_table(racers)], _status(facts), facts)


def _draw(axes: Axes, racers: Mapping[str, str]) -> None:
    for row, flow in enumerate(racers.values()):
        start = 0.0
        for letter, count in operator_counts(flow).items():
            seconds = OP[letter] * count
            axes.barh(row, seconds, left=start, height=0.6, **LOOKS[letter].bar())
            if seconds >= 1.5:
                _inside(axes, start + seconds / 2, row, f"{letter} {count}")
            start += seconds
        axes.text(
            start + 0.3, row, _("{seconds} s").format(seconds=two_decimals(start)),
            va="center", fontsize=19, fontweight="bold" if row == 0 else "normal",
        )  # fmt: skip
    longest = max(map(klm_seconds, racers.values()))
    axes.set(xlim=(0, max(SHORTEST_AXIS, 1.15 * longest)), ylim=(len(racers) - 0.5, -0.5))
    axes.set_yticks(range(len(racers)), list(racers), fontsize=17)
    axes.get_yticklabels()[0].set_fontweight("bold")
    axes.set_xlabel(_("seconds"))
    axes.set_title(_title(racers))
    # drawn outside the axis: only their look is wanted
    key = [axes.barh(-9, 0, label=_(NAMES[letter]), **LOOKS[letter].bar()) for letter in OP]
    axes.figure.legend(
        handles=key, loc="outside lower center", ncols=3, handlelength=2.4, handleheight=1.2
    )


def _inside(axes: Axes, x: float, row: int, text: str) -> None:
    axes.text(
        x, row, text, ha="center", va="center", color=INK, fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
    )  # fmt: skip


def _title(racers: Mapping[str, str]) -> str:
    flow = next(iter(racers.values()))
    longest = _longest(flow)
    if not longest:
        return _("Your flow is empty: add what the citizen does")
    return _("Your flow takes {seconds} s; most of it: {operator}").format(
        seconds=two_decimals(klm_seconds(flow)), operator=_(NAMES[longest])
    )


def _longest(flow: str) -> str:
    """The operator that takes most of the time; nothing for an empty flow."""
    counts = operator_counts(flow)
    return max(OP, key=lambda letter: OP[letter] * counts[letter]) if flow else ""


def _table(racers: Mapping[str, str]) -> Table:
    counted = [operator_counts(flow) for flow in racers.values()]
    rows = [
        (
            _(NAMES[letter]),
            two_decimals(OP[letter]),
            *(
                f"{counts[letter]} · {two_decimals(OP[letter] * counts[letter])}"
                for counts in counted
            ),
        )
        for letter in OP
    ]
    totals = [two_decimals(klm_seconds(flow)) for flow in racers.values()]
    columns = [_("Operator"), _("Seconds each"), *racers]
    return Table(
        _("How often, and seconds together"), columns, [*rows, (_("Total seconds"), "", *totals)]
    )


def _status(facts: Mapping) -> str:
    percent = 100 * facts["saved"] / facts["form"]
    if facts["saved"] > 0:
        sentence = _(
            "Your flow takes {seconds} seconds, {saved} seconds ({percent} %) less than the form."
        )
    elif facts["saved"] < 0:
        sentence = _("Your flow takes {seconds} seconds, {saved} seconds more than the form.")
    else:
        sentence = _(
            "Your flow takes {seconds} seconds, as long as the form. Take an action out and watch."
        )
    return sentence.format(
        seconds=two_decimals(facts["seconds"]),
        saved=two_decimals(abs(facts["saved"])),
        percent=plain(percent),
    )


class TapRace(Demo):
    """One button per action, pressed to take it out; a list and a button to add one."""

    def __init__(self) -> None:
        self._actions: list[Action] = []
        starts = [(_(name), flow) for flow, name in FLOW_NAMES.items()]
        added = [(action.said(), place) for place, action in enumerate(ACTIONS)]
        controls = {
            "start": choice(_("Begin with"), starts, "form"),
            "new": choice(_("Action to add"), added, 0),
        }
        self.add_button = _button(_("Add it at the end"), "plus")
        self.forget_name = _button(_("Do not ask for the name"), "user-times")
        # buttons, not a list box: JupyterLab keeps the arrow keys for itself. All are made at
        # once, so that the one in focus stays when the flow behind it gets shorter.
        self.action_buttons = [_button("", "times") for _place in range(MOST_ACTIONS)]
        self._set(FLOWS["form"])
        super().__init__(_("The tap race"), controls, view)
        self.add_button.on_click(lambda button: self.add())
        self.forget_name.on_click(lambda button: self.remove_name())
        for place, button in enumerate(self.action_buttons):
            button.on_click(lambda button, place=place: self.remove(place))
        said = _("Your flow: press an action to take it out")
        heading = widgets.HTML(f"<b>{escape(said)}</b>")
        after = self.children.index(self.restart)
        self.children = (
            *self.children[:after],
            _row([self.add_button, self.forget_name]),
            heading,
            _row(self.action_buttons),
            *self.children[after:],
        )

    @property
    def actions(self) -> Sequence[Action]:
        """What the citizen does, in order."""
        return tuple(self._actions)

    def state(self) -> Mapping[str, object]:
        return {"flow": "".join(action.flow for action in self._actions)}

    def moved(self, name: str) -> None:
        if name == "start":
            self._set(FLOWS[self.controls["start"].value])

    def add(self) -> None:
        """The action chosen in the list, at the end of the flow."""
        if len(self._actions) >= MOST_ACTIONS:
            full = _("A flow has at most {most} actions. Take one out first.")
            self._say(full.format(most=MOST_ACTIONS))
            return
        self._set([*self._actions, ACTIONS[self.controls["new"].value]])
        self.redraw()

    def remove(self, place: int) -> None:
        """The action at `place`, counted from 0, goes."""
        self._set([*self._actions[:place], *self._actions[place + 1 :]])
        self.redraw()

    def remove_name(self) -> None:
        """Every entry of the 20-letter name goes."""
        if FULL_NAME not in self._actions:
            self._say(_("This flow does not ask for the name."))
            return
        self._set([action for action in self._actions if action != FULL_NAME])
        self.redraw()

    def start_again(self) -> None:
        self._set(FLOWS["form"])
        super().start_again()

    def _set(self, actions: Sequence[Action]) -> None:
        self._actions = list(actions)
        for place, button in enumerate(self.action_buttons):
            used = place < len(actions)
            button.layout.display = None if used else "none"
            button.description = f"{place + 1}. {actions[place].said()}" if used else ""


def _button(label: str, icon: str) -> widgets.Button:
    return widgets.Button(
        description=label, icon=icon, layout={"width": "max-content", "min_width": "12em"}
    )


def _row(buttons: Sequence[widgets.Button]) -> widgets.HBox:
    return widgets.HBox(list(buttons), layout={"flex_flow": "row wrap"})


def tap_race() -> TapRace:
    """D4.2: build a flow out of actions; see the seconds, stacked by operator."""
    return TapRace()
