"""A learner's value becomes plain JSON, whatever it is."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.kit.portable import MAX_ITEMS, MAX_TEXT, kind, portable
from grading.evidence import MAX_EVIDENCE_BYTES


class LenRaises(list):
    def __len__(self) -> int:
        raise ValueError("no length")


class EqualToAnything:
    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


class ReprRaises:
    def __repr__(self) -> str:
        raise RuntimeError("no picture")


class FloatRaises:
    dtype, ndim = "float64", 0

    def __float__(self) -> float:
        raise KeyError("no number")


class ClaimsToBeTrue:
    __class__ = bool  # type: ignore[assignment]


class EndlessList(list):
    def __len__(self) -> int:
        return 3

    def __iter__(self) -> Any:
        return itertools.count()


class EndlessTable(dict):
    def items(self) -> Any:
        return ((n, n) for n in itertools.count())


class LeavesTheProgram(list):
    def __len__(self) -> int:
        raise SystemExit


class DateInNoFormat(dt.date):
    def isoformat(self) -> Any:
        return self


class NamelessType(type):
    @property
    def __name__(cls) -> str:
        raise RuntimeError("no name")


class Nameless(metaclass=NamelessType):
    pass


def _recursive() -> list:
    inside: list = []
    inside.extend([inside] * MAX_ITEMS)
    return inside


HOSTILE: dict[str, Any] = {
    "len raises": LenRaises([1]),
    "equal to anything": EqualToAnything(),
    "repr raises": ReprRaises(),
    "set of what cannot be sorted": {ReprRaises()},
    "float raises": FloatRaises(),
    "claims to be True": ClaimsToBeTrue(),
    "endless list": EndlessList([1]),
    "endless table": EndlessTable(a=1),
    "endless iterator": itertools.count(),
    "leaves the program": LeavesTheProgram(),
    "date in no format": DateInNoFormat(2026, 1, 1),
    "nameless class": Nameless(),
    "recursive list": _recursive(),
    "nested ranges": [range(MAX_ITEMS)] * MAX_ITEMS,
    "range without end": range(10**30),
    "huge whole number": 10**5000,
    "half of a surrogate pair": "ก\ud83dข",
    "surrogate as key": {"\udc00": "\udc00"},
    "long text": "ก" * 10_000_000,
    "long texts": ["ก" * MAX_TEXT] * MAX_ITEMS,
    "complex number": 1j,
    "signalling decimal": Decimal("sNaN"),
    "module": np,
    "array without dimension": np.array("\ud800"),
    "array of objects": np.array([None, "a", 1.5, ReprRaises()], dtype=object),
    "structured array": np.array([(1, 2.0)], dtype=[("a", int), ("b", float)]),
    "array of complex numbers": np.array([1j]),
    "masked array": np.ma.array([1, 2], mask=[True, False]),
    "empty deep array": np.zeros((3, 0, 5)),
    "array of many dimensions": np.zeros((2,) * 10),
    "missing value": pd.NA,
    "missing time": pd.NaT,
    "column with missing values": pd.Series([1, None, pd.NA], dtype="Int64"),
    "categories": pd.Series(["a", None], dtype="category"),
    "times with a zone": pd.Series(pd.date_range("2026-01-01", periods=2, tz="Asia/Bangkok")),
    "durations": pd.Series(pd.to_timedelta(["1 min", None])),
    "periods": pd.Series(pd.period_range("2026-01", periods=2, freq="M")),
    "intervals": pd.cut(pd.Series([1.0, 2.0]), 2),
    "two-level index": pd.DataFrame({"a": [1]}, index=pd.MultiIndex.from_tuples([("x", 1)])),
    "two columns of one name": pd.DataFrame([[1, 2]], columns=["a", "a"]),
    "grouped": pd.DataFrame({"a": [1], "b": [2]}).groupby("a"),
    "ten million rows": pd.DataFrame({"a": np.zeros(10_000_000, dtype="int8")}),
    "ten million rows, no column": pd.DataFrame(index=range(10_000_000)),
    "ten million values": pd.Series(np.zeros(10_000_000, dtype="int8")),
    "large set": set(range(1_000_000)),
    "view of a large table": dict.fromkeys(range(1_000_000)).keys(),
}


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_nothing_a_learner_makes_breaks_it(value: object) -> None:
    written = json.dumps(portable(value), ensure_ascii=False, allow_nan=False).encode("utf-8")
    assert len(written) < MAX_EVIDENCE_BYTES / 3


@given(st.text())
def test_any_text_can_be_written_as_utf8(text: str) -> None:
    assert json.loads(json.dumps(portable(text), ensure_ascii=False).encode("utf-8")) is not None


@given(st.one_of(st.floats(), st.decimals(), st.fractions(), st.integers(), st.complex_numbers()))
def test_any_number_is_json(number: Any) -> None:
    json.dumps(portable(number), allow_nan=False)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1, 1),
        (True, True),
        (np.bool_(True), True),
        (np.int64(3), 3),
        (np.float32(0.5), 0.5),
        (np.array(2.5), 2.5),
        (Decimal("1.5"), 1.5),
        (Fraction(1, 2), 0.5),
        (2**60, float(2**60)),
        ("บัตร", "บัตร"),
        (np.str_("VA"), "VA"),
        (None, None),
        ((1, 2), [1, 2]),
        (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
        (pd.Index(["a", "b"]), ["a", "b"]),
        ({"a": 1}.values(), [1]),
        ({3, 1, 2}, [1, 2, 3]),
        (..., {"$": "ellipsis"}),
        (float("nan"), {"$": "not_finite", "value": "nan"}),
        (float("-inf"), {"$": "not_finite", "value": "-inf"}),
        (dt.date(2026, 3, 9), {"$": "date", "iso": "2026-03-09"}),
        (pd.Timestamp("2026-03-09"), {"$": "date", "iso": "2026-03-09T00:00:00"}),
        (len, {"$": "function"}),
        (object(), {"$": "other", "type": "object"}),
        ({"a": ...}, {"$": "mapping", "items": [["a", {"$": "ellipsis"}]]}),
        (pd.Series([1.5], index=["S1"]), {"$": "series", "index": ["S1"], "values": [1.5]}),
        (
            pd.DataFrame({"step": ["S1"], "min": [2]}),
            {"$": "table", "columns": ["step", "min"], "index": [0], "rows": [["S1", 2]]},
        ),
        (list(range(MAX_ITEMS + 1)), {"$": "too_big", "type": "list", "size": MAX_ITEMS + 1}),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_written_in_its_own_form(value: object, expected: object) -> None:
    assert portable(value) == expected


def test_one_part_that_cannot_be_read_leaves_the_others() -> None:
    assert portable([1, 1j, "x"]) == [1, {"$": "other", "type": "complex"}, "x"]


def test_a_long_text_is_cut() -> None:
    assert portable("ก" * (MAX_TEXT + 1)) == "ก" * MAX_TEXT


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"$": "number"}, "other"),
        ({"$": ["list"]}, "other"),
        ({}, "other"),
        ({"$": "mapping"}, "mapping"),
        (float("nan"), "not_finite"),
        (10**400, "not_finite"),
        (True, "bool"),
        (0, "number"),
        (None, "none"),
    ],
)
def test_the_kind_of_evidence_is_one_that_portable_writes(evidence: Any, expected: str) -> None:
    assert kind(evidence) == expected
