"""The machine, in numbers that name no host: cores, memory, disk, and how busy it is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from hub.rehearsal.measured import Memory
from hub.spawner import usage

CGROUPS = Path("/sys/fs/cgroup")


@dataclass(frozen=True)
class Machine:
    """What there is, before the rehearsal."""

    cores: int
    memory: int
    """Bytes that this process may use at most: the machine's, or a container's limit."""
    available: int
    """Bytes that could be taken now without swapping."""
    disk: int
    """Bytes free where cohorts are."""

    @classmethod
    def look(cls, folder: Path) -> Machine:
        """`folder` is where the rehearsal writes."""
        known = _meminfo()
        limits = [limit for limit, _used in _cgroups()]
        return cls(
            cores=len(os.sched_getaffinity(0)), memory=min([known["MemTotal"], *limits]),
            available=available(), disk=shutil.disk_usage(folder).free,
        )  # fmt: skip


def available() -> int:
    """Bytes that can be taken now: the machine's, and within a container its own."""
    return min([_meminfo()["MemAvailable"], *(limit - used for limit, used in _cgroups())])


def memory_of(keepers: Iterable[int], others: Iterable[int]) -> Memory:
    """What the keepers' servers use, each with all below it, and what the others use besides."""
    servers = [_with_all_below(pid) for pid in keepers]
    # the hub has started the keepers, so that they stand below it
    counted = {one.pid for server in servers for one in server}
    rest = {one.pid: one for pid in others for one in _with_all_below(pid)}
    return Memory(
        tuple(_fair_parts(server) for server in servers),
        _fair_parts(one for pid, one in rest.items() if pid not in counted),
    )


def disk_of(folder: Path) -> int:
    """Bytes of everything in a folder; what goes meanwhile is left out."""
    total = 0
    for where, _folders, files in os.walk(folder):
        for name in files:
            try:
                total += os.lstat(os.path.join(where, name)).st_blocks * 512  # noqa: PTH118
            except FileNotFoundError:
                continue
    return total


@dataclass(frozen=True)
class Clock:
    """Processor time, of the machine and of this process, at one moment."""

    busy: float
    whole: float
    own: float

    @classmethod
    def now(cls) -> Clock:
        fields = [int(one) for one in Path("/proc/stat").read_text().split("\n")[0].split()[1:9]]
        idle = fields[3] + fields[4]
        times = os.times()
        ticks = os.sysconf("SC_CLK_TCK")
        return cls((sum(fields) - idle) / ticks, sum(fields) / ticks, times.user + times.system)

    def since(self, before: Clock) -> tuple[float, float]:
        """What part of all processors was used: by all others, and by this process."""
        whole = max(self.whole - before.whole, 1e-9)
        own = self.own - before.own
        return max(0.0, self.busy - before.busy - own) / whole, own / whole


def _with_all_below(pid: int) -> list[usage.Process]:
    return [usage.Process(pid, 0), *usage.descendants(pid)]


def _fair_parts(processes: Iterable[usage.Process]) -> int:
    return sum(usage.fair(one).memory for one in processes)


def _meminfo() -> dict[str, int]:
    lines = Path("/proc/meminfo").read_text().splitlines()
    return {
        name: int(rest.split()[0]) * 1024 for name, _, rest in (x.partition(":") for x in lines)
    }


def _cgroups() -> list[tuple[int, int]]:
    """Limit and use of each control group above this process that has a limit."""
    found = []
    try:
        own = Path("/proc/self/cgroup").read_text().strip().rpartition("::")[2].lstrip("/")
    except OSError:
        return found
    place = CGROUPS / own
    for group in [place, *place.parents]:
        if not group.is_relative_to(CGROUPS):
            break
        try:
            limit = (group / "memory.max").read_text().strip()
            used = int((group / "memory.current").read_text())
        except OSError:
            continue
        if limit != "max":
            found.append((int(limit), used))
    return found
