"""What the tests share: the project, a built copy of it, a cohort, and filled-in notebooks."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

# pytest's plugin for it would load, and rewrite, it at the very end, while loops and threads
# of the tests are collected, and CPython 3.11's ast.parse does not bear that (gh-106905)
import hypothesis  # noqa: F401
import pytest

from grading.assignment import Assignment
from grading.box import Limits
from grading.build.course import build
from grading.build.source import read_source
from grading.cohort import Cohort, new_cohort
from grading.engine import grade
from grading.verdict import SubmissionVerdict

PROJECT = Path(__file__).resolve().parents[1]
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".*_cache", "__pycache__", "cohorts", "tests")
SOLUTION_MARKS = re.compile(r"^### (?:BEGIN|END) SOLUTION\n?", re.MULTILINE)
FIRST = "value_chain"
"""The module of every test that needs any assignment, and no particular one."""
SAVED = 1_780_000_000
"""When learners saved what they hand in: 28 May 2026."""
LONGEST_FIRST = ("hub", "browser", "grading", "attacks")
"""Rooms whose files take long: begun last, one worker would end long after the others."""

Notebook = dict[str, Any]
Solved = Callable[..., bytes]
Marked = Callable[..., SubmissionVerdict]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Long files before short ones; within a room everything stays in its order."""
    order = {room: number for number, room in enumerate(LONGEST_FIRST)}
    tests = Path(__file__).parent
    items.sort(key=lambda item: order.get(item.path.relative_to(tests).parts[0], len(order)))


@pytest.fixture(scope="session")
def project() -> Path:
    """The project itself: to read, never to write."""
    return PROJECT


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, built: what stands half-built in the real one does not matter."""
    copy = tmp_path_factory.mktemp("built") / "project"
    shutil.copytree(PROJECT, copy, ignore=NOT_COPIED)
    build(copy)
    return copy


@pytest.fixture(scope="session")
def assignment_of(built: Path) -> Callable[..., Assignment]:
    """Any module's assignment: `assignment_of("excel_data", "en")`."""

    @cache
    def load(module: str, lang: str = "th") -> Assignment:
        rooms = (built / room / lang / module for room in ("solutions", "exercises"))
        return Assignment.load(module, *(room / f"{module}.ipynb" for room in rooms))

    return load


@pytest.fixture(scope="session")
def editions(assignment_of: Callable[..., Assignment]) -> Mapping[str, Assignment]:
    """The first module's assignment in both editions."""
    return {lang: assignment_of(FIRST, lang) for lang in ("th", "en")}


@pytest.fixture(scope="session")
def assignment(editions: Mapping[str, Assignment]) -> Assignment:
    """The first module's assignment as a Thai cohort has it."""
    return editions["th"]


@pytest.fixture(scope="session")
def ready_cohort(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Thai cohort without learners, made once; copy it with `cohort`."""
    return new_cohort(built, tmp_path_factory.mktemp("cohort") / "ready", "th").root


@pytest.fixture
def cohort(ready_cohort: Path, tmp_path: Path) -> Callable[..., Cohort]:
    """Makes a fresh cohort; `cohort(somchai=notebook)` has somchai's exercise in it."""
    made = 0

    def new(**exercises: bytes) -> Cohort:
        nonlocal made
        made += 1
        root = tmp_path / f"cohort{made}"
        shutil.copytree(ready_cohort, root)
        for login, content in exercises.items():
            hand_in(root / "learners", login, content)
        return Cohort.open(root)

    return new


def hand_in(folder: Path, login: str, content: bytes, module: str = FIRST) -> Path:
    """Save a learner's exercise where `workshop grade` collects it."""
    path = folder / login / module / f"{module}.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    # the gradebook keeps the second in which it was saved: two equal classes must have the same
    os.utime(path, (SAVED, SAVED))
    return path


@pytest.fixture(scope="session")
def handing_in() -> Callable[..., Path]:
    return hand_in


@cache
def right_answers(module: str = FIRST) -> Mapping[str, str]:
    """Question to the answer cell of the solution, as a learner would have written it."""
    source = read_source(PROJECT / "solutions" / f"{module}.py")
    return {
        cell.question: SOLUTION_MARKS.sub("", cell.text)
        for cell in source.cells
        if cell.part == "answer" and cell.question
    }


@pytest.fixture(scope="session")
def solved(assignment_of: Callable[..., Assignment]) -> Solved:
    """A learner's notebook, made from the release.

    `solved()` is right throughout, `solved(right=False)` untouched; `answers` (question to
    source) replaces single answers, `lang` and `module` choose the notebook, and `change` gets
    it as plain JSON to do with as it likes.
    """

    def fill_in(
        answers: Mapping[str, str] | None = None, *, right: bool = True, lang: str = "th",
        module: str = FIRST, change: Callable[[Notebook], None] | None = None,
    ) -> bytes:  # fmt: skip
        notebook = json.loads(assignment_of(module, lang).release)
        sources = {**(right_answers(module) if right else {}), **(answers or {})}
        for name, source in sources.items():
            cell_named(notebook, name)["source"] = source
        if change:
            change(notebook)
        return json.dumps(notebook, ensure_ascii=False).encode("utf-8", "surrogatepass")

    return fill_in


def cell_named(notebook: Notebook, grade_id: str) -> dict[str, Any]:
    return next(c for c in notebook["cells"] if c["metadata"]["nbgrader"]["grade_id"] == grade_id)


@pytest.fixture(scope="session")
def named() -> Callable[[Notebook, str], dict[str, Any]]:
    """Finds a cell of a notebook by its grade id."""
    return cell_named


@pytest.fixture(scope="session")
def marked(assignment: Assignment) -> Marked:
    """The verdict on a notebook; the same notebook is run once in a session."""
    known: dict[tuple[bytes, Limits], SubmissionVerdict] = {}

    def mark(content: bytes, limits: Limits | None = None) -> SubmissionVerdict:
        key = (content, limits or Limits())
        if key not in known:
            known[key] = grade(content, assignment, limits)
        return known[key]

    return mark


@pytest.fixture(scope="session")
def points() -> Callable[[SubmissionVerdict], dict[str, float]]:
    """Question to points of a verdict."""
    return lambda verdict: {one.question: one.points for one in verdict.verdicts}
