"""A class with all parts of the course, graded by the real engine: tests, proposal, certificate."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest
from report_class import recalculated

from curriculum.kit.i18n import in_language
from grading import batch
from grading.cohort import Cohort
from grading.collect import collect
from grading.report import Day, write_report
from grading.report.attendance import Certificate, attendance
from grading.report.gain import gains
from grading.report.proposals import Result, gates, proposals
from grading.report.reading import read_class
from grading.report.record import Learner
from grading.report.sections import sections
from grading.report.view import Edition, value_of

DAY = Day(
    people=tuple(Learner(login, f"ท่านที่ {login}") for login in ("both", "before", "nothing")),
    others=frozenset({"trainer"}),
)


@pytest.fixture(scope="module")
def handed_in(ready_cohort, solved, handing_in, named, tmp_path_factory) -> Path:
    """`both` has tests and proposal, `before` the test before, and a trainer tried it too."""
    root = tmp_path_factory.mktemp("course") / "june"
    shutil.copytree(ready_cohort, root)
    put = {
        ("both", "pretest"): solved(left_open("q5", 4), module="pretest"),
        ("both", "posttest"): solved(left_open("q6", 12), module="posttest"),
        ("before", "pretest"): solved(left_open("q5", 7), module="pretest"),
        ("trainer", "pretest"): solved(module="pretest"),
        ("both", "proposal"): solved(
            right=False, module="proposal",
            change=lambda notebook: named(notebook, "q7_m1").update(source="วัดจากระบบคิวแล้ว"),
        ),
    }  # fmt: skip
    for (login, part), content in put.items():
        handing_in(root / "learners", login, content, part)
    cohort = Cohort.open(root)
    list(collect(cohort, cohort.learners))
    return root


@pytest.fixture(scope="module")
def june(handed_in, tmp_path_factory) -> Cohort:
    """The same, graded."""
    root = tmp_path_factory.mktemp("graded") / "june"
    shutil.copytree(handed_in, root)
    cohort = Cohort.open(root)
    list(batch.grade_cohort(cohort, batch.waiting(cohort), workers=1))
    return cohort


@pytest.fixture(scope="module")
def record(june):
    return read_class(june, DAY)


def left_open(part: str, first: int) -> dict[str, str]:
    """All items from the `first` on not answered."""
    return {f"{part}_{item:02}": f"answer_{item} = ..." for item in range(first, 13)}


def test_before_and_after_are_those_that_the_engine_marked(record):
    whole, first, second, *_rest, last = gains(record.tests)
    assert record.tests.both == ("both",)
    assert (whole.before, whole.after) == (3 / 12, 11 / 12)
    assert whole.value == pytest.approx((11 - 3) / (12 - 3))
    assert (first.before, first.after, first.value) == (1, 1, None)
    assert (second.before, second.after, second.value) == (0, 1, 1)
    assert (last.outcome, last.items, last.after) == (5, 1, 0)


def test_a_trainer_who_tried_a_test_is_in_no_figure(record):
    assert set(record.tests.before) == {"both", "before"} and record.problems == ()


def test_the_items_have_the_titles_and_outcomes_of_the_course(record):
    assert [one.outcome for one in record.tests.items] == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5]
    assert record.tests.items[0].title == "Bottleneck"


def test_a_proposal_waits_for_the_rows_that_were_written(record):
    [one] = proposals(record)
    assert one.result is Result.WAITS
    assert [one.work.marks[f"q7_m{row}"] for row in range(1, 6)] == [None, 0, 0, 0, 0]
    assert {gate.passed for gate in gates(record)} == {0}


def test_who_wrote_one_sentence_is_due_a_certificate_and_who_tested_only_is_not(record):
    assert [one.certificate for one in attendance(record)] == [
        Certificate.DUE, Certificate.NO_PROPOSAL, Certificate.NO_PROPOSAL,
    ]  # fmt: skip


def test_the_files_of_the_whole_course_calculate_to_their_own_numbers(june, tmp_path):
    written = write_report(june, DAY, folder=tmp_path)
    assert written.certificates == 1 and len(written.problems) == 1
    book = (tmp_path / "report.xlsx").read_bytes()
    for sheet, cell, calculated, beside in recalculated(book):
        if isinstance(beside, int | float):
            assert calculated == pytest.approx(beside, abs=1e-9), (sheet, cell)
        else:
            assert (calculated or "") == (beside or ""), (sheet, cell)
    sheets = openpyxl.load_workbook(tmp_path / "report.xlsx").sheetnames
    assert {"ก่อนเรียนและหลังเรียน", "ข้อเสนอ", "คำตอบแบบทดสอบ"} <= set(sheets)


def test_tests_that_are_not_graded_yet_are_said(handed_in):
    record = read_class(Cohort.open(handed_in), DAY)
    parts = {one.sheet: one for one in sections(record, Edition("en"))}
    assert "none of them is graded yet" in parts["Before and after"].lead
    assert "Test items" not in parts
    assert "1 of 3 learners" in parts["The proposals"].lead
    assert value_of(parts["Proposal marks"].rows[0][-1]) == "not graded yet"
    # what is not graded is named, part by part: three of the tests, and the proposal
    assert len(record.problems) == 4
    assert parts["Proposal marks"].rows[0][0] == "ท่านที่ both"


def test_a_report_in_the_other_language_has_the_same_numbers(record):
    for lang in ("th", "en"):
        with in_language(lang):
            gain = sections(record, Edition(lang))[1]
        assert value_of(gain.rows[0][5]) == pytest.approx(8 / 9)
