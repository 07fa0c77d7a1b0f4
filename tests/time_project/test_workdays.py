"""Working days by Excel's rules, on the calendar of Thai government offices."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given as for_any
from hypothesis import strategies as st

from curriculum.case.holidays import HOL
from curriculum.case.project_tasks import START
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal
from curriculum.time_project.cpm import schedule
from curriculum.time_project.data import given, tasks_of
from curriculum.time_project.dated_plan import dated, finish_date, holidays_hit
from curriculum.time_project.workdays import (
    first_working_day,
    networkdays,
    networkdays_intl,
    workday,
    workday_intl,
)

D = dt.date
DAYS = st.dates(D(2024, 1, 1), D(2027, 12, 31))


# --- the worked example


def test_47_working_days_end_on_20_may_with_holidays_and_12_may_without():
    assert workday(START, 46, HOL) == D(2026, 5, 20)
    assert workday(START, 46) == D(2026, 5, 12)


def test_six_holidays_fall_into_the_project():
    hit = holidays_hit(START, D(2026, 5, 20), HOL)
    assert [(day.day, day.month) for day in hit] == [
        (6, 4), (13, 4), (14, 4), (15, 4), (4, 5), (13, 5),
    ]  # fmt: skip


def test_working_day_23_is_9_april():
    assert workday(START, 22, HOL) == D(2026, 4, 9)


def test_april_2026_has_18_working_days_of_22():
    assert networkdays(D(2026, 4, 1), D(2026, 4, 30), HOL) == 18
    assert networkdays(D(2026, 4, 1), D(2026, 4, 30)) == 22


def test_three_working_days_from_16_april_end_on_20_april():
    assert workday(D(2026, 4, 16), 2, HOL) == D(2026, 4, 20)


def test_labour_day_is_worked():
    assert networkdays(D(2026, 5, 1), D(2026, 5, 1), HOL) == 1


@pytest.mark.parametrize(
    ("start", "days", "finish"),
    [
        (START, 42, D(2026, 5, 12)),
        (START, 52, D(2026, 5, 27)),
        (START, 48, D(2026, 5, 21)),
        (D(2026, 3, 2), 47, D(2026, 5, 14)),
        (D(2026, 4, 1), 47, D(2026, 6, 16)),
    ],
)
def test_finish_of_the_changed_plans(start, days, finish):
    assert workday(start, days - 1, HOL) == finish


# --- the rules of Excel


@pytest.mark.parametrize(
    ("n", "day"),
    [(0, D(2026, 4, 11)), (1, D(2026, 4, 16)), (-1, D(2026, 4, 10)), (2, D(2026, 4, 17)),
     (-6, D(2026, 4, 2)), (1.9, D(2026, 4, 16)), (-1.9, D(2026, 4, 10))],
)  # fmt: skip
def test_workday_from_a_saturday_before_songkran(n, day):
    """Forwards and backwards; 0 gives the day back; fractions are cut off."""
    assert workday(D(2026, 4, 11), n, HOL) == day


def test_networkdays_is_negative_when_the_end_comes_first():
    assert networkdays(D(2026, 4, 30), D(2026, 4, 1), HOL) == -18


def test_networkdays_counts_both_ends_and_one_day():
    assert networkdays(D(2026, 3, 9), D(2026, 3, 9)) == 1
    assert networkdays(D(2026, 3, 14), D(2026, 3, 15)) == 0


def test_holidays_may_be_doubled_on_a_weekend_and_in_any_collection():
    twice = [D(2026, 4, 6), D(2026, 4, 6), D(2026, 4, 5)]
    for holidays in (twice, set(twice), pd.to_datetime(twice), pd.Series(pd.to_datetime(twice))):
        assert networkdays(D(2026, 4, 1), D(2026, 4, 7), holidays) == 4


def test_dates_may_carry_a_time():
    start = pd.Timestamp("2026-03-09 16:00")
    assert workday(start, 46, HOL) == D(2026, 5, 20)
    assert type(workday(start, 0)) is D


@pytest.mark.parametrize(
    ("weekend", "count"),
    [(1, 22), (2, 22), (7, 22), (11, 26), (12, 26), (17, 26), ("0000011", 22), ("1111111", 0),
     ("0000000", 30), ("1000000", 26)],
)  # fmt: skip
def test_other_weekends_as_in_excel(weekend, count):
    assert networkdays_intl(D(2026, 4, 1), D(2026, 4, 30), weekend) == count


def test_a_week_without_sundays():
    """WORKDAY.INTL(2026-04-10, 3, 11): Saturday, Monday, Tuesday."""
    assert workday_intl(D(2026, 4, 10), 3, 11) == D(2026, 4, 14)


@pytest.mark.parametrize("weekend", [0, 8, 10, 18, "000001", "0000021", None, 1.0])
def test_a_weekend_that_excel_does_not_know_is_refused(weekend):
    with pytest.raises(Refusal):
        networkdays_intl(D(2026, 4, 1), D(2026, 4, 30), weekend)


def test_no_working_day_is_found_in_a_week_of_seven_days_off():
    with pytest.raises(Refusal):
        workday_intl(D(2026, 4, 1), 1, "1111111")


@for_any(DAYS, st.integers(-400, 400).filter(bool))
def test_workday_and_networkdays_agree(start, n):
    end = workday(start, n, HOL)
    counted = networkdays(start, end, HOL)
    starts_on_one = networkdays(start, start, HOL)
    assert networkdays(end, end, HOL) == 1
    assert abs(counted) == abs(n) + starts_on_one


@for_any(DAYS, DAYS)
def test_networkdays_agrees_with_counting_one_by_one(a, b):
    first, last = min(a, b), max(a, b)
    days = [first + dt.timedelta(days=k) for k in range((last - first).days + 1)]
    count = sum(day.weekday() < 5 and day not in HOL for day in days)
    assert networkdays(a, b, HOL) == (count if a <= b else -count)


# --- what learners put in by mistake


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: networkdays("2026-04-01", D(2026, 4, 30)), "a date is needed"),
        (lambda: networkdays(D(2026, 4, 1), ...), "not ..."),
        (lambda: networkdays(pd.NaT, D(2026, 4, 30)), "a date is needed"),
        (lambda: networkdays(D(2569, 4, 1), D(2569, 4, 30)), "2026"),
        (lambda: workday(START, "46"), "must be a number"),
        (lambda: workday(START, float("nan")), "must be a number"),
        (lambda: workday(START, True), "must be a number"),
        (lambda: workday(START, 46, "HOLIDAYS"), "list of dates"),
        (lambda: workday(START, 46, 5), "list of dates"),
        (lambda: workday(START, 46, ["2026-04-06"]), "a date is needed"),
        (lambda: workday(D(2026, 1, 1), 10**9), "past the end"),
    ],
)
def test_a_mistake_is_explained(call, said):
    with in_language("en"), pytest.raises(Refusal, match=said):
        call()


# --- a plan on the calendar


@pytest.fixture(scope="module")
def plan():
    return schedule(tasks_of(given("TASKS")))


def test_the_plan_on_the_calendar_ends_on_20_may(plan):
    assert finish_date(plan, START, HOL) == D(2026, 5, 20)
    assert finish_date(plan, START) == D(2026, 5, 12)


def test_every_task_begins_and_ends_on_a_working_day(plan):
    for task in dated(plan, START, HOL):
        for day in (task.first, task.last, task.latest):
            assert networkdays(day, day, HOL) == 1
        assert networkdays(task.first, task.last, HOL) == task.scheduled.duration


def test_the_pilot_runs_from_30_april_to_15_may(plan):
    pilot = next(task for task in dated(plan, START, HOL) if task.scheduled.id == "K")
    assert (pilot.first, pilot.last, pilot.latest) == (
        D(2026, 4, 30), D(2026, 5, 15), D(2026, 5, 15),
    )  # fmt: skip


def test_a_start_on_a_holiday_moves_to_the_next_working_day(plan):
    assert first_working_day(D(2026, 4, 11), HOL) == D(2026, 4, 16)
    assert first_working_day(START, HOL) == START
    moved = dated(plan, D(2026, 4, 11), HOL)
    assert moved[0].first == D(2026, 4, 16)
