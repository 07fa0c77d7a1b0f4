"""From the inbox into `submitted`, as `workshop grade` collects: atomic, the notebook last."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from grading.assignment import Assignment
from grading.cohort import Cohort
from grading.collect import TIMESTAMP, TIMESTAMP_FORMAT, Collected, Collecting
from grading.files import write_whole
from hub.service import times
from hub.service.inbox import Inbox
from hub.service.receipt import Receipt

try:
    import fcntl
except ImportError:  # Windows: no hub runs there
    fcntl = None  # type: ignore[assignment]


def place(cohort: Cohort, receipt: Receipt, files: Mapping[str, bytes]) -> bool:
    """Put one version where it is graded; False where it stands there already."""
    assignment = cohort.assignments[receipt.assignment]
    target = cohort.submitted(receipt.login, receipt.assignment)
    handed = _handed(assignment, target.name, files)
    with _one_hand(cohort):
        for name in assignment.files:
            if name not in handed:
                target.with_name(name).unlink(missing_ok=True)
        changed = write_whole(target.with_name(TIMESTAMP), _timestamp(times.read(receipt.at)))
        # the notebook last: what is half placed must not look whole
        for name, content in sorted(handed.items(), key=lambda item: item[0] == target.name):
            changed |= write_whole(target.with_name(name), content)
    return changed


def place_newest(cohort: Cohort) -> list[Receipt]:
    """The last version of everything that was handed in, where it is not placed yet."""
    inbox = Inbox(cohort.root / "inbox")
    return [one for one in _newest(cohort, inbox) if place(cohort, one, inbox.files(one))]


def collect_newest(cohort: Cohort, *, dry: bool = False) -> Iterator[Collected]:
    """The same as `workshop grade` collects: told one by one, and `dry` only told."""
    inbox = Inbox(cohort.root / "inbox")
    for receipt in _newest(cohort, inbox):
        target = cohort.submitted(receipt.login, receipt.assignment)
        files = inbox.files(receipt)
        handed = _handed(cohort.assignments[receipt.assignment], target.name, files)
        what = Collecting.CHANGED if target.exists() else Collecting.NEW
        if all(_stands(target.with_name(name), content) for name, content in handed.items()):
            what = Collecting.SAME
        if not dry:
            place(cohort, receipt, files)
        yield Collected(receipt.login, receipt.assignment, what)


def _newest(cohort: Cohort, inbox: Inbox) -> list[Receipt]:
    newest: dict[tuple[str, str], Receipt] = {}
    for receipt in inbox.everything():
        newest[receipt.login, receipt.assignment] = receipt
    return [one for one in newest.values() if one.assignment in cohort.assignments]


def _handed(assignment: Assignment, notebook: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Without what went out with the assignment and came back unchanged, as in collecting."""
    return {
        name: content
        for name, content in files.items()
        if name == notebook or content != assignment.files.get(name)
    }


def _stands(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _timestamp(at: dt.datetime) -> bytes:
    return f"{at:{TIMESTAMP_FORMAT}}\n".encode()


@contextmanager
def _one_hand(cohort: Cohort) -> Iterator[None]:
    """The service and a trainer's `nbgrader collect` never mix two versions."""
    folder = cohort.root / "hub"
    folder.mkdir(mode=0o700, exist_ok=True)
    descriptor = os.open(folder / "placing.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
