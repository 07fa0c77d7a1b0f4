"""In the box: bind the limits, fill the home, and become the learner's JupyterLab.

    python -m hub.spawner.server MEMORY_BYTES [arguments of jupyterhub-singleuser]

The home is filled here and not by the hub: a learner can put a link where the hub would write,
and within the box such a link leads nowhere.
"""

from __future__ import annotations

import os
import resource
import sys
from pathlib import Path

from hub.quick import start_quickly

THREADS = 600


def main() -> None:
    start_quickly()
    memory = int(sys.argv.pop(1))
    _bind(memory)
    from hub.home.prepare import prepare_home, prepare_profile

    prepare_profile(Path(os.environ["IPYTHONDIR"]))
    if not os.environ.get("WORKSHOP_TRAINER"):
        prepare_home(Path(os.environ["HOME"]), Path(os.environ["WORKSHOP_COURSE"]))
    from jupyterhub.singleuser import main as serve

    sys.argv[0] = "jupyterhub-singleuser"
    serve()


def _bind(memory: int) -> None:
    """Limits of each process alone; those of all together are the keeper's."""
    if memory:
        # the data a process writes, not what it maps: pandas alone maps a gigabyte without using
        # it. A table that is too large is then Python's own MemoryError, and no dead kernel
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if os.environ.get("WORKSHOP_SEALED"):
        # counted for this user namespace alone (Linux 5.14); the kernel exempts the machine's root
        resource.setrlimit(resource.RLIMIT_NPROC, (THREADS, THREADS))


if __name__ == "__main__":
    main()
