"""A JupyterLab on a Thai cohort, and a Chromium in front of it, for all browser tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import chromium
from lab_driver import SCREENSHOTS, Lab, start_lab
from phone_driver import PHONE
from playwright.sync_api import Browser, BrowserContext, Page

from curriculum.app_design.prototype.checks import check_app
from curriculum.app_design.prototype.example import APP_TITLE
from curriculum.app_design.prototype.look import FIRST_LOOK, Look
from curriculum.app_design.prototype.page import prototype_html
from curriculum.kit.i18n import translate


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "browser" in Path(item.fspath).parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    yield from start_lab(tmp_path_factory.mktemp("lab"), "th")


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1360, "height": 1000}, locale="th-TH")
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{request.node.name}.png")
    context.close()


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
