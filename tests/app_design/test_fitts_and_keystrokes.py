"""The time of a thumb and the time of a flow."""

import pytest

from curriculum.app_design.model import (
    OP,
    index_of_difficulty,
    klm_seconds,
    movement_time,
    operator_counts,
    saving_percent,
)
from curriculum.case.app import FLOW_FORM, FLOW_THAID, FORM_ENTRIES
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal


def test_difficulty_of_a_small_far_button():
    assert index_of_difficulty(300, 24) == pytest.approx(3.7549, abs=5e-5)


@pytest.mark.parametrize(("width", "seconds"), [(24, 0.6632), (44, 0.5450), (48, 0.5287)])
def test_a_larger_button_is_reached_sooner(width, seconds):
    assert movement_time(300, width) == pytest.approx(seconds, abs=5e-5)


def test_no_distance_takes_only_the_start():
    assert movement_time(0, 44) == 0.1


@pytest.mark.parametrize("case", [(-1, 24), (300, 0), (300, -24)])
def test_fitts_refuses_what_cannot_be(case):
    with pytest.raises(Refusal):
        movement_time(*case)


# --- keystrokes


def test_operators_take_the_published_seconds():
    assert OP == {"K": 0.28, "P": 1.10, "M": 1.35, "H": 0.40, "R": 1.0}


def test_the_form_takes_27_74_seconds():
    assert operator_counts(FLOW_FORM) == {"K": 43, "P": 6, "M": 6, "H": 0, "R": 1}
    assert klm_seconds(FLOW_FORM) == 27.74


def test_thaid_takes_11_80_seconds():
    assert operator_counts(FLOW_THAID) == {"K": 0, "P": 4, "M": 4, "H": 0, "R": 2}
    assert klm_seconds(FLOW_THAID) == 11.8


def test_thaid_saves_57_percent():
    assert saving_percent(FLOW_FORM, FLOW_THAID) == pytest.approx(57.5, abs=0.05)


def test_without_the_name_8_05_seconds_are_saved():
    without = FLOW_FORM.replace(FORM_ENTRIES[1], "", 1)
    assert klm_seconds(FLOW_FORM) - klm_seconds(without) == pytest.approx(8.05)


def test_a_longer_flow_saves_less_than_nothing():
    assert saving_percent("K", "KK") == pytest.approx(-100)


def test_an_empty_flow_takes_no_time():
    assert klm_seconds("") == 0


def test_nothing_can_be_saved_from_an_empty_flow():
    with pytest.raises(Refusal):
        saving_percent("", "MP")


@pytest.mark.parametrize(("flow", "place"), [("MPx", 3), ("mP", 1), ("M P", 2)])
def test_a_letter_that_is_no_operator_is_named_with_its_place(flow, place):
    with in_language("en"), pytest.raises(Refusal, match=f"Letter {place} of the flow"):
        klm_seconds(flow)
