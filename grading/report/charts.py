"""A section's bars as a picture, in the course's theme: the numbers stand in its table as well."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, PercentFormatter

from curriculum.kit.theme import ALARM, VALUE, WORK, in_theme, new_figure, to_png
from grading.plain import plain_text
from grading.report.view import Cell, Chart, Kind, Section, value_of

LOOKS = (WORK, VALUE)
SHORT = 4
"""Labels up to so many characters stand below upright bars; longer ones beside lying ones."""
LONGEST = 44
FIVE = 5.0


def chart_png(section: Section) -> bytes | None:
    """The picture, or None where the section has no chart."""
    chart = section.chart
    if chart is None or not section.rows:
        return None
    rows = section.drawn
    labels = [_label(chart, row) for row in rows]
    values = [[_number(value_of(row[column])) for row in rows] for column in chart.series]
    names = [section.columns[column].title for column in chart.series]
    share = section.columns[chart.series[0]].kind is Kind.SHARE
    upright = max(map(len, labels)) <= SHORT
    with in_theme():
        height = 4.6 if upright else 1.5 + 0.42 * len(labels) * max(1, len(values) * 0.7)
        figure = new_figure(11, height)
        axes = figure.add_subplot()
        _draw(axes, labels, values, names, upright=upright)
        _scale(axes, chart, upright=upright, share=share)
        axes.set_title(plain_text(chart.title), parse_math=False)
        if len(values) > 1 or chart.limit is not None:
            figure.legend(loc="outside lower center", ncols=3)
        return _sharp(figure)


def _draw(
    axes: Axes, labels: list[str], values: list[list[float]], names: list[str], *, upright: bool
) -> None:
    thick = 0.8 / len(values)
    for number, (series, name, look) in enumerate(zip(values, names, LOOKS, strict=False)):
        at = [place + (number - (len(values) - 1) / 2) * thick for place in range(len(labels))]
        if upright:
            axes.bar(at, series, thick, label=name, **look.bar())
        else:
            axes.barh(at, series, thick, label=name, **look.bar())
    places = range(len(labels))
    if upright:
        axes.set_xticks(places, labels, parse_math=False, fontsize=11 if len(labels) > 25 else 14)
        if len(labels) > 25:
            axes.tick_params(axis="x", rotation=90)
        axes.margins(x=0.01)
    else:
        axes.set_yticks(places, labels, parse_math=False)
        axes.invert_yaxis()
        axes.margins(y=0.01)
    axes.grid(axis="y" if upright else "x")


def _scale(axes: Axes, chart: Chart, *, upright: bool, share: bool) -> None:
    scale, limits = (axes.yaxis, axes.set_ylim) if upright else (axes.xaxis, axes.set_xlim)
    if share:
        limits(0, 1)
        scale.set_major_formatter(PercentFormatter(1, 0))
    elif chart.limit is not None:
        # points of a module, or marks from 1 to 5
        limits((1, FIVE) if chart.limit <= FIVE else (0, 100))
    else:
        limits(0, None)
        # people are counted whole
        scale.set_major_locator(MaxNLocator(integer=True))
    if chart.limit is not None:
        line = axes.axhline if upright else axes.axvline
        said = f"{chart.limit_name} ({chart.limit:g})"
        line(chart.limit, color=ALARM.colour, linestyle="--", label=said)


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _label(chart: Chart, row: Sequence[Cell]) -> str:
    places = (chart.labels,) if chart.words is None else (chart.labels, chart.words)
    return _short(" ".join(str(value_of(row[place])) for place in places))


def _short(text: str) -> str:
    """A label of bearable length; Thai signs above and below stay with their letter."""
    text = plain_text(text)
    if len(text) <= LONGEST:
        return text
    cut = LONGEST
    while cut and _clings(text[cut]):
        cut -= 1
    return text[:cut].rstrip() + "…"


def _clings(sign: str) -> bool:
    return "\u0e30" <= sign <= "\u0e3a" or "\u0e45" <= sign <= "\u0e4e"


def _sharp(figure: Figure) -> bytes:
    figure.set_dpi(150)
    return to_png(figure)


def alt_text(section: Section, values: Sequence[str]) -> str:
    """What the picture shows, for who cannot see it: its title, and each label with its number."""
    title = section.chart.title if section.chart else ""
    return f"{title}: {'; '.join(values)}"
