"""From evidence and a sealed key to a verdict: one rule for the live check and the judge.

Pure: plain JSON in, a frozen `Verdict` out. With the whole key it marks; with only the
visible part of the key (`live`) it says what can be said at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from curriculum.kit.answers import Reading
from curriculum.kit.answers.base import NO_SUCH_NAME
from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from curriculum.kit.question import Question, Scoring
from curriculum.kit.seal import Leaf, SealedKey, opens
from curriculum.kit.stops import Stop

SHOWN_EXAMPLE_SHARE = 0.4


class Outcome(StrEnum):
    """What became of one question; the last two are never a learner's mistake."""

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


NOT_YET = Finding(
    "any.not_yet",
    N_("Not right yet: {parts}."),
    N_("Read the question once more, slowly, and compare with the worked example in the lesson."),
)
SHOWN_ONLY = Finding(
    "any.shown_example_only",
    N_("The shown example comes out right, but other inputs do not."),
    N_("Use the names of the inputs in the calculation, not the numbers of the example."),
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
        return Verdict(question.id, Outcome.RIGHT, points, question.points, None, right, still_open)
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
            names = question.names
            return sum(_name_is_right(name, marks) for name in names) / len(names)
        case Scoring.PER_PART:
            return sum(marks.values()) / len(marks)
        case Scoring.MINUS_ONE_PER_ERROR:
            errors = sum(not right for right in marks.values())
            return max(0, question.points - errors) / question.points
        case Scoring.FUNCTION:
            hidden = [
                right for place, right in marks.items() if place not in question.visible_paths
            ]
            shown = [right for place, right in marks.items() if place in question.visible_paths]
            if hidden and all(marks.values()):
                return 1.0
            return SHOWN_EXAMPLE_SHARE if shown and all(shown) else 0.0


def _name_is_right(name: str, marks: Mapping[str, bool]) -> bool:
    own = [right for place, right in marks.items() if name_of(place) == name]
    return bool(own) and all(own)


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
    if problems:
        return problems[0]
    misconception = question.misconception(leaves)
    # live, most of the key is not at hand: a known mistake may stand where nothing is marked yet
    if misconception is not None and (wrong or live):
        return misconception
    if not wrong:
        return None  # live, and nothing that can be seen yet is wrong
    if question.scoring is Scoring.FUNCTION and not set(wrong) & question.visible_paths:
        return SHOWN_ONLY
    if question.scoring is Scoring.FUNCTION:
        # the shown call is the one that the learner can try
        wrong = [place for place in wrong if place in question.visible_paths]
    return NOT_YET.with_params(
        parts=", ".join(dict.fromkeys(_said(place, question) for place in wrong))
    )


def _said(place: str, question: Question) -> str:
    """A wrong part as the learner may be told it: never a hidden input."""
    return place if "[" in place or place in question.visible_paths else name_of(place)
