"""The workbook goes on being worked out: change a cell, and the finish follows the method."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest
from openpyxl.utils.datetime import to_excel

from curriculum.case.project_tasks import project_tasks
from curriculum.kit.i18n import in_language
from curriculum.kit.spreadsheet import Book
from curriculum.kit.xlsx_bytes import as_written
from curriculum.time_project.own_plan import example_rows, read_plan, workbook_bytes
from curriculum.time_project.own_plan import workbook_look as look

START = "9 มี.ค. 2569"
PLAN, GANTT, HOLIDAYS = "Plan", "Gantt chart", "Holidays"
FIRST = 10
TIMES = {"K": "es", "L": "ef", "M": "ls", "N": "lf", "J": "float"}


@pytest.fixture(autouse=True)
def english():
    with in_language("en"):
        yield


def course_plan(**durations):
    """The course's project with other durations, by code."""
    table = project_tasks()
    for code, days in durations.items():
        table.loc[table["id"] == code, "dur"] = days
    return read_plan(table, START).plan


@pytest.fixture(scope="module")
def content():
    with in_language("en"):
        return workbook_bytes(course_plan())


@pytest.fixture(scope="module")
def original(content):
    return Book.from_xlsx(content)


@pytest.fixture
def book(original):
    return original.copy()


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def row_of(code):
    return FIRST + "ABCDEFGHIJKL".index(code)


def day(book, cell, sheet=PLAN):
    return dt.date(1899, 12, 30) + dt.timedelta(days=book.value(sheet, cell))


def same_as(book, plan):
    """Dates, float and critical tasks of the recalculated sheet are those of `plan`."""
    assert day(book, "C5") == plan.finish
    assert book.value(PLAN, "C6") == plan.duration
    for row, task in enumerate(plan.planned, start=FIRST):
        assert (day(book, f"G{row}"), day(book, f"H{row}")) == (task.start, task.finish)
        for column, name in TIMES.items():
            assert book.value(PLAN, f"{column}{row}") == getattr(task.scheduled, name)
        assert book.value(PLAN, f"I{row}") == ("critical" if task.scheduled.critical else "")
    return True


def test_the_course_project_is_finished_on_20_may(book):
    assert day(book, "C5") == dt.date(2026, 5, 20)
    assert book.value(PLAN, "C7") == 270_000
    assert same_as(book, course_plan())


@pytest.mark.parametrize(("code", "days"), [("F", 10), ("F", 20), ("G", 18), ("L", 1), ("D", 40)])
def test_a_changed_duration_moves_every_date_as_the_method_says(book, code, days):
    book.set(PLAN, f"C{row_of(code)}", days)
    assert same_as(book, course_plan(**{code: days}))


def test_the_checkpoints_of_the_lesson_hold_in_the_workbook(book):
    book.set(PLAN, f"C{row_of('F')}", 20)
    assert day(book, "C5") == dt.date(2026, 5, 27)
    book.set(PLAN, f"C{row_of('F')}", 15)
    book.set(PLAN, "C3", to_excel(dt.date(2026, 4, 1)))
    assert day(book, "C5") == dt.date(2026, 6, 16)


def test_a_start_on_a_day_off_begins_on_the_next_working_day(book):
    book.set(PLAN, "C3", to_excel(dt.date(2026, 4, 11)))
    assert day(book, "C4") == day(book, f"G{FIRST}") == dt.date(2026, 4, 16)


def test_a_holiday_added_below_the_last_one_moves_the_finish(book):
    book.set(HOLIDAYS, f"A{4 + 42}", to_excel(dt.date(2026, 5, 20)))
    assert day(book, "C5") == dt.date(2026, 5, 21)


def test_a_holiday_taken_out_brings_the_finish_forward(book):
    row = next(
        row for row in range(4, 46) if day(book, f"A{row}", HOLIDAYS) == dt.date(2026, 5, 13)
    )
    book.set(HOLIDAYS, f"A{row}", None)
    assert day(book, "C5") == dt.date(2026, 5, 19)


def test_a_changed_budget_changes_the_total(book):
    book.set(PLAN, f"F{row_of('F')}", 100_000)
    assert book.value(PLAN, "C7") == 250_000


def test_the_bars_follow_a_changed_duration(book):
    weeks = [f"{letter}{5 + 11}" for letter in "DEFGHIJKLMNOP"]
    before = [book.value(GANTT, cell) for cell in weeks]
    book.set(PLAN, f"C{row_of('F')}", 25)
    assert [book.value(GANTT, cell) for cell in weeks] != before


