"""The exported prototype on a phone's screen, and the factory's phone in a real JupyterLab."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from lab_driver import SCREENSHOTS, Lab, run_all, save
from notebook_page import thai
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from curriculum.app_design.prototype.checks import check_app
from curriculum.app_design.prototype.example import APP_TITLE, app_repaired, app_small
from curriculum.app_design.prototype.look import FIRST_LOOK, Look
from curriculum.app_design.prototype.measure import PHONE_HEIGHT, height
from curriculum.app_design.prototype.page import prototype_html, prototype_site
from curriculum.app_design.prototype.phone import WORDS
from curriculum.kit.i18n import in_language, translate

PHONE = {"width": 360, "height": PHONE_HEIGHT}
KERNEL = {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}}
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


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=2, has_touch=True, is_mobile=True, locale="th-TH"
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def shown(phone: BrowserContext, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens a table as the file that a citizen's phone would open; fails if anything went wrong."""
    wrong: list[str] = []
    pages: list[Page] = []

    def show(
        rows: list[dict[str, str]], lang: str = "th", title: str = "", look: Look = FIRST_LOOK
    ) -> Page:
        path = tmp_path / "prototype.html"
        name = title or translate(APP_TITLE, lang)
        path.write_text(prototype_html(check_app(rows).app, name, lang, look), encoding="utf-8")
        page = phone.new_page()
        page.on("pageerror", lambda error: wrong.append(f"{error}"))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.on("dialog", lambda dialog: wrong.append(dialog.message))
        page.on(
            "request",
            lambda asked: (
                None if asked.url.startswith(("file:", "data:")) else wrong.append(asked.url)
            ),
        )
        page.goto(path.as_uri())
        pages.append(page)
        return page

    yield show
    for page in pages:
        page.close()
    assert wrong == []


def example(lang: str) -> list[dict[str, str]]:
    with in_language(lang):
        return app_repaired()


def small(lang: str) -> list[dict[str, str]]:
    with in_language(lang):
        return app_small()


def title(page: Page) -> str:
    return page.get_by_role("heading", level=1).inner_text()


def press_by_keyboard(page: Page, label: str) -> None:
    """Tab until the button with that label has the focus, then Enter."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == label:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the keyboard does not reach {label!r}")


THE_WAY = (
    "Book a new appointment", "See the documents to bring", "I have the documents",
    "Earliest free time",
)  # fmt: skip


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


def walk(page: Page, each: Callable[[Page], None], seen: set[str]) -> None:
    """Visit every screen that can be reached from the present one, and come back."""
    each(page)
    seen.add(title(page))
    here = title(page)
    for number in range(page.locator(".wp-button").count()):
        page.locator(".wp-button").nth(number).tap()
        if title(page) not in seen:
            walk(page, each, seen)
        if title(page) != here:
            page.locator(".wp-back").tap()
            expect(page.get_by_role("heading", level=1)).to_have_text(here)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("rows", [example, small])
def test_axe_finds_nothing_on_any_screen(
    shown: Callable[..., Page], rows: Callable, lang: str
) -> None:
    page = shown(rows(lang), lang)
    page.locator("summary").tap()
    seen: set[str] = set()

    def look(page: Page) -> None:
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()

    walk(page, look, seen)
    assert len(seen) == len(check_app(rows(lang)).app.screens)


HOSTILE = (
    "</script><script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    "<svg onload=alert(1)>",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}}",
    "\u202eอันตราย\u202c\u200f",
    "👩‍👩‍👧‍👦",
)


def test_hostile_text_is_shown_and_never_run(shown: Callable[..., Page]) -> None:
    rows = [
        {"screen": f"S{n}", "title": f"{n} {text}", "text": text, "button": f"{text} ", "goto": f"S{(n + 1) % len(HOSTILE)}"}
        for n, text in enumerate(HOSTILE)
    ]  # fmt: skip
    rows += [{"screen": "S0", "field": text, "kind": text} for text in HOSTILE]
    rows += [
        {"screen": "S0", "text": f"{text}, b", "field": "list", "kind": "slot"} for text in HOSTILE
    ]
    app = check_app(rows).app
    page = shown(rows, title=HOSTILE[0])
    assert page.title() == HOSTILE[0]
    for screen in app.screens:
        assert page.locator(".wp-title").text_content() == screen.title
        assert page.locator("script").count() == 2
        assert page.locator(".wp-phone :is(img, svg, iframe, a, object)").count() == 0
        page.locator(".wp-button").first.tap()


def test_a_script_that_was_smuggled_in_is_stopped_by_the_policy(
    phone: BrowserContext, tmp_path: Path
) -> None:
    path = tmp_path / "smuggled.html"
    page_text = prototype_html(check_app(small("en")).app, "t", "en")
    smuggled = (
        "<img src=x onerror='document.title=1'><script>document.title = 'run'</script></body>"
    )
    path.write_text(page_text.replace("</body>", smuggled), encoding="utf-8")
    page = phone.new_page()
    page.goto(path.as_uri())
    assert page.title() == "t"
    page.close()


@pytest.fixture(scope="module")
def website(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The page alone, and below site/ the page with its worker, as a website serves them."""
    folder = tmp_path_factory.mktemp("website")
    app = check_app(example("th")).app
    (folder / "alone.html").write_text(prototype_html(app, "คิว", "th"), encoding="utf-8")
    (folder / "site").mkdir()
    for name, text in prototype_site(app, "คิว", "th").items():
        (folder / "site" / name).write_text(text, encoding="utf-8")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=folder)
    handler.func.log_message = lambda *args: None
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize("address", ["alone.html", "site/"])
def test_from_a_website_the_page_can_be_installed(
    phone: BrowserContext, website: str, address: str
) -> None:
    page = phone.new_page()
    page.goto(f"{website}/{address}")
    found = phone.new_cdp_session(page).send("Page.getInstallabilityErrors")
    # a test's browser forgets everything, and so cannot install: nothing else may be wrong
    assert [error["errorId"] for error in found["installabilityErrors"]] == ["in-incognito"]
    page.close()


