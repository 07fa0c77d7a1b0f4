"""The parts of the course that simulated learners can do, and the answers that they give there.

The modules have recorded answers. A test has none, and needs none: its solution is right, and every
other choice is wrong. The proposal is written by hand and marked by hand, and the test after the
course is handed out at the end: neither is played.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from pathlib import Path

from curriculum.kit.fill_in.settings import settings_of
from curriculum.kit.i18n import DEFAULT_LANGUAGE
from curriculum.kit.question import Question
from curriculum.kit.registry import Kind, Module, module_named, parts, questions
from grading.box.warm.sandbox import PROJECT
from hub.kept_back import wait_for_their_moment
from hub.rehearsal.answers import NoAnswers, Recorded, recorded

SOLUTIONS = PROJECT / "solutions" / DEFAULT_LANGUAGE


@cache
def playable() -> tuple[Module, ...]:
    """In the order of the day."""
    played = (Kind.MODULE, Kind.TEST)
    return tuple(
        part for part in parts() if part.kind in played and part.id not in wait_for_their_moment()
    )


def notebooks_of_a_day() -> int:
    """How many a learner has opened: a lesson and an exercise of each module, and the test."""
    return sum(2 if part.kind is Kind.MODULE else 1 for part in playable())


def tests_before(played: Sequence[str]) -> int:
    """How many of the parts that are played come before the first module."""
    return len(list(takewhile(lambda one: module_named(one).kind is Kind.TEST, played)))


def answers_of(part: str) -> tuple[Recorded, ...]:
    """What learners may answer in this part; raises NoAnswers."""
    if module_named(part).kind is not Kind.TEST:
        return recorded(part)
    return tuple(one for asked in questions(part).values() for one in _choices(part, asked))


def _choices(part: str, asked: Question) -> list[Recorded]:
    [name] = asked.names
    right = _solved(part, SOLUTIONS)[name]
    return [
        Recorded(
            part, asked.id, f"{'right' if choice == right else 'wrong'}_{choice}",
            f"{name} = {choice!r}", float(asked.points if choice == right else 0), None,
        )
        for choice in settings_of(asked.id).options
    ]  # fmt: skip


@cache
def _solved(part: str, folder: Path) -> dict[str, str]:
    """Name to the choice that the solution gives it."""
    path = folder / part / f"{part}.ipynb"
    try:
        cells = json.loads(path.read_text("utf-8"))["cells"]
    except OSError as error:
        raise NoAnswers(path.parent) from error
    boxes = (cell for cell in cells if cell["metadata"].get("nbgrader", {}).get("solution"))
    given = (
        node
        for box in boxes
        for node in ast.parse("".join(box["source"])).body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    )
    # the starter's `...` comes first, and the solution after it
    return {one.targets[0].id: ast.literal_eval(one.value) for one in given}
