"""What a cell prints: ipykernel's own stream, with a pipe where it has a ZMQ socket and a loop."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from ipykernel.iostream import IOPubThread, OutStream

from grading.box.warm.session import IOPUB, PipeSession


class Timer:
    """The one thing that a stream asks of an event loop: to be flushed a little later.

    Its thread begins with the first call: most cells have ended before anything is due.
    """

    def __init__(self) -> None:
        self._due: list[tuple[float, Callable[[], None]]] = []
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None

    def call_later(self, seconds: float, action: Callable[[], None]) -> None:
        with self._changed:
            self._due.append((time.monotonic() + seconds, action))
            if self._thread is None:
                thread = threading.Thread(target=self._run, daemon=True)
                # with all its processes in use a cell is still flushed at its end
                with contextlib.suppress(RuntimeError):
                    thread.start()
                    self._thread = thread
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                # every pause is the same, so the first that came is the first that is due
                while not self._due:
                    self._changed.wait()
                at, action = self._due[0]
                pause = at - time.monotonic()
                if pause > 0:
                    self._changed.wait(pause)
                    continue
                del self._due[0]
            action()


class PipePublisher(IOPubThread):
    """In place of the thread that owns ipykernel's socket: everything is done by the caller."""

    # no call to super: there is neither a socket nor a loop to make
    def __init__(self) -> None:
        self.socket = IOPUB
        self.io_loop = Timer()
        self.thread = None

    def schedule(self, f: Callable[[], Any]) -> None:
        f()


class Stream(OutStream):
    """A stream whose flushes keep their order, whichever thread asks for them."""

    # before __init__ of the parent, which starts a thread that may write
    def __init__(self, session: PipeSession, publisher: PipePublisher, name: str) -> None:
        self._flushing = threading.RLock()
        super().__init__(session, publisher, name)

    def _flush(self) -> None:
        with self._flushing, contextlib.suppress(ValueError, TypeError):
            # text that no message can carry (half of a surrogate pair) is lost, as it is in
            # ipykernel, whose own thread does no more than log it
            super()._flush()


def redirect(session: PipeSession) -> None:
    """Both standard streams become messages from now on."""
    publisher = PipePublisher()
    sys.stdout = Stream(session, publisher, "stdout")
    sys.stderr = Stream(session, publisher, "stderr")
