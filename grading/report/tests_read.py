"""The tests before and after, out of the gradebook: which item each learner had right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from curriculum.kit.registry import Kind
from grading.report.both_tests import AskedItem, BothTests
from grading.report.marks_read import CellMark, Marks
from grading.report.record import Learner, ModuleAsked

BEFORE, AFTER = "pretest", "posttest"
ITEM = re.compile(r"_(\d+)")


def tests_in(
    parts: Sequence[ModuleAsked], learners: Sequence[Learner], marks: Marks
) -> BothTests:  # fmt: skip
    """Both tests of these learners, in their order; without items where the cohort has neither.

    The two forms are the same, so item 3 of the one is item 3 of the other, whatever the
    prefix of its grade id. An item that nobody could judge is left out for that learner.
    """
    form = next((part for part in parts if part.kind is Kind.TEST), None)
    if form is None:
        return BothTests()
    items = tuple(
        AskedItem(_item(question.id), question.objective, question.title)
        for question in form.questions
    )
    before, after = (
        {
            learner.login: answers
            for learner in learners
            if (answers := _right(marks.get((learner.login, name), {})))
        }
        for name in (BEFORE, AFTER)
    )
    return BothTests(items, before, after)


def _right(held: Mapping[str, CellMark]) -> dict[str, bool]:
    """Number of the item to whether any point was given: an item is right or it is not."""
    return {
        _item(cell): mark.points > 0
        for cell, mark in held.items()
        if ITEM.search(cell) and mark.points is not None
    }


def _item(id_: str) -> str:
    """As it is printed: "3" of q5_03 and of its test cell."""
    number = ITEM.search(id_)
    return str(int(number[1])) if number else ""
