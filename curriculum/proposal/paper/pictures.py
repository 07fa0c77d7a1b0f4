"""The two pictures of the page: the plan on the calendar, and the screens of the prototype."""

from __future__ import annotations

from functools import cache
from importlib import resources

from fontTools.ttLib import TTFont
from matplotlib.axes import Axes
from matplotlib.patches import FancyBboxPatch

from curriculum.app_design.prototype.app import App, Button, Element, Field, Screen
from curriculum.app_design.prototype.look import Look
from curriculum.kit.i18n import _
from curriculum.kit.table import plain
from curriculum.kit.theme import (
    INK,
    QUIET,
    VALUE,
    WAITING,
    in_theme,
    missing_glyphs,
    new_figure,
    to_png,
)
from curriculum.proposal.paper.content import Picture
from curriculum.time_project.gantt import draw_gantt
from curriculum.time_project.own_plan.plan import Plan

MOST_SCREENS, MOST_ROWS = 6, 5
MOST_TASKS_DRAWN = 25
WIDTH, APART, FIRST_ROW = 100, 12, 34
INCHES = 2.05
"""Of one telephone."""
TITLE, ROW = 13, 10.5
"""Points of its letters."""


def gantt(plan: Plan) -> Picture:
    """The module's own chart, small: codes in place of names, which stand in the table."""
    tasks = plan.scheduled[:MOST_TASKS_DRAWN]
    height = 1.3 + 0.36 * max(len(tasks), 6)
    with in_theme():
        figure = new_figure(7.4, height)
        axes = figure.add_subplot()
        codes = {task.id: task.id for task in tasks}
        draw_gantt(axes, tasks, plan.start, tuple(plan.holidays), labels=codes)
        # the finish stands in the text, the key below the picture: here they would only be small
        axes.set_title("")
        for key in tuple(figure.legends):
            key.remove()
        axes.tick_params(axis="x", labelsize=15)
        axes.tick_params(axis="y", labelsize=16)
        _thin_out(axes)
        png = to_png(figure)
    return Picture(png, _("Gantt chart of the plan"), 100, height / 7.4)


def before_and_target(baseline: float, target: float) -> Picture:
    """Two bars, one below the other, each with its number."""
    wide, high = 3.6, 1.5
    with in_theme():
        figure = new_figure(wide, high)
        axes = figure.add_subplot()
        values = (baseline, target)
        for row, (value, look) in enumerate(zip(values, (WAITING, VALUE), strict=True)):
            axes.barh(row, value, height=0.62, **look.bar())
            axes.annotate(
                plain(value, 2), (max(value, 0), row), xytext=(6, 0), textcoords="offset points",
                va="center", fontsize=18, fontweight="bold",
            )  # fmt: skip
        axes.set_yticks((0, 1), (_("Baseline"), _("Target")), fontsize=18)
        # room for the number beside the longer bar
        axes.set(ylim=(1.5, -0.5), xlim=(0, 1.45 * max(*values, 1e-9)), xticks=())
        axes.spines["bottom"].set_visible(False)
        png = to_png(figure)
    alt = _("Baseline {before}, target {after}").format(
        before=plain(baseline, 2), after=plain(target, 2)
    )
    return Picture(png, alt, 100, high / wide)


def screens(app: App, look: Look) -> Picture:
    """The first screens side by side, each with what people read, fill in and press."""
    shown = app.screens[:MOST_SCREENS]
    across = max(len(shown), 4)
    height = max(map(_height, shown)) + 14
    figure = new_figure(across * INCHES * (WIDTH + APART) / WIDTH, INCHES * (height + 4) / WIDTH)
    # the phones stand at fixed places: only then are their letters of one size
    figure.set_layout_engine("none")
    with in_theme():
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set(xlim=(-APART / 2, across * (WIDTH + APART) - APART / 2), ylim=(height + 2, -2))
        axes.set_axis_off()
        for number, screen in enumerate(shown):
            _phone(axes, number * (WIDTH + APART), height, screen, look)
        png = to_png(figure)
    names = ", ".join(screen.title or screen.name for screen in shown)
    width, high = figure.get_size_inches()
    # six telephones fill the page's width, fewer are not blown up
    return Picture(
        png, _("Screens of the prototype: {names}").format(names=names),
        round(100 * across / MOST_SCREENS), high / width,
    )  # fmt: skip


