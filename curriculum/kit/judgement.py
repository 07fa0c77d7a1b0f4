"""From evidence and a sealed key to a verdict: one rule for the live check and the judge.

Pure: plain JSON in, a frozen `Verdict` out. With the whole key it marks; with only the
visible part of the key (`live`) it says what can be said at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from curriculum.kit.answers import Answer, Reading
from curriculum.kit.answers.base import NO_SUCH_NAME
from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.question import Question, Scoring
from curriculum.kit.seal import Leaf, SealedKey, opens
from curriculum.kit.stops import Stop

SHOWN_EXAMPLE_SHARE = 0.4


class Outcome(StrEnum):
    """What became of one question; the last two are never a learner's mistake."""

    RECORDED = "recorded"
    """Live, of a test: answered, and nothing is said of right or wrong."""
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNANSWERED = "unanswered"
    CANNOT_JUDGE = "cannot_judge"
    OUR_FAULT = "our_fault"


@dataclass(frozen=True)
class Verdict:
    """The mark of one question and the one thing to say about it."""

    question: str
    outcome: Outcome
    points: float
    max_points: float
    finding: Finding | None = None
    right_parts: tuple[str, ...] = ()
    """Paths found right."""
    open_parts: tuple[str, ...] = ()
    """Paths that the key in hand does not cover: marked when handed in."""
    note: Finding | None = None
    """Worth knowing though nothing is wrong; only where there is no finding."""


NOT_YET = Finding(
    "any.not_yet",
    N_("Not right yet: {parts}."),
    N_("Read the question once more, slowly, and compare with the worked example in the lesson."),
)
SHOWN_ONLY = Finding(
    "any.shown_example_only",
    N_("The shown example comes out right, but other inputs do not."),
    N_(
        "Use the names of the inputs in the calculation, not the numbers of the example. "
        "Then try inputs of your own: does each come out as the question says?"
    ),
)


def judge(
    question: Question, evidence: Mapping[str, Any], key: SealedKey, *, live: bool = False
) -> Verdict:
    """The verdict on one question's evidence (as made by `collect.gather`)."""
    given = evidence.get("answers")
    readings = {
        answer.name: answer.read(
            given.get(answer.name, {"$": "missing"}) if isinstance(given, dict) else None
        )
        for answer in question.answers
    }
    leaves = {
        place: leaf for reading in readings.values() for place, leaf in reading.leaves.items()
    }
    marks = _marks(question, leaves, key)
    wrong = [place for place, right in marks.items() if not right]
    stop = _stop(evidence)
    right = tuple(place for place, mark in marks.items() if mark)
    still_open = tuple(
        place for place in leaves if place not in marks and place not in question.probe_paths
    )
    finding = _finding(question, readings, leaves, wrong, stop, live=live)
    points = _points(question, marks, finding, live=live)
    if finding is None:
        note = next((reading.note for reading in readings.values() if reading.note), None)
        outcome = Outcome.RECORDED if live and question.silent else Outcome.RIGHT
        return Verdict(question.id, outcome, points, question.points, None, right, still_open, note)
    if all(reading.blank for reading in readings.values()) and stop is None:
        return Verdict(question.id, Outcome.UNANSWERED, 0.0, question.points, finding)
    outcome = Outcome.PARTLY if points > 0 else Outcome.WRONG
    return Verdict(question.id, outcome, points, question.points, finding, right, still_open)


def _marks(question: Question, leaves: Mapping[str, Leaf], key: SealedKey) -> dict[str, bool]:
    """Right or wrong for every path that the key covers; a path without a leaf is wrong."""
    exact = {answer.name: answer.exact for answer in question.answers}
    return {
        place: place in leaves
        and opens(question.id, place, leaves[place], digests, exact=exact[name_of(place)])
        for place, digests in key.items()
        if place not in question.probe_paths
    }


def name_of(place: str) -> str:
    """The learner's own name of a part: "va_class[S3]" is part of va_class."""
    return place.split("[")[0].split("(")[0]


