"""What people type for a number: Thai digits, commas, units, signs."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.kit.texts import (
    MINUTES,
    PEOPLE,
    PER_HOUR,
    PERCENT,
    PLAIN,
    RATIO,
    DecimalComma,
    NotANumber,
    OtherUnit,
    Unit,
    read_number,
    tidy,
)

UNITS = (PLAIN, MINUTES, PEOPLE, PER_HOUR, PERCENT, RATIO)


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("90", PLAIN, 90),
        (" 1,620 ", PLAIN, 1620),
        ("18,147.4", PLAIN, 18147.4),
        ("๙๐", PLAIN, 90),
        ("๑,๖๒๐.๕", PLAIN, 1620.5),
        ("１２", PLAIN, 12),
        ("-70", PLAIN, -70),
        ("−70", PLAIN, -70),
        (".5", PLAIN, 0.5),
        ("5.", PLAIN, 5),
        ("1e3", PLAIN, 1000),
        ("9\u200b0", PLAIN, 90),
        ("90 นาที", MINUTES, 90),
        ("90นาที", MINUTES, 90),
        ("๙๐ นาที", MINUTES, 90),
        ("27 min.", MINUTES, 27),
        ("27 Minutes", MINUTES, 27),
        ("27 คน", PEOPLE, 27),
        ("20 คน/ชม.", PER_HOUR, 20),
        ("20 คน ต่อ ชั่วโมง", PER_HOUR, 20),
        ("70%", PERCENT, 70),
        ("70 %", PERCENT, 70),
        ("ร้อยละ ๗๐", PERCENT, 70),
        ("70 เปอร์เซ็นต์", PERCENT, 70),
        ("70%", RATIO, 0.7),
        ("ร้อยละ 9.444", RATIO, 0.09444),
        ("0.7", RATIO, 0.7),
    ],
)
def test_a_number_is_read_as_it_was_meant(text: str, unit: Unit, number: float) -> None:
    assert read_number(text, unit) == pytest.approx(number)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1.5 ชั่วโมง", MINUTES),
        ("1.5 hr", MINUTES),
        ("27 คน", MINUTES),
        ("90%", MINUTES),
        ("20 คน", PER_HOUR),
        ("0.9 เท่า", PLAIN),
    ],
)
def test_a_number_in_another_unit_is_not_taken(text: str, unit: Unit) -> None:
    with pytest.raises(OtherUnit):
        read_number(text, unit)


@pytest.mark.parametrize(
    "text",
    ["", " ", "เก้าสิบ", "S6", "22,5", "1 ชั่วโมง 30 นาที", "8.5/90", "22.5 + 67.5", "1 2", "½", "="],
)
def test_text_without_one_plain_number_is_no_number(text: str) -> None:
    with pytest.raises(NotANumber):
        read_number(text, MINUTES)


@pytest.mark.parametrize(
    "text", ["22,5", "0,0944", "0,944", "9,44%", "22,5 นาที", "ราว ๒๒,๕", "1,5 ชั่วโมง"]
)
def test_a_decimal_comma_is_told_from_other_text(text: str) -> None:
    with pytest.raises(DecimalComma):
        read_number(text, MINUTES)


@pytest.mark.parametrize("text", ["1,2,3", "1,5 + 2", "S6", "12:30"])
def test_other_text_is_not_called_a_decimal_comma(text: str) -> None:
    with pytest.raises(NotANumber) as caught:
        read_number(text, MINUTES)
    assert not isinstance(caught.value, DecimalComma)


@given(st.text(), st.sampled_from(UNITS))
def test_any_text_is_a_number_or_says_why_not(text: str, unit: Unit) -> None:
    with contextlib.suppress(NotANumber, OtherUnit):
        read_number(text, unit)


@given(st.floats(allow_nan=False, allow_infinity=False, width=32), st.sampled_from(UNITS[:4]))
def test_a_number_that_python_prints_is_read_back(number: float, unit: Unit) -> None:
    assert read_number(str(number), unit) == number


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == tidy(tidy(once))
    assert once == " ".join(once.split())
