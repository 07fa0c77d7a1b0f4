"""The recorded answers: what learners hand in, each with the mark and the finding it must get.

A file is one answer cell in py:percent. Its metadata says what is expected:

    # %% points=1.67 finding="q1_01.waiting_left_out"

`points` are rounded to 2 decimals; a right answer has no `finding`, but it may have a `note`.
A file is named for what it shows: `right_thai_digits.py`, `wrong_names_swapped.py`.
"""

from __future__ import annotations

import ast
import builtins
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jupytext

from curriculum.kit.i18n import N_
from grading.box.warm.sandbox import PROJECT
from grading.errors import WorkshopError

ANSWERS = PROJECT / "tests" / "answers"
EVERYBODY_S = {*dir(builtins), "check", "given", "use_edition", "pd", "np", "math", "re", "date"}
"""Names that every answer of a notebook may use."""


class NoAnswers(WorkshopError):
    """The recorded answers, which simulated learners give, are not here."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            N_("There are no recorded answers in {folder}, and learners of a rehearsal give those."),
            N_("Rehearse from the whole project, as it was cloned, with its tests."),
            folder=folder,
        )  # fmt: skip


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

    @cached_property
    def keeps_to_itself(self) -> bool:
        """Whether later answers of the same notebook are safe from it.

        `sum = 5` is a right answer where nothing else is asked, and stops every later one that adds.
        """
        try:
            nodes = list(ast.walk(ast.parse(self.cell)))
        except (SyntaxError, ValueError):
            # nothing of it runs
            return True
        bound = {
            one.id for one in nodes if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)
        }
        bound |= {one.name for one in nodes if isinstance(one, ast.FunctionDef | ast.ClassDef)}
        return not bound & EVERYBODY_S

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


def recorded(module: str = "*", folder: Path = ANSWERS) -> tuple[Recorded, ...]:
    """Every recorded answer, or those of one module; raises NoAnswers."""
    found = tuple(read(path) for path in sorted(folder.glob(f"{module}/q*/*.py")))
    if not found:
        raise NoAnswers(folder)
    return found
