"""Whether the service lives, and whether its database answers: for whoever watches over it.

Nobody in particular asks, so nothing about anybody is said.
"""

from __future__ import annotations

import time

from sqlalchemy.exc import SQLAlchemyError

from hub.service.identity import ClassHandler

KEPT_SECONDS = 2.0
"""Whoever asks more often than this hears what was found before: it costs the database nothing."""
NOBODY = ""


class Alive(ClassHandler):
    """It answers at all. A database that is away is no reason to begin anew."""

    async def prepare(self) -> None:
        """Whoever asks."""

    def get(self) -> None:
        self.answer({"alive": True})


class Ready(ClassHandler):
    """It can hand in: the database answers."""

    async def prepare(self) -> None:
        """Whoever asks."""

    async def get(self) -> None:
        at, ready = self.settings.get("ready", (0.0, False))
        if time.monotonic() - at > KEPT_SECONDS:
            try:
                await self.room.in_records(self.room.records.newest, NOBODY)
                ready = True
            except SQLAlchemyError:
                ready = False
            self.settings["ready"] = (time.monotonic(), ready)
        self.answer({"ready": ready}, 200 if ready else 503)


def health_routes() -> list[tuple[str, type[ClassHandler]]]:
    """Below the service's prefix."""
    return [("health", Alive), ("health/ready", Ready)]
