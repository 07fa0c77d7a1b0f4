"""The faults of IronCalc 0.9.1 that we work around, one test each.

A test here that fails is good news: IronCalc has been mended, and the work-around of the same
number in curriculum/kit/spreadsheet/workarounds.py can go.
"""

import io

import ironcalc
import openpyxl
import pytest

SERVICES = ("ID1", "CR1", "ID1")
MINUTES = (10, 20, 40)


@pytest.fixture
def calculate():
    model = ironcalc.create("book", "en-GB", "UTC", "en")
    for row, (service, minutes) in enumerate(zip(SERVICES, MINUTES, strict=True), start=1):
        model.update_cell_with_text(0, row, 1, service)
        model.update_cell_with_number(0, row, 2, minutes)

    def value(formula):
        model.update_cell_with_formula(0, 9, 9, formula)
        model.evaluate()
        return model.get_cell_value(0, 9, 9)

    return value


def test_ironcalc_still_counts_over_ranges_of_unequal_size(calculate):
    assert isinstance(calculate('=COUNTIFS(A1:A3,"ID1",B1:B2,">0")'), float)


def test_ironcalc_still_does_not_stretch_the_result_range_of_sumif(calculate):
    assert calculate('=SUMIF(A1:A3,"ID1",B1:B2)') == 10


@pytest.mark.parametrize(
    ("formula", "said"),
    [
        ("=SUMPRODUCT(--ISNUMBER(B1:B3))", 0),
        ("=SUMPRODUCT(COUNTIF(A1:A3,A1:A3))", 0),
        ("=SUMPRODUCT(MATCH(A1:A3,A1:A3,0))", "#N/A"),
        ("=SUM(ROUND(B1:B3/7,0))", "#N/IMPL!"),
    ],
)
def test_ironcalc_still_calculates_once_where_many_values_are_given(calculate, formula, said):
    assert calculate(formula) == said


def test_ironcalc_still_does_not_count_calculated_values(calculate):
    assert calculate("=COUNT(B1:B3*1)") == 0


@pytest.mark.parametrize(("function", "said"), [("AVERAGE", 50 / 3), ("MEDIAN", 10)])
def test_ironcalc_still_takes_false_among_calculated_values_for_zero(calculate, function, said):
    assert calculate(f'={function}(IF(A1:A3="ID1",B1:B3))') == pytest.approx(said)


def test_ironcalc_still_does_not_understand_at_before_a_block(calculate):
    assert calculate("=SUM(@B1:B3)") == "#VALUE!"


def test_ironcalc_still_says_error_for_a_thai_word_without_quotation_marks(calculate):
    assert calculate("=LEN(ศรีธารา)") == "#ERROR!"


def test_ironcalc_still_has_no_thai_dates():
    model = ironcalc.create("book", "en-GB", "UTC", "en")
    model.update_cell_with_number(0, 1, 1, 45790)
    style = {**model.get_cell_style(0, 1, 1), "num_fmt": "[$-107041E]d mmm yyyy"}
    model.set_cell_style(0, 1, 1, style)
    assert model.get_formatted_cell_value(0, 1, 1) == "#VALUE!"


def test_ironcalc_still_inserts_an_at_when_it_loads_an_xlsx(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "=WORKDAY(45790,1,B1:B2)"
    saved = io.BytesIO()
    workbook.save(saved)
    path = tmp_path / "book.xlsx"
    path.write_bytes(saved.getvalue())
    model = ironcalc.load_from_xlsx(str(path))
    assert model.get_cell_formula(0, 1, 1) == "=WORKDAY(45790,1,@B1:B2)"
