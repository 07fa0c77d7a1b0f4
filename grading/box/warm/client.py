"""The part of a kernel client that nbclient uses, over one socket in place of ZMQ's five."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import queue
from collections.abc import Callable, Mapping
from functools import cached_property
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
    message,
)
from grading.box.warm.worker import Session


class Channel:
    """One of the kernel's channels, as nbclient reads it."""

    def __init__(self, send: Callable[[dict[str, Any]], None]) -> None:
        self.messages: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self.send = send

    async def get_msg(self, timeout: float | None = None) -> dict[str, Any]:
        try:
            return self.messages.get_nowait()
        except asyncio.QueueEmpty:
            pass
        try:
            return await asyncio.wait_for(self.messages.get(), timeout)
        except TimeoutError:
            raise queue.Empty from None


class WarmKernelClient:
    """Sends cells, sorts what comes back into channels, and counts it before it is kept."""

    allow_stdin = False

    def __init__(self, session: Session, limits: Limits, files: Mapping[str, bytes]) -> None:
        self._session, self._limits, self._files = session, limits, files
        self._ids = itertools.count(1)
        self._reader: asyncio.Task[None] | None = None
        self._outgoing = bytearray()
        self._incoming = Incoming(limits)
        self.ended = False

    def start_channels(self, *_args: Any, **_kwargs: Any) -> None:
        self.shell_channel, self.iopub_channel = Channel(self._forward), Channel(self._forward)

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Hand over the files; raises RuntimeError where they do not fit."""
        self._session.socket.setblocking(False)
        self.gone = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._reader = asyncio.ensure_future(self._read())
        if self._files:
            self._send(files_request(dict(self._files)))
            arrived = asyncio.ensure_future(self.shell_channel.messages.get())
            gone = asyncio.ensure_future(self.gone.wait())
            await asyncio.wait((arrived, gone), timeout=timeout,
                               return_when=asyncio.FIRST_COMPLETED)  # fmt: skip
            gone.cancel()
            if not arrived.done():
                arrived.cancel()
                raise RuntimeError("the files beside the notebook could not be handed over")

    @cached_property
    def session(self) -> jupyter_client.session.Session:
        """With which nbclient's Output widgets make their messages to the kernel."""
        return jupyter_client.session.Session(key=b"")

    async def stop_channels(self) -> None:
        self._outgoing.clear()
        if self._reader is not None:
            self._reader.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._reader

    async def is_alive(self) -> bool:
        # what was sent before the end is still to be read
        return not self.ended or not self.iopub_channel.messages.empty()

    def execute(self, code: str, silent: bool = False, store_history: bool = True,
                user_expressions: Any = None, allow_stdin: bool | None = None,
                stop_on_error: bool = True) -> Any:  # fmt: skip
        content = execute_request(
            code, silent=silent, store_history=store_history, user_expressions=user_expressions,
            stop_on_error=stop_on_error,
        )  # fmt: skip
        return self._request("execute_request", content)

    def comm_info(self, target_name: str | None = None) -> Any:
        return self._request("comm_info_request", {"target_name": target_name})

    def kernel_info(self) -> str:
        """What the kernel would say of itself, without asking the learner's process."""
        from ipykernel.ipkernel import IPythonKernel

        id_ = str(next(self._ids))
        content = {"status": "ok", "language_info": dict(IPythonKernel.language_info)}
        said = {"msg_type": "kernel_info_reply", "parent": id_, "content": content,
                "metadata": {}, "buffers": []}  # fmt: skip
        self.shell_channel.messages.put_nowait(message(said))
        return id_

    def _request(self, kind: str, content: dict[str, Any]) -> str:
        """Send at once, as ZMQ does: nbclient awaits the identifier in one place and not in
        another."""
        id_ = str(next(self._ids))
        self._send({"msg_type": kind, "msg_id": id_, "content": content})
        return id_

    def _forward(self, made: dict[str, Any]) -> None:
        self._send(forwarded(made))

    def _send(self, request: dict[str, Any]) -> None:
        self._outgoing += line_of(request)
        if len(self._outgoing) > OUTGOING_BYTES:
            self._incoming.breach = self._incoming.breach or Breach.FLOOD
            self._over()
        self._push()

    def _push(self) -> None:
        """As much as the pipe takes; the rest when it takes more."""
        try:
            while self._outgoing:
                sent = self._session.socket.send(self._outgoing)
                del self._outgoing[:sent]
            self._loop.remove_writer(self._session.socket)
        except BlockingIOError:
            self._loop.add_writer(self._session.socket, self._push)
        except OSError:
            self._outgoing.clear()
            self._over()

    def _over(self) -> None:
        self.ended = True
        self.gone.set()

    async def _read(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._incoming.breach is None:
                chunk = await loop.sock_recv(self._session.socket, CHUNK)
                if not chunk:
                    return
                for channel, said in self._incoming.messages(chunk):
                    {SHELL: self.shell_channel, IOPUB: self.iopub_channel}[
                        channel
                    ].messages.put_nowait(said)
        except OSError:
            # the process is gone
            return
        finally:
            self._over()
