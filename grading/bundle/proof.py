"""That a learner's bundle holds nothing of the trainers': looked at file by file, before it is kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError

SECRET_IMPORT = re.compile(
    rb"^\s*(?:from|import)\s+(?:grading|hub|solutions|tests)\b", re.MULTILINE
)
MARKS = (b"BEGIN SOLUTION", b"BEGIN HIDDEN TESTS")
SHORTEST = 64
"""A file that is shorter, such as an empty __init__.py, may stand in both rooms."""


class Leak(WorkshopError):
    """The bundle would hold what learners must not have; it is not made."""

    def __init__(self, found: list[str]) -> None:
        self.found = found
        super().__init__(
            N_("The learner's bundle would hold what belongs to the trainers: {found}."),
            N_("Nothing was written. Run workshop build, and look at these files."),
            found="; ".join(found[:5]),
        )


def prove(files: Mapping[str, bytes], secret: Mapping[str, bytes]) -> None:
    """Raises Leak, naming every file that is, or shows, something secret."""
    kept_back = {content: name for name, content in secret.items() if len(content) >= SHORTEST}
    if found := list(_found(files, kept_back)):
        raise Leak(found)


def _found(files: Mapping[str, bytes], kept_back: Mapping[bytes, str]) -> Iterator[str]:
    for name, content in files.items():
        if content in kept_back:
            yield f"{name} = {kept_back[content]}"
        if name.endswith(".py") and SECRET_IMPORT.search(content):
            yield f"{name} imports it"
        if name.endswith(".ipynb"):
            code = _code(content)
            if SECRET_IMPORT.search(code) or any(mark in code for mark in MARKS):
                yield f"{name} shows a solution or a hidden test"


def _code(notebook: bytes) -> bytes:
    cells = json.loads(notebook)["cells"]
    return "\n".join("".join(cell["source"]) for cell in cells).encode()
