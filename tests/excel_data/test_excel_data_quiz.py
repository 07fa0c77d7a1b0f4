"""Lesson 3's quizzes and practice: one fault a row, a file that is kept, a sheet that calculates."""

from __future__ import annotations

import pytest

from curriculum.case.records_workbook import NAME
from curriculum.excel_data import fault_hunt, practice, proposal, quiz
from curriculum.excel_data.cleaning import DateFix, fixes_needed, id_fault
from curriculum.excel_data.data import given
from curriculum.kit.i18n import _
from curriculum.kit.proposal import load

THAI_DIGITS = set("๐๑๒๓๔๕๖๗๘๙")


def _faults(number: int) -> set[str]:
    """Every kind of fault that the row shows, found by the rules of module 3."""
    typed, services = fault_hunt.rows(), given("services")
    row = typed.loc[number]
    fixes = fixes_needed(row["service_date"])
    found = {
        fault_hunt.SPACE: any(text != text.strip() for text in row),
        fault_hunt.NICKNAME: row["service"].strip() in set(services["nickname_th"]),
        fault_hunt.THAI_DATE: DateFix.THAI_DIGITS in fixes,
        fault_hunt.MONTH: DateFix.THAI_MONTHS in fixes,
        fault_hunt.FEE_WORD: not row["fee"].isdecimal(),
        fault_hunt.THAI_FEE: bool(THAI_DIGITS & set(row["fee"])),
        fault_hunt.NO_SCORE: not row["satisfaction"],
        fault_hunt.SWAPPED: row["end"] < row["start"],
        fault_hunt.LOST_ID: id_fault(row["citizen_id"]) is not None,
        fault_hunt.TWICE: bool(typed.duplicated()[number]),
    }
    return {kind for kind, is_there in found.items() if is_there}


def test_each_of_the_ten_rows_has_its_fault_and_no_other():
    assert {fault.row: _faults(fault.row) for fault in fault_hunt.FAULTS} == {
        fault.row: {fault.kind} for fault in fault_hunt.FAULTS
    }


def test_the_other_ten_rows_have_none_of_these_faults():
    others = set(fault_hunt.rows().index) - {fault.row for fault in fault_hunt.FAULTS}
    assert len(others) == 10
    assert {number: _faults(number) for number in others if _faults(number)} == {}


def test_each_kind_of_fault_occurs_once():
    assert sorted(fault.kind for fault in fault_hunt.FAULTS) == sorted(fault_hunt.KINDS)


def test_the_hunt_tells_a_wrong_choice_where_to_look_and_accepts_the_right_ones():
    sorting = quiz.fault_hunt().children[1]
    for row, fault in zip(sorting.options, fault_hunt.FAULTS, strict=True):
        row.value = dict(row.options)[_shown(row, fault.kind)]
    sorting.options[0].value = sorting.options[1].value
    sorting.press()
    assert not sorting.right and "✗" in sorting.feedback.value
    sorting.options[0].value = _shown(sorting.options[0], fault_hunt.FAULTS[0].kind)
    sorting.press()
    assert sorting.right


def _shown(row, kind: str) -> str:
    assert _(kind) in dict(row.options)
    return _(kind)


@pytest.mark.parametrize("check", [quiz.self_check_1, quiz.self_check_2, quiz.self_check_3])
def test_a_self_check_has_one_right_option_and_a_reason_for_each(check):
    options = check()._choices
    assert sum(option.right for option in options) == 1
    assert all(option.feedback for option in options)


def test_the_practice_file_is_put_beside_the_notebook(tmp_path):
    told = practice.workbook(tmp_path)
    assert (tmp_path / NAME).read_bytes() == practice.SOURCE.read_bytes()
    assert f'href="{NAME}" download' in told._repr_html_()


def test_a_practice_file_with_the_learners_work_in_it_is_kept(tmp_path):
    (tmp_path / NAME).write_bytes(b"own work")
    practice.workbook(tmp_path)
    assert (tmp_path / NAME).read_bytes() == b"own work"


def test_a_folder_that_cannot_be_written_is_told_in_words(tmp_path):
    told = practice.workbook(tmp_path / "not there")
    assert told.sentence.startswith("✗") and "href" not in told._repr_html_()


def test_the_live_sheet_gives_what_the_lesson_says():
    sheet = practice.sheet()
    sheet.type(
        {
            "I2": "=SUM(G2:G13)",
            "I3": '=AVERAGEIFS(E2:E13,B2:B13,"ID1")',
            "I4": '=XLOOKUP("CR4",B2:B13,F2:F13)',
            "I5": '=AVERAGEIFS(B2:B13,E2:E13,"ID1")',
        }
    )
    assert [sheet.shown(f"I{row}") for row in range(2, 6)] == ["320", "21.75", "38", "#DIV/0!"]


def test_a_wait_may_be_changed_and_nothing_else_of_the_sheet():
    sheet = practice.sheet()
    sheet.type({"I2": "=SUM(G2:G13)", "I3": '=AVERAGEIFS(E2:E13,B2:B13,"ID1")'})
    sheet.type({"E2": "12", "G4": "900", "E1": "x"})
    assert (sheet.shown("I2"), sheet.shown("I3")) == ("320", "14.25")


def test_field_5_keeps_the_baseline_as_a_number(tmp_path):
    form = proposal.form(tmp_path / "proposal.json")
    form.inputs["kpi_baseline"].value = "๕๗.๘"
    form.inputs["kpi_unit"].value = "ร้อยละ"
    form.press()
    assert load(tmp_path / "proposal.json").answers == {"kpi_baseline": 57.8, "kpi_unit": "ร้อยละ"}
