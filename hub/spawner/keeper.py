"""Keeps one learner's server: starts it, holds its limits, and ends it, all of it.

    python -I -S -c "…main()" ORDER

The hub starts one keeper per server. It is the process that the hub knows, and it lives on
when the hub is restarted, and its server with it; when the keeper ends, by whatever signal,
the kernel ends the server (bubblewrap's --die-with-parent looks at the thread that started
it, and this process has only one). Only the standard library, and little of it: there are
as many keepers as learners.

What is held: the memory of all processes of one learner together (the largest kernel is ended,
the server stays), and their number (everything ends: nothing less stops a fork bomb).
"""

import json
import os
import select
import signal
import sys
import time
from dataclasses import dataclass

from hub.spawner import usage

WATCH_SECONDS = 0.5
GRACE_SECONDS = 8
NOTICE = "notice.json"
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class Order:
    """What a keeper is to keep."""

    command: list[str]
    folder: str
    """Where the command is started."""
    memory: int
    processes: int
    notices: str
    """A folder that the learner's kernel may read: why a kernel of his was ended."""
    server_depth: int
    """How deep the server stands below the keeper: behind bubblewrap and its init, or at once."""
    seccomp: str = ""
    """A filter of system calls as bytes in hexadecimal; its file is descriptor 3 of the command."""
    temporary: str = ""
    """A folder that ends with the server."""


def main() -> None:
    order = Order(**json.loads(sys.argv[1]))
    told = {signal.SIGTERM, signal.SIGINT, signal.SIGCHLD}
    signal.pthread_sigmask(signal.SIG_BLOCK, told)
    child = _start(order)
    ending = 0.0
    while True:
        got = signal.sigtimedwait(told, WATCH_SECONDS)
        if _ended(child):
            break
        if got is not None and got.si_signo != signal.SIGCHLD and not ending:
            ending = time.monotonic() + GRACE_SECONDS
            _signal(_chain(child, order.server_depth)[-1], signal.SIGTERM)
        if ending and time.monotonic() > ending:
            _end_all(child)
        _hold(child, order)
    if order.temporary:
        import shutil

        shutil.rmtree(order.temporary, ignore_errors=True)


def _start(order: Order) -> int:
    keeper = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    try:
        signal.pthread_sigmask(signal.SIG_SETMASK, set())
        _die_with(keeper)
        os.chdir(order.folder)
        if order.seccomp:
            _as_descriptor(bytes.fromhex(order.seccomp), 3)
        os.execvp(order.command[0], order.command)
    finally:
        os._exit(127)


def _die_with(keeper: int) -> None:
    """For a server without a sandbox; within one bubblewrap does the same."""
    import ctypes

    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != keeper:
        os._exit(127)


def _as_descriptor(content: bytes, number: int) -> None:
    read, write = os.pipe()
    os.write(write, content)
    os.close(write)
    if read != number:
        os.dup2(read, number)
        os.close(read)
    os.set_inheritable(number, True)


def _ended(child: int) -> bool:
    pid, _status = os.waitpid(child, os.WNOHANG)
    return pid == child


def _chain(child: int, depth: int) -> list[int]:
    """What was started, what stands between, and last the server, as far as they have begun."""
    chain = [child]
    for _step in range(depth):
        below = usage.children(chain[-1])
        if not below:
            break
        # what a learner's process leaves behind is taken over by the same parent, later
        chain.append(below[0])
    return chain


def _hold(child: int, order: Order) -> None:
    below = usage.descendants(child)
    if len(below) > order.processes:
        _notice(order, "processes", order.processes)
        _end_all(child)
    elif sum(one.memory for one in below) > order.memory:
        shares = [usage.fair(one) for one in below]
        if sum(one.memory for one in shares) <= order.memory:
            return
        _notice(order, "memory", order.memory)
        # never the server, nor what stands above it, unless nothing else is left
        spared = _chain(child, order.server_depth)
        kernels = [one for one in shares if one.pid not in spared]
        if kernels:
            _signal(max(kernels, key=lambda one: one.memory).pid, signal.SIGKILL)
        else:
            _end_all(child)


def _end_all(child: int) -> None:
    """The end of the first process in a namespace is the end of all: a fork bomb cannot run away."""
    for pid in [*usage.children(child), child]:
        _signal(pid, signal.SIGKILL)


def _notice(order: Order, why: str, limit: int) -> None:
    path = f"{order.notices}/{NOTICE}"
    with open(f"{path}.new", "w", encoding="utf-8") as file:  # noqa: PTH123  no pathlib
        json.dump({"why": why, "limit": limit, "at": time.time()}, file)
    os.replace(f"{path}.new", path)  # noqa: PTH105


def _signal(pid: int, number: int) -> None:
    """Through a descriptor of the process, so that nobody else with its number is met."""
    try:
        descriptor = os.pidfd_open(pid)
    except OSError:
        return
    try:
        if not select.select([descriptor], [], [], 0)[0]:
            signal.pidfd_send_signal(descriptor, number)
    except ProcessLookupError:
        pass
    finally:
        os.close(descriptor)
