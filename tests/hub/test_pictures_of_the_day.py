"""A class of twelve on the board, the trainer's desk, and a learner's first screen, in both languages.

`make pictures` keeps what is seen for the handbook.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from board_driver import check, live, say
from chromium import chromium
from class_service import ClassHub, logged_in, running_class
from day_driver import LEARNERS, in_front, lab_is_open, real_day
from pictures import NAMES, picture
from playwright.sync_api import Browser, BrowserContext, Page, expect

from curriculum.kit.i18n import translate
from grading.cohort import new_cohort
from hub.board.course import finding_title
from hub.home.welcome import TITLE, WELCOME_NAMES
from hub.roster.person import Person, Roster
from hub.roster.store import RosterStore

pytestmark = [pytest.mark.slow, pytest.mark.browser]

PROJECT = Path(__file__).resolve().parents[2]
TRAINER = "kru"
CLASS = ("anong", *(f"a{number:02}" for number in range(2, 13)))
EVENT = "พ.ค. 2569"
MIXED = "q1_05.hours_and_minutes_mixed"
BOTH = pytest.mark.parametrize("lang", ["th", "en"])


@pytest.fixture(scope="module")
def room(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClassHub]:
    """A class of twelve, in the middle of the first exercise."""
    folder = tmp_path_factory.mktemp("twelve")
    shutil.copytree(hub_cohort, folder / "cohort")
    settings = folder / "cohort" / "cohort.toml"
    settings.write_text(settings.read_text("utf-8").replace('"ready"', f'"{EVENT}"'), "utf-8")
    people = {"trainers": [TRAINER], "learners": list(CLASS)}
    with running_class(folder / "cohort", folder / "hub", people=people) as running:
        roster = (
            Person(login, name, code_hash="$argon2id$none")
            for login, name in zip(CLASS, NAMES, strict=True)
        )
        RosterStore(running.root).write(Roster(tuple(roster)))
        work(running)
        yield running


def work(room: ClassHub) -> None:
    """Some are quick, five are stuck where people are, one has not begun."""
    for place, login in enumerate(CLASS[:-1]):
        for question in range(1, 2 + (place * 5) % 7):
            check(room, login, f"q1_{question:02}", "")
    for login in CLASS[0], CLASS[7]:
        check(room, login, "q1_02", *["q1_02.percent_instead_of_ratio"] * 3)
    for login in (CLASS[2], CLASS[4], CLASS[5]):
        check(room, login, "q1_05", *[MIXED] * 4)
    check(room, CLASS[9], "q1_06", "any.not_yet")
    check(room, CLASS[3], "q1_03", "q1_03.approval_as_value")


@pytest.fixture(scope="module")
def ready(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A cohort of each edition."""
    english = new_cohort(PROJECT, tmp_path_factory.mktemp("english") / "ready", "en").root
    return {"th": hub_cohort, "en": english}


@pytest.fixture(scope="module")
def browser(room: ClassHub, ready: dict[str, Path]) -> Iterator[Browser]:
    # after the cohorts are made: nbgrader's asyncio.run refuses to start beside Playwright's loop
    with chromium() as running:
        yield running


def logged_in_browser(browser: Browser, room: ClassHub) -> BrowserContext:
    context = browser.new_context(viewport={"width": 1200, "height": 960})
    context.add_cookies(
        [
            {"name": one.name, "value": one.value, "domain": one.domain, "path": one.path}
            for one in logged_in(room, TRAINER).cookies
        ]
    )
    context.set_default_timeout(30_000)
    return context


@pytest.fixture
def trainer(browser: Browser, room: ClassHub) -> Iterator[Page]:
    context = logged_in_browser(browser, room)
    yield context.new_page()
    context.close()


@BOTH
def test_the_board_says_where_five_of_twelve_are_stuck(trainer: Page, room: ClassHub, lang: str):
    trainer.goto(f"{room.public}services/class/board?lang={lang}")
    live(trainer)
    expect(trainer.locator("#tables tbody tr")).to_have_count(len(CLASS))
    expect(trainer.locator("#headlines li")).to_have_count(2)
    expect(trainer.locator("#headlines li").first.locator(".same")).to_have_text(
        say("same_misconception", lang, count=3, title=finding_title(MIXED, lang))
    )
    assert not any(name in trainer.content() for name in NAMES)
    picture(trainer, "class_board", lang)


@pytest.fixture(scope="module")
def handed_in(room: ClassHub, solved) -> ClassHub:
    """Eleven hand in, each with a little less right than the one before; all are graded."""
    for place, login in enumerate(CLASS[:-1]):
        wrong = {f"q1_{n:02}": "pass" for n in range(12 - place, 12)}
        receipt = room.hand_in(login, solved({**wrong, "q1_m": "ลดการรออนุมัติ"}))
        room.graded(login, receipt["id"])
    return room


@pytest.fixture(scope="module")
def graded(handed_in: ClassHub, browser: Browser) -> ClassHub:
    """The trainer has collected, and graded: once, for the desk in both languages."""
    context = logged_in_browser(browser, handed_in)
    page = context.new_page()
    page.goto(f"{handed_in.public}services/class/desk")
    for step in ("collect", "grade"):
        page.locator(f"#step-{step} button.press").click()
        done = page.locator(f"#step-{step}")
        expect(done).to_have_attribute("data-state", "done", timeout=120_000)
    context.close()
    return handed_in


@BOTH
def test_the_desk_shows_what_is_done_and_what_comes_next(
    graded: ClassHub, trainer: Page, lang: str
):
    trainer.goto(f"{graded.public}services/class/desk?lang={lang}")
    for step in ("collect", "grade"):
        expect(trainer.locator(f"#step-{step}")).to_have_attribute("data-state", "done")
    expect(trainer.locator("#modules")).to_contain_text("11")
    picture(trainer, "trainers_desk", lang)


@BOTH
def test_a_learner_s_first_screen(
    lang: str, browser: Browser, ready: dict[str, Path], tmp_path: Path
):
    with real_day(tmp_path, ready[lang]) as day:
        page = day.enter(browser, LEARNERS[0], f"{lang}-{'TH' if lang == 'th' else 'US'}")
        lab_is_open(page)
        page.set_viewport_size({"width": 1200, "height": 900})
        expect(page.get_by_role("tab", name=WELCOME_NAMES[lang])).to_be_visible()
        expect(in_front(page).locator("h1").first).to_contain_text(
            translate(TITLE, lang).removeprefix("# ")
        )
        picture(page, "welcome", lang)
        page.context.close()
