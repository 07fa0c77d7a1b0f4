"""Writing one file of a home, whole or not at all, with what happened to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from grading.files import write_whole


class How(StrEnum):
    """What became of one given file."""

    NEW = "new"
    RENEWED = "renewed"
    """It stood there as it was given, and the trainers' has changed since."""
    OFFERED = "offered"
    """The learner has worked in it: the trainers' new one lies beside it."""
    BLOCKED = "blocked"
    """Something else stands in its place, such as a folder or a full disk."""


@dataclass(frozen=True)
class Written:
    """One file of a home that was written, or could not be."""

    name: str
    how: How
    cause: str = ""


def write_at(home: Path, name: str, content: bytes, how: How = How.NEW) -> Written:
    """Put `content` at `name`; a home in which that is impossible still opens."""
    try:
        write_whole(home / name, content)
    except OSError as error:
        return Written(name, How.BLOCKED, str(error))
    return Written(name, how)
