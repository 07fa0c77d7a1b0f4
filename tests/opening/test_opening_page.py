"""The opening as a learner uses it: by keyboard, in Thai, and on to the lesson it advises."""

from __future__ import annotations

import pytest

from curriculum.kit.i18n import in_language, translate
from curriculum.kit.registry import modules
from curriculum.opening.course_map import STOPS
from curriculum.opening.self_assessment import advice, where
from curriculum.opening.statements import LEVELS, STATEMENTS, Level

pytestmark = [pytest.mark.slow, pytest.mark.browser]


def test_the_self_assessment_is_answered_by_keyboard(opened):
    from notebook_page import choose, press_button
    from playwright.sync_api import expect

    cell = opened.locator(".jp-CodeCell", has_text="quiz.self_assessment()")
    cell.scroll_into_view_if_needed()
    levels = {one: Level(number % 4) for number, one in enumerate(STATEMENTS)}
    for one, level in levels.items():
        choose(cell, translate(one.text, "th"), translate(LEVELS[level], "th"))
    press_button(cell, translate("Show me where to look", "th"))
    said = cell.locator("[role=status]").last
    with in_language("th"):
        wanted = [where(one) for one in advice(levels).first]
    expect(said.locator("li")).to_have_text(wanted)


def test_the_picture_follows_the_slider_and_is_told_in_words(opened):
    from notebook_page import demo, press, status, tables_are_named
    from playwright.sync_api import expect

    cell = demo(opened, "demo.course_map()")
    press(cell, translate("Walk through the course", "th"), "ArrowRight", times=2)
    with in_language("th"):
        expect(cell.locator("[role=status]").first).to_contain_text(STOPS[2].name)
        assert STOPS[2].hands_on in status(cell)
    tables_are_named(cell)


def test_no_output_breaks_a_rule_of_accessibility(opened):
    from notebook_page import broken_rules

    assert broken_rules(opened) == []


def test_a_link_opens_the_lesson_beside_the_opening(opened):
    from playwright.sync_api import expect

    wanted = modules()[1]
    name = translate("Module {number}", "th").format(number=wanted.number)
    opened.locator(".jp-MarkdownCell a", has_text=name).last.click()
    tabs = opened.locator("#jp-main-dock-panel .lm-TabBar-tab")
    expect(tabs.filter(has_text=f"{wanted.id}.ipynb")).to_have_count(1, timeout=30_000)
    expect(tabs.filter(has_text="opening.ipynb")).to_have_count(1)
