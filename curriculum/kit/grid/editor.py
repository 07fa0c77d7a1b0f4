"""A short table to type in, with the keys that people know from Excel."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import anywidget
import traitlets

from curriculum.kit.grid.assets import styles, text_of
from curriculum.kit.grid.column import Column, Complaint
from curriculum.kit.i18n import _

Row = Mapping[str, object]


class TableEditor(anywidget.AnyWidget):
    """A table of labelled fields: `rows` is what stands in them now, each value as typed.

    Observe it with `editor.observe(f, "rows")`. A value reaches Python when the cell is left
    (Enter, Tab, an arrow key, a click elsewhere). Rows can be added, deleted and moved; every
    change can be undone. A block of cells copied from Excel can be pasted.

    For everyone (WCAG 2.2): a real table with headings and a caption, each field with a
    label of its own (1.3.1, 4.1.2); everything by keyboard, Tab leaves the table in the end
    (2.1.1, 2.1.2); complaints as text tied to their cell, with a sign and a thick frame, not
    by colour alone (1.4.1, 3.3.1); added and deleted rows are told to a screen reader (4.1.3);
    fields are at least 40 px high (2.5.8), and what has the focus has a clear frame (2.4.7).
    """

    _esm = text_of("keys.js", "table_page.js", "table_editor.js")
    _css = styles("table_editor.css")

    caption = traitlets.Unicode().tag(sync=True)
    columns = traitlets.List(traitlets.Dict()).tag(sync=True)
    rows = traitlets.List(traitlets.Dict()).tag(sync=True)
    complaints = traitlets.List(traitlets.Dict()).tag(sync=True)
    """What is complained of now; emptied when rows are added, deleted or moved."""
    labels = traitlets.Dict().tag(sync=True)

    def __init__(
        self, caption: str, columns: Sequence[Column], rows: Sequence[Row] = (), **kwargs: Any
    ) -> None:
        """Raises ValueError where two columns have the same key, or there is no column."""
        keys = [column.key for column in columns]
        if not keys or len(set(keys)) < len(keys):
            raise ValueError(f"a table editor needs columns with different keys, not {keys}")
        super().__init__(
            caption=caption,
            columns=[asdict(column) for column in columns],
            rows=list(rows),
            labels=_labels(),
            **kwargs,
        )

    def complain(self, complaints: Sequence[Complaint]) -> None:
        """Mark these cells and show the messages, in place of the earlier ones.

        Raises ValueError for a column that the table does not have.
        """
        keys = {column["key"] for column in self.columns}
        for complaint in complaints:
            if complaint.column and complaint.column not in keys:
                raise ValueError(f"no column {complaint.column!r}: there are {sorted(keys)}")
        self.complaints = [asdict(complaint) for complaint in complaints]

    @traitlets.validate("rows")
    def _as_text(self, proposal: traitlets.Bunch) -> list[dict[str, str]]:
        """Every row has every column, every value is text; further keys stay as they are."""
        keys = [column["key"] for column in self.columns]
        return [{**row, **{key: _text(row.get(key)) for key in keys}} for row in proposal["value"]]


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _labels() -> dict[str, str]:
    return {
        "cell": _("{column}, row {row}"),
        "number": _("Row"),
        "add": _("Add a row"),
        "add_under": _("Add a row under row {row}"),
        "delete": _("Delete row {row}"),
        "up": _("Move row {row} up"),
        "down": _("Move row {row} down"),
        "undo": _("Undo"),
        "redo": _("Redo"),
        "added": _("Row {row} is new."),
        "deleted": _("Row {row} is deleted. Undo brings it back."),
        "moved": _("The row is now row {row}."),
        "pasted": _("Pasted into {count} cells."),
        "undone": _("Undone."),
        "redone": _("Done again."),
        "not_chosen": _("(choose)"),
        "wrong": _("To correct:"),
        "whole_row": _("Row {row}"),
        "tools": _("Rows of the table"),
        "help": _(
            "Enter: the cell below. Shift+Enter: the cell above. Arrow keys and Tab: the next "
            "cell. Esc: as it was. Ctrl+Z: undo. A block copied from Excel can be pasted."
        ),
    }
