"""What a test with a few users says."""

import pytest

from curriculum.app_design.model import (
    AVERAGE,
    completion_interval,
    mean_sus,
    problems_found,
    sus_score,
)
from curriculum.case.app import sus_answers
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal


def test_the_eight_scores():
    scores = [sus_score(person) for person in sus_answers()]
    assert scores == [77.5, 95, 55, 82.5, 32.5, 80, 67.5, 70]


def test_the_mean_is_above_the_average_app():
    assert mean_sus(sus_answers()) == 70 > AVERAGE == 68


@pytest.mark.parametrize(
    ("answers", "score"), [([5, 1] * 5, 100), ([1, 5] * 5, 0), ([3] * 10, 50), ((4, 2) * 5, 75)]
)
def test_the_ends_and_the_middle_of_the_scale(answers, score):
    assert sus_score(answers) == score


def test_the_answers_are_not_changed():
    person = [4, 2] * 5
    sus_score(person)
    assert person == [4, 2] * 5


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ([3] * 9, "here 9"),
        ([], "here 0"),
        ([3] * 9 + [6], "answer 10 is 6"),
        ([0] + [3] * 9, "answer 1 is 0"),
        ([3, 2.5] * 5, "answer 2 is 2.5"),
        (["3"] * 10, "answer 1 is '3'"),
        ([3, None] * 5, "answer 2 is None"),
    ],
)
def test_bad_answers_are_refused_and_named(answers, said):
    with in_language("en"), pytest.raises(Refusal, match=said):
        sus_score(answers)


def test_nobody_has_no_mean():
    with pytest.raises(Refusal):
        mean_sus([])


# --- completion


def test_6_of_8_may_be_anything_from_40_to_94_percent():
    low, high = completion_interval(6, 8)
    assert (round(100 * low), round(100 * high)) == (40, 94)


def test_more_people_narrow_the_interval():
    low, high = completion_interval(60, 80)
    assert high - low < 0.2


@pytest.mark.parametrize("finished", [0, 8])
def test_the_interval_stays_between_none_and_all(finished):
    low, high = completion_interval(finished, 8)
    assert 0 <= low < high <= 1


@pytest.mark.parametrize("case", [(1, 0), (9, 8), (-1, 8), (6, 8, 1.0), (6, 8, 95)])
def test_an_impossible_test_is_refused(case):
    with pytest.raises(Refusal):
        completion_interval(*case)


def test_5_users_meet_84_percent_of_average_problems():
    assert problems_found(5) == pytest.approx(0.8436, abs=5e-5)
    assert problems_found(0) == 0


@pytest.mark.parametrize("case", [(-1,), (5, 31), (5, -0.1)])
def test_an_impossible_discovery_is_refused(case):
    with pytest.raises(Refusal):
        problems_found(*case)
