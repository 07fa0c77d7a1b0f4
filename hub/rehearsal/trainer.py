"""A simulated trainer: looks on the class board all day."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import json
from typing import Any

import aiohttp

from curriculum.kit.i18n import N_
from hub.rehearsal.browser import WENT_WRONG, Browser
from hub.rehearsal.marks import Failure, not_done
from hub.rehearsal.measured import Record, Wait

STREAM = "/services/class/api/board/stream?names=1"
AGAIN_SECONDS = 0.5
BOARD = N_("opening the class board")


class Onlooker:
    """Sees checks as they appear on the board."""

    def __init__(self, login: str, code: str, address: str, record: Record) -> None:
        self.browser = Browser(address, login)
        self._code, self._record = code, record
        self.failures: list[Failure] = []
        self.seen: set[tuple[str, str]] = set()
        """Login and question of every check that was shown."""
        self._at: dict[tuple[str, str], str] = {}
        self._looking: asyncio.Task[None] | None = None

    async def come(self) -> None:
        """Log in and open the board; why that was not possible is kept."""
        try:
            await self.browser.log_in(self._code)
            await self.browser.own_token()
            socket = await self.browser.socket(STREAM)
        except WENT_WRONG as error:
            self.failures.append(not_done(self.browser.login, BOARD, error))
            return
        self._looking = asyncio.create_task(self._look(socket))

    async def until_seen(self, wanted: set[tuple[str, str]], seconds: float) -> None:
        """Wait for the last checks to appear, but not longer; an end of looking on is kept."""
        end = asyncio.get_running_loop().time() + seconds
        while not wanted <= self.seen and asyncio.get_running_loop().time() < end:
            await asyncio.sleep(0.1)
        if self._looking is not None and self._looking.done():
            error = self._looking.exception()
            if isinstance(error, Exception):
                self.failures.append(not_done(self.browser.login, BOARD, error))

    async def go(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        await self.browser.close()

    async def _look(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        while True:
            async for frame in socket:
                if frame.type == aiohttp.WSMsgType.TEXT:
                    self._take(json.loads(frame.data), dt.datetime.now(dt.UTC))
            # the service ends a stream from time to time; the page opens it again
            await asyncio.sleep(AGAIN_SECONDS)
            with contextlib.suppress(aiohttp.ClientError, OSError, TimeoutError):
                socket = await self.browser.socket(STREAM)

    def _take(self, said: dict[str, Any], now: dt.datetime) -> None:
        # a beat tells of nobody
        for row in said.get("learners", ()):
            for question, one in row["questions"].items():
                place = (row["login"], question)
                if self._at.get(place) == one["at"]:
                    continue
                self._at[place] = one["at"]
                self.seen.add(place)
                # a whole board, after the stream was opened anew, tells of earlier checks
                if said["event"] == "change":
                    at = dt.datetime.fromisoformat(one["at"])
                    self._record.add(Wait.BOARD, (now - at).total_seconds())
