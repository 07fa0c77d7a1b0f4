"""The items of one test: how hard each was, and whether it told strong from weak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grading.report.both_tests import AskedItem, BothTests
from grading.report.items import Reliability, discrimination, kr20

Answers = Mapping[str, Mapping[str, bool]]
"""Of one test: login to item to whether it was right."""


@dataclass(frozen=True)
class ItemFigure:
    """How a class did in one item of one test."""

    item: AskedItem
    learners: int
    """Whose answer could be judged."""
    right: int
    discrimination: float | None
    inside: float | None
    """p(1 - p) among those whose every item could be judged: what KR-20 sums."""

    @property
    def difficulty(self) -> float | None:
        return self.right / self.learners if self.learners else None


def whole(tests: BothTests, answers: Answers) -> dict[str, list[bool]]:
    """Login to answers in the order of the items, of those whose every item could be judged."""
    ids = [item.id for item in tests.items]
    return {
        who: [given[one] for one in ids] for who, given in answers.items() if given.keys() >= {*ids}
    }


def item_figures(tests: BothTests, answers: Answers) -> tuple[ItemFigure, ...]:
    """Item by item."""
    rows = list(whole(tests, answers).values())
    totals = [sum(row) for row in rows]
    figures = []
    for place, item in enumerate(tests.items):
        given = [one[item.id] for one in answers.values() if item.id in one]
        column = [row[place] for row in rows]
        p = sum(column) / len(column) if column else None
        figures.append(
            ItemFigure(
                item, len(given), sum(given), discrimination(column, totals),
                None if p is None else p * (1 - p),
            )
        )  # fmt: skip
    return tuple(figures)


def reliability(tests: BothTests, answers: Answers) -> Reliability:
    """KR-20 of one test."""
    found = kr20(list(whole(tests, answers).values()))
    return found if found.learners else Reliability(0, len(tests.items), None, found.why_not)
