"""From evidence and a sealed key to points and one finding."""

from __future__ import annotations

from typing import Any

import pytest

from curriculum.kit.answers import Answer, Function, Label, LabelTable, Number
from curriculum.kit.answers.label import Choices
from curriculum.kit.collect import gather
from curriculum.kit.judgement import Outcome, Verdict, judge
from curriculum.kit.question import Misconception, Question, Scoring, value
from curriculum.kit.seal import seal
from curriculum.kit.texts import MINUTES

KEYS = tuple("abcdefghi")
LETTERS = Choices({"P": (), "Q": ()})
STOP = {
    "line": 2,
    "text": "x = 1 +",
    "kind": "SyntaxError",
    "code": "stop.syntax_error.invalid",
    "params": {},
}


def _question(*answers: Answer, **settings: Any) -> Question:
    fields: dict[str, Any] = {"points": 6, "skill": "a.b", "objective": 1, **settings}
    return Question(id="q9_01", title="A question", answers=answers, **fields)


def _key(question: Question, **expected: Any) -> dict[str, list[str]]:
    """The sealed key for these right values, through the same reading as a learner's."""
    inputs = expected.pop("inputs", [])
    key = {}
    for answer in question.answers:
        for place, leaf in answer.read(answer.gather(expected, inputs)).leaves.items():
            if place not in question.probe_paths:
                key[place] = [seal(question.id, place, leaf, exact=answer.exact)]
    return key


def _judged(question: Question, key: dict, given: dict, **settings: Any) -> Verdict:
    stop = settings.pop("stop", None)
    evidence = {**gather(question, given, settings.pop("inputs", [])), "stop": stop}
    return judge(question, evidence, key, **settings)


THREE = _question(Number("x", MINUTES), Number("y"), Number("z"))
THREE_KEY = _key(THREE, x=1, y=2, z=3)


@pytest.mark.parametrize(
    ("given", "points"),
    [
        ({"x": 1, "y": 2, "z": 3}, 6),
        ({"x": 1, "y": 2, "z": 9}, 4),
        ({"x": 1, "y": ..., "z": 9}, 2),
        ({"x": ..., "y": ..., "z": ...}, 0),
        ({}, 0),
    ],
)
def test_each_name_carries_an_equal_share(given: dict, points: float) -> None:
    assert _judged(THREE, THREE_KEY, given).points == points


def test_a_right_type_alone_earns_nothing() -> None:
    assert _judged(THREE, THREE_KEY, {"x": 7, "y": 7, "z": 7}).points == 0


def test_each_part_of_a_table_carries_an_equal_share() -> None:
    question = _question(LabelTable("t", KEYS[:3], LETTERS), scoring=Scoring.PER_PART)
    key = _key(question, t=["P", "P", "P"])
    assert _judged(question, key, {"t": ["P", "Q", "P"]}).points == 4


@pytest.mark.parametrize(
    ("labels", "points"),
    [("PPPPPPPPP", 6), ("PPPPPPPPQ", 5), ("PPPPQQQQQ", 1), ("PPPQQQQQQ", 0), ("QQQQQQQQQ", 0)],
)
def test_each_error_costs_one_point_and_never_more_than_all(labels: str, points: float) -> None:
    question = _question(LabelTable("t", KEYS, LETTERS), scoring=Scoring.MINUS_ONE_PER_ERROR)
    key = _key(question, t=["P"] * 9)
    assert _judged(question, key, {"t": list(labels)}).points == points


DOUBLE = _question(Function("f", shown=((1,),), probes=((2,),)), points=5)
DOUBLE_KEY = _key(DOUBLE, f=lambda n: 2 * n, inputs=[[5], [7]])


@pytest.mark.parametrize(
    ("function", "points", "finding"),
    [
        (lambda n: n + n, 5, None),
        (lambda n: 2, 2, "any.shown_example_only"),
        (lambda n: 10 if n == 5 else 2, 2, "any.shown_example_only"),
        (lambda n: n, 0, "any.not_yet"),
        (lambda n: 2 * n if n > 1 else 0, 0, "any.not_yet"),
        (lambda n: None, 0, "any.call_unanswered"),
    ],
)
def test_a_function_earns_all_or_40_percent_or_nothing(
    function: Any, points: float, finding: str | None
) -> None:
    said = _judged(DOUBLE, DOUBLE_KEY, {"f": function}, inputs=[[5], [7]])
    assert (said.points, said.finding and said.finding.code) == (points, finding)


