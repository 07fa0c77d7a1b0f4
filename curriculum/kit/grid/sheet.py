"""A live spreadsheet in the notebook: type a formula, see its value, as in Excel."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import anywidget
import traitlets

from curriculum.kit.grid.assets import styles, text_of
from curriculum.kit.grid.block import all_cells
from curriculum.kit.grid.contents import Contents
from curriculum.kit.grid.steps import Step, Steps, Texts
from curriculum.kit.i18n import _
from curriculum.kit.spreadsheet.address import address, place

MOST_CELLS = 10_000
"""Every cell is a field of the page; many more would make the browser slow."""
SPARE_ROWS, SPARE_COLUMNS = 2, 1
NARROWEST, NARROWEST_TO_FILL, WIDEST = 4.2, 7.0, 16.0
"""em; in a column to fill in, #VALUE! must fit beside the sign."""
EM_PER_LETTER, PADDING = 0.55, 1.1


class Sheet(anywidget.AnyWidget):
    """A sheet of cells that calculates; what is typed and what it gives reach Python at once.

    sheet.value("K2"), sheet.formula("K2"), sheet.shown("K2") tell about one cell;
    `sheet.cells` is the text of every filled cell as typed, to be observed with
    `sheet.observe(f, "cells")`; `sheet.type({"K2": "=SUM(E2:E13)"})` types for the learner,
    `undo()` and `redo()` step back and forth. Given cells cannot be changed by anybody.

    Keys as in Excel: arrows, Enter, Shift+Enter, Tab, Home, End, Page Up and Down move;
    typing or F2 begins, Esc gives up; Delete empties; Ctrl+Z and Ctrl+Y undo and redo. While a
    formula waits for a cell, a click or a drag puts the name in. A block copied from Excel can
    be pasted.

    For everyone (WCAG 2.2): a grid with row and column headings (1.3.1) whose every cell is a
    field named "B4", so that a screen reader says name, value, and given or to fill in (4.1.2);
    one stop for Tab, and a way out at the end of each row or with Esc and Tab, which the help
    line says (2.1.1, 2.1.2); given and to fill in differ by a sign, a frame and words, not by
    colour alone (1.4.1); what has the focus has a clear frame (2.4.7); results, and why a
    formula is refused, are told in words (3.3.1, 4.1.3); cells are at least 30 px high (2.5.8).
    """

    _esm = text_of("keys.js", "sheet_page.js", "sheet.js")
    _css = styles("sheet.css")

    caption = traitlets.Unicode().tag(sync=True)
    size = traitlets.List(traitlets.Int()).tag(sync=True)
    roles = traitlets.Dict().tag(sync=True)
    widths = traitlets.List(traitlets.Float()).tag(sync=True)
    start = traitlets.Unicode("A1").tag(sync=True)
    labels = traitlets.Dict().tag(sync=True)
    first = traitlets.Dict().tag(sync=True)
    """Cell to (shown, typed, kind). Sent whole only to a page that opens; see `patch`."""
    patch = traitlets.Dict().tag(sync=True)
    """What the last change has changed; all that is sent while people work."""
    cells = traitlets.Dict()

    def __init__(
        self, rows: Sequence[Sequence[object]], *, caption: str, name: str = "Sheet1",
        fill: str | Iterable[str] = (), given: str | Iterable[str] | None = None,
        size: tuple[int, int] | None = None, start: str = "", **kwargs: Any,
    ) -> None:  # fmt: skip
        """`rows` from A1: numbers, text ("=..." is a formula), dates, None for an empty cell.

        `fill`: cells or blocks ("K2", "K2:K5") to be filled in. `given`: what cannot be
        changed; unless said, every cell of `rows` that `fill` does not name, empty ones too. `size`:
        (rows, columns) shown, at most 10,000 cells; unless said, all of these and some more.
        `start`: the cell chosen at first. Raises ValueError for a sheet that is too large.
        """
        self.name = name
        self._contents = Contents(name, rows)
        to_fill = all_cells(fill)
        fixed = (_every_cell(rows) if given is None else all_cells(given)) - to_fill
        height, width = size or self._contents.size(to_fill, SPARE_ROWS, SPARE_COLUMNS)
        if height * width > MOST_CELLS:
            raise ValueError(f"{height} x {width} cells; a sheet shows at most {MOST_CELLS:,}")
        self._given, self._steps = frozenset(fixed), Steps()
        self._inside = frozenset(
            address(row, column) for row in range(1, height + 1) for column in range(1, width + 1)
        )
        shown = self._contents.displays(self._inside)
        super().__init__(
            caption=caption,
            size=[height, width],
            roles={**dict.fromkeys(fixed, "given"), **dict.fromkeys(to_fill, "fill")},
            widths=_widths(shown, to_fill & self._inside, width),
            start=start or min(to_fill, key=place, default="A1"),
            labels=_labels(),
            first=shown,
            patch=self._patch({}, "", ""),
            cells=dict(self._contents.texts),
            **kwargs,
        )
        self.on_msg(self._told)

    def value(self, cell: str) -> object:
        """float, str, bool, None, or a CellError such as #DIV/0!."""
        return self._contents.value(cell)

    def shown(self, cell: str) -> str:
        """What stands in the cell for the eye, such as "29.875" or "#NAME?"."""
        return self._contents.display(cell)[0]

    def formula(self, cell: str) -> str:
        """The formula as typed; empty where the cell holds none."""
        return self._contents.formula(cell)

    def type(self, texts: Mapping[str, str]) -> None:
        """Type these texts into these cells, as one step; given cells stay as they are."""
        wanted = {cell: text for cell, text in texts.items() if self._may_change(cell)}
        before = {cell: self._contents.texts.get(cell, "") for cell in wanted}
        after = {cell: text for cell, text in wanted.items() if text != before[cell]}
        if after:
            self._steps.take(Step({cell: before[cell] for cell in after}, after))
        self._write(after)

    def undo(self) -> None:
        """Take the last step back."""
        self._write(self._steps.back(), go=True)

    def redo(self) -> None:
        """Take the step again that was undone last."""
        self._write(self._steps.forward(), go=True)

    def _may_change(self, cell: str) -> bool:
        return cell in self._inside and cell not in self._given

    def _write(self, texts: Texts, go: bool = False) -> None:
        self._contents.write(texts)
        displays = self._contents.displays(self._inside)
        changed = {
            cell: displays.get(cell, ["", "", ""])
            for cell in {*displays, *self.first, *texts}
            if displays.get(cell) != self.first.get(cell) or cell in texts
        }
        # without a message to the page: it gets the patch, which is short
        self.first.clear()
        self.first.update(displays)
        last = next(reversed(texts), "")
        self.patch = self._patch(changed, self._said(last), last if go else "")
        self.cells = dict(self._contents.texts)

    def _patch(self, cells: Mapping, say: str, go: str) -> dict:
        return {
            "number": self.patch.get("number", 0) + 1,
            "cells": dict(cells),
            "say": say,
            "go": go,
            "undo": bool(self._steps.past),
            "redo": bool(self._steps.future),
        }

    def _said(self, cell: str) -> str:
        """The result in words, since the keyboard has gone on to the next cell."""
        if not cell:
            return ""
        shown, _text, kind = self._contents.display(cell)
        said = _("{cell}: {shown}") if shown else _("{cell} is empty.")
        if kind == "refused":
            said = _("{cell}: Excel would not take this formula.")
        said = said.format(cell=cell, shown=shown)
        return " ".join([said, *self._contents.remarks(cell)])

    def _told(self, _widget: object, content: Mapping, _buffers: object) -> None:
        """A message of the page; what is not understood changes nothing."""
        if content.get("do") == "show":
            self.send_state("first")
        elif content.get("do") == "undo":
            self.undo()
        elif content.get("do") == "redo":
            self.redo()
        elif content.get("do") == "set":
            self.type({str(cell): str(text) for cell, text in content["cells"].items()})


