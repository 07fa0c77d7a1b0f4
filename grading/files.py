"""Files that are whole or not there: written beside, then moved into place."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from curriculum.kit.i18n import N_

LINK = N_("it is a link, not a file")
UNOPENED = N_("it cannot be opened")
NOT_ORDINARY = N_("it is not an ordinary file")
TOO_LARGE = N_("it is too large for a notebook")


class Refused(Exception):
    """A path that is not an ordinary file of a bearable size; `cause` is a msgid."""

    def __init__(self, path: Path, cause: str) -> None:
        self.path, self.cause = path, cause
        super().__init__(f"{path}: {cause}")


def write_whole(path: Path, content: bytes) -> bool:
    """Put `content` at `path` in one step; False where it stood there already."""
    if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that only their owner reads; a trainer's web server may be another
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return True


def read_ordinary(path: Path, limit: int) -> bytes:
    """The content of an ordinary file, never following a link, never more than `limit` bytes.

    Raises Refused for links, pipes, devices and files that are too large: a pipe named
    `.ipynb` hangs nbgrader for ever.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        cause = LINK if path.is_symlink() else UNOPENED
        raise Refused(path, cause) from error
    about = os.fstat(descriptor)
    # asked before Python opens it: a folder named .ipynb cannot be opened as a file at all
    if not stat.S_ISREG(about.st_mode) or about.st_size > limit:
        os.close(descriptor)
        raise Refused(path, TOO_LARGE if stat.S_ISREG(about.st_mode) else NOT_ORDINARY)
    with os.fdopen(descriptor, "rb") as file:
        return file.read(limit + 1)
