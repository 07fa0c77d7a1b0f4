"""The forms in a real JupyterLab: filled in by keyboard, kept in the notebook file, shown again."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab_driver import Lab
from notebook_page import run, thai, type_over
from playwright.sync_api import Locator, Page, expect

from curriculum.kit.fill_in import GONE
from curriculum.pretest.items import ITEMS

pytestmark = pytest.mark.slow

CODE = "va_time = 8.5\npce = va_time / 90"
SAVED = "Saved in the notebook."
LEAD_TIME = {"total_touch": "22.5", "total_wait": "๖๗.๕", "lead_time": "90"}
WAIT = 30_000
JOINED_THERE = """() => document.querySelector(
  ".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook-ExecutionIndicator")?.dataset.status === 'idle'"""


def answer_in(path: Path, grade_id: str) -> str:
    """The text of an answer box in the file on the disk."""
    for _ in range(50):
        try:
            cells = json.loads(path.read_text("utf-8"))["cells"]
            break
        except json.JSONDecodeError:
            # JupyterLab is writing it
            time.sleep(0.2)
    cell = next(c for c in cells if c["metadata"].get("nbgrader", {}).get("grade_id") == grade_id)
    return "".join(cell["source"])


@pytest.fixture
def test_form(lab: Lab, page: Page) -> Callable[[], Locator]:
    """Opens the test before the course and runs its two boxes, as its text says."""

    def opened() -> Locator:
        lab.open(page, "pretest/pretest.ipynb")
        for text in ("use_edition", 'fill_in("pretest")'):
            run(page, page.locator(".jp-CodeCell", has_text=text))
        form = page.locator(".workshop-fill")
        expect(form).to_be_visible(timeout=WAIT)
        return form

    return opened


def open_form(lab: Lab, page: Page, path: str, question: str) -> Locator:
    """The form of one question of an exercise."""
    lab.open(page, path)
    return run_form(page, page.locator("body"), question)


def run_form(page: Page, where: Locator, question: str) -> Locator:
    for text in ("use_edition", f'fill_in("{question}")'):
        cell = where.locator(".jp-CodeCell", has_text=text)
        run(page, cell)
    form = cell.locator(".workshop-fill")
    expect(form).to_be_visible(timeout=WAIT)
    return form


def fill(form: Locator, values: dict[str, str]) -> None:
    """Type into the boxes, each with Enter, and wait until it is said that they are saved."""
    for name, value in values.items():
        field = form.get_by_label(name)
        field.fill(value)
        field.press("Enter")
    expect(form.locator(".said.good")).to_contain_text(thai(SAVED), timeout=WAIT)


def broken_rules(page: Page) -> list[tuple[str, str]]:
    found = Axe().run(page, context=".workshop-fill").response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found]


def test_a_choice_made_by_keyboard_is_there_after_a_restart_and_a_reload(
    test_form: Callable, lab: Lab, page: Page
) -> None:
    form = test_form()
    assert broken_rules(page) == []
    first, third = form.locator("fieldset").first, form.locator("fieldset").nth(2)
    radios = third.get_by_role("radio")
    cells = page.locator(".jp-Cell").count()
    first.get_by_role("radio").first.focus()
    for key in ("Space", "Tab", "Space", "Tab", "Space", "ArrowDown", "ArrowDown", "a", "d", "d"):
        page.keyboard.press(key)
    expect(radios.nth(2)).to_be_checked()
    expect(page.locator(".jp-Cell")).to_have_count(cells)
    expect(form.locator(".said.good")).to_have_count(3, timeout=WAIT)
    expect(form.locator(".progress")).to_contain_text("3")
    chosen = radios.nth(2).get_attribute("value")
    assert chosen in ITEMS[2].choices
    file = lab.home / "pretest" / "pretest.ipynb"
    page.wait_for_function("() => !document.querySelector('.jp-mod-dirty')", timeout=WAIT)
    assert answer_in(file, "q5_03").strip() == f"answer_3 = {chosen!r}"

    page.get_by_role("menuitem", name="Kernel", exact=True).click()
    page.locator(".lm-Menu-itemLabel", has_text="Restart Kernel").first.click()
    page.locator(".jp-Dialog").get_by_role("button", name="Confirm Kernel Restart").click()
    form = test_form()
    again = form.locator("fieldset").nth(2).get_by_role("radio")
    expect(again.nth(2)).to_be_checked(timeout=WAIT)
    expect(again.nth(2)).to_have_attribute("value", chosen)
    expect(form.locator(".progress")).to_contain_text("3")
    expect(page.locator(".workshop-fill-again")).to_be_hidden()


@pytest.mark.slow
def test_a_notebook_opened_again_says_how_its_form_comes_back(
    test_form: Callable, lab: Lab, page: Page
) -> None:
    # a question of its own: a choice that stands there already is no new answer
    form, sixth = test_form(), "fieldset >> nth=5"
    form.locator(sixth).get_by_role("radio").last.check()
    expect(form.locator(".said.good")).to_have_count(1, timeout=WAIT)
    page.goto("about:blank")
    for session in page.request.get(f"{lab.url}/api/sessions?token={lab.token}").json():
        page.request.delete(f"{lab.url}/api/sessions/{session['id']}?token={lab.token}")
    page.goto(f"{lab.url}/lab/tree/pretest/pretest.ipynb?token={lab.token}&reset")
    note = page.locator(".workshop-fill-again")
    expect(note).to_have_text(thai(GONE), timeout=WAIT)
    expect(note).to_be_visible()
    again = test_form().locator(sixth).get_by_role("radio").last
    expect(again).to_be_checked(timeout=WAIT)


def test_boxes_fill_their_names_beside_what_was_typed_as_code(lab: Lab, page: Page) -> None:
    file = lab.home / "value_chain" / "value_chain.ipynb"
    form = open_form(lab, page, "value_chain/value_chain.ipynb", "q1_01")
    fill(form, LEAD_TIME)
    for _ in range(100):
        if "lead_time = 90" in (box := answer_in(file, "q1_01")):
            break
        page.wait_for_timeout(200)
    assert box.startswith("touch, wait = given(") and box.rstrip().endswith(
        "total_touch = 22.5\ntotal_wait = 67.5\nlead_time = 90"
    )
    check = page.locator(".jp-CodeCell", has_text='check("q1_01")')
    run(page, check)
    expect(check.locator("[role=status]")).to_contain_text("✓")

    type_over(page, page.locator(".jp-CodeCell", has_text="va_time").first, CODE)
    form = run_form(page, page.locator("body"), "q1_02")
    expect(form.get_by_label("va_time")).to_have_value("8.5")
    expect(form.get_by_label("pce")).to_have_value("")
    own = "The answer box calculates this. What you fill in here takes its place."
    expect(form.locator(".own:visible")).to_have_text(thai(own))

    run_form(page, page.locator("body"), "q1_03")
    assert broken_rules(page) == []


@pytest.mark.slow
def test_two_copies_of_a_notebook_do_not_mix(lab: Lab, page: Page) -> None:
    folder = lab.home / "copies"
    folder.mkdir(exist_ok=True)
    content = (lab.home / "time_project" / "time_project.ipynb").read_bytes()
    for name in ("one", "two"):
        (folder / f"{name}.ipynb").write_bytes(content)
    lab.open(page, "copies/one.ipynb")
    run_form(page, page.locator(".jp-NotebookPanel:visible"), "q2_02")
    page.locator(".jp-DirListing").get_by_text("two.ipynb").first.dblclick()
    shown = page.locator(".jp-NotebookPanel:visible")
    expect(shown.locator(".jp-Cell").first).to_be_visible(timeout=WAIT)
    expect(page.locator(".jp-NotebookPanel")).to_have_count(2)
    page.wait_for_function(JOINED_THERE, timeout=60_000)
    form = run_form(page, shown, "q2_02")
    fill(form, {"wd_april": "18"})
    assert "wd_april = 18" in answer_in(folder / "two.ipynb", "q2_02")
    assert "wd_april = ..." in answer_in(folder / "one.ipynb", "q2_02")


@pytest.mark.slow
def test_where_the_page_has_no_way_in_the_line_to_type_is_shown(lab: Lab, page: Page) -> None:
    form = open_form(lab, page, "app_design/app_design.ipynb", "q4_04")
    page.evaluate("() => { window.jupyterapp = undefined }")
    before = (lab.home / "app_design" / "app_design.ipynb").read_bytes()
    form.get_by_label("taps_v1").fill("6")
    expect(form.locator("pre")).to_have_text("taps_v1 = 6", timeout=WAIT)
    form.get_by_role("checkbox", name="TICKET").first.check()
    expect(form.locator("pre")).to_contain_text("dead_ends = ['TICKET']", timeout=WAIT)
    assert broken_rules(page) == []
    assert (lab.home / "app_design" / "app_design.ipynb").read_bytes() == before
