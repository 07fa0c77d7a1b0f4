"""Every number that module 1 quotes comes out of the model."""

import datetime as dt
import math

import pandas as pd
import pytest

from curriculum.case.event_log import event_log
from curriculum.case.steps import steps, touch, wait
from curriculum.value_chain import model


@pytest.fixture(scope="module")
def log():
    return event_log()


@pytest.fixture(scope="module")
def log_with_two():
    return event_log(second_approver=True)


def lead_after(**levers):
    table = model.improve(steps(), **levers)
    return model.lead_time(table["touch_min"].tolist(), table["wait_min"].tolist())


# --- the value stream


def test_totals_of_monday():
    assert (sum(touch()), sum(wait())) == (22.5, 67.5)
    assert model.lead_time(touch(), wait()) == 90
    assert model.touch_ratio(touch(), wait()) == 0.25


def test_value_adding_time_and_pce():
    table = steps().set_index("step")
    value_adding = table.loc[list(model.VALUE_ADDING), "touch_min"].sum()
    assert value_adding == 8.5
    assert model.process_cycle_efficiency(value_adding, 90) == pytest.approx(0.0944, abs=5e-5)


@pytest.mark.parametrize(
    ("touch_min", "wait_min"),
    [([], []), ([1], [1, 2]), ([1, -1], [0, 0]), ([1, 1], [0, -2])],
    ids=["empty", "unequal", "negative work", "negative wait"],
)
def test_lead_time_refuses_impossible_minutes(touch_min, wait_min):
    with pytest.raises(ValueError):
        model.lead_time(touch_min, wait_min)


@pytest.mark.parametrize(("value_adding", "lead"), [(-1, 90), (91, 90), (0, 0)])
def test_pce_refuses_what_is_no_share(value_adding, lead):
    with pytest.raises(ValueError):
        model.process_cycle_efficiency(value_adding, lead)


# --- queues


def test_utilisation_of_each_staffed_step_at_18_an_hour():
    rho = model.utilisation_by_step(steps(), 18)
    assert rho.to_dict() == pytest.approx(
        {"S1": 0.30, "S2": 0.60, "S4": 0.45, "S5": 0.60, "S6": 0.90, "S7": 0.45, "S8": 0.45}
    )


@pytest.mark.parametrize(
    ("case", "rho"),
    [((18, 3, 1), 0.9), ((24, 3, 1), 1.2), ((24, 3, 2), 0.6), ((10, 4, 2), 1 / 3)],
)
def test_utilisation(case, rho):
    assert model.utilisation(*case) == pytest.approx(rho)


def test_bottleneck_is_the_approval_and_not_the_longest_step():
    assert model.bottleneck(steps()) == "S6"
    assert model.capacity_per_hour(3, 1) == 20


def test_bottleneck_needs_a_staffed_step():
    with pytest.raises(ValueError):
        model.bottleneck(steps().assign(staff=0))


def test_littles_law_both_ways():
    assert model.littles_law(18, 90) == 27
    assert model.minutes_for_people(12, 18) == pytest.approx(40)


@pytest.mark.parametrize(
    ("lam", "c", "minutes"),
    [(10, 1, 3.0), (18, 1, 27.0), (19, 1, 57.0), (18, 2, 0.762), (24, 2, 1.6875), (0, 1, 0.0)],
)
def test_mean_wait_at_20_approvals_an_hour(lam, c, minutes):
    assert model.mmc_wait(lam, 20, c) == pytest.approx(minutes, abs=5e-4)


def test_wait_agrees_with_the_textbook_sum_for_many_servers():
    load, c = 9.0, 10
    last = load**c / math.factorial(c) * c / (c - load)
    others = sum(load**k / math.factorial(k) for k in range(c))
    textbook = 60 * last / (others + last) / (c * 20 - load * 20)
    assert model.mmc_wait(load * 20, 20, c) == pytest.approx(textbook)


@pytest.mark.parametrize("lam", [20, 24])
def test_wait_is_endless_when_the_approver_cannot_keep_up(lam):
    assert math.isinf(model.mmc_wait(lam, 20, 1))
    assert math.isinf(model.mmc_queue_length(lam, 20, 1))


def test_queue_length_at_18_an_hour():
    assert model.mmc_queue_length(18, 20, 1) == pytest.approx(8.1)


def test_queue_grows_by_4_people_an_hour_at_24():
    assert model.queue_growth(24, 20, 1) == 4
    assert model.queue_growth(18, 20, 1) == 0


@pytest.mark.parametrize("case", [(-1, 20, 1), (18, 0, 1), (18, -20, 1), (18, 20, 0), (1, 2, 1.5)])
def test_wait_refuses_impossible_queues(case):
    with pytest.raises(ValueError):
        model.mmc_wait(*case)


def test_fewest_approvers_for_5_minutes_is_2_both_times():
    for lam in (18, 24):
        assert next(c for c in range(1, 10) if model.mmc_wait(lam, 20, c) <= 5) == 2


# --- Pareto


