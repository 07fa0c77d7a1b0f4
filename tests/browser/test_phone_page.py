"""The exported prototype on a phone's screen: by touch, by keyboard, at every size."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from notebook_page import thai
from phone_driver import PHONE, THE_WAY, example, press_by_keyboard, small, title
from playwright.sync_api import Page, expect

from curriculum.app_design.prototype.checks import check_app
from curriculum.app_design.prototype.look import FIRST_LOOK
from curriculum.app_design.prototype.measure import PHONE_HEIGHT, height
from curriculum.app_design.prototype.phone import WORDS
from curriculum.kit.i18n import translate

LONG = (
    "ประชาชนที่ต้องการทำบัตรประจำตัวประชาชนโปรดเตรียมเอกสารหลักฐานให้ครบถ้วนก่อนเดินทางมาติดต่อ"
    "เจ้าหน้าที่ที่ว่าการอำเภอเพื่อความสะดวกรวดเร็วในการรับบริการของท่าน"
)
# where each line begins, and where the browser's dictionary says that words begin
LINES = """element => {
  const text = element.firstChild, range = document.createRange(), starts = [];
  let last = null;
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at); range.setEnd(text, at + 1);
    const box = range.getClientRects()[0];
    if (box && box.width && (last === null || box.top > last + 5)) { starts.push(at); last = box.top; }
  }
  const words = [...new Intl.Segmenter("th", { granularity: "word" }).segment(text.data)].map(word => word.index);
  return { starts, words };
}"""


def test_the_goal_is_four_touches_away(shown: Callable[..., Page]) -> None:
    page = shown(example("th"))
    for label in THE_WAY:
        page.get_by_role("button", name=thai(label), exact=True).tap()
    assert title(page) == thai("Check and confirm")


def test_the_goal_is_reached_by_keyboard_alone(shown: Callable[..., Page]) -> None:
    page = shown(example("th"))
    for label in THE_WAY:
        press_by_keyboard(page, thai(label))
    assert title(page) == thai("Check and confirm")


def test_each_move_puts_the_focus_on_the_heading_and_says_the_title(
    shown: Callable[..., Page],
) -> None:
    page = shown(example("th"))
    page.get_by_role("button", name=thai(THE_WAY[0])).tap()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    said = thai(WORDS["moved"]).format(title=title(page))
    expect(page.get_by_role("status")).to_have_text(said)


def test_opening_the_page_takes_no_focus(shown: Callable[..., Page]) -> None:
    assert shown(small("th")).evaluate("document.activeElement === document.body")


def test_back_returns_and_keeps_what_was_typed(shown: Callable[..., Page]) -> None:
    page = shown(example("th"))
    for label in THE_WAY[:3]:
        page.get_by_role("button", name=thai(label)).tap()
    field = page.get_by_label(thai("Phone number, in case the time changes"))
    field.fill("080")
    page.get_by_role("button", name=thai("Choose a day")).tap()
    page.get_by_role("button", name=thai(WORDS["back"])).tap()
    expect(field).to_have_value("080")


def test_the_phones_own_back_gesture_goes_one_screen_back(shown: Callable[..., Page]) -> None:
    page = shown(example("th"))
    first = title(page)
    page.get_by_role("button", name=thai(THE_WAY[0])).tap()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(first)


def test_nothing_typed_is_stored_or_put_into_the_address(shown: Callable[..., Page]) -> None:
    page = shown([{"screen": "A", "title": "A", "field": "Name", "kind": "name"}])
    page.get_by_label("Name").fill("secret-7")
    kept = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])")
    assert "secret-7" not in kept + page.url + page.content()


def test_a_button_to_nowhere_says_so(shown: Callable[..., Page]) -> None:
    page = shown([{"screen": "A", "title": "A", "button": "Go", "goto": "LOST"}])
    page.get_by_role("button", name="Go").tap()
    expect(page.get_by_role("status")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Go")
    assert title(page) == "A"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_target_is_at_least_44_pixels(shown: Callable[..., Page], lang: str) -> None:
    page = shown(example(lang), lang)
    for label in (translate(one, lang) for one in THE_WAY):
        for target in page.locator("button:visible, input:visible, select:visible, summary").all():
            box = target.bounding_box()
            assert min(box["width"], box["height"]) >= 44, target.inner_text()
        page.get_by_role("button", name=label, exact=True).tap()


def test_long_thai_text_breaks_between_words_and_stays_on_the_screen(
    shown: Callable[..., Page],
) -> None:
    page = shown(
        [
            {"screen": "A", "title": LONG, "text": LONG},
            {"screen": "A", "button": LONG, "goto": "A"},
            {"screen": "A", "field": LONG, "kind": "text"},
            {"screen": "A", "text": "https" * 40, "kind": "notice"},
        ],
        title=LONG,
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    for part in (".wp-title", ".wp-text", ".wp-button", "label", ".wp-name"):
        found = page.locator(part).first.evaluate(LINES)
        assert len(found["starts"]) > 2, part
        assert set(found["starts"]) <= set(found["words"]), part


def test_text_twice_as_large_still_fits_the_width(shown: Callable[..., Page]) -> None:
    page = shown(example("th"))
    # as a person's own settings do
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    for label in THE_WAY:
        page.get_by_role("button", name=thai(label)).tap()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_the_check_calls_fitting_fits(shown: Callable[..., Page], lang: str) -> None:
    page = shown(example(lang), lang)
    app = check_app(example(lang)).app
    for screen in [
        app.by_name["HOME"],
        app.by_name["SERVICE"],
        app.by_name["DOCS"],
        app.by_name["LOGIN"],
    ]:
        assert title(page) == screen.title
        real = page.locator(".wp-phone").evaluate(
            "one => [...one.children].reduce((sum, part) => sum + (part.matches('.wp-view') ?"
            " part.lastElementChild.getBoundingClientRect().bottom - part.getBoundingClientRect().top"
            " : part.matches('.wp-said') ? 0 : part.offsetHeight), 0)"
        )
        assert abs(real - height(screen, FIRST_LOOK)) < 0.15 * PHONE_HEIGHT
        assert real <= PHONE_HEIGHT
        page.get_by_role("button").filter(visible=True).nth(1 if screen.name != "HOME" else 0).tap()
