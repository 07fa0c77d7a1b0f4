"""What a rehearsal says of invented measurements, and the day that a seed makes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from curriculum.kit.card import card_html
from curriculum.kit.finding import Finding
from curriculum.kit.judgement import Outcome, Verdict
from curriculum.kit.registry import question
from hub.rehearsal.answers import recorded
from hub.rehearsal.kernel import Ran
from hub.rehearsal.machine import Machine
from hub.rehearsal.measured import Measured, Memory, Wait
from hub.rehearsal.plan import Learner, Tempo, plan_day
from hub.rehearsal.playable import answers_of
from hub.rehearsal.verdict import verdict

MIB, GIB = 2**20, 2**30
MODULE, LEARNERS = "value_chain", ("a01", "a02")
LARGE = Machine(cores=8, memory=64 * GIB, available=60 * GIB, disk=500 * GIB)
SMOOTH = Measured(
    asked=30, came=30, modules=4, of_modules=4, notebooks=8, speed=30.0, start_seconds=120.0,
    waits={
        Wait.START: (4.0,) * 30, Wait.NOTEBOOK: (2.0,) * 27, Wait.CHECK: (0.1,) * 900,
        Wait.FEEDBACK: (6.0,) * 120, Wait.BOARD: (0.4,) * 900,
    },
    idle=Memory((150 * MIB,) * 30, 400 * MIB),
    after=tuple(Memory((size * MIB,) * 30, 500 * MIB) for size in (250, 300, 350, 400)),
    disk=3 * GIB,
)  # fmt: skip


def said(measured: Measured, machine: Machine = LARGE) -> str:
    return " ".join(verdict(measured, machine).says("en"))


def slower(wait: Wait, seconds: float) -> Measured:
    return replace(SMOOTH, waits={**SMOOTH.waits, wait: (seconds,) * 30})


def test_a_machine_that_holds_the_class_is_told_when_to_start_the_servers() -> None:
    found = verdict(SMOOTH, LARGE)
    assert found.fits and found.minutes == 5
    assert found.says("en")[0] == "This machine holds 30 learners."
    assert "Start their servers 5 minutes before" in said(SMOOTH)


def test_slow_starts_are_begun_earlier() -> None:
    assert verdict(replace(SMOOTH, start_seconds=500.0), LARGE).minutes == 15


def test_too_little_memory_says_for_how_many_it_suffices_and_what_is_missing() -> None:
    # 10.7 GiB, of these 1.6 GiB kept free and 0.5 GiB for the hub: 8.6 GiB for 400 MiB each
    small = replace(LARGE, memory=16 * GIB, available=round(10.7 * GIB))
    found = verdict(SMOOTH, small)
    assert not found.fits and found.holds == 22
    assert "The memory suffices for 22; take a machine with 4 GiB more" in said(SMOOTH, small)
    # of 250 MiB, which is what one module leaves open
    assert "With only one module's two notebooks open it suffices for 35" in said(SMOOTH, small)


def test_too_little_disk_is_a_reason() -> None:
    assert "The disk suffices for 10; free 2 GiB more." in said(
        SMOOTH, replace(LARGE, disk=2 * GIB)
    )


@pytest.mark.parametrize(
    ("wait", "seconds", "sentence"),
    [
        (Wait.CHECK, 6.5, "Half of the checks took longer than 6.5 s"),
        (Wait.SLIDER, 4.0, "Half of the pictures came later than 4.0 s"),
        (Wait.NOTEBOOK, 100.0, "Somebody waited 100.0 s for the first notebook"),
        (Wait.FEEDBACK, 200.0, "Somebody waited 200.0 s for the feedback"),
        (Wait.BOARD, 3.0, "Half of the checks were 3.0 s late on the class board"),
    ],
)
def test_whatever_is_too_slow_is_a_reason(wait: Wait, seconds: float, sentence: str) -> None:
    text = said(slower(wait, seconds))
    assert text.startswith("This machine does not hold 30 learners.") and sentence in text
    assert "--pace 10" in text


def test_at_a_class_s_own_pace_more_processors_are_advised() -> None:
    text = said(replace(slower(Wait.CHECK, 6.5), speed=1.0))
    assert "more than 8 processors" in text and "--pace" not in text


def test_a_learner_who_outgrows_the_limit_is_a_reason() -> None:
    large = replace(SMOOTH, after=(Memory((1200 * MIB,) * 30, 0),) * 4, limit=1024 * MIB)
    assert "One learner needs 1200 MiB" in said(large)


def test_fewer_than_asked_and_fewer_modules_are_said_and_reckoned() -> None:
    part = replace(SMOOTH, came=8, modules=2, after=SMOOTH.after[:2])
    assert part.learner_bytes == 400 * MIB
    text = said(part)
    assert "Only 8 learners were let in" in text and "2 of 4 parts" in text


def day(seed: int = 1, logins: tuple[str, ...] = LEARNERS) -> tuple[Learner, ...]:
    return plan_day(logins, (MODULE,), recorded(MODULE), Tempo(), seed)


def test_the_same_seed_makes_the_same_day_and_another_seed_another() -> None:
    assert day() == day() != day(seed=2)


def test_a_learner_s_day_is_the_same_in_a_larger_class() -> None:
    assert day(logins=(*LEARNERS, "a03", "a04"))[:2] == day()


def test_most_begin_wrong_and_end_right() -> None:
    work = [one.work[0] for one in day(logins=tuple(f"a{n:02}" for n in range(30)))]
    first = [{one.answer.question: one.answer for one in reversed(w.tries)} for w in work]
    wrong = sum(not one.is_right for tried in first for one in tried.values())
    right = sum(one.is_right for w in work for one in w.final.values())
    questions = 30 * len(work[0].final)
    assert wrong > questions / 2 and questions > right > 0.8 * questions


def test_no_answer_of_the_day_hides_a_name_that_others_use() -> None:
    hiding = next(one for one in recorded(MODULE) if one.name == "right_sum_hidden_by_a_variable")
    assert not hiding.keeps_to_itself
    tried = {step.answer for one in day() for work in one.work for step in work.tries}
    assert tried and all(one.keeps_to_itself for one in tried)


@pytest.mark.parametrize("outcome", Outcome)
def test_only_a_check_of_nothing_is_not_expected_on_the_board(outcome: Outcome) -> None:
    verdict = Verdict("q1_01", outcome, 0.0, 5.0, Finding("any.not_yet", "Not yet."))
    card = card_html(question("q1_01"), verdict, live=True, lang="th")
    ran = Ran([{"output_type": "execute_result", "data": {"text/html": card, "text/plain": "0"}}])
    assert ran.unanswered == (outcome is Outcome.UNANSWERED) and ran.number == 0


def test_a_test_is_played_with_its_choices_of_which_one_is_right() -> None:
    known = answers_of("pretest")
    assert len({one.question for one in known}) == 12
    for asked in {one.question for one in known}:
        points = [one.points for one in known if one.question == asked]
        assert sorted(points) == [0.0] * (len(points) - 1) + [1.0]
    [learner] = plan_day(("a01",), ("pretest",), known, Tempo(), seed=1)
    assert learner.work[0].lesson is None and len(learner.work[0].final) == 12


def test_what_one_module_leaves_open_is_not_taken_from_the_test_before_it() -> None:
    small = Memory((180 * MIB,) * 30, 500 * MIB)
    played = replace(SMOOTH, after=(small, *SMOOTH.after), first_module=1)
    assert played.one_module_bytes == SMOOTH.one_module_bytes == 250 * MIB
