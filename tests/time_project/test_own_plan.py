"""A plan as a new user types it: understood, or answered with row, column, cause and what to do."""

import datetime as dt

import pandas as pd
import pytest
from typed_plans import MONDAY, complaint, four, row, understood

from curriculum.kit.i18n import in_language
from curriculum.kit.proposal import load
from curriculum.time_project import proposal
from curriculum.time_project.own_plan.columns import HEADINGS, as_typed, columns
from curriculum.time_project.own_plan.rows import MOST_TASKS, read_plan


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


@pytest.mark.parametrize("typed", ["3", "๓", "3 วัน", "๓ วันทำการ", "3 days", " 3.0 ", 3, 3.0])
def test_working_days_are_understood_as_they_are_typed(typed):
    assert understood(four(days=typed)).tasks[2].duration == 3


@pytest.mark.parametrize(
    ("typed", "advice"),
    [
        ("", "for example 3"),
        ("0", "1 or more"),
        ("-2", "1 or more"),
        ("0.5", "round up"),
        ("1.5 วัน", "round up"),
        ("2 สัปดาห์", "one week is 5"),
        ("1 เดือน", "one month about 20"),
        ("สามวัน", "whole number"),
        ("3-5", "whole number"),
        ("3,5", "whole number"),
        ("1001", "split the task"),
        (True, "whole number"),
    ],
)
def test_impossible_working_days_say_what_to_write(typed, advice):
    number, column, message = complaint(four(days=typed))
    assert (number, column) == (3, "days")
    assert advice in message


@pytest.mark.parametrize(
    ("typed", "baht"),
    [("10,000 บาท", 10_000), ("๑๐,๐๐๐", 10_000), ("10000.50", 10_000.5), ("5,000.-", 5_000), ("", 0), ("ไม่มี", 0)],
)  # fmt: skip
def test_a_budget_is_understood_in_baht(typed, baht):
    assert understood(four(budget=typed)).plan.budget == baht


@pytest.mark.parametrize("typed", ["1.5 ล้านบาท", "หนึ่งหมื่น", "-100", "10,00", "100 USD"])
def test_a_budget_that_is_not_baht_is_told(typed):
    assert complaint(four(budget=typed))[:2] == (3, "budget")


@pytest.mark.parametrize(
    "typed",
    [
        "นายสมชาย ใจดี",
        "นายกิตติ ใจดี",
        "น.ส. สมใจ รักไทย",
        "คุณสมศรี มีสุข",
        "Mr. Smith",
        "โทร 081-234-5678",
    ],
)
def test_no_person_is_written_into_the_plan(typed):
    assert complaint(four(owner=typed))[:2] == (3, "owner")


@pytest.mark.parametrize(
    "typed",
    [
        "นายอำเภอ",
        "นายอำเภอ ศรีธารา",
        "นายทะเบียน ท้องถิ่น",
        "นายช่างโยธา",
        "นายก อบต.",
        "นายกองค์การบริหารส่วนตำบล ศรีธารา",
        "พยาบาล ชำนาญการ",
        "คณะทำงาน",
    ],
)
def test_positions_are_no_persons(typed):
    assert understood(four(owner=typed)).tasks[2].owner == typed


def test_tasks_that_nobody_is_responsible_for_are_listed():
    assert understood(four(owner="")).notes == ("Nobody is responsible yet for: C.",)


def test_an_empty_row_in_the_middle_is_passed_over():
    rows = [*four()[:2], row(task="", days="", owner=""), *four()[2:]]
    assert [task.id for task in understood(rows).tasks] == ["A", "B", "C", "D"]


def test_without_codes_tasks_go_by_their_row_numbers():
    rows = [row(), row(task="", days="", owner=""), row(predecessors="1"), row(predecessors="๓")]
    tasks = understood(rows).tasks
    assert [(task.id, task.predecessors) for task in tasks] == [
        ("1", ()),
        ("3", ("1",)),
        ("4", ("3",)),
    ]


