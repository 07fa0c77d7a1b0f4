"""A test cell says the same to nbgrader, to the engine and to Python."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.testcell import read_test_cell, write_test_cell

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-1000, 1000)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)
PATHS = st.text(alphabet="abc[]() ,\"'\\\u0e01", min_size=1, max_size=12)
KEYS = st.dictionaries(
    PATHS, st.lists(st.text("0123456789abcdef", min_size=20, max_size=20), min_size=1, max_size=3)
)


@given(inputs=st.lists(st.lists(VALUES, max_size=3), max_size=3), key=KEYS)
def test_what_was_written_is_read_back(inputs, key):
    question, hidden = read_test_cell(write_test_cell("q1_05", inputs, key))
    assert (question, hidden.inputs, hidden.key) == ("q1_05", inputs, key)


@given(inputs=st.lists(st.lists(VALUES, max_size=3), max_size=3), key=KEYS)
def test_without_the_hidden_part_the_cell_is_the_learners(inputs, key):
    text = write_test_cell("q1_05", inputs, key)
    ast.parse(text)
    before, rest = text.split("### BEGIN HIDDEN TESTS\n", 1)
    assert before == 'check("q1_05")\n' and rest.endswith("\n### END HIDDEN TESTS")


def test_the_order_of_the_key_does_not_show():
    assert write_test_cell("q", [], {"a": ["1"], "b": ["2"]}) == write_test_cell(
        "q", [], {"b": ["2"], "a": ["1"]}
    )


@pytest.mark.parametrize("text", ["", "print(1)", "checks('q1_05')"])
def test_a_cell_without_a_check_is_no_test_cell(text):
    with pytest.raises(ValueError, match="not a test cell"):
        read_test_cell(text)


def test_a_learners_test_cell_has_nothing_hidden():
    question, hidden = read_test_cell('check("q1_05")')
    assert question == "q1_05" and not hidden.inputs and not hidden.key
