"""The hub's own pages: in the cohort's language, one next step each, and nothing that confuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from chromium import chromium
from day_driver import LEARNERS, NAMES, ROWS, TRAINER, Day, real_day
from playwright.sync_api import Browser, expect
from real_hub import wait_for

from curriculum.kit.i18n import translate
from hub.login.pages import TEXTS

pytestmark = pytest.mark.slow

HTML = "<img src=x onerror=alert()> สกุล"
NOT_OURS = ("My Server", "Logout", "Your server", "JupyterHub home", "Launch", "Spawn", ">Token<")


@pytest.fixture(scope="module")
def day(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    odd = (HTML, "", "", "")
    with real_day(tmp_path_factory.mktemp("pages"), hub_cohort, *ROWS, odd) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


def seen(day: Day, who: requests.Session, path: str) -> str:
    """A page as somebody's browser gets it; never one of JupyterHub's English ones."""
    page = who.get(f"{day.address}{path}", timeout=30).content.decode("utf-8")
    assert '<html lang="th">' in page
    assert not [phrase for phrase in NOT_OURS if phrase in page]
    return page


def text(name: str) -> str:
    return translate(TEXTS[name], "th")


def after_login(day: Day, login: str) -> str:
    who = requests.Session()
    form = {"username": login, "password": day.codes[login]}
    who.get(f"{day.address}/hub/login", timeout=30)
    form["_xsrf"] = next(one.value for one in who.cookies if one.name == "_xsrf")
    said = who.post(f"{day.address}/hub/login", data=form, allow_redirects=False, timeout=30)
    return said.headers["Location"]


def test_a_learner_is_led_into_the_workroom_and_a_trainer_to_the_doors_of_the_day(day: Day) -> None:
    assert after_login(day, LEARNERS[0]).startswith("/hub/spawn")
    assert after_login(day, TRAINER) == "/hub/home"


def test_a_trainers_first_page_opens_board_desk_marking_and_jupyterlab(day: Day) -> None:
    page = seen(day, day.session(TRAINER), "/hub/home")
    for door in (
        "/services/class/board",
        "/services/class/desk",
        "/hub/spawn?next=/hub/user-redirect/formgrader",
    ):
        assert f'href="{door}"' in page
    assert f'id="start" href="/hub/spawn/{TRAINER}"' in page


def test_a_learners_first_page_has_one_door_and_the_satisfaction_form(day: Day) -> None:
    page = seen(day, day.session(LEARNERS[0]), "/hub/home")
    assert f'href="/hub/spawn/{LEARNERS[0]}"' in page
    assert 'href="/services/class/satisfaction"' in page
    assert not [one for one in ("board", "desk", "formgrader", "admin", "token") if one in page]


def test_every_page_says_who_is_logged_in(day: Day) -> None:
    page = seen(day, day.session(LEARNERS[0]), "/hub/home")
    assert NAMES[LEARNERS[0]] in page and f"({LEARNERS[0]})" in page


def test_a_name_made_of_html_stays_a_name(day: Day) -> None:
    (login,) = set(day.codes) - set(NAMES)
    page = seen(day, day.session(login), "/hub/home")
    assert "&lt;img" in page and "<img" not in page


@pytest.mark.parametrize(
    ("path", "heading"),
    [("/hub/nowhere", "not_found"), ("/hub/admin", "not_allowed"), ("/hub/error/503", "away"),
     (f"/user/{LEARNERS[1]}/lab", "not_found"), (f"/user/{LEARNERS[0]}/lab", "closed")],
    ids=["no such page", "a trainer's page", "not back yet", "another's workroom", "not open"],
)  # fmt: skip
def test_what_a_learner_may_meet_is_said_in_the_cohorts_language(
    day: Day, path: str, heading: str
) -> None:
    assert f"<h1>{text(heading)}</h1>" in seen(day, day.session(LEARNERS[0]), path)


def test_a_page_that_is_not_back_yet_tries_again_by_itself(day: Day) -> None:
    page = seen(day, day.session(LEARNERS[0]), "/hub/error/503")
    assert 'http-equiv="refresh"' in page


def test_a_workroom_that_cannot_be_opened_is_our_fault_and_can_be_tried_again(day: Day) -> None:
    home = day.home(LEARNERS[1])
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file where the folder belongs")
    who = day.session(LEARNERS[1])
    page = seen(day, who, "/hub/spawn")
    assert text("our_fault") in page and text("once_more") in page
    home.unlink()
    who.get(f"{day.address}/hub/spawn", timeout=30)
    wait_for(day.person(LEARNERS[1]).is_ready, "the second try")


def test_the_page_of_a_workroom_that_opens_goes_on_by_itself_in_a_browser(
    day: Day, browser: Browser
) -> None:
    page = day.enter(browser, LEARNERS[0])
    expect(page.locator("h1")).to_have_text(text("opening"))
    page.wait_for_url("**/lab/**")
    page.context.close()


def test_a_workroom_that_does_not_answer_is_opened_afresh_by_one_button(
    day: Day, browser: Browser
) -> None:
    before = day.person(LEARNERS[0]).kernel()
    page = day.enter(browser, LEARNERS[0])
    page.wait_for_url("**/lab/**")
    page.goto(f"{day.address}/hub/home")
    page.locator("summary").click()
    page.locator("#afresh").click()
    page.wait_for_url("**/lab/**")
    kernels = day.person(LEARNERS[0]).call("GET", f"{day.person(LEARNERS[0]).server}/api/kernels")
    assert before.id not in [one["id"] for one in kernels.json()]
    page.context.close()
