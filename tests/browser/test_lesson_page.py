"""The Thai lesson in a browser: the demos move by keyboard and show what the model says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lab_driver import Lab
from notebook_page import demo, open_lesson, press, says_number, thai
from playwright.sync_api import Browser, Page, expect

from curriculum.case.event_log import event_log
from curriculum.value_chain import model


@pytest.fixture(scope="module")
def lesson(lab: Lab, browser: Browser) -> Iterator[Page]:
    page = open_lesson(lab, browser, "value_chain")
    yield page
    page.close()


def test_every_cell_of_the_lesson_runs_without_an_error(lesson: Page) -> None:
    expect(lesson.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)


def test_the_last_box_is_in_sight_at_the_end_of_the_page(lesson: Page) -> None:
    panel = lesson.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
    scrolling = panel.locator(".jp-WindowedPanel-outer").first
    scrolling.evaluate("e => e.scrollTo(0, e.scrollHeight)")
    expect(panel.locator(".jp-Cell").last).to_be_in_viewport(ratio=1)


def test_value_stream_ladder_follows_the_waiting_slider(lesson: Page) -> None:
    cell = demo(lesson, "demo.value_stream_ladder()")
    says_number(cell, 90)
    press(cell, thai("Waiting before this step (minutes)"), "ArrowLeft", times=2)
    waited = float(cell.locator(".widget-readout").nth(1).inner_text())
    assert waited < 50
    says_number(cell, round(90 - 50 + waited, 2))


def test_queue_demo_shows_the_models_wait_after_a_key_press(lesson: Page) -> None:
    cell = demo(lesson, "demo.queue_hockey_stick()")
    press(cell, thai("People arriving per hour"), "ArrowRight", times=2)
    says_number(cell, round(model.mmc_wait(19, 20, 1)), digits=0)


def test_replay_counts_the_people_that_the_log_says_are_inside(lesson: Page) -> None:
    cell = demo(lesson, "demo.event_log_replay()")
    press(cell, thai("Time of day"), "ArrowRight", times=4)
    log = event_log()
    moment = log["ready_at"].min().normalize().replace(hour=11, minute=30)
    assert model.people_inside(log, moment) == 37
    says_number(cell, 37)


def test_ecrs_board_answers_the_space_bar(lesson: Page) -> None:
    cell = demo(lesson, "demo.ecrs_board()")
    before = cell.locator("img").get_attribute("src")
    box = cell.locator("input[type=checkbox]").first
    box.focus()
    box.press("Space")
    expect(cell.locator("img")).not_to_have_attribute("src", before)
    says_number(cell, 85)


def test_each_demo_has_a_table_that_says_the_same(lesson: Page) -> None:
    for name in ("value_stream_ladder", "queue_hockey_stick", "event_log_replay", "ecrs_board"):
        table = demo(lesson, f"demo.{name}()").locator("table").first
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


def test_a_slider_that_a_busy_machine_draws_late_has_a_name_as_well(lesson: Page) -> None:
    # at the end: the copy that is drawn here moves nothing
    lesson.wait_for_timeout(11_000)
    cell = demo(lesson, "demo.queue_hockey_stick()")
    label = cell.evaluate("""cell => {
      const row = cell.querySelector(".widget-inline-hbox:has(.noUi-handle)");
      const late = row.cloneNode(true);
      late.querySelector(".noUi-handle").removeAttribute("aria-label");
      row.parentElement.append(late);
      return late.querySelector(".widget-label").textContent.trim();
    }""")
    expect(cell.locator(".noUi-handle").last).to_have_attribute("aria-label", label)
