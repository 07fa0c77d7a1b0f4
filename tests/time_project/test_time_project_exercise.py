"""Module 2's own questions: what the tests of every exercise do not see."""

from __future__ import annotations

import datetime as dt
import math

import pytest

from curriculum.kit.judgement import judge
from curriculum.kit.registry import questions, tasks

QUESTIONS = questions("time_project")


def test_eighty_points_are_marked_by_the_machine_and_twenty_by_hand() -> None:
    assert sum(question.points for question in QUESTIONS.values()) == 80
    assert tasks("time_project")[0].points == 20


def test_the_starred_questions_and_the_task_are_enough_to_pass() -> None:
    starred = sum(question.points for question in QUESTIONS.values() if question.starred)
    assert 67 <= starred + tasks("time_project")[0].points <= 79


@pytest.mark.parametrize("written", ["A–B–C", "A - B - C", "a→b→c", "A B C"])
def test_a_path_is_read_however_its_arrows_are_typed(written: str) -> None:
    critical = QUESTIONS["q2_05"].answers[0]
    assert critical.read(critical.gather({"critical": written})).leaves == {"critical": "A,B,C"}


def test_a_call_with_a_date_is_told_as_one_would_type_it() -> None:
    due = QUESTIONS["q2_11"].answers[0]
    stopped = due.read(due.gather({"due_date": lambda day, days, who: day + days}))
    assert 'due_date(date(2026, 3, 30), 15, "citizen")' in stopped.problem.says("en")


def _said_live(id_: str, **names: object) -> str | None:
    """The finding that a check tells when no part of the key is at hand."""
    question = QUESTIONS[id_]
    given = {answer.name: answer.gather(names, []) for answer in question.answers}
    finding = judge(question, {"answers": given}, {}, live=True).finding
    return finding.code if finding else None


EARLY_STARTS = [0, 3, 8, 12, 12]
EARLY_FINISHES = [3, 8, 12, 17, 17]


@pytest.mark.parametrize("place", range(10))
@pytest.mark.parametrize("off", [-2, -1, 1, 2])
def test_one_wrong_time_of_the_plan_is_told_at_once(place: int, off: int) -> None:
    times = [*EARLY_STARTS, *EARLY_FINISHES]
    times[place] += off
    if times[place] >= 0:
        assert _said_live("q2_04", ES=times[:5], EF=times[5:]).startswith("q2_04.")


def test_the_right_times_of_the_plan_are_told_nothing() -> None:
    assert _said_live("q2_04", ES=EARLY_STARTS, EF=EARLY_FINISHES) is None


def _chance_within(days: float, mean: float, sd: float) -> float:
    return 0.5 * (1 + math.erf((days - mean) / sd / math.sqrt(2)))


@pytest.mark.parametrize(
    ("sd", "chance", "code"),
    [
        (16 / 3, _chance_within(50, 48, 16 / 3), "roots_added"),
        (76 / 9, _chance_within(50, 48, 76 / 9), "variance_instead_of_sd"),
        (math.sqrt(76 / 9), _chance_within(50, 47, math.sqrt(76 / 9)), "planned_days_as_the_mean"),
    ],
)
def test_the_mistakes_of_the_chance_give_the_numbers_that_their_signs_look_for(
    sd: float, chance: float, code: str
) -> None:
    assert _said_live("q2_08", sd=sd, p50=chance) == f"q2_08.{code}"


def test_eight_days_lie_between_the_two_finishes_but_six_of_them_are_no_holidays() -> None:
    days = (dt.date(2026, 5, 20) - dt.date(2026, 5, 12)).days
    said = _said_live("q2_06", finish="2026-05-20", finish_naive="2026-05-12", holidays_hit=days)
    assert said == "q2_06.calendar_days_between"
