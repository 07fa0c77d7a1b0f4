"""D3.2, formula twins: an Excel formula and a pandas line, side by side on the sheet `counter`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

import ipywidgets as widgets
from matplotlib.axes import Axes
from matplotlib.patches import Circle, FancyBboxPatch, Rectangle

from curriculum.case.counter_sheet import ROWS
from curriculum.excel_data.demos.twin_outcome import Outcome, of_formula, of_line, ranges_of, same
from curriculum.excel_data.demos.twin_tasks import TASKS
from curriculum.kit.controls import LABEL_WIDTH, choice
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import N_, _
from curriculum.kit.spreadsheet.tree import Range
from curriculum.kit.table import Table
from curriculum.kit.theme import ALARM, INK, PAPER, PLAIN, VALUE, WORK, Look, new_figure

LETTERS = "ABCDEFGH"
COLUMN_WIDTHS = (1.5, 1.1, 1.75, 1.35, 1.3, 1.55, 0.8, 0.85)
NUMBERED = 0.55
"""Width of the column of row numbers; all widths in the same unit."""
NUMERIC_COLUMNS = "EFGH"
LOOKS = (WORK, ALARM, VALUE, Look(INK, line=":"))
"""How the first, second, third ... block is framed; each has its number too."""
INSET = 0.05
"""Keeps the frames of neighbouring blocks apart."""
PAD = 0.16
LONGEST_SHOWN = 16

SAME, DIFFERENT, UNKNOWN = "same", "different", "unknown"
LIGHTS = {
    SAME: ("✓", VALUE, N_("The same")),
    DIFFERENT: ("✗", ALARM, N_("Not the same")),
    UNKNOWN: ("…", PLAIN, N_("Nothing to compare")),
}


def view(state: Mapping[str, object]) -> View:
    """`state`: formula (Excel) and line (pandas), both as typed."""
    formula, line = str(state["formula"]), str(state["line"])
    excel, pandas = of_formula(formula), of_line(line)
    agree = same(excel, pandas)
    light = UNKNOWN if agree is None else SAME if agree else DIFFERENT
    blocks = _blocks(formula)
    figure = new_figure(13, 6.6)
    sheet, lamp = figure.subplots(1, 2, width_ratios=(2.5, 1))
    _draw_sheet(sheet, blocks)
    _draw_results(lamp, excel, pandas, light)
    facts = {"excel": excel.value, "pandas": pandas.value, "light": light}
    tables = [_results(formula, line, excel, pandas, light, blocks), _sheet_table()]
    return View(figure, tables, _status(excel, pandas, light), facts)


def _blocks(formula: str) -> list[Range]:
    """Each block of the formula once, as far as it lies on the sheet."""
    once = {block.text.replace("$", ""): block for block in ranges_of(formula)}
    return [block for block in once.values() if block.left <= len(LETTERS)][: len(LOOKS)]


def _name(block: Range) -> str:
    return block.text.replace("$", "")


def _draw_sheet(axes: Axes, blocks: Sequence[Range]) -> None:
    edges = [NUMBERED]
    for width in COLUMN_WIDTHS:
        edges.append(edges[-1] + width)
    height = len(ROWS) + 1
    axes.add_patch(Rectangle((0, 0), edges[-1], 1, facecolor=PLAIN.colour))
    axes.add_patch(Rectangle((0, 0), NUMBERED, height, facecolor=PLAIN.colour))
    axes.hlines(range(height + 1), 0, edges[-1], color=PLAIN.colour, linewidth=1)
    axes.vlines([0, *edges], 0, height, color=PLAIN.colour, linewidth=1)
    for c, letter in enumerate(LETTERS):
        axes.text(
            (edges[c] + edges[c + 1]) / 2, 0.5, letter, ha="center", va="center", weight="bold"
        )
    for r, row in enumerate(ROWS, 1):
        axes.text(NUMBERED / 2, r + 0.5, str(r), ha="center", va="center", weight="bold")
        for c, value in enumerate(row):
            right = LETTERS[c] in NUMERIC_COLUMNS and r > 1
            axes.text(
                edges[c + 1] - PAD if right else edges[c] + PAD, r + 0.5, _cell(value),
                ha="right" if right else "left", va="center", fontsize=13,
            )  # fmt: skip
    for number, (block, look) in enumerate(zip(blocks, LOOKS, strict=False), 1):
        _frame(axes, block, edges, number, look)
    for text in axes.texts:
        # all of it lies inside; measuring 120 texts for the layout doubles the drawing time
        text.set_in_layout(False)
    axes.set(xlim=(-0.1, edges[-1] + 0.3), ylim=(height + 0.5, -0.1))
    axes.set_axis_off()
    axes.set_title(_("The sheet counter, and the cells that the formula reads"))


def _frame(axes: Axes, block: Range, edges: Sequence[float], number: int, look: Look) -> None:
    right, bottom = min(block.right, len(LETTERS)), min(block.bottom, len(ROWS))
    corner = edges[block.left - 1], min(block.top, len(ROWS))
    width, height = edges[right] - corner[0], bottom - corner[1] + 1
    axes.add_patch(
        Rectangle(
            (corner[0] + INSET, corner[1] + INSET), width - 2 * INSET, height - 2 * INSET, fill=False, edgecolor=look.colour, linewidth=4,
            linestyle=look.line, zorder=4,
        )
    )  # fmt: skip
    axes.text(
        corner[0] + width / 2, corner[1] + height + 0.15, str(number), ha="center", va="center", fontsize=13,
        weight="bold", color="white", zorder=5,
        bbox={"boxstyle": "circle,pad=0.25", "facecolor": look.colour, "edgecolor": "white"},
    )  # fmt: skip


def _draw_results(axes: Axes, excel: Outcome, pandas: Outcome, light: str) -> None:
    sign, look, words = LIGHTS[light]
    for top, name, outcome in ((9.2, "Excel", excel), (2.4, "pandas", pandas)):
        axes.add_patch(
            FancyBboxPatch(
                (0.3, top - 1.9), 5.4, 2.2, boxstyle="round,pad=0.1", facecolor=PAPER,
                edgecolor=INK, linewidth=1.5,
            )
        )  # fmt: skip
        axes.text(3, top, name, ha="center", va="center", fontsize=15, weight="bold")
        axes.text(
            3, top - 1.1, _short(outcome.shown), ha="center", va="center",
            fontsize=26 if len(outcome.shown) < 10 else 18, weight="bold",
        )  # fmt: skip
    axes.add_patch(Circle((3, 5.35), 0.95, facecolor=look.colour, edgecolor=INK, linewidth=2))
    axes.text(
        3, 5.35, sign, ha="center", va="center", fontsize=34, weight="bold",
        color=INK if light == UNKNOWN else "white", family="DejaVu Sans",
    )  # fmt: skip
    axes.text(3, 3.75, _(words), ha="center", va="center", fontsize=19, weight="bold")
    for text in axes.texts:
        text.set_in_layout(False)
    axes.set(xlim=(0, 6), ylim=(0, 10.2), aspect="equal")
    axes.set_axis_off()


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def _cell(value: object) -> str:
    if isinstance(value, dt.date):
        # as the live sheet and a Thai Excel show it
        return f"{value.day}/{value.month}/{value.year}"
    return "" if value is None else str(value)


def _results(
    formula: str, line: str, excel: Outcome, pandas: Outcome, light: str, blocks: Sequence[Range]
) -> Table:
    sign, _look, words = LIGHTS[light]
    rows = [
        ("Excel", formula.strip(), excel.shown),
        ("pandas", line.strip(), pandas.shown),
        (_("Equal?"), "", f"{sign} {_(words)}"),
    ]
    reads = _("The formula reads block {number}")
    rows += [(reads.format(number=n), _name(block), "") for n, block in enumerate(blocks, 1)]
    return Table(
        _("Two spellings of one question"), (_("Spelling"), _("As typed"), _("Result")), rows
    )


def _sheet_table() -> Table:
    rows = [(str(r), *map(_cell, row)) for r, row in enumerate(ROWS, 1)]
    return Table(_("The sheet counter"), (_("Row"), *LETTERS), rows)


def _status(excel: Outcome, pandas: Outcome, light: str) -> str:
    if light == SAME:
        said = _("Both give {excel}: the same logic in two spellings.")
    elif light == DIFFERENT:
        said = _(
            "Excel gives {excel} and pandas gives {pandas}: not the same. Compare the ranges, "
            "their order and the conditions."
        )
    else:
        said = _("Excel: {excel}. pandas: {pandas}. There is nothing to compare yet.")
    sentence = said.format(excel=excel.shown, pandas=pandas.shown)
    reasons = [
        _("About the formula: {why}").format(why=excel.why) if excel.why else "",
        _("About the pandas line: {why}").format(why=pandas.why) if pandas.why else "",
    ]
    return " ".join(filter(None, [sentence, *reasons]))


def _typed(label: str, value: str) -> widgets.Text:
    """A field for a whole formula; it counts when Enter is pressed or the field is left."""
    return widgets.Text(
        value=value, description=label, continuous_update=False, layout={"width": "95%"},
        style={"description_width": LABEL_WIDTH, "font_size": "1.1em"},
    )  # fmt: skip


class FormulaTwins(Demo):
    """The demo D3.2; choosing a task types both spellings of it anew."""

    def __init__(self) -> None:
        first = TASKS[0]
        controls = {
            "task": choice(
                _("Question to the sheet"),
                [(_(task.title), task.name) for task in TASKS],
                first.name,
            ),
            "formula": _typed(_("Excel formula"), first.formula),
            "line": _typed(_("pandas line (df is the sheet)"), first.line),
        }
        super().__init__(_("Formula twins"), controls, view)

    def moved(self, name: str) -> None:
        if name == "task":
            chosen = next(task for task in TASKS if task.name == self.controls["task"].value)
            with self.held():
                self.controls["formula"].value = chosen.formula
                self.controls["line"].value = chosen.line


def formula_twins() -> FormulaTwins:
    """D3.2: choose a task, edit the formula or the line, and see whether they agree."""
    return FormulaTwins()
