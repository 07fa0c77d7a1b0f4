"""The running service: one at a time for a cohort, ending when its parent does."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

from jupyterhub.services.auth import HubOAuth
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from curriculum.kit.i18n import N_, use_language
from grading.errors import WorkshopError
from hub.service.app import application, keep_people, open_room
from hub.service.limits import SMALL_BODY

try:
    import fcntl
except ImportError:  # Windows: no hub runs there
    fcntl = None  # type: ignore[assignment]

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 20
"""A service that was killed leaves its port and its lock within moments."""
BODY_SECONDS = 120
HEADER_BYTES = 16 * 1024
LOOK_SECONDS = 0.5


class AlreadyRunning(WorkshopError):
    """Another service has the cohort, or its port."""

    def __init__(self, what: str) -> None:
        super().__init__(
            N_("Another class service is running here: it holds {what}."),
            N_("Stop it (Ctrl+C where it was started), and start again."),
            what=what,
        )


async def serve(root: Path, url: str, database: str = "") -> None:
    """Serve at `url` until the parent or a signal ends it; raises AlreadyRunning."""
    address = urlsplit(url)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with _alone(root / "hub" / "service.lock"):
        room = await open_room(root, database)
        use_language(room.lang)
        auth = HubOAuth.instance()
        server = HTTPServer(
            application(room, auth), max_body_size=SMALL_BODY, body_timeout=BODY_SECONDS,
            max_header_size=HEADER_BYTES,
        )  # fmt: skip
        server.add_sockets(await _bound(address.hostname or "127.0.0.1", address.port or 80))
        work = (room.tellings.run(), room.board.run(), room.queue.run(), keep_people(room, auth))
        tasks = [asyncio.create_task(one) for one in (*work, _until_orphaned(stop), stop.wait())]
        try:
            # none of them ends by itself but the last two: what fails is told, and begins anew
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            server.stop()
            for task in tasks:
                task.cancel()
            await room.tellings.flush()
            await room.queue.end()


async def _until_orphaned(stop: asyncio.Event) -> None:
    parent = os.getppid()
    while os.getppid() == parent:
        await asyncio.sleep(LOOK_SECONDS)
    stop.set()


@asynccontextmanager
async def _alone(path: Path) -> AsyncIterator[None]:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        for _ in range(int(PATIENCE_SECONDS / LOOK_SECONDS)):
            try:
                if fcntl is not None:
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                await asyncio.sleep(LOOK_SECONDS)
        else:
            raise AlreadyRunning(str(path))
        yield
    finally:
        os.close(descriptor)


async def _bound(host: str, port: int) -> list[socket.socket]:
    for _ in range(int(PATIENCE_SECONDS / LOOK_SECONDS)):
        try:
            return bind_sockets(port, host)
        except OSError as error:
            log.warning("%s:%s is not free yet: %s", host, port, error.strerror)
            await asyncio.sleep(LOOK_SECONDS)
    raise AlreadyRunning(f"{host}:{port}")