@pytest.mark.parametrize(
    "function",
    [
        lambda n: 2 * n if n != 2 else 0,
        lambda n: 2 * n if n != 2 else None,
        lambda n: {2: 1 / 0 if n == 2 else 0}.get(n, 2 * n),
    ],
    ids=["wrong", "nothing", "stops"],
)
def test_a_probe_earns_and_costs_nothing(function: Any) -> None:
    said = _judged(DOUBLE, DOUBLE_KEY, {"f": function}, inputs=[[5], [7]])
    assert (said.points, said.outcome, said.finding) == (5, Outcome.RIGHT, None)


def test_no_hidden_input_stands_in_what_is_told() -> None:
    said = _judged(DOUBLE, DOUBLE_KEY, {"f": lambda n: n}, inputs=[[5], [7]])
    assert said.finding is not None
    assert said.finding.params["parts"] == "f(1)"


KNOWN = Misconception("too_large", value("x", 60), "Too large.", "Divide.")


def _told(given: dict, **settings: Any) -> str | None:
    question = _question(Number("x", MINUTES), Label("y", LETTERS), misconceptions=(KNOWN,))
    said = _judged(question, _key(question, x=1, y="P"), given, **settings)
    return said.finding and said.finding.code


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"x": 60}, "any.no_such_name"),
        ({"x": 60, "y": ...}, "any.missing"),
        ({"x": 60, "y": "R"}, "any.not_a_choice"),
        ({"x": "1 ชั่วโมง", "y": "Q"}, "any.other_unit"),
        ({"x": 60, "y": "P"}, "q9_01.too_large"),
        ({"x": 61, "y": "P"}, "any.not_yet"),
        ({"x": 1, "y": "P"}, None),
    ],
)
def test_missing_comes_before_form_before_known_mistake_before_not_yet(
    given: dict, told: str | None
) -> None:
    assert _told(given) == told


def test_where_the_cell_stopped_is_told_first() -> None:
    assert _told({"x": 60}, stop=STOP) == STOP["code"]


def test_a_stop_after_right_answers_costs_nothing() -> None:
    assert _told({"x": 1, "y": "P"}, stop=STOP) is None


def test_live_a_stop_is_told_even_where_an_earlier_run_left_answers() -> None:
    assert _told({"x": 1, "y": "P"}, stop=STOP, live=True) == STOP["code"]


@pytest.mark.parametrize("stop", ["boom", 7, [], {"code": "x"}, {**STOP, "code": "<b>"}])
def test_a_forged_stop_says_nothing(stop: object) -> None:
    assert _told({"x": 1, "y": "P"}, stop=stop) is None


@pytest.mark.parametrize("answers", [None, [], "x", {"x": {"$": "number"}, "y": [[]]}])
def test_forged_answers_are_judged_as_wrong(answers: object) -> None:
    question = _question(Number("x"), Label("y", LETTERS))
    said = judge(question, {"answers": answers, "stop": None}, _key(question, x=1, y="P"))
    assert said.points == 0


def test_an_empty_answer_is_unanswered_and_not_wrong() -> None:
    assert _judged(THREE, THREE_KEY, dict.fromkeys("xyz", ...)).outcome is Outcome.UNANSWERED


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ({"x": 1, "y": 2, "z": 3}, Outcome.RIGHT),
        ({"x": 1, "y": 2, "z": 4}, Outcome.PARTLY),
        ({"x": 4, "y": 4, "z": 4}, Outcome.WRONG),
    ],
)
def test_the_outcome_says_how_much_is_right(given: dict, outcome: Outcome) -> None:
    assert _judged(THREE, THREE_KEY, given).outcome is outcome


def test_live_only_the_shown_part_is_compared() -> None:
    visible = {"x": THREE_KEY["x"]}
    said = _judged(THREE, visible, {"x": 1, "y": 8, "z": 9}, live=True)
    assert (said.outcome, said.right_parts, said.open_parts) == (Outcome.RIGHT, ("x",), ("y", "z"))
    assert said.points == 6


def test_live_a_known_mistake_is_told_without_any_key() -> None:
    question = _question(Number("x", MINUTES), misconceptions=(KNOWN,))
    said = _judged(question, {}, {"x": 60}, live=True)
    assert (said.finding and said.finding.code, said.points) == ("q9_01.too_large", 0)
    assert said.outcome is Outcome.WRONG


def test_what_a_function_prints_or_warns_does_not_reach_the_cell(
    capsys: pytest.CaptureFixture[str], recwarn: pytest.WarningsRecorder
) -> None:
    import sys
    import warnings

    def noisy(n: int) -> int:
        print("input", n)
        print("input", n, file=sys.stderr)
        warnings.warn("careful", stacklevel=1)
        return 2 * n

    said = _judged(DOUBLE, DOUBLE_KEY, {"f": noisy}, inputs=[[5], [7]])
    assert said.points == 5
    assert capsys.readouterr() == ("", "")
    assert not recwarn.list
