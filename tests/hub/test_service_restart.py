"""The service killed in the middle of a class: restarted at once, nothing acknowledged is lost."""

from __future__ import annotations

import threading
from itertools import count

import pytest
import requests
from class_service import (
    NAME,
    ClassHub,
    class_room,  # noqa: F401
    eventually,
    handed,
)

from grading import batch
from grading.cohort import Cohort
from grading.collect import collect
from grading.gradebook import read_marks
from hub.service import times
from hub.service.inbox import Inbox

pytestmark = pytest.mark.slow

NOTEBOOK = f"{NAME}.ipynb"


@pytest.fixture(scope="module")
def work(solved):
    return lambda name: solved({"q1_m": f"my office: {name}"})


def test_checks_and_submissions_outlive_a_kill_and_are_graded_after_it(room: ClassHub, work):
    check = {
        "question": "q1_01", "outcome": "wrong", "finding": "q1_01.waiting_left_out",
        "at": times.text(times.now()),
    }  # fmt: skip
    assert room.ask("anong", "POST", "checks", json=[check]).status_code == 200
    receipt = room.hand_in("anong", work("killed"))
    before = room.service_process()
    grader = before.children()
    before.kill()
    eventually(lambda: room.answers() and room.service_process().pid != before.pid)
    assert room.graded("anong", receipt["id"])["state"] == "graded"
    [row] = room.ask("anong", "GET", "board").json()["learners"]
    assert row["questions"]["q1_01"]["finding"] == "q1_01.waiting_left_out"
    eventually(lambda: not any(one.is_running() for one in grader))


def test_what_was_acknowledged_while_it_was_killed_again_and_again_is_there(room: ClassHub, work):
    acknowledged: list[str] = []
    over = threading.Event()

    def hand_in() -> None:
        for number in count():
            if over.wait(0.1):
                return
            body = handed({NOTEBOOK: work(f"number {number}")})
            try:
                answer = room.ask("kru", "POST", f"submissions/{NAME}", json=body)
            except requests.ConnectionError:
                continue
            if answer.status_code < 300:
                acknowledged.append(answer.json()["id"])

    handing = threading.Thread(target=hand_in)
    handing.start()
    for _ in range(2):
        had = len(acknowledged)
        eventually(lambda had=had: len(acknowledged) > had + 1)
        room.service_process().kill()
    over.set()
    handing.join()
    eventually(room.answers)
    known = {one["id"] for one in room.ask("kru", "GET", "submissions").json()}
    assert set(acknowledged) <= known
    inbox = Inbox(room.root / "inbox")
    assert {one.id for one in inbox.versions("kru", NAME)} <= known
    assert not list((room.root / "inbox").glob("*/*/.*"))


def test_a_grading_process_that_ends_is_begun_again(room: ClassHub, work):
    eventually(lambda: room.service_process().children())[0].kill()
    receipt = room.hand_in("boonmee", work("the grader was killed"))
    assert room.graded("boonmee", receipt["id"])["state"] == "graded"


def test_while_a_trainer_grades_it_waits_and_then_grades(room: ClassHub, work):
    with room.another_run_grades():
        receipt = room.hand_in("chai", work("a trainer grades"))
        again = room.hand_in("chai", work("and again"))
        assert room.record("chai", again["id"])["state"] == "waiting"
    assert room.graded("chai", again["id"])["state"] == "graded"
    assert room.record("chai", receipt["id"])["state"] in ("superseded", "graded")


def test_a_trainer_who_grades_everything_again_changes_nothing(room: ClassHub, work):
    receipt = room.hand_in("decha", work("graded twice"))
    room.graded("decha", receipt["id"])
    eventually(
        lambda: all(
            one["state"] != "waiting" for one in room.ask("kru", "GET", "submissions").json()
        )
    )
    cohort = Cohort.open(room.root)
    work_done = batch.waiting(cohort)
    before = [read_marks(cohort.db_url, *one) for one in work_done]
    list(collect(cohort, cohort.learners))
    assert batch.waiting(cohort) == work_done
    assert len(list(batch.grade_cohort(cohort, work_done, again=True))) == len(before)
    assert [read_marks(cohort.db_url, *one) for one in work_done] == before


def test_it_restarts_the_same_however_it_ends(room: ClassHub):
    before = room.service_process()
    before.terminate()
    eventually(lambda: room.answers() and room.service_process().pid != before.pid)
