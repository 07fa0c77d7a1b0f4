"""The desk in a real hub's service: who may press and read, and who may not."""

from __future__ import annotations

import pytest
import requests
from class_service import (
    STRANGER,
    ClassHub,
    class_room,  # noqa: F401
    logged_in,
)
from desk_presses import now, step, workers

from hub.desk.steps import JOBS

PLACES = [
    ("GET", "desk"), ("GET", "desk/reports/class.html"), *(("POST", f"desk/{one}") for one in JOBS),
]  # fmt: skip


@pytest.mark.parametrize(("method", "path"), PLACES)
def test_a_learner_and_a_stranger_are_refused_everywhere(room: ClassHub, method: str, path: str):
    for login in ("anong", STRANGER):
        answer = room.ask(login, method, path, **({"json": {}} if method == "POST" else {}))
        assert (answer.status_code, answer.json()["code"]) == (403, "not_yours"), login
    url = f"{room.public}services/class/api/{path}"
    nobody = requests.request(method, url, timeout=20, allow_redirects=False)
    assert nobody.status_code in (302, 403)
    assert not workers(room)


def test_a_learners_cookie_opens_neither_the_page_nor_a_button(room: ClassHub):
    session = logged_in(room, "anong")
    url = f"{room.public}services/class/"
    assert session.get(f"{url}desk", timeout=20).status_code == 403
    own = {"X-XSRFToken": _xsrf(session), "Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"}
    answer = session.post(f"{url}api/desk/grade", json={}, headers=own, timeout=20)
    assert (answer.status_code, answer.json()["code"]) == (403, "not_yours")


def test_another_site_presses_no_button(room: ClassHub):
    session = logged_in(room, "kru")
    url = f"{room.public}services/class/api/desk/grade"
    for headers in (
        {"Sec-Fetch-Mode": "no-cors", "Sec-Fetch-Site": "cross-site", "Origin": "http://evil"},
        {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Mode": "cors", "X-XSRFToken": "guessed"},
    ):
        answer = session.post(url, data="{}", headers=headers, timeout=20)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_known")
    assert step(room, "grade")["state"] == "not_yet"
    own = {"X-XSRFToken": _xsrf(session), "Sec-Fetch-Mode": "cors", "Sec-Fetch-Site": "same-origin"}
    there = url.replace("grade", "no-step")
    assert session.post(there, json={}, headers=own, timeout=20).status_code == 404


def test_what_is_no_button_and_no_choice_is_refused(room: ClassHub):
    for path in ("desk/see", "desk/mark", "desk/nothing"):
        assert room.ask("kru", "POST", path, json={}).status_code == 404
    for body in ([], {"again": 1}, {"drafts": True}):
        assert room.ask("kru", "POST", "desk/grade", json=body).status_code == 400
    assert room.ask("kru", "POST", "desk/grade", data=b"{").status_code == 400


def test_files_of_the_report_are_for_trainers_and_no_path_leads_elsewhere(room: ClassHub):
    reports = room.root / "reports"
    (reports / "module").mkdir(parents=True, exist_ok=True)
    (reports / "module" / "ทั้งชั้น.html").write_text("<script>alert(1)</script>")
    (reports / "gradebook.db").symlink_to(room.root / "gradebook.db")
    names = [one["name"] for one in now(room)["files"]]
    assert "module/ทั้งชั้น.html" in names and "gradebook.db" not in names
    answer = room.ask("kru", "GET", "desk/reports/module/ทั้งชั้น.html")
    assert answer.status_code == 200 and "attachment" in answer.headers["Content-Disposition"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    for path in ("gradebook.db", "..%2fgradebook.db", "%2e%2e/%2e%2e/gradebook.db", "module", "."):
        assert room.ask("kru", "GET", f"desk/reports/{path}").status_code == 404, path
    for login in ("anong", STRANGER):
        assert room.ask(login, "GET", "desk/reports/module/ทั้งชั้น.html").status_code == 403


def _xsrf(session: requests.Session) -> str:
    return next(one.value for one in session.cookies if one.name == "_xsrf" and "class" in one.path)
