"""A lesson that was closed and is opened again: no English error stands where its demos were."""

from __future__ import annotations

import json
import urllib.request

import pytest
from lab_driver import Lab, run_all, save
from notebook_page import demo, run, thai
from playwright.sync_api import Page, expect

from curriculum.kit.at_rest import AT_REST, WIDGET
from curriculum.kit.fill_in import GONE

pytestmark = pytest.mark.slow
LESSON = "lessons/value_chain.ipynb"
ERROR = "Error displaying widget"
SHOWN = "demo.ecrs_board()"


def asked(lab: Lab, method: str, path: str) -> bytes:
    request = urllib.request.Request(
        f"{lab.url}/api/{path}", method=method, headers={"Authorization": f"token {lab.token}"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.read()


def nothing_runs(lab: Lab) -> None:
    """As after the tab was closed on the hub, or on the next day."""
    for session in json.loads(asked(lab, "GET", "sessions")):
        asked(lab, "DELETE", f"sessions/{session['id']}")


@pytest.fixture
def lesson(lab: Lab, page: Page) -> Page:
    """Run and saved, with the kernel still there."""
    lab.open(page, LESSON)
    run_all(page)
    demo(page, SHOWN)
    save(page)
    return page


def test_demos_of_a_closed_lesson_say_how_to_come_back_and_do(lab: Lab, lesson: Page):
    nothing_runs(lab)
    before = (lab.home / LESSON).read_bytes()
    lab.open(lesson, LESSON)
    resting = lesson.locator(".jp-OutputArea-output", has_text=thai(AT_REST))
    expect(resting.first).to_be_visible()
    assert ERROR not in lesson.locator(".jp-Notebook").inner_text()
    assert resting.count() == before.count(WIDGET.encode())
    assert (lab.home / LESSON).read_bytes() == before
    run(lesson, lesson.locator(".jp-CodeCell", has_text="use_edition"))
    cell = lesson.locator(".jp-CodeCell", has_text=SHOWN)
    run(lesson, cell)
    expect(cell.locator("img").first).to_be_visible()
    expect(cell.get_by_text(thai(AT_REST))).to_have_count(0)


def test_a_page_that_is_only_loaded_again_keeps_its_demos_alive(lab: Lab, lesson: Page):
    lesson.reload()
    lesson.wait_for_selector(".jp-Notebook .jp-Cell")
    cell = demo(lesson, SHOWN)
    expect(lesson.get_by_text(thai(AT_REST))).to_have_count(0)
    before = cell.locator("img").first.get_attribute("src")
    cell.get_by_role("checkbox").first.click()
    expect(cell.locator("img").first).not_to_have_attribute("src", before)


def test_a_form_says_it_once_in_its_own_words(lab: Lab, page: Page):
    lab.open(page, "pretest/pretest.ipynb")
    for text in ("use_edition", 'fill_in("pretest")'):
        run(page, page.locator(".jp-CodeCell", has_text=text))
    expect(page.locator(".workshop-fill")).to_be_visible()
    save(page)
    nothing_runs(lab)
    lab.open(page, "pretest/pretest.ipynb")
    expect(page.get_by_text(thai(GONE))).to_be_visible()
    said = page.locator(".jp-Notebook").inner_text()
    assert ERROR not in said and thai(AT_REST) not in said
