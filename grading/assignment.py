"""One assignment as the graders hold it: what was released, and what was kept back."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from curriculum.kit.i18n import DEFAULT_LANGUAGE, LANGUAGES, N_
from curriculum.kit.question import ManualTask, Question
from curriculum.kit.registry import CURRICULUM, accompanying, questions, tasks
from grading.errors import WorkshopError
from grading.testcell import Hidden, read_test_cell

AFTER_THE_VERDICT = ("bundle", "cli", "feedback", "guide", "report")
"""Rooms of grading that only show what was said: a verdict does not depend on them."""
EDITION = re.compile(r'use_edition\(\s*["\'](\w+)["\']\s*\)')


class BrokenAssignment(WorkshopError):
    """The trainers' own files of an assignment do not fit together: our fault."""

    def __init__(self, assignment: str, message: str, **params: str) -> None:
        todo = N_("Run workshop build, and then workshop new for the cohort.")
        super().__init__(message, todo, assignment=assignment, **params)


@dataclass(frozen=True)
class Assignment:
    """The source notebook (hidden inputs, sealed key) and the release made of it."""

    name: str
    source: bytes
    release: bytes
    files: Mapping[str, bytes] = field(default_factory=dict)
    """What goes out beside the notebook, and may come back filled in: name to content."""

    @classmethod
    def load(cls, name: str, source: Path, release: Path) -> Assignment:
        """Read both notebooks; raises BrokenAssignment naming the file."""
        for path in (source, release):
            if not path.is_file():
                raise BrokenAssignment(name, N_("{assignment}: {path} is missing."), path=str(path))
        files = {}
        for file in accompanying(name):
            path = release.parent / file
            if not path.is_file():
                raise BrokenAssignment(name, N_("{assignment}: {path} is missing."), path=str(path))
            files[file] = path.read_bytes()
        return cls(name, source.read_bytes(), release.read_bytes(), files)

    @cached_property
    def release_cells(self) -> Mapping[str, NotebookNode]:
        """The learner's starting cells by grade id, in order."""
        return _by_grade_id(self.name, self.release)

    @cached_property
    def frame(self) -> Mapping[str, Any]:
        """The learner's notebook without its cells: metadata and format."""
        return {key: value for key, value in json.loads(self.release).items() if key != "cells"}

    @cached_property
    def source_cells(self) -> Mapping[str, NotebookNode]:
        """The trainers' cells by grade id: test cells with their hidden region."""
        return _by_grade_id(self.name, self.source)

    @cached_property
    def questions(self) -> Mapping[str, Question]:
        return questions(self.name)

    @cached_property
    def tasks(self) -> tuple[ManualTask, ...]:
        """What is marked by hand."""
        return tasks(self.name)

    @cached_property
    def tests(self) -> Mapping[str, str]:
        """Grade id of each test cell to its question."""
        return {
            id_: read_test_cell(cell.source)[0]
            for id_, cell in self.source_cells.items()
            if cell.metadata.nbgrader.grade and not cell.metadata.nbgrader.solution
        }

    @cached_property
    def hidden(self) -> Mapping[str, Hidden]:
        """Question to its hidden inputs and sealed key."""
        hidden = dict(read_test_cell(self.source_cells[id_].source) for id_ in self.tests)
        for question, part in hidden.items():
            if not part.key:
                raise BrokenAssignment(
                    self.name, N_("{assignment}: {question} has no key."), question=question
                )
        return hidden

    @cached_property
    def lang(self) -> str:
        """The edition this is."""
        return edition_of(cell.source for cell in self.release_cells.values()) or DEFAULT_LANGUAGE

    @cached_property
    def fingerprint(self) -> str:
        """Changes whenever a verdict could: with the notebooks, and with the code that judges."""
        parts = (_code(), self.source, self.release)
        return hashlib.sha256(b"\0".join(hashlib.sha256(p).digest() for p in parts)).hexdigest()


@cache
def _code() -> bytes:
    """Every line that takes part in a verdict; a mended hint must not meet a kept verdict."""
    own = Path(__file__).parent
    paths = (
        path
        for root in (CURRICULUM, own)
        for path in sorted(root.rglob("*.py"))
        if not any(path.is_relative_to(own / room) for room in AFTER_THE_VERDICT)
    )
    return b"\0".join(hashlib.sha256(path.read_bytes()).digest() for path in paths)


def edition_of(sources: object) -> str | None:
    """The language that a notebook's set-up cell chooses, or None."""
    for source in sources:  # type: ignore[attr-defined]
        if (found := EDITION.search(source)) and found.group(1) in LANGUAGES:
            return found.group(1)
    return None


def _by_grade_id(name: str, content: bytes) -> dict[str, NotebookNode]:
    try:
        notebook = nbformat.reads(content.decode(), as_version=4)
        return {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells}
    except (ValueError, AttributeError, nbformat.ValidationError) as error:
        message = N_("{assignment}: a notebook of the trainers cannot be read ({error}).")
        raise BrokenAssignment(name, message, error=str(error)) from error
