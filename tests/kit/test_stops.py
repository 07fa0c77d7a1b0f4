"""A stop as plain data: what an exception of any kind gives, and what JSON may hold."""

from __future__ import annotations

import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.stops import Stop, explain
from curriculum.kit.stops.reasons import placeholders
from curriculum.kit.stops.words import WORD_LIMIT, clean

HOSTILE = {
    "str raises": "class E(Exception):\n    def __str__(self): raise RuntimeError",
    "str interrupts": "class E(Exception):\n    def __str__(self): raise KeyboardInterrupt",
    "str is no text": "class E(Exception):\n    def __str__(self): return 5",
    "args raise": "class E(KeyError):\n    @property\n    def args(self): raise RuntimeError",
    "name raises": "class E(NameError):\n    @property\n    def name(self): raise SystemExit",
    "key hides": "class E(KeyError):\n    def __init__(self, *a): self.args = ()",
    "named by a metaclass": "class M(type):\n    __name__ = property(lambda c: 1 / 0)\n"
    "class E(Exception, metaclass=M): pass",
}


@pytest.mark.parametrize("definition", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_exception_is_still_explained(definition):
    names: dict = {"__name__": "box"}
    source = f"{definition}\nraise E('x')"
    with pytest.raises(BaseException) as caught:
        exec(compile(source, "<box>", "exec"), names)
    value = caught.value
    stop = explain(type(value), value, value.__traceback__, source)
    assert stop.kind == "E" and stop.line is not None
    assert Stop.from_json(stop.to_json()) == stop


GOOD = {"line": 3, "text": "1/0", "kind": "ZeroDivisionError", "code": "stop.zero_division"}
NAMED = {"line": 3, "text": "x", "kind": "NameError", "code": "stop.name_error.unknown"}


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        "stop",
        {},
        GOOD,
        {**GOOD, "params": {}, "more": 1},
        {**GOOD, "params": {}, "line": "3"},
        {**GOOD, "params": {}, "line": True},
        {**GOOD, "params": {}, "line": 3.0},
        {**GOOD, "params": {}, "line": 0},
        {**GOOD, "params": {}, "line": 10**9},
        {**GOOD, "params": {}, "text": 5},
        {**GOOD, "params": {}, "text": "x" * 1_000},
        {**GOOD, "params": {}, "text": "a\nb"},
        {**GOOD, "params": {}, "kind": None},
        {**GOOD, "params": {}, "kind": "a\u202eb"},
        {**GOOD, "params": {}, "code": "stop.no_such_code"},
        {**GOOD, "params": {}, "code": ["stop.zero_division"]},
        {**GOOD, "params": []},
        {**GOOD, "params": {"name": "x"}},
        {**NAMED, "params": {}},
        {**NAMED, "params": {"name": 5}},
        {**NAMED, "params": {"name": "x" * 61}},
        {**NAMED, "params": {"name": "\x1b[31m"}},
        {**NAMED, "params": {"name": "x", "line": "9"}},
    ],
)
def test_anything_but_a_stop_is_refused(data):
    with pytest.raises(ValueError, match="stop"):
        Stop.from_json(data)


def test_placeholders_are_what_a_reason_needs():
    assert placeholders("stop.name_error.close_match") == {"name", "close"}
    assert placeholders("stop.zero_division") == frozenset()


def test_a_learners_text_cannot_fill_a_placeholder():
    stop = Stop(3, "x", "KeyError", "stop.key_error.unknown", {"name": "{line}{kind}"})
    with in_language("en"):
        assert "{line}{kind}" in stop.finding().says()


def test_clean_is_stable():
    for text in ("  a\tb\n", "\x1b[1mx", "ก" * 300, "a\u200bb\udc80", "x" * 59 + " y" * 9):
        assert clean(clean(text)) == clean(text)
        assert len(clean(text)) <= WORD_LIMIT
