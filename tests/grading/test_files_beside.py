"""A file that goes out beside an exercise comes back with it: module 3's Excel workbook."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from curriculum.kit.judgement import Outcome
from grading import batch
from grading.assignment import Assignment
from grading.box import Limits
from grading.cohort import Cohort, add_learner
from grading.collect import Collected, Collecting, collect
from grading.engine import grade, submission_key
from grading.files import LINK
from grading.gradebook import read_marks

MODULE, FILE = "excel_data", "excel_data.xlsx"
COUNT = '=COUNTIFS(counter!B2:B13,"ID1",counter!C2:C13,"ศรีธารา")'


@pytest.fixture(scope="module")
def answered(assignment_of: Callable[..., Assignment]) -> bytes:
    """The workbook, opened elsewhere, with the answer to question 3.5 in it."""
    workbook = openpyxl.load_workbook(io.BytesIO(assignment_of(MODULE).files[FILE]))
    [(sheet, cell)] = workbook.defined_names["f_count"].destinations
    workbook[sheet][cell.replace("$", "")] = COUNT
    saved = io.BytesIO()
    workbook.save(saved)
    return saved.getvalue()


@pytest.fixture
def learner(cohort: Callable[..., Cohort], built: Path) -> tuple[Cohort, Path]:
    """A cohort with one learner, and the folder of the exercise."""
    made = cohort()
    return made, add_learner(built, made, "malee") / MODULE


def found(made: Cohort, folder: Path | None = None) -> list[Collected]:
    return [one for one in collect(made, folder or made.learners) if MODULE in one.assignment]


def test_the_learner_gets_the_file_beside_the_notebook(learner: tuple[Cohort, Path]) -> None:
    made, folder = learner
    assert (folder / FILE).read_bytes() == made.assignments[MODULE].files[FILE]


def test_an_untouched_notebook_with_an_untouched_file_is_not_started(
    learner: tuple[Cohort, Path],
) -> None:
    assert [one.what for one in found(learner[0])] == [Collecting.NOT_STARTED]


def test_a_changed_file_is_work_even_beside_an_untouched_notebook(
    learner: tuple[Cohort, Path], answered: bytes
) -> None:
    made, folder = learner
    (folder / FILE).write_bytes(answered)
    assert [one.what for one in found(made)] == [Collecting.NEW]
    assert made.submitted("malee", MODULE).with_name(FILE).read_bytes() == answered
    assert [one.what for one in found(made)] == [Collecting.SAME]


def test_a_file_that_went_back_to_what_it_was_is_taken_out_again(
    learner: tuple[Cohort, Path], answered: bytes, solved: Callable[..., bytes]
) -> None:
    made, folder = learner
    released = (folder / FILE).read_bytes()
    (folder / f"{MODULE}.ipynb").write_bytes(solved(module=MODULE))
    (folder / FILE).write_bytes(answered)
    found(made)
    (folder / FILE).write_bytes(released)
    assert [one.what for one in found(made)] == [Collecting.CHANGED]
    assert not made.submitted("malee", MODULE).with_name(FILE).exists()


def test_a_file_that_is_a_link_is_named_and_the_notebook_is_taken(
    learner: tuple[Cohort, Path], solved: Callable[..., bytes]
) -> None:
    made, folder = learner
    (folder / f"{MODULE}.ipynb").write_bytes(solved(module=MODULE))
    (folder / FILE).unlink()
    (folder / FILE).symlink_to(made.root / "cohort.toml")
    told = found(made)
    assert [(one.what, one.cause) for one in told] == [
        (Collecting.REFUSED, LINK),
        (Collecting.NEW, ""),
    ]
    assert FILE in told[0].assignment
    assert not made.submitted("malee", MODULE).with_name(FILE).exists()


def test_an_answer_in_the_file_earns_what_it_would_in_the_notebook(
    assignment_of: Callable[..., Assignment], solved: Callable[..., bytes], answered: bytes
) -> None:
    untouched = solved(module=MODULE, right=False)
    verdict = grade(untouched, assignment_of(MODULE), files={FILE: answered})
    assert {one.question: one.points for one in verdict.verdicts if one.points} == {"q3_05": 7}


def test_a_wrong_answer_in_the_file_is_wrong_and_what_was_left_is_not_answered(
    assignment_of: Callable[..., Assignment], solved: Callable[..., bytes], answered: bytes
) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(answered))
    [(sheet, cell)] = workbook.defined_names["f_count"].destinations
    workbook[sheet][cell.replace("$", "")] = "=COUNTA(counter!B2:B13)"
    saved = io.BytesIO()
    workbook.save(saved)
    untouched = solved(module=MODULE, right=False)
    verdict = grade(untouched, assignment_of(MODULE), files={FILE: saved.getvalue()})
    told = {one.question: one.outcome for one in verdict.verdicts}
    assert told.pop("q3_05") is Outcome.WRONG
    assert set(told.values()) == {Outcome.UNANSWERED}


def test_another_file_makes_another_submission(
    assignment_of: Callable[..., Assignment], solved: Callable[..., bytes], answered: bytes
) -> None:
    assignment, content = assignment_of(MODULE), solved(module=MODULE)
    keys = {
        submission_key(content, assignment, Limits(), files)
        for files in ({}, {FILE: answered}, {FILE: answered + b" "})
    }
    assert len(keys) == 3


def test_nbgrader_alone_gives_the_same_marks_with_the_file(
    learner: tuple[Cohort, Path], answered: bytes, tmp_path: Path
) -> None:
    made, folder = learner
    (folder / FILE).write_bytes(answered)
    found(made)
    plain = shutil.copytree(made.root, tmp_path / "plain")
    list(batch.grade_cohort(made, batch.waiting(made)))
    subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", MODULE],
        cwd=plain, env=os.environ | {"MPLBACKEND": "Agg"}, capture_output=True, check=True,
    )  # fmt: skip
    ours = read_marks(made.db_url, "malee", MODULE)
    assert ours is not None and ours.score == 7
    assert read_marks(Cohort.open(plain).db_url, "malee", MODULE) == ours
