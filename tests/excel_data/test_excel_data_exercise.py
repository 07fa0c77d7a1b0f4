"""Module 3's exercise on the whole data: what a few hidden inputs stand for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from curriculum.excel_data import given
from curriculum.kit.answers import Summary
from curriculum.kit.registry import accompanying, questions
from grading.build.edition import hidden_of
from grading.build.source import read_source

PROJECT = Path(__file__).resolve().parents[2]
ANSWERS = PROJECT / "tests" / "answers" / "excel_data"
FORMS = {
    "iso": r"\d{4}-\d\d-\d\d",
    "slashes": r"[0-9]{2}/[0-9]{2}/[0-9]{4}",
    "thai digits": r"[๐-๙]{2}/[๐-๙]{2}/[๐-๙]{4}",
    "short month": r"[0-9]{1,2} \S+ [0-9]{4}",
}


def functions(question: str, name: str) -> list:
    """The function `name` of every right answer that is recorded for the question."""
    import unicodedata

    made = []
    for path in sorted((ANSWERS / question).glob("right_*.py")):
        names = {
            "given": given,
            "date": date,
            "pd": pd,
            "np": np,
            "re": re,
            "unicodedata": unicodedata,
        }
        exec(path.read_text("utf-8"), names)
        made.append(pytest.param(names[name], id=path.stem))
    return made


def hidden(question: str) -> list[str]:
    source = read_source(PROJECT / "solutions" / "excel_data.py")
    check = next(c for c in source.cells if c.part == "check" and c.question == question)
    inputs = hidden_of(source, check, questions("excel_data")[question]).inputs
    return [text for [text] in inputs]


@pytest.mark.parametrize("fee_to_int", functions("q3_02", "fee_to_int"))
def test_a_right_fee_function_adds_up_all_fees(fee_to_int) -> None:
    assert sum(int(fee_to_int(text)) for text in given("clean_raw")["fee"]) == 18_810


@pytest.mark.parametrize("parse_date", functions("q3_03", "parse_date"))
def test_a_right_date_function_reads_every_row(parse_date) -> None:
    texts = given("clean_raw")["service_date"]
    read = pd.to_datetime(pd.Series([str(parse_date(text))[:10] for text in texts]))
    assert (read == given("records")["service_date"]).all()


@pytest.mark.parametrize("form", FORMS)
def test_hidden_dates_show_both_months_in_every_way_of_writing(form: str) -> None:
    in_form = [text for text in hidden("q3_03") if re.fullmatch(FORMS[form], text)]
    month = re.compile(r"-04-|/04/|/๐๔/|เม\.ย\.")
    assert {bool(month.search(text)) for text in in_form} == {True, False}


def test_hidden_sheets_give_another_result_than_the_shown_one() -> None:
    """A typed number, right on the shown sheet, is wrong on each hidden one."""
    asked = questions("excel_data")
    for name, question in (("f_count", "q3_05"), ("f_avg", "q3_06"), ("f_fee", "q3_06")):
        answer = next(one for one in asked[question].answers if one.name == name)
        evidence = answer.answer.gather({name: _reference(name)}, _sheets(question))
        results = [call["result"] for call in evidence["calls"] if _is_hidden(answer, call)]
        [shown] = [call["result"] for call in evidence["calls"] if call["args"] == [{}]]
        assert len(results) >= 2
        assert shown not in results


def _reference(name: str) -> str:
    question = "q3_05" if name == "f_count" else "q3_06"
    names: dict[str, str] = {}
    exec((ANSWERS / question / "right_reference.py").read_text("utf-8"), names)
    return names[name]


def _sheets(question: str) -> list:
    source = read_source(PROJECT / "solutions" / "excel_data.py")
    check = next(c for c in source.cells if c.part == "check" and c.question == question)
    return hidden_of(source, check, questions("excel_data")[question]).inputs


def _is_hidden(answer, call: dict) -> bool:
    [changes] = call["args"]
    return bool(changes) and not any(dict(probe) == changes for probe in answer.answer.probes)


def test_the_workbook_goes_out_beside_the_exercise() -> None:
    assert list(accompanying("excel_data")) == ["excel_data.xlsx"]


def test_a_table_made_in_place_is_told_from_an_empty_answer() -> None:
    [clean] = [a for a in questions("excel_data")["q3_04"].answers if isinstance(a, Summary)]
    assert clean.read(clean.gather({"clean": ...})).blank
    assert not clean.read(clean.gather({"clean": None})).blank
