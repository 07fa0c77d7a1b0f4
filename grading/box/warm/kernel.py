"""IPython's own kernel in a forked process: requests come in on one pipe, messages leave on it."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from traitlets.config import Config

from grading.box.warm.session import IOPUB, SHELL, PipeSession
from grading.box.warm.streams import redirect

# nobody debugs here, and the debugger's package starts threads
sys.modules["debugpy"] = None  # type:ignore[assignment]
import ipykernel.debugger  # noqa: E402
from ipykernel.ipkernel import IPythonKernel  # noqa: E402
from ipykernel.kernelapp import IPKernelApp  # noqa: E402

del sys.modules["debugpy"]

# nbclient starts its kernels with a history in memory; ours has no database at all
CONFIG = Config({"HistoryManager": {"enabled": False}})
CHUNK = 1 << 20


class ForkedKernel(IPythonKernel):
    """The kernel without sockets, subshells or debugger."""

    _supports_kernel_subshells = False

    def _abort_queues(self, subshell_id: str | None = None) -> None:
        """Nothing is queued: a request comes when the one before it is answered."""


def make_kernel() -> ForkedKernel:
    """The kernel with its shell, before the fork; it can speak after `adopt`."""
    assert not ipykernel.debugger._is_debugpy_available
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    kernel = ForkedKernel.instance(
        config=CONFIG, session=PipeSession(-1), iopub_socket=IOPUB, log=logging.getLogger("kernel"),
        shell_channel_thread=SimpleNamespace(parent_thread=threading.main_thread()), user_ns=None,
    )  # fmt: skip
    # it gives ZMQ's threads time before the reply; here everything is written when it is said
    kernel._execute_sleep = 0
    # %matplotlib and others ask the application for its kernel
    IPKernelApp.instance().kernel = kernel
    # what is open before the fork would be shared by every child
    loop.close()
    asyncio.set_event_loop(None)
    return kernel


def adopt(kernel: ForkedKernel, descriptor: int) -> Callable[[], None]:
    """In the child: speak on this pipe; what comes back runs until the pipe is closed."""
    from tornado.ioloop import IOLoop

    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    kernel.session.descriptor = descriptor
    kernel.session.pid = os.getpid()
    kernel._main_asyncio_lock = asyncio.Lock()
    redirect(kernel.session)
    kernel._stdout, kernel._stderr = sys.stdout, sys.stderr
    # last, so that no file beside the notebook stands in for a package
    sys.path.append(str(Path.cwd()))
    return lambda: loop.run_until_complete(_serve(kernel, descriptor, IOLoop))


async def _serve(kernel: ForkedKernel, descriptor: int, io_loop: Any) -> None:
    """Request after request; between them tasks that a cell has started go on, as they do
    in a served kernel."""
    kernel.io_loop = io_loop.current()
    loop = asyncio.get_running_loop()
    arrived: asyncio.Queue[bytes | None] = asyncio.Queue()
    rest: list[bytes] = []

    def read() -> None:
        chunk = os.read(descriptor, CHUNK)
        *lines, tail = chunk.split(b"\n")
        for line in lines:
            arrived.put_nowait(b"".join([*rest, line]))
            rest.clear()
        rest.append(tail)
        if not chunk:
            arrived.put_nowait(None)
            loop.remove_reader(descriptor)

    loop.add_reader(descriptor, read)
    while (line := await arrived.get()) is not None:
        request = json.loads(line)
        if "files" in request:
            _write(request["files"])
            kernel.session.send(SHELL, "files_written", {})
        else:
            kernel.session.brief = request.get("brief", False)
            # one empty frame: a message of a single frame would be the kernel's own signal
            await kernel.dispatch_shell([None, _message(kernel, request)])


def _write(files: dict[str, str]) -> None:
    """What came in beside the notebook, into the empty folder."""
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(content))


def _message(kernel: ForkedKernel, request: dict[str, Any]) -> dict[str, Any]:
    message = kernel.session.msg(request["msg_type"], request["content"])
    message["header"]["msg_id"] = message["msg_id"] = request["msg_id"]
    return message
