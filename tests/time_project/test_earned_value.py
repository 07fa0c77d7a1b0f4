"""Earned value on the evening of working day 23, and positions that cannot be."""

import pytest

from curriculum.case.project_tasks import PROJECT_TASKS, STATUS_DAY
from curriculum.kit.refusal import Refusal
from curriculum.time_project.cpm import Task, schedule
from curriculum.time_project.data import given, tasks_of
from curriculum.time_project.earned_value import (
    EarnedValue,
    earned,
    planned_share,
    planned_value,
)

BUDGETS = {task.id: task.budget for task in PROJECT_TASKS}
DONE = {**dict.fromkeys("ABCDEH", 1.0), "F": 0.25, "G": 0.30}


@pytest.fixture(scope="module")
def plan():
    return schedule(tasks_of(given("TASKS")))


@pytest.fixture
def now():
    return EarnedValue(pv=125_000, ev=100_000, ac=112_500, bac=270_000)


def test_planned_value_on_day_23_is_125000(plan):
    assert planned_value(plan, BUDGETS, STATUS_DAY) == pytest.approx(125_000)


@pytest.mark.parametrize(("day", "baht"), [(0, 0), (3, 2_000), (47, 270_000), (60, 270_000)])
def test_planned_value_at_the_ends_of_the_plan(day, baht, plan):
    assert planned_value(plan, BUDGETS, day) == pytest.approx(baht)


def test_40_percent_of_task_f_are_planned_for_day_23(plan):
    task = next(task for task in plan if task.id == "F")
    assert planned_share(task, STATUS_DAY) == pytest.approx(0.4)


def test_a_milestone_is_planned_whole_or_not_at_all():
    *_rest, milestone = schedule([Task("A", "", 3), Task("M", "", 0, ("A",))])
    assert [planned_share(milestone, day) for day in (2, 3)] == [0, 1]


def test_earned_value_of_the_reported_work_is_100000():
    assert earned(BUDGETS, DONE) == pytest.approx(100_000)


def test_variances_of_the_worked_example(now):
    assert (now.sv, now.cv) == (-25_000, -12_500)


def test_indices_of_the_worked_example(now):
    assert (now.spi, now.cpi) == pytest.approx((0.80, 0.8889), abs=5e-5)


def test_forecasts_of_the_worked_example(now):
    assert (now.eac, now.etc, now.vac) == pytest.approx((303_750, 191_250, -33_750))
    assert now.tcpi == pytest.approx(1.0794, abs=5e-5)


def test_more_of_f_and_g_puts_the_project_in_time():
    ev = earned(BUDGETS, {**DONE, "F": 0.4, "G": 1.0})
    better = EarnedValue(125_000, ev, 112_500, 270_000)
    assert (ev, better.spi) == pytest.approx((125_000, 1.0))
    assert better.cpi == pytest.approx(1.111, abs=5e-4)
    assert better.eac == pytest.approx(243_000)


def test_more_money_spent_raises_the_forecast():
    worse = EarnedValue(125_000, 100_000, 125_000, 270_000)
    assert (worse.cpi, worse.eac) == pytest.approx((0.80, 337_500))


def test_time_and_money_may_disagree():
    ahead_but_dear = EarnedValue(pv=100, ev=110, ac=110 / 0.9, bac=1000)
    assert ahead_but_dear.spi == pytest.approx(1.1)
    assert ahead_but_dear.cpi == pytest.approx(0.9)


def test_an_index_without_a_meaning_is_none():
    start = EarnedValue(0, 0, 0, 270_000)
    values = (start.spi, start.cpi, start.eac, start.etc, start.vac)
    assert values == (None,) * 5
    assert start.tcpi == 1
    assert EarnedValue(125_000, 0, 50_000, 270_000).eac is None


def test_no_index_can_finish_work_without_money():
    assert EarnedValue(270_000, 260_000, 270_000, 270_000).tcpi is None
    assert EarnedValue(270_000, 270_000, 300_000, 270_000).tcpi == 0


@pytest.mark.parametrize(
    "position",
    [
        (-1, 0, 0, 10), (0, -1, 0, 10), (0, 0, -1, 10), (0, 0, 0, 0), (0, 0, 0, -5),
        (11, 0, 0, 10), (0, 11, 0, 10), (float("nan"), 0, 0, 10), (0, 0, float("inf"), 10),
    ],
)  # fmt: skip
def test_a_position_that_cannot_be_is_refused(position):
    with pytest.raises(Refusal):
        EarnedValue(*position)


@pytest.mark.parametrize("done", [{"F": 1.2}, {"F": -0.1}, {"X": 0.5}, {"F": float("nan")}])
def test_a_report_that_cannot_be_is_refused(done):
    with pytest.raises(Refusal):
        earned(BUDGETS, done)
