"""Files that only their owner may read, whole or not there, and one writer at a time."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows: nothing keeps two imports apart there
    fcntl = None  # type: ignore[assignment]


def write_private(path: Path, content: bytes) -> None:
    """Put `content` at `path` in one step, readable by nobody but its owner.

    Not grading.files.write_whole, which opens its files to others.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    # mkstemp makes it 0600
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _keep_folder(path.parent)


def private_folder(path: Path) -> Path:
    """The folder, made if need be, closed to others."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(0o700)
    return path


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Within the block nobody else is in it; waits for the other. Ends with its process."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _keep_folder(folder: Path) -> None:
    """The name of a new file survives a power cut only when its folder is on disk."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