def test_two_steps_hold_86_percent_of_the_waiting():
    table = model.pareto(steps())
    assert table["step"].tolist()[:2] == ["S6", "S2"]
    assert table["share"].tolist()[:2] == pytest.approx([0.741, 0.119], abs=5e-4)
    assert table["cumulative"][1] == pytest.approx(0.859, abs=5e-4)
    assert model.steps_covering(wait()) == 2


@pytest.mark.parametrize(
    ("waits", "count"), [([50, 30, 20], 2), ([10] * 5, 4), ([100], 1), ([0.1, 0.7, 0.2], 2)]
)
def test_exactly_80_percent_counts_as_reached(waits, count):
    given = list(waits)
    assert model.steps_covering(waits) == count
    assert waits == given


@pytest.mark.parametrize("waits", [[], [5, -1], [0, 0]])
def test_pareto_refuses_what_cannot_be_ranked(waits):
    with pytest.raises(ValueError):
        model.steps_covering(waits)


# --- ECRS


@pytest.mark.parametrize(
    ("levers", "minutes"),
    [
        ("", 90), ("E", 85), ("C", 82), ("R", 58), ("S", 45), ("RS", 40), ("ECRS", 27),
    ],
)  # fmt: skip
def test_lead_time_after_levers(levers, minutes):
    names = {"E": "eliminate", "C": "combine", "R": "rearrange", "S": "simplify"}
    assert lead_after(**{names[letter]: True for letter in levers}) == minutes


def test_all_levers_together_save_70_percent():
    table = model.improve(
        steps(), eliminate=True, combine=True, rearrange=True, simplify=True
    ).set_index("step")
    kept = table[table["touch_min"] + table["wait_min"] > 0]
    assert kept["touch_min"].tolist() == [1, 3.5, 4, 3, 3, 1.5]
    assert kept["wait_min"].tolist() == [0.5, 3, 2, 2, 1, 2.5]
    assert model.process_cycle_efficiency(8.5, 27) == pytest.approx(0.3148, abs=5e-5)


def test_improving_leaves_the_given_table_alone():
    table = steps()
    model.improve(table, eliminate=True, simplify=True)
    pd.testing.assert_frame_equal(table, steps())


# --- the event log


@pytest.mark.parametrize(("clock", "people"), [((10, 30), 17), ((11, 30), 37), ((12, 30), 41)])
def test_people_inside_on_monday(log, clock, people):
    moment = dt.datetime(2026, 1, 19, *clock)
    assert model.people_inside(log, moment) == people
    assert model.inside_over_time(log, [moment]) == [people]


def test_everybody_inside_is_at_a_step_or_gone_for_a_paper(log):
    moment = dt.datetime(2026, 1, 19, 11, 30)
    monday = log[log["ready_at"].dt.date == moment.date()]
    at_steps = int(model.people_by_step(monday, moment).to_numpy().sum())
    here = monday[(monday["ready_at"] <= moment) & (monday["end"] > moment)]
    assert at_steps == here["case_id"].nunique() <= model.people_inside(monday, moment)


def test_mean_lead_time_with_one_approver_and_two(log, log_with_two):
    assert model.mean_lead_time(log) == pytest.approx(60.11, abs=0.005)
    assert model.mean_lead_time(log_with_two) == pytest.approx(34.85, abs=0.005)


def test_share_within_an_hour_with_one_approver_and_two(log, log_with_two):
    assert model.share_within(log, 60) == pytest.approx(0.612, abs=5e-4)
    assert model.share_within(log_with_two, 60) == pytest.approx(0.923, abs=5e-4)


def test_mean_wait_before_approval_with_one_approver_and_two(log, log_with_two):
    assert model.mean_wait_by_step(log)["S6"] == pytest.approx(26.38, abs=0.005)
    assert model.mean_wait_by_step(log_with_two)["S6"] == pytest.approx(0.67, abs=0.005)


def test_mean_wait_by_step(log):
    waits = model.mean_wait_by_step(log)
    assert len(waits) == 8
    assert waits.idxmax() == "S6"
    expected = {"S6": 26.377, "S2": 3.675, "S5": 1.754, "S3": 0.0}
    assert waits[list(expected)].to_dict() == pytest.approx(expected, abs=5e-4)


def test_mean_wait_before_approval_by_day(log):
    waits = model.mean_wait_by_day(log, "S6").tolist()
    assert waits == pytest.approx([58.27, 10.67, 23.40, 16.10, 16.23], abs=0.005)


def test_formula_predicts_less_than_the_log_shows(log):
    rate = model.arrival_rate(log, hours_open=8)
    minutes = log.loc[log["step"] == "S6", "touch_min"].mean()
    assert (rate, round(minutes, 3)) == (17.2, 2.947)
    assert model.mmc_wait(rate, 60 / minutes, 1) == pytest.approx(16.1, abs=0.1)


def test_an_empty_log_is_refused(log):
    with pytest.raises(ValueError):
        model.mean_lead_time(log.head(0))


def test_a_step_that_never_occurs_is_refused(log):
    with pytest.raises(ValueError):
        model.mean_wait_by_day(log, "S9")
