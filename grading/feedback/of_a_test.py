"""What a learner is told of a test: after the first, that it is kept; after the last, the score
and what to look at again. Never which choice was right: the next class answers the same items."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.kit.i18n import N_, translate
from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import CURRICULUM, Kind, Module, modules, parts
from grading.assignment import Assignment
from grading.verdict import SubmissionVerdict

RECEIVED = N_("{count} of {all} answers have been received.")
KEPT = N_(
    "Your answers are kept. You see your result after the test at the end of the course, together with what to look at again."
)
ALL_RIGHT = N_("All answers are right. Well done.")
LESSON = N_("Lesson {number}: {title}")
RIGHT_OF = N_("{right} of {all} right")


@dataclass(frozen=True)
class Again:
    """One outcome of the course that is worth another look."""

    objective: str
    where: str
    right: str


@dataclass(frozen=True)
class ToldOfTest:
    """What stands on the page in the place of the questions."""

    shows_score: bool
    notes: tuple[str, ...]
    again: tuple[Again, ...] = ()


def told_of_a_test(
    assignment: Assignment, graded: SubmissionVerdict, points: Mapping[str, float | None]
) -> ToldOfTest:
    """`points` by question, None where nobody could judge it yet."""
    lang = graded.lang
    answered = sum(one.outcome is not Outcome.UNANSWERED for one in graded.verdicts)
    received = translate(RECEIVED, lang).format(count=answered, all=len(assignment.questions))
    if assignment.name != _last_test():
        return ToldOfTest(False, (received, translate(KEPT, lang)))
    again = _again(assignment, points, lang)
    whole = all(points.get(id_) == q.points for id_, q in assignment.questions.items())
    return ToldOfTest(True, (received, *([translate(ALL_RIGHT, lang)] if whole else ())), again)


def _last_test() -> str:
    return [part.id for part in parts() if part.kind is Kind.TEST][-1]


def _again(
    assignment: Assignment, points: Mapping[str, float | None], lang: str
) -> tuple[Again, ...]:
    said = tomllib.loads((CURRICULUM / assignment.name / "module.toml").read_text("utf-8"))
    told = []
    for objective in said["objectives"]:
        number = objective["number"]
        own = [q for q in assignment.questions.values() if q.objective == number]
        right = sum(points.get(question.id) == question.points for question in own)
        if right < len(own):
            text = translate(objective["text"], lang)
            counted = translate(RIGHT_OF, lang).format(right=right, all=len(own))
            told.append(Again(text, _where(number, lang), counted))
    return tuple(told)


def _where(objective: int, lang: str) -> str:
    """The lesson of an outcome: O1 to O4 are those of the modules, O5 of the proposal."""
    for module in modules():
        if module.number == objective:
            title = translate(module.title, lang)
            return translate(LESSON, lang).format(number=module.number, title=title)
    proposal: Module | None = next((p for p in parts() if p.kind is Kind.PROPOSAL), None)
    return translate(proposal.title, lang) if proposal else ""
