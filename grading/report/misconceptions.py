"""What the class stumbled over: known mistakes by how many learners made them, and the three
outcomes that are kept apart everywhere (wrong, could not be judged, our fault)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.kit.judgement import Outcome
from curriculum.kit.question import Question
from grading.report.record import ClassRecord, ModuleAsked
from grading.verdict import Status


@dataclass(frozen=True)
class Stumbled:
    """One finding, and who met it."""

    question: Question
    code: str
    message: str
    """English source text; empty where only the code is known."""
    known: bool
    """Whether it is a mistake that the course knows, and not only "not right yet"."""
    handed_in: frozenset[str]
    """Learners in whose last work it still stands."""
    checked: frozenset[str]
    """Learners whom a check told of it at some time."""

    @property
    def learners(self) -> frozenset[str]:
        return self.handed_in | self.checked


def misconceptions(record: ClassRecord) -> tuple[Stumbled, ...]:
    """The known mistakes that somebody made, most learners first."""
    return tuple(one for one in _stumbled(record) if one.known)


def other_findings(record: ClassRecord) -> tuple[Stumbled, ...]:
    """All else that answers were told: a missing name, a wrong unit, code that stopped."""
    return tuple(one for one in _stumbled(record) if not one.known)


def outcomes(record: ClassRecord, module: ModuleAsked) -> Mapping[Outcome, int]:
    """Answers of the module's questions by outcome, of every graded work."""
    asked = {question.id for question in module.questions}
    return Counter(
        found.outcome
        for work in record.of(module.id)
        for question, found in work.found.items()
        if question in asked
    )


def statuses(record: ClassRecord, module: ModuleAsked) -> Mapping[Status | None, int]:
    """Works by what became of them as a whole; None is not graded yet."""
    return Counter(work.status for work in record.of(module.id))


def _stumbled(record: ClassRecord) -> list[Stumbled]:
    here = {learner.login for learner in record.learners}
    words: dict[tuple[str, str], str] = {}
    left: dict[tuple[str, str], set[str]] = {}
    tried: dict[tuple[str, str], set[str]] = {}
    for work in record.work:
        for question, found in work.found.items():
            if found.code and found.outcome is not Outcome.UNANSWERED and work.login in here:
                words.setdefault((question, found.code), found.message)
                left.setdefault((question, found.code), set()).add(work.login)
    for check in record.checks or ():
        if check.finding and check.outcome is not Outcome.UNANSWERED and check.login in here:
            tried.setdefault((check.question, check.finding), set()).add(check.login)
    found = []
    for module in record.modules:
        for question in module.questions:
            known = {
                f"{question.id}.{mistake.code}": mistake.message
                for mistake in question.misconceptions
            }
            codes = sorted({c for q, c in (*left, *tried) if q == question.id})
            found += [
                Stumbled(
                    question, code, known.get(code) or words.get((question.id, code), ""),
                    code in known,
                    frozenset(left.get((question.id, code), ())),
                    frozenset(tried.get((question.id, code), ())),
                )
                for code in codes
            ]  # fmt: skip
    return sorted(found, key=lambda one: (-len(one.learners), one.question.id, one.code))
