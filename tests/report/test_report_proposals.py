"""The proposals in the report: what the director is told, and who is due a certificate."""

from __future__ import annotations

from dataclasses import replace

import pytest
from report_class import NOON, a_class, learners, module, part, proposal_of, workbook_of
from report_class import opened as book_of

from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import Kind
from grading.report.attendance import Certificate, attendance, certified, only
from grading.report.proposals import Result, criteria, gates, mean_of_all, proposals
from grading.report.record import ClassRecord, FoundIn, Work
from grading.report.refused import refused
from grading.report.sections import sections
from grading.report.view import Edition, value_of
from grading.verdict import Status

PROPOSAL = part("proposal")
UNTOUCHED = Work(
    "a03", "proposal", NOON, Status.GRADED,
    {one.id: 0.0 for one in (*PROPOSAL.questions, *PROPOSAL.tasks)},
    {one.id: FoundIn(Outcome.UNANSWERED) for one in PROPOSAL.questions},
)  # fmt: skip


def class_of(*works: Work, count: int = 3, **changed: object) -> ClassRecord:
    parts = (part("pretest"), module(1), PROPOSAL)
    return a_class(count, learners=learners(count), parts=parts, work=works, **changed)


def section(record: ClassRecord, sheet: str, *, names: bool = True):
    return next(s for s in sections(record, Edition("en", names)) if s.sheet == sheet)


def test_exactly_sixty_points_pass_and_a_row_that_waits_is_said():
    marks = {task.id: 12.0 for task in PROPOSAL.tasks}
    just = replace(proposal_of("a01", 0), marks=marks)
    short = replace(proposal_of("a02", 0), marks={**marks, "q7_m5": 11.9})
    waits = replace(proposal_of("a03", 0), marks={**marks, "q7_m5": None})
    ungraded = replace(proposal_of("a04", 0), marks={}, status=None)
    found = proposals(class_of(just, short, waits, ungraded, count=4))
    assert [one.result for one in found] == [
        Result.PASSED, Result.FAILED, Result.WAITS, Result.NO_MARKS,
    ]  # fmt: skip


def test_a_row_of_the_rubric_is_the_mean_of_those_that_are_marked():
    record = class_of(
        proposal_of("a01", 5), proposal_of("a02", 1, waiting=1), proposal_of("a03", 0)
    )
    first, *_others, last = criteria(record)
    assert (first.learners, first.mean) == (3, pytest.approx((20 + 20 + 4) / 3))
    assert (last.learners, last.mean) == (2, pytest.approx((20 + 4) / 2))
    # 44/3, then three times 28/3, then 12
    assert mean_of_all(record) == pytest.approx(44 / 3 + 28 + 12)


def test_the_checks_count_proposals_and_not_points():
    record = class_of(proposal_of("a01", 5), proposal_of("a02", 1), UNTOUCHED)
    first, second = gates(record)[:2]
    assert (first.passed, first.open) == (2, 1) and (second.passed, second.open) == (1, 2)


def test_a_certificate_needs_the_proposal_and_no_points():
    record = class_of(proposal_of("a01", 0), Work("a02", "value_chain", NOON, Status.GRADED))
    assert [one.login for one in certified(record)] == ["a01"]
    assert [one.certificate for one in attendance(record)] == [
        Certificate.DUE, Certificate.NO_PROPOSAL, Certificate.NO_PROPOSAL,
    ]  # fmt: skip


def test_an_untouched_proposal_brings_no_certificate_and_one_sentence_does():
    written = replace(UNTOUCHED, marks={**UNTOUCHED.marks, "q7_m1": None})
    assert attendance(class_of(UNTOUCHED))[2].certificate is Certificate.BLANK_PROPOSAL
    assert attendance(class_of(written))[2].certificate is Certificate.DUE


def test_a_proposal_that_could_not_be_judged_still_brings_a_certificate():
    broken = Work("a01", "proposal", NOON, Status.CANNOT_JUDGE)
    assert [one.login for one in certified(class_of(broken))] == ["a01"]


@pytest.mark.parametrize("proposal", [True, False])
def test_a_cohort_without_proposals_asks_for_an_exercise(proposal):
    parts = (part("pretest"), module(1), *((PROPOSAL,) if proposal else ()))
    record = class_of(
        Work("a01", "value_chain", NOON, Status.GRADED), Work("a02", "pretest", NOON, None)
    )  # fmt: skip
    record = replace(record, parts=parts, needs_proposal=False)
    assert [one.certificate for one in attendance(record)] == [
        Certificate.DUE, Certificate.NOTHING, Certificate.NOTHING,
    ]  # fmt: skip


def test_who_gets_no_certificate_is_named_with_the_reason():
    record = class_of(proposal_of("a01", 0), UNTOUCHED)
    said = {one.params["logins"]: one.message for one in refused(record)}
    assert "no proposal was handed in" in said["a02"] and "is empty" in said["a03"]
    column = [str(value_of(row[-1])) for row in section(record, "Attendance").rows]
    assert column == ["yes", "no: no proposal", "no: empty proposal"]


def test_who_took_a_test_and_nothing_else_is_told():
    works = [Work(login, "pretest", NOON, Status.GRADED) for login in ("a01", "a02")]
    record = class_of(*works, Work("a02", "value_chain", NOON, Status.GRADED))
    assert [one.login for one in only(record, Kind.TEST)] == ["a01"]
    assert "handed in nothing else" in " ".join(section(record, "Attendance").notes)
    assert "Test before (2)" in " ".join(section(record, "Attendance").notes)


def test_the_director_reads_how_many_handed_in_and_passed():
    record = class_of(proposal_of("a01", 5), proposal_of("a02", 0))
    lead = section(record, "The proposals").lead
    assert "2 of 3 learners" in lead and "1 have passed with 60 of 100" in lead


def test_before_the_first_proposal_the_report_says_so():
    assert "Nobody has handed in" in section(class_of(), "The proposals").lead


def test_without_names_a_proposal_that_stands_alone_is_not_told():
    works = [proposal_of(one.login, 5) for one in learners(7)] + [proposal_of("a08", 0)]
    told = section(class_of(*works, count=8), "The proposals", names=False)
    assert "passed" not in told.lead
    checks = section(class_of(*works, count=8), "Proposal checks", names=False)
    assert {row[1:] for row in checks.rows[:5]} == {(None, None, None)}


def test_the_marks_have_the_five_rows_by_name_and_no_checks():
    record = class_of(proposal_of("a01", 5))
    head = [cell.value for cell in book_of(workbook_of(record))["Marks"][3]]
    assert [one for one in head if one and one.startswith("Proposal")] == [
        *(f"Proposal, row {n}" for n in range(1, 6)), "Proposal, total",
    ]  # fmt: skip
