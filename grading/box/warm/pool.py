"""Warm workers on loan: one for each submission that runs, kept warm for the next."""

from __future__ import annotations

import atexit
import contextlib
import os
import threading
import weakref
from collections.abc import Iterator

from grading.box.warm.worker import Worker, forget_keeper

_lock = threading.Lock()
_idle: dict[bool, list[Worker]] = {True: [], False: []}
_all: weakref.WeakSet[Worker] = weakref.WeakSet()


@contextlib.contextmanager
def worker(*, sealed: bool = True) -> Iterator[Worker]:
    """A worker for one submission; two at a time are two workers."""
    with _lock:
        mine = _idle[sealed].pop() if _idle[sealed] else new_worker(sealed=sealed)
    try:
        yield mine
    finally:
        with _lock:
            _idle[sealed].append(mine)


def warm_up(count: int) -> None:
    """Start `count` sealed parents in the background, for submissions that are about to come.

    A parent takes a second and a half to load what notebooks need; whoever asks for it earlier
    waits for the rest of that time. Where it does not start, the first submission says why.
    """
    for _ in range(count):
        made = new_worker()
        with _lock:
            _idle[True].append(made)
        threading.Thread(target=made.warm, daemon=True).start()


def new_worker(*, sealed: bool = True) -> Worker:
    """A worker that ends with this process at the latest."""
    made = Worker(sealed=sealed)
    _all.add(made)
    return made


@atexit.register
def stop_all() -> None:
    """End every warm parent; the next submission starts another."""
    for one in list(_all):
        one.stop()


def _forget_all() -> None:
    """In a forked copy of this process, which has no part in the original's workers."""
    global _lock
    _lock = threading.Lock()
    forget_keeper()
    for one in list(_all):
        one.forget()
    _all.clear()
    for idle in _idle.values():
        idle.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget_all)
