"""The outer sandbox: bubblewrap around one warm parent, with a read-only system and no network.

Where it works: Linux (x86-64 and ARM) with bubblewrap and user namespaces, for root and for
ordinary users alike. Where the Python stands in a folder that others may not enter (root's
own home), root still works: bubblewrap binds it, and only then the parent drops its rights.

Where it does not:

- **macOS and Windows** have no namespaces. Grading is refused, or runs unsealed on request:
  a process of its own and a folder of its own, limits as far as the system has them (macOS
  does not bound memory), and no protection against a notebook that means harm.
- **Containers.** Docker's default profile forbids new namespaces, Kubernetes' likewise; Ubuntu
  24.04 does so outside containers (`kernel.apparmor_restrict_unprivileged_userns`). Allow
  them (`--security-opt seccomp=unconfined --security-opt apparmor=unconfined`, a profile for
  bwrap), or let the container itself be the sandbox: one throw-away container without
  network, secrets or mounts, and an unsealed run in it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.box.warm import seccomp
from grading.box.warm.places import DISK, LIBRARY, python_places

PROJECT = Path(__file__).resolve().parents[3]
PACKAGES = ("curriculum", "grading/__init__.py", "grading/errors.py", "grading/box")
"""What of the project a learner's process needs: the curriculum, and the box itself."""
UNSEALED = "WORKSHOP_UNSEALED"
"""Set to 1, this environment variable allows to grade where no sandbox can run."""


def allowed_unsealed() -> bool:
    """Whether the trainer has said that submissions may run without a sandbox."""
    return os.environ.get(UNSEALED) == "1"


@cache
def why_not() -> str:
    """Why submissions cannot be sealed on this machine (a msgid), or an empty text."""
    if not sys.platform.startswith("linux"):
        return N_("This system has no namespaces; a sealed box needs Linux.")
    if shutil.which("bwrap") is None:
        return N_("The program bwrap is missing; install the package bubblewrap.")
    if not seccomp.supported():
        return N_("The filter of system calls does not know this machine's processor.")
    fault = _trial()
    if fault is None:
        return ""
    if "source path" in fault:
        return N_("The sandbox may not enter the folder of this Python; install it elsewhere.")
    return N_("This machine forbids user namespaces, of which a sealed box is made.")


def _trial() -> str | None:
    """What bubblewrap says where no sandbox starts, or no namespace within it; None if both do."""
    new = "import ctypes; raise SystemExit(ctypes.CDLL(None).unshare(0x10000000 | 0x20000) != 0)"
    try:
        tried = subprocess.run(
            [*_bwrap(), "--", sys.executable, "-I", "-S", "-c", new],
            capture_output=True, text=True, errors="replace", timeout=30, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return tried.stderr if tried.returncode else None


def command(module: str, *arguments: str) -> list[str]:
    """The command that runs `python -m module` inside the sandbox."""
    return [*_bwrap(), "--", *python(module, *arguments)]


def python(module: str, *arguments: str) -> list[str]:
    # -P: no file of the working folder can stand in for a package
    return [sys.executable, "-P", "-m", module, *arguments]


def _bwrap() -> list[str]:
    said = ["bwrap", *_namespaces(), "--die-with-parent", "--new-session", "--clearenv",
            "--proc", "/proc", "--dev", "/dev", "--dir", "/tmp"]  # fmt: skip
    for folder in ("/usr", "/etc/ld.so.cache", "/etc/alternatives", "/etc/fonts"):
        if Path(folder).exists():
            said += ["--ro-bind", folder, folder]
    for link in ("/lib", "/lib64", "/bin", "/sbin"):
        if Path(link).is_symlink():
            said += ["--symlink", str(Path(link).readlink()), link]
        elif Path(link).is_dir():
            said += ["--ro-bind", link, link]
    shown = {str(folder): str(folder) for folder in python_places()}
    shown |= {f"{LIBRARY}/{name}": str(PROJECT / name) for name in PACKAGES}
    # bubblewrap itself makes the folders above a mount for its own user only
    above = {str(parent) for place in [*shown, DISK] for parent in Path(place).parents}
    for folder in sorted(above - {"/"}):
        said += ["--perms", "0755", "--dir", folder]
    for place, folder in shown.items():
        said += ["--ro-bind", folder, place]
    # the parent's own disk, for what Matplotlib and IPython keep; every child gets an empty one
    said += ["--perms", "0777", "--tmpfs", DISK, "--remount-ro", "/dev", "--remount-ro", "/"]
    said += ["--chdir", DISK]
    for name, value in environment(LIBRARY, f"{DISK}/home").items():
        said += ["--setenv", name, value]
    return said


def _namespaces() -> list[str]:
    if not _is_root():
        return ["--unshare-all"]
    # root keeps what it needs to become nobody, whose processes the kernel counts
    return ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts",
            "--unshare-cgroup-try", "--cap-drop", "ALL",
            "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]  # fmt: skip


@cache
def _is_root() -> bool:
    """Root of the machine; root of a container without its powers is an ordinary user."""
    if os.getuid() != 0:
        return False
    probe = ["bwrap", "--unshare-pid", "--ro-bind", "/", "/", "--cap-add", "CAP_SETUID", "true"]
    return subprocess.run(probe, capture_output=True, timeout=30, check=False).returncode == 0


def environment(library: str, home: str) -> dict[str, str]:
    """All that a learner's process finds in its environment: nothing of ours."""
    return {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": home,
        "IPYTHONDIR": f"{home}/.ipython", "MPLCONFIGDIR": f"{home}/.matplotlib",
        # what ipykernel sets, so that figures look as they do in a served kernel
        "MPLBACKEND": "module://matplotlib_inline.backend_inline", "PYTHONPATH": library,
        "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
        "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8",
    }  # fmt: skip
