"""The handbook as it is read from a folder or a stick: found by Thai words, on any screen, by anybody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from chromium import chromium
from handbook import EDITIONS, names
from playwright.sync_api import Browser, Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's screen; nothing may go wrong on it, and nothing be asked of a network."""
    page = browser.new_page(viewport=PHONE)
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda asked: None if asked.url.startswith(("file:", "data:")) else wrong.append(asked.url),
    )
    yield page
    page.close()
    assert wrong == []


def found(page: Page, site: dict, lang: str, words: str) -> list[str]:
    """The pages that the search names, by their addresses."""
    page.goto(f"{(site[lang].pages / 'search.html').as_uri()}?q={words}")
    expect(page.locator("#search-results h2")).to_have_text(
        {"th": "ผลการค้นหา", "en": "Search Results"}[lang]
    )
    links = page.locator("#search-results li a")
    return [str(one.get_attribute("href")).split("?")[0].split("#")[0] for one in links.all()]


@pytest.mark.parametrize("words", ["ไฟดับ", "ดิสก์เต็ม", "ลืมรหัสผ่าน", "เครือข่าย ไฟร์วอลล์"])
def test_thai_words_are_found_within_a_sentence_without_spaces(site, page: Page, words: str):
    assert "trainer/when_it_goes_wrong.html" in found(page, site, "th", words)


def test_words_that_stand_nowhere_are_not_found(site, page: Page):
    assert found(page, site, "th", "ปลาทูน่า") == []
    assert found(page, site, "en", "xylophone") == []


def test_english_is_found_as_ever(site, page: Page):
    assert "trainer/report.html" in found(page, site, "en", "certificate")


@pytest.mark.parametrize("lang", EDITIONS)
def test_no_page_is_wider_than_a_phone_and_its_letters_are_the_course_s(
    site, page: Page, lang: str
):
    for name in names(lang):
        page.goto((site[lang].pages / f"{name}.html").as_uri())
        page.evaluate("document.fonts.ready.then(() => 1)")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
        assert page.evaluate("[...document.fonts].some(one => one.status === 'loaded')"), name


@pytest.mark.parametrize("lang", EDITIONS)
def test_axe_finds_nothing_in_what_the_course_wrote(site, page: Page, lang: str):
    for name in ("index", "trainer/when_it_goes_wrong", "author/add_a_question"):
        page.goto((site[lang].pages / f"{name}.html").as_uri())
        # preload: axe would wait for style sheets, which a page in a folder may not ask for
        seen = Axe().run(page, context="article", options={"preload": False}).response
        assert [(one["id"], one["nodes"][0]["html"]) for one in seen["violations"]] == [], name
