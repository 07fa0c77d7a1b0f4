"""How many may book one slot, when not everybody comes."""

import math

import pytest

from curriculum.app_design.model import (
    arrivals,
    overload,
    places_per_slot,
    places_unused,
    turned_away,
)
from curriculum.kit.refusal import Refusal


@pytest.mark.parametrize(("q", "chance"), [(8, 0), (9, 0.2316), (10, 0.5443), (11, 0.7788)])
def test_overload_of_8_places_when_85_percent_come(q, chance):
    assert overload(q, 8, 0.85) == pytest.approx(chance, abs=5e-5)


def test_overload_of_5_places():
    assert overload(6, 5, 0.85) == pytest.approx(0.3771, abs=5e-5)


def test_two_more_bookings_turn_safe_into_a_coin_flip():
    assert overload(8, 8, 0.85) == 0
    assert 0.45 < overload(10, 8, 0.85) < 0.6


def test_never_more_come_than_booked():
    assert overload(0, 8, 0.85) == overload(8, 8, 1) == 0
    assert overload(9, 8, 1) == 1
    assert overload(9, 8, 0) == 0


def test_the_chances_add_up_to_certainty():
    chances = arrivals(30, 0.85)
    assert len(chances) == 31
    assert math.fsum(chances) == pytest.approx(1)


def test_people_and_places_balance():
    q, k, p = 11, 8, 0.85
    expected = q * p
    assert turned_away(q, k, p) - places_unused(q, k, p) == pytest.approx(expected - k)


def test_8_places_are_10_people_less_20_percent_for_walk_ins():
    assert places_per_slot(3, 30, walk_in_share=0) == 10
    assert places_per_slot(3, 30) == 8
    assert places_per_slot(3, 30, walk_in_share=0.3) == 7


@pytest.mark.parametrize(
    "case", [(-1, 8, 0.85), (8.5, 8, 0.85), (9, -1, 0.85), (9, 8.5, 0.85), (9, 8, 85), (9, 8, -0.1)]
)
def test_an_impossible_booking_is_refused(case):
    with pytest.raises(Refusal):
        overload(*case)


@pytest.mark.parametrize("case", [(0, 30), (3, 0), (3, 30, 1.2)])
def test_an_impossible_slot_is_refused(case):
    with pytest.raises(Refusal):
        places_per_slot(*case)
