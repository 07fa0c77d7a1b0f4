"""Time and peak memory of a command and of all that it starts."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

PAUSE = 0.25


@dataclass(frozen=True)
class Footprint:
    seconds: float
    peak_bytes: int
    """The most that its processes held together; what they share is counted once."""


def footprint(command: Sequence[object], cwd: Path | None = None) -> Footprint:
    """Run the command to its end; exits with what it said where it fails."""
    started = time.monotonic()
    running = subprocess.Popen(
        [str(part) for part in command], cwd=cwd, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    peak = Peak(running.pid)
    said, _ = running.communicate()
    seconds = time.monotonic() - started
    if running.returncode:
        sys.exit(f"{command[0]} failed:\n{said}")
    return Footprint(seconds, peak.stop())


class Peak:
    """Watches a process and all below it."""

    def __init__(self, pid: int) -> None:
        self._process, self._peak, self._over = psutil.Process(pid), 0, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """Bytes at the highest point."""
        self._over.set()
        self._thread.join()
        return self._peak

    def _watch(self) -> None:
        while not self._over.wait(PAUSE):
            self._peak = max(self._peak, held(self._process))


def held(process: psutil.Process) -> int:
    """Bytes in memory of a process and all below it, now."""
    total = 0
    try:
        for one in (process, *process.children(recursive=True)):
            try:
                total += one.memory_full_info().pss
            except (psutil.NoSuchProcess, psutil.AccessDenied):
                continue
    except psutil.NoSuchProcess:
        return 0
    return total
