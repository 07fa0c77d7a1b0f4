"""Checks as they come, into the database: many in one transaction, acknowledged after it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import Engine, delete, select
from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import _
from hub.service import times
from hub.service.counter import HELD
from hub.service.refusals import Busy, NotStored
from hub.service.standing import Check, Stage, Standing, after
from hub.service.tables import checks, insert, standings

log = logging.getLogger(__name__)

BATCH_SECONDS = 0.2
MOST_WAITING = 5_000
Told = tuple[str, Check]
Standings = dict[str, dict[str, Standing]]
"""Login to question to standing."""


def known_standings(engine: Engine) -> Standings:
    """Where everybody stood when the service ended."""
    known: Standings = {}
    with engine.connect() as on:
        for row in on.execute(select(standings)):
            standing = Standing(Stage(row.state), row.finding, row.tries, row.at)
            known.setdefault(row.login, {})[row.question] = standing
    return known


class Tellings:
    """Stores what learners' kernels tell; `standings` is what is stored."""

    def __init__(
        self, engine: Engine, in_thread: Callable[..., Awaitable[Any]],
        changed: Callable[[str, str], None],
    ) -> None:  # fmt: skip
        self._engine, self._in_thread, self._changed = engine, in_thread, changed
        self.standings = known_standings(engine)
        self._waiting: list[Told] = []
        self._stored: asyncio.Future[None] | None = None
        self._wake = asyncio.Event()

    async def tell(self, login: str, said: Iterable[Check]) -> None:
        """Returns once they are on the disk; raises Busy and NotStored."""
        self._waiting += ((login, check) for check in said)
        if len(self._waiting) > MOST_WAITING:
            self._waiting = [told for told in self._waiting if told[0] != login]
            raise Busy()
        if self._stored is None:
            self._stored = asyncio.get_running_loop().create_future()
        stored = self._stored
        self._wake.set()
        # one of many who wait for the same batch: whoever hangs up must not end it for the others
        await asyncio.shield(stored)

    async def run(self) -> None:
        """For ever: a batch, as soon as there is one, and not more often than BATCH_SECONDS."""
        while True:
            await self._wake.wait()
            await asyncio.sleep(BATCH_SECONDS)
            await self.flush()

    async def flush(self) -> None:
        """Store what waits."""
        self._wake.clear()
        batch, self._waiting = self._waiting, []
        stored, self._stored = self._stored, None
        if stored is None:
            return
        new = self._folded(batch)
        try:
            await self._in_thread(self._store, batch, new)
        except SQLAlchemyError as error:
            log.error("%s checks could not be stored: %s", len(batch), error)
            stored.set_exception(NotStored(_(HELD)))
            # read, even where every one of them has hung up
            stored.exception()
            return
        for (login, question), standing in new.items():
            self.standings.setdefault(login, {})[question] = standing
            self._changed(login, question)
        stored.set_result(None)

    def _folded(self, batch: Iterable[Told]) -> dict[tuple[str, str], Standing]:
        new: dict[tuple[str, str], Standing] = {}
        for login, check in sorted(batch, key=lambda told: told[1].at):
            place = (login, check.question)
            before = new.get(place) or self.standings.get(login, {}).get(check.question)
            standing = after(before, check)
            if standing is not None and standing is not before:
                new[place] = standing
        return new

    def _store(self, batch: Iterable[Told], new: Mapping[tuple[str, str], Standing]) -> None:
        received = times.text(times.now())
        rows = [
            {"login": login, "question": check.question, "outcome": check.outcome.value,
             "finding": check.finding, "at": check.at, "received": received}
            for login, check in batch
        ]  # fmt: skip
        with self._engine.begin() as to:
            to.execute(insert(self._engine, checks).on_conflict_do_nothing(), rows)
            for (login, question), one in new.items():
                here = (standings.c.login == login) & (standings.c.question == question)
                to.execute(delete(standings).where(here))
                to.execute(
                    standings.insert().values(
                        login=login, question=question, state=one.state.value,
                        finding=one.finding, tries=one.tries, at=one.at,
                    )
                )  # fmt: skip
