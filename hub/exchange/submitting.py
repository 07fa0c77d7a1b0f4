"""`nbgrader submit`: the assignment's files to the service, which answers with a receipt."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from nbgrader.exchange.abc import ExchangeSubmit

from curriculum.kit.i18n import N_, _
from hub.exchange.base import ServiceExchange
from hub.exchange.digest import digest

NOT_OFFERED = N_("There is no exercise {name}. There are: {names}.")
NO_FOLDER = N_(
    "You have no folder {name} here. Fetch the exercise first, or put its folder back where it was."
)
NOT_A_FILE = N_("{path} is a link or no ordinary file. Put an ordinary file into its place.")
MISSING = N_("{path} is missing. Put it back into its folder under this name, and hand in again.")
MOST_BYTES = 64 * 2**20
"""The service says more exactly what is too large; beyond this nothing is even read."""


class Submit(ServiceExchange, ExchangeSubmit):
    """Hands in one assignment, as whoever is logged in."""

    def copy_files(self) -> None:
        name = self.wanted
        folder = self.here(name)
        offered = {one["name"]: one["files"] for one in self.of_course(self.service.assignments())}
        if name not in offered:
            self.fail(_(NOT_OFFERED).format(name=name, names=", ".join(offered)))
        if not folder.is_dir():
            self.fail(_(NO_FOLDER).format(name=name))
        files = {}
        for file in offered[name]:
            if os.path.lexists(folder / file):
                files[file] = self._read(folder / file)
            elif file.endswith(".ipynb"):
                self.fail(_(MISSING).format(path=folder / file))
        receipt = self.service.hand_in(name, files, digest(files))
        self.receipt = receipt
        self.log.info(
            "Submitted as: %s %s %s", self.coursedir.course_id, name, self.stamp(receipt["at"])
        )
        self.log.info("Receipt: %s", receipt["id"])

    def _read(self, path: Path) -> bytes:
        """Never through a link, and never from a pipe, which would wait for ever."""
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
        except OSError:
            self.fail(_(NOT_A_FILE).format(path=path))
        with os.fdopen(descriptor, "rb", closefd=True) as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                self.fail(_(NOT_A_FILE).format(path=path))
            return file.read(MOST_BYTES)
