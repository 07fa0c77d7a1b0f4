"""Three estimates, the chance to be in time, and 5,000 runs that are the same everywhere."""

import math
from random import Random

import numpy as np
import pytest

from curriculum.case.project_tasks import PROJECT_TASKS
from curriculum.kit.refusal import Refusal
from curriculum.time_project.cpm import Task
from curriculum.time_project.data import given, tasks_of
from curriculum.time_project.pert import PathTime, ThreePoint, normal_cdf, path_time
from curriculum.time_project.simulation import simulate, triangular

PLAIN = {task.id: task.estimate for task in PROJECT_TASKS}
ESTIMATES = {task.id: ThreePoint(*task.estimate) for task in PROJECT_TASKS}


@pytest.fixture(scope="module")
def tasks():
    return tasks_of(given("TASKS"))


@pytest.fixture(scope="module")
def runs(tasks):
    return simulate(tasks, ESTIMATES)


# --- PERT


@pytest.mark.parametrize(
    ("estimate", "te", "sd"),
    [((10, 15, 26), 16, 8 / 3), ((4, 5, 12), 6, 4 / 3), ((2, 2, 2), 2, 0)],
)
def test_expected_time_and_sd(estimate, te, sd):
    point = ThreePoint(*estimate)
    assert (point.expected, point.sd) == pytest.approx((te, sd))


@pytest.mark.parametrize(
    "estimate", [(5, 4, 6), (1, 3, 2), (-1, 2, 3), (1, 2, float("nan")), (1, 2, float("inf"))]
)
def test_estimates_that_do_not_rise_are_refused(estimate):
    with pytest.raises(Refusal):
        ThreePoint(*estimate)


def test_critical_path_takes_48_days_on_average(tasks):
    path = path_time(tasks, ESTIMATES)
    assert "".join(path.path) == "ABCEFIKL"
    assert path.mean == pytest.approx(48)
    assert path.sd == pytest.approx(2.906, abs=5e-4)


@pytest.mark.parametrize(("days", "chance"), [(47, 0.365), (50, 0.754), (52, 0.916)])
def test_chance_to_be_in_time(days, chance, tasks):
    assert path_time(tasks, ESTIMATES).within(days) == pytest.approx(chance, abs=5e-4)


def test_95_percent_need_52_78_days(tasks):
    assert path_time(tasks, ESTIMATES).days_for(0.95) == pytest.approx(52.78, abs=0.005)


def test_of_equally_long_paths_the_unsure_one_counts():
    tasks = [Task("A", "", 5), Task("B", "", 5), Task("C", "", 1, ("A", "B"))]
    sure, unsure, last = ThreePoint(5, 5, 5), ThreePoint(2, 5, 8), ThreePoint(1, 1, 1)
    path = path_time(tasks, {"A": sure, "B": unsure, "C": last})
    assert (path.path, path.mean, path.sd) == (("B", "C"), 6, 1)


def test_normal_cdf_at_its_mean_and_without_spread():
    assert normal_cdf(48, 48, 2.9) == 0.5
    assert (normal_cdf(47.9, 48, 0), normal_cdf(48, 48, 0)) == (0, 1)
    assert normal_cdf(np.float64(50), 48, np.sqrt(76 / 9)) == pytest.approx(0.754, abs=5e-4)


@pytest.mark.parametrize("case", [(50, 48, -1), (50, 48, "2"), (50, ..., 2), (..., 48, 2.9)])
def test_normal_cdf_refuses_what_it_cannot_use(case):
    with pytest.raises(Refusal):
        normal_cdf(*case)


@pytest.mark.parametrize("chance", [0, 1, -0.1, 2])
def test_no_number_of_days_is_certain(chance):
    with pytest.raises(Refusal):
        PathTime(("A",), 48, 2.9).days_for(chance)


# --- Monte Carlo


def test_simulated_mean_and_chance(runs):
    assert len(runs.days) == 5000
    assert runs.mean == pytest.approx(49.03, abs=0.005)
    assert runs.within(50) == pytest.approx(0.622, abs=5e-4)


def test_planned_47_days_have_a_chance_of_about_a_third(runs):
    assert runs.within(47) == pytest.approx(1 / 3, abs=0.02)


def test_simulation_is_the_same_every_time(tasks, runs):
    assert np.array_equal(simulate(tasks, ESTIMATES).days, runs.days)


def test_each_task_takes_one_draw_in_the_order_a_to_l(tasks, runs):
    random = Random(47)
    for days in runs.days[:40]:
        finish = {}
        for task in tasks:
            drawn, (o, m, p) = random.random(), PLAIN[task.id]
            if drawn * (p - o) < m - o:
                takes = o + math.sqrt(drawn * (p - o) * (m - o))
            else:
                takes = p - math.sqrt((1 - drawn) * (p - o) * (p - m))
            before = (finish[other] for other in task.predecessors)
            finish[task.id] = max(before, default=0) + takes
        assert days == pytest.approx(finish["L"])


def test_a_task_without_spread_spends_its_draw(tasks, runs):
    """Else the luck of all later tasks would change with I."""
    wider = {**ESTIMATES, "I": ThreePoint(2, 2, 2 + 1e-9)}
    assert np.allclose(simulate(tasks, wider).days, runs.days, atol=1e-6)


def test_triangular_mean_of_f_is_17_and_pert_says_16():
    drawn = (np.arange(20_000) + 0.5) / 20_000
    assert triangular(drawn, ESTIMATES["F"]).mean() == pytest.approx(17, abs=1e-3)
    assert ESTIMATES["F"].expected == 16


def test_triangular_meets_its_ends_and_its_likely_value():
    days = triangular(np.array([0, 5 / 16, 1 - 1e-15]), ESTIMATES["F"])
    assert days == pytest.approx([10, 15, 26], abs=1e-5)


@pytest.mark.parametrize("estimate", [(5, 5, 9), (5, 9, 9), (7, 7, 7)])
def test_triangular_with_its_peak_at_an_end(estimate):
    days = triangular(np.linspace(0, 0.999, 50), ThreePoint(*estimate))
    assert days.min() >= estimate[0] and days.max() <= estimate[2]


def test_days_for_a_share_of_the_runs(runs):
    assert runs.within(runs.days_for(0.95)) == pytest.approx(0.95, abs=1e-3)
    with pytest.raises(Refusal):
        runs.days_for(1.5)


def test_a_simulation_of_no_runs_is_refused(tasks):
    with pytest.raises(Refusal):
        simulate(tasks, ESTIMATES, runs=0)
