"""Grade on submit: what waits is graded by a process of its own, however often that ends.

Nothing is kept here: what waits stands in the records, so a restart goes on where it was.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from hub.service.receipt import Receipt
from hub.service.records import Records, State

log = logging.getLogger(__name__)

AT_ONCE = 16
"""Versions in one go: the first of them must not wait for the last of a whole class."""
ATTEMPTS = 4
HELD_SECONDS = 1.0
FAILED_SECONDS = 3.0
LINE_BYTES = 2**20
SECRETS = ("JUPYTERHUB_API_TOKEN", "JPY_API_TOKEN", "WORKSHOP_SERVICE_DATABASE")
Changed = Callable[[str], None]


class Queue:
    """Grades the newest version of everything, in the order in which it came."""

    def __init__(self, root: Path, records: Records, in_thread: Callable[..., Awaitable[Any]],
                 changed: Changed) -> None:  # fmt: skip
        self._root, self._records = root, records
        self._in_thread, self._changed = in_thread, changed
        self._wake = asyncio.Event()
        self._attempts: Counter[str] = Counter()
        self._process: Process | None = None

    def wake(self) -> None:
        """There is something new to grade."""
        self._wake.set()

    async def run(self) -> None:
        """For ever; whatever goes wrong is logged and tried again later."""
        self.wake()
        while True:
            await self._wake.wait()
            self._wake.clear()
            try:
                # started before there is work, so that the first who hands in does not wait for it
                await self._worker()
                while waiting := await self._waiting():
                    await self._grade(waiting[:AT_ONCE])
            except (SQLAlchemyError, OSError, ValueError, EOFError) as error:
                log.error("grading stopped and begins again: %s", error)
                await self.end()
                await asyncio.sleep(FAILED_SECONDS)
                self.wake()

    async def end(self) -> None:
        """End the grading process; what it had not finished is graded later."""
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            process.kill()
            await process.wait()

    async def _waiting(self) -> list[Receipt]:
        """Also what failed by our fault before this start: its cause may be mended."""
        newest = await self._in_thread(self._records.newest)
        return [
            record.receipt
            for record in newest
            if record.state is State.WAITING
            or (record.state is State.OUR_FAULT and record.receipt.id not in self._attempts)
        ]

    async def _grade(self, receipts: list[Receipt]) -> None:
        """One go through the process; raises EOFError where it ends in the midst of it."""
        await self._give_up(receipts)
        process = await self._worker()
        line = json.dumps({"receipts": [dict(receipt.as_json()) for receipt in receipts]})
        assert process.stdin is not None
        process.stdin.write(line.encode() + b"\n")
        await process.stdin.drain()
        asked = {receipt.id: receipt for receipt in receipts}
        while True:
            said = await self._answer(process)
            if "id" in said:
                await self._became(asked[said["id"]], said)
            elif "held" in said:
                self._attempts.subtract(asked.keys())
                await asyncio.sleep(HELD_SECONDS)
                return
            else:
                return

    async def _give_up(self, receipts: list[Receipt]) -> None:
        """What ended the grading process again and again is a trainer's to look at."""
        for receipt in receipts:
            self._attempts[receipt.id] += 1
        tired = [receipt for receipt in receipts if self._attempts[receipt.id] > ATTEMPTS]
        for receipt in tired:
            log.error("%s of %s could not be graded", receipt.assignment, receipt.login)
            cause = "the grading process ended"
            await self._in_thread(self._records.became, receipt.id, State.OUR_FAULT, cause=cause)
            self._changed(receipt.login)
            receipts.remove(receipt)

    async def _became(self, receipt: Receipt, said: dict[str, Any]) -> None:
        state = State(said["state"])
        if state is State.OUR_FAULT and self._attempts[receipt.id] < ATTEMPTS:
            # a held gradebook, a full disk: it stays waiting, and is tried again
            log.warning("%s of %s waits: %s", receipt.assignment, receipt.login, said.get("cause"))
            await asyncio.sleep(FAILED_SECONDS)
            return
        if state is State.WAITING:
            return
        if page := said.get("page"):
            await self._in_thread(
                self._records.keep_page, receipt.login, receipt.assignment, page, receipt.id
            )
        points = said.get("points"), said.get("max_points"), said.get("cause")
        await self._in_thread(self._records.became, receipt.id, state, *points)
        if state is not State.OUR_FAULT:
            self._attempts.pop(receipt.id, None)
        self._changed(receipt.login)

    async def _worker(self) -> Process:
        if self._process is None or self._process.returncode is not None:
            known = {name: value for name, value in os.environ.items() if name not in SECRETS}
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "hub.service.grader", str(self._root),
                stdin=PIPE, stdout=PIPE, env=known, limit=LINE_BYTES,
            )  # fmt: skip
            await self._answer(self._process)
        return self._process

    async def _answer(self, process: Process) -> dict[str, Any]:
        assert process.stdout is not None
        line = await process.stdout.readline()
        if not line:
            await process.wait()
            raise EOFError(f"the grading process ended with {process.returncode}")
        return json.loads(line)