def test_a_doubled_code_is_told_once_with_the_other_row():
    number, column, message = complaint(four(id="a", predecessors=""))
    assert (number, column) == (3, "id")
    assert "Row 1" in message


def test_a_row_number_that_is_the_code_of_another_row_is_told():
    rows = [row("2"), row(""), row("3")]
    assert complaint(rows)[:2] == (2, "id")


def test_a_code_with_a_comma_is_told():
    assert complaint([row("A, B")])[:2] == (1, "id")


def test_a_task_without_a_name_is_told():
    assert complaint(four(task=" "))[:2] == (3, "task")


def test_good_rows_stay_beside_a_wrong_one():
    reading = read_plan(four(days="0"), MONDAY)
    assert [task.id for task in reading.tasks] == ["A", "B", "D"]


def test_every_wrong_cell_is_told_at_once_in_the_order_of_the_rows():
    rows = four(days="0", budget="many")
    rows[0]["days"] = "two"
    assert [(c.row, c.column) for c in read_plan(rows, "soon").complaints] == [
        (0, ""), (1, "days"), (3, "days"), (3, "budget"),
    ]  # fmt: skip


def test_one_task_is_a_plan():
    plan = understood([row("A", days="1")]).plan
    assert plan.finish == plan.start == dt.date(2026, 3, 9)
    assert plan.critical == ("A",)


def test_two_hundred_tasks_are_a_plan():
    rows = [row(days="1", predecessors=str(n) if n else "") for n in range(200)]
    assert understood(rows).plan.duration == 200


def test_more_tasks_than_anybody_leads_are_told():
    assert complaint([row()] * (MOST_TASKS + 1))[:2] == (0, "")


def test_a_plan_of_centuries_is_told():
    rows = [row(days="1000", predecessors=str(n) if n else "") for n in range(6)]
    assert complaint(rows)[:2] == (0, "days")


@pytest.mark.parametrize("rows", [[], [row(task="", days="", owner="")], [{}]])
def test_an_empty_table_says_where_to_begin(rows):
    assert "first row" in complaint(rows)[2]


def test_a_data_frame_with_gaps_is_read_like_the_typed_table():
    frame = pd.DataFrame(
        {
            "id": ["A", "B"],
            "name": ["x", "y"],
            "dur": [3, 2.0],
            "pred": [None, "A"],
            "budget": [float("nan"), 5e3],
        }
    )
    assert as_typed(frame)[1] == row("B", "y", "2", "A", "", "5000")
    assert as_typed(frame)[0]["predecessors"] == as_typed(frame)[0]["budget"] == ""
    assert understood(frame).plan.duration == 5


def test_python_lists_and_shown_headings_are_understood():
    record = dict(zip(HEADINGS.values(), ("B", "y", 2, ["A"], "", 0), strict=True))
    assert understood([row("A"), record]).tasks[1].predecessors == ("A",)


def test_control_characters_never_reach_a_file():
    assert understood(four(task="a\x00b\r\nc")).tasks[2].name == "a b c"


def test_the_columns_say_their_unit():
    assert [one.label for one in columns()][2:3] == ["Working days"]
    assert all(len(one.label) > 2 for one in columns())


def test_fields_4_and_8_are_saved_with_the_keys_of_the_plan(tmp_path):
    form = proposal.form(tmp_path / "proposal.json")
    form.inputs["plan_budget"].value = "๒๗๐,๐๐๐ บาท"
    form.inputs["risk_1"].value = "ผู้รับจ้างส่งงานช้า"
    form.press()
    assert load(tmp_path / "proposal.json").answers == {
        "plan_budget": 270_000, "risk_1": "ผู้รับจ้างส่งงานช้า",
    }  # fmt: skip


def test_each_risk_asks_for_warning_sign_response_and_who_watches():
    keys = {field.key for field in proposal.PARTS[1].fields}
    assert {
        f"risk_{n}{part}" for n in (1, 2) for part in ("", "_sign", "_response", "_owner")
    } == keys
