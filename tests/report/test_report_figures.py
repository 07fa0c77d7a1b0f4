"""What is worked out of the marks, the verdicts and the checks, against classes of a few people."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from report_class import NOON, a_class, learners, module, part, work

from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import modules
from grading.report.attendance import attendance, certified
from grading.report.misconceptions import misconceptions, other_findings, outcomes
from grading.report.record import CheckMade, FoundIn, Learner
from grading.report.scores import grouped, held_back, module_figure, question_figures
from grading.report.skills import FAMILIES
from grading.report.time_spent import times
from grading.verdict import Status

FIRST = module(1)
Q1, Q2 = FIRST.questions[0], FIRST.questions[1]


def check(login: str, question: str, minute: float, outcome=Outcome.WRONG, code: str = ""):
    return CheckMade(login, question, NOON + dt.timedelta(minutes=minute), outcome, code)


def of_two(*works, **changed):
    return a_class(2, learners=learners(2), parts=(FIRST,), work=works, **changed)


def test_every_skill_and_every_objective_of_the_course_has_words():
    for one in modules():
        asked = part(one.id)
        codes = {objective.code for objective in asked.objectives}
        for one in asked.questions:
            assert one.skill.partition(".")[0] in FAMILIES
            assert f"M{asked.number}-O{one.objective}" in codes


def test_a_module_by_hand():
    everything = work("a01", FIRST, 11, task=20)
    nothing = work("a02", FIRST, 0, task=None)
    figure = module_figure(of_two(everything, nothing), FIRST)
    assert figure.totals == (100, 0) and (figure.mean, figure.median) == (50, 50)
    assert (figure.passed, figure.waiting) == (1, 1)


def test_exactly_the_points_that_are_needed_pass():
    short = replace(work("a01", FIRST, 0), marks={"q1_01": 59.9, "q1_m": 0})
    enough = replace(work("a02", FIRST, 0), marks={"q1_01": 60.0, "q1_m": 0})
    assert module_figure(of_two(short, enough), FIRST).passed == 1


def test_what_could_not_be_judged_is_in_no_mean():
    unjudged = work("a01", FIRST, 11)
    unjudged = replace(unjudged, marks={**unjudged.marks, Q1.id: None})
    figure = question_figures(of_two(unjudged, work("a02", FIRST, 1)), FIRST)[0]
    assert (figure.learners, figure.points, figure.right) == (1, Q1.points, 1)
    assert figure.share == 1 and figure.difficulty == 1


def test_an_objective_is_the_points_of_its_questions_out_of_the_possible():
    record = of_two(work("a01", FIRST, 1), work("a02", FIRST, 2))
    figures = question_figures(record, FIRST)
    third = next(g for g in grouped(figures, lambda f: f.objective) if g.key == "M1-O3")
    # questions 1 and 2 belong to objective 3: both have the first, one has the second
    asked = [q for q in FIRST.questions if q.objective == 3]
    assert third.points == 2 * Q1.points + Q2.points
    assert third.possible == 2 * sum(q.points for q in asked) and third.questions == len(asked)


def test_a_written_task_belongs_to_its_objective_and_to_no_skill():
    figures = question_figures(of_two(work("a01", FIRST, 3)), FIRST)
    assert figures[-1].objective == f"M1-O{FIRST.tasks[-1].objective}" and figures[-1].skill == ""


def test_held_back_is_every_number_that_is_about_too_few():
    figure = question_figures(a_class(4), FIRST)[0]
    assert held_back(figure, 5).learners is None and held_back(figure, 5).points is None
    assert held_back(figure, 5).share is None and held_back(figure, 1) == figure


@pytest.mark.parametrize(
    ("right", "shown"), [(0, 0), (1, None), (4, None), (5, 5), (25, 25), (26, None), (30, 30)]
)
def test_a_count_that_singles_out_a_few_is_held_back_and_so_is_its_opposite(right, shown):
    figure = replace(question_figures(a_class(30), FIRST)[0], right=right)
    held = held_back(figure, 5)
    assert held.right == shown and held.points == figure.points
    assert (held.difficulty is None) == (shown is None)


def test_a_mistake_counts_learners_once_whether_work_or_check_told_of_it():
    code = f"{Q1.id}.{Q1.misconceptions[0].code}"
    record = of_two(
        work("a01", FIRST, 0), work("a02", FIRST, 11),
        checks=(check("a01", Q1.id, 1, code=code), check("a01", Q1.id, 2, code=code),
                check("a02", Q1.id, 3, code=code), check("trainer", Q1.id, 4, code=code)),
    )  # fmt: skip
    found = next(one for one in misconceptions(record) if one.code == code)
    assert found.learners == {"a01", "a02"} and found.handed_in == {"a01"}
    assert found.message == Q1.misconceptions[0].message


def test_the_mistake_of_most_learners_comes_first():
    record = of_two(work("a01", FIRST, 0), work("a02", FIRST, 5))
    counts = [len(one.learners) for one in misconceptions(record)]
    assert counts == sorted(counts, reverse=True) and counts[0] == 2


def test_other_findings_are_no_misconceptions():
    odd = replace(
        work("a01", FIRST, 11), found={Q1.id: FoundIn(Outcome.WRONG, "any.not_yet", "Not {parts}")}
    )
    record = of_two(odd, checks=(check("a02", Q2.id, 1, code="stop.names"),))
    assert misconceptions(record) == ()
    assert {one.code for one in other_findings(record)} == {"any.not_yet", "stop.names"}


def test_an_untouched_answer_is_nobodys_mistake():
    blank = replace(
        work("a01", FIRST, 11), found={Q1.id: FoundIn(Outcome.UNANSWERED, "any.missing", "Not yet")}
    )
    assert other_findings(of_two(blank)) == ()


def test_the_three_outcomes_are_counted_apart():
    three = {
        Q1.id: FoundIn(Outcome.WRONG), Q2.id: FoundIn(Outcome.CANNOT_JUDGE),
        FIRST.questions[2].id: FoundIn(Outcome.OUR_FAULT),
    }  # fmt: skip
    counted = outcomes(of_two(replace(work("a01", FIRST, 0), found=three)), FIRST)
    assert counted == {Outcome.WRONG: 1, Outcome.CANNOT_JUDGE: 1, Outcome.OUR_FAULT: 1}


def test_time_is_counted_between_checks_for_the_question_of_the_second():
    record = of_two(
        checks=(check("a01", Q1.id, 0), check("a01", Q1.id, 4), check("a01", Q2.id, 10),
                check("a01", Q2.id, 50), check("a02", Q2.id, 3)),
    )  # fmt: skip
    (found,) = times(record)
    first, second = found.questions[:2]
    assert (first.learners, first.middle, first.checks) == (1, 4, 2)
    # 40 minutes without a check are a break; the other learner's only check has no beginning
    assert (second.learners, second.middle, second.checks) == (1, 6, 3)
    assert (found.learners, found.middle) == (1, 10)


def test_without_a_service_no_time_is_known():
    assert times(of_two()) is None


def test_who_only_pressed_a_check_took_part_but_is_due_no_certificate():
    record = of_two(work("a01", FIRST, 3), checks=(check("a02", Q1.id, 5),))
    first, second = attendance(record)
    assert first.is_seen and second.is_seen and second.first_check == second.last_check
    assert [one.login for one in certified(record)] == ["a01"]


def test_work_that_failed_on_our_side_is_handed_in_and_has_no_marks():
    failed = replace(work("a01", FIRST, 0), status=Status.OUR_FAULT, marks={}, found={})
    record = of_two(failed)
    assert module_figure(record, FIRST).learners == 0 and module_figure(record, FIRST).mean is None
    assert attendance(record)[0].is_seen


@pytest.mark.parametrize(("learner", "called"), [(Learner("a01"), "a01"), (Learner("a", "ก"), "ก")])
def test_somebody_without_a_name_is_called_by_the_login(learner, called):
    assert learner.called == called
