"""The class board opened in a real Chromium, before a real hub and class service."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from chromium import chromium
from class_service import ClassHub, logged_in, running_class
from playwright.sync_api import Browser, BrowserContext, Locator, Page

from curriculum.kit.i18n import translate
from hub.board.words import TEXTS
from hub.roster.person import Person, Roster
from hub.roster.store import RosterStore
from hub.service import times

HOSTILE = "<img src=x onerror=\"document.title='stolen'\"><b>นางสาวอนงค์</b>"
NAMES = {"anong": HOSTILE, "boonmee": "นายบุญมี ใจดี", "chai": "นายชัย ทองสุข", "decha": "นายเดชา สุขใจ"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


heard: dict[Page, list[str | bytes]] = {}
"""What the service told each page over its socket."""


@pytest.fixture(scope="module")
def room(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClassHub]:
    folder = tmp_path_factory.mktemp("board")
    shutil.copytree(hub_cohort, folder / "cohort")
    with running_class(folder / "cohort", folder / "hub") as running:
        yield running


@pytest.fixture(scope="module")
def named(room: ClassHub) -> ClassHub:
    people = (Person(login, name, code_hash="$argon2id$none") for login, name in NAMES.items())
    RosterStore(room.root).write(Roster(tuple(people)))
    return room


@pytest.fixture(scope="module")
def cookies(room: ClassHub) -> Callable[[str], list[dict[str, str]]]:
    """A browser's cookies of somebody who has logged in, once for all tests."""

    @cache
    def of(login: str) -> list[dict[str, str]]:
        return [
            {"name": one.name, "value": one.value, "domain": one.domain, "path": one.path}
            for one in logged_in(room, login).cookies
        ]

    return of


@pytest.fixture
def opened(browser: Browser, named: ClassHub, cookies: Callable) -> Iterator[Callable[..., Page]]:
    """Opens a page of the service as somebody, in a browser of their own; nothing may go wrong in it."""
    contexts: list[BrowserContext] = []
    heard.clear()
    wrong: list[str] = []

    def open_(login: str = "kru", path: str = "board", lang: str = "en") -> Page:
        context = browser.new_context(viewport={"width": 1600, "height": 900})
        contexts.append(context)
        context.set_default_timeout(20_000)
        context.add_cookies(cookies(login))
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        frames = heard[page] = []
        page.on("websocket", lambda ws: ws.on("framereceived", lambda said: frames.append(said)))
        page.goto(f"{named.public}services/class/{path}?lang={lang}")
        return page

    yield open_
    for one in contexts:
        one.close()
    assert wrong == []


def say(name: str, lang: str = "en", **values: object) -> str:
    return translate(TEXTS[name], lang).format(**values)


def live(page: Page) -> Page:
    page.wait_for_selector("#live[data-state=live]")
    page.wait_for_selector("#tables tbody tr")
    return page


def cells(page: Page, question: int) -> list[str]:
    """The states of one column, from the first row to the last."""
    return page.evaluate(
        "n => [...document.querySelectorAll(`#tables tbody tr td:nth-child(${n + 1})`)]"
        ".map(td => td.dataset.state)",
        question,
    )


def column(page: Page, question: int, state: str) -> Locator:
    """The cells of one column that are in this state."""
    return page.locator(f"#tables td:nth-child({question + 1})[data-state={state}]")


def check(
    room: ClassHub, login: str, question: str, *findings: str, outcome: str = "right"
) -> None:
    """Checks one after the other; one with an empty finding ends in `outcome`."""
    now = times.now()
    told = [
        {
            "question": question, "outcome": "wrong" if finding else outcome, "finding": finding,
            "at": times.text(now - dt.timedelta(milliseconds=len(findings) - number)),
        }
        for number, finding in enumerate(findings)
    ]  # fmt: skip
    assert room.ask(login, "POST", "checks", json=told).status_code == 200