def test_the_bars_stand_in_the_weeks_of_the_task_and_say_critical_by_their_sign(book):
    assert day(book, "D4", GANTT) == dt.date(2026, 3, 9)
    assert [book.value(GANTT, f"{c}5") for c in "DEF"] == ["■", "", ""]
    task_h = [book.value(GANTT, f"{c}12") for c in "DEFGHI"]
    assert "□" in task_h and "■" not in task_h


def test_a_predecessor_further_down_the_table_is_found():
    rows = [
        {"id": "A", "task": "x", "days": 2, "predecessors": "B"},
        {"id": "B", "task": "y", "days": 3},
    ]
    plan = read_plan(rows, START).plan
    assert same_as(Book.from_xlsx(workbook_bytes(plan)), plan)


def test_two_hundred_tasks_are_worked_out():
    rows = [
        {"task": "x", "days": 1 + n % 3, "predecessors": str(n) if n % 9 else ""}
        for n in range(200)
    ]
    plan = read_plan(rows, START).plan
    book = Book.from_xlsx(workbook_bytes(plan))
    assert day(book, "C5") == plan.finish


def test_values_stand_beside_the_formulas_for_programs_that_do_not_calculate(content, book):
    shown = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    written = opened(content)
    for name in (PLAN, GANTT):
        for cells in written[name].iter_rows():
            for cell in cells:
                if cell.data_type == "f":
                    kept = shown[name][cell.coordinate].value
                    kept = to_excel(kept) if isinstance(kept, dt.date) else kept
                    assert (kept or 0) == (book.value(name, cell.coordinate) or 0), cell.coordinate


def test_the_same_plan_gives_the_same_bytes(content):
    assert workbook_bytes(course_plan()) == content


def test_a_workbook_that_excel_has_saved_is_told_from_one_just_written(content):
    assert as_written(content)
    workbook, saved = opened(content), io.BytesIO()
    workbook.save(saved)
    assert not as_written(saved.getvalue())
    assert not as_written(b"no workbook")


def test_thai_workbooks_show_be_years_and_english_ones_ce_years():
    with in_language("th"):
        thai = Book.from_xlsx(workbook_bytes(course_plan()))
        sheet = opened(workbook_bytes(course_plan()))["แผน"]
    assert thai.shown("แผน", "C5") == "20 พ.ค. 2569"
    assert sheet["G10"].number_format == "[$-107041E]d mmm yyyy"
    assert sheet["A9"].value == "รหัส"
    assert Book.from_xlsx(workbook_bytes(course_plan())).shown(PLAN, "C5") == "20 May 2026"


def test_it_prints_on_a4_landscape_with_its_headings_on_every_page(content):
    for name in (PLAN, GANTT):
        sheet = opened(content)[name]
        assert int(sheet.page_setup.paperSize) == look.A4
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.fitToWidth == 1 and sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows


def test_a_be_year_typed_as_a_date_is_refused_with_a_sentence(content):
    sheet = opened(content)[PLAN]
    rule = next(r for r in sheet.data_validations.dataValidation if r.type == "date")
    assert str(rule.sqref) == "C3"
    assert rule.formula2 == "DATE(2100,12,31)"
    assert "C.E." in rule.error


def test_what_a_learner_types_never_becomes_a_formula():
    rows = [{"id": "=A", "task": '=HYPERLINK("x")', "days": 1, "owner": "+clerk"}]
    content = workbook_bytes(read_plan(rows, START, title="=1+1").plan)
    sheet = opened(content)[PLAN]
    assert all(sheet[cell].data_type == "s" for cell in ("A1", "A10", "B10", "E10"))
    assert b"<f>HYPERLINK" not in zipfile.ZipFile(io.BytesIO(content)).read(
        "xl/worksheets/sheet1.xml"
    )


def test_cells_to_fill_look_different_by_more_than_colour(content):
    sheet = opened(content)[PLAN]
    assert sheet["C10"].border.left.style == "medium"
    assert sheet["G10"].border.left is None or not sheet["G10"].border.left.style


def test_the_example_opens_in_thai_without_english():
    with in_language("th"):
        plan = read_plan(example_rows(), START).plan
        sheet = opened(workbook_bytes(plan))["แผน"]
    texts = [
        cell.value for cells in sheet["A1:J9"] for cell in cells if isinstance(cell.value, str)
    ]
    assert not [text for text in texts if text.isascii() and not text.startswith("=")]
