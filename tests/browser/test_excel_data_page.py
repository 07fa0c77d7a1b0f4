"""Module 3 in a browser, in Thai: the demos, the live sheet, the exercise, the Excel road."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from lab_driver import Lab
from notebook_page import (
    broken_rules,
    card,
    choose,
    demo,
    open_exercise,
    open_lesson,
    press,
    shows,
    tables,
    tables_are_named,
    thai,
    told,
    type_over,
    wrong_then_right,
)
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.case.records_workbook import NAME
from curriculum.excel_data import given, model, practice
from curriculum.excel_data.demos.data_xray import FIXES
from curriculum.excel_data.demos.heat_map_and_quota import MEASURES, WEEKDAY_NAMES, days
from curriculum.excel_data.demos.twin_tasks import TASKS
from curriculum.excel_data.misconceptions import COUNTING
from curriculum.excel_data.workbook.layout import ANSWERS, CELL, FILE, ROW_OF
from curriculum.kit.card import SIGNS
from curriculum.kit.judgement import Outcome
from curriculum.kit.table import plain

pytestmark = pytest.mark.slow

DEMOS = ("data_xray", "formula_twins", "heat_map_and_quota")
WRONG = """f_count = '=COUNTIF(B2:B13,"ID1")'"""
RIGHT = """f_count = '=COUNTIFS(B2:B13,"ID1",C2:C13,"ศรีธารา")'"""
STARTER = "f_count = '=COUNTIFS(B2:B13, ..., C2:C13, ...)'"
IN_EXCEL = '=COUNTIFS(counter!B2:B13,"ID1",counter!C2:C13,"ศรีธารา")'


@pytest.fixture(scope="module")
def lesson(lab: Lab, browser: Browser) -> Iterator[Page]:
    page = open_lesson(lab, browser, "excel_data")
    yield page
    page.close()


@pytest.fixture(scope="module")
def sheet(lesson: Page) -> Locator:
    cell = lesson.locator(".jp-CodeCell", has_text="practice.sheet()")
    cell.scroll_into_view_if_needed()
    expect(at(cell, "I2")).to_be_visible()
    return cell


def test_every_cell_of_lesson_3_runs_without_an_error(lesson: Page) -> None:
    expect(lesson.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)


def test_no_rule_of_accessibility_is_broken_in_lesson_3(lesson: Page) -> None:
    assert broken_rules(lesson) == []


def test_xray_counts_what_the_model_cleans(lesson: Page) -> None:
    cell = demo(lesson, "demo.data_xray()")
    raw, services, tambons = given("raw", "services", "tambons")
    names = model.aliases(services), model.aliases(tambons)
    as_typed = model.cook(raw, model.Recipe(), *names)
    shows(told(cell), plain(len(as_typed)), str(as_typed["service"].nunique()))
    for fix in FIXES.values():
        box = cell.get_by_label(thai(fix), exact=True)
        box.focus()
        box.press("Space")
    clean = model.cook(raw, model.Recipe(**dict.fromkeys(FIXES, True)), *names)
    for where in (told(cell), tables(cell)):
        shows(where, plain(len(clean)), str(clean["service"].nunique()))
        shows(where, str(clean["tambon"].nunique()), plain(float(clean["baht"].sum())))


def test_twins_light_tells_when_a_row_is_left_out(lesson: Page) -> None:
    cell = demo(lesson, "demo.formula_twins()")
    shows(told(cell), "320")
    formula = cell.get_by_label(thai("Excel formula"), exact=True)
    formula.focus()
    lesson.keyboard.press("Control+a")
    lesson.keyboard.insert_text("=SUM(G2:G12)")
    lesson.keyboard.press("Enter")
    shows(told(cell), "310", "320")
    shows(tables(cell), "✗ " + thai("Not the same"), "310")
    choose(cell, thai("Question to the sheet"), thai(TASKS[1].title))
    shows(tables(cell), "✓ " + thai("The same"), "4")


def test_heat_map_moves_its_highest_hour_with_what_is_counted(lesson: Page) -> None:
    cell = demo(lesson, "demo.heat_map_and_quota()")
    for measure in (model.Measure.PER_DAY, model.Measure.MEAN_WAIT):
        choose(cell, thai("What to show in the heat map"), thai(MEASURES[measure]))
        table = model.heat_map(given("records"), measure, days())
        day, hour = model.highest(table)
        digits = 2 if measure is model.Measure.PER_DAY else 1
        value = f"{table.loc[day, hour]:.{digits}f}"
        shows(told(cell), value, thai(WEEKDAY_NAMES[day]), f"{hour}.00")
        shows(tables(cell).locator("table").first, value)


def test_counters_needed_follow_the_slider(lesson: Page) -> None:
    cell = demo(lesson, "demo.heat_map_and_quota()")
    press(cell, thai("A counter is busy at most (%)"), "ArrowLeft", times=2)
    records = given("records")
    minutes = float(records["service_min"].mean())
    rates = model.per_open_hour(model.heat_map(records, model.Measure.PER_DAY, days()))
    most = max(model.counters_needed(rate, minutes, 0.75) for rate in rates.loc[0])
    shows(told(cell), "75", str(most), plain(minutes, 2))


def test_each_demo_of_lesson_3_has_a_table_that_says_the_same(lesson: Page) -> None:
    for name in DEMOS:
        tables_are_named(demo(lesson, f"demo.{name}()"))


def test_self_check_of_lesson_3_tells_a_wrong_answer_from_a_right_one(lesson: Page) -> None:
    wrong_then_right(lesson, "quiz.self_check_2()", wrong=1, right=2)


def test_practice_workbook_comes_down_as_a_file(lesson: Page, lab: Lab) -> None:
    cell = lesson.locator(".jp-CodeCell", has_text="practice.workbook()")
    cell.scroll_into_view_if_needed()
    with lesson.expect_download() as coming:
        cell.get_by_role("link").press("Enter")
    down = Path(coming.value.path()).read_bytes()
    assert down == practice.SOURCE.read_bytes() == (lab.home / "lessons" / NAME).read_bytes()


def at(sheet: Locator, name: str) -> Locator:
    return sheet.locator(f"input[aria-label='{name}']")


def test_live_sheet_calculates_what_is_typed_and_follows_a_changed_value(sheet: Locator) -> None:
    keys = sheet.page.keyboard
    at(sheet, "I2").focus()
    for formula in ("=SUM(G2:G13)", '=AVERAGEIFS(E2:E13,B2:B13,"ID1")'):
        keys.insert_text(formula)
        keys.press("Enter")
    expect(at(sheet, "I2")).to_have_value("320")
    expect(at(sheet, "I3")).to_have_value("21.75")
    at(sheet, "E2").focus()
    keys.type("12")
    keys.press("Enter")
    expect(at(sheet, "I3")).to_have_value(plain((12 + 8 + 28 + 9) / 4, 2))
    expect(at(sheet, "I2")).to_have_value("320")


@pytest.fixture
def exercise(lab: Lab, page: Page) -> Page:
    return open_exercise(lab, page, "excel_data")


def box_of_f_count(exercise: Page) -> Locator:
    return exercise.locator(".jp-CodeCell", has_text="f_count").first


def test_a_formula_in_exercise_3_is_hinted_in_thai_and_then_ticked(exercise: Page) -> None:
    type_over(exercise, box_of_f_count(exercise), WRONG)
    known = next(m for m in COUNTING if m.code == "one_condition")
    wrong = card(exercise, "q3_05")
    expect(wrong).to_contain_text(thai(known.message))
    expect(wrong).to_contain_text(thai(known.hint))
    expect(wrong).to_contain_text("✗")
    type_over(exercise, box_of_f_count(exercise), RIGHT)
    right = card(exercise, "q3_05")
    expect(right).to_contain_text("✓")
    expect(right).to_contain_text(thai(SIGNS[Outcome.RIGHT][1]))


@pytest.fixture
def answered_in_excel(lab: Lab) -> Iterator[None]:
    """`excel_data.xlsx` beside the exercise, one answer filled in; afterwards as it was."""
    path = lab.home / "excel_data" / FILE
    before = path.read_bytes()
    book = openpyxl.load_workbook(path)
    book[ANSWERS].cell(ROW_OF["f_count"], CELL, IN_EXCEL)
    book.save(path)
    yield
    path.write_bytes(before)


@pytest.mark.usefixtures("answered_in_excel")
def test_an_answer_in_the_workbook_beside_the_exercise_is_found(exercise: Page) -> None:
    # the kernel outlives the page of the test before: back to the starter
    type_over(exercise, box_of_f_count(exercise), STARTER)
    found = card(exercise, "q3_05")
    expect(found).to_contain_text("✓")
    expect(found).to_contain_text(thai(SIGNS[Outcome.RIGHT][1]))
