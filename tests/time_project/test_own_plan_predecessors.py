"""Predecessors as people write them: codes, names, row numbers, several at once, in a circle."""

import pytest
from typed_plans import MONDAY, complaint, four, row, understood

from curriculum.kit.i18n import in_language
from curriculum.time_project.own_plan.rows import read_plan


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


@pytest.mark.parametrize(
    "typed", ["A, B", "a,b", "A และ B", "A and B", "A B", "A/B", "A;B", "A，B", "ต่อจาก A, B"]
)
def test_several_predecessors_are_understood_as_people_part_them(typed):
    assert understood(four(predecessors=typed)).tasks[2].predecessors == ("A", "B")


@pytest.mark.parametrize("typed", ["1,2", "๑, ๒", "plan, write", "งาน A และงาน B", "ข้อ 1, ข้อ 2"])
def test_row_numbers_and_names_are_understood_and_said(typed):
    reading = understood(four(predecessors=typed))
    assert reading.tasks[2].predecessors == ("A", "B")
    assert reading.notes == (f"Row 3: “{typed}” was read as A, B.",)


@pytest.mark.parametrize("typed", ["", "-", "–", "ไม่มี", "none"])
def test_no_predecessor_can_be_said_in_words(typed):
    assert understood(four(predecessors=typed)).tasks[2].predecessors == ()


@pytest.mark.parametrize("typed", ["Z", "ก", "9", "A, Z", "A+2", "B FS"])
def test_a_predecessor_that_is_not_there_is_named_with_the_codes_that_are(typed):
    number, column, message = complaint(four(predecessors=typed))
    assert (number, column) == (3, "predecessors")
    assert "(A, B, C, D)" in message


def test_thai_letters_are_codes_too():
    rows = [row("ก"), row("ข", predecessors="ก"), row("ค", predecessors="ก และ ข")]
    assert understood(rows).tasks[2].predecessors == ("ก", "ข")


def test_a_range_is_asked_about_because_it_can_mean_two_things():
    number, column, message = complaint([*four()[:3], row("D", predecessors="A-C")])
    assert (number, column) == (4, "predecessors")
    assert "from A to C" in message and "commas" in message


def test_a_code_with_a_hyphen_is_no_range():
    rows = [row("A"), row("C"), row("A-C"), row("D", predecessors="A-C")]
    assert understood(rows).tasks[3].predecessors == ("A-C",)


def test_a_mistyped_name_is_answered_with_its_code():
    _row, _column, message = complaint(four(predecessors="wrte"))
    assert "write B" in message


def test_a_name_that_two_tasks_share_is_asked_about():
    rows = [row("A", "meeting"), row("B", "meeting"), row("C", predecessors="meeting")]
    assert complaint(rows)[2].endswith("A, B.")


def test_a_name_may_hold_the_word_and():
    rows = [row("A", "ประเมินและจัดทำเอกสาร"), row("B", predecessors="ประเมินและจัดทำเอกสาร")]
    assert understood(rows).tasks[1].predecessors == ("A",)


def test_a_circle_is_shown_whole_at_the_row_that_looks_ahead():
    rows = [
        row("A"),
        row("B", predecessors="D"),
        row("C", predecessors="B"),
        row("D", predecessors="C"),
    ]
    number, column, message = complaint(rows)
    assert (number, column) == (2, "predecessors")
    assert (
        all(code in message for code in "BCD")
        and "→" in message
        and "A" not in message.split(":")[1]
    )


def test_two_circles_are_two_complaints():
    rows = [
        row("A", predecessors="B"),
        row("B", predecessors="A"),
        row("C", predecessors="D"),
        row("D", predecessors="C"),
    ]
    assert [one.row for one in read_plan(rows, MONDAY).complaints] == [1, 3]


def test_a_task_that_waits_for_itself_is_told():
    assert complaint(four(predecessors="C"))[:2] == (3, "predecessors")
