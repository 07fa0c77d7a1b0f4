"""What a learner sees at work, in both languages; `make pictures` keeps it for the handbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lab_driver import Lab, run_all, start_lab
from notebook_page import demo, run, type_over
from phone_driver import THE_WAY, example
from pictures import picture
from playwright.sync_api import Browser, Locator, Page, expect

from curriculum.app_design.prototype.checks import check_app
from curriculum.app_design.prototype.example import APP_TITLE
from curriculum.app_design.prototype.look import FIRST_LOOK
from curriculum.app_design.prototype.page import prototype_html
from curriculum.kit.i18n import translate
from curriculum.value_chain.misconceptions import LEAD_TIME

pytestmark = pytest.mark.slow

WRONG = (
    'touch, wait = given("touch", "wait")\n'
    "total_touch = sum(touch)\ntotal_wait = sum(wait)\nlead_time = sum(touch)"
)


@pytest.fixture(scope="module", params=["th", "en"])
def lang(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="module")
def own_lab(lang: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    yield from start_lab(tmp_path_factory.mktemp(f"lab_{lang}"), lang)


@pytest.fixture
def wide(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 1200, "height": 960})
    page.set_default_timeout(30_000)
    yield page
    page.close()


@pytest.fixture
def opened(own_lab: Lab, wide: Page) -> Callable[[str], Locator]:
    """A notebook alone on the screen, without the list of files beside it."""

    def open_(path: str) -> Locator:
        own_lab.open(wide, path)
        wide.keyboard.press("Control+b")
        expect(wide.locator("#jp-left-stack")).to_be_hidden()
        return wide.locator(".jp-NotebookPanel")

    return open_


def cell_with(page: Page, text: str) -> Locator:
    return page.locator(".jp-CodeCell", has_text=text).first


def to_top(cell: Locator, above: int = 0) -> None:
    """Scroll so that this cell stands at the top of the notebook, with some of what is above it."""
    cell.evaluate(
        """(cell, above) => {
          const scroller = cell.closest(".jp-WindowedPanel-outer");
          scroller.scrollTop += cell.getBoundingClientRect().top
            - scroller.getBoundingClientRect().top - above;
        }""",
        above,
    )
    cell.page.wait_for_timeout(500)


def test_a_demo_with_its_slider_and_its_picture(opened, wide: Page, lang: str):
    notebook = opened("lessons/value_chain.ipynb")
    run_all(wide)
    cell = demo(wide, "demo.value_stream_ladder()")
    # as the text above it asks: what if approval did not wait so long?
    wait = cell.locator(".noUi-handle").nth(1)
    before = float(wait.get_attribute("aria-valuenow") or 0)
    for _ in range(4):
        picture_before = cell.locator("img").first.get_attribute("src") or ""
        wait.press("PageDown")
        expect(cell.locator("img").first).not_to_have_attribute("src", picture_before)
    assert float(wait.get_attribute("aria-valuenow") or 0) < before
    to_top(cell, above=130)
    picture(notebook, "lesson_demo", lang)


def test_a_wrong_answer_with_its_hint(opened, wide: Page, lang: str):
    notebook = opened("value_chain/value_chain.ipynb")
    run(wide, cell_with(wide, "use_edition"))
    type_over(wide, cell_with(wide, "total_touch"), WRONG)
    check = cell_with(wide, 'check("q1_01")')
    run(wide, check)
    known = next(one for one in LEAD_TIME if one.code == "waiting_left_out")
    expect(check.locator("[role=status]")).to_contain_text(translate(known.hint, lang))
    to_top(cell_with(wide, "total_touch"), above=330)
    picture(notebook, "exercise_hint", lang)


def test_a_starred_question_answered_in_its_form(opened, wide: Page, lang: str):
    notebook = opened("value_chain/value_chain.ipynb")
    run(wide, cell_with(wide, "use_edition"))
    cell = cell_with(wide, 'fill_in("q1_01")')
    run(wide, cell)
    form = cell.locator(".workshop-fill")
    for name, value in {"total_touch": "20", "total_wait": "60", "lead_time": "80"}.items():
        form.get_by_label(name).fill(value)
        form.get_by_label(name).press("Enter")
    expect(form.locator(".said.good")).to_be_visible()
    expect(cell_with(wide, "lead_time = 80")).to_be_visible()
    to_top(cell, above=230)
    picture(notebook, "form", lang)


def test_the_prototype_on_a_phone(phone, tmp_path: Path, lang: str):
    path = tmp_path / "prototype.html"
    app = check_app(example(lang)).app
    title = translate(APP_TITLE, lang)
    path.write_text(prototype_html(app, title, lang, FIRST_LOOK), encoding="utf-8")
    page = phone.new_page()
    page.goto(path.as_uri())
    expect(page.get_by_role("button", name=translate(THE_WAY[0], lang))).to_be_visible()
    picture(page, "phone_prototype", lang)
    page.close()
