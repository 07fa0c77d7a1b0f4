"""The report of the class: written by the command, and handed to trainers file by file."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from curriculum.kit.i18n import N_
from grading.cohort import Cohort
from grading.errors import WorkshopError
from grading.files import read_ordinary
from hub.desk.job import Outcome
from hub.desk.words import as_it_is, words
from hub.service import times

FOLDER = "reports"
FILE_BYTES = 200 * 2**20
MOST_FILES = 500
DEEPEST = 3
FRAME = " \t✗│╭╮╰╯─"
WRITING = N_("Writing the report")
WRITTEN = N_("Files ready to download: {count}.")


class ReportFailed(WorkshopError):
    """The command ended without a report."""

    def __init__(self, cause: str) -> None:
        super().__init__(
            N_("The report could not be written: {cause}"),
            N_("Put that right and press again. Marks and feedback are not touched by it."),
            cause=cause,
        )


@dataclass(frozen=True)
class File:
    """One file to download."""

    name: str
    """Below the folder of reports, with `/`."""
    bytes: int
    at: str


def write_report(cohort: Cohort, options: Mapping[str, bool], tell: Callable[..., None]) -> Outcome:
    """Run `workshop report`; raises ReportFailed with what it said."""
    tell(words(WRITING))
    command = [
        sys.executable,
        "-m",
        "grading.cli",
        "--lang",
        cohort.lang,
        "report",
        str(cohort.root),
    ]
    done = subprocess.run(
        [*command, *([] if options["names"] else ["--no-names"])],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace", check=False,
        env={**os.environ, "COLUMNS": "500"},
    )  # fmt: skip
    if done.returncode:
        raise ReportFailed(_last_words(done.stderr) or _last_words(done.stdout))
    # what could not be read is said, and the report is written without it
    without = [as_it_is(line[2:].strip()) for line in done.stdout.splitlines() if line[:2] == "? "]
    return Outcome((words(WRITTEN, count=len(files(cohort.root))), *without))


def files(root: Path) -> list[File]:
    """What can be downloaded: ordinary files, no links, nothing hidden."""
    folder = root / FOLDER
    found: list[File] = []
    if folder.is_symlink():
        return found
    for place, inner, names in os.walk(folder):
        here = Path(place)
        depth = len(here.relative_to(folder).parts)
        inner[:] = sorted(
            one for one in inner if not one.startswith(".") and depth + 1 < DEEPEST
            and not (here / one).is_symlink()
        )  # fmt: skip
        for name in sorted(names):
            path = here / name
            if name.startswith(".") or path.is_symlink() or not path.is_file():
                continue
            about = path.stat()
            at = dt.datetime.fromtimestamp(about.st_mtime, dt.UTC)
            found.append(File(path.relative_to(folder).as_posix(), about.st_size, times.text(at)))
    return found[:MOST_FILES]


def content(root: Path, name: str) -> bytes | None:
    """One file of `files`; None for every other name, whatever path it spells. Raises Refused."""
    if name not in {one.name for one in files(root)}:
        return None
    return read_ordinary(root / FOLDER / PurePosixPath(name), FILE_BYTES)


def _last_words(said: str) -> str:
    """The command's own sentences, without its sign, its frame and a traceback's many lines."""
    lines = [line.strip(FRAME) for line in said.splitlines()]
    return " ".join([line for line in lines if line][-2:])[:500]
