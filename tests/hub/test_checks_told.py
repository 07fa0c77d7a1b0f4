"""Checks told to the class service and seen on the board; and what a check does without one."""

from __future__ import annotations

import datetime as dt
import json
import os
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import requests
from class_service import (
    NAME,
    ClassHub,
    class_room,  # noqa: F401
    eventually,
    logged_in,
)
from websocket import WebSocketBadStatusException

from curriculum.kit.finding import Finding
from curriculum.kit.judgement import Outcome, Verdict
from curriculum.kit.registry import assignments, questions
from curriculum.kit.telling import Teller
from hub.service import times

ASKED = sum(len(questions(part.id)) for part in assignments())

WRONG = Verdict(
    "q1_01", Outcome.WRONG, 0.0, 5.0,
    Finding("q1_01.waiting_left_out", "You wrote {got}.", params={"got": "my own words"}),
)  # fmt: skip
RIGHT = Verdict("q1_01", Outcome.RIGHT, 5.0, 5.0)


MORNING = times.now() - dt.timedelta(hours=1)


def said(at: int, outcome: str = "wrong", question: str = "q1_02") -> dict:
    finding = "" if outcome == "right" else "any.not_yet"
    when = times.text(MORNING + dt.timedelta(seconds=at))
    return {"question": question, "outcome": outcome, "finding": finding, "at": when}


def row(room: ClassHub, login: str) -> dict:
    return room.ask(login, "GET", "board").json()["learners"][0]["questions"]


def test_a_kernel_tells_and_its_learner_stands_on_the_board(room: ClassHub):
    teller = Teller(room.direct, room.tokens["anong"])
    for _ in range(3):
        teller.tell(WRONG)
    eventually(lambda: row(room, "anong").get("q1_01", {}).get("state") == "stuck")
    assert row(room, "anong")["q1_01"]["finding"] == "q1_01.waiting_left_out"
    teller.tell(RIGHT)
    eventually(lambda: row(room, "anong")["q1_01"]["state"] == "done")


KERNEL = """
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
cell = "from curriculum.kit.check import check; va_time = 'my own words'; result = check('q1_02')"
shell.run_cell(cell).raise_error()
print(shell.user_ns["result"])
"""


def in_a_kernel(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


def test_a_check_in_a_kernel_that_ends_at_once_is_told(room: ClassHub):
    token = room.tokens["boonmee"]
    done = in_a_kernel(KERNEL, WORKSHOP_SERVICE_URL=room.direct, JUPYTERHUB_API_TOKEN=token)
    assert done.returncode == 0, done.stderr
    rows = eventually(
        lambda: [one for one in stored(room) if (one[0], one[1]) == ("boonmee", "q1_02")]
    )
    assert len(rows) == 1 and "my own words" not in str(rows)


def stored(room: ClassHub) -> list[tuple]:
    import sqlite3

    with sqlite3.connect(f"file:{room.root / 'hub' / 'service.db'}?mode=ro", uri=True) as database:
        return database.execute("SELECT * FROM checks").fetchall()


@pytest.mark.parametrize(
    "url", ["", "http://127.0.0.1:9/services/class/", "http://no.such.invalid/"]
)
def test_a_check_neither_fails_nor_says_anything_where_no_service_is(url):
    done = in_a_kernel(KERNEL, WORKSHOP_SERVICE_URL=url, JUPYTERHUB_API_TOKEN="x")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "0", "")


def test_what_was_told_while_the_service_was_away_is_sent_when_it_is_back(monkeypatch):
    from curriculum.kit import telling

    monkeypatch.setattr(telling, "FIRST_PAUSE", 0.1)
    received: list[bytes] = []

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(503 if len(received) == 1 else 200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Service)
    port = server.server_address[1]
    server.server_close()
    teller = Teller(f"http://127.0.0.1:{port}/services/class/", "token")
    began = time.monotonic()
    for _ in range(telling.MOST_KEPT + 5):
        teller.tell(WRONG)
    assert time.monotonic() - began < 5, "nobody waited for the network"
    server = HTTPServer(("127.0.0.1", port), Service)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        eventually(lambda: not teller._waiting)
    finally:
        server.shutdown()
        serving.join()
        server.server_close()
    assert received[0] == received[1], "what was refused for a moment is sent again"
    assert b"my own words" not in b"".join(received)
    assert sum(one.count(b'"question"') for one in received[1:]) == telling.MOST_KEPT


