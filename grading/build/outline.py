"""Whether the course's own files agree, before anything is built: course.toml, module.toml, checks.py."""

from __future__ import annotations

import importlib
import re
import tomllib
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curriculum.kit.question import ManualTask, Question
from curriculum.kit.registry import Kind
from grading.build.source import BrokenSource

COURSE = "curriculum/course.toml"
NEEDED = ("id", "number", "title", "minutes")
# what a slip in checks.py, or in a file that it imports, comes out as
SLIPS = (SyntaxError, ImportError, AttributeError, NameError, TypeError, ValueError)


@dataclass(frozen=True)
class Fault:
    """One thing that does not agree: where, what, and what to do."""

    path: str
    cause: str
    todo: str

    def __str__(self) -> str:
        return f"{self.path}: {self.cause}. {self.todo}"


class BrokenOutline(BrokenSource):
    """Files of the course that contradict each other; all of what was found."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        Exception.__init__(self, "\n".join(map(str, faults)))


def check_outline(project: Path) -> None:
    """Raises BrokenOutline, which names every fault."""
    faults = tuple(_faults(project))
    if faults:
        raise BrokenOutline(faults)


def _faults(project: Path) -> Iterator[Fault]:
    course = _read(project, COURSE)
    if isinstance(course, Fault):
        yield course
        return
    entries = course.get("modules", [])
    broken = [fault for number, entry in enumerate(entries, 1) for fault in _entry(entry, number)]
    yield from broken
    for key in ("id", "number"):
        for value, times in Counter(entry.get(key) for entry in entries).items():
            if times > 1 and value is not None:
                used = sorted(str(entry.get("number")) for entry in entries)
                todo = f"Each part has its own; in use are {', '.join(used)}."
                if key == "id":
                    todo = "Keep one of the entries."
                yield Fault(COURSE, f"{key} = {value!r} stands there {times} times", todo)
    if not broken:
        for entry in entries:
            yield from _part(project, entry)


def _entry(entry: Mapping[str, Any], number: int) -> Iterator[Fault]:
    where = f"the entry {entry.get('id') or f'no. {number}'!r}"
    for key in NEEDED:
        if key not in entry:
            yield Fault(COURSE, f"{where} has no {key}", f"Give it {', '.join(NEEDED)}.")
    if entry.get("kind", Kind.MODULE) not in list(Kind):
        known = ", ".join(Kind)
        yield Fault(COURSE, f"{where} is of the kind {entry['kind']!r}", f"Use one of {known}.")


def _part(project: Path, entry: Mapping[str, Any]) -> Iterator[Fault]:
    """What the folder of a part says otherwise than course.toml."""
    place = f"curriculum/{entry['id']}"
    own = _read(project, f"{place}/module.toml")
    if isinstance(own, Fault):
        yield own
        return
    for key in ("number", "id", "title"):
        if own.get(key) != entry[key]:
            cause = f"{key} is {own.get(key)!r} here and {entry[key]!r} in {COURSE}"
            yield Fault(f"{place}/module.toml", cause, "Make them the same.")
    if entry.get("kind") != Kind.OPENING:
        yield from _checks(f"{place}/checks.py", entry, own)


def _checks(path: str, entry: Mapping[str, Any], own: Mapping[str, Any]) -> Iterator[Fault]:
    try:
        checks = importlib.import_module(f"curriculum.{entry['id']}.checks")
        asked: tuple[Question, ...] = checks.QUESTIONS
        tasks: tuple[ManualTask, ...] = checks.TASKS
    except SLIPS as error:
        yield Fault(path, f"Python cannot read it ({_told(error)})", "Mend that line.")
        return
    for id_, times in Counter(one.id for one in (*asked, *tasks)).items():
        if times > 1:
            yield Fault(path, f"{times} questions are called {id_}", "Give each its own number.")
    objectives = {one["number"] for one in own.get("objectives", ())}
    for one in (*asked, *tasks):
        begins = rf"q{entry['number']}_(\d\d|m\d*)"
        if not re.fullmatch(begins, one.id):
            todo = f"The ids of this part look like q{entry['number']}_01, its task's like q{entry['number']}_m."
            yield Fault(path, f"{one.id!r} is no id of a question here", todo)
        if one.objective not in objectives:
            todo = f"{path.replace('checks.py', 'module.toml')} has {sorted(objectives)}."
            yield Fault(path, f"{one.id} measures objective {one.objective}", todo)
    for kind, given in (("auto", asked), ("manual", tasks)):
        wanted, points = own.get("points", {}).get(kind), sum(one.points for one in given)
        if wanted != points:
            cause = f"the points of {'QUESTIONS' if kind == 'auto' else 'TASKS'} come to {points}"
            todo = f"module.toml wants {kind} = {wanted}: change points= of one or several."
            yield Fault(path, cause, todo)


def _read(project: Path, name: str) -> dict[str, Any] | Fault:
    try:
        return tomllib.loads((project / name).read_text("utf-8"))
    except FileNotFoundError:
        return Fault(name, "the file is missing", f"Write it, or take its part out of {COURSE}.")
    except ValueError as error:
        # UnicodeDecodeError and TOMLDecodeError
        return Fault(name, f"it cannot be read ({error})", "Mend that line.")


def _told(error: Exception) -> str:
    """The error, and the last line of the course's own files that led to it."""
    if isinstance(error, SyntaxError):
        return f"{Path(error.filename or '').name}, line {error.lineno}: {error.msg}"
    frames = [f for f in traceback.extract_tb(error.__traceback__) if "importlib" not in f.filename]
    last = frames[-1]
    return f"{Path(last.filename).name}, line {last.lineno}: {type(error).__name__}: {error}"
