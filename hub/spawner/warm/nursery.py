"""The server's side of the nest: start it once, ask it for kernels, do without it when it fails."""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

READY_SECONDS = 20
NEST = "hub.spawner.warm.nest"
ENDED_UNKNOWN = 1


class NotWarm(RuntimeError):
    """The nest cannot serve; the kernel is to be started the ordinary way."""


class ForkedKernel:
    """A kernel that is a child of the nest, as a `Popen` to whoever manages it.

    Held by a descriptor of the process, not by its number, which may go to another.
    """

    stdin = stdout = stderr = None

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.began = time.monotonic()
        self.lived: float | None = None
        self._descriptor = os.pidfd_open(pid)

    def poll(self) -> int | None:
        """None while it runs. How it ended is known to its parent, the nest, alone."""
        if self.lived is None and select.select([self._descriptor], [], [], 0)[0]:
            self.lived = time.monotonic() - self.began
        return None if self.lived is None else ENDED_UNKNOWN

    def wait(self, timeout: float | None = None) -> int:
        if self.poll() is None:
            select.select([self._descriptor], [], [], timeout)
            if self.poll() is None:
                raise subprocess.TimeoutExpired(NEST, timeout or 0)
        return ENDED_UNKNOWN

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            signal.pidfd_send_signal(self._descriptor, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def __del__(self) -> None:
        os.close(self._descriptor)


class Nursery:
    """One nest, and the way to it."""

    def __init__(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control = ours
        self._lock = asyncio.Lock()
        self._ready = False
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", NEST, str(theirs.fileno())],
            pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL,
            env=os.environ | {"MPLBACKEND": "module://matplotlib_inline.backend_inline"},
        )  # fmt: skip
        theirs.close()
        ours.setblocking(False)

    @property
    def pid(self) -> int:
        return self._process.pid

    async def fork(
        self, arguments: Sequence[str], env: Mapping[str, str], cwd: str
    ) -> ForkedKernel:
        """A new kernel; raises NotWarm. One at a time: the answers come in order."""
        async with self._lock:
            try:
                if not self._ready:
                    # it began to load before any kernel was asked for: no other is ready sooner
                    await self._answer()
                    self._ready = True
                request = {"arguments": list(arguments), "env": dict(env), "cwd": cwd}
                await asyncio.get_running_loop().sock_sendall(
                    self._control, json.dumps(request).encode()
                )
                return ForkedKernel((await self._answer())["pid"])
            except (OSError, ValueError, KeyError, TimeoutError) as error:
                self.stop()
                raise NotWarm(f"{type(error).__name__}: {error}") from error

    async def _answer(self) -> dict:
        loop = asyncio.get_running_loop()
        data = await asyncio.wait_for(loop.sock_recv(self._control, 65_536), READY_SECONDS)
        return json.loads(data)

    def stop(self) -> None:
        """Done with the nest, not with its kernels: they go on, below the first process."""
        self._process.kill()
        self._process.wait()


_nursery: Nursery | None = None


def start() -> None:
    """Begin to load, as the server starts."""
    global _nursery
    _nursery = Nursery()


def nursery() -> Nursery:
    """The one of this server; raises NotWarm where it was never started."""
    if _nursery is None:
        raise NotWarm("it was not started")
    return _nursery
