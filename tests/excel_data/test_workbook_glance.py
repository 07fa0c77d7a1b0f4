"""A workbook in which nothing is answered is told apart without calculating it."""

from __future__ import annotations

import io

import openpyxl
import pytest

from curriculum.excel_data.workbook import exercise_workbook
from curriculum.excel_data.workbook.glance import untouched
from curriculum.excel_data.workbook.layout import FILE
from curriculum.kit.spreadsheet import WorkbookRefused


@pytest.fixture(scope="module")
def pristine() -> bytes:
    return exercise_workbook()


def saved(pristine: bytes, cell: str, value: object) -> bytes:
    """Opened and saved by another program, with one cell of the sheet `answers` filled."""
    workbook = openpyxl.load_workbook(io.BytesIO(pristine))
    workbook["answers"][cell] = value
    again = io.BytesIO()
    workbook.save(again)
    return again.getvalue()


def test_the_workbook_as_it_goes_out_is_untouched(pristine: bytes) -> None:
    assert untouched(pristine, FILE)


def test_a_workbook_that_was_only_opened_and_saved_is_untouched(pristine: bytes) -> None:
    assert untouched(saved(pristine, "D9", None), FILE)


@pytest.mark.parametrize("value", ["=1+1", 24, "text", 0])
def test_one_answer_is_enough_to_be_read(pristine: bytes, value: object) -> None:
    assert not untouched(saved(pristine, "D9", value), FILE)


def test_another_workbook_is_left_to_the_whole_reading() -> None:
    other = io.BytesIO()
    openpyxl.Workbook().save(other)
    assert not untouched(other.getvalue(), FILE)


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(WorkbookRefused):
        untouched(b"no workbook", FILE)
