"""The gradebook: the verdict's points, 0 for what was left, and a trainer's look where one is due."""

from __future__ import annotations

from grading import batch
from grading.autograded import autograded_notebook
from grading.box import Limits
from grading.collect import collect
from grading.engine import grade
from grading.gradebook import Marks, read_marks, write_marks
from grading.verdict import SubmissionVerdict


def entered(cohort, verdict: SubmissionVerdict) -> Marks:
    notebook = autograded_notebook(cohort.assignments["value_chain"], verdict)
    assignment = cohort.assignments["value_chain"]
    tests = [id_ for id_, question in assignment.tests.items() if question in verdict.unjudged]
    write_marks(cohort.db_url, "anong", "value_chain", notebook, None, tests)
    return read_marks(cohort.db_url, "anong", "value_chain")


def test_each_question_has_the_points_of_its_verdict(cohort, marked, solved, points):
    verdict = marked(
        solved({"q1_01": "total_touch = 21", "q1_03": "va_class = ['VA'] * 8", "q1_05": "x = 1"})
    )
    marks = entered(cohort(), verdict)
    assert 0 < verdict.points < 80
    assert {
        id_.removesuffix("_check"): p for id_, p in marks.auto.items() if id_ != "q1_m"
    } == points(verdict)
    assert (marks.score, marks.max_score) == (verdict.points, 100)


def test_a_task_left_untouched_is_0_and_nobody_has_to_look(cohort, marked, solved):
    marks = entered(cohort(), marked(solved()))
    assert marks.auto["q1_m"] == 0 and marks.needs_manual == frozenset()


def test_a_written_task_waits_for_the_trainer(cohort, marked, solved):
    marks = entered(cohort(), marked(solved({"q1_m": "**1. Process and office:** queue"})))
    assert marks.auto["q1_m"] is None and marks.needs_manual == {"q1_m"}


def test_what_could_not_be_judged_waits_for_the_trainer_and_is_no_0(cohort, assignment, solved):
    dying = {"q1_01": "import os; os._exit(0)", "q1_02": "import os; os._exit(0)"}
    marks = entered(cohort(), grade(solved(dying), assignment, Limits(faults=1)))
    assert "q1_01_check" not in marks.needs_manual and marks.auto["q1_01_check"] == 0
    assert {f"q1_{n:02}_check" for n in range(2, 12)} == marks.needs_manual
    assert marks.auto["q1_02_check"] is None


def test_entering_the_same_twice_is_entering_it_once(cohort, marked, solved):
    made, verdict = cohort(), marked(solved())
    assert entered(made, verdict) == entered(made, verdict)


def test_nobody_is_in_the_book_before_they_are_graded(cohort):
    assert read_marks(cohort().db_url, "anong", "value_chain") is None


def test_a_login_in_thai_letters_is_entered(cohort, solved):
    made = cohort(สมศรี=solved())
    list(collect(made, made.learners))
    list(batch.grade_cohort(made, batch.waiting(made)))
    assert read_marks(made.db_url, "สมศรี", "value_chain").score == 80