def test_the_board_changes_before_the_eyes_of_whoever_looks_on(room: ClassHub):
    kru, chai = room.look_on("kru"), room.look_on("chai")
    whole = json.loads(kru.recv())
    assert whole["event"] == "board"
    assert len(whole["learners"]) == 4 and len(whole["questions"]) == ASKED
    assert "anong" not in str(whole), "names are off"
    assert [one["login"] for one in json.loads(chai.recv())["learners"]] == ["chai"]
    room.ask("decha", "POST", "checks", json=[said(1)])
    room.ask("chai", "POST", "checks", json=[said(n) for n in range(3)])
    seen: dict = {}
    while not seen.get("stuck"):
        change = json.loads(kru.recv())
        assert change["event"] == "change"
        seen = next((one for one in change["questions"] if one["id"] == "q1_02"), seen)
    assert {"code": "any.not_yet", "learners": 2, "stuck": 1} in seen["findings"]
    own = json.loads(chai.recv())
    assert [one["login"] for one in own["learners"]] == ["chai"], "never decha's row"
    kru.close()
    chai.close()


def test_a_submission_appears_on_the_board_and_then_its_grade(room: ClassHub, solved):
    kru = room.look_on("kru", "?names=1")
    receipt = room.hand_in("boonmee", solved())
    state = ""
    while state != "graded":
        for one in json.loads(kru.recv())["learners"]:
            if one["login"] == "boonmee" and NAME in one["submissions"]:
                seen = one["submissions"][NAME]
                state = seen["state"]
    assert (seen["at"], seen["points"], seen["max_points"]) == (receipt["at"], 80, 80)
    kru.close()


def test_no_page_but_our_own_opens_the_board_with_somebodys_cookie(room: ClassHub):
    session = logged_in(room, "kru")
    sent = [one for one in session.cookies if "class" in one.path or one.path == "/"]
    cookies = "; ".join(f"{one.name}={one.value}" for one in sent)
    [xsrf] = [one.value for one in session.cookies if one.name == "_xsrf" and "class" in one.path]
    websocket = ["Sec-Fetch-Mode: websocket"]
    for query, origin in (
        ("", room.public), ("?_xsrf=forged", room.public), (f"?_xsrf={xsrf}", "http://evil.example"),
    ):  # fmt: skip
        with pytest.raises(WebSocketBadStatusException):
            room.look_on("kru", query, cookie=cookies, header=websocket, origin=origin.rstrip("/"))
    own = room.look_on(
        "kru", f"?_xsrf={xsrf}", cookie=cookies, header=websocket, origin=room.public.rstrip("/")
    )
    assert json.loads(own.recv())["event"] == "board"
    own.close()


def test_a_learner_opens_no_board_but_their_own_row(room: ClassHub):
    for path in ("board", "board?names=1"):
        board = room.ask("anong", "GET", path).json()
        assert [one["login"] for one in board["learners"]] == ["anong"]
        assert "questions" not in board
    named = room.ask("kru", "GET", "board?names=1").json()
    assert {one["login"] for one in named["learners"]} >= {"anong", "boonmee"}


def test_the_same_checks_sent_again_are_stored_once(room: ClassHub):
    told = [said(-30), said(-29, "right")]
    for _ in range(2):
        assert room.ask("decha", "POST", "checks", json=told).json() == {"stored": 2}
    times_told = [one["at"] for one in told]
    assert sorted(one[2] for one in stored(room) if one[2] in times_told) == times_told


@pytest.mark.parametrize("body", ["{", "{}", "[1]", '[{"question": "<script>"}]', "[" * 60_000])
def test_what_is_no_list_of_checks_is_refused(room: ClassHub, body):
    answer = room.ask("decha", "POST", "checks", data=body)
    assert (answer.status_code, answer.json()["code"]) == (400, "not_understood")


def test_too_many_checks_at_once_and_too_large_a_body_are_refused(room: ClassHub):
    assert (
        room.ask("decha", "POST", "checks", json=[said(n % 60) for n in range(101)]).status_code
        == 400
    )
    with pytest.raises(requests.RequestException):
        # the connection ends while it is still sending
        room.ask(
            "decha", "POST", "checks", data=b" " * 20_000_000, url=room.direct
        ).raise_for_status()


def test_nobody_opens_more_boards_than_a_person_looks_at(room: ClassHub):
    watching = [room.look_on("kru") for _ in range(4)]
    with pytest.raises(WebSocketBadStatusException):
        room.look_on("kru")
    for one in watching:
        one.close()

    def free() -> bool:
        try:
            room.look_on("kru").close()
        except WebSocketBadStatusException:
            return False
        return True

    eventually(free)
