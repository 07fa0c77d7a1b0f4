"""The project plan and the time audit are the literal tables of the course."""

import csv
import io

import pytest

from curriculum.case import project_tasks, time_audit
from curriculum.case.holidays import is_working_day
from curriculum.case.write import case_files
from curriculum.kit.i18n import in_language


def test_project_has_twelve_tasks_and_270000_baht():
    table = project_tasks.project_tasks()
    assert "".join(table["id"]) == "ABCDEFGHIJKL"
    assert list(table.columns) == ["id", "name", "dur", "pred", "o", "m", "p", "budget"]
    assert table["budget"].sum() == 270_000
    assert table["dur"].tolist() == [3, 5, 4, 5, 5, 15, 6, 4, 2, 5, 10, 3]


def test_project_tasks_keep_their_order():
    table = project_tasks.project_tasks().set_index("id")
    waits_for = {"A": "", "C": "B", "I": "D,F", "K": "G,H,I", "L": "J,K"}
    assert table.loc[list(waits_for), "pred"].to_dict() == waits_for


def test_estimates_rise_and_the_procurement_is_skewed_to_the_right():
    table = project_tasks.project_tasks().set_index("id")
    assert ((table["o"] <= table["m"]) & (table["m"] <= table["p"])).all()
    assert table.loc["F", ["o", "m", "p"]].tolist() == [10, 15, 26]
    assert table.loc["I", ["o", "m", "p"]].tolist() == [2, 2, 2]


def test_project_starts_on_a_working_monday():
    assert project_tasks.START.isoformat() == "2026-03-09"
    assert project_tasks.START.weekday() == 0 and is_working_day(project_tasks.START)


def test_time_audit_is_a_week_of_35_hours_and_twelve_activities():
    table = time_audit.time_audit()
    assert list(table.columns) == ["activity", "hours", "urgent", "important"]
    assert (len(table), table["hours"].sum()) == (12, 35)
    assert set(table["urgent"]) | set(table["important"]) == {0, 1}


@pytest.mark.parametrize("make", [project_tasks.project_tasks, time_audit.time_audit])
def test_a_learner_cannot_spoil_the_tables(make):
    mine = make()
    mine.iloc[0, 1] = mine.iloc[1, 1]
    assert not make().equals(mine)


@pytest.mark.parametrize(
    ("name", "columns"),
    [("project_tasks.csv", project_tasks.COLUMNS), ("time_audit.csv", time_audit.COLUMNS)],
)
def test_csv_files_have_the_rows_of_the_tables(name, columns):
    rows = list(csv.reader(io.StringIO(case_files()[name].decode("utf-8"))))
    assert tuple(rows[0]) == columns
    assert len(rows) == 13


def test_task_names_are_thai_in_the_thai_edition():
    with in_language("th"):
        for task in project_tasks.PROJECT_TASKS:
            assert project_tasks.task_name(task.id) == task.name_th
            assert project_tasks.short_name(task.id) != task.short
    with in_language("en"):
        assert project_tasks.task_name("K") == "Pilot"
