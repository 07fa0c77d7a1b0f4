"""What the parts of the exchange share."""

from __future__ import annotations

import datetime as dt
import os
import tempfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from nbgrader.exchange import ExchangeError
from nbgrader.exchange.abc import Exchange
from traitlets import Bool

from curriculum.kit.i18n import N_, _
from hub.exchange.client import Service, ServiceAway, ServiceRefused

NO_NAME = N_("Say which exercise, for example: nbgrader {command} value_chain")
SERVICE_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
PLAIN_NAME = N_("{name!r} is not the name of an exercise.")


class ServiceExchange(Exchange):
    """nbgrader's exchange, spoken with the class service instead of a shared folder."""

    path_includes_course = Bool(
        False, help="Whether an assignment's local folder stands in one of the course."
    ).tag(config=True)

    @cached_property
    def service(self) -> Service:
        """Raises ServiceAway, which is an ExchangeError."""
        return Service()

    @property
    def wanted(self) -> str:
        """The one assignment that was named; fails where there is none."""
        name = self.coursedir.assignment_id
        if not name:
            self.fail(_(NO_NAME).format(command=type(self).__name__.lower()))
        if name != Path(name).name or name in (".", ".."):
            self.fail(_(PLAIN_NAME).format(name=name))
        return name

    @property
    def only(self) -> str | None:
        """The one assignment that is asked about; None where it is all of them."""
        return None if self.coursedir.assignment_id in ("", "*") else self.coursedir.assignment_id

    def here(self, assignment: str) -> Path:
        """The local folder of an assignment."""
        course = [self.coursedir.course_id] if self.path_includes_course else []
        return Path(self.assignment_dir, *course, assignment).absolute()

    def start(self) -> Any:
        try:
            return super().start()
        except (ServiceAway, ServiceRefused) as error:
            # said in the log of the command, without the road that led there
            self.log.fatal(str(error))
            raise ExchangeError(str(error)) from None

    def init_src(self) -> None:
        """The service knows where things are."""

    def init_dest(self) -> None:
        """The service knows where things go."""

    def copy_files(self) -> None:
        """For what only asks."""

    def stamp(self, at: str) -> str:
        """A time of the service, as nbgrader writes it: UTC, and one of its own for each version."""
        read = dt.datetime.strptime(at, SERVICE_TIME).replace(tzinfo=dt.UTC)
        return read.strftime(self.timestamp_format)

    def of_course(self, found: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Those of the course that was asked for; of every course where none was."""
        course = self.coursedir.course_id
        return [one for one in found if course in ("", one["course"])]


def write_new(path: Path, content: bytes) -> None:
    """Put a file into place in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Every file into a new folder, which is there whole or not at all."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", dir=folder.parent) as temporary:
        made = Path(temporary) / folder.name
        made.mkdir()
        for name, content in files.items():
            write_new(made / name, content)
        made.rename(folder)
