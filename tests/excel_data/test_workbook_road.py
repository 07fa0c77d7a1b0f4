"""The Excel road: the workbook is written, solved in Excel, read back and judged."""

import io
import json
import zipfile
from functools import partial

import openpyxl
import pytest

from curriculum.case.counter_sheet import ROWS
from curriculum.excel_data.workbook import (
    FILE,
    OrWorkbook,
    exercise_workbook,
    from_workbook,
    read_answers,
)
from curriculum.excel_data.workbook.layout import CELLS, ROW_OF
from curriculum.kit.answers.formula import Formula
from curriculum.kit.answers.mapping import NumberTable
from curriculum.kit.answers.number import Count, Number
from curriculum.kit.spreadsheet import WorkbookRefused

HIDDEN = [{"C10": "ทุ่งสมมติ", "E10": 60, "B5": "ID2"}]
F_COUNT = OrWorkbook(Formula("f_count", "counter", ROWS, gives=Count))
IN_EXCEL = {
    "n_dup": "=COUNTA(raw!A2:A1225)-SUMPRODUCT(1/COUNTIF(raw!A2:A1225,raw!A2:A1225))",
    "f_count": '=COUNTIFS(counter!$B$2:$B$13,"ID1",counter!$C$2:$C$13,"ศรีธารา")',
    "f_avg": '=AVERAGEIFS(counter!E2:E13,counter!D2:D13,"walk-in")',
    "f_fee": '=SUMIF(counter!B:B,"ID2",counter!G:G)',
    "within": "=SUMPRODUCT(--(records!N2:N1201<="
    "_xlfn.XLOOKUP(records!D2:D1201,services!A2:A7,services!E2:E7)))/1200",
    "within30": '=COUNTIF(records!M2:M1201,"<=30")/COUNT(records!M2:M1201)',
    "p90": "=PERCENTILE.INC(records!M2:M1201,0.9)",
    "bad_id": "=COUNTIF(clean_raw!M2:M1201,FALSE)",
    "time_swapped": "=SUMPRODUCT(--(clean_raw!J2:J1201<clean_raw!I2:I1201))",
    "missing_score": "=COUNTBLANK(clean_raw!L2:L1201)",
}
COUNTER_ONLY = {name: IN_EXCEL[name] for name in ("f_count", "f_avg", "f_fee")}


@pytest.fixture(scope="module")
def whole():
    return exercise_workbook()


@pytest.fixture(scope="module")
def given(whole):
    """Without the large sheets, so that a test takes no seconds."""
    workbook, out = openpyxl.load_workbook(io.BytesIO(whole)), io.BytesIO()
    for name in ("records", "raw", "clean_raw"):
        del workbook[name]
    workbook.save(out)
    return out.getvalue()


