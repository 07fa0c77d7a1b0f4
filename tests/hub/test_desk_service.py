"""The desk in a real hub's service: what a press does, and what a kill leaves."""

from __future__ import annotations

import os
import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from class_service import (
    NAME,
    ClassHub,
    class_room,  # noqa: F401
    eventually,
)
from desk_presses import line, now, press, pressed, step, workers
from nbgrader.api import Gradebook

from curriculum.kit.i18n import use_language
from grading import batch
from grading.cohort import Cohort
from grading.gradebook import read_marks

pytestmark = pytest.mark.slow

LEARNERS = ("anong", "boonmee", "chai", "decha")


@pytest.fixture(scope="module")
def work(solved):
    return lambda name, **answers: solved({"q1_m": f"my office: {name}", **answers})


def marks(cohort: Cohort) -> dict[tuple[str, str], Any]:
    return {one: read_marks(cohort.db_url, *one) for one in batch.waiting(cohort)}


def test_two_trainers_who_press_at_once_begin_one_job(room: ClassHub):
    with room.another_run_grades():
        # it waits, so that every press meets it at work
        with ThreadPoolExecutor(6) as at_once:
            said = list(at_once.map(lambda _: press(room, "release"), range(6)))
        assert len({one["job"] for one in said}) == 1
        other = press(room, "grade")
        assert (other["id"], other["job"]) == ("release", said[0]["job"])
        eventually(lambda: "Waiting" in step(room, "release")["now"])
        assert now(room)["running"] == "release" and len(workers(room)) == 1
    assert eventually(lambda: step(room, "release")["state"] == "done")
    assert step(room, "release")["lines"][0] == "Everything is as before."


def test_a_job_that_was_killed_is_pressed_again_and_ends_in_the_same_gradebook(
    room: ClassHub, work, tmp_path: Path
):
    for login in LEARNERS[1:]:
        folder = room.root / "learners" / login / NAME
        folder.mkdir(parents=True)
        (folder / f"{NAME}.ipynb").write_bytes(work(login))
    assert "tick the box" in pressed(room, "collect")["lines"][0]
    assert line(room, NAME)["drafts"] == 0
    collected = pressed(room, "collect", drafts=True)
    assert collected["lines"] == ["Notebooks taken that were not handed in: 3; not started: 0."]
    press(room, "grade")
    eventually(lambda: step(room, "grade").get("total") == 3)
    os.kill(workers(room)[0].pid, signal.SIGKILL)
    stopped = eventually(lambda: (said := step(room, "grade"))["state"] != "running" and said)
    assert stopped["state"] == "stopped" and now(room)["running"] is None
    assert pressed(room, "grade")["state"] == "done"
    cohort = Cohort.open(room.root)
    assert marks(cohort) == marks(_graded_alone(cohort, tmp_path))
    assert line(room, NAME)["graded"] == 3


def test_a_job_goes_on_while_the_service_is_killed(room: ClassHub):
    before = marks(Cohort.open(room.root))
    job = press(room, "grade", again=True)
    eventually(lambda: step(room, "grade").get("total") == 3)
    service = room.service_process()
    service.kill()
    eventually(lambda: room.answers() and room.service_process().pid != service.pid)
    # the same press, seen by the service that was started since; a second press joins it
    assert step(room, "grade")["job"] == job["job"]
    assert step(room, "grade")["state"] != "stopped"
    assert eventually(lambda: step(room, "grade")["state"] == "done")
    assert marks(Cohort.open(room.root)) == before


def test_a_mark_given_by_hand_comes_to_the_learners_page(room: ClassHub, work):
    receipt = room.hand_in("anong", work("by hand", q1_01="total_touch = 2"))
    room.graded("anong", receipt["id"])
    waiting = line(room, NAME)["by_hand"]
    assert waiting == 4
    _mark_by_hand(Cohort.open(room.root), "anong", 17, "ดีมาก <b>จริง</b>")
    eventually(lambda: line(room, NAME)["by_hand"] == 3)
    assert "17 / 20" not in room.ask("anong", "GET", f"feedback/{NAME}").text
    said = pressed(room, "feedback")
    assert said["lines"][-1] == "Pages that say that the written task waits for you: 3."
    page = room.ask("anong", "GET", f"feedback/{NAME}").text
    assert "17 / 20" in page and "ดีมาก &lt;b&gt;จริง" in page
    [listed] = room.ask("anong", "GET", "feedback").json()
    assert listed["submission"] == receipt["id"], "the page belongs to what was handed in"
    again = pressed(room, "feedback")
    assert again["lines"][0] == "Pages written: 0; as before: 4."


def test_the_records_follow_what_the_trainer_grades(room: ClassHub, work):
    with room.another_run_grades():
        receipt = room.hand_in("decha", work("waits for the trainer"))
        press(room, "collect")
        eventually(lambda: step(room, "collect")["state"] == "done")
        press(room, "grade")
        eventually(lambda: "Waiting" in step(room, "grade")["now"])
        assert room.record("decha", receipt["id"])["state"] == "waiting"
    assert room.graded("decha", receipt["id"])["state"] == "graded"
    assert eventually(lambda: step(room, "grade")["state"] == "done")
    assert (now(room)["learners"], now(room)["servers"]) == (4, None)


def test_a_step_that_fails_says_why_and_what_to_do_and_works_when_that_is_mended(room: ClassHub):
    gradebook, aside = room.root / "gradebook.db", room.root / "aside.db"
    gradebook.rename(aside)
    gradebook.write_bytes(b"this is no database" * 100)
    try:
        said = pressed(room, "feedback")
        assert said["state"] == "failed"
        assert "gradebook" in said["failure"]["message"] and said["failure"]["todo"]
        assert line(room, NAME)["by_hand"] is None
    finally:
        gradebook.unlink()
        aside.rename(gradebook)
    assert pressed(room, "feedback")["state"] == "done"


def test_the_desk_keeps_nothing_that_others_of_the_machine_read(room: ClassHub):
    folder = room.root / "hub" / "desk"
    assert folder.stat().st_mode & 0o077 == 0
    said = "".join(path.read_text("utf-8", "replace") for path in folder.iterdir())
    assert not any(token in said for token in room.tokens.values())
    assert "JUPYTERHUB_API_TOKEN" not in said


def _mark_by_hand(cohort: Cohort, login: str, points: float, comment: str) -> None:
    """What formgrader writes."""
    with Gradebook(cohort.db_url, cohort.root.name) as book:
        grade = book.find_grade("q1_m", NAME, NAME, login)
        grade.manual_score, grade.needs_manual_grade = points, False
        book.find_comment("q1_m", NAME, NAME, login).manual_comment = comment
        book.db.commit()


def _graded_alone(cohort: Cohort, folder: Path) -> Cohort:
    """The same submissions, graded once and without a kill."""
    use_language(cohort.lang)
    shutil.copytree(cohort.root, folder / "alone", ignore=shutil.ignore_patterns("hub"))
    alone = Cohort.open(folder / "alone")
    shutil.rmtree(alone.root / "verdicts")
    shutil.rmtree(alone.root / "autograded", ignore_errors=True)
    with Gradebook(alone.db_url, cohort.root.name) as book:
        for login, _name in batch.waiting(alone):
            if any(one.id == login for one in book.students):
                book.remove_student(login)
    list(batch.grade_cohort(alone, batch.waiting(alone)))
    return alone
