"""Follows an authoring page as its reader does: each block into its file, each command run."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.pofile import read_po

from grading.build.catalogue import po_bytes, read_catalogue

BLOCK = re.compile(
    r"^```(?:\{code-block\} )?(\w+)\n((?::[^\n]*\n)*)(.*?)^```$", re.MULTILINE | re.DOTALL
)
CAPTION = re.compile(r"^:caption: `(\S+)` · (.+)$", re.MULTILINE)
FOR_A_PERSON = "workshop lab"
"""Opens a browser and waits for somebody."""


class CannotFollow(AssertionError):
    """The page says something that cannot be done."""


@dataclass(frozen=True)
class Step:
    """One block of the page: a command, or what belongs into a file."""

    text: str
    path: str = ""
    how: str = ""


@dataclass
class Follower:
    """A reader in a copy of the project."""

    project: Path
    said: dict[str, str] = field(default_factory=dict)
    """Command to what it wrote; the last time, where it stands on the page twice."""

    def follow(self, page: Path) -> None:
        """Do everything that the page shows, from top to bottom."""
        for step in steps(page):
            if step.path:
                HOW[step.how](self.project / step.path, step.text)
            else:
                for command in step.text.splitlines():
                    if FOR_A_PERSON not in command:
                        self.run(command)

    def run(self, command: str, *, fails: bool = False) -> str:
        """One command in a terminal; what it wrote."""
        done = subprocess.run(
            ["bash", "-c", command], cwd=self.project, capture_output=True, text=True, timeout=900,
            # the copy has the environment of the project, and must not meet the project in it
            env=os.environ | {"PYTHONPATH": str(self.project), "NO_COLOR": "1", "COLUMNS": "200"},
        )  # fmt: skip
        self.said[command] = done.stdout
        if bool(done.returncode) != fails:
            raise CannotFollow(f"{command}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout


def steps(page: Path) -> Iterator[Step]:
    """The blocks of a page in their order."""
    for _language, options, text in BLOCK.findall(page.read_text("utf-8")):
        caption = CAPTION.search(options)
        yield Step(text, *caption.groups()) if caption else Step(text)


def environment_of(project: Path) -> None:
    """Give a copy the environment of the project, under the name that the page uses."""
    (project / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)


def _new_file(path: Path, text: str) -> None:
    if path.exists():
        raise CannotFollow(f"{path} is there already")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _at_its_end(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8").rstrip("\n") + "\n\n" + text, "utf-8")


def _from_first_to_last(path: Path, text: str) -> None:
    there, wanted = path.read_text("utf-8").splitlines(), text.splitlines()
    first = _only(there, wanted[0], path)
    last = there.index(wanted[-1], first + 1)
    path.write_text("\n".join([*there[:first], *wanted, *there[last + 1 :]]) + "\n", "utf-8")


def _above_the_last(path: Path, text: str) -> None:
    there, wanted = path.read_text("utf-8").splitlines(), text.splitlines()
    last = _only(there, wanted[-1], path)
    path.write_text("\n".join([*there[:last], *wanted, *there[last + 1 :]]) + "\n", "utf-8")


def _only(there: list[str], line: str, path: Path) -> int:
    """Where a line stands; a reader must not have to choose among several."""
    if there.count(line) != 1:
        raise CannotFollow(f"{path.name} has {there.count(line)} times the line {line!r}")
    return there.index(line)


def _fill_in_the_thai(path: Path, text: str) -> None:
    catalogue = read_catalogue(path, "th")
    for written in read_po(io.BytesIO(text.encode()), locale="th"):
        if not written.id:
            continue
        entry = catalogue.get(written.id)
        if entry is None:
            raise CannotFollow(f"{path.name} has no msgid {written.id!r}")
        entry.string = written.string
        entry.flags.discard("fuzzy")
    path.write_bytes(po_bytes(catalogue))


HOW = {
    "new file": _new_file,
    "at its end": _at_its_end,
    "from the first line here to the last": _from_first_to_last,
    "above the line that stands last here": _above_the_last,
    "fill in the Thai": _fill_in_the_thai,
}
