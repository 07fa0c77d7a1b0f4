"""A job of the desk without a hub: what is kept of it, what may be chosen, how it is explained."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from class_service import eventually

from curriculum.kit.i18n import LANGUAGES
from grading.box.warm.sandbox import PROJECT
from grading.build.release import ReleaseFailed
from grading.errors import WorkshopError
from grading.journal import Journal
from hub.desk.doing import DOING
from hub.desk.job import Became, Failure, Job, Needed, Outcome, Stage, keep, kept
from hub.desk.steps import JOBS, WAYS, Step, options_of
from hub.desk.words import as_it_is, words
from hub.desk.worker import explained
from hub.service.refusals import NotUnderstood
from hub.spawner import usage

NAME = "value_chain"
NOTEBOOK = f"{NAME}.ipynb"
AT = "2026-05-28T03:00:00.000000Z"


def a_job(**more: object) -> Job:
    return replace(Job("1f", Step.GRADE, "kru", {"again": False}, AT), **more)


# -- what is kept


def test_a_job_is_read_as_it_was_written(tmp_path):
    needed = Needed("anong", NAME, as_it_is("{"), words("Press again."), ours=True)
    outcome = Outcome((words("Preparing"),), (needed,), (Became("A", "graded", 1, 2, None),))
    job = a_job(stage=Stage.DONE, ended=AT, outcome=outcome)
    keep(tmp_path, job)
    assert kept(tmp_path, Step.GRADE) == job
    failed = replace(job, stage=Stage.FAILED, failure=Failure(as_it_is("a"), as_it_is("b")))
    keep(tmp_path, failed)
    assert kept(tmp_path, Step.GRADE) == failed


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"id": 1}', b"\xff"])
def test_a_file_that_cannot_be_read_is_a_step_not_pressed_yet(tmp_path, content):
    keep(tmp_path, a_job())
    (tmp_path / "hub" / "desk" / "grade.json").write_bytes(content)
    assert kept(tmp_path, Step.GRADE) is None


def test_a_job_is_stopped_once_its_very_process_is_gone():
    here = a_job(pid=os.getpid(), started=usage.started(os.getpid()))
    assert here.seen is Stage.RUNNING
    assert replace(here, started="another boot/1").seen is Stage.STOPPED
    assert replace(here, stage=Stage.DONE, started="").seen is Stage.DONE


def test_a_job_ends_with_the_day_and_not_before(cohort):
    root = cohort().root
    with subprocess.Popen(["sleep", "60"]) as day, Journal(root / "journal.jsonl"):
        order = {
            "root": str(root), "id": "2f", "step": "release", "by": "kru", "options": {},
            "began": AT, "day": {"pid": day.pid, "started": usage.started(day.pid)},
        }  # fmt: skip
        command = [sys.executable, "-m", "hub.desk.worker", json.dumps(order)]
        with subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL) as worker:
            eventually(
                lambda: (job := kept(root, Step.RELEASE)) and "Wait" in job.now.get("en", "")
            )
            assert kept(root, Step.RELEASE).is_alive
            # pressed a second time, it finds the first at work and leaves it alone
            again = [*command[:-1], json.dumps(order | {"id": "3f"})]
            assert subprocess.run(again, cwd=PROJECT, check=False).returncode == 0
            assert kept(root, Step.RELEASE).id == "2f"
            day.kill()
            assert worker.wait(30) == 1
    assert kept(root, Step.RELEASE).seen is Stage.STOPPED


# -- what is chosen and said


@pytest.mark.parametrize(
    "said", [[], "again", 1, {"again": 1}, {"again": "yes"}, {"drafts": True}, {"": True}]
)
def test_what_is_no_choice_of_the_step_is_refused(said):
    with pytest.raises(NotUnderstood):
        options_of(Step.GRADE, said)


def test_what_is_not_said_is_as_the_page_shows_it_at_first():
    assert options_of(Step.REPORT, None) == {"names": True}
    assert options_of(Step.COLLECT, {}) == {"drafts": False}
    assert set(DOING) == set(JOBS) and [one for one in WAYS if one not in JOBS] == ["see", "mark"]


@pytest.mark.parametrize(
    "error",
    [
        WorkshopError("It rains.", "Take an umbrella."),
        ReleaseFailed(NAME, "no such cell"),
        OSError(28, "No space left on device", "/cohort/release/x"),
        RuntimeError("surprise"),
    ],
)
def test_whatever_goes_wrong_is_said_in_both_languages_with_what_to_do(tmp_path, error):
    failure = explained(error, tmp_path)
    for lang in LANGUAGES:
        assert failure.message[lang] and failure.todo[lang]
        assert "Traceback" not in failure.message[lang]
