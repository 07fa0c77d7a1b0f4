"""Collecting: from learners' folders (here, or a stick, or a mail folder) into `submitted`.

Accepts FOLDER/LOGIN/ASSIGNMENT/ASSIGNMENT.ipynb and FOLDER/LOGIN/ASSIGNMENT.ipynb.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.cohort import LOGIN, Cohort
from grading.files import UNOPENED, Refused, read_ordinary, write_whole
from grading.intake import MAX_BYTES, MAX_FILE_BYTES

BAD_FOLDER = N_("the folder is a link, or its name cannot be a login")
NO_FOLDER = N_("it stands alone: put it into a folder that is named as the learner's login")
OTHER_NAME = N_("there are notebooks in the folder, but none has the name of an exercise")
NOTEBOOK = ".ipynb"
TIMESTAMP = "timestamp.txt"
TIMESTAMP_FORMAT = "%Y-%m-%d %H:%M:%S UTC"


class Collecting(StrEnum):
    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    NOT_STARTED = "not_started"
    REFUSED = "refused"


@dataclass(frozen=True)
class Collected:
    """What became of one file."""

    login: str
    assignment: str
    what: Collecting
    cause: str = ""


def collect(cohort: Cohort, folder: Path, *, dry: bool = False) -> Iterator[Collected]:
    """Copy every submission in `folder` into the cohort; one that is refused stops nothing.

    `dry` only says what would be copied.
    """
    for home in sorted(folder.iterdir()) if folder.is_dir() else ():
        if home.name.startswith("."):
            continue
        if not home.is_dir():
            if home.suffix == NOTEBOOK:
                yield Collected(home.name, "–", Collecting.REFUSED, NO_FOLDER)
            continue
        found = False
        for name in cohort.assignments:
            path = next((p for p in _places(home, name) if os.path.lexists(p)), None)
            if path is not None:
                found = True
                yield from _collect_one(cohort, home, name, path, dry)
            elif not os.access(home, os.R_OK | os.X_OK):
                found = True
                yield Collected(home.name, name, Collecting.REFUSED, UNOPENED)
        if not found and any(home.glob(f"*{NOTEBOOK}")):
            yield Collected(home.name, "–", Collecting.REFUSED, OTHER_NAME)


def submitted_at(cohort: Cohort, login: str, assignment: str) -> dt.datetime | None:
    """When it was handed in (UTC), or None where nobody wrote it down."""
    path = cohort.submitted(login, assignment).with_name(TIMESTAMP)
    try:
        said = dt.datetime.strptime(path.read_text("utf-8").strip(), TIMESTAMP_FORMAT)
    except (OSError, ValueError):
        return None
    return said.replace(tzinfo=dt.UTC)


def _places(home: Path, assignment: str) -> tuple[Path, Path]:
    name = f"{assignment}.ipynb"
    return home / assignment / name, home / name


def _saved_at(path: Path) -> str:
    """When the file was last saved, as nbgrader writes it; empty where the disk says nonsense."""
    try:
        saved = dt.datetime.fromtimestamp(path.lstat().st_mtime, dt.UTC)
    except (OSError, OverflowError, ValueError):
        return ""
    return f"{saved:{TIMESTAMP_FORMAT}}\n"


def _collect_one(
    cohort: Cohort, home: Path, name: str, path: Path, dry: bool
) -> Iterator[Collected]:
    if home.is_symlink() or path.parent.is_symlink() or not LOGIN.fullmatch(home.name):
        yield Collected(home.name, name, Collecting.REFUSED, BAD_FOLDER)
        return
    try:
        handed = {path.name: read_ordinary(path, MAX_BYTES)}
    except Refused as error:
        yield Collected(home.name, name, Collecting.REFUSED, error.cause)
        return
    assignment = cohort.assignments[name]
    target = cohort.submitted(home.name, name)
    kept = {file.name for file in (target, *(target.with_name(f) for f in assignment.files))}
    for file, released in assignment.files.items():
        try:
            content = read_ordinary(path.with_name(file), MAX_FILE_BYTES)
        except Refused as error:
            if os.path.lexists(error.path):
                # what was collected of it before stays
                kept.discard(file)
                yield Collected(home.name, f"{name} · {file}", Collecting.REFUSED, error.cause)
            continue
        if content != released:
            handed[file] = content
    if handed == {path.name: assignment.release}:
        yield Collected(home.name, name, Collecting.NOT_STARTED)
        return
    known = target.exists()
    there = {file: target.with_name(file) for file in kept if target.with_name(file).is_file()}
    if known and {file: one.read_bytes() for file, one in there.items()} == handed:
        yield Collected(home.name, name, Collecting.SAME)
        return
    if dry:
        yield Collected(home.name, name, Collecting.CHANGED if known else Collecting.NEW)
        return
    timestamp = target.with_name(TIMESTAMP)
    if saved := _saved_at(path):
        write_whole(timestamp, saved.encode())
    else:
        timestamp.unlink(missing_ok=True)
    for file in there.keys() - handed.keys():
        there[file].unlink()
    # the notebook last: what is half collected must not look whole
    for file, content in sorted(handed.items(), key=lambda item: item[0] == path.name):
        write_whole(target.with_name(file), content)
    yield Collected(home.name, name, Collecting.CHANGED if known else Collecting.NEW)
