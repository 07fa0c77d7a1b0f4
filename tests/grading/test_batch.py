"""A class: each submission is graded or named, whatever the others are; nothing twice, nothing lost."""

from __future__ import annotations

import json
import logging
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook

from grading import batch
from grading.box import Limits
from grading.cohort import Cohort
from grading.collect import BAD_FOLDER, NO_FOLDER, Collecting, collect, submitted_at
from grading.files import LINK, NOT_ORDINARY, TOO_LARGE
from grading.gradebook import read_marks
from grading.intake import MAX_BYTES
from grading.verdict import Status

HURRIED = Limits(cell_seconds=2, total_seconds=60)


def run(cohort: Cohort, folder: Path | None = None, **options) -> dict[str, batch.Graded]:
    """Collect and grade; login to what became of it."""
    list(collect(cohort, folder or cohort.learners))
    work = batch.waiting(cohort)
    return {one.login: one for one in batch.grade_cohort(cohort, work, limits=HURRIED, **options)}


def scores(cohort: Cohort) -> dict[str, tuple[float, dict[str, float | None]]]:
    """What the gradebook says of each learner."""
    with Gradebook(cohort.db_url) as gradebook:
        logins = sorted(student.id for student in gradebook.students)
    marks = {login: read_marks(cohort.db_url, login, "value_chain") for login in logins}
    return {login: (m.score, m.auto) for login, m in marks.items() if m}


def everything(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith("gradebook.db")
    }


@pytest.fixture(scope="module")
def class_of_many(ready_cohort, solved, handing_in, tmp_path_factory) -> tuple[Cohort, list, dict]:
    """A class in which much goes wrong at once: cohort, what was collected, what was graded."""
    import shutil

    root = tmp_path_factory.mktemp("class") / "cohort"
    shutil.copytree(ready_cohort, root)
    cohort, folder = Cohort.open(root), tmp_path_factory.mktemp("sticks")
    handing_in(folder, "anong", solved())
    handing_in(folder, "boonmee", b'{"cells": [')
    handing_in(folder, "chai", solved({"q1_01": "while True: pass"}))
    handing_in(folder, "decha", solved({"q1_07": "import os; os._exit(1)"}))
    handing_in(folder, "สมศรี", solved(right=False, lang="en"))
    handing_in(folder, "untouched", cohort.assignments["value_chain"].release)
    handing_in(folder, "heavy", b" " * (MAX_BYTES + 1))
    handing_in(folder, "-rf", solved())
    secret = folder / "secret.ipynb"
    secret.write_bytes(cohort.assignments["value_chain"].source)
    (folder / "linker" / "value_chain").mkdir(parents=True)
    (folder / "linker" / "value_chain" / "value_chain.ipynb").symlink_to(secret)
    (folder / "folder_link").symlink_to(folder / "anong")
    (folder / "inner_link").mkdir()
    (folder / "inner_link" / "value_chain").symlink_to(folder / "anong" / "value_chain")
    (folder / "piper").mkdir()
    os.mkfifo(folder / "piper" / "value_chain.ipynb")
    (folder / "a_directory" / "value_chain.ipynb").mkdir(parents=True)
    (folder / "nothing").mkdir()
    handing_in(folder, "from_the_future", solved(right=False, change=lambda nb: nb.update(extra=1)))
    late = folder / "from_the_future" / "value_chain" / "value_chain.ipynb"
    os.utime(late, (1e12, 1e12))
    collected = list(collect(cohort, folder))
    work = batch.waiting(cohort)
    graded = {one.login: one for one in batch.grade_cohort(cohort, work, limits=HURRIED)}
    return cohort, collected, graded


def test_what_cannot_be_collected_is_named_with_its_cause(class_of_many):
    _, collected, _ = class_of_many
    refused = {one.login: one.cause for one in collected if one.what is Collecting.REFUSED}
    assert refused == {
        "-rf": BAD_FOLDER, "folder_link": BAD_FOLDER, "inner_link": BAD_FOLDER, "linker": LINK,
        "piper": NOT_ORDINARY, "a_directory": NOT_ORDINARY, "heavy": TOO_LARGE, "secret.ipynb": NO_FOLDER,
    }  # fmt: skip


def test_an_exercise_never_opened_is_no_submission(class_of_many):
    _, collected, graded = class_of_many
    assert {c.login for c in collected if c.what is Collecting.NOT_STARTED} == {"untouched"}
    assert "untouched" not in graded


def test_each_is_graded_or_named_and_nobody_stops_the_others(class_of_many):
    _, _, graded = class_of_many
    assert {login: one.verdict.status for login, one in graded.items()} == {
        "anong": Status.GRADED, "boonmee": Status.CANNOT_JUDGE, "chai": Status.GRADED,
        "decha": Status.GRADED, "สมศรี": Status.GRADED, "from_the_future": Status.GRADED,
    }  # fmt: skip
    assert graded["boonmee"].verdict.cause.says("th")


def test_the_gradebook_has_the_points_of_the_verdicts(class_of_many):
    cohort, _, graded = class_of_many
    told = {login: score for login, (score, _) in scores(cohort).items()}
    assert told == {
        login: one.verdict.points for login, one in graded.items() if one.verdict.is_graded
    }
    assert (told["anong"], told["chai"], told["decha"]) == (80, 75, 74)


def test_the_time_of_a_submission_is_when_it_was_saved(cohort, solved):
    made = cohort(anong=solved(right=False))
    saved = made.learners / "anong" / "value_chain" / "value_chain.ipynb"
    os.utime(saved, (1_700_000_000, 1_700_000_000))
    list(collect(made, made.learners))
    assert submitted_at(made, "anong", "value_chain").timestamp() == 1_700_000_000


