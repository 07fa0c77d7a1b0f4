"""The engine: what each notebook is worth, and what no trick can make of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from changes import Notebook, before

from curriculum.kit.judgement import Outcome
from grading.box import Limits
from grading.engine import grade, submission_key
from grading.findings import OUR_FAULT
from grading.verdict import Status, SubmissionVerdict

HURRIED = Limits(cell_seconds=2, total_seconds=60)


def codes(verdict: SubmissionVerdict) -> dict[str, str | None]:
    return {one.question: one.finding and one.finding.code for one in verdict.verdicts}


def outcomes(verdict: SubmissionVerdict) -> dict[str, Outcome]:
    return {one.question: one.outcome for one in verdict.verdicts}


def full(assignment, *, but: tuple[str, ...] = ()) -> dict[str, float]:
    return {id_: 0 if id_ in but else q.points for id_, q in assignment.questions.items()}


# -- what honest notebooks are worth


def test_the_right_notebook_has_full_marks(marked, solved):
    verdict = marked(solved())
    assert (verdict.status, verdict.points, verdict.max_points) == (Status.GRADED, 80, 80)


def test_the_english_notebook_has_the_same_marks(marked, solved, points):
    verdict = marked(solved(lang="en"))
    assert (verdict.lang, verdict.status, verdict.points) == ("en", Status.GRADED, 80)


def test_the_untouched_notebook_has_none_and_blames_nobody(marked, solved):
    verdict = marked(solved(right=False))
    assert (verdict.status, verdict.points) == (Status.GRADED, 0)
    assert set(outcomes(verdict).values()) == {Outcome.UNANSWERED}


def test_the_same_bytes_give_the_same_verdict(assignment, marked, solved):
    assert grade(solved(), assignment).to_json() == marked(solved()).to_json()


def test_a_verdict_is_read_back_as_it_was_written(marked, solved):
    verdict = marked(solved(right=False))
    assert SubmissionVerdict.from_json(verdict.to_json()).to_json() == verdict.to_json()


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'"x"', b'{"assignment": 1}', b"\xff"])
def test_a_spoilt_verdict_is_a_value_error(content):
    with pytest.raises(ValueError):
        SubmissionVerdict.from_json(content)


def test_the_key_of_a_verdict_changes_with_all_that_could_change_it(assignment, solved):
    one = submission_key(solved(), assignment, Limits())
    others = {
        submission_key(solved(right=False), assignment, Limits()),
        submission_key(solved(), assignment, HURRIED),
        submission_key(solved(), replace(assignment, source=assignment.source + b" "), Limits()),
        submission_key(solved(), replace(assignment, release=assignment.release + b" "), Limits()),
    }
    assert one not in others and len(others) == 4


HARMLESS = {
    "q1_01": (
        "import sys, warnings\nwarnings.warn('odd')\nprint('to stderr', file=sys.stderr)\n"
        "import matplotlib.pyplot as plt\nplt.figure(); plt.plot([1, 2])\n"
        "เวลาทำงาน, เวลารอ = sum(touch), sum(wait)\n"
        "total_touch, total_wait, lead_time = เวลาทำงาน, เวลารอ, เวลาทำงาน + เวลารอ"
    ),
    "q1_05": (
        "import warnings\n"
        "def utilization(lam, minutes, c):\n"
        "    print('working', lam)\n"
        "    warnings.warn('still working')\n"
        "    return lam * minutes / 60 / c"
    ),
}


def test_prints_warnings_figures_thai_names_and_added_cells_cost_nothing(
    marked, solved, assignment, points
):
    answers = {**HARMLESS, "q1_01": "touch, wait = given('touch', 'wait')\n" + HARMLESS["q1_01"]}

    def change(notebook: Notebook) -> None:
        before("q1_03", "import math; math.pi; undefined_name")(notebook)
        before("q1_09", "%matplotlib inline\nlist(range(3))")(notebook)
        notebook["cells"].reverse()

    assert points(marked(solved(answers, change=change))) == full(assignment)


# -- a fault costs its question


ROUGH = {
    "q1_01": "while True:\n    pass",
    "q1_05": "def utilization(lam, minutes, c):\n    while True:\n        pass",
    "q1_07": "import os; os._exit(0)",
}


@pytest.fixture(scope="module")
def rough(assignment, solved) -> SubmissionVerdict:
    return grade(solved(ROUGH), assignment, HURRIED)


def test_a_fault_costs_its_own_question_only(rough, points, assignment):
    assert points(rough) == full(assignment, but=tuple(ROUGH))


def test_a_fault_is_named_for_what_it_is(rough):
    said = codes(rough)
    assert (said["q1_01"], said["q1_05"], said["q1_07"]) == ("box.time", "box.time", "box.died")
    assert outcomes(rough)["q1_01"] is Outcome.WRONG
    finding = next(one.finding for one in rough.verdicts if one.question == "q1_01")
    assert "2" in finding.says("th") and finding.says("th") != finding.says("en")


def test_answers_given_before_the_fault_are_kept_when_they_are_right(assignment, solved, points):
    verdict = grade(solved(change=before("q1_08", "while True: pass")), assignment, HURRIED)
    assert points(verdict) == full(assignment)


def test_questions_not_reached_are_for_the_trainer_and_no_mistake(assignment, solved):
    dying = {f"q1_0{n}": "import os; os._exit(0)" for n in (1, 2, 3, 4)}
    verdict = grade(solved(dying), assignment, Limits(faults=2))
    assert outcomes(verdict)["q1_02"] is Outcome.WRONG
    assert verdict.unjudged == {"q1_03", "q1_04", *(f"q1_{n:02}" for n in range(5, 12))}


def test_a_stop_names_its_line(marked, solved):
    stopped = "touch, wait = given('touch', 'wait')\n\ntotal_touch = sum(tuch)"
    verdict = marked(solved({"q1_01": stopped}, right=False))
    finding = next(one.finding for one in verdict.verdicts if one.question == "q1_01")
    assert finding.params["line"] == "3" and "tuch" in finding.says("th")


# -- our own faults


def test_a_set_up_that_stops_is_our_fault(assignment, solved):
    broken = assignment.release.replace(
        b"from curriculum import check", b"from curriculum import chekc"
    )
    ours = replace(assignment, release=broken)
    verdict = grade(solved(), ours)
    assert (verdict.status, verdict.cause, verdict.verdicts) == (Status.OUR_FAULT, OUR_FAULT, ())


def test_a_set_up_that_takes_too_long_is_our_fault(assignment, solved):
    verdict = grade(solved(), assignment, Limits(cell_seconds=0.001))
    assert verdict.status is Status.OUR_FAULT


LIMITS_MET = {
    "box.memory": "held = bytearray(2**36)",
    "box.processes": (
        "import threading, time\n"
        "for _ in range(1000): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()"
    ),
    "box.files": "open('large', 'wb').write(b'x' * 2**26)",
}


@pytest.mark.parametrize("code", LIMITS_MET)
def test_a_limit_that_python_reports_itself_is_told_in_plain_words(marked, solved, code):
    verdict = marked(solved({"q1_01": LIMITS_MET[code]}))
    first, *others = verdict.verdicts
    assert (first.finding.code, first.points) == (code, 0)
    assert all(one.finding is None for one in others)


def test_a_box_that_does_not_start_is_our_fault(assignment, solved):
    verdict = grade(solved(), assignment, Limits(disk_bytes=-1))
    assert verdict.status is Status.OUR_FAULT


def test_what_the_learner_puts_before_the_set_up_is_not_our_fault(assignment, solved):
    breaking = "import sys; sys.modules['curriculum'] = None"
    verdict = grade(solved(change=before("setup", breaking)), assignment)
    assert (verdict.status, verdict.cause) == (Status.GRADED, None)
    assert verdict.points < 80
