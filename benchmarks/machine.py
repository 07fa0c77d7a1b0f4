"""What was measured on, in words that name no host."""

from __future__ import annotations

import datetime as dt
import os
import platform
from pathlib import Path


def machine() -> str:
    """Processor, cores, memory, system, interpreter and day."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    day = dt.datetime.now(dt.UTC).date()
    return (
        f"{_processor()}, {os.cpu_count()} cores, {pages / 2**30:.0f} GiB, {system}, "
        f"CPython {platform.python_version()}, {day:%-d %B %Y}"
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
