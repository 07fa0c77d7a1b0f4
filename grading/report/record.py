"""What a report is made of, as it was read: plain values, no file, no clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from curriculum.kit.judgement import Outcome
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.registry import Kind
from grading.report.both_tests import BothTests
from grading.verdict import Status


@dataclass(frozen=True)
class Learner:
    """Who takes part; without a roster the login is all that is known."""

    login: str
    name: str = ""
    office: str = ""

    @property
    def called(self) -> str:
        return self.name or self.login


@dataclass(frozen=True)
class CheckMade:
    """One press of the check in a learner's notebook, as the class service stored it."""

    login: str
    question: str
    at: dt.datetime
    outcome: Outcome
    finding: str
    """Its code, or empty."""


@dataclass(frozen=True)
class Problem:
    """Something that could not be read; the rest of the report goes on without it."""

    message: str
    params: Mapping[str, str] = field(default_factory=dict)
    names: bool = False
    """Whether it names a learner, so that a report without names must not show it."""


@dataclass(frozen=True)
class BadRow:
    """A row of the satisfaction form that cannot be counted."""

    row: int
    """As Excel counts."""
    cause: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Form:
    """The satisfaction forms that came back: 1 to 5 for each item, None where left empty."""

    file: str = ""
    """Where they were read from; empty for those that came to the class service."""
    answers: tuple[tuple[int | None, ...], ...] = ()
    comments: tuple[str, ...] = ()
    bad: tuple[BadRow, ...] = ()


@dataclass(frozen=True)
class Day:
    """What only the day's hub knows. The command asks the hub for it and passes it in."""

    people: Sequence[Learner] | None = None
    """The learners of the roster in its order, or None where there is no roster."""
    others: frozenset[str] = frozenset()
    """Logins in the roster that are not learners."""
    checks: Sequence[CheckMade] | None = None
    """None where no class service has run."""
    form: Form | None = None
    """What came to the class service; None where nothing did."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Objective:
    """One objective of a module."""

    module: str
    code: str
    """As "M1-O3": the key by which the workbook's formulas find it."""
    text: str


@dataclass(frozen=True)
class ModuleAsked:
    """One part that is handed in: what it asks, what passes, how long it is planned to take."""

    id: str
    number: int
    title: str
    pass_points: int
    lesson_minutes: int
    exercise_minutes: int
    questions: tuple[Question, ...]
    tasks: tuple[ManualTask, ...]
    objectives: tuple[Objective, ...]
    kind: Kind = Kind.MODULE

    @property
    def graded(self) -> tuple[Question | ManualTask, ...]:
        """Everything that carries points, in order: the proposal's checks carry none."""
        return tuple(one for one in (*self.questions, *self.tasks) if one.points)

    @property
    def points(self) -> float:
        return sum(one.points for one in self.graded)


@dataclass(frozen=True)
class FoundIn:
    """What a verdict says of one question."""

    outcome: Outcome
    code: str = ""
    message: str = ""
    """The finding's English text, with its placeholders unfilled: they may hold a learner's words."""


@dataclass(frozen=True)
class Work:
    """One part of the course that one learner handed in."""

    login: str
    module: str
    handed_in: dt.datetime | None
    status: Status | None
    """What became of it; None where it is not graded yet."""
    marks: Mapping[str, float | None] = field(default_factory=dict)
    """Question or task to its points in the gradebook; None waits for a trainer."""
    found: Mapping[str, FoundIn] = field(default_factory=dict)

    @property
    def is_marked(self) -> bool:
        return bool(self.marks)

    @property
    def points(self) -> float:
        """What has been given so far."""
        return round(sum(given or 0 for given in self.marks.values()), 2)

    def total(self, part: ModuleAsked) -> float | None:
        """The same, or None where nothing that carries points has a mark yet."""
        marked = any(self.marks.get(one.id) is not None for one in part.graded)
        return self.points if marked else None

    @property
    def waits(self) -> bool:
        """Whether a trainer has still to mark a part of it."""
        return any(given is None for given in self.marks.values())

    @property
    def is_blank(self) -> bool:
        """Whether it is known that nothing at all was filled in."""
        untouched = (one.outcome is Outcome.UNANSWERED for one in self.found.values())
        # a task that is left as it was earns 0 by itself, one that was written waits
        return (
            bool(self.found)
            and all(untouched)
            and not any(given is None or given for given in self.marks.values())
        )


@dataclass(frozen=True)
class Issuer:
    """Who signs the certificates: [certificate] in cohort.toml."""

    organiser: str = ""
    signer: str = ""
    position: str = ""


@dataclass(frozen=True)
class ClassRecord:
    """All that was read of one cohort."""

    name: str
    lang: str
    course: str
    date: dt.date | None
    event: str = ""
    """The name that somebody gave it; empty where it is only the folder's."""
    learners: tuple[Learner, ...] = ()
    parts: tuple[ModuleAsked, ...] = ()
    """Everything that this cohort hands in, in the order of the day."""
    work: tuple[Work, ...] = ()
    tests: BothTests = field(default_factory=BothTests)
    checks: tuple[CheckMade, ...] | None = None
    form: Form | None = None
    issuer: Issuer = Issuer()
    needs_proposal: bool = True
    """Whether a certificate of attendance needs the proposal."""
    problems: tuple[Problem, ...] = ()

    @cached_property
    def modules(self) -> tuple[ModuleAsked, ...]:
        """The parts that have a lesson and an exercise."""
        return tuple(part for part in self.parts if part.kind is Kind.MODULE)

    @cached_property
    def proposal(self) -> ModuleAsked | None:
        """None where this cohort has no such assignment."""
        return next((part for part in self.parts if part.kind is Kind.PROPOSAL), None)

    @cached_property
    def scored(self) -> tuple[ModuleAsked, ...]:
        """The parts that have to be passed."""
        return tuple(part for part in self.parts if part.kind is not Kind.TEST)

    @cached_property
    def test_parts(self) -> tuple[ModuleAsked, ...]:
        """The tests before and after, as far as somebody has taken them."""
        return tuple(part for part in self.parts if part.kind is Kind.TEST)

    @cached_property
    def by_place(self) -> Mapping[tuple[str, str], Work]:
        """Login and part to the work."""
        return {(one.login, one.module): one for one in self.work}

    def of(self, module: str) -> tuple[Work, ...]:
        """What was handed in of one part, in the order of the learners."""
        found = ((learner.login, module) for learner in self.learners)
        return tuple(self.by_place[place] for place in found if place in self.by_place)
