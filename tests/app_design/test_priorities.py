"""Kano, MoSCoW, and what a form may ask for."""

from collections import Counter

import pytest

from curriculum.app_design.kano import ANSWERS, CLASSES
from curriculum.app_design.minimisation import BOOKING, KINDS
from curriculum.app_design.model import (
    CAPACITY,
    KANO,
    budget,
    is_personal,
    judge,
    kano_class,
    needs_notice,
)
from curriculum.case.app import FEATURES
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal

POINTS = {code: points for code, _, points in FEATURES}

# --- Kano


def test_the_table_is_the_published_one():
    assert [KANO[answer] for answer in "LMNWD"] == ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]


def test_every_pair_of_answers_has_a_class():
    pairs = Counter(kano_class(a, b) for a in ANSWERS for b in ANSWERS)
    assert pairs == {"A": 3, "O": 1, "M": 3, "I": 9, "R": 7, "Q": 2}
    assert set(pairs) == set(CLASSES)


def test_the_first_answer_is_the_row():
    assert (kano_class("L", "N"), kano_class("N", "L")) == ("A", "R")


@pytest.mark.parametrize("pair", [("X", "L"), ("L", ""), ("LM", "L"), ("l", "L")])
def test_another_answer_is_refused(pair):
    with in_language("en"), pytest.raises(Refusal, match="L M N W D"):
        kano_class(*pair)


# --- MoSCoW


def test_12_features_need_more_than_there_is():
    assert len(POINTS) == 12
    assert sum(POINTS.values()) == 65 > CAPACITY


def test_must_may_take_24_of_40_points():
    assert budget(dict.fromkeys(POINTS, "W"), POINTS).must_limit == 24


def test_the_budget_adds_up_each_label():
    labels = dict.fromkeys(POINTS, "W") | {"F12": "M", "F10": "S", "F09": "C"}
    made = budget(labels, POINTS)
    assert made.points == {"M": 13, "S": 8, "C": 2, "W": 42}
    assert (made.planned, made.fits, made.must_fits) == (23, True, True)


def test_exactly_the_limit_fits_and_one_point_more_does_not():
    assert budget({"a": "M", "b": "S"}, {"a": 24, "b": 16}).fits
    assert budget({"a": "M"}, {"a": 24}).must_fits
    assert not budget({"a": "M"}, {"a": 25}).must_fits
    assert not budget({"a": "S"}, {"a": 41}).fits


@pytest.mark.parametrize(
    ("labels", "named"),
    [({}, "a has the label None"), ({"a": "X"}, "'X'"), ({"a": "M", "z": "M"}, "no feature 'z'")],
)
def test_a_wrong_label_is_named(labels, named):
    with in_language("en"), pytest.raises(Refusal, match=named):
        budget(labels, {"a": 1})


# --- what a booking may ask for


@pytest.mark.parametrize("kind", ["religion", "blood_type", "face_photo", "fingerprint"])
def test_sensitive_data_is_never_asked_for_a_booking(kind):
    found = judge(kind)
    assert found.verdict == "sensitive"
    assert not found.may_be_asked


def test_what_serves_no_purpose_is_not_asked():
    assert judge("gps").verdict == "not_needed"
    assert judge("phone", purposes=["plan"]).verdict == "not_needed"


def test_what_another_field_does_already_is_left_to_the_person():
    assert judge("email").verdict == "possible"
    assert judge("email").may_be_asked


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_judgement_gives_its_reason(lang):
    with in_language(lang):
        reasons = {judge(kind).reason for kind in KINDS}
    assert len(reasons) == len(KINDS)
    assert not any("{" in reason for reason in reasons)


def test_every_purpose_is_one_of_the_booking():
    used = {kind.serves or kind.helps for kind in KINDS.values()} - {""}
    assert used == set(BOOKING)


def test_an_unknown_kind_is_refused_with_what_there_is():
    with in_language("en"), pytest.raises(Refusal, match="There is: name, citizen_id"):
        judge("shoe_size")


def test_a_notice_comes_before_personal_data_only():
    assert needs_notice(["service", "phone"])
    assert not needs_notice(["service", "date", "slot", "text"])
    assert not is_personal("text")
