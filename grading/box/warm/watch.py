"""How much a submission's processes use together; resource limits bound each one alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")
"""Of /proc's times, in a second."""


class Breach(StrEnum):
    """What a submission was ended for."""

    MEMORY = "memory"
    PROCESSES = "processes"
    CPU = "cpu"


def breach(first: int, limits: Mapping[str, float]) -> Breach | None:
    """What the process `first` and all below it use too much of, or None.

    Memory of a process alone is bounded by its own limit, and costs much to look at.
    """
    pids = list(tree(first))
    if sum(map(processor_seconds, pids)) > limits["cpu_seconds"]:
        return Breach.CPU
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


def processor_seconds(pid: int) -> float:
    """Processor time of a process and of its children that have ended; 0 when it is gone."""
    try:
        stat = (PROC / f"{pid}/stat").read_text()
    except OSError:
        return 0
    # the name before it, which the process chooses, may hold anything but ends at the last bracket
    return sum(map(int, stat.rpartition(")")[2].split()[11:15])) / TICKS


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
