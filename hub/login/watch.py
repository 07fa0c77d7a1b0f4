"""The roster as it is now, for a hub that runs all day while the trainer adds people to it."""

from __future__ import annotations

import logging
from pathlib import Path

from grading.errors import WorkshopError
from hub.roster.person import Person, Roster
from hub.roster.store import RosterStore

log = logging.getLogger("jupyterhub")


class RosterWatch:
    """Reads the roster anew when it has changed.

    A roster that cannot be read is logged, and the last good one stays: nobody is thrown out
    in mid-class by a slip of somebody's editor.
    """

    def __init__(self, root: Path) -> None:
        self._store = RosterStore(root)
        self._seen: tuple[int, ...] | None = None
        self._roster = Roster()

    def person(self, login: str) -> Person | None:
        return self.roster().by_login.get(login)

    def roster(self) -> Roster:
        """The roster now."""
        seen = self._look()
        if seen != self._seen:
            try:
                self._roster = self._store.read()
            except (WorkshopError, OSError) as error:
                log.error("Roster not read, the last one stays: %s", error)
            self._seen = seen
        return self._roster

    def _look(self) -> tuple[int, ...]:
        try:
            about = self._store.path.stat()
        except OSError:
            return ()
        # it is moved into place, so that every version is another file
        return about.st_ino, about.st_mtime_ns, about.st_size
