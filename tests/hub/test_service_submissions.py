"""Handing in to a real hub's service: receipts, versions, refusals, and who may see what."""

from __future__ import annotations

import base64
import json
import socket
import stat
from urllib.parse import urlsplit

import pytest
import requests
from class_service import (
    NAME,
    STRANGER,
    ClassHub,
    class_room,  # noqa: F401
    handed,
    logged_in,
)

from grading.batch import kept_verdict
from grading.cohort import Cohort
from grading.collect import submitted_at
from grading.engine import grade
from hub.exchange.digest import digest

NOTEBOOK = f"{NAME}.ipynb"


@pytest.fixture(scope="module")
def work(solved):
    """Another notebook for every name: each is a version of its own."""
    return lambda name, **answers: solved({"q1_m": f"my office: {name}", **answers})


def test_what_is_handed_in_has_a_receipt_and_is_kept_whole(room: ClassHub, work):
    content = work("receipt")
    receipt = room.hand_in("anong", content)
    assert receipt["login"] == "anong" and receipt["sha256"] == digest({NOTEBOOK: content})
    assert receipt["at"].endswith("Z")
    kept = room.ask("anong", "GET", f"submissions/{receipt['id']}/files").json()
    assert {name: base64.b64decode(one) for name, one in kept.items()} == {NOTEBOOK: content}


def test_the_same_work_sent_twice_has_the_same_receipt(room: ClassHub, work):
    first, again = (room.hand_in("anong", work("twice")) for _ in range(2))
    assert first == again
    room.hand_in("anong", work("other"))
    assert room.hand_in("anong", work("twice"))["id"] != first["id"], "the newest is what counts"


def test_what_is_handed_in_is_graded_as_plain_grading_grades_it(room: ClassHub, work):
    content = work("graded", q1_01="total_touch = 21")
    receipt = room.hand_in("boonmee", content)
    record = room.graded("boonmee", receipt["id"])
    cohort = Cohort.open(room.root)
    assert record["state"] == "graded"
    assert record["points"] == grade(content, cohort.assignments[NAME]).points
    assert kept_verdict(cohort, "boonmee", NAME) is not None
    assert f"{submitted_at(cohort, 'boonmee', NAME):%Y-%m-%dT%H:%M:%S}" == receipt["at"][:19]


def test_the_feedback_is_there_once_it_is_graded_and_says_of_which_version(room: ClassHub, work):
    receipt = room.hand_in("chai", work("feedback"))
    room.graded("chai", receipt["id"])
    [told] = room.ask("chai", "GET", "feedback").json()
    assert (told["submission"], told["sha256"]) == (receipt["id"], receipt["sha256"])
    page = room.ask("chai", "GET", f"feedback/{NAME}")
    assert page.content == Cohort.open(room.root).feedback("chai", NAME).read_bytes()
    assert "sandbox" in page.headers["Content-Security-Policy"]


def test_a_learner_cannot_hand_in_see_or_read_for_another(room: ClassHub, work):
    receipt = room.hand_in("boonmee", work("private"))
    room.graded("boonmee", receipt["id"])
    body = {**handed({NOTEBOOK: work("forged")}), "login": "boonmee", "student_id": "boonmee"}
    forged = room.ask("anong", "POST", f"submissions/{NAME}?login=boonmee", json=body)
    assert forged.json()["login"] == "anong"
    for path in (
        "submissions?login=boonmee", f"submissions/{receipt['id']}/files",
        "feedback?login=boonmee", f"feedback/{NAME}?login=boonmee",
    ):  # fmt: skip
        assert room.ask("anong", "GET", path).status_code in (403, 404), path
    assert {one["login"] for one in room.ask("anong", "GET", "submissions").json()} == {"anong"}
    assert room.ask("anong", "POST", f"assignments/{NAME}/release").status_code == 403


def test_a_trainer_sees_what_everybody_handed_in(room: ClassHub, work):
    receipt = room.hand_in("anong", work("for the trainer"))
    seen = room.ask("kru", "GET", "submissions", params={"assignment": NAME}).json()
    assert receipt["id"] in {one["id"] for one in seen}
    assert NOTEBOOK in room.ask("kru", "GET", f"submissions/{receipt['id']}/files").json()


def test_whoever_is_not_of_the_class_is_told_nothing(room: ClassHub):
    for path in ("me", "assignments", "submissions", "feedback", "board"):
        assert room.ask(STRANGER, "GET", path).status_code == 403
        nobody = requests.get(f"{room.public}services/class/api/{path}", timeout=10)
        assert nobody.status_code == 403, path


