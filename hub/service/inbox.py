"""Every version of every submission: `inbox/ASSIGNMENT/LOGIN/VERSION/`, whole or not there.

A version is written into a folder whose name begins with a dot, put on the disk file by file,
and moved into place in one step. What is in place is never changed again.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from grading.cohort import LOGIN
from hub.service.receipt import Receipt

RECEIPT = "receipt.json"


class Inbox:
    """The folder `inbox` of a cohort."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def folder(self, receipt: Receipt) -> Path:
        return self.root / receipt.assignment / receipt.login / receipt.version

    def versions(self, login: str, assignment: str) -> list[Receipt]:
        """What one learner handed in of one assignment, oldest first."""
        place = self.root / assignment / login
        found = (self._read(folder) for folder in _folders(place))
        return [receipt for receipt in found if receipt is not None]

    def everything(self) -> Iterator[Receipt]:
        for assignment in _folders(self.root):
            for learner in _folders(assignment):
                if LOGIN.fullmatch(learner.name):
                    yield from self.versions(learner.name, assignment.name)

    def store(self, receipt: Receipt, files: Mapping[str, bytes]) -> None:
        """On the disk, all of it, when this returns; raises OSError and leaves nothing."""
        target = self.folder(receipt)
        made = _make_folders(target.parent)
        temporary = Path(tempfile.mkdtemp(prefix=".", dir=target.parent))
        try:
            receipt_json = json.dumps(receipt.as_json(), indent=1).encode() + b"\n"
            for name, content in {**files, RECEIPT: receipt_json}.items():
                _write(temporary / name, content)
            _settle(temporary)
            temporary.rename(target)
            # a name that was moved is on the disk only when its folder is
            for folder in (target.parent, *made):
                _settle(folder)
        except BaseException:
            shutil.rmtree(temporary, ignore_errors=True)
            raise

    def files(self, receipt: Receipt) -> dict[str, bytes]:
        """What was handed in, by name; raises OSError."""
        return {
            path.name: path.read_bytes()
            for path in sorted(self.folder(receipt).iterdir())
            if path.name != RECEIPT
        }

    def size(self, login: str) -> int:
        """Bytes of all that a learner handed in."""
        return sum(
            receipt.bytes
            for assignment in _folders(self.root)
            for receipt in self.versions(login, assignment.name)
        )

    def sweep(self) -> int:
        """Remove what a killed service left half made; how many there were."""
        half_made = list(self.root.glob("*/*/.*"))
        for folder in half_made:
            shutil.rmtree(folder, ignore_errors=True)
        return len(half_made)

    def _read(self, folder: Path) -> Receipt | None:
        try:
            receipt = Receipt.from_json(json.loads((folder / RECEIPT).read_bytes()))
        except (OSError, ValueError):
            return None
        return receipt if self.folder(receipt) == folder else None


def _folders(place: Path) -> list[Path]:
    try:
        return sorted(p for p in place.iterdir() if p.is_dir() and not p.name.startswith("."))
    except FileNotFoundError:
        return []


def _make_folders(folder: Path) -> list[Path]:
    """Make it and its parents; those in which a new name stands now, innermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    for one in reversed(missing):
        # mkdir's own `parents` would open them to everybody
        one.mkdir(mode=0o700, exist_ok=True)
    return [one.parent for one in missing]


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
