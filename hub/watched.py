"""A process that is started again whenever it ends: the hub, and the proxy."""

from __future__ import annotations

import ctypes
import signal
import subprocess
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError

STOP_SECONDS = 20
FALLS, WITHIN_SECONDS = 5, 60
PR_SET_PDEATHSIG = 1


class KeepsFalling(WorkshopError):
    """The hub or the proxy ends again and again."""

    def __init__(self, what: str, log: Path) -> None:
        self.what, self.log = what, log
        super().__init__(
            N_("The {what} has ended {times} times within a minute."),
            N_("Its last words stand in {log}."),
            what=what, times=FALLS, log=str(log),
        )  # fmt: skip


@dataclass
class Watched:
    """One process that is started again whenever it ends."""

    name: str
    command: Sequence[str]
    environment: dict[str, str]
    log: Path
    process: subprocess.Popen[bytes] | None = None
    falls: deque[float] = field(default_factory=lambda: deque(maxlen=FALLS))

    def ensure(self) -> bool:
        """Start it if it does not run; whether it was started. Raises KeepsFalling."""
        if self.process is not None:
            if self.process.poll() is None:
                return False
            now = time.monotonic()
            self.falls.append(now)
            if len(self.falls) == FALLS and now - self.falls[0] < WITHIN_SECONDS:
                raise KeepsFalling(self.name, self.log)
        with self.log.open("ab") as said:
            self.log.chmod(0o600)
            # in a session of its own: Ctrl+C is ours to hand on, in order
            self.process = subprocess.Popen(
                self.command, env=self.environment, stdin=subprocess.DEVNULL, stdout=said,
                stderr=said, start_new_session=True, cwd=self.log.parent, preexec_fn=_end_with_us,
            )  # fmt: skip
        return True

    def stop(self) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _end_with_us() -> None:
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