def test_the_test_after_the_course_is_there_for_learners_once_a_trainer_has_released_it(
    room: ClassHub,
):
    def offered(login: str) -> set[str]:
        return {one["name"] for one in room.ask(login, "GET", "assignments").json()}

    assert offered("kru") - offered("anong") == {"posttest"}
    assert room.ask("anong", "GET", "assignments/posttest/files").status_code == 404
    assert room.ask("kru", "POST", "assignments/posttest/release").status_code == 200
    assert offered("anong") == offered("kru")
    assert room.ask("anong", "GET", "assignments/posttest/files").status_code == 200


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"../../../../etc/cron.d/x": b"1", NOTEBOOK: b"{}"}, "foreign_file"),
        ({f"../{NOTEBOOK}": b"1"}, "foreign_file"),
        ({"/etc/passwd": b"1"}, "foreign_file"),
        ({"receipt.json": b"{}", NOTEBOOK: b"{}"}, "foreign_file"),
        ({NOTEBOOK + "\x00.txt": b"1"}, "foreign_file"),
        ({}, "no_notebook"),
        ({NOTEBOOK: b"this is no JSON"}, "not_a_notebook"),
        ({NOTEBOOK: b""}, "not_a_notebook"),
        ({NOTEBOOK: b'{"cells": ' + b"[" * 100_000}, "not_a_notebook"),
        ({NOTEBOOK: b'{"cells": []}'}, "not_a_notebook"),
    ],
    ids=["path", "parent", "absolute", "receipt", "null", "empty", "text", "nothing", "deep", "none"],
)  # fmt: skip
def test_what_is_no_submission_is_refused_with_a_reason(room: ClassHub, files, code):
    answer = room.ask("kru", "POST", f"submissions/{NAME}", json=handed(files))
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert answer.json()["message"] and answer.json()["todo"]
    assert not [*(room.root / "inbox").glob("*/kru/*"), *(room.root / "inbox").glob("*/*/.*")]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{}", b'{"files": {}, "sha256": 1}', b"\xff", b"[" * 90_000,
        b'{"files": {"a": 1}, "files": {}, "sha256": "' + b"0" * 64 + b'"}',
        b'{"files": {"value_chain.ipynb": "no base64!"}, "sha256": "' + b"0" * 64 + b'"}',
    ],
)  # fmt: skip
def test_a_body_of_another_form_is_refused(room: ClassHub, body):
    assert room.ask("kru", "POST", f"submissions/{NAME}", data=body).status_code == 400


def test_work_that_arrived_damaged_is_refused(room: ClassHub, work):
    body = {**handed({NOTEBOOK: work("whole")}), "sha256": "0" * 64}
    answer = room.ask("kru", "POST", f"submissions/{NAME}", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "not_whole")


def test_a_gigabyte_is_refused_before_it_is_read(room: ClassHub):
    address = urlsplit(room.direct)
    with socket.create_connection((address.hostname, address.port), timeout=20) as wire:
        wire.sendall(
            f"POST /services/class/api/submissions/{NAME} HTTP/1.1\r\nHost: x\r\n"
            f"Authorization: token {room.tokens['decha']}\r\n"
            f"Content-Length: {2**30}\r\n\r\n".encode()
        )
        said = b""
        while chunk := wire.recv(65536):
            said += chunk
    assert said.startswith(b"HTTP/1.1 413") and b"too_large" in said


def test_an_unknown_exercise_and_an_unknown_address_are_said(room: ClassHub):
    assert room.ask("decha", "POST", "submissions/no_such", json={}).json()["code"] == "not_there"
    assert room.ask("decha", "GET", "no/such").status_code == 404
    assert room.ask("decha", "GET", "feedback/..%2f..%2fgradebook").status_code == 404


def test_every_answer_forbids_framing_sniffing_and_scripts(room: ClassHub):
    for answer in (room.ask("anong", "GET", "me"), room.ask(STRANGER, "GET", "me")):
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_request_that_another_site_makes_a_browser_send_is_refused(room: ClassHub):
    session = logged_in(room, "anong")
    url = f"{room.public}services/class/api/"
    assert session.get(url + "me", timeout=20).json()["login"] == "anong"
    body = json.dumps([{"question": "q1_01", "outcome": "right", "finding": "", "at": "x"}])
    for headers in (
        {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Site": "cross-site", "Origin": "http://evil"},
        {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site"},
    ):
        answer = session.post(url + "checks", data=body, headers=headers, timeout=20)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_known")
    cookies = [one for one in session.cookies if one.name == "_xsrf" and "class" in one.path]
    own = {
        "X-XSRFToken": cookies[0].value,
        "Sec-Fetch-Mode": "cors",
        "Sec-Fetch-Site": "same-origin",
    }
    assert session.post(url + "checks", data="[]", headers=own, timeout=20).status_code == 200


def test_nobody_else_of_the_machine_reads_what_was_handed_in(room: ClassHub, work):
    room.hand_in("chai", work("secret"))
    for path in (room.root / "hub", room.root / "inbox"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


def test_a_flood_is_stopped_for_the_one_and_for_nobody_else(room: ClassHub, work):
    body = handed({NOTEBOOK: work("flood")})
    answers = [room.ask("decha", "POST", f"submissions/{NAME}", json=body) for _ in range(12)]
    assert 429 in {answer.status_code for answer in answers}
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert len({one.json()["id"] for one in answers if one.status_code < 300}) == 1
    assert room.ask("chai", "GET", "me").status_code == 200
