"""Why a box stopped: every reason has a recorded box that triggers it."""

from __future__ import annotations

import json
import re

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from curriculum.kit.i18n import in_language
from curriculum.kit.stops import Stop, explain
from curriculum.kit.stops.reasons import REASONS
from curriculum.kit.stops.words import TEXT_LIMIT, WORD_LIMIT, clean

FIRST_BOX = """
import math
import pandas as pd
touch = [1, 2, 5]
total_wait = 67.5
va_class = {'S1': 'VA', 'S2': 'NVA'}
steps = pd.DataFrame({'step': ['S1', 'S2'], 'wait_min': [1.0, 2.0], 'staff': [1, 0]})
fees = pd.Series(['ฟรี', '10'])
def utilization(lam, minutes, c):
    return lam * minutes / 60 / c
"""

# (box, code without "stop.", line)
BOXES = [
    ("a = 1\nb = a + ...", "unanswered", 2),
    ("sum(...)", "unanswered", 1),
    ("def f(...):\n    return 1", "unanswered", 1),
    ("___ + 1", "blank", 1),
    ("steps.groupby('___')['wait_min'].mean()", "blank", 1),
    ("round(total_wait, ___)  # fill in", "blank", 1),
    ("\ncheck('q1_01')", "name_error.first_box", 2),
    ("given('q1_01')", "name_error.first_box", 1),
    ("Total_Wait + 1", "name_error.close_match", 1),
    ("touch๑ + 1", "name_error.close_match", 1),
    ("total_wiat + 1", "name_error.close_match", 1),
    ("f'{total_wiat}'", "name_error.close_match", 1),
    ("pritn(touch)", "name_error.close_match", 1),
    ("true", "name_error.close_match", 1),
    ("bottleneck = operations", "name_error.unknown", 1),
    ("chain = {'g': hr, 'h': it}", "name_error.unknown", 1),
    ("operations(touch)", "name_error.unknown", 1),
    ("demo.ecrs_board()", "name_error.first_box", 1),
    ("tambon = ศรีธารา", "name_error.thai_text", 1),
    ("def f():\n    x = x + 1\n    return x\nf()", "name_error.unknown", 2),
    ("a = 1\nlead + a", "name_error.unknown", 2),
    ("steps.query('zzz > 1')", "name_error.unknown", 1),
    ("steps.wait_mn", "attribute_error.close_match", 1),
    ("math.sqr(4)", "attribute_error.close_match", 1),
    ("touch.push(3)", "attribute_error.unknown", 1),
    ("a = sum(touch\nb = 2", "syntax_error.unclosed_bracket", 1),
    ("\n\na = 1\nprint('a'", "syntax_error.unclosed_bracket", 4),
    ("a = sum(touch))", "syntax_error.unmatched_bracket", 1),
    ("a = sum(touch]", "syntax_error.unmatched_bracket", 1),
    ("a = 'S1\nb = 2", "syntax_error.unclosed_text", 1),
    ("a = '''S1", "syntax_error.unclosed_text", 1),
    ("if total_wait = 3:\n    pass", "syntax_error.equals_sign", 1),
    ("if sum(touch) = 3:\n    pass", "syntax_error.equals_sign", 1),
    ("sum(touch) = total_wait", "syntax_error.left_side", 1),
    ("total-touch = 3", "syntax_error.left_side", 1),
    ("total touch = 3", "syntax_error.left_side", 1),
    ("if total_wait == 3\n    pass", "syntax_error.colon", 1),
    ("def f(x)\n    return x", "syntax_error.colon", 1),
    ("a = ๑๐", "syntax_error.thai_digits", 1),
    ("a = 1๐.๕", "syntax_error.thai_digits", 1),
    ("a = “S1”", "syntax_error.curly_quote", 1),
    ("a = 'S1’", "syntax_error.curly_quote", 1),
    ("a = （3 + 4）", "syntax_error.sign", 1),
    ("a = 3 × 4", "syntax_error.sign", 1),
    ("a = 3 – 4", "syntax_error.sign", 1),
    ("a = 1\nb =\u00a03", "syntax_error.invisible", 2),
    ("a\u200b = 3", "syntax_error.invisible", 1),
    ("a = 100 ฿", "syntax_error.unit", 1),
    ("a = 90 นาที", "syntax_error.unit", 1),
    ("a = 90นาที", "syntax_error.unit", 1),
    ("a = 70%", "syntax_error.unit", 1),
    ("a = 90min_utes", "syntax_error.unit", 1),
    ("a = 007", "syntax_error.leading_zero", 1),
    ("a = [1,07]", "syntax_error.leading_zero", 1),
    ("a = date(2026,03,05)", "syntax_error.leading_zero", 1),
    ("pce = 0,0944", "syntax_error.decimal_comma", 1),
    ("pce = round(0,0944, 2)", "syntax_error.decimal_comma", 1),
    ("a = {'S1': 1 'S2': 2}", "syntax_error.comma", 1),
    ("a = {'S1': 'VA' 'S2': 'VA'}", "syntax_error.invalid", 1),
    ("a = 5 +", "syntax_error.invalid", 1),
    ("print touch", "syntax_error.invalid", 1),
    ("a = 1\nreturn a", "indentation_error.missing", 2),
    ("if total_wait:\na = 1", "indentation_error.missing", 2),
    ("for t in touch:", "indentation_error.missing", 1),
    ("a = 1\n  b = 2", "indentation_error.uneven", 2),
    ("if 1:\n    a = 1\n  b = 2", "indentation_error.uneven", 3),
    ("if 1:\n\ta = 1\n        b = 2", "indentation_error.uneven", 3),
    ("steps['wait_mn']", "key_error.column_close", 1),
    ("steps[['Step']]", "key_error.column_close", 1),
    ("steps.groupby('stp').mean()", "key_error.column_close", 1),
    ("steps.groupby('step')['wait_mn'].mean()", "key_error.column_close", 1),
    ("steps.pivot_table(index='stp', values='wait_min')", "key_error.column_close", 1),
    ("steps.sort_values('wait min')", "key_error.column_close", 1),
    ("steps.groupby('tambon')", "key_error.column", 1),
    ("fees['S9']", "key_error.column", 1),
    ("va_class['s1']", "key_error.unknown", 1),
    ("touch[3]", "index_error", 1),
    ("steps.iloc[99]", "index_error", 1),
    ("touch['S1']", "index_error", 1),
    ("'90' + 1", "type_error.text", 1),
    ("1 < '90'", "type_error.text", 1),
    ("steps['step'] * 1.5", "type_error.text", 1),
    ("fees.sum() / 2", "type_error.text", 1),
    ("range('3')", "type_error.text", 1),
    ("touch / 60", "type_error.list", 1),
    ("touch * 1.5", "type_error.list", 1),
    ("touch + 1", "type_error.list", 1),
    ("float(touch)", "type_error.list", 1),
    ("if steps['staff'] > 0:\n    pass", "type_error.list", 1),
    ("None + 1", "type_error.empty", 1),
    ("a = None\na.mean()", "type_error.empty", 2),
    ("a = None\na()", "type_error.empty", 2),
    ("steps('step')", "type_error.brackets", 1),
    ("touch(0)", "type_error.brackets", 1),
    ("len[touch]", "type_error.brackets", 1),
    ("steps.head[5]", "type_error.brackets", 1),
    ("sum = 3\nsum(touch)", "type_error.hidden_function", 2),
    ("check = 1\ncheck('q1_01')", "type_error.hidden_first_box", 2),
    ("utilization(18, 3)", "type_error.missing_input", 1),
    ("utilization(18, 3, 1, 1)", "type_error.other_input", 1),
    ("utilization(18, 3, staff=1)", "type_error.other_input", 1),
    ("print(1, ends='')", "type_error.other_input", 1),
    ("round(1, 2, 3)", "type_error.other_input", 1),
    ("len(total_wait)", "unfit_value", 1),
    ("touch.index(9)", "unfit_value", 1),
    ("int('1,234')", "value_error.not_a_number", 1),
    ("float('ฟรี')", "value_error.not_a_number", 1),
    ("fees.astype(float)", "value_error.not_a_number", 1),
    ("pd.to_numeric(fees)", "value_error.not_a_number", 1),
    ("a, b = 1, 2, 3", "value_error.count", 1),
    ("steps['new'] = [1, 2, 3]", "value_error.count", 1),
    ("from datetime import date\ndate(2026, 2, 30)", "value_error.date", 2),
    ("pd.to_datetime('13 พ.ค. 2568')", "value_error.date", 1),
    ("utilization(18, 3, 0)", "zero_division", 1),
    ("\n  \n\na = 1\na / 0", "zero_division", 5),
    ("import zzz_not_there", "module", 1),
    ("from pandas import DataFram", "module", 1),
    ("open('no such file.csv')", "file", 1),
    ("pd.read_csv('no such file.csv')", "file", 1),
    ("from curriculum.value_chain import given\ngiven('nothing')", "refused", 2),
    ("from curriculum import check\ncheck('q1_99')", "refused", 2),
    ("from curriculum.value_chain.model import mmc_wait\nmmc_wait(18, 20, 0)", "refused", 2),
    ("raise KeyboardInterrupt", "interrupted", 1),
    ("import sys\nsys.exit()", "exit", 2),
    ("next(iter([]))", "other", 1),
    ("eval('1 +')", "other", 1),
    ("raise ExceptionGroup('several', [ValueError(1)])", "other", 1),
]


