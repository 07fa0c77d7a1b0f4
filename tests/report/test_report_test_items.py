"""The items of the tests, calculated live: the numbers of the specification, from real sheets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_class import a_class, learners, part, recalculated, workbook_of

from grading.report.both_tests import AskedItem, BothTests
from grading.report.record import ClassRecord
from grading.report.sections import sections
from grading.report.test_items import item_figures, reliability
from grading.report.view import FIRST_ROW, Edition, value_of

TWELVE = tuple(AskedItem(str(n), (n + 2) // 3) for n in range(1, 13))


def answers(right: dict[str, int]) -> dict[str, dict[str, bool]]:
    """Login to the first so many items right."""
    return {who: {one.id: int(one.id) <= many for one in TWELVE} for who, many in right.items()}


def class_of(before: dict, after: dict, count: int = 30) -> ClassRecord:
    return a_class(
        count, learners=learners(count), parts=(part("pretest"), part("posttest")), work=(),
        tests=BothTests(TWELVE, before, after),
    )  # fmt: skip


def live(record: ClassRecord, sheet: str) -> dict[str, object]:
    """What the workbook calculates on one sheet; every formula must give what is beside it."""
    found = {}
    for name, cell, calculated, beside in recalculated(workbook_of(record)):
        if isinstance(beside, int | float):
            assert calculated == pytest.approx(beside, abs=1e-9), (name, cell)
        else:
            assert (calculated or "") == (beside or ""), (name, cell)
        if name == sheet:
            found[cell] = calculated
    return found


def names(count: int) -> list[str]:
    return [one.login for one in learners(count)]


def test_45_then_80_percent_is_a_gain_of_0_636():
    # ten learners: 54 of 120, then 96 of 120
    before = answers(dict(zip(names(10), [5] * 6 + [6] * 4, strict=True)))
    after = answers(dict(zip(names(10), [9] * 4 + [10] * 6, strict=True)))
    found = live(class_of(before, after, 10), "Before and after")
    assert found[f"D{FIRST_ROW}"] == pytest.approx(0.45)
    assert found[f"E{FIRST_ROW}"] == pytest.approx(0.80)
    assert found[f"F{FIRST_ROW}"] == pytest.approx(0.636, abs=5e-4)


def test_21_of_30_is_0_70_and_seven_against_three_of_eight_is_0_50():
    right = [True] * 7 + [False] + [True] * 11 + [False] * 3 + [True] * 3 + [False] * 5
    given = {}
    for place, (who, ok) in enumerate(zip(names(30), right, strict=True)):
        # item 1 is the one in question; the totals fall from place to place in four steps
        others = 11 if place < 8 else 7 if place < 22 else 2
        given[who] = {one.id: int(one.id) <= others + 1 for one in TWELVE} | {"1": ok}
    found = live(class_of({}, given), "Test items")
    assert found[f"I{FIRST_ROW}"] == pytest.approx(21 / 30) == pytest.approx(0.70)
    assert found[f"J{FIRST_ROW}"] == pytest.approx(0.50)


def test_kr20_is_live_and_the_one_of_the_page():
    given = answers(dict(zip(names(13), range(13), strict=True)))
    record = class_of(given, given, 13)
    found = live(record, "Reliability")
    expected = reliability(record.tests, given).value
    assert found[f"D{FIRST_ROW}"] == pytest.approx(expected) and 0.8 < expected < 1


def test_with_the_test_before_alone_items_are_told_and_a_gain_is_not():
    record = class_of(answers(dict.fromkeys(names(6), 4)), {}, 6)
    parts = {one.sheet: one for one in sections(record, Edition("en"))}
    assert "before 6, after 0" in parts["Before and after"].lead
    assert not parts["Before and after"].rows
    first = parts["Test items"].rows[0]
    assert value_of(first[4]) == 1.0 and value_of(first[8]) is None
    live(record, "Test items")


def test_an_item_that_could_not_be_judged_is_nobodys_mistake():
    given = answers(dict.fromkeys(names(3), 12))
    given["a03"] = {"2": True}
    tests = BothTests(TWELVE, given, given)
    first, second = item_figures(tests, given)[:2]
    assert (first.learners, first.right) == (2, 2) and second.learners == 3
    assert tests.both == ("a01", "a02")
    live(replace(class_of(given, given, 3)), "Test items")


def test_without_names_an_item_that_singles_out_a_few_is_held_back():
    given = answers({**dict.fromkeys(names(8), 12), "a01": 3})
    record = class_of(given, given, 8)
    rows = next(
        s for s in sections(record, Edition("en", names=False)) if s.sheet == "Test items"
    ).rows
    assert value_of(rows[0][4]) == 1.0 and value_of(rows[5][4]) is None
