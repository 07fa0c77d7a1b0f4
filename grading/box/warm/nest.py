"""The warm parent: loads what every notebook needs, then forks one process per submission.

    python -m grading.box.warm.nest DESCRIPTOR [--unsealed]

Run inside the outer sandbox. It reads requests from a control socket; each start brings a
socket of its own for the submission, whose other end is the controller's. The parent never
reads a byte that a learner wrote, and ends with its controller.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import select
import socket
import sys
import tempfile
from typing import Any

from grading.box.warm import jail, submission
from grading.box.warm.bounds import bind
from grading.box.warm.preload import Preloaded, preload
from grading.box.warm.submission import NotStarted, Submission
from grading.box.warm.watch import own_memory

WATCH_SECONDS = 0.1
LARGEST_REQUEST = 65_536


def main(descriptor: int, *, sealed: bool) -> None:
    if sealed:
        jail.become_nobody()
    else:
        submission.adopt_orphans()
    control = socket.socket(fileno=descriptor)
    preloaded = preload()
    _be_quiet()
    gc.collect()
    gc.freeze()
    Nest(control, preloaded, sealed=sealed).serve()


def _be_quiet() -> None:
    """What the children inherit as their standard streams leads nowhere."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


class Nest:
    """Answers the controller; everything else is the children's."""

    def __init__(self, control: socket.socket, preloaded: Preloaded, *, sealed: bool) -> None:
        self.control, self.preloaded, self.sealed = control, preloaded, sealed
        self.running: dict[str, Submission] = {}
        self.leaving: list[Submission] = []
        """Killed, and not yet all gone: the kernel takes a moment to clear a namespace."""

    def serve(self) -> None:
        self._answer({"ready": True, "memory": own_memory()})
        while True:
            pause = 0 if self.leaving else WATCH_SECONDS if self.running else None
            if not select.select([self.control], [], [], pause)[0]:
                if self.leaving:
                    self.leaving.pop().end()
                    self._tidy()
                for one in self.running.values():
                    one.watch()
                continue
            data, descriptors, _flags, _address = socket.recv_fds(self.control, LARGEST_REQUEST, 1)
            if not data:
                # the controller is gone; with us goes our namespace, and all that is in it
                self._end_all()
                return
            self._answer(self._handle(json.loads(data), descriptors))

    def _handle(self, request: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        id_ = request["id"]
        match request["do"]:
            case "start":
                try:
                    self.running[id_] = self._start(descriptors[0], request["limits"])
                except (OSError, NotStarted) as error:
                    return {"failed": str(error)}
                finally:
                    os.close(descriptors[0])
            case "interrupt":
                self.running[id_].interrupt()
            case "leave" if self.sealed:
                one = self.running.pop(id_)
                one.kill()
                self.leaving.append(one)
                return {"memory": own_memory()}
            case "end" | "leave":
                how = self.running.pop(id_).end()
                self._tidy()
                return how | {"memory": own_memory()}
        return {}

    def _start(self, descriptor: int, limits: dict[str, float]) -> Submission:
        read, write = os.pipe()
        folder = "" if self.sealed else tempfile.mkdtemp(prefix="workshop-box-")
        uid, gid = os.getuid(), os.getgid()
        pid = jail.fork() if self.sealed else os.fork()
        if pid == 0:
            # whatever happens in the child ends in the child
            try:
                self._child(descriptor, write, limits, folder, uid, gid)
            except BaseException as error:
                with contextlib.suppress(BaseException):
                    submission.say(write, failed=f"{type(error).__name__}: {error}")
            finally:
                os._exit(70)
        os.close(write)
        return submission.started(pid, read, limits, folder)

    def _child(
        self, descriptor: int, words: int, limits: dict[str, float], folder: str, uid: int, gid: int
    ) -> None:
        _close_all_but(descriptor, words)
        if self.sealed:
            jail.enter(limits, uid, gid)
        else:
            os.setsid()
            os.chdir(folder)
            os.environ["HOME"] = os.environ["TMPDIR"] = folder
            bind(limits, processes=False)
        ready = self.preloaded.adopt(descriptor)
        submission.say(words, ready=True)
        os.close(words)
        ready()

    def _tidy(self) -> None:
        """Without namespaces: end what a submission has left behind."""
        if not self.sealed:
            submission.end_orphans(one.pid for one in (*self.running.values(), *self.leaving))

    def _end_all(self) -> None:
        for one in (*self.running.values(), *self.leaving):
            one.end()

    def _answer(self, said: dict[str, Any]) -> None:
        self.control.sendall(json.dumps(said).encode() + b"\n")


def _close_all_but(*kept: int) -> None:
    """No descriptor of the parent's reaches a learner's process."""
    low = 3
    for descriptor in sorted(kept):
        os.closerange(low, descriptor)
        low = descriptor + 1
    os.closerange(low, 4096)


if __name__ == "__main__":
    main(int(sys.argv[1]), sealed="--unsealed" not in sys.argv[2:])
