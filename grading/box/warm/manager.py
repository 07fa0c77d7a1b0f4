"""nbclient's kernel manager in front of a warm worker: no ZMQ, no new interpreter.

    c.ExecutePreprocessor.kernel_manager_class = "grading.box.warm.manager.WarmKernelManager"

Everything that drives a notebook through a kernel manager and a kernel client runs unchanged,
awaited or not, in a running event loop or without one. For nbgrader's own preprocessor see
`execute`: nbgrader 0.9.6 overrides this setting.
"""

from __future__ import annotations

import asyncio
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager

from grading.box.limits import Limits
from grading.box.warm import sandbox
from grading.box.warm.client import WarmKernelClient
from grading.box.warm.pool import new_worker
from grading.box.warm.worker import Session, Worker

ROOMY = Limits(output_bytes=64 * 2**20, message_bytes=32 * 2**20)
"""Where nbgrader or nbconvert decides: it has limits of its own, and none for output."""
MOST_FILES = 500


class WarmKernelManager(AsyncKernelManager):
    """Starts a submission's process by a fork of the worker's warm parent.

    The folder of the notebook (`cwd`) is copied into the box: its ordinary files, as far as
    half of the box's disk holds them. What the notebook writes goes with the box.
    """

    worker: Worker | None = None
    limits = ROOMY
    files: Mapping[str, bytes] | None = None
    """What lies beside the notebook; None for what lies in its folder."""
    _session: Session | None = None
    _client: WarmKernelClient | None = None

    @property
    def ipykernel(self) -> bool:
        return True

    @property
    def has_kernel(self) -> bool:
        return self._session is not None

    async def start_kernel(self, *, cwd: str | None = None, **_kwargs: Any) -> None:
        if self.worker is None:
            self.worker = shared_worker()
        if self.files is None:
            self.files = beside(Path(cwd), self.limits.disk_bytes // 2) if cwd else {}
        begin = self.worker.begin
        if self.worker.pid is None:
            # the first start takes seconds, and other things may wait for this loop
            self._session = await asyncio.to_thread(begin, self.limits.as_dict())
        else:
            self._session = begin(self.limits.as_dict())

    def client(self, **_kwargs: Any) -> WarmKernelClient:  # type:ignore[override]
        assert self._session is not None
        self._client = WarmKernelClient(self._session, self.limits, self.files or {})
        return self._client

    async def is_alive(self) -> bool:
        return self._client is not None and not self._client.ended

    async def interrupt_kernel(self) -> None:
        if self._session is not None and self.worker is not None:
            self.worker.interrupt(self._session)

    async def shutdown_kernel(self, now: bool = False, restart: bool = False) -> None:
        if self._session is not None and self.worker is not None:
            session, self._session = self._session, None
            self.worker.leave(session)

    async def cleanup_resources(self, restart: bool = False) -> None:
        await self.shutdown_kernel()

    def __del__(self) -> None:
        """Nothing to close: there are no ports and no connection file."""


def beside(folder: Path, most: int) -> dict[str, bytes]:
    """The ordinary files in `folder` and below, by name, as many as fit into `most` bytes."""
    found: dict[str, bytes] = {}
    for at, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(at, name)
            info = path.lstat()
            # a link may lead anywhere
            if not stat.S_ISREG(info.st_mode) or info.st_size > most or len(found) >= MOST_FILES:
                continue
            most -= info.st_size
            found[str(path.relative_to(folder))] = path.read_bytes()
    return found


_shared: dict[bool, Worker] = {}


def shared_worker() -> Worker:
    """One worker for whoever brings none: nbgrader, formgrader, nbconvert."""
    sealed = not (sandbox.allowed_unsealed() and sandbox.why_not())
    if sealed not in _shared:
        _shared[sealed] = new_worker(sealed=sealed)
    return _shared[sealed]
