"""The one statement that a form writes into an answer box, and what it leaves alone."""

from __future__ import annotations

import ast

import pytest

from curriculum.kit.fill_in.source import can_be_run, statement, written

BOX = 'touch, wait = given("touch", "wait")\n\ntotal = ...  # minutes\nlead_time = ...\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (BOX, BOX.replace("lead_time = ...", "lead_time = 90")),
        ("lead_time = ...  # ต่อคน", "lead_time = 90  # ต่อคน"),
        ("ชื่อ = 'ก'; lead_time = (1 +\n  2); x = 3", "ชื่อ = 'ก'; lead_time = (90); x = 3"),
        ("lead_time: float = 1\n", "lead_time: float = 90\n"),
        ("lead_time = 1\nlead_time = 2", "lead_time = 1\nlead_time = 90"),
        ("x = 1\r\nlead_time = 2\r\n", "x = 1\r\nlead_time = 90\r\n"),
        ("lead_time = \\\n    5", "lead_time = \\\n    90"),
        ("lead_time = '''ก\nlead_time = 1\n'''", "lead_time = 90"),
    ],
)
def test_the_value_alone_is_replaced(before: str, after: str) -> None:
    assert written(before, "lead_time", "lead_time = 90") == after


@pytest.mark.parametrize(
    "box",
    [
        "",
        "total = 1",
        "lead_time, total = 1, 2",
        "lead_time = total = 1",
        "lead_time = 1\nlead_time += 1",
        "lead_time = 1\nfor lead_time in [1, 2]:\n    pass",
        "if True:\n    lead_time = 1",
        "def f():\n    lead_time = 1",
        "# lead_time = 1",
        "total = 1\ntotal == 1",
        "Lead_time = 1",
        "lead_times = 1",
        "%matplotlib inline\ntotal = 1",
    ],
)
def test_where_there_is_no_such_line_one_is_added_at_the_end(box: str) -> None:
    text = written(box, "lead_time", "lead_time = 90")
    assert text.startswith(box.rstrip("\n")) and text.endswith("lead_time = 90")
    names: dict = {"f": None}
    exec(text.replace("%matplotlib inline", ""), names)
    assert names["lead_time"] == 90


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lead_time = 90 นาที\ntotal = 5", "lead_time = 90\ntotal = 5"),
        ("%time x = 1\nlead_time = ...  # min", "%time x = 1\nlead_time = 90  # min"),
        ("total = (1 +\nlead_time = 5", "total = (1 +\nlead_time = 90"),
    ],
)
def test_a_box_that_python_cannot_read_keeps_its_other_lines(before: str, after: str) -> None:
    assert written(before, "lead_time", "lead_time = 90") == after


def test_a_line_that_was_the_reason_is_mended_by_the_answer() -> None:
    box = written("lead_time = 90 นาที", "lead_time", "lead_time = 90")
    assert can_be_run(box)


def test_a_box_that_stays_broken_is_known_to_be() -> None:
    assert not can_be_run(written("total = (1 +", "lead_time", "lead_time = 90"))
    assert can_be_run("%time x = 1\n!ls")


def test_a_function_is_replaced_as_a_whole_and_its_neighbours_stay() -> None:
    box = "a = 1\n@staticmethod\ndef f(x):\n    # own\n    return ...\nb = 2  # ข"
    new = "def f(x):\n    return x + 543"
    assert written(box, "f", new) == f"a = 1\n{new}\nb = 2  # ข"


def test_a_function_in_the_middle_of_a_line_is_added_at_the_end_instead() -> None:
    new = "def f(x):\n    return x"
    assert written("a = 1; f = lambda x: 2", "f", new) == f"a = 1; f = lambda x: 2\n{new}"


def test_writing_twice_changes_nothing_more() -> None:
    for box in (BOX, "lead_time, x = 1, 2", "total = (1 +", ""):
        once = written(box, "lead_time", "lead_time = 90")
        assert written(once, "lead_time", "lead_time = 90") == once


@pytest.mark.parametrize("value", ["'it''s'", '"""', "'\\n'", "{'S1': 'VA'}", "'=SUM(\"x\")'"])
def test_whatever_stands_beside_it_is_kept_byte_for_byte(value: str) -> None:
    around = f"note = {value if _is_read(value) else '0'}  # “หมายเหตุ”\n"
    box = f"{around}lead_time = ...\n{around}"
    assert written(box, "lead_time", "lead_time = 90") == f"{around}lead_time = 90\n{around}"


def test_the_statement_that_counts_is_the_last_one() -> None:
    found = statement("x = 1\nx = 2\ny = 3", "x")
    assert found is not None and ast.unparse(found) == "x = 2"
    assert statement("x, y = 1, 2", "x") is None
    assert statement("x = 90 นาที", "x") is None


def _is_read(text: str) -> bool:
    try:
        ast.parse(f"x = {text}")
    except SyntaxError:
        return False
    return True
