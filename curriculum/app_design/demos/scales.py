"""The three scales of D4.1: contrast, size of the button, time of the thumb."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes

from curriculum.app_design.contrast import said_ratio
from curriculum.app_design.fitts import movement_time
from curriculum.app_design.target_size import MINIMUM_AA, MINIMUM_AAA
from curriculum.kit.i18n import _
from curriculum.kit.table import plain
from curriculum.kit.theme import ALARM, INK, VALUE, WAITING, WORK, Look

SMALLEST, LARGEST = 12, 72
"""Pixels: the ends of the slider."""
ROOM_FOR_MARK = 20
"""Points between a band and its title."""


def draw_contrast(axes: Axes, ratio: float, facts: Mapping) -> None:
    """1 to 21 on a logarithmic scale; the limit is the one of the chosen text size."""
    limit = facts["required"]
    if facts["readable"]:
        title = _("✓ Contrast {ratio} : 1, at least {limit} is asked for")
    else:
        title = _("✗ Contrast {ratio} : 1, but {limit} is asked for")
    axes.set_title(title.format(ratio=said_ratio(ratio), limit=plain(limit)), pad=ROOM_FOR_MARK)
    axes.set(xscale="log", xlim=(1, 21))
    _band(axes, 1, limit, ALARM, _("✗ fails"))
    _band(axes, limit, 21, VALUE, _("✓ passes"))
    _mark(axes, ratio)
    ticks = (1, 2, 3, 4.5, 7, 10, 21)
    axes.set_xticks(ticks, [plain(tick) for tick in ticks])
    axes.set_xticks([], minor=True)
    axes.get_xticklabels()[ticks.index(limit)].set_fontweight("bold")


def draw_size(axes: Axes, button: float, facts: Mapping) -> None:
    """12 to 72 pixels, with the limits of levels AA and AAA."""
    if facts["aaa"]:
        title = _("✓ Button {size} px: large enough")
    elif facts["aa"]:
        title = _("✓ Button {size} px: allowed, but 44 is kinder")
    else:
        title = _("✗ Button {size} px: too small, 24 is asked for")
    axes.set_title(title.format(size=plain(button)), pad=ROOM_FOR_MARK)
    axes.set(xlim=(SMALLEST, LARGEST))
    _band(axes, SMALLEST, MINIMUM_AA, ALARM, _("✗ fails"))
    _band(axes, MINIMUM_AA, MINIMUM_AAA, WAITING, _("✓ passes AA"))
    _band(axes, MINIMUM_AAA, LARGEST, VALUE, _("✓ passes AAA"))
    _mark(axes, button)
    ticks = (12, MINIMUM_AA, 36, MINIMUM_AAA, 60, 72)
    axes.set_xticks(ticks)
    for place in (1, 3):
        axes.get_xticklabels()[place].set_fontweight("bold")


def draw_time(axes: Axes, button: float, distance: float, facts: Mapping) -> None:
    """Fitts' law over the size of the button, at the chosen distance."""
    sizes = np.arange(SMALLEST, LARGEST + 1)
    axes.plot(sizes, [movement_time(distance, size) for size in sizes], color=WORK.colour)
    seconds = facts["seconds"]
    axes.vlines(button, 0, seconds, color=INK, linestyle=":", linewidth=1.5)
    axes.plot(
        [button], [seconds], marker=WORK.marker, markersize=15, color=WORK.colour,
        markeredgecolor=INK, markeredgewidth=2, clip_on=False, zorder=5,
    )  # fmt: skip
    axes.annotate(
        _("{seconds} s").format(seconds=plain(seconds, 3)), (button, seconds),
        xytext=(-14 if button > 60 else 14, 12), textcoords="offset points",
        ha="right" if button > 60 else "left", fontsize=17, fontweight="bold",
    )  # fmt: skip
    axes.set(xlim=(SMALLEST, LARGEST), ylim=(0, 1.0))
    ticks = (0, 0.25, 0.5, 0.75, 1.0)
    axes.set_yticks(ticks, [_("{seconds} s").format(seconds=plain(tick, 2)) for tick in ticks])
    axes.set_xticks([12, 24, 36, 44, 60, 72])
    axes.grid(axis="y")
    axes.set_xlabel(_("Size of the button (pixels)"))
    axes.set_title(
        _("The thumb takes {seconds} s over {distance} px").format(
            seconds=plain(seconds, 2), distance=plain(distance)
        )
    )


def _band(axes: Axes, left: float, right: float, look: Look, words: str) -> None:
    axes.axvspan(left, right, alpha=0.35, **(look.bar() | {"linewidth": 0}))
    axes.axvline(right, color=INK, linewidth=2)
    middle = (left * right) ** 0.5 if axes.get_xscale() == "log" else (left + right) / 2
    axes.text(
        middle, 0.5, words, ha="center", va="center", fontweight="bold",
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 3}, zorder=4,
    )  # fmt: skip


def _mark(axes: Axes, value: float) -> None:
    """Where we are: a triangle that points down onto the scale."""
    axes.vlines(value, 0, 1, color=INK, linewidth=3, zorder=3)
    axes.plot(
        [value], [1], marker="v", markersize=16, color=INK, clip_on=False, zorder=5,
    )  # fmt: skip
    axes.set(ylim=(0, 1))
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
