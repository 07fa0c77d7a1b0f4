"""The tests before and after, out of the gradebook: which item each learner had right."""

from __future__ import annotations

import re
from collections.abc import Mapping

from grading.cohort import Cohort
from grading.report.marks_read import CellMark, Marks
from grading.report.outcomes import OUTCOME_OF_ITEM
from grading.report.record import AskedItem, BothTests

BEFORE, AFTER = "pretest", "posttest"
ITEM = re.compile(r"_(\d+)")


def tests_in(cohort: Cohort, marks: Marks) -> BothTests:
    """Both tests; without items where the gradebook has neither.

    The two forms are the same, so item 3 of the one is item 3 of the other, whatever the
    prefix of its grade id. An item that nobody could judge is left out for that learner.
    """
    sheets = {
        name: {
            login: answers
            for (login, assignment), held in marks.items()
            if assignment == name and (answers := _right(held))
        }
        for name in (BEFORE, AFTER)
    }
    found = {item for name in sheets.values() for answers in name.values() for item in answers}
    items = tuple(AskedItem(item, _outcome(cohort, item)) for item in sorted(found, key=int))
    return BothTests(items, sheets[BEFORE], sheets[AFTER])


def _right(held: Mapping[str, CellMark]) -> dict[str, bool]:
    """Number of the item to whether any point was given: an item is right or it is not."""
    return {
        str(int(number[1])): mark.points > 0
        for cell, mark in held.items()
        if (number := ITEM.search(cell)) and mark.points is not None
    }


def _outcome(cohort: Cohort, item: str) -> int:
    """The course outcome that the item measures: as the built test says, else as specified."""
    for name in (BEFORE, AFTER):
        if name in cohort.assignments:
            for question in cohort.assignments[name].questions.values():
                number = ITEM.search(question.id)
                if number and str(int(number[1])) == item:
                    return question.objective
    place = int(item) - 1
    return OUTCOME_OF_ITEM[place] if place < len(OUTCOME_OF_ITEM) else 0
