"""The box of a learner's server: bubblewrap with a read-only system and one writable folder.

What is held:

- **Files.** Only the learner's own home is writable, and `/tmp`, which is his alone and ends with
  his server. The system, Python and the public half of the project can be read. Other homes,
  the roster, the databases, `solutions/`, `tests/` and the keys are not there at all.
- **Processes.** Own process, IPC, host name and user namespace: other people's processes cannot be
  seen, and without privileges nothing can be mounted, traced or entered (a filter of system
  calls, the same as grading's, refuses it once more).
- **Environment.** Nothing of the hub's but what JupyterHub gives every server: the learner's own
  token, which can do what the learner can.

What is not held:

- **The network is shared** with the machine: the hub must be reached, and the proxy must reach the
  server. So a learner can open connections from this machine, to it and beyond. Kernels speak
  over sockets in the private `/tmp` (`ipc`), never over the network: ZeroMQ lets anybody
  who reaches a kernel's port read what it shows. The server itself asks for the learner's token.
- **The disk**: a home may grow until the disk is full, except `/tmp`, whose size is bounded.
- **Processor time**: bubblewrap cannot divide it. One learner's endless loop takes one core
  of his until he presses stop; the scheduler shares the rest fairly.
"""

from __future__ import annotations

import platform
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from grading.box.warm import sandbox, seccomp
from grading.box.warm.places import LIBRARY, python_places

HOME = "/home/learner"
COURSE = "/box/course"
"""What a learner is given: the built lessons and the cohort's released exercises."""
SETTINGS = "/box/settings"
CHOICES = ".workshop/lab"
"""Where in the home JupyterLab keeps what somebody has chosen in its settings."""
NOTICES = "/box/notices"
PUBLIC = (*sandbox.PACKAGES, "hub", "grading/files.py")
"""What of the project a server in the box can import; everything else is not there."""
SYSTEM = (
    "/usr", "/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts", "/etc/hosts",
    "/etc/nsswitch.conf", "/etc/resolv.conf", "/etc/ssl", "/etc/localtime", "/etc/mime.types",
)  # fmt: skip
TEMPORARY_BYTES = 256 * 2**20
USER = "1000"
"""Who a learner is in the box; outside it is whoever runs the hub."""
SECCOMP_DESCRIPTOR = "3"
DEPTH = 2
"""The server's process below bubblewrap: behind its own first process of the namespace."""


@dataclass(frozen=True)
class Box:
    """One learner's box, as folders of this machine."""

    home: Path
    settings: Path
    notices: Path
    given: Mapping[str, Path] = field(default_factory=dict)
    """What stands under COURSE, by name."""

    def command(self, *inner: str) -> list[str]:
        """The command that runs `inner` in the box, with the environment of whoever starts it."""
        said = [
            "bwrap", "--unshare-user", "--uid", USER, "--gid", USER, "--unshare-pid",
            "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--hostname", "workshop",
            "--cap-drop", "ALL", "--die-with-parent", "--new-session",
            "--seccomp", SECCOMP_DESCRIPTOR, "--proc", "/proc", "--dev", "/dev",
            "--perms", "1777", "--size", str(TEMPORARY_BYTES), "--tmpfs", "/tmp",
        ]  # fmt: skip
        for folder in filter(lambda one: Path(one).exists(), SYSTEM):
            said += ["--ro-bind", str(Path(folder).resolve()), folder]
        for link in ("/lib", "/lib64", "/bin", "/sbin"):
            if Path(link).is_symlink():
                said += ["--symlink", str(Path(link).readlink()), link]
            elif Path(link).is_dir():
                said += ["--ro-bind", link, link]
        for place, folder in self._shown().items():
            said += ["--ro-bind", str(folder), place]
        said += ["--bind", str(self.home), HOME, "--remount-ro", "/", "--chdir", HOME]
        return [*said, "--", *inner]

    def _shown(self) -> dict[str, Path]:
        shown = {str(folder): folder for folder in python_places()}
        shown |= {f"{LIBRARY}/{name}": sandbox.PROJECT / name for name in PUBLIC}
        shown |= {SETTINGS: self.settings, NOTICES: self.notices}
        return shown | {f"{COURSE}/{name}": folder for name, folder in self.given.items()}


def environment() -> dict[str, str]:
    """What every server in a box finds, besides what JupyterHub gives it."""
    ours = sandbox.environment(LIBRARY, HOME)
    # a learner's own kernel need not draw the same lots each time; his marks' kernel does
    del ours["PYTHONHASHSEED"]
    return ours | {
        "USER": "learner", "LOGNAME": "learner", "SHELL": "/bin/bash",
        "IPYTHONDIR": "/tmp/ipython", "JUPYTER_RUNTIME_DIR": "/tmp/jupyter",
        # a learner's own choices of look stay, a file that would keep the server from starting not
        "JUPYTER_CONFIG_DIR": "/tmp/config", "JUPYTERLAB_SETTINGS_DIR": f"{HOME}/{CHOICES}",
        "JUPYTERLAB_WORKSPACES_DIR": f"{HOME}/.workshop/workspaces", "PYTHONNOUSERSITE": "1",
        "JUPYTER_CONFIG_PATH": SETTINGS,
        "WORKSHOP_COURSE": COURSE, "WORKSHOP_NOTICES": NOTICES,
    }  # fmt: skip


def filter_bytes() -> bytes:
    """Grading's filter of system calls, in the form that bubblewrap loads."""
    steps = seccomp.program(platform.machine())
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
