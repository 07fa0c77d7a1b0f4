"""The engine's own way to run cells: one at a time over the socket, without an event loop.

What `WarmKernelClient` does for nbclient, in a fifth of the time: an event loop with four tasks
for each cell costs more than most cells do.
"""

from __future__ import annotations

import select
import time
from collections import deque
from collections.abc import Iterator, Mapping
from functools import cached_property
from types import SimpleNamespace
from typing import Any

import jupyter_client.session

from grading.box.limits import Limits
from grading.box.warm.session import IOPUB, SHELL
from grading.box.warm.wire import (
    CHUNK,
    OUTGOING_BYTES,
    Breach,
    Incoming,
    execute_request,
    files_request,
    forwarded,
    line_of,
)
from grading.box.warm.worker import Session


class Gone(Exception):
    """The process has ended, or sent what may not come in."""


class TooLong(Exception):
    """Nothing was heard until the deadline."""


class Conversation:
    """One submission's process, asked and heard."""

    def __init__(self, session: Session, limits: Limits) -> None:
        session.socket.setblocking(False)
        self._socket = session.socket
        self._reading, self._both = select.poll(), select.poll()
        self._reading.register(self._socket, select.POLLIN)
        self._both.register(self._socket, select.POLLIN | select.POLLOUT)
        self._arrived: deque[tuple[str, dict[str, Any]]] = deque()
        self._outgoing = bytearray()
        self._asked = 0
        self._deadline = 0.0
        self.incoming = Incoming(limits)
        # what nbclient's Output widgets answer on
        self.shell_channel = SimpleNamespace(send=self._forward)

    def hand_over(self, files: Mapping[str, bytes], deadline: float) -> None:
        """Have the files written into the process's folder; raises Gone and TooLong."""
        if files:
            self._deadline = deadline
            self._send(files_request(dict(files)))
            while self._next()[0] != SHELL:
                pass

    def execute(self, code: str, deadline: float) -> Iterator[dict[str, Any]]:
        """What a cell puts out, message by message, to its end; raises Gone and TooLong."""
        self._asked += 1
        self._deadline = deadline
        id_ = str(self._asked)
        self._send({"msg_type": "execute_request", "msg_id": id_, "brief": True,
                    "content": execute_request(code)})  # fmt: skip
        while True:
            channel, message = self._next()
            # an earlier cell's thread may still print: to a cell that has ended
            if channel != IOPUB or message["parent_header"]["msg_id"] != id_:
                continue
            if message["msg_type"] == "status":
                if message["content"].get("execution_state") == "idle":
                    return
                continue
            yield message

    @property
    def guilty(self) -> int | None:
        """Which cell, counted from 0, put out too much, where that is known."""
        id_ = self.incoming.guilty or ""
        return int(id_) - 1 if id_.isascii() and id_.isdigit() and int(id_) else None

    @cached_property
    def session(self) -> jupyter_client.session.Session:
        """With which nbclient's Output widgets make their messages."""
        return jupyter_client.session.Session(key=b"")

    def _forward(self, made: dict[str, Any]) -> None:
        self._send(forwarded(made))

    def _send(self, request: dict[str, Any]) -> None:
        self._outgoing += line_of(request)
        if len(self._outgoing) > OUTGOING_BYTES:
            self.incoming.breach = Breach.FLOOD
            raise Gone

    def _next(self) -> tuple[str, dict[str, Any]]:
        while not self._arrived:
            self._step()
        return self._arrived.popleft()

    def _step(self) -> None:
        """Send what the pipe takes, take what it brings."""
        left = self._deadline - time.monotonic()
        poll = self._both if self._outgoing else self._reading
        if left <= 0 or not (ready := poll.poll(left * 1000)):
            raise TooLong
        try:
            if ready[0][1] & select.POLLOUT and self._outgoing:
                del self._outgoing[: self._socket.send(self._outgoing[:CHUNK])]
            if ready[0][1] & ~select.POLLOUT:
                chunk = self._socket.recv(CHUNK)
                if not chunk:
                    raise Gone
                self._arrived.extend(self.incoming.messages(chunk))
        except BlockingIOError:
            return
        except OSError as error:
            raise Gone from error
        if self.incoming.breach:
            raise Gone
