"""A day in a real Chromium, all of it by clicking: learner, class board, desk, formgrader, feedback."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from chromium import chromium
from day_driver import (
    LEARNERS,
    NAMES,
    ROWS,
    TRAINER,
    Day,
    in_front,
    lab_is_open,
    real_day,
)
from notebook_page import run, thai, type_over
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.kit.card import SIGNS, SO_FAR
from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import module_named
from curriculum.value_chain.misconceptions import LEAD_TIME
from hub.desk.texts import SCRIPT
from hub.home.welcome import (
    OPEN_EXERCISE,
    OPEN_FORM,
    OPEN_LESSON,
    READ_FEEDBACK,
    TITLE,
    WELCOME_NAMES,
)
from hub.satisfaction.words import TEXTS

LEARNER = LEARNERS[0]
NAME = "value_chain"
START = 'touch, wait = given("touch", "wait")\ntotal_touch = sum(touch)\ntotal_wait = sum(wait)\n'
WRONG, RIGHT = START + "lead_time = sum(touch)", START + "lead_time = total_touch + total_wait"
WRITTEN, POINTS = "ลดการรออนุมัติที่หน้าเคาน์เตอร์", 13
GRADED_MS = 60_000
HTML = "<img src=x onerror=alert()> สกุล"
"""The name of a learner who never comes."""


@pytest.fixture(scope="module")
def day(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    odd = (HTML, "", "", "")
    with real_day(tmp_path_factory.mktemp("whole"), hub_cohort, *ROWS, odd) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def learner(day: Day, browser: Browser) -> Page:
    """JupyterLab, as it opens after the login."""
    page = day.enter(browser, LEARNER)
    lab_is_open(page)
    return page


@pytest.fixture(scope="module")
def trainer(day: Day, browser: Browser) -> Page:
    return day.enter(browser, TRAINER)


def from_welcome(page: Page, link: str) -> Locator:
    """Go to the first tab, and open the first module's lesson or exercise from there."""
    page.get_by_role("tab", name=WELCOME_NAMES["th"]).click()
    before = page.locator(".jp-NotebookPanel").count()
    part = in_front(page).locator("li", has_text=thai(module_named(NAME).title))
    part.get_by_role("link", name=thai(link)).click()
    expect(page.locator(".jp-NotebookPanel")).to_have_count(before + 1)
    lab_is_open(page)
    return in_front(page)


def menu(page: Page, name: str, item: str) -> None:
    page.get_by_role("menuitem", name=name, exact=True).click()
    page.get_by_role("menuitem", name=item, exact=True).click()


def check_of(page: Page, question: str) -> Locator:
    return in_front(page).locator(".jp-CodeCell", has_text=f'check("{question}")')


def answer(page: Page, text: str) -> Locator:
    """Type over the first question's box, run it and its check; what the check says."""
    type_over(page, in_front(page).locator(".jp-CodeCell", has_text="total_touch").first, text)
    run(page, check_of(page, "q1_01"))
    return check_of(page, "q1_01").locator("[role=status]")


def handed_in(page: Page) -> Locator:
    return page.locator("#submitted_assignments_list > .list_item", has_text=NAME)


def test_the_login_leads_to_the_welcome_page(learner: Page) -> None:
    expect(in_front(learner).locator("h1").first).to_contain_text(thai(TITLE).removeprefix("# "))


def test_the_lesson_opens_from_there_and_its_slider_moves_the_picture(learner: Page) -> None:
    lesson = from_welcome(learner, OPEN_LESSON)
    menu(learner, "Run", "Run All Cells")
    cell = lesson.locator(".jp-CodeCell", has_text="demo.value_stream_ladder()")
    cell.scroll_into_view_if_needed()
    picture = cell.locator("img").first
    expect(picture).to_be_visible(timeout=60_000)
    before = picture.get_attribute("src")
    cell.locator(".noUi-handle").first.press("ArrowRight")
    expect(picture).not_to_have_attribute("src", before)


def test_a_wrong_answer_in_the_exercise_gets_its_thai_hint(learner: Page) -> None:
    exercise = from_welcome(learner, OPEN_EXERCISE)
    run(learner, exercise.locator(".jp-CodeCell", has_text="use_edition"))
    said = answer(learner, WRONG)
    known = next(one for one in LEAD_TIME if one.code == "waiting_left_out")
    expect(said).to_contain_text("✗")
    expect(said).to_contain_text(thai(known.hint))


def test_the_board_shows_the_trainer_that_somebody_works_and_not_who(
    trainer: Page, learner: Page
) -> None:
    trainer.locator("#board").click()
    shown = trainer.locator("main")
    expect(shown).to_contain_text("1.1")
    expect(shown.locator("tbody tr")).to_have_count(len(LEARNERS) + 1)
    expect(shown).not_to_contain_text(LEARNER)
    expect(shown).not_to_contain_text(NAMES[LEARNER])


def test_names_stand_there_when_the_trainer_asks_and_one_made_of_html_is_only_a_name(
    trainer: Page,
) -> None:
    trainer.locator("#names").click()
    shown = trainer.locator("#tables")
    expect(shown).to_contain_text(NAMES[LEARNER])
    expect(shown).to_contain_text(HTML)
    expect(trainer.locator("img[src=x]")).to_have_count(0)