def solved(given, answers, also=None):
    workbook = openpyxl.load_workbook(io.BytesIO(given))
    for name, content in answers.items():
        workbook["answers"].cell(ROW_OF[name], 4).value = content
    if also:
        also(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


@pytest.fixture
def beside(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda content: (tmp_path / FILE).write_bytes(content)


def leaves(answer, value=..., inputs=HIDDEN):
    return answer.read(json.loads(json.dumps(answer.gather({answer.name: value}, inputs))))


def test_the_workbook_has_the_same_bytes_every_time(whole):
    assert whole == exercise_workbook()


def test_every_answer_cell_has_a_name_and_only_they_are_unlocked(given):
    workbook = openpyxl.load_workbook(io.BytesIO(given))
    sheet = workbook["answers"]
    unlocked = {
        cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked
    }
    named = {
        name.attr_text.split("!")[1].replace("$", "") for name in workbook.defined_names.values()
    }
    assert len(unlocked) == len(CELLS)
    assert unlocked == named
    assert all(
        workbook[name].protection.sheet and not workbook[name].protection.password
        for name in workbook.sheetnames
        if name != "work"
    )
    assert workbook.security.lockStructure


def test_it_says_what_to_do_in_both_languages_and_checks_what_is_typed(given):
    workbook = openpyxl.load_workbook(io.BytesIO(given))
    text = [
        str(cell.value) for row in workbook["answers"].iter_rows() for cell in row if cell.value
    ]
    assert any("บันทึก" in said for said in text)
    assert any("Save as an Excel workbook" in said for said in text)
    assert len(workbook["answers"].data_validations.dataValidation) == len(CELLS)


def test_the_data_is_that_of_the_notebook(whole):
    workbook = openpyxl.load_workbook(io.BytesIO(whole), read_only=True)
    sizes = {name: workbook[name].max_row for name in ("counter", "records", "services", "raw")}
    assert sizes == {"counter": 13, "records": 1201, "services": 7, "raw": 1225}


def test_an_untouched_workbook_answers_nothing(given, beside):
    assert read_answers(given) == {}
    beside(given)
    assert leaves(F_COUNT).blank


def test_all_answers_are_calculated_from_formulas(whole):
    found = {
        name: cell.calculate({}) for name, cell in read_answers(solved(whole, IN_EXCEL)).items()
    }
    # the values of the specification's own text for the sheet and the records
    assert found == pytest.approx(
        {
            "n_dup": 24, "f_count": 2, "f_avg": 29.875, "f_fee": 300, "within": 0.74,
            "within30": 0.8133, "p90": 39.1, "bad_id": 29, "time_swapped": 12,
            "missing_score": 120,
        },
        rel=1e-3,
    )  # fmt: skip


def test_a_formula_is_judged_on_the_changed_sheet_as_in_the_notebook(given, beside):
    beside(solved(given, COUNTER_ONLY))
    in_notebook = F_COUNT.answer.read(
        F_COUNT.answer.gather({"f_count": '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'}, HIDDEN)
    )
    assert leaves(F_COUNT) == in_notebook


def test_helper_cells_of_the_learner_count(given, beside):
    def also(workbook):
        for row in range(2, 14):
            workbook["work"][f"A{row}"] = (
                f'=IF(AND(counter!B{row}="ID1",counter!C{row}="ศรีธารา"),1,0)'
            )

    beside(solved(given, {"f_count": "=SUM(work!A2:A13)"}, also))
    reading = leaves(F_COUNT)
    assert (list(reading.leaves.values()), reading.problem) == ([2, 1], None)


@pytest.mark.parametrize("typed", [2, "=2", "=1+1"])
def test_a_number_typed_in_the_workbook_is_caught(given, beside, typed):
    beside(solved(given, {"f_count": typed}))
    reading = leaves(F_COUNT)
    assert reading.problem.code == "any.formula_number_typed"
    assert list(reading.leaves.values()) == [2, 2]


def test_a_formula_in_a_cell_of_the_format_text_is_read_as_meant(given, beside):
    def also(workbook):
        cell = workbook["answers"].cell(ROW_OF["f_count"], 4)
        cell.value, cell.data_type = IN_EXCEL["f_count"], "s"

    beside(solved(given, {}, also))
    assert list(leaves(F_COUNT).leaves.values()) == [2, 1]


@pytest.mark.parametrize(
    ("formula", "code"),
    [
        ('=COUNTIFS(INDIRECT("counter!B2:B13"),"ID1")', "unsupported_function"),
        ('=COUNTIFFS(counter!B2:B13,"ID1")', "misspelled_function"),
        ("=SUM(counter!E2:E13*TRANSPOSE(work!A1:A45000))", "too_much"),
        ("=SUM([1]data!A1:A9)", "other_workbook"),
    ],
)
def test_a_formula_that_cannot_be_calculated_is_told(given, beside, formula, code):
    beside(solved(given, {"f_count": formula}))
    assert leaves(F_COUNT).problem.code == f"any.formula_{code}"


def test_a_changed_counter_sheet_is_put_back(given, beside):
    def also(workbook):
        workbook["counter"]["B2"] = "CR1"

    beside(solved(given, COUNTER_ONLY, also))
    assert list(leaves(F_COUNT).leaves.values()) == [2, 1]


def test_the_answer_of_the_notebook_goes_first(given, beside):
    beside(solved(given, COUNTER_ONLY))
    assert leaves(F_COUNT, "=SUM(E2:E13)").leaves["f_count(shown)"] == 265


def test_values_and_tables_are_taken_too(given, beside):
    typed = {
        "within": 0.74,
        "n_dup": "=12*2",
        "bad_id": 29,
        "time_swapped": 12,
        "missing_score": 120,
    }
    beside(solved(given, typed))
    assert leaves(OrWorkbook(Number("within"))).leaves == {"within": 0.74}
    assert leaves(OrWorkbook(Count("n_dup"))).leaves == {"n_dup": 24}
    keys = ("bad_id", "time_swapped", "missing_score")
    table = OrWorkbook(NumberTable("score", keys))
    starter = dict.fromkeys(keys, ...)
    assert list(leaves(table, starter).leaves.values()) == [29, 12, 120]


def test_an_error_in_an_answer_cell_is_named(given, beside):
    beside(solved(given, {"within": "=1/0", "f_count": "=1/counter!G2"}))
    assert "#DIV/0!" in leaves(OrWorkbook(Number("within"))).problem.says("en")
    assert leaves(F_COUNT).problem.code == "any.formula_gives_division_by_zero"


def test_the_cell_is_found_also_where_its_name_was_lost(given, beside):
    def also(workbook):
        workbook.defined_names.clear()

    beside(solved(given, {"n_dup": 24}, also))
    assert from_workbook("n_dup") == 24


def test_without_a_workbook_the_question_is_simply_not_answered(beside):
    assert leaves(F_COUNT).problem.code == "any.missing"
    assert from_workbook("f_count") is None


def test_a_workbook_of_something_else_is_told(beside):
    workbook, out = openpyxl.Workbook(), io.BytesIO()
    workbook.save(out)
    beside(out.getvalue())
    reading = leaves(F_COUNT)
    assert reading.problem.code == "any.workbook_other_file"
    with pytest.raises(WorkbookRefused):
        from_workbook("f_count")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"PK\x03\x04 broken", "any.workbook_truncated"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "any.workbook_password"),
        (b"no workbook", "any.workbook_not_a_workbook"),
    ],
)
def test_a_bad_file_is_told_in_both_languages(beside, content, code):
    beside(content)
    problem = leaves(F_COUNT).problem
    assert problem.code == code
    assert FILE in problem.says("th")
    assert problem.says("th") != problem.says("en")


def test_a_workbook_as_excel_packs_it_is_read(given):
    packed, out = zipfile.ZipFile(io.BytesIO(solved(given, COUNTER_ONLY))), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as again:
        for name in packed.namelist():
            part = packed.read(name)
            if name == "xl/workbook.xml":
                part = part.replace(b"answers!$D$", b"'answers'!$D$")
            again.writestr(name, part)
    assert read_answers(out.getvalue())["f_fee"].calculate({}) == 300


def test_exact_and_paths_are_those_of_the_answer():
    answer = OrWorkbook(Formula("f_avg", "counter", ROWS, gives=partial(Number)))
    assert (answer.name, answer.exact, answer.paths()) == ("f_avg", False, ("f_avg(shown)",))
