"""The Thai exercise as a learner meets it: typed by hand, hinted, validated, graded, returned."""

from __future__ import annotations

import subprocess
import sys

import nbformat
import pytest
from lab_driver import PROJECT, SCREENSHOTS, Lab, save
from notebook_page import run, thai, type_over
from playwright.sync_api import Locator, Page, expect

from curriculum.kit.card import SIGNS, SO_FAR
from curriculum.kit.judgement import Outcome
from curriculum.value_chain.misconceptions import LEAD_TIME
from grading.build.source import read_source

EXERCISE = "value_chain/value_chain.ipynb"
START = 'touch, wait = given("touch", "wait")\n'
WRONG = START + "total_touch = sum(touch)\ntotal_wait = sum(wait)\nlead_time = sum(touch)"
RIGHT = (
    START + "total_touch = sum(touch)\ntotal_wait = sum(wait)\nlead_time = total_touch + total_wait"
)
VALIDATE_SECONDS = 90


@pytest.fixture
def exercise(lab: Lab, page: Page) -> Page:
    lab.open(page, EXERCISE)
    run(page, page.locator(".jp-CodeCell", has_text="use_edition"))
    return page


def answer(page: Page, text: str) -> None:
    """Type over the first answer cell, as a learner does, and run it and its check."""
    cell = page.locator(".jp-CodeCell", has_text="total_touch").first
    type_over(page, cell, text)
    run(page, check_cell(page))


def check_cell(page: Page) -> Locator:
    return page.locator(".jp-CodeCell", has_text='check("q1_01")')


def test_a_wrong_answer_gets_its_hint_in_thai(exercise: Page) -> None:
    answer(exercise, WRONG)
    card = check_cell(exercise).locator("[role=status]")
    known = next(m for m in LEAD_TIME if m.code == "waiting_left_out")
    expect(card).to_contain_text(thai(known.message))
    expect(card).to_contain_text(thai(known.hint))
    expect(card).to_contain_text("✗")


def test_a_right_answer_gets_its_tick(exercise: Page) -> None:
    answer(exercise, RIGHT)
    card = check_cell(exercise).locator("[role=status]")
    expect(card).to_contain_text("✓")
    expect(card).to_contain_text(thai(SO_FAR))


def test_a_mistyped_name_is_explained_in_thai_above_the_folded_traceback(exercise: Page) -> None:
    answer(exercise, RIGHT.replace("sum(touch)", "sum(tuoch)"))
    cell = exercise.locator(".jp-CodeCell", has_text="tuoch").first
    expect(cell.locator(".jp-OutputArea")).to_contain_text("touch")
    expect(cell.locator("details")).not_to_have_attribute("open", "")
    expect(check_cell(exercise).locator("[role=status]")).to_contain_text(
        thai(SIGNS[Outcome.WRONG][1])
    )


def test_locked_cells_cannot_be_typed_into(exercise: Page) -> None:
    cell = check_cell(exercise)
    cell.scroll_into_view_if_needed()
    expect(cell.locator(".cm-content")).to_have_attribute("aria-readonly", "true")


def test_validate_fails_an_untouched_notebook_and_passes_a_solved_one(lab: Lab, page: Page) -> None:
    (lab.home / "check").mkdir(exist_ok=True)
    path = lab.home / "check" / "value_chain.ipynb"
    path.write_bytes((PROJECT / "exercises/th/value_chain/value_chain.ipynb").read_bytes())
    lab.open(page, "check/value_chain.ipynb")
    dialog = validate(page)
    expect(dialog).to_contain_text("failed")
    page.keyboard.press("Escape")
    solved = nbformat.read(path, 4)
    for cell in solved.cells:
        cell.source = SOLUTIONS.get(cell.metadata.nbgrader.grade_id, cell.source)
    solved.cells[-1].source += "ลดการรออนุมัติ"
    nbformat.write(solved, path)
    lab.open(page, "check/value_chain.ipynb")
    expect(validate(page)).to_contain_text("Success")


def validate(page: Page) -> Locator:
    page.get_by_role("button", name="Validate").or_(
        page.get_by_text("Validate", exact=True)
    ).first.click()
    dialog = page.locator(".jp-Dialog-content")
    expect(dialog).to_be_visible(timeout=VALIDATE_SECONDS * 1000)
    return dialog


def test_work_typed_by_hand_comes_back_as_a_thai_feedback_page(exercise: Page, lab: Lab) -> None:
    answer(exercise, RIGHT)
    save(exercise)
    cohort = lab.home.parents[1]
    for command in ("grade", "feedback"):
        subprocess.run(
            [sys.executable, "-m", "grading.cli", command, str(cohort)],
            check=True,
            capture_output=True,
        )
    feedback = cohort / "feedback" / lab.home.name / "value_chain" / "value_chain.html"
    exercise.goto(feedback.as_uri())
    expect(exercise.locator("html")).to_have_attribute("lang", "th")
    first = exercise.locator("article").first
    expect(first).to_contain_text("5 / 5")
    expect(first).to_contain_text(thai(SIGNS[Outcome.RIGHT][1]))
    expect(exercise.locator("article").nth(1)).to_contain_text(thai(SIGNS[Outcome.UNANSWERED][1]))
    SCREENSHOTS.mkdir(exist_ok=True)
    exercise.screenshot(path=SCREENSHOTS / "feedback_th.png", full_page=True)


SOLUTIONS = {
    cell.question: cell.text
    for cell in read_source(PROJECT / "solutions" / "value_chain.py").cells
    if cell.part == "answer"
}
