"""The live sheet in a real JupyterLab, by keyboard and mouse, as learners use Excel."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from grid_driver import broken_rules, fresh, has_focus, open_notebook, paste
from lab_driver import Lab
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.slow

SHEET = """\
import json, ipywidgets
from curriculum.kit.i18n import use_language
from curriculum.kit.grid.sheet import Sheet
from curriculum.case.counter_sheet import ROWS
use_language("th")
told = ipywidgets.Label()
sheet = Sheet(ROWS, caption="แผ่นงาน counter", name="counter", fill=["J2", "J3"])
def hear(change):
    told.value = json.dumps({c: [t, str(sheet.value(c))] for c, t in sheet.cells.items() if c[0] > "H"})
sheet.observe(hear, "cells")
sheet.type({"I15": "=G4*2"})
sheet.type({"I14": "before the page"})
ipywidgets.VBox([sheet, told])
"""
LARGE = """\
from curriculum.kit.grid.sheet import Sheet
Sheet([[r * c for c in range(20)] for r in range(200)], caption="ใหญ่", given=(), size=(200, 20))
"""
TWINS = """\
from curriculum.kit.i18n import use_language
from curriculum.excel_data.demo import formula_twins
use_language("th")
formula_twins()
"""


@pytest.fixture(scope="module")
def notebook(lab: Lab, browser) -> Iterator[Page]:
    yield from open_notebook(lab, browser, "sheet", [SHEET, LARGE, TWINS])


@pytest.fixture
def sheet(notebook: Page) -> Locator:
    return fresh(notebook, 0)


def cell(sheet: Locator, name: str) -> Locator:
    return sheet.locator(f"input[aria-label='{name}']")


def bar(sheet: Locator) -> Locator:
    return sheet.locator(".workshop-bar input")


def test_letters_typed_in_a_grid_are_not_shortcuts_of_jupyterlab(sheet: Locator) -> None:
    page = sheet.page
    count = page.locator(".jp-CodeCell").count()
    cell(sheet, "A1").click()
    for key in ("a", "b", "x", "d", "d", "m", "0", "Control+x", "Shift+m"):
        page.keyboard.press(key)
    expect(page.locator(".jp-Cell")).to_have_count(count)
    has_focus(cell(sheet, "A1"))


def test_a_formula_shows_its_value_and_the_bar_keeps_the_formula(sheet: Locator) -> None:
    keys, formula = sheet.page.keyboard, '=COUNTIFS(B2:B13,"CR3",C2:C13,"ทุ่งสมมติ")'
    cell(sheet, "J2").click()
    keys.insert_text(formula)
    keys.press("Enter")
    expect(cell(sheet, "J2")).to_have_value("1")
    has_focus(cell(sheet, "J3"))
    keys.press("ArrowUp")
    expect(bar(sheet)).to_have_value(formula)
    keys.press("F2")
    expect(cell(sheet, "J2")).to_have_value(formula)
    keys.press("Escape")
    expect(cell(sheet, "J2")).to_have_value("1")
    expect(sheet.locator(".widget-label").last).to_contain_text('"1.0"')


def test_a_page_shows_what_python_typed_before_it_opened(sheet: Locator) -> None:
    expect(cell(sheet, "I15")).to_have_value("200")
    expect(cell(sheet, "I14")).to_have_value("before the page")


def test_only_the_cells_that_changed_are_drawn_anew(sheet: Locator) -> None:
    sheet.locator("tbody").evaluate(
        "body => { window.drawn = new Set(); new MutationObserver(seen => seen.forEach(one =>"
        " drawn.add(one.target.dataset.name))).observe(body,"
        " {subtree: true, attributeFilter: ['data-kind']}) }"
    )
    cell(sheet, "J3").click()
    sheet.page.keyboard.type("=J2+1")
    sheet.page.keyboard.press("Enter")
    expect(cell(sheet, "J3")).to_have_value("1")
    assert set(sheet.page.evaluate("[...drawn]")) == {"J3"}


def test_a_drag_while_a_formula_waits_puts_the_block_in(sheet: Locator) -> None:
    page = sheet.page
    cell(sheet, "J2").click()
    page.keyboard.type("=SUM(")
    first, last = (cell(sheet, name).bounding_box() for name in ("E2", "F4"))
    page.mouse.move(first["x"] + 5, first["y"] + 5)
    page.mouse.down()
    page.mouse.move(last["x"] + 5, last["y"] + 5, steps=5)
    page.mouse.up()
    expect(bar(sheet)).to_have_value("=SUM(E2:F4")
    page.keyboard.type(")")
    page.keyboard.press("Enter")
    expect(cell(sheet, "J2")).to_have_value("176")


def test_given_cells_cannot_be_typed_into_and_say_so(sheet: Locator) -> None:
    given = cell(sheet, "E2")
    given.click()
    sheet.page.keyboard.type("99")
    sheet.page.keyboard.press("Delete")
    expect(given).to_have_value("42")
    expect(given).to_have_accessible_description("ให้มาแล้ว แก้ไขไม่ได้")
    expect(cell(sheet, "J2")).to_have_accessible_description("ให้ท่านกรอก")


def test_tab_then_enter_returns_to_the_column_where_tab_began(sheet: Locator) -> None:
    keys = sheet.page.keyboard
    cell(sheet, "I5").click()
    keys.type("1")
    keys.press("Tab")
    keys.type("2")
    keys.press("Enter")
    has_focus(cell(sheet, "I6"))
    expect(cell(sheet, "J5")).to_have_value("2")


def test_the_keyboard_gets_out_at_the_end_of_a_row_and_with_esc(sheet: Locator) -> None:
    keys = sheet.page.keyboard
    cell(sheet, "B2").click()
    keys.press("End")
    keys.press("Tab")
    has_focus(sheet.get_by_role("button", name="เลิกทำ"))
    cell(sheet, "B2").click()
    keys.press("Escape")
    keys.press("Tab")
    has_focus(sheet.get_by_role("button", name="เลิกทำ"))


def test_errors_undo_and_redo(sheet: Locator) -> None:
    keys = sheet.page.keyboard
    cell(sheet, "J2").click()
    keys.type("=1/0")
    keys.press("Enter")
    expect(cell(sheet, "J2")).to_have_value("#DIV/0!")
    expect(sheet.locator(".workshop-said")).to_contain_text("หารด้วย 0")
    keys.press("Control+z")
    expect(cell(sheet, "J2")).to_have_value("")
    has_focus(cell(sheet, "J2"))
    keys.press("Control+y")
    expect(cell(sheet, "J2")).to_have_value("#DIV/0!")


def test_a_refused_formula_stays_for_mending_with_the_reason(sheet: Locator) -> None:
    keys = sheet.page.keyboard
    cell(sheet, "J2").click()
    keys.type("=SUM(")
    keys.press("Enter")
    expect(cell(sheet, "J2")).to_have_attribute("aria-invalid", "true")
    expect(cell(sheet, "J2")).to_have_value("=SUM(")
    expect(sheet.locator(".workshop-said")).to_contain_text("SUM")


def test_the_formula_bar_edits_the_cell(sheet: Locator) -> None:
    keys = sheet.page.keyboard
    cell(sheet, "J3").click()
    bar(sheet).click()
    keys.type("=SUM(G2:G13)")
    keys.press("Enter")
    expect(cell(sheet, "J3")).to_have_value("320")
    has_focus(cell(sheet, "J4"))


def test_a_block_pasted_into_the_sheet_is_one_step(sheet: Locator) -> None:
    cell(sheet, "I3").click()
    paste(cell(sheet, "I3"), "1\t2\n3\t=I3+J3\n")
    expect(cell(sheet, "J4")).to_have_value("3")
    sheet.page.keyboard.press("Control+z")
    for name in ("I3", "J3", "I4", "J4"):
        expect(cell(sheet, name)).to_have_value("")


def test_no_rule_of_accessibility_is_broken_by_the_sheet(notebook: Page) -> None:
    fresh(notebook, 0)
    assert broken_rules(notebook, 0) == []


def test_a_large_sheet_is_there_and_calculates(notebook: Page) -> None:
    sheet = fresh(notebook, 1)
    expect(sheet.locator("tbody input")).to_have_count(4000)
    cell(sheet, "A1").click()
    sheet.page.keyboard.type("=SUM(B1:T200)")
    sheet.page.keyboard.press("Enter")
    expect(cell(sheet, "A1")).to_have_value("3781000")


def test_the_twins_compare_when_a_formula_is_typed_and_entered(notebook: Page) -> None:
    demo = fresh(notebook, 2)
    status = demo.locator("[role=status]")
    expect(status).to_contain_text("320")
    demo.get_by_label("สูตร Excel").fill("=SUM(G2:G12)")
    notebook.keyboard.press("Enter")
    expect(status).to_contain_text("310")
    expect(demo.locator("table").first).to_contain_text("✗ ไม่เท่ากัน")
    demo.get_by_label("คำสั่ง pandas (df คือแผ่นงาน)").fill('df["G"][:-1].sum()')
    notebook.keyboard.press("Enter")
    expect(demo.locator("table").first).to_contain_text("✓ เท่ากัน")