def test_the_website_opens_without_a_network_after_the_first_visit(
    browser: Browser, website: str
) -> None:
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{website}/site/")
    page.evaluate("navigator.serviceWorker.ready")
    context.set_offline(True)
    page.reload()
    assert title(page) == thai("Home")
    context.close()


def test_screenshots_for_people_to_look_at(shown: Callable[..., Page]) -> None:
    SCREENSHOTS.mkdir(exist_ok=True)
    page = shown(example("th"))
    for number, label in enumerate(THE_WAY):
        page.screenshot(path=SCREENSHOTS / f"prototype_{number}.png")
        page.get_by_role("button", name=thai(label)).tap()


# ---- in the notebook ----

FACTORY = """\
import ipywidgets
from curriculum.kit.i18n import use_language
from curriculum.app_design.prototype import prototype_factory
use_language("th")
factory = prototype_factory()
told = ipywidgets.Label()
def tell(change):
    told.value = f"{factory.phone.screen} after {factory.phone.taps}"
factory.phone.observe(tell, ["screen", "taps"])
ipywidgets.VBox([factory, told])
"""


@pytest.fixture(scope="module")
def notebook(lab: Lab, browser: Browser) -> Iterator[Page]:
    path = lab.home / "prototype" / "prototype.ipynb"
    path.parent.mkdir(exist_ok=True)
    cells = [nbformat.v4.new_code_cell(FACTORY)]
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=KERNEL), path)
    context = browser.new_context(viewport={"width": 1360, "height": 2000}, locale="th-TH")
    page = context.new_page()
    page.set_default_timeout(30_000)
    lab.open(page, "prototype/prototype.ipynb")
    run_all(page)
    expect(page.locator(".wp-phone")).to_be_visible(timeout=60_000)
    yield page
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / "prototype_factory.png")
    context.close()


@pytest.fixture
def at_home(notebook: Page) -> Locator:
    """The phone at its first screen, with no taps counted."""
    notebook.get_by_role("button", name=thai("Phone: start again")).click()
    device = notebook.locator(".wp-phone")
    expect(device.locator(".wp-title")).to_have_text(thai("Home"))
    return device


def test_python_counts_the_taps_and_knows_the_screen(notebook: Page, at_home: Locator) -> None:
    for label in (*THE_WAY[:3], "Choose a day", "Choose a time", "Check my appointment"):
        at_home.get_by_role("button", name=thai(label), exact=True).click()
    expect(notebook.get_by_text("CONFIRM after 6", exact=True)).to_be_visible()


def test_jupyterlab_takes_no_letter_typed_into_the_phone(notebook: Page, at_home: Locator) -> None:
    for label in THE_WAY[:3]:
        at_home.get_by_role("button", name=thai(label), exact=True).click()
    cells = notebook.locator(".jp-Cell").count()
    field = at_home.locator("input").first
    field.focus()
    notebook.keyboard.type("a1bdd0x")
    expect(field).to_have_value("a1bdd0x")
    assert notebook.locator(".jp-Cell").count() == cells


def test_what_is_typed_into_the_phone_is_not_in_the_saved_notebook(
    notebook: Page, at_home: Locator, lab: Lab
) -> None:
    for label in THE_WAY[:3]:
        at_home.get_by_role("button", name=thai(label), exact=True).click()
    at_home.locator("input").first.fill("secret-7")
    save(notebook)
    assert "secret-7" not in (lab.home / "prototype" / "prototype.ipynb").read_text(
        encoding="utf-8"
    )


def test_an_edit_in_the_table_changes_the_phone(notebook: Page, at_home: Locator) -> None:
    cell = notebook.get_by_label(re.compile("^title.* 1$"))
    before = cell.input_value()
    cell.fill("สวัสดี")
    cell.press("Enter")
    expect(at_home.locator(".wp-title")).to_have_text("สวัสดี")
    cell.fill(before)
    cell.press("Enter")
    expect(at_home.locator(".wp-title")).to_have_text(before)


def test_the_page_comes_down_as_a_file(notebook: Page, lab: Lab) -> None:
    notebook.get_by_role("button", name=thai("Make the page for a phone")).click()
    with notebook.expect_download() as download:
        notebook.get_by_role("link", name=re.compile("prototype.html")).click()
    down = Path(download.value.path()).read_bytes()
    assert down == (lab.home / "prototype" / "prototype.html").read_bytes()


def test_axe_finds_nothing_in_the_factory(notebook: Page, at_home: Locator) -> None:
    found = Axe().run(notebook, context=".workshop-factory")
    assert found.violations_count == 0, json.dumps(
        [
            (one["id"], [node["html"][:200] for node in one["nodes"]])
            for one in found.response["violations"]
        ],
        indent=1,
    )
