"""Who runs the submissions: threads or processes of this machine, or a Dask cluster.

All of them are `concurrent.futures` executors, so there is one way through. Measured on two
cores: the controller's own share of a submission is 0.03 s of Python against 0.12 s in the box,
so up to four threads keep their boxes busy and start seconds sooner; beyond that the
interpreter's lock is what they wait for, and each worker gets a process of its own.

A Dask worker is trusted like the trainers' machine: it is sent hidden inputs and keys. Keep
its scheduler on a private network or on tls://.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import wait as wait_for

from curriculum.kit.i18n import N_
from grading.assignment import Assignment
from grading.box import Limits
from grading.box.warm import pool, sandbox
from grading.engine import grade
from grading.errors import WorkshopError

MOST_THREADS = 4
SWITCH_SECONDS = 0.0005
CONNECT_SECONDS = 20
ATTEMPTS = 3
"""How often a submission is begun when the workers that had it vanish."""


class NoScheduler(WorkshopError):
    """The Dask scheduler cannot be used."""

    def __init__(self, address: str, cause: str) -> None:
        super().__init__(
            N_("The grading cluster at {address} cannot be used: {cause}."),
            N_("Start its scheduler and workers, or leave out --scheduler to grade on this machine."),
            address=address, cause=cause,
        )  # fmt: skip


class OtherVersion(RuntimeError):
    """A worker of the cluster has another version of this program or course."""


@dataclass(frozen=True)
class Task:
    """One submission with all that is needed to judge it, as plain data."""

    content: bytes
    name: str
    source: bytes
    release: bytes
    fingerprint: str
    """Of the assignment and the code that judges it, where the task was made."""
    limits: Limits
    files: Mapping[str, bytes] = field(default_factory=dict)
    given: Mapping[str, bytes] = field(default_factory=dict)
    """The assignment's own files, as they were released."""


def task_of(
    assignment: Assignment, content: bytes, limits: Limits, files: Mapping[str, bytes]
) -> Task:
    """What a worker needs for one submission."""
    return Task(
        content, assignment.name, assignment.source, assignment.release, assignment.fingerprint,
        limits, dict(files), dict(assignment.files),
    )  # fmt: skip


_known: dict[str, Assignment] = {}
_reading = threading.Lock()


def grade_task(task: Task) -> bytes:
    """The verdict as JSON; runs in whichever thread, process or machine has the task."""
    # CPython 3.11's ast.parse fails now and then in two threads (gh-106905)
    with _reading:
        assignment = _known.get(task.fingerprint)
        if assignment is None:
            assignment = Assignment(task.name, task.source, task.release, dict(task.given))
            if assignment.fingerprint != task.fingerprint:
                raise OtherVersion("a worker has another version of the workshop than this machine")
            _ = assignment.hidden
            _known[task.fingerprint] = assignment
    return grade(task.content, assignment, task.limits, task.files).to_json()


class Crew:
    """The workers of one run; when they vanish, others take their place."""

    def __init__(self, workers: int | None = None, address: str | None = None) -> None:
        self.size = workers or os.cpu_count() or 1
        self._address = address
        self._client = None if address is None else _connected(address)
        if self._client is not None:
            self.size = max(1, sum(self._client.nthreads().values()))
        self._executor: Executor | None = None
        self.generation = 0
        """Counts the pools: what an old one left behind must not end the new one."""

    @property
    def window(self) -> int:
        """How many tasks may be under way: enough that no worker waits, few enough for memory."""
        return 2 * self.size + 2

    def submit(self, task: Task) -> Future[bytes]:
        if self._executor is None:
            self._executor = self._made()
        return self._executor.submit(grade_task, task)

    def vanished(self, error: BaseException) -> bool:
        """Whether `error` says that a worker is gone, and not that a task failed."""
        names = {kind.__name__ for kind in type(error).__mro__}
        lost = {"KilledWorker", "CommClosedError", "FutureCancelledError", "LostWorkerError"}
        return isinstance(error, (BrokenExecutor, CancelledError)) or bool(names & lost)

    def renew(self, generation: int) -> None:
        """New workers in place of those of `generation`, which are gone."""
        # a Dask cluster finds its own: only a pool of this machine is beyond repair
        if self._client is None and self._executor is not None and generation == self.generation:
            self._executor.shutdown(wait=False, cancel_futures=True)
            self._executor = None
            self.generation += 1

    def close(self) -> None:
        if self._client is not None:
            if self._executor is not None:
                # Dask's own cancels what is open unless it is to wait for it
                self._executor.shutdown(wait=False)
            self._client.close()
        elif self._executor is not None:
            self._executor.shutdown(cancel_futures=True)

    def _made(self) -> Executor:
        if self._client is not None:
            return self._client.get_executor(pure=False)
        if self.size <= MOST_THREADS:
            # the writer works beside them: a thread whose box has spoken must not wait 5 ms for it
            sys.setswitchinterval(SWITCH_SECONDS)
            return ThreadPoolExecutor(self.size, "grading")
        # never a fork of this process: it has threads
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self.size, context, initializer=_end_with_the_parent)


def warm_up(workers: int | None) -> None:
    """Start the boxes of a run that is about to begin here, while the rest is loaded."""
    size = workers or os.cpu_count() or 1
    if size <= MOST_THREADS and not sandbox.why_not():
        pool.warm_up(size)


@contextmanager
def crew(workers: int | None = None, address: str | None = None) -> Iterator[Crew]:
    """`workers` here, or those of the Dask scheduler at `address`; raises NoScheduler."""
    made = Crew(workers, address)
    try:
        yield made
    finally:
        made.close()


def _connected(address: str):  # type: ignore[no-untyped-def]
    try:
        from distributed import Client
    except ImportError as error:
        cause = "pip install 'workshop-curriculum[cluster]'"
        raise NoScheduler(address, cause) from error
    try:
        return Client(address, timeout=CONNECT_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        raise NoScheduler(address, str(error) or type(error).__name__) from error


def _end_with_the_parent() -> None:
    """A worker whose controller was killed must not wait for work for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        wait_for([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
