"""The day of a rehearsal, decided beforehand: the same seed makes the same day."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from curriculum.kit.registry import Kind, course, module_named
from hub.rehearsal.answers import Recorded

ARRIVE_SECONDS = 30.0
"""Within these everybody logs in, once the trainer says so; however fast the rest is played."""
HAND_IN_SECONDS = 15.0
"""Within these the class hands in, once the trainer says that the time is up."""
ONE_IN = 10
"""So many learners to one whose server is not started beforehand."""
COURSES = (("wrong", "right"),) * 6 + (("right",),) * 2 + (("wrong", "wrong", "right"), ("wrong",))
"""How learners come to an answer: most err, read the finding, and mend it; one in ten gives up."""


@dataclass(frozen=True)
class Try:
    """An answer, and the seconds of thought before it is run."""

    answer: Recorded
    thought: float


@dataclass(frozen=True)
class Work:
    """One learner's part of the course."""

    module: str
    lesson: float | None
    """Seconds of thought over all of the lesson's boxes; None where there is none, or it is left out."""
    tries: tuple[Try, ...]
    hands_in: float
    """Seconds after the trainer has said that the time is up."""

    @cached_property
    def final(self) -> Mapping[str, Recorded]:
        """Question to the answer that is handed in."""
        return {one.answer.question: one.answer for one in self.tries}


@dataclass(frozen=True)
class Learner:
    """What one learner does all day."""

    login: str
    early: bool
    """Whether the server is started before the learner comes."""
    arrives: float
    work: tuple[Work, ...]


@dataclass(frozen=True)
class Tempo:
    """How fast the day is played; `speed` 1 is a class's own pace."""

    speed: float = 30.0
    quick: bool = False
    """One question, no lesson, no waiting: to see that everything goes."""

    def scaled(self, seconds: float) -> float:
        return 0.0 if self.quick else seconds / self.speed

    def within(self, seconds: float) -> float:
        """What is in no hurry in a class either stays as it is."""
        return 1.0 if self.quick else seconds


def plan_day(
    logins: Sequence[str], modules: Sequence[str], answers: Iterable[Recorded], tempo: Tempo, seed: int
) -> tuple[Learner, ...]:  # fmt: skip
    """Everybody's day; a learner's is the same however many others there are."""
    known: dict[str, dict[str, list[Recorded]]] = {}
    for one in answers:
        if one.keeps_to_itself:
            known.setdefault(one.module, {}).setdefault(one.question, []).append(one)
    day = []
    for number, login in enumerate(logins):
        lots = random.Random(f"{seed}/{number}")
        day.append(
            Learner(
                login, early=number % ONE_IN != 1,
                arrives=lots.uniform(0, tempo.within(ARRIVE_SECONDS)),
                work=tuple(_work(name, known[name], tempo, lots) for name in modules),
            )
        )  # fmt: skip
    return tuple(day)


def _work(
    module: str, known: Mapping[str, list[Recorded]], tempo: Tempo, lots: random.Random
) -> Work:
    about = next(one for one in course()["modules"] if one["id"] == module)
    lesson = about["minutes"] - about["exercise_minutes"]
    has_lesson = module_named(module).kind is Kind.MODULE and not tempo.quick
    questions = sorted(known)[: 1 if tempo.quick else None]
    steps = [(question, what) for question in questions for what in lots.choice(COURSES)]
    each = tempo.scaled(about["exercise_minutes"] * 60) / len(steps)
    return Work(
        module,
        lesson=tempo.scaled(lesson * 60) if has_lesson else None,
        tries=tuple(
            Try(_answer(known[question], what == "right", lots), each * lots.uniform(0.5, 1.5))
            for question, what in steps
        ),
        hands_in=lots.uniform(0, tempo.within(HAND_IN_SECONDS)),
    )  # fmt: skip


def _answer(known: Sequence[Recorded], right: bool, lots: random.Random) -> Recorded:
    return lots.choice([one for one in known if one.is_right == right])
