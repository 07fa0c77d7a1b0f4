"""The satisfaction form in a real Chromium: by keyboard, with and without scripts, on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from chromium import chromium
from class_service import (
    ClassHub,
    class_room,  # noqa: F401
)
from playwright.sync_api import Browser, Page, expect

from curriculum.kit.i18n import translate
from grading.report.satisfaction import COMMENT_WORDS, ITEMS
from hub.reporting import read_day
from hub.satisfaction import words

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser(room: ClassHub) -> Iterator[Browser]:
    # after the cohort is made: nbgrader's asyncio.run refuses to start beside Playwright's loop
    with chromium() as running:
        yield running


def form(browser: Browser, room: ClassHub, login: str, lang: str = "th", **options) -> Page:
    page = browser.new_context(**options).new_page()
    page.goto(f"{room.public}hub/login?next=/hub/token")
    page.locator("#username_input").fill(login)
    page.locator("#password_input").fill("open")
    page.locator("#login_submit").click()
    page.wait_for_url("**/hub/token")
    page.goto(f"{room.public}services/class/satisfaction?lang={lang}")
    return page


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("login", ["anong", "kru"])
def test_axe_finds_nothing_in_either_language(browser, room: ClassHub, login: str, lang: str):
    found = Axe().run(form(browser, room, login, lang))
    assert found.violations_count == 0, found.generate_report()


def test_it_is_filled_in_and_sent_with_the_keyboard_alone(browser, room: ClassHub):
    page = form(browser, room, "anong")
    page.get_by_role("radio").first.focus()
    # from “no answer”, which is the last of the row, one step leads round to 1
    for _ in ITEMS:
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
    expect(page.get_by_label(translate(COMMENT_WORDS, "th"))).to_be_focused()
    page.keyboard.type("ใช้ตารางนัดหมาย")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text(translate(words.TEXTS["thanks"], "th"))
    came = read_day(room.root).form
    assert len(came.answers) == 1 and came.comments == ("ใช้ตารางนัดหมาย",)


def test_it_fits_a_phone_without_scripts_and_a_mark_can_be_taken_back(browser, room: ClassHub):
    page = form(browser, room, "boonmee", viewport=PHONE, has_touch=True, java_script_enabled=False)
    row = page.get_by_role("group", name=translate(ITEMS["tools"], "th"))
    wide = row.bounding_box()
    assert wide["x"] >= 0 and wide["x"] + wide["width"] <= PHONE["width"]
    five, none = (row.get_by_role("radio").nth(at) for at in (4, 5))
    for mark in (five, none):
        mark.tap()
        expect(mark).to_be_checked()
    page.get_by_role("button", name=translate(words.TEXTS["send"], "th")).tap()
    expect(page.get_by_role("alert")).to_have_text(translate(words.TEXTS["empty"], "th"))
