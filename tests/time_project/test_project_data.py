"""What lesson and exercise of module 2 hand out by name, and dates in the Buddhist Era."""

import datetime as dt

import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal
from curriculum.time_project import given
from curriculum.time_project.model import buddhist_year, read_date, thai_date, thai_date_short

NAMES = ("networkdays", "WORKDAY", "HOLIDAYS", "TH_DAYS", "TH_MONTHS", "normal_cdf", "cpm",
         "TASKS", "plan", "time_audit")  # fmt: skip


def test_everything_promised_is_handed_out():
    assert given.names == NAMES


@pytest.mark.parametrize(
    "name", ["HOLIDAYS", "TH_DAYS", "TH_MONTHS", "TASKS", "plan", "time_audit"]
)
def test_a_change_does_not_reach_the_next_question(name):
    assert given(name) is not given(name)


def test_cpm_gives_one_row_a_task():
    cpm, tasks = given("cpm", "TASKS")
    table = cpm(tasks)
    assert list(table.columns) == ["id", "dur", "ES", "EF", "LS", "LF"]
    assert (len(table), table["EF"].max()) == (12, 47)


def test_cpm_follows_a_changed_duration():
    cpm, tasks = given("cpm", "TASKS")
    tasks.loc[tasks["id"] == "F", "dur"] = 10
    assert cpm(tasks)["EF"].max() == 42


def test_cpm_reads_predecessors_as_people_write_them():
    cpm, tasks = given("cpm", "TASKS")
    tasks["pred"] = tasks["pred"].str.replace(",", " , ").replace("", None)
    assert cpm(tasks)["EF"].max() == 47


@pytest.mark.parametrize("wrong", [None, 5, [("A", 3)], {"id": ["A"]}])
def test_cpm_says_which_table_it_needs(wrong):
    with in_language("en"), pytest.raises(Refusal, match="id, dur, pred"):
        given("cpm")(wrong)


def test_cpm_names_the_task_without_a_duration():
    cpm, tasks = given("cpm", "TASKS")
    tasks["dur"] = tasks["dur"].astype(float)
    tasks.loc[4, "dur"] = None
    with in_language("en"), pytest.raises(Refusal, match="task E has no duration"):
        cpm(tasks)


def test_plan_has_the_times_but_not_the_float():
    plan = given("plan")
    assert list(plan.columns) == ["id", "name", "dur", "pred", "ES", "EF", "LS", "LF"]
    assert "float" not in plan.columns


def test_names_of_days_and_months_are_lists_that_begin_with_monday_and_january():
    days, months = given("TH_DAYS", "TH_MONTHS")
    assert (days[0], len(days), months[0], len(months)) == ("จันทร์", 7, "มกราคม", 12)
    # a learner may put something in front of a list, and not of a tuple
    assert isinstance(days, list) and isinstance(months, list)


def test_holidays_are_42_dates_without_labour_day():
    holidays = given("HOLIDAYS")
    assert len(holidays) == 42
    assert all(type(day) is dt.date for day in holidays)
    assert dt.date(2026, 5, 1) not in holidays


# --- the Buddhist Era


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (dt.date(2026, 3, 9), 2569),
        (dt.date(1941, 1, 1), 2484),
        (dt.date(1940, 12, 31), 2483),
        (dt.date(1940, 4, 1), 2483),
        (dt.date(1940, 3, 31), 2482),
        (dt.date(1939, 1, 1), 2481),
    ],
)
def test_before_2484_the_year_began_in_april(day, year):
    assert buddhist_year(day) == year


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15 ก.พ. 2480", dt.date(1938, 2, 15)),
        ("15/05/2480", dt.date(1937, 5, 15)),
        ("๑ มกราคม พ.ศ. ๒๔๘๔", dt.date(1941, 1, 1)),
        ("20/05/2569", dt.date(2026, 5, 20)),
        ("2026-05-20", dt.date(2026, 5, 20)),
    ],
)
def test_a_typed_thai_date_is_read_by_the_calendar_of_its_time(typed, day):
    assert read_date(typed) == day


def test_an_elderly_birth_date_survives_writing_and_reading():
    for day in (dt.date(1938, 2, 15), dt.date(1940, 4, 1), dt.date(1941, 3, 31)):
        assert read_date(thai_date_short(day)) == day


def test_official_thai_dates():
    assert thai_date(dt.date(2026, 3, 9)) == "วันจันทร์ที่ 9 มีนาคม พ.ศ. 2569"
    assert thai_date(dt.date(2026, 5, 20)) == "วันพุธที่ 20 พฤษภาคม พ.ศ. 2569"
    assert thai_date(dt.date(2026, 5, 12)) == "วันอังคารที่ 12 พฤษภาคม พ.ศ. 2569"
