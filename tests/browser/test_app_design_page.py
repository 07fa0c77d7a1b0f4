"""Module 4 in a browser, in Thai: the demos, the prototype factory, and the exercise."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

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
    press_button,
    shows,
    tables,
    tables_are_named,
    thai,
    told,
    type_over,
    wrong_then_right,
)
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.app_design import model
from curriculum.app_design.demos.actions import FLOW_NAMES
from curriculum.app_design.demos.booking_quota import percent
from curriculum.app_design.demos.readable_screen import PAIRS
from curriculum.app_design.misconceptions import QUOTA
from curriculum.app_design.prototype.checks import CHECKS
from curriculum.app_design.prototype.example import app_v1
from curriculum.case.app import FLOW_FORM, FLOW_THAID, FORM_ENTRIES
from curriculum.kit.card import SIGNS
from curriculum.kit.i18n import in_language
from curriculum.kit.judgement import Outcome
from curriculum.kit.table import plain

pytestmark = pytest.mark.slow

DEMOS = ("readable_screen", "tap_race", "booking_quota")
BLACK_ON_YELLOW = ("#1A1A1A", "#FFC107")
REPAIRS = (("HOME", "PRIVACY"), ("TICKET", "HOME"))
"""A button on the first screen, and where it leads: all that version 1 lacks."""
WRONG = "quota_25 = 10\nquota_10 = 8"
RIGHT = "quota_25 = 9\nquota_10 = 8"


@pytest.fixture(scope="module")
def lesson(lab: Lab, browser: Browser) -> Iterator[Page]:
    page = open_lesson(lab, browser, "app_design")
    yield page
    page.close()


@pytest.fixture(scope="module")
def factory(lesson: Page) -> Locator:
    """The first prototype factory of the lesson: version 1 of the booking app."""
    cell = lesson.locator(".jp-CodeCell", has_text="demo.prototype_factory()").first
    cell.scroll_into_view_if_needed()
    expect(cell.locator(".wp-phone")).to_be_visible()
    return cell


def test_every_cell_of_lesson_4_runs_without_an_error(lesson: Page) -> None:
    expect(lesson.locator(".jp-OutputArea-output[data-mime-type*='error']")).to_have_count(0)


def test_no_rule_of_accessibility_is_broken_in_lesson_4(lesson: Page) -> None:
    assert broken_rules(lesson) == []


def test_screen_is_readable_once_its_colours_and_button_are_changed(lesson: Page) -> None:
    cell = demo(lesson, "demo.readable_screen()")
    bright = model.contrast_ratio("#FFFFFF", "#F5A623")
    shows(told(cell), model.said_ratio(bright))
    choose(cell, thai("Pair of colours"), thai(PAIRS[BLACK_ON_YELLOW]))
    ratio = model.said_ratio(model.contrast_ratio(*BLACK_ON_YELLOW))
    shows(told(cell), ratio)
    press(cell, thai("Size of the button (pixels)"), "PageUp", times=4)
    shows(told(cell), "44", plain(model.movement_time(300, 44), 2))
    shows(tables(cell), ratio, "✓")
    assert "✗" not in tables(cell).inner_text()


def test_tap_race_gets_shorter_with_every_entry_left_out(lesson: Page) -> None:
    cell = demo(lesson, "demo.tap_race()")
    form, name = model.klm_seconds(FLOW_FORM), model.klm_seconds(FORM_ENTRIES[1])
    shows(told(cell), f"{form:.2f}")
    press_button(cell, thai("Do not ask for the name"))
    shows(told(cell), f"{form - name:.2f}", f"{name:.2f}")
    choose(cell, thai("Begin with"), thai(FLOW_NAMES["thaid"]))
    shows(told(cell), f"{model.klm_seconds(FLOW_THAID):.2f}")
    typed = tables(cell).locator("tbody tr").first
    keys = model.operator_counts(FLOW_FORM)["K"]
    shows(typed, f"{keys} · {keys * model.OP['K']:.2f}", "0 · 0.00")


def test_booking_quota_tells_the_models_chance(lesson: Page) -> None:
    cell = demo(lesson, "demo.booking_quota()")
    press(cell, thai("Bookings allowed (quota)"), "ArrowRight", times=2)
    with in_language("th"):
        too_many, nine = percent(model.overload(10, 8, 0.85)), percent(model.arrivals(10, 0.85)[9])
    shows(told(cell), too_many, plain(model.places_unused(10, 8, 0.85), 2))
    shows(tables(cell), nine)


def test_each_demo_of_lesson_4_has_a_table_that_says_the_same(
    lesson: Page, factory: Locator
) -> None:
    for cell in (*(demo(lesson, f"demo.{name}()") for name in DEMOS), factory):
        tables_are_named(cell)


def test_self_check_of_lesson_4_tells_a_wrong_answer_from_a_right_one(lesson: Page) -> None:
    wrong_then_right(lesson, "quiz.self_check_2()", wrong=0, right=2)


def test_phone_is_tapped_by_keyboard_and_python_counts_the_taps(
    lesson: Page, factory: Locator
) -> None:
    phone = factory.locator(".wp-phone")
    for label in ("Book a new appointment", "See the documents to bring", "I have the documents"):
        press_button(phone, thai(label))
    expect(phone.get_by_role("heading")).to_be_focused()
    number = factory.locator(".jp-InputPrompt").inner_text().strip("[]: ")
    # as a curious learner asks: what did the box with this number give?
    asked = lesson.locator(".jp-CodeCell", has_text="shortest_taps(edges_v1").first
    type_over(lesson, asked, f"print(Out[{number}].phone.taps, Out[{number}].phone.screen)")
    expect(lesson.locator(".jp-CodeCell", has_text="phone.taps")).to_contain_text("3 LOGIN")


def test_two_rows_typed_by_keyboard_turn_every_check_green(lesson: Page, factory: Locator) -> None:
    checks = factory.locator(".workshop-checks")
    expect(checks.locator("li.not-yet")).to_have_count(3)
    for added, (screen, goto) in enumerate(REPAIRS, start=len(app_v1())):
        factory.locator("tbody tr").nth(added - 1).locator("input").first.focus()
        with in_language("th"):
            press_button(factory, thai("Add a row under row {row}").format(row=added))
        fields = factory.locator("tbody tr").nth(added).locator("input")
        for place, text in ((0, screen), (3, "กลับหน้าแรก"), (4, goto)):
            fields.nth(place).focus()
            lesson.keyboard.insert_text(text)
            lesson.keyboard.press("Tab")
    expect(checks.locator("li.not-yet")).to_have_count(0, timeout=15_000)
    expect(checks.locator("li.passed")).to_have_count(len(CHECKS))


def test_own_screens_are_kept_and_come_down_as_a_page(
    lesson: Page, factory: Locator, lab: Lab
) -> None:
    press_button(factory, thai("Save my table"))
    expect(factory.locator(".workshop-done")).to_contain_text("✓")
    kept = json.loads((lab.home / "lessons" / "proposal.json").read_text(encoding="utf-8"))
    assert len(kept["app_spec"]) == len(app_v1()) + len(REPAIRS)
    press_button(factory, thai("Make the page for a phone"))
    link = factory.get_by_role("link", name="prototype.html")
    with lesson.expect_download() as coming:
        link.press("Enter")
    down = Path(coming.value.path()).read_bytes()
    assert down == (lab.home / "lessons" / "prototype.html").read_bytes()
    assert thai("Book a new appointment") in down.decode()


@pytest.fixture
def exercise(lab: Lab, page: Page) -> Page:
    return open_exercise(lab, page, "app_design")


def test_exercise_4_hints_in_thai_and_then_ticks(exercise: Page) -> None:
    answer = exercise.locator(".jp-CodeCell", has_text="quota_25").first
    type_over(exercise, answer, WRONG)
    known = next(m for m in QUOTA if m.code == "first_that_is_too_many")
    wrong = card(exercise, "q4_10")
    expect(wrong).to_contain_text(thai(known.message))
    expect(wrong).to_contain_text(thai(known.hint))
    expect(wrong).to_contain_text("✗")
    type_over(exercise, answer, RIGHT)
    right = card(exercise, "q4_10")
    expect(right).to_contain_text("✓")
    expect(right).to_contain_text(thai(SIGNS[Outcome.RIGHT][1]))
