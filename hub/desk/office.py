"""The desk in the running service: what everybody who looks on shares."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError
from hub.desk.desk import Desk
from hub.desk.job import Stage, kept
from hub.desk.settling import settle
from hub.desk.steps import JOBS, Step

log = logging.getLogger(__name__)

NUMBERS_SECONDS = 1.0
"""However many look on, the disk is asked no more often."""
LOOK_SECONDS = 0.5


class NotCounted(WorkshopError):
    """The disk or the service's database does not answer."""

    def __init__(self) -> None:
        super().__init__(
            N_("How the class stands cannot be read at this moment."),
            N_("Nothing is lost; this page tries again by itself. See whether the disk is full."),
        )


class Office:
    """The desk in the running service: what is shared by everybody who looks on."""

    def __init__(self, room: Any) -> None:
        self._room = room
        self.desk = Desk(room.cohort.root)
        self._settled: set[str] = set()
        self._watching: asyncio.Task[None] | None = None
        self._numbers: Any = None
        self._read = 0.0
        self._reader: Any = None
        self._one = asyncio.Lock()

    def watch(self) -> None:
        """See to it that what has ended, also before this start, is told to the service."""
        if self._watching is None or self._watching.done():
            self._watching = asyncio.create_task(self._watch())

    async def numbers(self) -> Any:
        """How the class stands, at most a second ago; or the WorkshopError that says why not."""
        async with self._one:
            if time.monotonic() - self._read > NUMBERS_SECONDS:
                try:
                    self._numbers = await self._look()
                except WorkshopError as error:
                    self._numbers = error
                except (SQLAlchemyError, OSError) as error:
                    log.warning("the class cannot be counted: %s", error)
                    self._numbers = NotCounted()
                self._read = time.monotonic()
        return self._numbers

    async def _watch(self) -> None:
        while True:
            running = self.desk.running()
            for step in JOBS:
                job = self.desk.last(step)
                if job is not None and job.seen is Stage.DONE and job.id not in self._settled:
                    self._settled.add(job.id)
                    await settle(self._room, job)
            if running is None:
                return
            await asyncio.sleep(LOOK_SECONDS)

    async def _look(self) -> Any:
        room = self._room
        everybody = set(room.board.everybody())
        # who handed in and is not of the class is a trainer who tries the exercises
        newest = await room.in_records(room.records.newest)
        others = frozenset(one.receipt.login for one in newest) - everybody
        last = kept(room.cohort.root, Step.GRADE)
        needed = last.outcome.needed if last else ()
        failed = {(one.login, one.assignment): one for one in needed}
        room.assignments()
        return await room.in_reader(self._read_numbers, room.cohort, newest, others, failed)

    def _read_numbers(self, *asked: Any) -> Any:
        if self._reader is None:
            # only where somebody opens the desk: nbgrader takes half a second to load
            from hub.desk.numbers import Reader

            self._reader = Reader()
        return self._reader.read(*asked)
