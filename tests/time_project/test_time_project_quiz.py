"""The quizzes of lesson 2 agree with the model, and the lesson claims what its demos show."""

import datetime as dt

import pytest
from demo_states import dice_state, evm_state, gantt_state, matrix_state

from curriculum.case.holidays import HOL
from curriculum.kit.i18n import language, use_language
from curriculum.kit.thai_dates import said_date
from curriculum.kit.theme import in_theme
from curriculum.time_project import quiz
from curriculum.time_project.demos import (
    eisenhower_matrix,
    evm_dashboard,
    gantt_on_the_calendar,
    uncertainty_dice,
)
from curriculum.time_project.model import due_date, workday

CHOICES = (quiz.self_check_1, quiz.self_check_2, quiz.self_check_3, quiz.deadline)
SORTINGS = (quiz.sort_tasks, quiz.sort_meeting)


@pytest.fixture(autouse=True)
def english():
    before = language()
    use_language("en")
    yield
    use_language(before)


def right(choice):
    return next(option.text for option in choice._choices if option.right)


def without_year(day):
    return said_date(day).rsplit(" ", 1)[0]


def facts(demo, state):
    with in_theme():
        return demo.view(state).facts


@pytest.mark.parametrize("make", CHOICES)
def test_one_option_is_right_and_each_has_a_reason_of_its_own(make):
    options = make()._choices
    assert sum(option.right for option in options) == 1
    assert len({option.feedback for option in options}) == len(options)


@pytest.mark.parametrize("make", SORTINGS)
def test_a_sorting_done_rightly_is_praised(make):
    sorting = make()
    for item, row in zip(sorting._items, sorting.options, strict=True):
        row.value = item.category
    sorting.press()
    assert sorting.right


def test_three_days_from_16_april_end_on_the_day_that_the_model_finds():
    finish = workday(dt.date(2026, 4, 16), 3 - 1, HOL)
    assert right(quiz.self_check_2()) == without_year(finish)


def test_the_period_of_the_citizen_ends_on_the_day_that_the_model_finds():
    received, choice = dt.date(2026, 4, 30), quiz.deadline()
    citizen = due_date(received, 30, "citizen", HOL)
    official = due_date(received, 30, "official", HOL)
    assert right(choice) == without_year(citizen)
    assert [option.text for option in choice._choices] == [
        without_year(day)
        for day in (official, dt.date(2026, 6, 1), citizen, workday(received, 30, HOL))
    ]


def test_task_g_may_be_ten_days_late():
    planned, late = (facts(gantt_on_the_calendar, gantt_state(**g)) for g in ({}, {"G": 16}))
    assert late["finish"] == planned["finish"]
    assert planned["float"]["J"] - late["float"]["J"] == 10


def test_five_days_of_f_move_the_finish_and_ten_days_of_d_do_not():
    planned, f, d, long_d = (
        facts(gantt_on_the_calendar, gantt_state(**days))
        for days in ({}, {"F": 20}, {"D": 15}, {"D": 21})
    )
    assert (f["days"], f["finish"]) == (52, dt.date(2026, 5, 27))
    assert d["finish"] == planned["finish"]
    assert long_d["days"] == 48 and "D" in long_d["critical"]


def test_a_start_on_2_march_ends_on_14_may():
    early = facts(gantt_on_the_calendar, gantt_state(start=dt.date(2026, 3, 2)))
    assert early["finish"] == dt.date(2026, 5, 14)


def test_a_smaller_worst_case_makes_47_days_an_even_chance():
    planned, smaller = (facts(uncertainty_dice, dice_state(p=p)) for p in (26, 20))
    assert planned["within"] == pytest.approx(0.365, abs=5e-4)
    assert planned["simulated_within"] == pytest.approx(0.323, abs=5e-4)
    assert planned["days_95"] == pytest.approx(52.78, abs=5e-3)
    assert smaller["within"] == pytest.approx(0.5) and smaller["simulated_within"] > 0.495


def test_a_good_index_hides_the_late_task_g():
    with in_theme():
        hidden = evm_dashboard.view(evm_state(F=60))
        healthy = evm_dashboard.view(evm_state(F=40, G=100))
    assert hidden.facts["spi"] == pytest.approx(1.136) and hidden.status.endswith(": G.")
    assert healthy.facts["ev"] == 125_000 and healthy.facts["eac"] == pytest.approx(243_000)


def test_a_second_approver_frees_twelve_hours_and_half_of_q3_and_q4_doubles_q2():
    delegated = facts(eisenhower_matrix, matrix_state(delegate=True))
    moved = facts(eisenhower_matrix, matrix_state(share=50))
    assert (delegated["today"]["Q1"] * 35, delegated["hours"]["Q1"]) == (16.5, 4.5)
    assert moved["shares"]["Q2"] == pytest.approx(0.35)
