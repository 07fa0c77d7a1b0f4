"""One submission's process as the warm parent holds it: forked, watched, ended."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import select
import shutil
import signal
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from grading.box.warm.watch import Breach, breach, children

PR_SET_CHILD_SUBREAPER = 36
"""Of prctl: orphans of ours come to us, not to the first process of the system."""
JAIL_SECONDS = 15
"""How long a child may take to its first sign of life."""

TICKS_AHEAD = 0.6
"""Seconds."""


class NotStarted(RuntimeError):
    """The child did not come as far as a learner's first line: our fault."""


@dataclass
class Submission:
    """A forked child, first of all the processes of its submission."""

    pid: int
    limits: Mapping[str, float]
    folder: str = ""
    """Of the unsealed form: removed with it."""
    breach: Breach | None = None

    def watch(self) -> None:
        """End it where its processes use too much together."""
        if self.breach is None:
            self.breach = breach(self.pid, self.limits)
            if self.breach:
                self.kill()

    def interrupt(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGINT)

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        if self.folder:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)

    def end(self) -> dict[str, Any]:
        """Kill what is left, wait until all of it is gone, and say what ended it."""
        self.kill()
        _pid, status, used = os.wait4(self.pid, 0)
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)
        # the kernel ends it by its count of ticks, which runs ahead of the time that it reports
        over = used.ru_utime + used.ru_stime > self.limits["cpu_seconds"] - TICKS_AHEAD
        killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        why = self.breach or (Breach.CPU if killed and over else None)
        return {"why": why, "status": status}


def started(pid: int, words: int, limits: Mapping[str, float], folder: str) -> Submission:
    """Wait for the child's word that it is ready; raises NotStarted with its reason."""
    submission = Submission(pid, limits, folder)
    said = b""
    while not said.endswith(b"\n") and select.select([words], [], [], JAIL_SECONDS)[0]:
        if not (read := os.read(words, 4096)):
            break
        said += read
    os.close(words)
    word = json.loads(said) if said.endswith(b"\n") else {"failed": "the process ended"}
    if word.get("ready"):
        return submission
    submission.end()
    raise NotStarted(word["failed"])


def adopt_orphans() -> None:
    """Without namespaces: what a submission leaves behind becomes ours to end."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_orphans(running: Iterable[int]) -> None:
    """End every child of ours that is none of `running`; what they leave behind, too."""
    kept = {*running, os.getpid()}
    while True:
        left = {pid for pid in children(os.getpid()) if pid not in kept}
        if not left:
            return
        for pid in left:
            with contextlib.suppress(ProcessLookupError, ChildProcessError, PermissionError):
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)


def say(words: int, **what: Any) -> None:
    """A word from the child."""
    os.write(words, json.dumps(what).encode() + b"\n")
