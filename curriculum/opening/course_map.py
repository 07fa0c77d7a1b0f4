"""The course on one picture: what each part does, and what it hands on."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch, Rectangle

from curriculum.kit.controls import named_steps
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _, language
from curriculum.kit.registry import CURRICULUM, Kind, module_named
from curriculum.kit.table import Table
from curriculum.kit.theme import INK, PAPER, QUIET, VALUE, WAITING, WORK, Look, new_figure

REENGINEERING, TECHNOLOGY, BOTH = N_("re-engineering"), N_("technology"), N_("both thrusts")
LOOKS = {REENGINEERING: VALUE, TECHNOLOGY: WORK, BOTH: WAITING}
CHOSEN = "#FFF6DF"
WIDE, GAP, TOP, TALL = 2.65, 0.45, 5.5, 2.3
"""Of the modules' boxes; the unit is one inch of the picture."""


@dataclass(frozen=True)
class Stop:
    """One part of the day."""

    part: str
    does: str
    thrust: str
    passes: str
    """In one or two words, for the arrow to the proposal."""

    @property
    def name(self) -> str:
        """ "Module 1" """
        part = module_named(self.part)
        if part.kind is Kind.MODULE:
            return _("Module {number}").format(number=part.number)
        return _("Proposal")

    @property
    def pmqa(self) -> str:
        """Its categories, as module.toml has them."""
        return _described(self.part, "pmqa")

    @property
    def hands_on(self) -> str:
        """What the next part begins with."""
        return _described(self.part, "feeds")


STOPS = (
    Stop("value_chain", N_("Find the step\nwhere work waits"), REENGINEERING, N_("the bottleneck")),
    Stop("time_project", N_("Plan the change\non the calendar"), TECHNOLOGY, N_("the dates")),
    Stop("excel_data", N_("Count\nwith Excel"), TECHNOLOGY, N_("the KPI")),
    Stop("app_design", N_("Draw the screens\nof an app"), BOTH, N_("the screens")),
    Stop("proposal", N_("All of it on one page to sign"), BOTH, ""),
)


class CourseMap(Demo):
    """A slider walks through the day; the picture marks where one stands."""

    def __init__(self) -> None:
        names = [stop.name for stop in STOPS]
        where = named_steps(_("Walk through the course"), names, names[0])
        super().__init__(_("One process, four modules, one page"), {"where": where}, view)


def view(state: Mapping[str, object]) -> View:
    """`state`: where (the name of a stop)."""
    here = next(stop for stop in STOPS if stop.name == state["where"])
    figure = new_figure(12.2, 5.9)
    axes = figure.add_subplot()
    axes.set(xlim=(0, 12.2), ylim=(0, 5.7))
    axes.axis("off")
    *modules, proposal = STOPS
    _page(axes, proposal, chosen=here is proposal)
    for place, stop in enumerate(modules):
        _module(axes, stop, place, chosen=here is stop)
        _arrow(axes, stop, place, chosen=here in (stop, proposal))
    return View(figure, [_table()], _status(here), {"part": here.part})


def _left(place: int) -> float:
    return 0.12 + place * (WIDE + GAP)


def _module(axes: Axes, stop: Stop, place: int, *, chosen: bool) -> None:
    left, bottom = _left(place), TOP - TALL
    _box(axes, left, bottom, WIDE, TALL, LOOKS[stop.thrust], chosen=chosen)
    middle = left + WIDE / 2
    _say(axes, middle, TOP - 0.7, stop.name, 14, color=QUIET)
    for row, line in enumerate(_(stop.does).split("\n")):
        _say(axes, middle, TOP - 1.17 - 0.35 * row, line, 16, fontweight="bold")
    _say(axes, middle, bottom + 0.22, _(stop.thrust), 14)
    if place < len(STOPS) - 2:
        _line(axes, (left + WIDE, TOP - TALL / 2), (_left(place + 1), TOP - TALL / 2), chosen)


def _arrow(axes: Axes, stop: Stop, place: int, *, chosen: bool) -> None:
    middle = _left(place) + WIDE / 2
    _line(axes, (middle, TOP - TALL), (middle, 1.45), chosen)
    axes.text(
        middle, 2.4, _(stop.passes), ha="center", va="center", fontsize=15,
        fontweight="bold" if chosen else "normal",
        bbox={"facecolor": PAPER, "edgecolor": "none", "pad": 2},
    )  # fmt: skip


def _page(axes: Axes, stop: Stop, *, chosen: bool) -> None:
    wide = 4 * WIDE + 3 * GAP
    _box(axes, _left(0), 0.1, wide, 1.3, LOOKS[stop.thrust], chosen=chosen)
    middle = _left(0) + wide / 2
    _say(axes, middle, 0.8, f"{stop.name} · {_(stop.thrust)}", 14, color=QUIET)
    _say(axes, middle, 0.37, _(stop.does), 16, fontweight="bold")


def _box(
    axes: Axes, left: float, bottom: float, wide: float, tall: float, look: Look, *, chosen: bool
) -> None:
    """A card with a band of its thrust on top; the chosen one has a thick edge and a tint."""
    axes.add_patch(
        FancyBboxPatch(
            (left, bottom), wide, tall, boxstyle="round,pad=0,rounding_size=0.1",
            facecolor=CHOSEN if chosen else PAPER, edgecolor=INK, linewidth=4 if chosen else 1.2,
        )
    )  # fmt: skip
    axes.add_patch(Rectangle((left + 0.1, bottom + tall - 0.26), wide - 0.2, 0.16, **look.bar()))


def _say(axes: Axes, middle: float, height: float, text: str, size: int, **look: object) -> None:
    # one line at a time: Thai lines differ in height, and a block of them would dance
    axes.text(middle, height, text, ha="center", va="baseline", fontsize=size, **look)


def _line(axes: Axes, start: tuple, end: tuple, chosen: bool) -> None:
    axes.annotate(
        "", end, start,
        arrowprops={
            "arrowstyle": "-|>", "color": INK, "linewidth": 3.5 if chosen else 1.5,
            "mutation_scale": 22, "shrinkA": 1, "shrinkB": 1,
        },
    )  # fmt: skip


def _table() -> Table:
    rows = [
        (f"{stop.name}: {_one_line(stop)}", _(stop.thrust), stop.pmqa, stop.hands_on)
        for stop in STOPS
    ]
    heads = [_("Part of the course"), _("Thrust"), _("Category of PMQA"), _("Hands on")]
    return Table(_("What each part does, and what it hands on"), heads, rows, prose=True)


def _status(here: Stop) -> str:
    return _("{part}: {does} ({thrust}). {pmqa}. It hands on: {hands_on}.").format(
        part=here.name, does=_one_line(here), thrust=_(here.thrust), pmqa=here.pmqa,
        hands_on=here.hands_on,
    )  # fmt: skip


def _one_line(stop: Stop) -> str:
    # the picture breaks the line where its box is narrow; Thai writes on without a space
    return _(stop.does).replace("\n", "" if language() == "th" else " ")


def _described(part: str, what: str) -> str:
    said = _written(part)[what]
    return _(said)


@cache
def _written(part: str) -> dict:
    return tomllib.loads((CURRICULUM / part / "module.toml").read_text("utf-8"))
