"""Sealed answers can be compared and not read."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from curriculum.kit.seal import opens, seal

numbers = st.floats(min_value=1e-3, max_value=1e12)
signs = st.sampled_from([1, -1])


@given(numbers, signs, st.floats(min_value=-0.004, max_value=0.004))
def test_a_number_within_0_4_percent_matches(size: float, sign: int, off: float) -> None:
    assert opens("q", "x", sign * size * (1 + off), [seal("q", "x", sign * size)])


@given(numbers, signs, st.floats(min_value=0.006, max_value=10), st.booleans())
def test_a_number_beyond_0_6_percent_does_not(
    size: float, sign: int, off: float, below: bool
) -> None:
    assume(not below or off < 1)
    other = sign * size * (1 - off if below else 1 + off)
    assert not opens("q", "x", other, [seal("q", "x", sign * size)])


@given(numbers)
def test_the_sign_counts(size: float) -> None:
    assert not opens("q", "x", -size, [seal("q", "x", size)])


@pytest.mark.parametrize("nearly", [0, 0.0, -0.0, 1e-9, -1e-9])
def test_nothing_matches_zero_but_zero(nearly: float) -> None:
    assert opens("q", "x", nearly, [seal("q", "x", 0)])
    assert not opens("q", "x", 0.001, [seal("q", "x", 0)])


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_a_count_matches_only_itself(count: int, other: int) -> None:
    sealed = [seal("q", "x", count, exact=True)]
    assert opens("q", "x", float(count), sealed, exact=True)
    assert opens("q", "x", other, sealed, exact=True) == (count == other)


@given(st.text(), st.text())
def test_a_text_matches_only_itself(text: str, other: str) -> None:
    assume(_encodable(text) and _encodable(other))
    assert opens("q", "x", text, [seal("q", "x", text)])
    assert opens("q", "x", other, [seal("q", "x", text)]) == (text == other)


def test_a_digest_counts_for_one_place_of_one_question_only() -> None:
    sealed = [seal("q1_06", "bottleneck", "S6")]
    assert not opens("q1_06", "worst_step", "S6", sealed)
    assert not opens("q1_08", "bottleneck", "S6", sealed)


def test_one_of_several_sealed_values_is_enough() -> None:
    sealed = [seal("q", "x", "NVA"), seal("q", "x", "NNVA")]
    assert opens("q", "x", "NNVA", sealed)
    assert not opens("q", "x", "VA", sealed)


@given(st.one_of(st.floats(allow_nan=False, allow_infinity=False), st.text()))
def test_the_value_does_not_stand_in_the_digest(value: float | str) -> None:
    assume(not isinstance(value, str) or _encodable(value))
    assert set(seal("q", "x", value)) <= set("0123456789abcdef")


def _encodable(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)
