"""Every kind of answer reads any evidence, and each usual way of writing an answer."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from curriculum.kit.answers import (
    Answer,
    Count,
    Date,
    Function,
    Label,
    LabelSet,
    LabelTable,
    Number,
    NumberTable,
    Reading,
)
from curriculum.kit.answers.base import described
from curriculum.kit.answers.label import Choices
from curriculum.kit.portable import TAGS
from curriculum.kit.seal import opens, seal
from curriculum.kit.texts import MINUTES, RATIO, Unit

COLOURS = Choices({"VA": ("สร้างคุณค่า",), "NVA": ("ไม่สร้างคุณค่า",), "NNVA": ("จำเป็น",)})
KEYS = ("S1", "S2", "S3")
ANSWERS: dict[str, Answer] = {
    "number": Number("x", MINUTES),
    "count": Count("x"),
    "label": Label("x", COLOURS),
    "labels": LabelTable("x", KEYS, COLOURS),
    "numbers": NumberTable("x", KEYS, column="wait"),
    "function": Function("x", shown=((1, 2),), probes=((3, 4),)),
    "counting function": Function("x", shown=(([1, 2],),), gives=partial(Count, unit=RATIO)),
}

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["VA", "S1", "90 นาที", "1e400", "๑", *sorted(TAGS), 10**400]),
)
names = st.one_of(
    st.sampled_from(
        ["$", "items", "index", "values", "columns", "rows", "calls", "args", "result", "stopped"]
    ),
    st.text(max_size=3),
)
any_json = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(names, inner, max_size=5),
        st.builds(
            lambda tag, rest: {**rest, "$": tag},
            st.sampled_from([*sorted(TAGS), "number", "text", "list", "bool", "none"]),
            st.dictionaries(names, inner, max_size=5),
        ),
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("kind_of", ANSWERS)
@settings(max_examples=150)
@given(evidence=any_json)
def test_any_json_is_read_without_failing(kind_of: str, evidence: Any) -> None:
    answer = ANSWERS[kind_of]
    reading = answer.read(evidence)
    json.dumps(dict(reading.leaves), allow_nan=False)
    for place, leaf in reading.leaves.items():
        # what was read can be compared
        opens("q", place, leaf, [seal("q", place, 1.0)], exact=answer.exact)
    if reading.problem is not None:
        assert reading.problem.says("en")


def _read(answer: Answer, value: Any) -> Reading:
    return answer.read(answer.gather({"x": value}, []))


@pytest.mark.parametrize("value", [..., None])
@pytest.mark.parametrize("kind_of", [name for name in ANSWERS if "function" not in name])
def test_an_empty_place_is_not_answered(kind_of: str, value: object) -> None:
    reading = _read(ANSWERS[kind_of], value)
    assert reading.blank
    assert reading.problem is not None
    assert reading.problem.code == "any.missing"


@pytest.mark.parametrize("kind_of", ANSWERS)
def test_a_name_that_is_not_there_is_told(kind_of: str) -> None:
    reading = ANSWERS[kind_of].read(ANSWERS[kind_of].gather({}, []))
    assert reading.blank
    assert reading.problem is not None
    assert reading.problem.code == "any.no_such_name"


@pytest.mark.parametrize(
    "value",
    [
        ["NVA", "NNVA", "VA"],
        ("nva", " NNVA ", "va"),
        {"s1": "NVA", "S2": "NNVA", "S3": "VA", "S4": "VA"},
        {"S1": "ไม่สร้างคุณค่า", "S2": "จำเป็น", "S3": "สร้างคุณค่า"},
        [("S1", "NVA"), ("S2", "NNVA"), ("S3", "VA")],
        pd.Series(["NVA", "NNVA", "VA"]),
        pd.Series(["VA", "NNVA", "NVA"], index=["S3", "S2", "S1"]),
        pd.DataFrame({"step": ["S1", "S2", "S3"], "class": ["NVA", "NNVA", "VA"]}),
        pd.DataFrame([["NVA", "NNVA", "VA"]], columns=["S1", "S2", "S3"]),
        {"S1": "NVA (waste)", "S2": "ขั้นนี้คือ NNVA", "S3": "VA สร้างคุณค่า"},
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_table_of_labels_is_read_in_any_usual_shape(value: object) -> None:
    reading = _read(ANSWERS["labels"], value)
    assert reading.problem is None
    assert dict(reading.leaves) == {"x[S1]": "NVA", "x[S2]": "NNVA", "x[S3]": "VA"}


@pytest.mark.parametrize("text", ["non-VA", "not VA", "ไม่ใช่ VA", "ไม่ VA", "VA NVA", "V A", "VAT"])
def test_a_denied_or_doubtful_label_is_no_label(text: str) -> None:
    assert COLOURS.code(text) is None


def test_the_wanted_column_is_taken_from_a_table_of_several() -> None:
    table = pd.DataFrame({"touch": [9, 9, 9], "wait": [1, 2, 3]}, index=list(KEYS))
    assert dict(_read(ANSWERS["numbers"], table).leaves) == {"x[S1]": 1, "x[S2]": 2, "x[S3]": 3}


def test_a_table_of_several_columns_without_the_wanted_one_is_not_guessed() -> None:
    table = pd.DataFrame({"a": [1, 2, 3], "b": [4, 5, 6]}, index=list(KEYS))
    problem = _read(ANSWERS["numbers"], table).problem
    assert problem is not None
    assert problem.code == "any.not_a_table"


def test_a_list_of_another_length_is_not_matched_by_order() -> None:
    problem = _read(ANSWERS["labels"], ["VA", "VA"]).problem
    assert problem is not None
    assert problem.code == "any.not_a_table"


@pytest.mark.parametrize("value", [[22.5], (22.5,), pd.Series([22.5]), "22.5 นาที"])
def test_a_number_may_stand_alone_in_a_list(value: object) -> None:
    assert dict(_read(ANSWERS["number"], value).leaves) == {"x": 22.5}


@pytest.mark.parametrize("value", [True, [1, 2], [1.5, 2], "เก้าสิบ", {}, len, 1j])
def test_what_is_no_number_is_told(value: object) -> None:
    problem = _read(ANSWERS["number"], value).problem
    assert problem is not None
    assert problem.code == "any.not_a_number"


# 8,5 without quotation marks is a pair for Python
@pytest.mark.parametrize("value", ["8,5", (8, 5), "0,944"])
def test_a_decimal_comma_is_told_with_a_sentence_of_its_own(value: object) -> None:
    problem = _read(ANSWERS["number"], value).problem
    assert problem is not None
    assert problem.code == "any.decimal_comma"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1.5, "any.not_a_whole_number"),
        ("2.5 คน", "any.not_a_whole_number"),
        (-2, "any.below_zero"),
        (-2.5, "any.below_zero"),
    ],
)
def test_a_count_is_a_whole_number_from_0(value: object, code: str) -> None:
    problem = _read(ANSWERS["count"], value).problem
    assert problem is not None
    assert problem.code == code


@pytest.mark.parametrize("value", ["พ.ศ.2569", "พ.ศ. 2569", "2569 พ.ศ."])
def test_the_point_of_an_abbreviation_is_no_decimal_point(value: object) -> None:
    year = Count("x", Unit("a year", ("พ.ศ.",)))
    assert _read(year, value).leaves == {"x": 2569}


@pytest.mark.parametrize(
    "value",
    [
        "20 พ.ค. 69",
        "20/5/69",
        "๒๐ พ.ค. ๖๙",
        "พุธ 20 พฤษภาคม 2569",
        "วันพุธ ที่ 20 พฤษภาคม 2569",
        "20 พฤษภาคม ค.ศ. 2026",
        "May 20, 2026",
    ],
)
def test_a_date_is_read_as_offices_write_it(value: str) -> None:
    assert _read(Date("x"), value).leaves == {"x": "2026-05-20"}


@pytest.mark.parametrize("value", ["20 พฤษภาคม พ.ศ. 2026", "20 พฤษภาคม ค.ศ. 2569", "20/5/26"])
def test_a_year_that_could_be_another_is_no_date(value: str) -> None:
    assert _read(Date("x"), value).problem.code == "any.not_a_date"


@pytest.mark.parametrize("value", [["A-B"], "AB", "A/B", ["B, A"]])
def test_a_set_of_one_letter_labels_may_be_one_text(value: object) -> None:
    labels = LabelSet("x", Choices({"A": (), "B": (), "C": ()}))
    assert _read(labels, value).leaves == {"x": "A,B"}


FUNCTION = Function("f", shown=((1, 2),), probes=((3, 4),))


def _of(function: object, inputs: list | None = None) -> Reading:
    return FUNCTION.read(FUNCTION.gather({"f": function}, inputs or []))


def test_a_function_is_called_with_its_inputs_in_order() -> None:
    reading = _of(lambda a, b: 10 * a + b, [[5, 6]])
    assert dict(reading.leaves) == {"f(1, 2)": 12, "f(3, 4)": 34, "f(5, 6)": 56}


def test_a_hidden_input_is_never_told() -> None:
    def fails_when_hidden(a: int, b: int) -> int:
        return {1: 1, 3: 1}[a]

    problem = _of(fails_when_hidden, [[77, 88]]).problem
    assert problem is not None
    assert problem.code == "any.call_stopped"
    assert "77" not in problem.says("en") + problem.advises("en")


@pytest.mark.parametrize("error", [RecursionError, SystemExit, KeyError])
def test_a_function_may_stop_in_any_way(error: type[BaseException]) -> None:
    def stops(a: int, b: int) -> int:
        raise error

    problem = _of(stops).problem
    assert problem is not None
    assert problem.code == "any.call_stopped"
    assert error.__name__ in problem.says("en")


def test_a_function_that_changes_its_input_is_told_so() -> None:
    function = Function("f", shown=(([3, 1, 2],),), gives=Count)

    def sorts(values: list) -> int:
        values.sort()
        return 1

    problem = function.read(function.gather({"f": sorts}, [])).problem
    assert problem is not None
    assert problem.code == "any.input_changed"


def test_each_call_gets_inputs_of_its_own() -> None:
    function = Function("f", shown=(([1],),), probes=(([1],),), gives=Count)
    seen = []

    def keeps(values: list) -> int:
        values.append(len(seen))
        seen.append(list(values))
        return 1

    function.gather({"f": keeps}, [[[1]]])
    assert [values[0] for values in seen] == [1, 1, 1]
    assert [len(values) for values in seen] == [2, 2, 2]


@pytest.mark.parametrize("result", ["0.9", [0.9], pd.Series([0.9]), "90%"])
def test_a_result_is_read_as_an_answer_is(result: object) -> None:
    function = Function("f", shown=((1,),), gives=partial(Number, unit=RATIO))
    assert dict(function.read(function.gather({"f": lambda _: result}, [])).leaves) == {
        "f(1)": pytest.approx(0.9)
    }


def test_a_learners_words_are_shown_short_and_on_one_line() -> None:
    said = described("ก\n\x1b[31m\u202eข" + "ค" * 100)
    assert said.startswith("“ก ข")
    assert len(said) == 62


@given(any_json)
def test_any_evidence_can_be_described(evidence: Any) -> None:
    assert described(evidence)
