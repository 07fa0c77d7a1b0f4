"""Ctrl+C in the midst of a rehearsal: heard once, wherever it comes, and never lost."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

BOTH = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Whether somebody asked to stop.

    An exception out of a signal's handler is lost where it meets a destructor or a callback of
    C code, so what runs in an event loop is cancelled instead, and the wish is kept.
    """

    def __init__(self) -> None:
        self._asked = False
        self._running: tuple[asyncio.AbstractEventLoop, asyncio.Task[Any]] | None = None

    @classmethod
    @contextmanager
    def watched(cls) -> Iterator[Stop]:
        """Within the block Ctrl+C and SIGTERM end it alike, with KeyboardInterrupt; a second one
        does not disturb the clearing up."""
        stop = cls()
        before = {number: signal.signal(number, stop._ask) for number in BOTH}
        try:
            yield stop
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def run(self, what: Coroutine[Any, Any, Any]) -> Any:
        """What the coroutine gives back; raises KeyboardInterrupt once somebody asked to stop."""
        said = None
        try:
            said = asyncio.run(self._until_asked(what))
        except asyncio.CancelledError:
            if not self._asked:
                raise
        if self._asked:
            raise KeyboardInterrupt
        return said

    async def _until_asked(self, what: Coroutine[Any, Any, Any]) -> Any:
        task = asyncio.ensure_future(what)
        self._running = asyncio.get_running_loop(), task
        if self._asked:
            task.cancel()
        try:
            return await task
        finally:
            self._running = None

    def _ask(self, _number: int, _frame: object) -> None:
        for number in BOTH:
            signal.signal(number, signal.SIG_IGN)
        self._asked = True
        if self._running is None:
            raise KeyboardInterrupt
        loop, task = self._running
        loop.call_soon_threadsafe(task.cancel)
