"""Starting the learners' servers before they come, two at a time, and no more than fit."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import aiohttp

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError
from hub.config.options import THIS_MACHINE
from hub.early import AT_A_TIME
from hub.rehearsal.machine import available
from hub.rehearsal.measured import Record, Wait
from hub.run import Day

IDLE, EACH_MODULE = 200 * 2**20, 160 * 2**20
"""Bytes of a learner's server as it runs, and of a module's lesson and exercise besides [seen]:
so much must be free for a learner who is let in."""
LOOK_SECONDS = 0.1
PATIENCE = 300
Tell = Callable[[int], None]


class ServerNotStarted(WorkshopError):
    """The hub did not start a server that was asked for: our fault."""

    def __init__(self, login: str, log: object) -> None:
        super().__init__(
            N_("The server of {login} did not start. This is a fault of the system, not of yours."),
            N_("The reason stands in {log}; keep the rehearsal with --keep, and read it there."),
            login=login, log=log,
        )  # fmt: skip


class MemoryShort(WorkshopError):
    """The machine was about to swap."""

    def __init__(self, came: int) -> None:
        super().__init__(
            N_("The memory ran short while {came} learners worked; the rehearsal was stopped before the machine would swap."),
            N_("Close what else uses memory, and rehearse with fewer learners: --learners."),
            came=came,
        )  # fmt: skip


class NoRoom(WorkshopError):
    """Not even one learner can be let in."""

    def __init__(self, free: int) -> None:
        super().__init__(
            N_("The free memory, {mib} MiB, does not suffice for a single learner."),
            N_("Close what else uses memory, or take a larger machine."),
            mib=free // 2**20,
        )  # fmt: skip


@dataclass(frozen=True)
class Room:
    """What there must be for one more learner, so that the machine does not swap later."""

    modules: int
    """That are played."""
    reserve: int
    """Bytes that stay free."""

    def holds_another(self, running: int) -> bool:
        """Whether one more fits, once all whose servers run have grown to their day's size."""
        grown = EACH_MODULE * self.modules
        return available() - grown * running - (IDLE + grown) > self.reserve


async def start_servers(
    day: Day, logins: Sequence[str], *, room: Room, record: Record, tell: Tell
) -> list[str]:
    """Start these learners' servers; whose run. Raises ServerNotStarted."""
    waiting = list(reversed(logins))
    started: list[str] = []
    begun = 0

    async def one_hand(http: aiohttp.ClientSession) -> None:
        nonlocal begun
        while waiting and room.holds_another(begun):
            login = waiting.pop()
            begun += 1
            began = time.perf_counter()
            await _start(day, http, login)
            record.add(Wait.START, time.perf_counter() - began)
            started.append(login)
            tell(len(started))

    headers = {"Authorization": f"token {day.token}"}
    async with aiohttp.ClientSession(headers=headers) as http:
        await asyncio.gather(*(one_hand(http) for _hand in range(AT_A_TIME)))
    return started


async def _start(day: Day, http: aiohttp.ClientSession, login: str) -> None:
    log = day.cohort.root / "hub" / "logs" / f"{login}.log"
    if not await asyncio.to_thread(day.start_server, login):
        raise ServerNotStarted(login, log)
    url = f"http://{THIS_MACHINE}:{day.options.hub_port}/hub/api/users/{login}"
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        async with http.get(url) as said:
            if said.status == 200:
                server = (await said.json()).get("servers", {}).get("", {})
                if server.get("ready"):
                    return
                if not server.get("pending"):
                    break
        await asyncio.sleep(LOOK_SECONDS)
    raise ServerNotStarted(login, log)
