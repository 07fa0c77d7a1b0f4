"""A week of 35 hours in four quadrants, and what frees hours for Q2."""

import pytest

from curriculum.case.time_audit import time_audit
from curriculum.kit.refusal import Refusal
from curriculum.time_project.time_use import (
    hours_by_quadrant,
    protect_q2,
    quadrant,
    quadrants,
    shares,
)


@pytest.fixture
def hours():
    audit = time_audit()
    return hours_by_quadrant(audit["hours"].tolist(), quadrants(audit))


@pytest.mark.parametrize(
    ("urgent", "important", "place"), [(1, 1, "Q1"), (0, 1, "Q2"), (1, 0, "Q3"), (0, 0, "Q4")]
)
def test_quadrants(urgent, important, place):
    assert quadrant(urgent, important) == place


def test_hours_of_the_week(hours):
    assert hours == {"Q1": 16.5, "Q2": 6, "Q3": 8.5, "Q4": 4}


def test_shares_of_the_week(hours):
    percent = {place: 100 * share for place, share in shares(hours).items()}
    expected = {"Q1": 47.14, "Q2": 17.14, "Q3": 24.29, "Q4": 11.43}
    assert percent == pytest.approx(expected, abs=0.005)


def test_half_of_q3_and_q4_makes_q2_35_percent(hours):
    after = protect_q2(hours, 0.5)
    assert shares(after)["Q2"] == pytest.approx(0.35)
    assert sum(after.values()) == sum(hours.values()) == 35


def test_protecting_leaves_the_given_hours_alone(hours):
    protect_q2(hours, 1)
    assert hours["Q2"] == 6


def test_delegating_the_approvals_leaves_q1_four_and_a_half_hours():
    audit = time_audit()
    audit.loc[0, "hours"] = 0
    assert hours_by_quadrant(audit["hours"].tolist(), quadrants(audit))["Q1"] == 4.5


@pytest.mark.parametrize(
    "call",
    [
        lambda: quadrant(2, 0),
        lambda: quadrant(1, "yes"),
        lambda: hours_by_quadrant([1, 2], ["Q1"]),
        lambda: hours_by_quadrant([1], ["Q5"]),
        lambda: hours_by_quadrant([-1], ["Q1"]),
        lambda: hours_by_quadrant([float("nan")], ["Q1"]),
        lambda: shares({"Q1": 0, "Q2": 0}),
        lambda: protect_q2({"Q1": 1, "Q2": 1, "Q3": 1, "Q4": 1}, 1.2),
    ],
)
def test_a_week_that_cannot_be_is_refused(call):
    with pytest.raises(Refusal):
        call()
