"""Jupyter's way to a kernel, through the nest; the ordinary way where the nest cannot."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import Any

from jupyter_client.provisioning import LocalProvisioner

from hub.spawner.warm.nursery import ForkedKernel, NotWarm, nursery

LAUNCHER = "ipykernel_launcher"
AT_ONCE_SECONDS = 5
"""A forked kernel that falls sooner than this is not tried a second time."""


class WarmProvisioner(LocalProvisioner):
    """Restart, interrupt, signals and the end of a kernel are jupyter_client's own."""

    _last: ForkedKernel | None = None
    _wanted = False
    """Whether the end of the last kernel was asked for, by a person or by its notebook."""

    async def shutdown_requested(self, restart: bool = False) -> None:
        self._wanted = True
        await super().shutdown_requested(restart=restart)

    async def send_signal(self, signum: int) -> None:
        ends = signum in (signal.SIGKILL, signal.SIGTERM)
        self._wanted |= ends and self.process is not None and self.process.poll() is None
        await super().send_signal(signum)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> dict:
        if LAUNCHER not in cmd or self._fell_at_once():
            self._last = None
            return await super().launch_kernel(cmd, **kwargs)
        arguments = cmd[cmd.index(LAUNCHER) + 1 :]
        cwd = str(kwargs.get("cwd") or Path.cwd())
        try:
            kernel = await nursery().fork(arguments, kwargs.get("env") or os.environ, cwd)
        except NotWarm as reason:
            self.log.warning("a kernel is started without the nest: %s", reason)
            return await super().launch_kernel(cmd, **kwargs)
        self.process = self._last = kernel
        self.pid = self.pgid = kernel.pid
        self.cwd = cwd
        return self.connection_info

    def _fell_at_once(self) -> bool:
        last, wanted, self._wanted = self._last, self._wanted, False
        if last is None or wanted or last.poll() is None:
            return False
        return last.lived is not None and last.lived < AT_ONCE_SECONDS
