"""Handing out from the desk: without a moment without exercises, and each part in its moment."""

from __future__ import annotations

import json
import threading
from dataclasses import replace

import pytest

from grading.assignment import Assignment
from hub.desk import changes
from hub.desk.handing_out import hand_out
from hub.desk.steps import LAST_TEST
from hub.desk.words import words
from hub.kept_back import kept_back

# each makes every part of the course anew
pytestmark = pytest.mark.slow

NAME = "value_chain"
NOTEBOOK = f"{NAME}.ipynb"


def silent(*_: object) -> None:
    """Nobody looks on."""


def test_while_exercises_are_handed_out_there_is_no_moment_without_them(cohort):
    here = cohort()
    release = here.root / "release" / NAME / NOTEBOOK
    release.write_bytes(
        release.read_bytes().replace(b"nbformat_minor", b"nbformat_minor", 1) + b" "
    )
    over, missing = threading.Event(), []

    def look() -> None:
        while not over.wait(0.002):
            for path in (release, here.root / "source" / NAME / NOTEBOOK):
                if not path.exists():
                    missing.append(path)

    looking = threading.Thread(target=look)
    looking.start()
    try:
        hand_out(here, {}, silent)
    finally:
        over.set()
        looking.join()
    assert missing == []
    Assignment.load(NAME, here.root / "source" / NAME / NOTEBOOK, release)
    assert not list(here.root.glob(".made-*"))


def test_handing_out_twice_changes_nothing_and_says_so(cohort):
    here = cohort()
    hand_out(here, {}, silent)
    before = {path: path.stat().st_mtime_ns for path in here.root.glob("*/*/*") if path.is_file()}
    outcome = hand_out(here, {}, silent)
    assert outcome.lines[0] == words("Everything is as before.")
    there = [path for path in here.root.glob("*/*/*") if path.is_file() and "hub" not in path.parts]
    assert {path: path.stat().st_mtime_ns for path in there}.items() <= before.items()


def test_what_was_handed_out_anew_is_named_by_its_question(cohort):
    before = changes.given(cohort().root)
    notebook = json.loads(before[NAME].release[NOTEBOOK])
    cell = next(
        c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == "q1_03"
    )
    cell["source"] = "# a better starter"
    release = {**before[NAME].release, NOTEBOOK: json.dumps(notebook).encode()}
    after = {**before, NAME: replace(before[NAME], release=release)}
    first, same, beside = changes.told(before, after)
    assert "new or changed boxes: 1, in 1.3." in first["en"]
    assert same["en"].startswith("As before: ") and "keeps their work" in beside["en"]
    marking = {**before, NAME: replace(before[NAME], source=b"{}")}
    assert "only how it is marked" in changes.told(before, marking)[0]["en"]


def test_the_test_after_the_course_is_handed_out_only_when_that_is_ticked(cohort):
    here = cohort()
    release = here.root / "release"
    said = hand_out(here, {LAST_TEST: False}, silent)
    assert "kept back until the end" in said.lines[-1]["en"]
    assert kept_back(release) == {"posttest"}
    said = hand_out(here, {LAST_TEST: True}, silent)
    assert "now handed out" in said.lines[-1]["en"]
    assert kept_back(release) == frozenset()


def test_a_new_exercise_comes_with_the_file_that_goes_beside_it(cohort):
    here = cohort()
    beside = here.root / "release" / "proposal" / "proposal.json"
    beside.unlink()
    (beside.parent / "old.png").write_bytes(b"of an earlier version")
    hand_out(here, {}, silent)
    assert beside.is_file() and not (beside.parent / "old.png").exists()
