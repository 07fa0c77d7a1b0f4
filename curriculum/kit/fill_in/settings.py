"""What a part of the course says of the forms of its questions, in its own `forms.py`.

    FORMS = {"q1_05": FormSettings(frames=(UTILISATION,)), ...}

A question that is not listed there gets its form from the description of its answers alone.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from curriculum.kit.fill_in.frame import Frame
from curriculum.kit.registry import module_of

MOST_ROWS = 16


@dataclass(frozen=True)
class Table:
    """Numbers to look at while one fills in."""

    caption: str
    """Already in the language in use."""
    headings: Sequence[str]
    rows: Sequence[Sequence[object]]

    def to_json(self) -> dict[str, Any]:
        rows = [[_shown(cell) for cell in row] for row in self.rows[:MOST_ROWS]]
        return {"caption": self.caption, "headings": list(self.headings), "rows": rows}


Look = Callable[[Mapping[str, Any]], Sequence[Table]]
"""From the names of the notebook to tables; fails with KeyError and the like where they lack."""


@dataclass(frozen=True)
class FormSettings:
    """What the description of a question's answers does not say."""

    labels: Mapping[str, str] = field(default_factory=dict)
    """Answer name, or "name[key]", to what it means in words (an English msgid)."""
    frames: tuple[Frame, ...] = ()
    """For the answers that are no plain values."""
    options: Mapping[str, str] = field(default_factory=dict)
    """Code of a choice to its words (an English msgid)."""
    shuffled: bool = False
    """Each learner sees the choices in an order of their own."""
    look: Look | None = None


def settings_of(question: str) -> FormSettings:
    """What its part says of the form of a question; raises UnknownQuestion."""
    name = f"curriculum.{module_of(question)}.forms"
    if importlib.util.find_spec(name) is None:
        return FormSettings()
    return importlib.import_module(name).FORMS.get(question, FormSettings())


def _shown(cell: object) -> str:
    return f"{cell:.10g}" if isinstance(cell, float) else str(cell)
