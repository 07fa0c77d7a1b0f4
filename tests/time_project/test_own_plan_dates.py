"""Start dates and holidays as people type them, and the dates that follow from them."""

import datetime as dt

import pandas as pd
import pytest
from typed_plans import complaint, four, row, understood

from curriculum.case.project_tasks import project_tasks
from curriculum.kit.i18n import in_language
from curriculum.time_project.cpm import Task, critical_tasks, schedule
from curriculum.time_project.own_plan.example import START, example_rows


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


def test_the_course_project_ends_on_the_date_of_the_lesson():
    reading = understood(project_tasks(), dt.date(2026, 3, 9))
    assert reading.plan.finish == dt.date(2026, 5, 20)
    assert reading.plan.duration == 47
    assert reading.plan.critical == tuple("ABCEFIKL")
    assert reading.plan.budget == 270_000
    assert reading.plan.one_critical_path


def test_without_holidays_the_course_project_ends_eight_days_earlier():
    reading = understood(project_tasks(), "2026-03-09", holidays={})
    assert reading.plan.finish == dt.date(2026, 5, 12)


def test_the_example_is_a_plan_without_a_complaint_in_both_languages():
    for lang in ("th", "en"):
        with in_language(lang):
            reading = understood(example_rows(), START)
        assert (reading.notes, len(reading.tasks)) == ((), 7)


@pytest.mark.parametrize(
    "start",
    ["9/3/2569", "๙ มีนาคม ๒๕๖๙", "วันจันทร์ที่ 9 มีนาคม พ.ศ. 2569", "2026-03-09", "9 March 2026",
     dt.date(2026, 3, 9), dt.datetime(2026, 3, 9, 8), pd.Timestamp("2026-03-09")],
)  # fmt: skip
def test_the_start_is_understood_in_be_and_ce_and_in_words(start):
    assert understood(four(), start).plan.start == dt.date(2026, 3, 9)


@pytest.mark.parametrize(
    "start", ["", None, "soon", "9/3/69", "31/2/2569", "9/3/2269", "9/3/1026", "เดือนหน้า"]
)
def test_a_start_that_is_no_date_of_our_time_is_told(start):
    number, _column, message = complaint(four(), start)
    assert number == 0
    assert message.startswith("Start date: ")


@pytest.mark.parametrize(
    ("start", "begins", "why"),
    [
        ("7 มี.ค. 2569", dt.date(2026, 3, 9), "weekend"),
        ("13 เม.ย. 2569", dt.date(2026, 4, 16), "วันสงกรานต์"),
        ("11/4/2569", dt.date(2026, 4, 16), "weekend"),
    ],
)
def test_a_start_on_a_day_off_says_on_which_working_day_it_begins(start, begins, why):
    reading = understood(four(), start)
    assert reading.plan.start == begins
    assert why in reading.notes[0] and f"{begins.day}" in reading.notes[0]


def test_the_first_of_may_is_a_working_day_of_the_offices():
    assert understood(four(), "1 พ.ค. 2569").plan.start == dt.date(2026, 5, 1)


def test_a_plan_beyond_the_holiday_table_says_so():
    assert "too early" in understood(four(), "1 ต.ค. 2569").notes[0]


def test_holidays_of_ones_own_move_the_finish():
    more = "10 มี.ค. 2569 วันหยุดพิเศษ\n\n๑๑/๓/๒๕๖๙"
    before, after = understood(four()).plan, understood(four(), more_holidays=more).plan
    assert (after.finish - before.finish).days == 2
    assert after.holidays[dt.date(2026, 3, 10)] == "วันหยุดพิเศษ"


def test_a_line_of_holidays_that_is_no_date_is_told_with_its_number():
    number, _column, message = complaint(four(), more_holidays="10/3/2569\nwedding")
    assert number == 0 and "line 2" in message


def test_parallel_critical_paths_are_not_called_one_path():
    rows = [row("A"), row("B"), row("C", predecessors="A, B")]
    plan = understood(rows).plan
    assert set(plan.critical) == {"A", "B", "C"} and not plan.one_critical_path


def test_dates_follow_the_critical_path_method():
    plan = understood(example_rows(), START).plan
    tasks = [Task(t.id, t.name, t.duration, t.predecessors) for t in plan.tasks]
    assert plan.critical == critical_tasks(schedule(tasks))
    assert plan.planned[0].start == START
    assert max(one.finish for one in plan.planned) == plan.finish == dt.date(2026, 4, 23)
