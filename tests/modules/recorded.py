"""The recorded answers: what learners hand in, each with the mark and the finding it must get.

A file is one answer cell in py:percent. Its metadata says what is expected:

    # %% points=1.67 finding="q1_01.waiting_left_out"

`points` are rounded to 2 decimals; a right answer has no `finding`, but it may have a `note`. A file is named for what
it shows: `right_thai_digits.py`, `wrong_names_swapped.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import jupytext

FOLDER = Path(__file__).resolve().parents[1] / "answers"


@dataclass(frozen=True)
class Recorded:
    """One recorded answer and the verdict it must get."""

    module: str
    question: str
    name: str
    cell: str
    points: float
    finding: str | None
    note: str | None = None
    """Of a right answer: what it is told beside that it is right."""

    @property
    def is_right(self) -> bool:
        return self.name.startswith("right_")

    def __str__(self) -> str:
        return f"{self.module}/{self.question}/{self.name}"


def read(path: Path) -> Recorded:
    """The recorded answer in one file; its folders are the module and the question."""
    # a cell may be one that Python cannot read, which is what it shows
    [cell] = jupytext.reads(path.read_text("utf-8"), fmt="py:percent").cells
    return Recorded(
        module=path.parents[1].name,
        question=path.parent.name,
        name=path.stem,
        cell=cell.source,
        points=float(cell.metadata["points"]),
        finding=cell.metadata.get("finding"),
        note=cell.metadata.get("note"),
    )


RECORDED = tuple(read(path) for path in sorted(FOLDER.glob("*/q*/*.py")))
RIGHT = tuple(answer for answer in RECORDED if answer.is_right)
WRONG = tuple(answer for answer in RECORDED if not answer.is_right)
