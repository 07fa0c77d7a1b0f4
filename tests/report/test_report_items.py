"""Item analysis against tables worked out by hand."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.report.items import WhyNot, difficulty, discrimination, kr20, kr20_of, point_biserial

# five learners, four items; p = 0.8, 0.6, 0.4, 0.2
GUTTMAN = [
    [True, True, True, True],
    [True, True, True, False],
    [True, True, False, False],
    [True, False, False, False],
    [False, False, False, False],
]


def test_difficulty_is_the_share_of_those_who_are_right():
    assert difficulty([True] * 21 + [False] * 9) == pytest.approx(0.70)


def test_kr20_of_a_table_worked_out_by_hand():
    # totals 4 3 2 1 0: variance 2; sum pq = .16 + .24 + .24 + .16 = .80; 4/3 (1 - .80/2) = .80
    found = kr20(GUTTMAN)
    assert found.value == pytest.approx(0.80) and (found.learners, found.items) == (5, 4)


def test_kr20_of_the_numbers_of_the_specification():
    # content.md 1.7: 12 items, sum pq 2.4, variance 6 -> 0.655
    assert float(kr20_of(12, Fraction("2.4"), Fraction(6))) == pytest.approx(0.655, abs=5e-4)


def test_kr20_of_two_halves_that_know_nothing_of_each_other():
    halves = [[upper] * 6 + [lower] * 6 for upper in (True, False) for lower in (True, False)]
    # totals 12 6 6 0: variance 18; sum pq 3; 12/11 (1 - 3/18) = 0.9091
    assert kr20(halves).value == pytest.approx(10 / 11)


def test_without_any_difference_between_learners_there_is_no_kr20():
    assert kr20([[True, False]] * 6).why_not is WhyNot.NO_VARIANCE


def test_one_item_and_one_learner_have_no_kr20():
    assert kr20([[True], [False]]).why_not is WhyNot.ONE_ITEM
    assert kr20([[True, False]]).why_not is WhyNot.NOBODY
    assert kr20([]).why_not is WhyNot.NOBODY


def test_a_class_of_29_is_small_and_one_of_30_is_not():
    assert kr20([*GUTTMAN * 5, *GUTTMAN[:4]]).is_small and not kr20(GUTTMAN * 6).is_small


def test_discrimination_of_thirty_compares_eight_with_eight():
    # content.md 1.7: n = 8 of 30; 7 - 3 -> 0.50
    totals = list(range(30, 0, -1))
    right = [True] * 7 + [False] + [True] * 14 + [True] * 3 + [False] * 5
    assert discrimination(right, totals) == pytest.approx(0.50)


def test_equal_totals_at_the_edge_count_in_part():
    # 7 learners, groups of 2: above is the 9 and one of two 8s of whom one is right: 1 + 1/2;
    # below are two of four 1s of whom one is right: 1/2. (1.5 - 0.5) / 2
    totals = [9, 8, 8, 1, 1, 1, 1]
    right = [True, True, False, True, False, False, False]
    assert discrimination(right, totals) == pytest.approx(0.5)


def test_three_learners_have_no_upper_and_lower_group():
    assert discrimination([True, False, True], [3, 1, 2]) is None


def test_point_biserial_worked_out_by_hand():
    # rest 6 4 2 0, right for the 6 and the 4: means 5 and 1, p = q = 1/2, variance 5:
    # (5 - 1) * 0.5 / sqrt(5) = 0.8944
    assert point_biserial([True, True, False, False], [6, 4, 2, 0]) == pytest.approx(2 / 5**0.5)


def test_an_item_that_everybody_has_right_correlates_with_nothing():
    assert point_biserial([True] * 4, [6, 4, 2, 0]) is None
    assert point_biserial([True, False], [3, 3]) is None


tables = st.integers(4, 12).flatmap(
    lambda wide: st.lists(st.lists(st.booleans(), min_size=wide, max_size=wide), min_size=4, max_size=40)
)  # fmt: skip


@given(tables, st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(rows: list[list[bool]], chance: random.Random):
    shuffled = chance.sample(rows, len(rows))

    def figures(table: list[list[bool]]) -> tuple[float | None, ...]:
        right, totals = [row[0] for row in table], [sum(row) for row in table]
        return (kr20(table).value, discrimination(right, totals))

    assert figures(shuffled) == figures(rows)


@given(tables)
def test_discrimination_and_correlation_stay_between_minus_1_and_1(rows: list[list[bool]]):
    right = [row[0] for row in rows]
    rest = [sum(row[1:]) for row in rows]
    for found in (discrimination(right, rest), point_biserial(right, rest)):
        assert found is None or -1 - 1e-9 <= found <= 1 + 1e-9
