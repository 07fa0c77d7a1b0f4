"""How much a submission's processes use together; resource limits bound each one alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

PROC = Path("/proc")


class Breach(StrEnum):
    """What a submission was ended for."""

    MEMORY = "memory"
    PROCESSES = "processes"
    CPU = "cpu"


def breach(first: int, limits: Mapping[str, float]) -> Breach | None:
    """What the process `first` and all below it use too much of, or None.

    A process alone is bounded by its own limits, and costs one small file to look at.
    """
    pids = list(tree(first))
    if len(pids) == 1:
        return None
    # threads are bounded by the same number, by the kernel; this is for where it does not count
    if len(pids) > limits["processes"]:
        return Breach.PROCESSES
    used = sum(memory(pid) for pid in pids)
    return Breach.MEMORY if used > limits["memory_bytes"] else None


def tree(first: int) -> Iterator[int]:
    """The process and all below it; those that go meanwhile are left out."""
    waiting = [first]
    while waiting:
        pid = waiting.pop()
        yield pid
        waiting += children(pid)


def children(pid: int) -> list[int]:
    """The processes that `pid` has started or taken over; none once it is gone."""
    found: list[int] = []
    for listed in PROC.glob(f"{pid}/task/*/children"):
        try:
            found += map(int, listed.read_text().split())
        except OSError:
            continue
    return found


def memory(pid: int) -> int:
    """Bytes in use by a process, what it shares counted by its part; 0 when it is gone."""
    try:
        for line in (PROC / f"{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        return 0
    return 0


def own_memory() -> int:
    """Bytes that this process holds in memory; 0 where the system does not say."""
    try:
        return int((PROC / "self/statm").read_text().split()[1]) * 4096
    except OSError:
        return 0
