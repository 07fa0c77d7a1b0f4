"""One attack: what a learner hands in, and what becomes of it in our engine.

The same bytes go to plain nbgrader and to ours. In code, COURSE stands for the folder of the
cohort, and MARKER for a name that must never appear anywhere outside the box.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from grading.box import Limits
from grading.verdict import Status

Notebook = dict[str, Any]
COURSE, MARKER = "@COURSE@", "@MARKER@"
QUICK = Limits(cell_seconds=2, total_seconds=60)
"""Bounds under which the corpus is run: the same kinds of limit, sooner reached."""


@dataclass(frozen=True)
class Attack:
    """A hostile submission and the promise that is kept about it."""

    name: str
    what: str
    """What it does, as one says it to a colleague."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Question to the source of its answer cell."""
    before: tuple[tuple[str, str], ...] = ()
    """Extra cells: the grade id above which they stand, and their source."""
    change: Callable[[Notebook], None] | None = None
    """Whatever else is done to the notebook."""
    spoil: Callable[[bytes], bytes] | None = None
    """What is done to the bytes of the file."""
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Files handed in beside the notebook."""
    plant: Callable[[Path, Path], None] | None = None
    """Makes something else of the handed-in file: (path of the notebook, course folder)."""
    right: bool = False
    """Every other answer is right: what is lost is then the harm it does to its own learner."""
    together: str = ""
    """Attacks of one such name disturb each other in nothing and run in one notebook."""
    limits: Limits = QUICK
    # what ours makes of it
    points: float = 0
    status: Status = Status.GRADED
    collected: bool = True
    """Whether it gets as far as the engine."""
    findings: Mapping[str, str] = field(default_factory=dict)
    """Question to the code of the finding that its learner reads."""

    @property
    def questions(self) -> frozenset[str]:
        """Questions that the attack takes for itself."""
        return frozenset((*self.answers, *(place for place, _source in self.before)))

    @property
    def cell_id(self) -> str:
        """What the ids of its extra cells begin with."""
        return self.name.replace("_", "-")[:50]

    def put_into(self, notebook: Notebook) -> None:
        """Answers, extra cells and whatever else, into a learner's notebook."""
        for question, source in self.answers.items():
            cell_of(notebook, question)["source"] = source
        for number, (place, source) in enumerate(self.before):
            at = notebook["cells"].index(cell_of(notebook, place))
            cell = {"cell_type": "code", "source": source, "metadata": {}, "outputs": [],
                    "execution_count": None, "id": f"{self.cell_id}-{number}"}  # fmt: skip
            notebook["cells"].insert(at, cell)
        if self.change:
            self.change(notebook)

    def content(self, notebook: Notebook, course: str, marker: str) -> bytes:
        """The handed-in bytes, made from a learner's notebook (right or untouched)."""
        self.put_into(notebook)
        text = json.dumps(notebook, ensure_ascii=False)
        text = text.replace(COURSE, course).replace(MARKER, marker)
        content = text.encode("utf-8", "surrogatepass")
        return self.spoil(content) if self.spoil else content


def cell_of(notebook: Notebook, grade_id: str) -> dict[str, Any]:
    """The cell with this grade id."""
    return next(
        cell
        for cell in notebook["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == grade_id
    )