@pytest.fixture(scope="module")
def shell():
    # what the shell itself prints is not looked at here: the short form is the quick one
    settings = {"HistoryManager": {"enabled": False}, "InteractiveShell": {"xmode": "Minimal"}}
    return InteractiveShell(config=Config(settings))


@pytest.fixture
def stop_of(shell):
    """The Stop of a box that is run after the first box; the names it made are gone after."""
    before = set(shell.user_ns)

    def run(source: str) -> Stop:
        assert shell.run_cell(FIRST_BOX).success
        result = shell.run_cell(source)
        error = result.error_before_exec or result.error_in_exec
        top = re.match(r"(?:[ \t]*\n)*", source)[0].count("\n") + 1
        return explain(type(error), error, error.__traceback__, source, first_line=top)

    yield run
    for name in set(shell.user_ns) - before:
        del shell.user_ns[name]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("source", "code", "line"), BOXES)
def test_a_box_is_explained_by_its_reason_and_line(stop_of, source, code, line):
    stop = stop_of(source)
    assert (stop.code, stop.line) == (f"stop.{code}", line)
    assert stop.text == clean(source.split("\n")[line - 1], TEXT_LIMIT)
    assert all(stop.params.values()), "a placeholder was left empty"


def test_every_reason_has_a_recorded_box():
    assert set(REASONS) == {f"stop.{code}" for _, code, _ in BOXES}


