"""A Gantt chart on the Thai official calendar, for any plan.

figure = new_figure(13, gantt_height(len(scheduled)))
draw_gantt(figure.add_subplot(), scheduled, date(2026, 3, 9), HOLIDAYS)
png = to_png(figure)
"""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.patches import Patch

from curriculum.kit.i18n import _
from curriculum.kit.table import plain
from curriculum.kit.thai_dates import said_date, said_date_short
from curriculum.kit.theme import ALARM, INK, WORK, new_figure
from curriculum.time_project.cpm import Scheduled, project_duration
from curriculum.time_project.dated_plan import DatedTask, dated, finish_date, holidays_hit
from curriculum.time_project.workdays import days_from

CRITICAL, ORDINARY = ALARM, WORK
FLOAT = {"facecolor": "white", "edgecolor": "#595959", "linewidth": 1.2, "linestyle": "--"}
WEEKEND = {"facecolor": "#ECECEC", "edgecolor": "none", "linewidth": 0}
HOLIDAY = {"facecolor": "#F8DDA4", "edgecolor": "#A87B1D", "hatch": "\\\\\\", "linewidth": 0}
BAR, LONGEST_LABEL = 0.56, 34
MOST_DAYS_NAMED = 130
"""Calendar days; in a longer plan the dates of single holidays would not be readable."""


def gantt_height(tasks: int) -> float:
    """Inches a figure needs for so many tasks, key and dates included."""
    return min(2.6 + 0.42 * max(tasks, 3), 60)


def draw_gantt(
    axes: Axes,
    scheduled: Sequence[Scheduled],
    start: dt.date,
    holidays: Collection[dt.date] = (),
    *,
    labels: Mapping[str, str] | None = None,
    chosen: str = "",
) -> None:
    """Draw the plan: one row a task, holidays and weekends shaded, the finish in the title.

    Critical tasks have a hatched bar, a diamond and bold letters; the dashed bar is float.
    `labels` (id to name) replaces the tasks' names, `chosen` (an id) marks one row.
    """
    tasks = dated(scheduled, start, holidays)
    first, last = min(t.first for t in tasks), max(t.latest for t in tasks)
    width = (last - first).days + 1
    _shade(axes, first, last, holidays)
    for row, task in enumerate(tasks):
        _draw_task(axes, row, task, holidays)
        _write_days(axes, row, task, first, width)
    _name_rows(axes, tasks, labels or {}, chosen)
    axes.axvline(last.toordinal() + 1, color=INK, linewidth=2, linestyle=":")
    axes.set(xlim=(first.toordinal() - 0.6, last.toordinal() + 1.6 + 0.01 * width))
    _write_dates(axes, first, last)
    rows = _name_holidays(axes, first, last, holidays) if width <= MOST_DAYS_NAMED else 0
    said = _("Done on {date}: {days} working days")
    title = said.format(
        date=said_date(finish_date(scheduled, start, holidays)),
        days=plain(project_duration(scheduled)),
    )
    axes.set_title(title, pad=12 + 21 * rows)
    for text in axes.texts:
        # inside the chart, or in the room above it: measuring them only takes time
        text.set_in_layout(False)
    axes.figure.legend(
        handles=_key(bool(holidays)), loc="outside lower center", ncols=5,
        handlelength=2.2, handleheight=1.2, columnspacing=1.4,
    )  # fmt: skip


def gantt_figure(
    scheduled: Sequence[Scheduled], start: dt.date, holidays: Collection[dt.date] = (), **how
):
    """A figure with the chart alone; `how` as for `draw_gantt`."""
    figure = new_figure(13, gantt_height(len(scheduled)))
    draw_gantt(figure.add_subplot(), scheduled, start, holidays, **how)
    return figure


def shortened(text: str, longest: int = LONGEST_LABEL) -> str:
    """`text` with at most `longest` letters side by side, "…" for the rest.

    Thai vowels and tone marks above or below a letter take no room of their own.
    """
    room = 0
    for place, letter in enumerate(text):
        room += unicodedata.category(letter) != "Mn"
        if room > longest:
            return text[:place].rstrip() + "…"
    return text


def _stretches(
    first: dt.date, last: dt.date, holidays: Collection[dt.date]
) -> Iterator[tuple[int, int]]:
    """(ordinal of the first day, days) of every unbroken run of working days."""
    begun = None
    for day in days_from(first, last):
        if day.weekday() > 4 or day in holidays:
            if begun is not None:
                yield begun, day.toordinal() - begun
            begun = None
        elif begun is None:
            begun = day.toordinal()
    if begun is not None:
        yield begun, last.toordinal() + 1 - begun


def _shade(axes: Axes, first: dt.date, last: dt.date, holidays: Collection[dt.date]) -> None:
    for day in days_from(first, last):
        look = WEEKEND if day.weekday() > 4 else HOLIDAY if day in holidays else None
        if look:
            axes.axvspan(day.toordinal(), day.toordinal() + 1, zorder=0, **look)


