"""What stands where in the box, as the parent, its sandbox and its children all see it."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

LIBRARY = "/box/lib"
"""Where the project's own packages are seen."""
DISK = "/box/disk"
"""The one writable place; empty for every submission."""
FOLDERS = {"work": None, "home": None, "tmp": "/tmp", "shm": "/dev/shm"}
"""Folders of the disk, and where else they are seen."""


def python_places() -> list[Path]:
    """Where this interpreter and its packages stand, outside /usr."""
    places = {
        Path(sys.prefix),
        Path(sys.base_prefix),
        Path(sysconfig.get_path("stdlib")).parents[1],
    }
    places |= {Path(sys.executable).parent, Path(sys.executable).resolve().parent.parent}
    return sorted(place for place in places if not place.is_relative_to("/usr"))


def covered(places: list[Path]) -> list[Path]:
    """Those of `places` that a child's empty folders would cover: a project in /tmp."""
    covers = [where for where in FOLDERS.values() if where]
    return [place for place in places if any(place.is_relative_to(where) for where in covers)]
