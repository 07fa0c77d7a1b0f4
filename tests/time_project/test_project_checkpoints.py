"""Every number that the demos of module 2 are to show is shown."""

import datetime as dt

import pytest
from demo_states import dice_state, evm_state, gantt_state, matrix_state

from curriculum.kit.i18n import in_language
from curriculum.time_project.dated_plan import HOLIDAYS_KNOWN_UNTIL
from curriculum.time_project.demos.eisenhower_matrix import view as matrix_view
from curriculum.time_project.demos.evm_dashboard import view as evm_view
from curriculum.time_project.demos.gantt_on_the_calendar import LONGEST, PLANNED, STARTS
from curriculum.time_project.demos.gantt_on_the_calendar import view as gantt_view
from curriculum.time_project.demos.uncertainty_dice import view as dice_view

D = dt.date


@pytest.fixture
def english():
    with in_language("en"):
        yield


# --- D2.1


@pytest.mark.parametrize(
    ("state", "days", "finish"),
    [
        (gantt_state(), 47, D(2026, 5, 20)),
        (gantt_state(holidays=False), 47, D(2026, 5, 12)),
        (gantt_state(F=10), 42, D(2026, 5, 12)),
        (gantt_state(F=20), 52, D(2026, 5, 27)),
        (gantt_state(G=18), 48, D(2026, 5, 21)),
        (gantt_state(D(2026, 3, 2)), 47, D(2026, 5, 14)),
        (gantt_state(D(2026, 4, 1)), 47, D(2026, 6, 16)),
    ],
)
def test_gantt_shows_the_finish(state, days, finish, english):
    facts = gantt_view(state).facts
    assert (facts["days"], facts["finish"]) == (days, finish)


def test_gantt_says_the_finish_in_official_thai():
    with in_language("th"):
        assert "วันพุธที่ 20 พฤษภาคม พ.ศ. 2569" in gantt_view(gantt_state()).status


def test_gantt_shows_floats_and_that_holidays_take_six_days(english):
    facts = gantt_view(gantt_state()).facts
    floats = {task: days for task, days in facts["float"].items() if days}
    assert floats == {"D": 15, "G": 11, "H": 18, "J": 16}
    assert len(facts["holidays_hit"]) == 6
    assert facts["without_holidays"] == D(2026, 5, 12)


def test_float_can_run_out(english):
    critical = gantt_view(gantt_state(G=18)).facts["critical"]
    assert "-".join(critical) == "A-B-C-E-G-K-L"


def test_gantt_table_says_which_tasks_are_critical(english):
    tasks, holidays = gantt_view(gantt_state()).tables
    marks = [row[-1] for row in tasks.rows]
    assert (marks.count("critical"), marks.count("not critical")) == (8, 4)
    assert ("Wednesday 13 May 2026", "วันพระราชพิธีพืชมงคล") in holidays.rows


def test_every_finish_on_the_sliders_lies_inside_the_holiday_table():
    latest = max(
        gantt_view(gantt_state(STARTS[-1], task=task, **{task: LONGEST})).facts["finish"]
        for task in PLANNED
    )
    assert latest <= HOLIDAYS_KNOWN_UNTIL


# --- D2.2


def test_dice_show_the_formula_and_the_runs(english):
    facts = dice_view(dice_state()).facts
    assert facts["mean"] == pytest.approx(48)
    assert facts["sd"] == pytest.approx(2.906, abs=5e-4)
    assert facts["days_95"] == pytest.approx(52.78, abs=0.005)
    assert facts["simulated_mean"] == pytest.approx(49.03, abs=0.005)
    assert (facts["triangular_mean_of_f"], facts["pert_of_f"]) == (17, 16)


@pytest.mark.parametrize(("target", "chance"), [(47, 0.365), (50, 0.754), (52, 0.916)])
def test_dice_follow_the_target(target, chance, english):
    facts = dice_view(dice_state(x=target)).facts
    assert facts["within"] == pytest.approx(chance, abs=5e-4)


def test_dice_show_the_share_of_runs_in_time(english):
    facts = dice_view(dice_state(x=50)).facts
    assert facts["simulated_within"] == pytest.approx(0.622, abs=5e-4)


# --- D2.3


def test_dashboard_shows_the_worked_example(english):
    facts = evm_view(evm_state()).facts
    names = ("pv", "ev", "ac", "sv", "cv", "spi", "eac", "etc", "vac")
    expected = (125_000, 100_000, 112_500, -25_000, -12_500, 0.80, 303_750, 191_250, -33_750)
    assert [facts[name] for name in names] == pytest.approx(expected)
    assert (facts["cpi"], facts["tcpi"]) == pytest.approx((0.8889, 1.0794), abs=5e-5)


def test_dashboard_with_f_40_and_g_100_percent_is_in_time(english):
    seen = evm_view(evm_state(F=40, G=100))
    assert (seen.facts["ev"], seen.facts["spi"]) == pytest.approx((125_000, 1.0))
    assert seen.facts["cpi"] == pytest.approx(1.111, abs=5e-4)
    assert seen.facts["eac"] == pytest.approx(243_000)
    assert "In time" in seen.status and "No task is behind" in seen.status


def test_dashboard_with_more_money_spent(english):
    facts = evm_view(evm_state(cost=125_000)).facts
    assert (facts["cpi"], facts["eac"]) == pytest.approx((0.80, 337_500))


def test_a_low_spi_hides_in_two_late_tasks(english):
    seen = evm_view(evm_state())
    assert "Behind the plan: F, G." in seen.status


def test_the_lights_are_also_words(english):
    indices = dict(evm_view(evm_state()).tables[0].rows)
    assert indices["SPI = EV / PV"] == "0.8000 act now"
    assert indices["CPI = EV / AC"] == "0.8889 watch it"


def test_dashboard_stands_on_the_evening_of_9_april(english):
    assert evm_view(evm_state()).tables[0].caption == "The project on Thursday 9 April 2026"


# --- D2.4


def test_matrix_shows_the_shares_of_the_week(english):
    seen = matrix_view(matrix_state()).facts["shares"]
    percent = {place: 100 * share for place, share in seen.items()}
    expected = {"Q1": 47.14, "Q2": 17.14, "Q3": 24.29, "Q4": 11.43}
    assert percent == pytest.approx(expected, abs=0.005)


def test_half_of_the_unimportant_hours_makes_q2_35_percent(english):
    assert matrix_view(matrix_state(50)).facts["shares"]["Q2"] == pytest.approx(0.35)


def test_delegating_the_approvals_leaves_q1_four_and_a_half_hours_and_frees_twelve(english):
    seen = matrix_view(matrix_state(delegate=True))
    assert seen.facts["hours"]["Q1"] == 4.5
    assert seen.facts["freed"] == 12
    assert "frees 12 hours" in seen.status


def test_nobody_loses_hours_by_moving_them(english):
    facts = matrix_view(matrix_state(100, True, ("Q4",) * 12)).facts
    assert sum(facts["hours"].values()) + facts["freed"] == pytest.approx(35)
