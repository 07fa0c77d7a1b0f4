"""A telephone drawn to scale, one unit to one CSS pixel."""

from __future__ import annotations

import math

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Circle, FancyBboxPatch

from curriculum.kit.i18n import _
from curriculum.kit.theme import INK, PAPER, QUIET

WIDTH, HEIGHT = 360, 740
MARGIN = 24
FRAME = 14
SPAN = (WIDTH + 3 * FRAME, HEIGHT + 5 * FRAME)
"""Pixels that the picture of the phone takes, with its frame and the line below it."""
THUMB, THUMB_RADIUS = (286, 64), 36
"""Where the right thumb rests."""
DIRECTION = math.radians(116)
"""From there to the button: up and a little to the left."""
NEAREST, FARTHEST = 80, 440
"""Pixels: nearer, the thumb would cover the button; farther, the button the text."""
WIDER = 4
"""A button is this many times as wide as it is high."""


def draw_phone(
    figure: Figure, fg: str, bg: str, large: bool, button: float, distance: float
) -> float:
    """On the left of the figure: `fg` on `bg`, a button of `button` px, the thumb `distance` px
    away. Gives the share of the figure's width that the phone takes."""
    width, height = figure.get_size_inches()
    inches_per_pixel = height / SPAN[1]
    share = SPAN[0] * inches_per_pixel / width
    # at a fixed place, outside the layout: only then is the scale of the letters known
    axes = figure.add_axes((0, 0, share, 1))
    axes.set_axis_off()
    middle = WIDTH / 2
    axes.set(
        xlim=(middle - SPAN[0] / 2, middle + SPAN[0] / 2),
        ylim=(-3.5 * FRAME, HEIGHT + 1.5 * FRAME),
    )
    axes.add_patch(_box(0, 0, WIDTH, HEIGHT, INK, 30, grow=FRAME))
    axes.add_patch(_box(0, 0, WIDTH, HEIGHT, bg, 18))
    points = inches_per_pixel * 72
    _write(axes, fg, large, points)
    _press(axes, fg, bg, button, distance, points)
    axes.text(
        middle, -1.6 * FRAME, _("drawn to scale, 360 px wide"),
        fontsize=13, ha="center", va="top", color=QUIET,
    )  # fmt: skip
    return share


def _write(axes: Axes, fg: str, large: bool, points: float) -> None:
    """`points`: font size of one pixel."""
    # large text of WCAG begins at 24 px; 16 px is what a browser takes for normal
    size = 24 if large else 17
    lines = [
        (_("Sithara District Office"), size, "normal"),
        (_("Your appointment"), size + 4, "bold"),
        (_("Tuesday 10.30, counter 3"), size, "normal"),
        (_("Bring your old card."), size, "normal"),
    ]
    height = HEIGHT - 36.0
    for text, pixels, weight in lines:
        axes.text(
            MARGIN, height, text,
            color=fg, fontsize=pixels * points, fontweight=weight, va="center",
        )  # fmt: skip
        height -= 1.9 * size


def _press(axes: Axes, fg: str, bg: str, button: float, distance: float, points: float) -> None:
    x = THUMB[0] + distance * math.cos(DIRECTION)
    y = THUMB[1] + distance * math.sin(DIRECTION)
    width = min(WIDER * button, WIDTH - 2 * MARGIN)
    left = min(max(x - width / 2, MARGIN), WIDTH - MARGIN - width)
    axes.plot((THUMB[0], x), (THUMB[1], y), color=fg, linewidth=2, linestyle=(0, (4, 3)))
    axes.add_patch(_box(left, y - button / 2, width, button, fg, min(8, button / 3)))
    axes.text(
        left + width / 2, y, _("Confirm"),
        color=bg, fontsize=0.5 * button * points, fontweight="bold", ha="center", va="center",
    )  # fmt: skip
    axes.add_patch(
        Circle(THUMB, THUMB_RADIUS, facecolor=PAPER, edgecolor=INK, linewidth=2, zorder=4)
    )
    axes.text(
        *THUMB, _("thumb"), fontsize=17 * points, ha="center", va="center", color=INK, zorder=5
    )
    if distance > 3 * THUMB_RADIUS:
        axes.text(
            (THUMB[0] + x) / 2 - 16, (THUMB[1] + y) / 2,
            _("{size} px").format(size=f"{distance:.0f}"),
            color=fg, fontsize=16 * points, fontweight="bold", ha="right", va="center",
        )  # fmt: skip


def _box(
    x: float, y: float, width: float, height: float, colour: str, corner: float, grow: float = 0
) -> FancyBboxPatch:
    return FancyBboxPatch(
        (x - grow, y - grow), width + 2 * grow, height + 2 * grow, zorder=2,
        boxstyle=f"round,pad=0,rounding_size={corner}", facecolor=colour, edgecolor="none",
    )  # fmt: skip
