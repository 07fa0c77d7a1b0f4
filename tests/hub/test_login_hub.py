"""Logging in to a real JupyterHub by the roster."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from people import Hub, codes_on, import_people, make_cohort, running_hub

from grading.cohort import Cohort
from hub.roster.importing import new_codes
from hub.roster.keyboard import KEYS, PLAIN

PEOPLE = [
    *((f"นายทดสอบ ที่{letter}", "", "", "") for letter in "กขคงจฉชซ"), ("มาลี รักไทย", "", "", "วิทยากร"),
]  # fmt: skip
# so short that no test is slow, and long enough to be told from none
DELAYS = """
c.RosterAuthenticator.first_delay = 0.5
c.RosterAuthenticator.longest_delay = 1.0
c.RosterAuthenticator.free_tries = 2
c.RosterAuthenticator.free_tries_of_address = 1000
c.Authenticator.auth_refresh_age = 1
"""


@dataclass
class Door:
    hub: Hub
    cohort: Cohort
    codes: dict[str, str]

    def try_in(
        self, login: str, code: str, headers: dict[str, str] | None = None
    ) -> tuple[int, str]:
        with self.hub.browser() as browser:
            answer = self.hub.log_in(browser, login, code, headers)
            return answer.status_code, answer.text


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    folder: Path = tmp_path_factory.mktemp("login")
    cohort = make_cohort(folder / "cohort", lang="en")
    codes = codes_on(import_people(cohort, *PEOPLE).cards)
    with running_hub(cohort, folder / "hub", DELAYS) as hub:
        yield Door(hub, cohort, codes)


def test_a_learner_is_let_in_and_is_no_admin(door: Door) -> None:
    with door.hub.browser() as browser:
        answer = door.hub.log_in(browser, "a01", door.codes["a01"])
        assert (answer.status_code, answer.headers["location"]) == (302, "/hub/home")
        user = door.hub.who(browser).json()
    assert (user["name"], user["admin"], user["groups"]) == ("a01", False, ["learners"])


def test_a_trainer_is_let_in_and_is_admin(door: Door) -> None:
    with door.hub.browser() as browser:
        door.hub.log_in(browser, "t01", door.codes["t01"])
        user = door.hub.who(browser).json()
        everybody = browser.get("/hub/api/users", headers={"Referer": door.hub.url}).json()
    assert (user["admin"], user["groups"]) == (True, ["trainers"])
    # known, and in their groups, before they have ever logged in
    assert {one["name"]: one["groups"] for one in everybody}["a08"] == ["learners"]


def test_a_learner_is_not_shown_the_others(door: Door) -> None:
    with door.hub.browser() as browser:
        door.hub.log_in(browser, "a01", door.codes["a01"])
        assert browser.get("/hub/api/users", headers={"Referer": door.hub.url}).status_code == 403


@pytest.mark.parametrize("change", [str.upper, lambda text: f" {text} ", lambda text: text.replace("-", ""),
                                    lambda text: text.translate(str.maketrans(KEYS, PLAIN))],
                         ids=["capitals", "spaces", "no hyphen", "Thai keyboard"])  # fmt: skip
def test_slips_of_the_keyboard_do_not_matter(door: Door, change: Callable[[str], str]) -> None:
    assert door.try_in(change("a01"), change(door.codes["a01"]))[0] == 302


def test_letters_for_figures_in_a_login_do_not_matter(door: Door) -> None:
    assert door.try_in("aOl", door.codes["a01"])[0] == 302


def test_wrong_and_unknown_are_refused_alike(door: Door) -> None:
    answers = {
        door.try_in("a02", door.codes["a01"]),
        door.try_in("a02", ""),
    }
    pages = {(status, page.split('name="_xsrf"')[0]) for status, page in answers}
    status, unknown = door.try_in("nobody", "wrong")
    pages.add((status, unknown.split('name="_xsrf"')[0]))
    assert len(pages) == 1
    assert next(iter(pages))[0] == 403
    assert "is not right" in unknown


def test_a_name_of_html_in_the_form_stays_text(door: Door) -> None:
    _, page = door.try_in('"><script>alert(1)</script>', "x")
    assert "<script>alert(1)" not in page


def test_without_the_forms_token_nobody_is_let_in(door: Door) -> None:
    with door.hub.browser() as browser:
        browser.get("/hub/login")
        form = {"username": "a01", "password": door.codes["a01"]}
        answer = browser.post("/hub/login", data=form)
        assert answer.status_code == 403
        assert door.hub.who(browser).status_code == 403


def test_the_delay_grows_then_the_right_code_is_let_in_and_ends_it(door: Door) -> None:
    waited = [_seconds(door, "a03", "wrong")[0] for _ in range(5)]
    # a delay is never shorter than it is; how much longer is the machine's affair
    assert waited[3] >= 0.5 and waited[4] >= 1.0
    right, status = _seconds(door, "a03", door.codes["a03"])
    assert (status, right >= 1.0) == (302, True)
    log = door.hub.log.read_text()
    assert "Wrong login or pass code: 'a03' from 127.0.0.1" in log


def test_a_neighbours_guesses_lock_nobody_out(door: Door) -> None:
    def guess(_: int) -> int:
        return door.try_in("a04", "wrong")[0]

    with ThreadPoolExecutor(3) as neighbours:
        guesses = neighbours.map(guess, range(12))
        status = 429
        # a person tries again when the page says so
        for _ in range(20):
            status = door.try_in("a04", door.codes["a04"])[0]
            if status == 302:
                break
        assert status == 302
        assert set(guesses) <= {403, 429}


def test_a_made_up_address_does_not_hide_who_guesses(door: Door) -> None:
    forged = {"X-Forwarded-For": "203.0.113.9", "X-Real-Ip": "203.0.113.9"}
    with door.hub.browser(headers=forged) as browser:
        assert door.hub.log_in(browser, "a05", "wrong").status_code == 403
    assert "Wrong login or pass code: 'a05' from 127.0.0.1" in door.hub.log.read_text()


def test_a_flood_of_tries_is_answered_with_when_to_come_back(door: Door) -> None:
    for _ in range(4):
        door.try_in("a06", "wrong")

    def one(_: int) -> httpx.Response:
        with door.hub.browser() as browser:
            return door.hub.log_in(browser, "a06", "wrong")

    with ThreadPoolExecutor(12) as flood:
        refused = [answer for answer in flood.map(one, range(12)) if answer.status_code == 429]
    assert refused
    assert "Too many tries" in refused[0].text
    assert refused[0].headers["retry-after"] == "1"


def test_a_new_pass_code_is_true_at_once(door: Door) -> None:
    _, page = new_codes(door.cohort, ["a07"])
    assert door.try_in("a07", door.codes["a07"])[0] == 403
    assert door.try_in("a07", codes_on(page)["a07"])[0] == 302


def test_a_new_pass_code_ends_what_was_entered_by_the_old_one(door: Door) -> None:
    done = import_people(door.cohort, ("บัตรหาย ใบแรก", "", "", ""), ("บัตรหาย ใบสอง", "", "", ""))
    codes = codes_on(done.cards)
    for login, comes_back_first in zip(codes, (True, False), strict=True):
        with door.hub.browser() as finder, door.hub.browser() as owner:
            door.hub.log_in(finder, login, codes[login])
            assert door.hub.who(finder).status_code == 200
            _, page = new_codes(door.cohort, [login])
            if comes_back_first:
                door.hub.log_in(owner, login, codes_on(page)[login])
                assert door.hub.who(owner).json()["name"] == login
            time.sleep(1.1)
            assert door.hub.who(finder).status_code == 403
            # and not only until the hub has looked once
            assert door.hub.who(finder).status_code == 403
            if not comes_back_first:
                door.hub.log_in(owner, login, codes_on(page)[login])
            assert door.hub.who(owner).status_code == 200


def test_who_is_added_while_the_hub_runs_is_let_in(door: Door) -> None:
    done = import_people(door.cohort, ("ผู้มา ทีหลัง", "", "", ""))
    login = done.new[0].login
    assert door.try_in(login, codes_on(done.cards)[login])[0] == 302


def test_a_trainer_who_is_one_no_longer_is_no_admin_within_a_minute(door: Door) -> None:
    done = import_people(door.cohort, ("วิทยากร ชั่วคราว", "", "", "วิทยากร"))
    login = done.new[0].login
    with door.hub.browser() as browser:
        door.hub.log_in(browser, login, codes_on(done.cards)[login])
        assert door.hub.who(browser).json()["admin"] is True
        import_people(door.cohort, ("วิทยากร ชั่วคราว", "", "", "ผู้เรียน"))
        time.sleep(1.1)
        user = door.hub.who(browser).json()
    assert (user["admin"], user["groups"]) == (False, ["learners"])


def test_a_roster_damaged_in_mid_class_throws_nobody_out(door: Door) -> None:
    path = door.cohort.root / "roster.json"
    good = path.read_bytes()
    path.write_bytes(good[:50])
    try:
        assert door.try_in("a08", door.codes["a08"])[0] == 302
    finally:
        path.write_bytes(good)


def _seconds(door: Door, login: str, code: str) -> tuple[float, int]:
    started = time.monotonic()
    status, _ = door.try_in(login, code)
    return time.monotonic() - started, status
