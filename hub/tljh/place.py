"""Where the workshop is on this machine: /etc/workshop.toml, written by whoever installs it.

project = "/srv/workshop/project"        # built: its lessons are given to learners
cohort = "/srv/workshop/cohorts/may"     # made by `workshop new`
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError

FILE = Path("/etc/workshop.toml")
VARIABLE = "WORKSHOP_TLJH"
"""In the environment: another file than that one."""
PREFIX = "TLJH_INSTALL_PREFIX"


class NoPlace(WorkshopError):
    """The file is missing, cannot be read, or says too little."""

    def __init__(self, path: Path, cause: object) -> None:
        self.path, self.cause = path, cause
        super().__init__(
            N_("{path} does not say where the workshop is: {cause}."),
            N_('Write two lines into it: project = "…" and cohort = "…", each a folder that begins with /. Then: tljh-config reload'),
            path=str(path), cause=cause,
        )  # fmt: skip


@dataclass(frozen=True)
class Place:
    """The folders of this machine."""

    project: Path
    cohort: Path

    @classmethod
    def read(cls, environ: Mapping[str, str] = os.environ) -> Place:
        """What the file says; raises NoPlace."""
        path = Path(environ.get(VARIABLE, FILE))
        try:
            said = tomllib.loads(path.read_text("utf-8"))
            folders = {one.name: Path(said[one.name]) for one in fields(cls)}
        # a TOMLDecodeError and a UnicodeDecodeError are ValueErrors
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise NoPlace(path, error) from error
        for folder in folders.values():
            if not folder.is_absolute() or not folder.is_dir():
                raise NoPlace(path, folder)
        return cls(**folders)


def tljh(environ: Mapping[str, str] = os.environ) -> Path:
    """Where TLJH itself stands."""
    return Path(environ.get(PREFIX, "/opt/tljh"))
