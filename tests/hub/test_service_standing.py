"""What the checks mean: a fold over plain values, and the counts of a room."""

from __future__ import annotations

import datetime as dt
import json
from itertools import count, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import assignments, questions
from curriculum.kit.stops.reasons import REASONS
from hub.service.board import Board, Stream
from hub.service.board_api import timely
from hub.service.flood import RATES, Flood
from hub.service.receipt import Receipt
from hub.service.records import Record, State
from hub.service.refusals import TooFast
from hub.service.standing import FINDING, Check, Stage, Standing, after
from hub.service.tally import counts

DAY = dt.datetime(2026, 5, 20, 3, tzinfo=dt.UTC)


def at(minute: int) -> str:
    return f"2026-05-20T03:{minute:02}:00.000000Z"


def told(*outcomes: str, finding: str = "q1_01.waiting_left_out") -> Standing | None:
    standing = None
    for minute, outcome in enumerate(outcomes):
        check = Check("q1_01", Outcome(outcome), "" if outcome == "right" else finding, at(minute))
        standing = after(standing, check)
    return standing


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        (["wrong"], "working"),
        (["wrong", "partly"], "working"),
        (["wrong", "wrong", "partly"], "stuck"),
        (["wrong", "wrong", "wrong", "right"], "done"),
        (["right", "wrong"], "working"),
        (["wrong", "our_fault", "our_fault", "cannot_judge"], "working"),
        (["wrong", "unanswered", "unanswered"], "working"),
    ],
)
def test_three_that_are_not_right_in_a_row_are_stuck(outcomes, state):
    assert told(*outcomes).state == state


def answered(*outcomes: str) -> Standing | None:
    """The standing with an item of a test."""
    standing = None
    for minute, outcome in enumerate(outcomes):
        standing = after(standing, Check("q5_01", Outcome(outcome), "", at(minute)))
    return standing


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        (["recorded"], "done"),
        (["recorded", "recorded", "recorded", "recorded"], "done"),
        (["wrong", "wrong", "recorded"], "done"),
        (["recorded", "wrong", "wrong", "wrong", "wrong"], "working"),
    ],
)
def test_an_item_of_a_test_is_answered_or_not_and_nobody_is_stuck_with_it(outcomes, state):
    standing = answered(*outcomes)
    assert (standing.state, standing.tries) == (state, 0)


def test_an_answer_to_a_test_that_cannot_be_read_is_none_yet():
    assert answered("wrong", "wrong", "wrong", "wrong") is None


def test_a_box_that_was_run_empty_starts_nothing():
    assert told("unanswered", "unanswered", "unanswered") is None


def test_what_comes_late_changes_nothing_newer():
    late = Check("q1_01", Outcome.WRONG, "any.not_yet", at(0))
    done = after(None, Check("q1_01", Outcome.RIGHT, "", at(5)))
    assert after(done, late) is done


@given(st.lists(st.sampled_from(list(Outcome)), max_size=20), st.data())
def test_the_same_check_told_twice_is_one_check(outcomes, data):
    checks = [Check("q1_01", one, "any.x", at(n)) for n, one in enumerate(outcomes)]
    once = twice = None
    for number, check in enumerate(checks):
        once = after(once, check)
        twice = after(twice, check)
        again = data.draw(st.integers(0, number))
        twice = after(twice, checks[again])
    assert once == twice


def test_every_finding_of_the_course_is_a_code_that_is_taken():
    codes = [
        f"{question.id}.{one.code}"
        for module in assignments()
        for question in questions(module.id).values()
        for one in question.misconceptions
    ]
    # a box that stops is told by the reason alone
    codes += REASONS
    assert len(codes) > 50
    assert [code for code in codes if not FINDING.fullmatch(code)] == []


@pytest.mark.parametrize(
    "said",
    [
        None, [], {}, {"question": "q1_01"},
        {"question": "q9_99", "outcome": "right", "finding": "", "at": at(0)},
        {"question": "q1_01", "outcome": "great", "finding": "", "at": at(0)},
        {"question": "q1_01", "outcome": "wrong", "finding": "ฉันชื่อสมชาย", "at": at(0)},
        {"question": "q1_01", "outcome": "wrong", "finding": "<b>", "at": at(0)},
        {"question": "q1_01", "outcome": "wrong", "finding": "a" * 90, "at": at(0)},
        {"question": ["q1_01"], "outcome": "wrong", "finding": "", "at": at(0)},
        {"question": "q1_01", "outcome": "wrong", "finding": "", "at": at(0), "text": "my answer"},
    ],
)  # fmt: skip
def test_anything_but_a_check_is_refused_also_a_learners_words(said):
    with pytest.raises(ValueError):
        Check.of(said, {"q1_01": "value_chain"})


