"""The Thai lesson in a browser: the demos move by keyboard and show what the model says."""

from __future__ import annotations

import re

import pytest
from lab_driver import Lab, run_all
from playwright.sync_api import Locator, Page, expect

from curriculum.case.event_log import event_log
from curriculum.kit.i18n import translate
from curriculum.value_chain import model

LESSON = "lessons/value_chain.ipynb"


@pytest.fixture(scope="module")
def lesson(lab: Lab, browser) -> Page:
    page = browser.new_page(viewport={"width": 1360, "height": 1000})
    page.set_default_timeout(30_000)
    lab.open(page, LESSON)
    run_all(page)
    yield page
    page.close()


def demo(lesson: Page, name: str) -> Locator:
    """The output of the cell that shows one demo."""
    cell = lesson.locator(".jp-CodeCell", has_text=f"demo.{name}()")
    cell.scroll_into_view_if_needed()
    expect(cell.locator("img")).to_be_visible(timeout=60_000)
    return cell


def press(cell: Locator, label: str, key: str, times: int = 1) -> None:
    """Move the slider with that label by keyboard, and wait for another picture."""
    row = cell.locator(".widget-inline-hbox", has_text=label)
    handle = row.locator(".noUi-handle")
    for _ in range(times):
        before = cell.locator("img").get_attribute("src")
        handle.focus()
        handle.press(key)
        expect(cell.locator("img")).not_to_have_attribute("src", before)


def numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"\d+(?:\.\d+)?", text)]


def status(cell: Locator) -> str:
    return cell.locator("[role=status]").inner_text()


def said(message: str) -> str:
    thai = translate(message, "th")
    assert thai != message
    return thai


def test_every_cell_of_the_lesson_runs_without_an_error(lesson: Page) -> None:
    expect(lesson.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)


def test_value_stream_ladder_follows_the_waiting_slider(lesson: Page) -> None:
    cell = demo(lesson, "value_stream_ladder")
    assert 90 in numbers(status(cell))
    press(cell, said("Waiting before this step (minutes)"), "ArrowLeft", times=2)
    waited = float(cell.locator(".widget-readout").nth(1).inner_text())
    assert waited < 50
    assert round(90 - 50 + waited, 2) in numbers(status(cell))


def test_queue_demo_shows_the_models_wait_after_a_key_press(lesson: Page) -> None:
    cell = demo(lesson, "queue_hockey_stick")
    press(cell, said("People arriving per hour"), "ArrowRight", times=2)
    assert round(model.mmc_wait(19, 20, 1)) in [round(n) for n in numbers(status(cell))]


def test_replay_counts_the_people_that_the_log_says_are_inside(lesson: Page) -> None:
    cell = demo(lesson, "event_log_replay")
    press(cell, said("Time of day"), "ArrowRight", times=4)
    log = event_log()
    moment = log["ready_at"].min().normalize().replace(hour=11, minute=30)
    assert model.people_inside(log, moment) == 37
    assert 37 in numbers(status(cell))


def test_ecrs_board_answers_the_space_bar(lesson: Page) -> None:
    cell = demo(lesson, "ecrs_board")
    before = cell.locator("img").get_attribute("src")
    box = cell.locator("input[type=checkbox]").first
    box.focus()
    box.press("Space")
    expect(cell.locator("img")).not_to_have_attribute("src", before)
    assert 85 in numbers(status(cell))


def test_each_demo_has_a_table_that_says_the_same(lesson: Page) -> None:
    for name in ("value_stream_ladder", "queue_hockey_stick", "event_log_replay", "ecrs_board"):
        table = demo(lesson, name).locator("table").first
        expect(table.locator("caption")).not_to_be_empty()
        assert table.locator("th[scope=col]").count() >= 2


def test_self_check_tells_a_wrong_answer_from_a_right_one(lesson: Page) -> None:
    cell = lesson.locator(".jp-CodeCell", has_text="quiz.self_check_1()")
    cell.scroll_into_view_if_needed()
    options, button = cell.locator("input[type=radio]"), cell.locator("button").first
    options.nth(0).check()
    button.click()
    expect(cell.locator("[role=status]").last).to_contain_text("✗")
    options.nth(3).check()
    button.click()
    expect(cell.locator("[role=status]").last).to_contain_text("✓")