def _draw_task(axes: Axes, row: int, task: DatedTask, holidays: Collection[dt.date]) -> None:
    look = CRITICAL if task.scheduled.critical else ORDINARY
    begins, ends = task.first.toordinal(), task.last.toordinal() + 1
    if task.latest > task.last:
        until = task.latest.toordinal() + 1
        axes.barh(row, until - ends, left=ends, height=BAR * 0.62, zorder=2, **FLOAT)
    if task.milestone:
        axes.plot([ends], [row], marker="D", markersize=13, color=look.colour,
                  markeredgecolor=INK, zorder=4)  # fmt: skip
        return
    # nobody works on the days between: a line holds the parts together
    axes.hlines(row, begins, ends, color=INK, linewidth=1.5, zorder=2.5)
    parts = list(_stretches(task.first, task.last, holidays))
    axes.broken_barh(parts, (row - BAR / 2, BAR), zorder=3, **look.bar())


def _write_days(axes: Axes, row: int, task: DatedTask, first: dt.date, width: int) -> None:
    text = _days(task.scheduled.duration)
    if not task.scheduled.critical:
        text = _("{duration}, float {float}").format(
            duration=text, float=plain(task.scheduled.float)
        )
    right = (task.latest - first).days + 1
    # near the right edge there is no room for it, and left of a late task there is
    to_the_left = right > 0.74 * width and (task.first - first).days > 0.22 * width
    gap = 0.008 * width
    place = task.first.toordinal() - gap if to_the_left else task.latest.toordinal() + 1 + gap
    axes.text(
        place, row, text, ha="right" if to_the_left else "left", va="center", fontsize=13,
        fontweight="bold" if task.scheduled.critical else "normal", zorder=5,
        bbox={"facecolor": "white", "edgecolor": "none", "pad": 1.2, "alpha": 0.85},
    )  # fmt: skip


def _days(count: float) -> str:
    return _("1 day") if count == 1 else _("{count} days").format(count=plain(count))


def _name_rows(
    axes: Axes, tasks: Sequence[DatedTask], labels: Mapping[str, str], chosen: str
) -> None:
    names = []
    for task in tasks:
        one = task.scheduled
        name = shortened(labels.get(one.id, one.name))
        marks = ("▶ " if one.id == chosen else "") + ("◆ " if one.critical else "")
        names.append(f"{marks}{one.id} {name}" if name != one.id else f"{marks}{one.id}")
    axes.set_yticks(range(len(tasks)), names)
    for text, task in zip(axes.get_yticklabels(), tasks, strict=True):
        text.set_fontweight("bold" if task.scheduled.critical else "normal")
    axes.set(ylim=(len(tasks) - 0.4, -0.6))


def _write_dates(axes: Axes, first: dt.date, last: dt.date) -> None:
    monday = first - dt.timedelta(days=first.weekday())
    weeks = 1 + ((last - monday).days // 7) // 12
    days = [
        day
        for day in days_from(monday, last)
        if not (day - monday).days % (7 * weeks) and day >= first
    ]
    # a plan of a few days may hold no Monday
    days = days or [first]
    axes.set_xticks([day.toordinal() for day in days], [_day_and_month(day) for day in days])


def _day_and_month(day: dt.date) -> str:
    return said_date_short(day).rsplit(" ", 1)[0]


def _name_holidays(axes: Axes, first: dt.date, last: dt.date, holidays: Collection[dt.date]) -> int:
    """Write the dates above the chart; gives the number of lines they take (0 to 2)."""
    width = (last - first).days + 1
    ends = [-1.0, -1.0]
    used = 0
    for begin, end in _runs(holidays_hit(first, last, holidays)):
        text = _day_and_month(end)
        if begin != end:
            text = f"{begin.day}–{text}" if begin.month == end.month else _day_and_month(begin)
        middle = (begin.toordinal() + end.toordinal() + 1) / 2
        half = width * 0.0055 * len(text)
        line = next((n for n in (0, 1) if ends[n] < middle - half), 0)
        ends[line] = middle + half
        used = max(used, line + 1)
        axes.annotate(
            text, (middle, 1), xycoords=("data", "axes fraction"), xytext=(0, 3 + 20 * line),
            textcoords="offset points", ha="center", va="bottom", fontsize=12, color="#7A5200",
            annotation_clip=False,
        )  # fmt: skip
    return used


def _runs(days: Sequence[dt.date]) -> Iterator[tuple[dt.date, dt.date]]:
    """The first and last day of each run of consecutive days; `days` are in order."""
    begin = end = None
    for day in days:
        if end is not None and day - end == dt.timedelta(days=1):
            end = day
            continue
        if begin is not None:
            yield begin, end
        begin = end = day
    if begin is not None:
        yield begin, end


def _key(with_holidays: bool) -> list[Patch]:
    handles = [
        Patch(label=_("◆ critical task"), **CRITICAL.bar()),
        Patch(label=_("other task"), **ORDINARY.bar()),
        Patch(label=_("float"), **FLOAT),
        Patch(label=_("weekend"), **WEEKEND),
    ]
    if with_holidays:
        handles.append(Patch(label=_("government holiday"), **HOLIDAY))
    return handles