def test_graded_notebooks_are_valid_and_hold_the_test_source_for_formgrader(class_of_many):
    cohort, _, _ = class_of_many
    for login in ("anong", "chai", "decha", "สมศรี"):
        notebook = nbformat.read(cohort.autograded(login, "value_chain"), as_version=4)
        nbformat.validate(notebook)
        tests = [
            c
            for c in notebook.cells
            if c.metadata.get("nbgrader", {}).get("grade") and c.cell_type == "code"
        ]
        assert all("BEGIN HIDDEN TESTS" in cell.source for cell in tests) and len(tests) == 11


def test_the_same_run_again_changes_nothing(class_of_many):
    cohort, _, _ = class_of_many
    files, marks = everything(cohort.root), scores(cohort)
    stamp = {p: p.stat().st_mtime_ns for p in cohort.root.rglob("*.ipynb")}
    again = {o.login: o for o in batch.grade_cohort(cohort, batch.waiting(cohort), limits=HURRIED)}
    assert all(one.kept for one in again.values())
    assert (everything(cohort.root), scores(cohort)) == (files, marks)
    assert stamp == {p: p.stat().st_mtime_ns for p in cohort.root.rglob("*.ipynb")}


def test_a_damaged_verdict_is_made_again(class_of_many):
    cohort, _, _ = class_of_many
    marks = scores(cohort)
    path = next(p for p in (cohort.root / "verdicts").rglob("*.json") if b"q1_11" in p.read_bytes())
    whole = path.read_bytes()
    path.write_bytes(whole[:1000])
    graded = list(batch.grade_cohort(cohort, batch.waiting(cohort), limits=HURRIED))
    assert sum(not one.kept for one in graded) == 1
    assert path.read_bytes() == whole and scores(cohort) == marks


def test_a_lost_gradebook_entry_is_entered_again(class_of_many):
    cohort, _, _ = class_of_many
    with Gradebook(cohort.db_url) as gradebook:
        gradebook.remove_submission("value_chain", "anong")
    list(batch.grade_cohort(cohort, [("anong", "value_chain")], limits=HURRIED))
    assert scores(cohort)["anong"][0] == 80


def test_a_changed_submission_is_graded_again_and_the_trainers_marks_stay(
    cohort, solved, handing_in
):
    made = cohort(anong=solved({"q1_m": "my office"}, right=False))
    assert run(made)["anong"].verdict.points == 0
    with Gradebook(made.db_url) as gradebook:
        written = gradebook.find_grade("q1_m", "value_chain", "value_chain", "anong")
        written.manual_score, written.needs_manual_grade = 15, False
        gradebook.find_comment(
            "q1_m", "value_chain", "value_chain", "anong"
        ).manual_comment = "Good."
        gradebook.db.commit()
    handing_in(made.learners, "anong", solved({"q1_m": "my office"}))
    assert not run(made)["anong"].kept
    marks = read_marks(made.db_url, "anong", "value_chain")
    assert (marks.score, marks.manual["q1_m"], marks.comments["q1_m"]) == (95, 15, "Good.")


def test_a_failure_of_ours_is_told_as_ours_and_not_kept(cohort, solved, caplog):
    made = cohort(anong=solved(right=False), boonmee=solved())
    list(collect(made, made.learners))
    with sqlite3.connect(made.root / "gradebook.db") as held, caplog.at_level(logging.CRITICAL):
        held.execute("BEGIN EXCLUSIVE")
        work = batch.waiting(made)[:1]
        told = list(batch.grade_cohort(made, work, limits=HURRIED))
        held.rollback()
    assert [one.verdict.status for one in told] == [Status.OUR_FAULT]
    assert {login: one.verdict.status for login, one in run(made).items()} == {
        "anong": Status.GRADED, "boonmee": Status.GRADED,
    }  # fmt: skip


GRADE = """
import sys
from pathlib import Path
from grading import batch
from grading.box import Limits
from grading.cohort import Cohort
cohort = Cohort.open(Path(sys.argv[1]))
limits = Limits(cell_seconds=2, total_seconds=60)
for graded in batch.grade_cohort(cohort, batch.waiting(cohort), limits=limits, workers=1):
    print(graded.login, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL on this system")
def test_killed_in_the_middle_and_run_again_it_is_as_if_nothing_had_happened(
    cohort: Callable[..., Cohort], solved
):
    submissions = {
        "anong": solved(), "boonmee": solved(right=False, lang="en"),
        "chai": solved({"q1_07": "people_inside = 27"}), "decha": solved({"q1_02": "va_time = 1"}),
    }  # fmt: skip
    killed, undisturbed = cohort(**submissions), cohort(**submissions)
    for one in (killed, undisturbed):
        list(collect(one, one.learners))
    process = subprocess.Popen(
        [sys.executable, "-c", GRADE, str(killed.root)],
        stdout=subprocess.PIPE,
        start_new_session=True,
    )
    # killed while the second is run, the first is entered or being entered
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    run(killed)
    run(undisturbed)
    assert scores(killed) == scores(undisturbed)

    def named(one: Cohort) -> dict[str, bytes]:
        kept = ("submitted", "verdicts", "autograded")
        return {
            n: c
            for n, c in everything(one.root).items()
            if n.startswith(kept) and "timestamp" not in n
        }

    assert named(killed) == named(undisturbed)
    assert json.dumps(sorted(scores(killed))) == json.dumps(sorted(submissions))
