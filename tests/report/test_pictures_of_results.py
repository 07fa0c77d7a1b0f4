"""What comes of a day, as a browser shows it: a learner's feedback, and the report on a class.

`make pictures` keeps what is seen for the handbook.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from pictures import NAMES, PROJECT, picture
from playwright.sync_api import Page, expect
from report_class import a_class, page_of

from curriculum.kit.i18n import translate
from curriculum.kit.registry import course
from curriculum.value_chain.misconceptions import LEAD_TIME
from grading.engine import grade
from grading.feedback import feedback_page

# how a Chromium is started stands with the tests of the hub
sys.path += [str(PROJECT / "tests" / room) for room in ("hub", "browser")]
from chromium import chromium

pytestmark = [pytest.mark.slow, pytest.mark.browser]

WRONG = {
    "q1_01": 'touch, wait = given("touch", "wait")\n'
    "total_touch = sum(touch)\ntotal_wait = sum(wait)\nlead_time = total_touch"
}
EVENT = "พ.ค. 2569"
BOTH = pytest.mark.parametrize("lang", ["th", "en"])


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Callable[[str], Page]]:
    """Opens a page of HTML in a browser, as whoever double-clicks it."""
    with ExitStack() as stack:

        def show(html: str) -> Page:
            path = tmp_path / "page.html"
            path.write_text(html, "utf-8")
            browser = stack.enter_context(chromium())
            page = browser.new_page(viewport={"width": 1200, "height": 900})
            page.goto(path.as_uri())
            page.evaluate("document.fonts.ready.then(() => 1)")
            return page

        yield show


@BOTH
def test_the_feedback_of_a_learner_with_one_mistake(assignment_of, solved, shown, lang: str):
    assignment = assignment_of("value_chain", lang)
    verdict = grade(solved(WRONG, lang=lang), assignment)
    page = shown(feedback_page(assignment, verdict, NAMES[0], None).decode())
    known = next(one for one in LEAD_TIME if one.code == "waiting_left_out")
    expect(page.locator("article").first).to_contain_text(translate(known.message, lang))
    picture(page, "feedback", lang)


@BOTH
def test_the_report_on_a_class_of_twelve(shown, lang: str):
    record = a_class(12, lang)
    people = tuple(
        replace(one, name=name) for one, name in zip(record.learners, NAMES, strict=True)
    )
    title = translate(course()["title"], lang)
    named = replace(record, learners=people, course=title, name=EVENT, event=EVENT)
    page = shown(page_of(named))
    expect(page.locator("h1")).to_be_visible()
    picture(page, "report", lang)
