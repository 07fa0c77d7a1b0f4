"""Resource limits of a learner's process, bound to it before a learner's line runs."""

from __future__ import annotations

from collections.abc import Mapping


def bind(limits: Mapping[str, float], *, processes: bool) -> None:
    """Set the resource limits; one that this system does not know is left out.

    `processes` only where the process counts alone: RLIMIT_NPROC counts everything that the
    user runs, except in a user namespace of its own (Linux 5.14 and newer).
    """
    try:
        import resource
    except ImportError:  # Windows has none
        return
    wanted = {
        "RLIMIT_AS": limits["memory_bytes"],
        "RLIMIT_CPU": limits["cpu_seconds"],
        "RLIMIT_FSIZE": limits["file_bytes"],
        "RLIMIT_NOFILE": limits["open_files"],
        "RLIMIT_CORE": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
    }
    if processes:
        wanted["RLIMIT_NPROC"] = limits["processes"]
    for name, value in wanted.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        _soft, hard = resource.getrlimit(number)
        value = int(value) if hard == resource.RLIM_INFINITY else min(int(value), hard)
        try:
            resource.setrlimit(number, (value, value))
        except (ValueError, OSError):
            # macOS refuses RLIMIT_AS: there the limit is not kept, as the module `sandbox` says
            continue