def _phone(axes: Axes, left: float, height: float, screen: Screen, look: Look) -> None:
    shown = look.described()
    paper, ink = f"{shown['paper']}", f"{shown['ink']}"
    _box(axes, left, 0, WIDTH, height, INK, 9)
    _box(axes, left + 4, 6, WIDTH - 8, height - 12, paper, 4)
    title = _fitting(screen.title or screen.name, TITLE)
    axes.text(left + 10, 18, title, fontsize=TITLE, fontweight="bold", color=ink, va="center")
    axes.plot([left + 10, left + WIDTH - 10], [27, 27], color=ink, linewidth=1)
    top = FIRST_ROW
    for element in screen.elements[:MOST_ROWS]:
        match element:
            case Button(_row, label, _goto):
                _box(axes, left + 10, top, WIDTH - 20, 17, f"{shown['button']}", 3)
                axes.text(
                    left + WIDTH / 2, top + 8.5, _fitting(label, ROW, WIDTH - 26), fontsize=ROW,
                    color=f"{shown['button_ink']}", ha="center", va="center", fontweight="bold",
                )  # fmt: skip
            case Field(_row, label):
                _row_of_text(axes, left, top + 4, label, ink)
                _box(axes, left + 10, top + 9.5, WIDTH - 20, 11, "#FFFFFF", 2, edge=QUIET)
            case _:
                _row_of_text(axes, left, top + 5, element.text, ink)
        top += _room(element)
    if len(screen.elements) > MOST_ROWS:
        axes.text(left + WIDTH / 2, height - 11, "…", color=ink, ha="center", va="center")


def _row_of_text(axes: Axes, left: float, middle: float, text: str, ink: str) -> None:
    axes.text(left + 10, middle, _fitting(text, ROW), fontsize=ROW, color=ink, va="center")


def _height(screen: Screen) -> float:
    more = 8 if len(screen.elements) > MOST_ROWS else 0
    return FIRST_ROW + sum(map(_room, screen.elements[:MOST_ROWS])) + more


def _room(element: Element) -> float:
    return 25 if isinstance(element, Field) else 23 if isinstance(element, Button) else 14


def _box(
    axes: Axes, x: float, y: float, wide: float, high: float, fill: str, corner: float,
    edge: str = "none",
) -> None:  # fmt: skip
    axes.add_patch(
        FancyBboxPatch(
            (x + corner, y + corner), wide - 2 * corner, high - 2 * corner, facecolor=fill,
            edgecolor=edge, boxstyle=f"round,pad={corner},rounding_size={corner}", linewidth=1.2,
        )
    )  # fmt: skip


def _fitting(text: str, size: float, room: float = WIDTH - 20) -> str:
    """As much of the text as fits `room`, "…" for the rest.

    A sign that no font has becomes a square, not a warning.
    """
    line = " ".join(text.split())
    missing = missing_glyphs(line)
    line = "".join("□" if letter in missing else letter for letter in line)
    most = room / WIDTH * INCHES * 72 / size
    used = 0.0
    for place, letter in enumerate(line):
        used += _advances().get(ord(letter), 0.6)
        if used > most:
            return line[: max(place - 2, 1)].rstrip().replace("$", r"\$") + "…"
    return line.replace("$", r"\$")


@cache
def _advances() -> dict[int, float]:
    """How wide each letter is, in parts of the font's size; those of the bold face are widest."""
    font = TTFont(str(resources.files("fontpkg_sarabun") / "files" / "Sarabun-Bold.ttf"))
    widths, em = font["hmtx"], font["head"].unitsPerEm
    return {code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}


def _thin_out(axes: Axes) -> None:
    """At most seven dates below a narrow chart."""
    ticks, labels = axes.get_xticks(), [text.get_text() for text in axes.get_xticklabels()]
    step = -(-len(ticks) // 7)
    axes.set_xticks(ticks[::step], labels[::step])
