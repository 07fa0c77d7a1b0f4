"""Started as the learner's process: bind the limits to this process, then be a kernel.

Run by path and with -P, so that no file in the working folder can stand in for a package.
"""

from __future__ import annotations

import json
import os
import sys

LIMITS_VARIABLE = "WORKSHOP_BOX_LIMITS"


def bind(limits: dict[str, float]) -> None:
    """Set the resource limits; a limit that this system does not know is left out."""
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
    }
    for name, value in wanted.items():
        number = getattr(resource, name, None)
        if number is None:
            continue
        _soft, hard = resource.getrlimit(number)
        value = int(value) if hard == resource.RLIM_INFINITY else min(int(value), hard)
        try:
            resource.setrlimit(number, (value, value))
        except (ValueError, OSError):  # macOS refuses RLIMIT_AS
            print(f"limit {name} is not available on this system", file=sys.__stderr__)


if __name__ == "__main__":
    bind(json.loads(os.environ.pop(LIMITS_VARIABLE)))
    from ipykernel.kernelapp import launch_new_instance

    launch_new_instance()