def test_every_reason_says_line_cause_and_advice():
    for code, (message, hint) in REASONS.items():
        assert message.startswith("The box stopped at line {line}, because "), code
        assert len(message) < 130 and 15 < len(hint) < 130, code


@pytest.mark.parametrize(
    ("source", "params"),
    [
        ("total_wiat", {"name": "total_wiat", "close": "total_wait"}),
        ("total_wai๑", {"name": "total_wai๑", "close": "total_wait"}),
        ("true", {"name": "true", "close": "True"}),
        ("steps['Wait_Min']", {"name": "Wait_Min", "close": "wait_min"}),
        ("steps['zzz']", {"name": "zzz", "known": "step, wait_min, staff"}),
        ("pce = 0,0944", {"text": "0,0944", "instead": "0.0944"}),
        ("a = ๑,๒๐๐", {"text": "๑,๒๐๐", "instead": "1,200"}),
        ("a = 3 ≤ 4", {"text": "≤", "instead": "<="}),
        ("a = 3 ＋ 4", {"text": "＋", "instead": "+"}),
        ("a = 100 ฿", {"text": "100 ฿"}),
        ("utilization(18)", {"name": "utilization", "missing": "minutes, c"}),
        ("float('ฟรี')", {"value": "ฟรี"}),
        ("from pandas import DataFram", {"name": "DataFram"}),
    ],
)
def test_the_learners_own_words_are_named(stop_of, source, params):
    assert stop_of(source).params == params


def test_what_the_course_refuses_is_told_as_a_whole_sentence(stop_of):
    with in_language("en"):
        stop = stop_of("from curriculum.value_chain import given\ngiven('nothing')")
        assert (
            stop.finding()
            .says()
            .endswith(
                "because of this: There is no data named 'nothing'. "
                "There is: steps, touch, wait, log, mmc_wait."
            )
        )
    assert Stop.from_json(stop.to_json()) == stop


def test_a_word_of_the_course_that_a_learner_typed_is_not_translated(stop_of):
    stop = stop_of("def f(minutes):\n    return minutes\nf()")
    assert "minutes" in stop.finding().says("th")


def test_the_line_is_the_boxes_own_when_an_earlier_box_fails_inside(stop_of):
    stop = stop_of("a = 1\nb = utilization(18, 3, 0)\nc = 2")
    assert (stop.line, stop.text) == (2, "b = utilization(18, 3, 0)")


def test_a_function_in_a_library_fails_at_the_learners_line(stop_of):
    assert stop_of("a = 1\npd.to_numeric(fees)").line == 2


def test_no_line_is_claimed_where_none_was_running():
    stop = explain(ZeroDivisionError, ZeroDivisionError("division by zero"), None, "1/0")
    assert (stop.line, stop.text) == (None, "")
    with in_language("en"):
        assert "not at a line of its own" in stop.finding().says()


def test_learner_text_is_cut_and_cleaned(stop_of):
    shown = stop_of("x" * 500).params["name"]
    assert len(shown) == WORD_LIMIT and shown.endswith("…")
    value = stop_of("float('\\x1b[31mred\\x1b[0m\\u202e\\x07\\nend')").params["value"]
    assert not re.search(r"[\x00-\x1f\u202a-\u202e\u2066-\u2069]", value)


def test_json_brings_back_the_same_stop(stop_of):
    for source in ("total_wiat", "steps['x']", "1/0", "a = “b”", "float('\\x07ก')"):
        stop = stop_of(source)
        assert Stop.from_json(json.loads(json.dumps(stop.to_json()))) == stop
