"""An Excel formula as an answer: judged on the shown sheet and on changed ones."""

import json

import pandas as pd
import pytest

from curriculum.case.counter_sheet import ROWS, counter
from curriculum.kit.answers.formula import Formula
from curriculum.kit.answers.number import Count
from curriculum.kit.judgement import Outcome, judge
from curriculum.kit.question import Question
from curriculum.kit.seal import seal
from curriculum.kit.spreadsheet.shown_sheet import table

HIDDEN = ({"C10": "ทุ่งสมมติ", "E10": 60, "B5": "ID2"}, {"A2": "2025-05-14", "B8": "ID1"})
REFERENCE = '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'
ANSWER = Formula("f_count", "counter", ROWS, gives=Count)


def evidence(value, inputs=HIDDEN, answer=ANSWER):
    # as it crosses from one process to the other
    return json.loads(json.dumps(answer.gather({answer.name: value}, inputs)))


def read(value, answer=ANSWER):
    return answer.read(evidence(value, answer=answer))


def problem(value):
    reading = read(value)
    return reading.problem.code if reading.problem else None


def verdict(value, live=False):
    question = Question("q3_05", "Count", 10, "xl", 3, (ANSWER,))
    leaves = read(REFERENCE).leaves
    key = {place: [seal("q3_05", place, leaf, exact=True)] for place, leaf in leaves.items()}
    if live:
        key = {place: key[place] for place in ANSWER.shown_paths}
    return judge(question, {"answers": {"f_count": evidence(value)}}, key, live=live)


def test_a_leaf_is_what_the_formula_gives_on_one_sheet():
    assert dict(read(REFERENCE).leaves) == {
        "f_count(shown)": 2,
        'f_count({"B5": "ID2", "C10": "ทุ่งสมมติ", "E10": 60})': 1,
        'f_count({"A2": "2025-05-14", "B8": "ID1"})': 2,
    }


@pytest.mark.parametrize(
    "value",
    [
        REFERENCE,
        '=COUNTIFS($C$2:$C$13,"ศรีธารา",$B$2:$B$13,"id1")',
        '=SUMPRODUCT((B2:B13="ID1")*(C2:C13="ศรีธารา"))',
        '=SUM(IF(B2:B13="ID1",IF(C2:C13="ศรีธารา",1,0),0))',
        '=ROWS(FILTER(B2:B13,(B2:B13="ID1")*(C2:C13="ศรีธารา")))',
        'countifs(B:B;"ID1";C:C;"ศรีธารา"',
        "=COUNTIFS(counter!B2:B13,“ID1”,counter!C2:C13,“ศรีธารา”)",
        [REFERENCE],
        lambda df: ((df.B == "ID1") & (df.C == "ศรีธารา")).sum(),
        lambda df: len(df[(df["B"] == "ID1") & (df["C"] == "ศรีธารา")]),
    ],
)
def test_the_same_count_in_other_words_is_right(value):
    assert verdict(value).outcome is Outcome.RIGHT
    assert verdict(value, live=True).outcome is Outcome.RIGHT


@pytest.mark.parametrize("value", [2, 2.0, "2", "=2", "=1+1", "๒"])
def test_a_typed_number_is_caught_at_once_and_earns_the_shown_example_only(value):
    marked = verdict(value)
    assert (marked.points, marked.finding.code) == (4, "any.formula_number_typed")
    assert verdict(value, live=True).finding.code == "any.formula_number_typed"


def test_a_formula_that_fits_the_shown_sheet_only_earns_that_part():
    marked = verdict('=COUNTIFS(B2:B13,"ID1",H2:H13,"<>3",E2:E13,"<>8")')
    assert (marked.points, marked.finding.code) == (4, "any.shown_example_only")


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (..., "any.missing"),
        ("=COUNTIFS(B2:B13, ..., C2:C13, ...)", "any.formula_unfinished"),
        ("", "any.formula_empty"),
        (lambda df: ..., "any.call_unanswered"),
    ],
)
def test_an_untouched_starter_is_not_answered_and_earns_nothing(value, code):
    marked = verdict(value)
    assert (marked.outcome, marked.points, marked.finding.code) == (Outcome.UNANSWERED, 0, code)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("=COUNTIFFS(B2:B13,1)", "any.formula_misspelled_function"),
        ("=COUNTIFS(B2:B13,ID1,C2:C13,\"ศรีธารา\")", "any.formula_outside_the_sheet"),
        ("=SUM(A1:XFD1048576)", "any.formula_circular"),
        ("=SUM(B2:B13*TRANSPOSE(E2:E45000))", "any.formula_too_much"),
        ('=COUNTIFS(B2:B13,"ID1",C2:C12,"ศรีธารา")', "any.formula_gives_value_error"),
        ('=AVERAGEIFS(E2:E13,B2:B13,"XX")', "any.formula_gives_division_by_zero"),
        ('=VLOOKUP("XX",B2:C13,2,FALSE)', "any.formula_gives_not_available"),
        ("=INDEX(E2:E13,40)", "any.formula_gives_bad_reference"),
        ("=SQRT(-E2)", "any.formula_gives_an_error"),
        ("=B2", "any.formula_gives_no_number"),
        ("=E2>1", "any.formula_gives_no_number"),
        ("=E2/5", "any.not_a_whole_number"),
        (True, "any.not_a_formula"),
        ({"a": 1}, "any.not_a_formula"),
        (lambda df: df["wait"].sum(), "any.call_stopped"),
        (lambda df: df, "any.not_a_number"),
    ],
)  # fmt: skip
def test_each_other_mistake_has_its_own_finding_and_earns_nothing(value, code):
    assert (verdict(value).points, problem(value)) == (0, code)


def test_an_error_on_a_hidden_sheet_says_nothing_about_it():
    reading = read('=IF(E10=60,1/0,COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา"))')
    assert reading.problem is None
    assert "f_count(shown)" in reading.leaves


def test_what_was_read_kindly_can_be_told():
    reading = read('COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")')
    assert reading.problem is None
    assert reading.note.code == "any.formula_without_equals"


@pytest.mark.parametrize(
    "made_up",
    [
        {"$": "calls"},
        {"$": "calls", "calls": [1, {"args": 5}, {"args": [[]]}], "formula": 7},
        {"$": "calls", "calls": [{"args": [{}], "error": "\x1b[31m" * 99}]},
        {"$": "calls", "calls": [{"args": [{}], "result": {"$": "?"}}], "formula": "=E2"},
        {"$": "nonsense"},
        [],
    ],
)
def test_made_up_evidence_does_no_harm(made_up):
    assert ANSWER.read(made_up).leaves == {}


def test_the_table_of_a_function_is_the_one_that_the_course_hands_out():
    pd.testing.assert_frame_equal(table(ROWS, {}), counter())


def test_the_learners_table_changes_with_the_sheet():
    changed = table(ROWS, {"A2": "2025-05-14", "E10": 60})
    assert (changed.A[2], changed.E[10]) == (pd.Timestamp(2025, 5, 14), 60)
