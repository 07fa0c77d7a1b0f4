"""What a server's processes use together, read from /proc with nothing but the standard library.

Every learner's keeper imports this, thirty of them at once: it loads nothing else.
"""

import os
from dataclasses import dataclass

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Process:
    """One process of a server; `memory` counts what it shares by its part."""

    pid: int
    memory: int
    parent: int = 0


def descendants(first: int) -> list[Process]:
    """Everything below `first`, parents before children; those that go meanwhile are left out.

    The whole memory of a process is cheap to read, its fair part is not: the fair part is
    asked for by `fair`, and only where the whole is too much.
    """
    found: list[Process] = []
    waiting = [(child, first) for child in children(first)]
    while waiting:
        pid, parent = waiting.pop(0)
        found.append(Process(pid, _resident(pid), parent))
        waiting += [(child, pid) for child in children(pid)]
    return found


def children(pid: int) -> list[int]:
    """The processes that `pid` has started or taken over; none once it is gone."""
    found: list[int] = []
    try:
        threads = os.listdir(f"/proc/{pid}/task")  # noqa: PTH208  no pathlib
    except OSError:
        return found
    for thread in threads:
        found += map(int, _read(f"/proc/{pid}/task/{thread}/children").split())
    return found


def fair(process: Process) -> Process:
    """The same process, with what it shares with others counted by its part."""
    for line in _read(f"/proc/{process.pid}/smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return Process(process.pid, int(line.split()[1]) * 1024, process.parent)
    return process


def started(pid: int) -> str:
    """When a process began, in ticks and of which boot: with its pid, a name no other has.

    Empty when there is no such process, or it has ended and waits to be reaped.
    """
    said = _read(f"/proc/{pid}/stat")
    # the name before it stands in brackets and may hold anything, brackets too
    fields = said.rpartition(")")[2].split()
    if not fields or fields[0] == "Z":
        return ""
    return f"{_read('/proc/sys/kernel/random/boot_id').strip()}/{fields[19]}"


def _resident(pid: int) -> int:
    fields = _read(f"/proc/{pid}/statm").split()
    return int(fields[1]) * PAGE if fields else 0


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123  no pathlib
            return file.read()
    except OSError:
        return ""