def test_a_kernels_clock_moves_no_check_into_the_future_or_long_ago():
    check = Check("q1_01", Outcome.RIGHT, "", "2099-01-01T00:00:00.000000Z")
    assert timely(check, DAY).at == at(0)
    old = Check("q1_01", Outcome.RIGHT, "", "1999-01-01T00:00:00.000000Z")
    assert timely(old, DAY).at == "2026-05-18T03:00:00.000000Z"


def test_the_board_counts_who_is_stuck_on_what():
    stuck = told("wrong", "wrong", "wrong")
    other = told("wrong", "wrong", "wrong", finding="q1_01.only_waiting")
    everybody = {
        "a": {"q1_01": stuck}, "b": {"q1_01": stuck}, "c": {"q1_01": other},
        "d": {"q1_01": told("wrong", finding="q1_01.only_waiting")}, "e": {"q1_01": told("right")},
        "f": {},
    }  # fmt: skip
    assert counts("q1_01", everybody) == {
        "id": "q1_01", "not_started": 1, "working": 1, "stuck": 3, "done": 1,
        "findings": [
            {"code": "q1_01.waiting_left_out", "learners": 2, "stuck": 2},
            {"code": "q1_01.only_waiting", "learners": 2, "stuck": 1},
        ],
    }  # fmt: skip


def test_names_are_on_the_board_only_where_they_are_asked_for():
    board = Board(
        {"q1_01": "value_chain"}, {"somchai": {"q1_01": Standing(Stage.DONE, "", 0, at(0))}}
    )
    board.people(["somchai", "malee"], ["kru"])
    assert "somchai" not in json.dumps(board.whole(names=False))
    assert [row["login"] for row in board.whole(names=True)["learners"]] == ["malee", "somchai"]
    assert [row["login"] for row in board.own("malee")["learners"]] == ["malee"]


def test_the_result_of_a_test_is_on_nobodys_screen_and_a_module_s_is():
    board = Board({"q1_01": "value_chain"}, {})
    board.submitted("anong", [graded("pretest", 7, 12), graded("value_chain", 61, 80)])
    board.submitted("anong", [*board.submissions_of("anong"), graded("proposal", 0, 0)])
    for rows in (board.whole(names=True), board.own("anong")):
        [row] = rows["learners"]
        found = {
            name: (one["points"], one["max_points"]) for name, one in row["submissions"].items()
        }
        assert found == {"pretest": (None, None), "value_chain": (61, 80), "proposal": (None, None)}


def graded(part: str, points: float, most: float) -> Record:
    receipt = Receipt.of("anong", part, at(1), "0" * 64, 1)
    return Record(receipt, State.GRADED, points, most, None, at(2))


def test_a_trainer_who_tries_the_exercises_is_not_counted():
    board = Board({"q1_01": "value_chain"}, {"kru": {"q1_01": Standing(Stage.DONE, "", 0, at(0))}})
    board.people(["somchai"], ["kru"])
    assert board.everybody() == ["somchai"]


def test_whoever_reads_slowly_gets_the_whole_board_and_fills_no_memory():
    board, stream = Board({}, {}), Stream()
    for number in range(1_000):
        stream.put(str(number))
    assert stream.behind
    assert json.loads(board.first(stream))["event"] == "board"
    assert not stream.behind


def test_the_flood_gate_lets_a_person_through_and_a_program_wait():
    clock = count(0, 0.01)
    flood = Flood(lambda: next(clock))
    with pytest.raises(TooFast) as refused:
        for _ in range(RATES["submission"].burst + 1):
            flood.admit("anong", "submission")
    assert refused.value.retry_after == 5
    flood.admit("boonmee", "submission")
    minutes = count(0, 5)
    slow = Flood(lambda: next(minutes))
    for _ in range(1_000):
        slow.admit("anong", "submission")


def test_the_flood_gate_forgets_whoever_is_quiet():
    clock = count(0, 1)
    flood = Flood(lambda: next(clock))
    for number in range(30_000):
        flood.admit(f"learner{number}", "checks")
    assert len(flood._levels) <= 10_000


def test_times_sort_as_text():
    from hub.service import times

    made = [times.text(DAY + dt.timedelta(microseconds=n * 99_999)) for n in range(50)]
    assert all(one < two for one, two in pairwise(made))
    assert times.read(made[3]) == DAY + dt.timedelta(microseconds=299_997)
