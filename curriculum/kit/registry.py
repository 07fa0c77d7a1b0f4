"""Which module and question a name belongs to, from course.toml and the modules' checks."""

from __future__ import annotations

import importlib
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import ModuleType

from curriculum.kit.i18n import _
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.refusal import UnknownName
from curriculum.kit.seal import SealedKey

CURRICULUM = Path(__file__).resolve().parents[1]
VISIBLE_KEY = "visible.json"


class Kind(StrEnum):
    """What a part of the course consists of."""

    OPENING = "opening"
    """A lesson alone."""
    TEST = "test"
    """An exercise alone, whose checks do not say what is right."""
    MODULE = "module"
    """A lesson and its exercise."""
    PROPOSAL = "proposal"
    """An exercise alone, in which the other parts come together."""


@dataclass(frozen=True)
class Module:
    """One part of the course, as course.toml lists it; four of them are its modules."""

    id: str
    """Folder, notebook and assignment name: "value_chain"."""
    number: int
    title: str
    minutes: int
    """Of the lesson; of the exercise where there is no lesson."""
    pass_points: int
    """0 where nobody has to pass."""
    kind: Kind = Kind.MODULE


class UnknownQuestion(UnknownName):
    """A question id that no module has."""

    def __init__(self, question: str) -> None:
        self.question = question
        super().__init__(
            _("There is no question {id!r}: the ids look like q1_06.").format(id=question)
        )


@cache
def course() -> dict:
    """course.toml as it stands."""
    return tomllib.loads((CURRICULUM / "course.toml").read_text("utf-8"))


@cache
def parts() -> tuple[Module, ...]:
    """Everything that is taught or asked, in the order of the day."""
    return tuple(
        Module(
            id=entry["id"],
            number=entry["number"],
            title=entry["title"],
            minutes=entry["minutes"],
            pass_points=entry.get("pass_points", 0),
            kind=Kind(entry.get("kind", Kind.MODULE)),
        )
        for entry in course()["modules"]
    )


@cache
def modules() -> tuple[Module, ...]:
    """The modules, each a lesson and an exercise, in teaching order."""
    return tuple(part for part in parts() if part.kind is Kind.MODULE)


@cache
def lessons() -> tuple[Module, ...]:
    """The parts that have a lesson."""
    return tuple(part for part in parts() if part.kind in (Kind.OPENING, Kind.MODULE))


@cache
def assignments() -> tuple[Module, ...]:
    """The parts that have an exercise, and so an assignment of nbgrader's."""
    return tuple(part for part in parts() if part.kind is not Kind.OPENING)


def module_named(name: str) -> Module:
    """The part `name`; LookupError where the course has none such."""
    for part in parts():
        if part.id == name:
            return part
    raise LookupError(f"no module {name!r} in course.toml; it lists {[m.id for m in parts()]}")


@cache
def questions(module: str) -> dict[str, Question]:
    """The graded questions of a module by id, in order."""
    return {question.id: question for question in _checks(module).QUESTIONS}


def tasks(module: str) -> tuple[ManualTask, ...]:
    """What is marked by hand in the module's exercise, in order."""
    return _checks(module).TASKS


def accompanying(module: str) -> Mapping[str, Callable[[str], bytes]]:
    """Files that go out, and come back, beside the module's exercise: name to their maker.

    A maker takes the language of the edition. checks.py lists them as ACCOMPANYING.
    """
    return getattr(_checks(module), "ACCOMPANYING", {})


def question(id_: str) -> Question:
    """The question `id_`; raises UnknownQuestion."""
    return questions(module_of(id_))[id_]


def visible_key(id_: str) -> SealedKey:
    """What the live check may compare at once; empty where nothing is shown."""
    return _visible_keys(module_of(id_)).get(id_, {})


def module_of(id_: str) -> str:
    """The module that the question `id_` belongs to; raises UnknownQuestion."""
    # a learner may put anything into the brackets of check, also what cannot be looked up
    wanted = id_ if isinstance(id_, str) else type(id_).__name__
    # its number names the module, so that only this module's checks are read
    found = re.fullmatch(r"q(\d+)_\d+", wanted)
    for module in assignments():
        if found and module.number == int(found[1]) and wanted in questions(module.id):
            return module.id
    raise UnknownQuestion(wanted)


@cache
def _visible_keys(module: str) -> dict[str, SealedKey]:
    path = CURRICULUM / module / VISIBLE_KEY
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def _checks(module: str) -> ModuleType:
    return importlib.import_module(f"curriculum.{module}.checks")
