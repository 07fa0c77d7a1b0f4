"""The columns of the plan's table, and rows from Python brought into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from numbers import Real
from typing import Any

from curriculum.kit.grid import Column
from curriculum.kit.i18n import N_, _

Rows = Iterable[Mapping[str, object]] | Any
"""Dictionaries, or a DataFrame."""

HEADINGS = {
    "id": N_("Code"),
    "task": N_("Task"),
    "days": N_("Working days"),
    "predecessors": N_("Predecessors"),
    "owner": N_("Responsible (position)"),
    "budget": N_("Budget (baht)"),
}
OTHER_NAMES = {
    "code": "id", "รหัส": "id", "name": "task", "งาน": "task", "ชื่องาน": "task",
    "dur": "days", "duration": "days", "วัน": "days", "ระยะเวลา": "days",
    "pred": "predecessors", "preds": "predecessors", "predecessor": "predecessors",
    "งานก่อนหน้า": "predecessors", "ผู้รับผิดชอบ": "owner",
    "งบ": "budget", "งบประมาณ": "budget",
}  # fmt: skip
"""Other headings of a table that comes from Python."""
WIDTHS = {
    "id": "3em", "task": "15em", "days": "4em", "predecessors": "5em", "owner": "13em", "budget": "5em",
}  # fmt: skip


def columns() -> list[Column]:
    """The columns of the table editor, in the language in use."""
    numbers = ("days", "budget")
    return [
        Column(key, _(label), width=WIDTHS[key], numeric=key in numbers)
        for key, label in HEADINGS.items()
    ]


def as_typed(rows: Rows) -> list[dict[str, str]]:
    """The rows as text under the keys of HEADINGS; a DataFrame or dictionaries come in."""
    records = rows.to_dict("records") if hasattr(rows, "to_dict") else list(rows)
    return [
        dict.fromkeys(HEADINGS, "")
        | {_key(name): _typed(value) for name, value in record.items() if _key(name) in HEADINGS}
        for record in records
    ]


def _key(name: object) -> str:
    bare = " ".join(str(name).split()).casefold()
    shown = {_(label).casefold(): key for key, label in HEADINGS.items()}
    return OTHER_NAMES.get(bare, shown.get(bare, bare))


def _typed(value: object) -> str:
    """A cell of a DataFrame as a person would have typed it: 3.0 is "3", NaN is ""."""
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(map(_typed, value))
    if value is None or value != value or str(value) in ("<NA>", "NaT"):
        return ""
    if isinstance(value, Real) and not isinstance(value, bool) and value == int(value):
        return str(int(value))
    return str(value)
