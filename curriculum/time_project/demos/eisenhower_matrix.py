"""D2.4, the Eisenhower matrix: what the week is spent on, and how hours for Q2 are freed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import ipywidgets as widgets
from matplotlib.axes import Axes
from matplotlib.patches import Patch, Rectangle

from curriculum.case.time_audit import ACTIVITIES
from curriculum.kit.controls import choice, slider, tick
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _
from curriculum.kit.table import Table, plain
from curriculum.kit.theme import ALARM, INK, PLAIN, VALUE, WAITING, Look, new_figure
from curriculum.time_project.time_use import (
    QUADRANTS,
    hours_by_quadrant,
    protect_q2,
    quadrant,
    shares,
)

MEANINGS = {
    "Q1": N_("urgent and important"),
    "Q2": N_("important, not urgent"),
    "Q3": N_("urgent, not important"),
    "Q4": N_("neither"),
}
ADVICE = {
    "Q1": N_("do or delegate"),
    "Q2": N_("protect it"),
    "Q3": N_("hand it on"),
    "Q4": N_("stop it"),
}
LOOKS = {"Q1": ALARM, "Q2": VALUE, "Q3": WAITING, "Q4": PLAIN}
FREED = Look("#FFFFFF", "", "o", "-")
WEEK = sum(one.hours for one in ACTIVITIES)
DELEGATED = 0
"""The first activity, approving cards, is the one a second approver can take over."""
PLACES = tuple(quadrant(one.urgent, one.important) for one in ACTIVITIES)


def view(state: Mapping[str, object]) -> View:
    """`state`: share (percent of Q3 and Q4 moved to Q2), delegate (bool), places (a quadrant
    for each activity)."""
    places = tuple(state["places"])
    hours = [one.hours for one in ACTIVITIES]
    freed = hours[DELEGATED] if state["delegate"] else 0.0
    if state["delegate"]:
        hours[DELEGATED] = 0.0
    today = hours_by_quadrant([one.hours for one in ACTIVITIES], PLACES)
    sorted_hours = hours_by_quadrant(hours, places)
    after = protect_q2(sorted_hours, float(state["share"]) / 100)
    facts = {
        "hours": after,
        "today": shares(today),
        "shares": {place: spent / WEEK for place, spent in after.items()},
        "freed": freed,
        "moved": after["Q2"] - sorted_hours["Q2"],
    }
    figure = new_figure(13, 8.8)
    grid = figure.add_gridspec(2, 1, height_ratios=(3.4, 1))
    _draw_matrix(figure.add_subplot(grid[0]), places, hours, facts)
    _draw_week(figure.add_subplot(grid[1]), today, facts)
    for text in (text for axes in figure.axes for text in axes.texts):
        # inside their axes: measuring them for the layout only takes time
        text.set_in_layout(False)
    tables = [_share_table(today, facts), _activity_table(places, hours)]
    return View(figure, tables, _status(facts), facts)


def _draw_matrix(axes: Axes, places: Sequence[str], hours: Sequence[float], facts: Mapping) -> None:
    axes.set(xlim=(0, 2), ylim=(0, 2))
    axes.axis("off")
    corners = {"Q1": (0, 1), "Q2": (1, 1), "Q3": (0, 0), "Q4": (1, 0)}
    for place, (left, low) in corners.items():
        axes.add_patch(Rectangle((left + 0.01, low + 0.03), 0.98, 0.94, facecolor="white",
                                 edgecolor=INK, linewidth=1.5))  # fmt: skip
        axes.add_patch(Rectangle((left + 0.01, low + 0.03), 0.03, 0.94, **LOOKS[place].bar()))
        axes.text(
            left + 0.06, low + 0.87,
            _("{place} {meaning}: {hours} h").format(
                place=place, meaning=_(MEANINGS[place]), hours=plain(facts["hours"][place], 2)
            ),
            fontsize=16, fontweight="bold", va="center",
        )  # fmt: skip
        axes.text(left + 0.97, low + 0.87, _(ADVICE[place]), ha="right", va="center", fontsize=14)
        _list(axes, left + 0.06, low + 0.74, _lines(place, places, hours, facts))


def _lines(place: str, places: Sequence[str], hours: Sequence[float], facts: Mapping) -> list[str]:
    lines = [
        _("{hours} h  {activity}").format(hours=plain(hours[n]), activity=_(one.name))
        for n, one in enumerate(ACTIVITIES)
        if places[n] == place and hours[n]
    ]
    if place == "Q2" and facts["moved"]:
        lines.append(_("+ {hours} h moved here from Q3 and Q4").format(
            hours=plain(facts["moved"], 2)))  # fmt: skip
    if place in ("Q3", "Q4") and facts["moved"]:
        lines.append(_("(a part of these hours goes to Q2)"))
    return lines


def _list(axes: Axes, left: float, top: float, lines: Sequence[str]) -> None:
    # all twelve may be put into one quadrant: then the lines stand closer
    step = min(0.125, 0.68 / max(len(lines), 1))
    size = 14 if step > 0.1 else 12 if step > 0.07 else 10
    for number, line in enumerate(lines):
        axes.text(left, top - number * step, line, fontsize=size, va="center")


def _draw_week(axes: Axes, today: Mapping[str, float], facts: Mapping) -> None:
    after = dict(facts["hours"])
    for row, week in enumerate((today, after)):
        left = 0.0
        for place in QUADRANTS:
            axes.barh(row, week[place], left=left, height=0.62, **LOOKS[place].bar())
            _name_block(axes, left, week[place], row, place)
            left += week[place]
        if row and facts["freed"]:
            axes.barh(row, facts["freed"], left=left, height=0.62, **FREED.bar())
            said = _("free: {hours} h").format(hours=plain(facts["freed"]))
            axes.text(left + facts["freed"] / 2, row, said, ha="center", va="center",
                      fontweight="bold")  # fmt: skip
    axes.set_yticks((0, 1), [_("the week today"), _("after the change")], fontweight="bold")
    axes.set(xlim=(0, WEEK), ylim=(1.5, -0.5))
    axes.set_xlabel(_("hours of the week"))
    handles = [Patch(label=f"{place} {_(MEANINGS[place])}", **LOOKS[place].bar())
               for place in QUADRANTS]  # fmt: skip
    axes.figure.legend(handles=handles, loc="outside lower center", ncols=4,
                       handlelength=2.2, handleheight=1.2)  # fmt: skip


def _name_block(axes: Axes, left: float, hours: float, row: int, place: str) -> None:
    if hours < 1.2:
        return
    text = f"{place} {plain(100 * hours / WEEK)} %" if hours > 3 else place
    axes.text(
        left + hours / 2, row, text, ha="center", va="center", fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 2},
    )  # fmt: skip


def _share_table(today: Mapping[str, float], facts: Mapping) -> Table:
    rows = [
        (
            f"{place} {_(MEANINGS[place])}",
            plain(today[place], 2),
            f"{100 * facts['today'][place]:.2f}",
            plain(facts["hours"][place], 2),
            f"{100 * facts['shares'][place]:.2f}",
        )
        for place in QUADRANTS
    ]
    free = (
        _("Freed time"),
        "0",
        "0.00",
        plain(facts["freed"]),
        f"{100 * facts['freed'] / WEEK:.2f}",
    )
    columns = [
        _("Quadrant"),
        _("Hours today"),
        _("Share today (%)"),
        _("Hours after"),
        _("Share after (%)"),
    ]
    return Table(_("Hours of the week by quadrant"), columns, [*rows, free])


def _activity_table(places: Sequence[str], hours: Sequence[float]) -> Table:
    rows = [(_(one.name), plain(hours[n]), places[n]) for n, one in enumerate(ACTIVITIES)]
    return Table(_("Each activity"), [_("Activity"), _("Hours"), _("Quadrant")], rows)


def _status(facts: Mapping) -> str:
    said = _(
        "Q1 takes {q1} hours, Q2 {q2} hours ({q2_share} % of the week), Q3 and Q4 together "
        "{rest} hours ({rest_share} %)."
    ).format(
        q1=plain(facts["hours"]["Q1"], 2),
        q2=plain(facts["hours"]["Q2"], 2),
        q2_share=plain(100 * facts["shares"]["Q2"], 2),
        rest=plain(facts["hours"]["Q3"] + facts["hours"]["Q4"], 2),
        rest_share=plain(100 * (facts["shares"]["Q3"] + facts["shares"]["Q4"]), 2),
    )
    if facts["freed"]:
        more = _("Delegating the approvals frees {hours} hours.")
        return f"{said} " + more.format(hours=plain(facts["freed"]))
    return said


class EisenhowerMatrix(Demo):
    """A list of quadrants for each activity, a slider and a tick; all work with the keyboard."""

    def __init__(self) -> None:
        options = [(f"{place} {_(meaning)}", place) for place, meaning in MEANINGS.items()]
        moves = {
            f"activity_{n}": choice(f"{_(one.name)} ({plain(one.hours)})", options, PLACES[n])
            for n, one in enumerate(ACTIVITIES)
        }
        controls = {
            "share": slider(_("Hours of Q3 and Q4 moved to Q2 (%)"), 0, 0, 100, 5),
            "delegate": tick(
                _("A second approver takes over the approvals at the counter (12 hours)")
            ),
            **moves,
        }
        super().__init__(_("The Eisenhower matrix"), controls, view)
        self._group(list(moves.values()))

    def state(self) -> Mapping[str, object]:
        return {
            "share": self.controls["share"].value,
            "delegate": self.controls["delegate"].value,
            "places": tuple(self.controls[f"activity_{n}"].value for n in range(len(ACTIVITIES))),
        }

    def _group(self, lists: Sequence[widgets.Dropdown]) -> None:
        """Stand the twelve lists in two columns, folded: first see, then move."""
        for one in lists:
            one.layout.width, one.layout.min_width = "49%", "28em"
            one.style.description_width = "17em"
        box = widgets.HBox(lists, layout={"flex_flow": "row wrap"})
        folded = widgets.Accordion([box], titles=(_("Move an activity to another quadrant"),))
        heading, *others = [child for child in self.children if child not in lists]
        tools = others[: len(self.controls) - len(lists)]
        self.children = [heading, *tools, folded, *others[len(tools) :]]


def eisenhower_matrix() -> EisenhowerMatrix:
    """D2.4: move hours and activities between quadrants, delegate; see the week's shares."""
    return EisenhowerMatrix()
