"""The page as Chromium shows and prints it: one A4 sheet, no script but its own, nothing loaded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import chromium
from pictures import picture
from playwright.sync_api import Browser, Page

from curriculum.proposal.my_proposal import Page as Shown
from curriculum.proposal.paper.html import page_html

pytestmark = pytest.mark.browser
LONG = "ประชาชนรอนานเพราะขั้นตอนการอนุมัติใช้เวลามาก " * 40
HOSTILE = (
    "</style><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """Opens HTML as a file, as whoever double-clicks it; fails if anything is asked of a network."""
    page = browser.new_page(viewport={"width": 900, "height": 1250})
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def open_(html: str) -> Page:
        path = tmp_path / "proposal.html"
        path.write_text(html, "utf-8")
        page.goto(path.as_uri())
        page.evaluate("document.fonts.ready.then(() => 1)")
        return page

    yield open_
    assert [url for url in asked if not url.startswith(("file:", "data:", "about:"))] == []
    page.close()


def printed(page: Page) -> int:
    """Pages of the sheet as it is printed."""
    pdf = page.pdf(prefer_css_page_size=True, print_background=True)
    return max(map(int, re.findall(rb"/Count (\d+)", pdf)))


def test_the_example_prints_on_exactly_one_page(lang: str, paper_of, opened) -> None:
    page = opened(page_html(paper_of(lang)))
    assert printed(page) == 1
    assert page.evaluate("document.fonts.check('12px Sarabun', 'ก')")
    picture(page, "proposal", lang, height=1125)


def test_longer_texts_make_the_letters_smaller_and_stay_on_one_page(paper_of, opened) -> None:
    def size(page: Page) -> float:
        return float(
            page.locator(".sheet").evaluate("e => parseFloat(e.style.getPropertyValue('--size'))")
        )

    usual = size(opened(page_html(paper_of("th"))))
    page = opened(page_html(paper_of("th", problem=LONG[:260])))
    assert 8 <= size(page) < usual
    assert printed(page) == 1


def test_what_cannot_fit_goes_on_to_a_second_page_and_stays_readable(paper_of, opened) -> None:
    page = opened(page_html(paper_of("th", problem=LONG, ecrs_action=LONG)))
    assert printed(page) == 2
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_nothing_typed_runs_in_the_file_or_in_the_notebook(paper_of, opened) -> None:
    paper = paper_of("en", process=HOSTILE, kpi_definition=HOSTILE, approver=HOSTILE)
    for html in (page_html(paper), f"<title>notebook</title>{Shown(paper)._repr_html_()}"):
        page = opened(html)
        page.wait_for_timeout(200)
        assert page.title() in (paper.title, "notebook")


def test_a_reader_of_screens_finds_headings_tables_and_pictures(paper_of, opened) -> None:
    page = opened(page_html(paper_of("th")))
    assert page.locator("html").get_attribute("lang") == "th"
    assert (page.locator("h1").count(), page.locator("h2").count()) == (1, 10)
    assert page.locator("img:not([alt])").count() == 0 and page.locator("img").count() == 3
    assert page.locator("th:not([scope])").count() == 0