def test_a_right_answer_gets_its_tick(learner: Page) -> None:
    said = answer(learner, RIGHT)
    expect(said).to_contain_text("✓")
    expect(said).to_contain_text(thai(SO_FAR))


def test_validate_names_what_is_not_right_yet(learner: Page) -> None:
    written = in_front(learner).locator(".jp-MarkdownCell").last
    written.scroll_into_view_if_needed()
    written.dblclick()
    written.locator(".cm-content").click()
    learner.keyboard.press("Control+End")
    learner.keyboard.insert_text(f" {WRITTEN}")
    learner.keyboard.press("Control+Enter")
    expect(written.locator(".jp-RenderedMarkdown")).to_contain_text(WRITTEN)
    # the lesson's tab beside it stays unsaved
    with learner.expect_response(lambda one: one.request.method == "PUT" and NAME in one.url):
        learner.keyboard.press("Control+s")
    in_front(learner).get_by_text("Validate", exact=True).click()
    said = learner.locator(".jp-Dialog-content")
    expect(said).to_contain_text('check("q1_02")', timeout=90_000)
    expect(said).not_to_contain_text('check("q1_01")')
    said.get_by_role("button", name="Ok").click()


def test_the_assignment_list_hands_it_in(day: Day, learner: Page) -> None:
    menu(learner, "Nbgrader", "Assignment List")
    row = learner.locator("#fetched_assignments_list > .list_item", has_text=NAME)
    row.get_by_role("button", name="Submit").click()
    expect(handed_in(learner)).to_contain_text("UTC")
    kept = (day.hub.cohort.root / "inbox").glob(f"**/{LEARNER}/**/{NAME}.ipynb")
    assert [WRITTEN in path.read_text("utf-8") for path in kept] == [True]


def test_the_feedback_is_fetched_and_opened_by_clicking(learner: Page) -> None:
    refresh = learner.locator("#refresh_assignments_list")
    answered = handed_in(learner).get_by_text("feedback available to fetch")
    learner.wait_for_timeout(1_000)
    for _ in range(GRADED_MS // 2_000):
        refresh.click()
        learner.wait_for_timeout(2_000)
        if answered.count():
            break
    handed_in(learner).get_by_role("button", name="Fetch Feedback").click()
    handed_in(learner).get_by_text("(view feedback)").click()
    learner.locator(".jp-DirListing-item", has_text=f"{NAME}.html").dblclick()
    first = learner.frame_locator(".jp-HTMLViewer iframe").locator("article").first
    expect(first).to_contain_text("5 / 5")
    expect(first).to_contain_text(thai(SIGNS[Outcome.RIGHT][1]))


def test_the_welcome_page_s_link_opens_the_feedback_in_one_step(learner: Page) -> None:
    learner.get_by_role("tab", name=WELCOME_NAMES["th"]).click()
    with learner.expect_popup() as opened:
        own = in_front(learner).locator("li", has_text=NAME)
        own.get_by_role("link", name=thai(READ_FEEDBACK)).click()
    expect(opened.value.locator("article").first).to_contain_text("5 / 5")
    opened.value.close()


def test_the_welcome_page_s_last_link_opens_the_satisfaction_form_and_the_desk_counts_it(
    learner: Page, trainer: Page, day: Day
) -> None:
    with learner.expect_popup() as opened:
        in_front(learner).get_by_role("link", name=thai(OPEN_FORM)).click()
    form = opened.value
    for row in form.get_by_role("group").all():
        row.get_by_role("radio").nth(4).check()
    form.get_by_role("button", name=thai(TEXTS["send"])).click()
    expect(form.get_by_role("status")).to_have_text(thai(TEXTS["thanks"]))
    form.close()
    trainer.goto(f"{day.address}/services/class/desk")
    expect(trainer.locator("#people")).to_contain_text(thai(SCRIPT["forms"]).format(count=1))


def test_the_trainer_marks_by_hand_in_formgrader(trainer: Page, day: Day) -> None:
    trainer.goto(f"{day.address}/hub/home")
    trainer.locator("#marking").click()
    trainer.wait_for_url("**/formgrader**", timeout=90_000)
    trainer.get_by_role("link", name="Manual Grading").first.click()
    trainer.get_by_role("link", name=NAME).click()
    trainer.wait_for_url(f"**/gradebook/{NAME}")
    trainer.get_by_role("link", name=NAME).last.click()
    trainer.wait_for_url(f"**/gradebook/{NAME}/{NAME}")
    # what is typed before formgrader knows the marks is not saved
    with trainer.expect_response(re.compile(r"/formgrader/api/grades\?")):
        trainer.get_by_role("link", name="Submission #1").click()
    mark = trainer.locator("input.score#q1_m")
    mark.fill(str(POINTS))
    with trainer.expect_response(re.compile(r"/formgrader/api/grade/")) as saved:
        mark.press("Tab")
    assert saved.value.ok


def test_the_desk_returns_the_feedback_with_that_mark(
    trainer: Page, learner: Page, day: Day
) -> None:
    trainer.goto(f"{day.address}/hub/home")
    trainer.locator("#desk").click()
    trainer.locator("#step-feedback button").click()
    expect(trainer.locator("#step-feedback")).to_have_attribute(
        "data-state", "done", timeout=GRADED_MS
    )
    page = learner.context.new_page()
    page.goto(f"{day.class_api}feedback/{NAME}")
    expect(page.locator("article").last).to_contain_text(f"{POINTS} / 20")
    page.close()
