"""A filter of system calls for a learner's process, as the kernel's classic BPF.

A list of what is refused, not of what is allowed: Python, pandas and IPython use some hundred
calls, and new versions of them others. Refused (EPERM) is what opens a door: new namespaces
and mounts, other processes' memory, the kernel's own settings, keys, BPF, modules, clocks,
memory that no limit counts, and kinds of sockets that no namespace holds.
Namespaces, an empty network and no capabilities stand behind it.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
LD_W_ABS, JEQ, JGE, JSET, RET = 0x20, 0x15, 0x35, 0x45, 0x06
NR, ARCH, ARG0 = 0, 4, 16
"""Offsets in struct seccomp_data; the low half of the first argument on little-endian."""
NEW_NAMESPACES = 0x7E020000 | 0x00000080
"""Every CLONE_NEW* flag of clone(2)."""
X32_BIT = 0x40000000

# numbers of include/uapi/asm-generic/unistd.h and arch/x86/entry/syscalls/syscall_64.tbl
REFUSED = {
    "x86_64": {
        "ptrace": 101, "syslog": 103, "setuid": 105, "pivot_root": 155, "chroot": 161, "acct": 163,
        "settimeofday": 164, "mount": 165, "umount2": 166, "swapon": 167, "swapoff": 168,
        "reboot": 169, "sethostname": 170, "setdomainname": 171, "iopl": 172, "ioperm": 173,
        "init_module": 175, "delete_module": 176, "quotactl": 179, "lookup_dcookie": 212,
        "clock_settime": 227, "mbind": 237, "set_mempolicy": 238, "migrate_pages": 256,
        "kexec_load": 246, "add_key": 248, "request_key": 249, "keyctl": 250, "unshare": 272,
        "move_pages": 279, "perf_event_open": 298, "fanotify_init": 300, "name_to_handle_at": 303,
        "open_by_handle_at": 304, "clock_adjtime": 305, "setns": 308, "process_vm_readv": 310,
        "process_vm_writev": 311, "kcmp": 312, "finit_module": 313, "kexec_file_load": 320,
        "bpf": 321, "userfaultfd": 323, "io_uring_setup": 425, "io_uring_enter": 426,
        "io_uring_register": 427, "open_tree": 428, "move_mount": 429, "fsopen": 430,
        "fsconfig": 431, "fsmount": 432, "fspick": 433, "pidfd_getfd": 438, "mount_setattr": 442,
        "adjtimex": 159, "personality": 135, "vhangup": 153, "uselib": 134, "ustat": 136,
        "sysfs": 139, "modify_ldt": 154, "nfsservctl": 180, "memfd_create": 319,
        "memfd_secret": 447, "shmget": 29, "semget": 64, "msgget": 68,
    },
    "aarch64": {
        "ptrace": 117, "syslog": 116, "pivot_root": 41, "chroot": 51, "acct": 89,
        "settimeofday": 170, "mount": 40, "umount2": 39, "swapon": 224, "swapoff": 225,
        "reboot": 142, "sethostname": 161, "setdomainname": 162, "init_module": 105,
        "delete_module": 106, "quotactl": 60, "lookup_dcookie": 18, "clock_settime": 112,
        "mbind": 235, "set_mempolicy": 237, "migrate_pages": 238, "kexec_load": 104,
        "add_key": 217, "request_key": 218, "keyctl": 219, "unshare": 97, "move_pages": 239,
        "perf_event_open": 241, "fanotify_init": 262, "name_to_handle_at": 264,
        "open_by_handle_at": 265, "clock_adjtime": 266, "setns": 268, "process_vm_readv": 270,
        "process_vm_writev": 271, "kcmp": 272, "finit_module": 273, "kexec_file_load": 294,
        "bpf": 280, "userfaultfd": 282, "io_uring_setup": 425, "io_uring_enter": 426,
        "io_uring_register": 427, "open_tree": 428, "move_mount": 429, "fsopen": 430,
        "fsconfig": 431, "fsmount": 432, "fspick": 433, "pidfd_getfd": 438, "mount_setattr": 442,
        "adjtimex": 171, "personality": 92, "vhangup": 58, "memfd_create": 279,
        "memfd_secret": 447, "shmget": 194, "semget": 190, "msgget": 186,
    },
}  # fmt: skip
AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
CLONE = {"x86_64": 56, "aarch64": 220}
CLONE3 = 435
SOCKET = {"x86_64": 41, "aarch64": 198}
FAMILIES = (1, 2, 10, 16)
"""AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: all of them end at the namespace's empty network."""
PRCTL = {"x86_64": 157, "aarch64": 167}
PR_SET_DUMPABLE = 4
"""A process that is not dumpable cannot be measured by the one that watches its memory."""


def supported() -> bool:
    return platform.machine() in AUDIT_ARCH


def program(machine: str) -> list[tuple[int, int, int, int]]:
    """The filter as (code, jump if true, jump if false, k)."""
    refuse = (RET, 0, 0, ERRNO | errno.EPERM)
    steps: list[tuple[int, int, int, int]] = [
        (LD_W_ABS, 0, 0, ARCH),
        (JEQ, 1, 0, AUDIT_ARCH[machine]),
        (RET, 0, 0, KILL),
        (LD_W_ABS, 0, 0, NR),
    ]
    if machine == "x86_64":
        steps += [(JGE, 0, 1, X32_BIT), (RET, 0, 0, KILL)]
    # clone3 hides its flags behind a pointer; ENOSYS makes the C library take clone
    steps += [(JEQ, 0, 1, CLONE3), (RET, 0, 0, ERRNO | errno.ENOSYS)]
    for number in sorted(set(REFUSED[machine].values())):
        steps += [(JEQ, 0, 1, number), refuse]
    steps += [
        (JEQ, 0, 3, CLONE[machine]),
        (LD_W_ABS, 0, 0, ARG0),
        (JSET, 0, 1, NEW_NAMESPACES),
        refuse,
        (LD_W_ABS, 0, 0, NR),
        (JEQ, 0, 3, PRCTL[machine]),
        (LD_W_ABS, 0, 0, ARG0),
        (JEQ, 0, 1, PR_SET_DUMPABLE),
        refuse,
        (LD_W_ABS, 0, 0, NR),
        (JEQ, 0, len(FAMILIES) + 2, SOCKET[machine]),
        (LD_W_ABS, 0, 0, ARG0),
    ]
    steps += [(JEQ, len(FAMILIES) - number, 0, family) for number, family in enumerate(FAMILIES)]
    return [*steps, refuse, (RET, 0, 0, ALLOW)]


def install(libc: ctypes.CDLL) -> None:
    """Bind the filter to this process and all that it starts; raises OSError."""
    steps = program(platform.machine())
    packed = b"".join(struct.pack("=HBBI", *step) for step in steps)
    code = ctypes.create_string_buffer(packed)

    class Program(ctypes.Structure):
        _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_void_p)]

    bound = Program(len(steps), ctypes.addressof(code))
    if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(bound), 0, 0) != 0:
        number = ctypes.get_errno()
        raise OSError(number, "seccomp filter refused")