def _points(
    question: Question, marks: Mapping[str, bool], finding: Finding | None, *, live: bool
) -> float:
    if live:
        # nbgrader's Validate passes a cell only at full points, so "nothing wrong so far" is full
        return float(question.points) if finding is None else 0.0
    return round(question.points * _share(question, marks), 2)


def _share(question: Question, marks: Mapping[str, bool]) -> float:
    match question.scoring:
        case Scoring.EQUAL_SHARES:
            shares = [_share_of(answer, marks) for answer in question.answers]
            return sum(shares) / len(shares)
        case Scoring.PER_PART:
            return sum(marks.values()) / len(marks)
        case Scoring.MINUS_ONE_PER_ERROR:
            errors = sum(not right for right in marks.values())
            return max(0, question.points - errors) / question.points


def _share_of(answer: Answer, marks: Mapping[str, bool]) -> float:
    """All of it, nothing, or what the shown example alone is worth."""
    own = {place: right for place, right in marks.items() if name_of(place) == answer.name}
    if own and all(own.values()):
        return 1.0
    shown = [own[place] for place in answer.shown_paths if place in own]
    return SHOWN_EXAMPLE_SHARE if shown and all(shown) else 0.0


def _stop(evidence: Mapping[str, Any]) -> Stop | None:
    stop = evidence.get("stop")
    try:
        return None if stop is None else Stop.from_json(stop)
    # evidence comes from the learner's process: what is no stop of ours says nothing
    except ValueError:
        return None


def _finding(
    question: Question,
    readings: Mapping[str, Reading],
    leaves: Mapping[str, Leaf],
    wrong: list[str],
    stop: Stop | None,
    *,
    live: bool,
) -> Finding | None:
    """One finding, in this order: stopped, missing, wrong form, known mistake, not yet right."""
    if not live and not wrong:
        # every part of the whole key is right; a probe that fails earns and costs nothing
        return None
    # live, answers of an earlier run may still stand there after the last run has stopped
    if stop is not None and (live or wrong or any(r.problem for r in readings.values())):
        return stop.finding()
    problems = [reading.problem for reading in readings.values() if reading.problem]
    blanks = [reading.problem for reading in readings.values() if reading.problem and reading.blank]
    never_run = [problem for problem in blanks if problem.code == NO_SUCH_NAME.code]
    if never_run or blanks:
        return (never_run or blanks)[0]
    misconception = question.misconception(leaves)
    seen = [reading.problem for reading in readings.values() if not reading.unseen]
    # what the learner can try explains more than a stop on an input that they cannot see
    can_be_tried = misconception or any(place in question.visible_paths for place in wrong)
    if problems and (any(seen) or not can_be_tried):
        return problems[0]
    # live, most of the key is not at hand: a known mistake may stand where nothing is marked yet
    if misconception is not None and (wrong or live):
        return misconception
    if not wrong:
        return None  # live, and nothing that can be seen yet is wrong
    unseen = _unseen(question, wrong)
    if unseen == wrong:
        return SHOWN_ONLY
    # the shown call is the one that the learner can try
    wrong = [place for place in wrong if place not in unseen]
    return NOT_YET.with_params(
        parts=", ".join(dict.fromkeys(_said(place, question) for place in wrong))
    )


def _unseen(question: Question, wrong: list[str]) -> list[str]:
    """The wrong parts that come from hidden inputs to an answer which also has shown ones."""
    tried = {answer.name for answer in question.answers if answer.shown_paths}
    return [
        place for place in wrong if name_of(place) in tried and place not in question.visible_paths
    ]


def _said(place: str, question: Question) -> str:
    """A wrong part as the learner may be told it: never a hidden input."""
    is_call = "(" in place.split("[")[0]
    if is_call and place not in question.visible_paths:
        return name_of(place)
    answer = next(answer for answer in question.answers if answer.name == name_of(place))
    return answer.typed(place)