def _every_cell(rows: Sequence[Sequence[object]]) -> set[str]:
    return {address(r, c) for r, row in enumerate(rows, 1) for c in range(1, len(row) + 1)}


def _widths(shown: Mapping[str, Sequence[str]], to_fill: Iterable[str], width: int) -> list[float]:
    """Each column wide enough for its longest text, within reason; in em."""
    widths = [NARROWEST] * width
    for cell, (text, _typed, _kind) in shown.items():
        column = place(cell)[1] - 1
        widths[column] = max(widths[column], EM_PER_LETTER * _letters(text) + PADDING)
    for cell in to_fill:
        column = place(cell)[1] - 1
        widths[column] = max(widths[column], NARROWEST_TO_FILL)
    return [min(one, WIDEST) for one in widths]


def _letters(text: str) -> int:
    """Letters beside each other; Thai vowels and tone marks above and below take no room."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def _labels() -> dict[str, str]:
    return {
        "bar": _("Formula bar of cell {cell}"),
        "given": _("given, cannot be changed"),
        "fill": _("to fill in"),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "help": _(
            "Arrow keys move. Typing or F2 begins, Enter accepts, Esc gives up. Ctrl+Z: undo. "
            "In a formula, click a cell to put its name in. Esc and then Tab: out of the sheet."
        ),
    }
