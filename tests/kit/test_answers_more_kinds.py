"""Dates, yes and no, texts, sets, pivot tables, facts, and functions that give them back."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
import pytest

from curriculum.kit.answers import (
    Answer,
    Choices,
    Date,
    Facts,
    Flag,
    Function,
    LabelSet,
    LabelTable,
    NumberGrid,
    NumberTable,
    Summary,
    Text,
)
from curriculum.kit.judgement import judge
from curriculum.kit.question import Question
from curriculum.kit.seal import seal
from curriculum.kit.texts import tidy

LETTERS = Choices({"A": (), "B": ("ข",), "C": ()})


def leaves(answer: Answer, value: Any) -> dict[str, Any]:
    return dict(answer.read(answer.gather({answer.name: value}, [])).leaves)


def told(answer: Answer, value: Any) -> str:
    return answer.read(answer.gather({answer.name: value}, [])).problem.code


@pytest.mark.parametrize(
    "day",
    [
        dt.date(2026, 5, 20),
        dt.datetime(2026, 5, 20, 8, 30),
        pd.Timestamp("2026-05-20"),
        np.datetime64("2026-05-20"),
        np.datetime64("2026-05-20T00:00:00.000000000"),
        pd.Series([pd.Timestamp("2026-05-20")]),
        "2026-05-20",
        "20/05/2569",
        "๒๐/๐๕/๒๕๖๙",
        "20 พ.ค. 2569",
        "วันพุธที่ 20 พฤษภาคม พ.ศ. 2569",
    ],
    ids=repr,
)
def test_a_date_is_read_in_every_usual_form(day: object) -> None:
    assert leaves(Date("x"), day) == {"x": "2026-05-20"}


@pytest.mark.parametrize("value", [46, "soon", "31/02/2569", pd.NaT, [], True])
def test_what_is_no_date_is_told(value: object) -> None:
    assert told(Date("x"), value) in {"any.not_a_date", "any.not_finite"}


@pytest.mark.parametrize("value", [True, np.True_, "ใช่", "Yes", [True]])
def test_yes_is_read(value: object) -> None:
    assert leaves(Flag("x"), value) == {"x": "yes"}


@pytest.mark.parametrize("value", [False, np.False_, "ไม่ใช่", "no"])
def test_no_is_read(value: object) -> None:
    assert leaves(Flag("x"), value) == {"x": "no"}


def test_a_number_is_neither_yes_nor_no() -> None:
    assert told(Flag("x"), 70.0) == "any.not_yes_or_no"


def test_every_space_of_a_text_counts_unless_the_question_says_otherwise() -> None:
    assert leaves(Text("x"), " a  b") == {"x": " a  b"}
    assert leaves(Text("x", normal=tidy), " a  b") == {"x": "a b"}
    assert told(Text("x"), 3) == "any.not_text"


@pytest.mark.parametrize(
    "value",
    [
        ["C", "A"],
        {"A", "C"},
        ("C", "A", "A"),
        pd.Series(["A", "C"]),
        pd.Index(["A", "C"]),
        np.array(["C", "A"]),
        pd.unique(pd.Series(["C", "A", "C"])),
        pd.DataFrame({"id": ["A", "C"]}),
        "A-C",
        "A, C",
        "A และ C",
        "A → C",
    ],
    ids=[str(number) for number in range(12)],
)
def test_a_set_is_read_in_any_order_and_shape(value: object) -> None:
    assert leaves(LabelSet("x", LETTERS), value) == {"x": "A,C"}


def test_an_empty_set_is_an_answer() -> None:
    assert leaves(LabelSet("x", LETTERS), []) == {"x": ""}


@pytest.mark.parametrize(
    ("value", "code"),
    [(["A", "Z"], "any.not_a_choice"), (3, "any.not_a_set"), (["A", 3], "any.not_a_choice")],
)
def test_what_is_no_set_of_the_labels_is_told(value: object, code: str) -> None:
    assert told(LabelSet("x", LETTERS), value) == code


@pytest.mark.parametrize("value", [..., None, [...], [None, None]])
def test_an_untouched_set_is_blank(value: object) -> None:
    answer = LabelSet("x", LETTERS)
    assert answer.read(answer.gather({"x": value}, [])).blank


CASES = pd.DataFrame({"code": ["A", "A", "B"], "month": [4, 5, 5], "n": [1, 2, 3]})
GRID = NumberGrid("x", ("A", "B"), ("4", "5"))
COUNTED = CASES.pivot_table(
    index="code", columns="month", values="n", aggfunc="count", fill_value=0
)


@pytest.mark.parametrize(
    "value",
    [
        COUNTED,
        COUNTED.T,
        COUNTED.reset_index().set_index("code"),
        pd.crosstab(CASES.code, CASES.month),
        pd.crosstab(CASES.code, CASES.month, margins=True),
        CASES.groupby(["code", "month"]).size().unstack(fill_value=0),
        CASES.groupby(["code", "month"])[["n"]].count().unstack(fill_value=0),
        CASES.groupby(["month", "code"]).size().unstack().fillna(0),
        {"A": {4: 1, 5: 1}, "B": {4: 0, 5: 1}},
    ],
    ids=[str(number) for number in range(9)],
)
def test_a_pivot_table_is_read_either_way_round(value: object) -> None:
    assert leaves(GRID, value) == {"x[A, 4]": 1, "x[A, 5]": 1, "x[B, 4]": 0, "x[B, 5]": 1}


def test_a_pivot_table_without_its_columns_is_told_which() -> None:
    answer = CASES.groupby("code").size().to_frame("n")
    assert told(GRID, answer) == "any.part_missing"
    assert told(GRID, 12) == "any.not_a_table"


CHOSEN = LabelTable("x", ("a", "b", "c"), LETTERS)
FACTS = Facts(
    CHOSEN,
    {
        "as": lambda labels: sum(label == "A" for label in labels.values()),
        "whole": lambda labels: "yes" if len(labels) == 3 else "no",
    },
)


def test_facts_are_told_of_any_labels() -> None:
    told_of = leaves(FACTS, {"a": "A", "b": "A", "c": "C"})
    assert (told_of["x[as]"], told_of["x[whole]"], told_of["x[c]"]) == (2, "yes", "C")


def test_many_answers_satisfy_the_facts() -> None:
    question = Question("q9_01", "t", 4, "s", 1, (FACTS,))
    key = {
        "x[as]": [seal("q9_01", "x[as]", 2, exact=True)],
        "x[whole]": [seal("q9_01", "x[whole]", "yes")],
    }
    for value in (["A", "A", "B"], ["C", "A", "A"]):
        verdict = judge(question, {"answers": {"x": FACTS.gather({"x": value}, [])}}, key)
        assert (verdict.points, verdict.finding) == (4, None)
    wrong = judge(question, {"answers": {"x": FACTS.gather({"x": ["A", "B", "B"]}, [])}}, key)
    assert wrong.points == 0


def test_the_labels_behind_the_facts_earn_nothing() -> None:
    assert FACTS.probe_paths == {"x[a]", "x[b]", "x[c]"}
    assert FACTS.paths() == ("x[as]", "x[whole]")


ROWS = Summary("x", {"rows": len, "repeated": lambda table: int(table["no"].duplicated().sum())})


def test_a_long_table_is_told_by_its_facts() -> None:
    table = pd.DataFrame({"no": range(5_000)})
    assert leaves(ROWS, table) == {"x[rows]": 5_000, "x[repeated]": 0}


def test_a_fact_that_the_table_cannot_give_is_missing() -> None:
    assert leaves(ROWS, pd.DataFrame({"other": [1]})) == {"x[rows]": 1}
    assert told(ROWS, pd.DataFrame({"other": [1]})) == "any.part_missing"


@pytest.mark.parametrize(("value", "code"), [(..., "any.missing"), (7, "any.not_a_table")])
def test_what_is_no_table_is_told(value: object, code: str) -> None:
    assert told(ROWS, value) == code


DUE = Function("due", shown=(("2026-03-30", 15),), gives=Date, takes=(dt.date.fromisoformat, None))


def test_a_function_takes_and_gives_dates() -> None:
    assert leaves(DUE, lambda day, days: day + dt.timedelta(days)) == {
        'due("2026-03-30", 15)': "2026-04-14"
    }


def test_a_function_that_gives_no_date_is_told() -> None:
    assert told(DUE, lambda day, days: days) == "any.not_a_date"


PERT = Function(
    "pert",
    shown=((10, 15, 26),),
    gives=partial(NumberTable, keys=("te", "sd")),
    probes=((1, 2, 3),),
)
RIGHT = {"pert(10, 15, 26)[te]": 16, "pert(10, 15, 26)[sd]": pytest.approx(2.6667, rel=1e-3)}


@pytest.mark.parametrize(
    "made",
    [tuple, list, np.array, lambda pair: dict(zip(("te", "sd"), pair, strict=True)), pd.Series],
    ids=["tuple", "list", "array", "dict", "series"],
)
def test_a_function_may_give_several_numbers_in_any_shape(made: Any) -> None:
    def function(o: float, m: float, p: float) -> object:
        return made(((o + 4 * m + p) / 6, (p - o) / 6))

    found = leaves(PERT, function)
    assert {place: found[place] for place in RIGHT} == RIGHT


def test_the_shown_and_the_probing_paths_of_a_function_are_known_beforehand() -> None:
    assert PERT.shown_paths == set(RIGHT)
    assert PERT.probe_paths == {"pert(1, 2, 3)[te]", "pert(1, 2, 3)[sd]"}


@pytest.mark.parametrize("result", [None, ..., (..., ...), {"te": ..., "sd": ...}, [None, None]])
def test_a_starter_that_gives_only_empty_places_is_blank(result: object) -> None:
    assert PERT.read(PERT.gather({"pert": lambda *_: result}, [])).blank


def test_a_function_without_a_shown_example_never_says_its_hidden_input() -> None:
    function = Function("to_ce", shown=())
    question = Question("q9_02", "t", 4, "s", 1, (function,))
    evidence = {"answers": {"to_ce": function.gather({"to_ce": lambda y: y + 543}, [[2484]])}}
    key = {"to_ce(2484)": [seal("q9_02", "to_ce(2484)", 1941)]}
    finding = judge(question, evidence, key).finding
    assert "2484" not in finding.says("en")
    assert "to_ce" in finding.says("en")


def test_of_two_names_the_function_keeps_what_its_shown_example_is_worth() -> None:
    function = Function("f", shown=((1,),))
    question = Question("q9_03", "t", 10, "s", 1, (function, Flag("x")))
    key = {
        "f(1)": [seal("q9_03", "f(1)", 2)],
        "f(5)": [seal("q9_03", "f(5)", 10)],
        "x": [seal("q9_03", "x", "yes")],
    }
    evidence = {
        "answers": {
            "f": function.gather({"f": lambda n: 2}, [[5]]),
            "x": Flag("x").gather({"x": True}),
        }
    }
    assert judge(question, evidence, key).points == pytest.approx(0.4 * 5 + 5)
