"""A graded question: what it asks for, how it is scored, which mistakes it knows.

No expected value stands here. The key is the solution notebook's own evidence, sealed;
a question without a single misconception is still graded fairly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from curriculum.kit.answers import Answer
from curriculum.kit.answers.mapping import path
from curriculum.kit.finding import Finding
from curriculum.kit.seal import Leaf

Leaves = Mapping[str, Leaf]
Sign = Callable[[Leaves], bool]


class Scoring(Enum):
    """How right parts become points."""

    EQUAL_SHARES = (
        "each name carries an equal share; a function right on the shown example only, 40 %"
    )
    PER_PART = "each part of the table carries an equal share"
    MINUS_ONE_PER_ERROR = "full points less one for each wrong or empty part, never below 0"


@dataclass(frozen=True)
class Misconception:
    """A mistake that people make for a reason, the sign of it, and what helps."""

    code: str
    sign: Sign
    message: str
    hint: str

    def finding(self, question: str) -> Finding:
        return Finding(f"{question}.{self.code}", self.message, self.hint)


@dataclass(frozen=True)
class Question:
    """One graded question of an assignment; its grade ids begin with `id`."""

    id: str
    title: str
    points: int
    skill: str
    objective: int
    """Number of the module's objective that it measures, from 1."""
    answers: tuple[Answer, ...]
    starred: bool = False
    scoring: Scoring = Scoring.EQUAL_SHARES
    shown: tuple[str, ...] = ()
    """Paths that the live check may compare at once; the rest waits for grading."""
    misconceptions: tuple[Misconception, ...] = ()
    asks: str = ""
    """The question itself, where its source has no text cell: the form and the build say it."""
    silent: bool = False
    """An item of a test: nothing says what is right before all has been handed in."""

    @property
    def number(self) -> str:
        """As it is printed: "1.6"; an item of a test, and a check without points, is simply "6"."""
        module, question = self.id.removeprefix("q").split("_")
        return (
            str(int(question))
            if self.silent or not self.points
            else f"{int(module)}.{int(question)}"
        )

    @property
    def has_form(self) -> bool:
        """Whether it can be answered without code, in fields of a form."""
        return self.starred or self.silent

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(answer.name for answer in self.answers)

    @cached_property
    def visible_paths(self) -> frozenset[str]:
        """Every path whose digest may stand in a public file."""
        tried = (place for answer in self.answers for place in answer.shown_paths)
        return frozenset((*self.shown, *tried))

    @cached_property
    def probe_paths(self) -> frozenset[str]:
        """Paths that only tell misconceptions apart."""
        return frozenset(place for answer in self.answers for place in answer.probe_paths)

    def misconception(self, leaves: Leaves) -> Finding | None:
        """The first known mistake that these leaves show."""
        for known in self.misconceptions:
            if known.sign(leaves):
                return known.finding(self.id)
        return None


@dataclass(frozen=True)
class ManualTask:
    """A written task that the trainer marks by hand in formgrader."""

    id: str
    title: str
    points: int
    objective: int

    @property
    def number(self) -> str:
        """As it is printed: "M1-T"; where there are several, as q7_m1 and q7_m2, "1" and "2"."""
        module, task = self.id.removeprefix("q").split("_")
        return task.removeprefix("m") or f"M{int(module)}-T"


def value(name: str, wrong: float | str) -> Sign:
    """The answer `name` is `wrong` (numbers within 0.5 %)."""
    return lambda leaves: name in leaves and _alike(leaves[name], wrong)


def part(name: str, key: str, wrong: float | str) -> Sign:
    """The part `key` of the table `name` is `wrong`."""
    return value(path(name, key), wrong)


def returns(call: str, wrong: float | str) -> Sign:
    """The call, written as its path, returns `wrong`."""
    return value(call, wrong)


def any_of(*signs: Sign) -> Sign:
    return lambda leaves: any(sign(leaves) for sign in signs)


def all_of(*signs: Sign) -> Sign:
    return lambda leaves: all(sign(leaves) for sign in signs)


def _alike(leaf: Leaf, wrong: float | str) -> bool:
    if isinstance(leaf, str) or isinstance(wrong, str):
        return leaf == wrong
    return abs(leaf - wrong) <= max(1e-6, 0.005 * abs(wrong))
