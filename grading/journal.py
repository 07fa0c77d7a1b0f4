"""The journal: every result is on disk before anything is entered, so a killed run loses nothing.

One line a record: the first 16 digits of the SHA-256 of the rest, a space, JSON. A line that does
not fit its digits, and all that follows it, is cut off and said, never believed: what it held is
simply graded again.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError

try:
    import fcntl
except ImportError:  # Windows: nothing tells two runs apart there
    fcntl = None  # type: ignore[assignment]

DIGITS = 16
Record = dict[str, Any]


class JournalHeld(WorkshopError):
    """Another run is at work on the same cohort; two writers must never be."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("This cohort is being graded at this moment: another run holds {path}."),
            N_("Wait until that run has ended, and run the same command again."),
            path=str(path),
        )


class Journal:
    """An append-only file with one owner at a time; use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cut_off = 0
        """Bytes of a damaged end that were cut off when the journal was opened."""

    def __enter__(self) -> Journal:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        self._descriptor = os.open(self.path, flags, 0o600)
        try:
            if fcntl is not None:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._whole = self._end_of_what_is_whole()
            there = os.fstat(self._descriptor).st_size
            self.cut_off = there - self._whole
            if self.cut_off:
                self._cut()
        except BlockingIOError as error:
            os.close(self._descriptor)
            raise JournalHeld(self.path) from error
        except BaseException:
            os.close(self._descriptor)
            raise
        return self

    def __exit__(self, *_: object) -> None:
        # the system lets go of the lock by itself, also when the run is killed
        os.close(self._descriptor)

    def __len__(self) -> int:
        """Bytes in the journal."""
        return self._whole

    def append(self, records: Iterable[Record]) -> None:
        """Put `records` on disk, all of them or none; raises OSError when the disk is full."""
        written = b"".join(_line(record) for record in records)
        if not written:
            return
        try:
            rest = memoryview(written)
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
            os.fsync(self._descriptor)
        except OSError:
            self._cut()
            raise
        self._whole += len(written)

    def records(self) -> Iterator[Record]:
        """Every record, oldest first, one in memory at a time."""
        with self.path.open("rb") as file:
            while file.tell() < self._whole:
                yield _read(file.readline())

    def clear(self) -> None:
        """Forget everything: what the journal held stands where it belongs."""
        self._whole = 0
        self._cut()

    def _cut(self) -> None:
        os.ftruncate(self._descriptor, self._whole)
        os.fsync(self._descriptor)

    def _end_of_what_is_whole(self) -> int:
        end = 0
        with self.path.open("rb") as file:
            for line in file:
                try:
                    _read(line)
                except ValueError:
                    return end
                end += len(line)
        return end


def _line(record: Record) -> bytes:
    content = json.dumps(record, ensure_ascii=True, sort_keys=True).encode()
    return _digits(content) + b" " + content + b"\n"


def _read(line: bytes) -> Record:
    """The record in a line; raises ValueError for what was never written whole."""
    digits, _, content = line.partition(b" ")
    if not content.endswith(b"\n") or digits != _digits(content[:-1]):
        raise ValueError("not a whole line of the journal")
    record = json.loads(content)
    if not isinstance(record, dict):
        raise ValueError("not a record")
    return record


def _digits(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest()[:DIGITS].encode()
