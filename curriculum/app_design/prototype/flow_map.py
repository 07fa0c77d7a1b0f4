"""The flow map: every screen as a box, every button as an arrow, from the first screen down."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import networkx as nx
import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch

from curriculum.app_design.flow import screen_graph
from curriculum.app_design.prototype.checks import Report
from curriculum.app_design.prototype.measure import width
from curriculum.kit.i18n import _
from curriculum.kit.table import Table
from curriculum.kit.theme import ALARM, INK, QUIET, VALUE, WORK, missing_glyphs, new_figure

BOX_WIDTH, BOX_HEIGHT = 2.5, 1.08
APART, LEVEL = 2.85, 1.68
"""From box to box in a row, and from row to row, in the units of the axes."""
MOST_LETTERS = 19
UNIT_INCHES = 0.86


@dataclass(frozen=True)
class Place:
    """Where a screen's box stands, and how many taps from the first screen it is."""

    x: float
    y: float
    depth: float
    """Inf where no way leads to it."""


def places(report: Report) -> Mapping[str, Place]:
    """Each screen's place: one row for each number of taps, the unreachable ones below."""
    app = report.app
    graph = screen_graph(app.edges, app.names)
    depths = dict(nx.single_source_shortest_path_length(graph, app.first)) if app.names else {}
    deepest = max(depths.values(), default=0)
    found: dict[str, Place] = {}
    for depth in range(deepest + 1):
        row = [name for name in app.names if depths.get(name) == depth]
        wanted = {name: _below(graph, name, found) for name in row}
        row.sort(key=lambda name: wanted[name])
        for name, x in zip(row, _spread([wanted[name] for name in row]), strict=True):
            found[name] = Place(x, -depth * LEVEL, depth)
    lost = [name for name in app.names if name not in depths]
    middle = sum(place.x for place in found.values()) / max(len(found), 1)
    for number, name in enumerate(lost):
        x = middle + (number % 4 - (min(len(lost), 4) - 1) / 2) * APART
        y = -(deepest + 1 + number // 4) * LEVEL - 0.35
        found[name] = Place(x, y, math.inf)
    return found


def draw_map(report: Report) -> Figure:
    """The map as a figure; without screens an empty one that says so."""
    where = places(report)
    if not where:
        figure = new_figure(7, 1.2)
        axes = figure.add_subplot()
        axes.axis("off")
        axes.text(0.5, 0.5, _("No screen yet"), ha="center", va="center", color=QUIET, fontsize=17)
        return figure
    left = min(place.x for place in where.values()) - APART * 0.72
    right = max(place.x for place in where.values()) + APART * 0.72
    low = min(place.y for place in where.values()) - 0.75
    # never so narrow that the letters would be blown up beside a small map
    room = max(right - left, 9.0)
    middle = (left + right) / 2
    figure = new_figure(room * UNIT_INCHES, (0.75 - low) * UNIT_INCHES)
    axes = figure.add_subplot()
    axes.set(xlim=(middle - room / 2, middle + room / 2), ylim=(low, 0.75))
    axes.set_aspect("equal")
    axes.axis("off")
    for here, there in report.app.edges:
        _arrow(axes, here, there, where)
    for name, place in where.items():
        _box(axes, report, name, place)
    return figure


def map_table(report: Report) -> Table:
    """The same in words: one row for each screen."""
    where = places(report)
    rows = [
        (
            screen.name,
            screen.title,
            ", ".join(report.app.ways_out(screen.name)) or "–",
            "–" if math.isinf(where[screen.name].depth) else f"{where[screen.name].depth:.0f}",
            _state(report, screen.name),
        )
        for screen in report.app.screens
    ]
    columns = [_("Screen"), _("Title"), _("Leads to"), _("Taps from the start"), _("Remark")]
    return Table(_("The flow map in words"), columns, rows)


def _below(graph: nx.DiGraph, name: str, found: Mapping[str, Place]) -> float:
    above = [found[parent].x for parent in graph.predecessors(name) if parent in found]
    return sum(above) / len(above) if above else 0.0


def _spread(wanted: Sequence[float]) -> list[float]:
    """As near to the wanted places, given in order, as boxes side by side can stand."""
    spread: list[float] = []
    for x in wanted:
        spread.append(max(x, spread[-1] + APART) if spread else x)
    shift = sum(a - b for a, b in zip(wanted, spread, strict=True)) / max(len(wanted), 1)
    return [x + shift for x in spread]


def _box(axes: Axes, report: Report, name: str, place: Place) -> None:
    dead, lost = name in report.dead_ends, name in report.unreachable
    edge = ALARM.colour if dead or lost else WORK.colour
    fill = (
        "#DDF1EA" if name == report.goal else "#E4EEF6" if name == report.app.first else "#FFFFFF"
    )
    axes.add_patch(
        FancyBboxPatch(
            (place.x - BOX_WIDTH / 2, place.y - BOX_HEIGHT / 2), BOX_WIDTH, BOX_HEIGHT,
            boxstyle="round,pad=0,rounding_size=0.14", facecolor=fill, zorder=3,
            edgecolor=VALUE.colour if name == report.goal and not (dead or lost) else edge,
            linewidth=3.5 if dead or lost else 2.2, linestyle="--" if lost else "-",
        )
    )  # fmt: skip
    state = _state(report, name)
    lines = [
        (0.3 if state else 0.17, _drawn(name), 16, "bold", INK),
        (-0.02 if state else -0.19, _drawn(report.app.by_name[name].title), 13, "normal", INK),
        (-0.33, _drawn(state), 13, "bold", "#9C3D00" if dead or lost else INK),
    ]
    for up, text, size, weight, colour in lines:
        axes.text(
            place.x, place.y + up, text, ha="center", va="center", fontsize=size,
            fontweight=weight, color=colour, zorder=4,
        )  # fmt: skip


def _arrow(axes: Axes, here: str, there: str, where: Mapping[str, Place]) -> None:
    start, end, bend = _route(here, there, where)
    back = where[there].depth <= where[here].depth
    axes.add_patch(
        FancyArrowPatch(
            start, end, connectionstyle=f"arc3,rad={bend}", arrowstyle="-|>", mutation_scale=18,
            color=QUIET, linewidth=1.6 if back else 2.0, linestyle=(0, (4, 2.5)) if back else "-",
            shrinkA=0, shrinkB=1, zorder=2,
        )
    )  # fmt: skip


def _route(
    here: str, there: str, where: Mapping[str, Place]
) -> tuple[tuple[float, float], tuple[float, float], float]:
    """Start, end and bend of the arrow: straight down to the next row, else the shortest one
    that crosses the fewest boxes."""
    if where[there].depth == where[here].depth + 1:
        return _sides(where[here])[0], _sides(where[there])[1], 0.0
    centres = np.array([(place.x, place.y) for place in where.values()])
    steps = np.linspace(0.04, 0.96, 24)[:, None]

    def cost(start: tuple[float, float], end: tuple[float, float], bend: float) -> float:
        (x1, y1), (x2, y2) = start, end
        middle = np.array([(x1 + x2) / 2 + bend * (y2 - y1), (y1 + y2) / 2 - bend * (x2 - x1)])
        line = (1 - steps) ** 2 * start + 2 * steps * (1 - steps) * middle + steps**2 * end
        off = np.abs(line[:, None, :] - centres[None, :, :])
        inside = (off[..., 0] < BOX_WIDTH / 2 + 0.06) & (off[..., 1] < BOX_HEIGHT / 2 + 0.04)
        length = np.hypot(np.diff(line[:, 0]), np.diff(line[:, 1])).sum()
        return 5 * inside.sum() + length + 1.5 * abs(bend)

    routes = (
        (start, end, bend)
        for start in _sides(where[here])
        for end in _sides(where[there])
        for bend in (0.0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6)
    )
    return min(routes, key=lambda route: cost(*route))


def _sides(place: Place) -> tuple[tuple[float, float], ...]:
    """Where an arrow may touch a box: below, above, left, right."""
    x, y, half_width, half_height = place.x, place.y, BOX_WIDTH / 2, BOX_HEIGHT / 2
    return ((x, y - half_height), (x, y + half_height), (x - half_width, y), (x + half_width, y))


def _state(report: Report, name: str) -> str:
    said = [
        (name == report.app.first, _("▶ start")),
        (name == report.goal, _("★ goal")),
        (name in report.unreachable, _("✗ nobody gets here")),
        (name in report.dead_ends, _("■ dead end")),
    ]
    return " ".join(text for is_so, text in said if is_so)


def _drawn(text: str) -> str:
    """One line that fits the box; a sign that no font has becomes a square, not a warning."""
    line = " ".join(text.split())
    missing = missing_glyphs(line)
    line = "".join("□" if letter in missing else letter for letter in line).replace("$", r"\$")
    if width(line) <= MOST_LETTERS:
        return line
    kept = ""
    for letter in line:
        if width(kept + letter) >= MOST_LETTERS:
            break
        kept += letter
    return f"{kept}…"
