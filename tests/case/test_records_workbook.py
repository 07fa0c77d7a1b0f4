"""`service_records.xlsx` opens as the workbook an office would send, the same every time."""

import datetime as dt
import io
import zipfile

import pytest
from openpyxl import load_workbook

from curriculum.case.holidays import HOL
from curriculum.case.records_workbook import records_workbook
from curriculum.excel_data import given


@pytest.fixture(scope="module")
def content():
    return records_workbook()


@pytest.fixture(scope="module")
def workbook(content):
    return load_workbook(io.BytesIO(content))


def values(sheet):
    return [tuple(cell.value for cell in row) for row in sheet.iter_rows()]


def test_the_same_bytes_come_every_time(content):
    assert records_workbook() == content


def test_no_clock_and_no_version_stands_in_the_file(content):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {part.compress_type for part in parts.infolist()} == {zipfile.ZIP_STORED}
        core, app = (parts.read(f"docProps/{name}.xml").decode() for name in ("core", "app"))
    assert core.count("2026-01-01T00:00:00Z") == 2
    assert "openpyxl" not in app.lower()


def test_the_sheets_are_the_stated_ones(workbook):
    assert workbook.sheetnames == ["raw", "services", "tambons", "holidays", "counter"]


def test_raw_holds_every_row_as_text(workbook):
    raw = given("raw")
    header, *rows = values(workbook["raw"])
    assert header == tuple(raw.columns)
    assert [tuple(value or "" for value in row) for row in rows] == list(
        raw.itertuples(index=False, name=None)
    )


def test_raw_cells_have_the_format_text_so_that_excel_leaves_ids_alone(workbook):
    cells = [cell for row in workbook["raw"].iter_rows(min_row=2) for cell in row]
    assert {cell.number_format for cell in cells} == {"@"}


def test_a_missing_score_is_an_empty_cell(workbook):
    scores = [row[11] for row in values(workbook["raw"])[1:]]
    assert scores.count(None) == (given("raw")["satisfaction"] == "").sum()


@pytest.mark.parametrize("name", ["services", "tambons"])
def test_lists_are_those_that_are_given(workbook, name):
    table = given(name)
    header, *rows = values(workbook[name])
    assert header == tuple(table.columns)
    assert rows == list(table.itertuples(index=False, name=None))


def test_holidays_are_real_dates_shown_in_the_buddhist_era(workbook):
    sheet = workbook["holidays"]
    rows = values(sheet)[1:]
    assert {moment.date(): name for moment, name in rows} == HOL
    assert sheet["A2"].number_format == "[$-107041E]d mmm yyyy"


def test_the_small_sheet_lies_where_the_formulas_expect_it(workbook):
    sheet = workbook["counter"]
    assert sheet.dimensions == "A1:H13"
    assert [sheet[cell].value for cell in ("B1", "B2", "C10", "E2", "G4")] == [
        "service", "ID1", "ศรีธารา", 42, 100,
    ]  # fmt: skip
    assert sheet["A2"].value == dt.datetime(2025, 5, 13)
    assert sheet["H9"].value is None
