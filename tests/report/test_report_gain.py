"""Hake's gain: only who has both tests, no gain from a full score, a loss shown as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.report.both_tests import AskedItem, BothTests
from grading.report.gain import Band, Gain, gains

ITEMS = (AskedItem("1", 1), AskedItem("2", 1), AskedItem("3", 2))


def answers(*right: str) -> dict[str, bool]:
    return {item.id: item.id in right for item in ITEMS}


def test_the_example_of_the_specification_is_medium():
    gain = Gain(None, 12, 30, 0.45, 0.80)
    assert gain.value == pytest.approx(0.636, abs=5e-4) and gain.band is Band.MEDIUM


@pytest.mark.parametrize(
    ("before", "after", "band"),
    [
        (0.5, 0.85, Band.HIGH),
        (0.0, 0.3, Band.MEDIUM),
        (0.5, 0.6, Band.LOW),
        (0.5, 0.5, Band.LOW),
        (0.6, 0.4, Band.LOSS),
        (1.0, 1.0, Band.FULL_BEFORE),
        (1.0, 0.5, Band.FULL_BEFORE),
    ],
)
def test_a_gain_is_read_by_the_usual_limits(before, after, band):
    assert Gain(None, 12, 30, before, after).band is band


def test_a_full_score_before_has_no_gain_and_a_loss_is_negative():
    assert Gain(None, 12, 30, 1.0, 0.5).value is None
    assert Gain(None, 12, 30, 0.6, 0.4).value == pytest.approx(-0.5)


def test_by_hand_whole_test_and_outcome_by_outcome():
    tests = BothTests(
        ITEMS,
        {"a": answers("1"), "b": answers(), "before only": answers("1", "2", "3")},
        {"a": answers("1", "2"), "b": answers("2", "3"), "after only": answers()},
    )
    whole, first, second = gains(tests)
    # before 1 of 6, after 4 of 6: (4 - 1) / (6 - 1)
    assert whole.learners == 2 and whole.value == pytest.approx(3 / 5)
    # outcome 1: 1 of 4, then 3 of 4; outcome 2: 0 of 2, then 1 of 2
    assert (first.outcome, first.items) == (1, 2) and first.value == pytest.approx(2 / 3)
    assert (second.outcome, second.items) == (2, 1) and second.value == pytest.approx(1 / 2)


def test_with_nobody_in_both_tests_there_is_nothing_to_say():
    tests = BothTests(ITEMS, {"a": answers("1")}, {"b": answers("1")})
    assert [gain.band for gain in gains(tests)] == [Band.NOBODY] * 3
    assert gains(BothTests()) == ()


@given(st.floats(0, 0.99), st.floats(0, 1))
def test_a_gain_never_exceeds_1(before: float, after: float):
    value = Gain(None, 12, 30, before, after).value
    assert value is not None and value <= 1 + 1e-9 and (value >= 0) == (after >= before)
