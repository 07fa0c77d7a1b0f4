"""What a forked child gives up before a learner's line runs.

The outer sandbox (bubblewrap)
already shows a read-only system only; here every submission gets namespaces of its own, an
empty writable disk, an empty /proc, bounds, and a filter of system calls.
"""

from __future__ import annotations

import ctypes
import os
import platform
import signal
from collections.abc import Mapping
from pathlib import Path

from grading.box.warm import seccomp
from grading.box.warm.bounds import bind
from grading.box.warm.places import DISK, FOLDERS, covered, python_places

_libc = ctypes.CDLL(None, use_errno=True)
# keeps Python's lock during the call, as a fork must
_held = ctypes.PyDLL(None, use_errno=True)
_held.syscall.restype = ctypes.c_long
CLONE = {"x86_64": 56, "aarch64": 220}
"""The number of clone(2), by machine."""
CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
NAMESPACES = CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWPID | CLONE_NEWIPC | CLONE_NEWUTS | CLONE_NEWNET
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_BIND, MS_REC, MS_PRIVATE = 1, 2, 4, 4096, 0x4000, 0x40000
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_NO_NEW_PRIVS = 1, 4, 24, 38
LAST_CAPABILITY = 40
NOBODY = 65534
PER_NAMESPACE = (5, 14)
"""The version of Linux since which RLIMIT_NPROC counts each user namespace alone."""


def become_nobody() -> None:
    """Root drops to a user without rights: the kernel bounds root's processes by no number."""
    if os.getuid() == 0 and _setgroups_allowed():
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        # a changed identity makes /proc/self root's own, and the namespace needs to write there
        _call("prctl", PR_SET_DUMPABLE, 1, 0, 0, 0)


def fork() -> int:
    """As os.fork, into namespaces of its own, where the child is PID 1.

    When it ends, the kernel ends everything in them. One clone(2) in place of a fork and an
    unshare(2), after which only a second fork would be PID 1: to fork a process of this size
    costs more than all that its namespaces do. Raises OSError.
    """
    # the same three steps around it as in os.fork, under the same lock
    ctypes.pythonapi.PyOS_BeforeFork()
    flags = ctypes.c_long(NAMESPACES | signal.SIGCHLD)
    pid = _held.syscall(CLONE[platform.machine()], flags, None, None, None, None)
    number = ctypes.get_errno()
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
    else:
        ctypes.pythonapi.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(number, f"clone: {os.strerror(number)}")
    return pid


def enter(limits: Mapping[str, float], uid: int, gid: int) -> None:
    """Leave the rest of the world behind, in the child of `fork` whose parent is `uid`, `gid`.

    Raises OSError where the kernel refuses a step: nothing of the learner's has run then.
    """
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")
    # a group of its own: a learner's killpg(0) would reach the parent
    os.setsid()
    _call("prctl", PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    _call("mount", b"none", b"/", None, MS_REC | MS_PRIVATE, None)
    kept = [(place, os.open(place, os.O_PATH)) for place in covered(python_places())]
    _empty_disk(int(limits["disk_bytes"]))
    for place, descriptor in kept:
        # a project in /tmp: put back where it was
        place.mkdir(parents=True, exist_ok=True)
        was = f"/proc/self/fd/{descriptor}".encode()
        _call("mount", was, str(place).encode(), None, MS_BIND | MS_REC, None)
        os.close(descriptor)
    _tmpfs("/proc", b"size=4k,nr_inodes=2,mode=0555", MS_RDONLY)
    os.chdir(f"{DISK}/work")
    bind(limits, processes=_counts_alone())
    for capability in range(LAST_CAPABILITY + 1):
        _libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    _drop_capabilities()
    _call("prctl", PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    seccomp.install(_libc)


def _empty_disk(size: int) -> None:
    _tmpfs(DISK, f"size={size},nr_inodes=4096,mode=0755".encode(), 0)
    for name, where in FOLDERS.items():
        Path(f"{DISK}/{name}").mkdir()
        if where:
            _call("mount", f"{DISK}/{name}".encode(), where.encode(), None, MS_BIND, None)


def _tmpfs(where: str, options: bytes, flags: int) -> None:
    _call("mount", b"tmpfs", where.encode(), b"tmpfs", MS_NOSUID | MS_NODEV | flags, options)


def _setgroups_allowed() -> bool:
    return Path("/proc/self/setgroups").read_text().strip() == "allow"


def _counts_alone() -> bool:
    return tuple(int(part) for part in platform.release().split(".")[:2]) >= PER_NAMESPACE


def _drop_capabilities() -> None:
    class Header(ctypes.Structure):
        _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]

    header = Header(0x20080522, 0)
    nothing = (ctypes.c_uint32 * 6)()
    _call("capset", ctypes.byref(header), ctypes.byref(nothing))


def _call(name: str, *args: object) -> None:
    if getattr(_libc, name)(*args) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{name}: {os.strerror(number)}")
