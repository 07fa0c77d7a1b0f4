"""The satisfaction form in a real hub's service: once for each learner, and nobody's name in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from class_service import (
    STRANGER,
    ClassHub,
    class_room,  # noqa: F401
    logged_in,
)

from curriculum.kit.i18n import translate
from grading.report.satisfaction import ITEMS
from hub.reporting import read_day
from hub.satisfaction import words

pytestmark = pytest.mark.slow

FILLED = {**dict.fromkeys(ITEMS, "5"), "tools": "3", "recommend": "", "monday": "ลดคิวหน้างาน"}
THANKS = translate(words.TEXTS["thanks"], "th")


def address(room: ClassHub) -> str:
    return f"{room.public}services/class/satisfaction"


def sent(room: ClassHub, session: requests.Session, fields: Mapping[str, str]) -> requests.Response:
    """What a browser shows after the button of its own page was pressed."""
    xsrf = session.get(address(room), timeout=20).text.partition('name="xsrf" content="')[2]
    own = {"_xsrf": xsrf.partition('"')[0], **fields}
    headers = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "same-origin"}
    return session.post(address(room), data=own, headers=headers, timeout=20)


def stored(room: ClassHub) -> list[tuple]:
    with sqlite3.connect(room.root / "hub" / "service.db") as database:
        return database.execute("SELECT * FROM satisfaction_forms").fetchall()


def test_a_form_is_thanked_for_counted_once_and_reaches_the_report(room: ClassHub):
    session, before = logged_in(room, "anong"), len(stored(room))
    for _ in range(2):
        assert THANKS in sent(room, session, FILLED).text
    assert THANKS in session.get(address(room), timeout=20).text
    assert len(stored(room)) == before + 1
    form = read_day(room.root).form
    assert (5, 5, 5, 3, 5, None) in form.answers and "ลดคิวหน้างาน" in form.comments


def test_ten_presses_at_the_same_moment_are_one_form(room: ClassHub):
    session, before = logged_in(room, "boonmee"), len(stored(room))
    with ThreadPoolExecutor(10) as presses:
        said = list(presses.map(lambda _: sent(room, session, FILLED), range(10)))
    assert all(THANKS in one.text for one in said) and len(stored(room)) == before + 1


def test_nothing_stored_ties_a_form_to_its_sender(room: ClassHub):
    sent(room, logged_in(room, "chai"), {**FILLED, "monday": "ของชัย"})
    with sqlite3.connect(room.root / "hub" / "service.db") as database:
        for table in ("satisfaction_forms", "satisfaction_senders"):
            # SQLite's own count of rows would tell in which order they came
            with pytest.raises(sqlite3.OperationalError, match="no such column"):
                database.execute(f"SELECT rowid FROM {table}")
        [columns] = [database.execute("SELECT * FROM satisfaction_senders").description]
    assert [one[0] for one in columns] == ["login"]
    assert not any("chai" in str(value) for row in stored(room) for value in row)


@pytest.mark.parametrize(
    "odd", [{"clear": "6"}, {"clear": "๕"}, {"clear": "-1"}, {"monday": "ก" * 501}], ids=str
)
def test_what_the_page_cannot_send_is_refused_and_not_stored(room: ClassHub, odd: dict[str, str]):
    session, before = logged_in(room, "decha"), stored(room)
    answer = sent(room, session, {**FILLED, **odd})
    assert answer.status_code == 400 and stored(room) == before
    assert THANKS not in session.get(address(room), timeout=20).text


def test_an_empty_form_is_asked_for_once_more_and_not_stored(room: ClassHub):
    session, before = logged_in(room, "decha"), stored(room)
    answer = sent(room, session, {**dict.fromkeys(ITEMS, ""), "monday": " \u202e "})
    assert answer.status_code == 400 and stored(room) == before
    assert translate(words.TEXTS["empty"], "th") in answer.text


def test_another_site_and_a_stranger_send_nothing(room: ClassHub):
    session, before = logged_in(room, "decha"), stored(room)
    cross = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site", "Origin": "http://evil"}
    assert session.post(address(room), data=FILLED, headers=cross, timeout=20).status_code == 403
    assert requests.post(address(room), data=FILLED, timeout=20).status_code == 403
    assert logged_in(room, STRANGER).get(address(room), timeout=20).status_code == 403
    assert stored(room) == before


def test_a_trainer_sees_how_many_came_and_sends_none(room: ClassHub):
    session, before = logged_in(room, "kru"), stored(room)
    page = session.get(address(room), timeout=20).text
    assert translate(words.TEXTS["arrived"], "th").format(count=len(before)) in page
    assert "<button" not in page
    assert sent(room, session, FILLED).status_code == 403 and stored(room) == before
    assert room.ask("kru", "GET", "desk").json()["forms"] == len(before)
