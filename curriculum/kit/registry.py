"""Which module and question a name belongs to, from course.toml and the modules' checks."""

from __future__ import annotations

import importlib
import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType

from curriculum.kit.i18n import _
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.refusal import UnknownName
from curriculum.kit.seal import SealedKey

CURRICULUM = Path(__file__).resolve().parents[1]
VISIBLE_KEY = "visible.json"


@dataclass(frozen=True)
class Module:
    """One module of the course, as course.toml lists it."""

    id: str
    """Folder, notebook and assignment name: "value_chain"."""
    number: int
    title: str
    minutes: int
    pass_points: int


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
def modules() -> tuple[Module, ...]:
    """The modules in teaching order."""
    return tuple(
        Module(
            id=entry["id"],
            number=entry["number"],
            title=entry["title"],
            minutes=entry["minutes"],
            pass_points=entry["pass_points"],
        )
        for entry in course()["modules"]
    )


def module_named(name: str) -> Module:
    """The module `name`; LookupError where the course has none such."""
    for module in modules():
        if module.id == name:
            return module
    raise LookupError(f"no module {name!r} in course.toml; it lists {[m.id for m in modules()]}")


@cache
def questions(module: str) -> dict[str, Question]:
    """The graded questions of a module by id, in order."""
    return {question.id: question for question in _checks(module).QUESTIONS}


def task(module: str) -> ManualTask:
    """The module's written task, marked by hand."""
    return _checks(module).TASK


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
    for module in modules():
        if found and module.number == int(found[1]) and wanted in questions(module.id):
            return module.id
    raise UnknownQuestion(wanted)


@cache
def _visible_keys(module: str) -> dict[str, SealedKey]:
    path = CURRICULUM / module / VISIBLE_KEY
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def _checks(module: str) -> ModuleType:
    return importlib.import_module(f"curriculum.{module}.checks")
