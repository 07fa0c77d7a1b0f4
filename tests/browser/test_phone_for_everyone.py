"""The exported prototype for everyone and against everyone: accessible, harmless, installable."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lab_driver import SCREENSHOTS
from notebook_page import thai
from phone_driver import PHONE, THE_WAY, example, small, title, walk
from playwright.sync_api import Browser, BrowserContext, Page

from curriculum.app_design.prototype.checks import check_app
from curriculum.app_design.prototype.page import prototype_html, prototype_site


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
