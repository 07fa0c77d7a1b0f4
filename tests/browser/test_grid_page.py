"""The table editor in a real JupyterLab, by keyboard and mouse, as learners use Excel."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from grid_driver import broken_rules, fresh, has_focus, open_notebook, paste
from lab_driver import Lab
from playwright.sync_api import Locator, Page, expect

EDITOR = """\
import json, ipywidgets
from curriculum.kit.i18n import use_language
from curriculum.kit.grid import Column, Complaint, TableEditor
use_language("th")
heard = ipywidgets.Label()
editor = TableEditor("แผนงาน", [
    Column("name", "ชื่องาน", width="14em"), Column("days", "วัน", numeric=True),
    Column("kind", "ชนิด", choices=(("m", "บริหาร"), ("t", "เทคนิค"))),
], [{"name": "ออกแบบ", "days": "5", "kind": "m"}, {"name": "ทดสอบ", "days": "x", "kind": "t"}])
def listen(change):
    wrong = [n for n, row in enumerate(editor.rows, 1) if not row["days"].isdigit()]
    editor.complain([Complaint(n, "days", "โปรดพิมพ์จำนวนเต็ม") for n in wrong])
    heard.value = json.dumps([list(row.values()) for row in editor.rows], ensure_ascii=False)
editor.observe(listen, "rows")
listen(None)
ipywidgets.VBox([editor, heard])
"""


@pytest.fixture(scope="module")
def notebook(lab: Lab, browser) -> Iterator[Page]:
    yield from open_notebook(lab, browser, "editor", [EDITOR])


@pytest.fixture
def editor(notebook: Page) -> Locator:
    return fresh(notebook, 0)


def rows(editor: Locator, *wanted: list[str]) -> None:
    """Wait until Python holds these rows."""
    text = json.dumps(list(wanted), ensure_ascii=False)
    expect(editor.locator(".widget-label").last).to_have_text(text)


def field(editor: Locator, row: int, column: int) -> Locator:
    return editor.locator("tbody tr").nth(row - 1).locator("input, select").nth(column - 1)


def test_enter_tab_and_arrows_move_and_python_hears_what_was_typed(editor: Locator) -> None:
    keys = editor.page.keyboard
    field(editor, 1, 1).click()
    keys.press("Control+a")
    keys.insert_text("ศึกษา")
    keys.press("Enter")
    has_focus(field(editor, 2, 1))
    keys.press("Tab")
    keys.type("12")
    keys.press("Shift+Enter")
    has_focus(field(editor, 1, 2))
    keys.press("ArrowLeft")
    has_focus(field(editor, 1, 1))
    rows(editor, ["ศึกษา", "5", "m"], ["ทดสอบ", "12", "t"])


def test_arrows_within_a_text_move_the_caret_until_its_edge(editor: Locator) -> None:
    keys = editor.page.keyboard
    field(editor, 1, 1).focus()
    keys.press("F2")
    keys.press("ArrowLeft")
    has_focus(field(editor, 1, 1))
    keys.press("ArrowRight")
    keys.press("ArrowRight")
    has_focus(field(editor, 1, 2))


def test_esc_gives_up_and_undo_takes_back(editor: Locator) -> None:
    keys = editor.page.keyboard
    field(editor, 1, 2).focus()
    keys.type("77")
    keys.press("Escape")
    expect(field(editor, 1, 2)).to_have_value("5")
    keys.type("8")
    keys.press("Enter")
    rows(editor, ["ออกแบบ", "8", "m"], ["ทดสอบ", "x", "t"])
    keys.press("Control+z")
    rows(editor, ["ออกแบบ", "5", "m"], ["ทดสอบ", "x", "t"])
    keys.press("Control+y")
    rows(editor, ["ออกแบบ", "8", "m"], ["ทดสอบ", "x", "t"])


def test_undo_works_with_a_thai_keyboard(editor: Locator) -> None:
    field(editor, 1, 2).focus()
    editor.page.keyboard.type("8")
    editor.page.keyboard.press("Enter")
    field(editor, 2, 2).evaluate(
        "field => field.dispatchEvent(new KeyboardEvent('keydown',"
        " {key: 'ผ', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true}))"
    )
    expect(field(editor, 1, 2)).to_have_value("5")


def test_rows_are_added_moved_and_deleted_with_buttons(editor: Locator) -> None:
    page = editor.page
    field(editor, 1, 1).focus()
    editor.get_by_role("button", name="เพิ่มแถวใต้แถวที่ 1").click()
    has_focus(field(editor, 2, 1))
    page.keyboard.insert_text("ใหม่")
    editor.get_by_role("button", name="เลื่อนแถวที่ 2 ขึ้น").click()
    rows(editor, ["ใหม่", "", ""], ["ออกแบบ", "5", "m"], ["ทดสอบ", "x", "t"])
    editor.get_by_role("button", name="ลบแถวที่ 1").click()
    expect(editor.locator(".workshop-said")).to_contain_text("แถวที่ 1")
    rows(editor, ["ออกแบบ", "5", "m"], ["ทดสอบ", "x", "t"])
    editor.get_by_role("button", name="เลิกทำ").click()
    rows(editor, ["ใหม่", "", ""], ["ออกแบบ", "5", "m"], ["ทดสอบ", "x", "t"])


def test_a_block_from_excel_fills_cells_and_new_rows(editor: Locator) -> None:
    field(editor, 2, 1).focus()
    paste(field(editor, 2, 1), 'หนึ่ง\t3\tบริหาร\r\n"สอง\nบรรทัด"\t4\tเทคนิค\r\n')
    rows(editor, ["ออกแบบ", "5", "m"], ["หนึ่ง", "3", "m"], ["สอง บรรทัด", "4", "t"])


def test_a_complaint_is_tied_to_its_cell_and_leads_there(editor: Locator) -> None:
    wrong = field(editor, 2, 2)
    expect(wrong).to_have_attribute("aria-invalid", "true")
    expect(wrong).to_have_accessible_description("โปรดพิมพ์จำนวนเต็ม")
    editor.locator(".workshop-wrong button").click()
    has_focus(wrong)
    editor.page.keyboard.type("9")
    editor.page.keyboard.press("Enter")
    expect(editor.locator(".workshop-wrong li")).to_have_count(0)
    expect(wrong).not_to_have_attribute("aria-invalid", "true")


def test_an_answer_of_python_does_not_disturb_what_is_being_typed(editor: Locator) -> None:
    keys = editor.page.keyboard
    field(editor, 1, 2).focus()
    keys.type("y")
    keys.press("Tab")
    keys.press("Shift+Tab")
    keys.press("ArrowLeft")
    keys.insert_text("กำลังพิมพ์")
    expect(editor.locator(".workshop-wrong li")).to_have_count(2)
    expect(field(editor, 1, 1)).to_have_value("กำลังพิมพ์")


def test_text_is_never_markup(editor: Locator) -> None:
    field(editor, 1, 1).focus()
    editor.page.keyboard.insert_text("<img src=x onerror=document.title='!'>")
    editor.page.keyboard.press("Enter")
    expect(editor.locator(".workshop-grid img")).to_have_count(0)


def test_no_rule_of_accessibility_is_broken_by_the_table_editor(notebook: Page) -> None:
    fresh(notebook, 0)
    assert broken_rules(notebook, 0) == []
