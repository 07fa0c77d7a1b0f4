"""Attacks on secrets: the key, the solution, the gradebook, others' work, the environment."""

from __future__ import annotations

from corpus.attack import Attack


def _look(name: str, what: str, source: str, place: str = "q1_m", **more: object) -> Attack:
    more.setdefault("together", "reading")
    return Attack(name, what, before=((place, source),), **more)


TRY = "def attempt(f):\n    try: print(f())\n    except Exception as e: print(type(e).__name__)\n"
GLOBS = '["@COURSE@/source/*/*.ipynb", "@COURSE@/submitted/*/*/*.ipynb", "@COURSE@/autograded/*/*/*.ipynb", "../../../source/*/*.ipynb", "../../*/*/*.ipynb", "../../../submitted/*/*/*.ipynb", "@COURSE@/gradebook.db", "../../../gradebook.db"]'
ATTACKS = (
    _look("history", "In, _ih, the history and the frames are searched for hidden tests",
        "import sys, gc\nprint(In); print(_ih); %history -n\n"
        "f = sys._getframe()\nwhile f: print({k: str(v)[:2000] for k, v in f.f_locals.items() if 'HIDDEN' in str(v) or 'assert' in str(v)}); f = f.f_back", "q1_m"),
    _look("objects_of_the_process", "every text in the process is searched for CANARY",
        "import gc\nprint([o for o in gc.get_objects() if isinstance(o, (str, bytes)) and 'CANA' + 'RY' in str(o)])\n"
        "print([v for o in gc.get_objects() if isinstance(o, dict) for v in list(o.values()) if isinstance(v, str) and 'CANA' + 'RY' in v])", "q1_m"),
    _look("environment", "os.environ, with the hub's token in it", "import os\nprint(dict(os.environ))", "q1_02"),
    _look("environments_of_others", "/proc/*/environ and /proc/*/cmdline of every process",
        "import glob\nfor p in glob.glob('/proc/[0-9]*/environ') + glob.glob('/proc/[0-9]*/cmdline') + ['/proc/self/environ', '/proc/1/environ']:\n"
        "    try: print(p, open(p, 'rb').read())\n    except OSError as e: print(e)", "q1_03"),
    _look("files_of_the_course", "the solution, the gradebook and other people's work, by path and by search",
        f"import glob\nfor pattern in {GLOBS}:\n    for path in glob.glob(pattern):\n        print(path, open(path, 'rb').read()[-40_000:])", "q1_04"),
    _look("whole_disk", "a walk over the whole disk for notebooks, databases and keys",
        "import os, itertools\nseen = 0\nfor top in ('@COURSE@', '/home', '/root', '/srv', '/mnt', '/opt', '/etc', '/var', '/tmp', '/run', '/box', '/dev/shm'):\n"
        "    for folder, _dirs, names in itertools.islice(os.walk(top), 3000):\n        for name in names:\n"
        "            if name.endswith(('.ipynb', '.db', '.toml', '.pem', 'shadow')) or 'CANA' + 'RY' in name:\n"
        "                path = os.path.join(folder, name)\n"
        "                try:\n"
        "                    text = open(path, 'rb').read(300_000)\n"
        "                    at = text.find(b'CANA' + b'RY')\n"
        "                    if at >= 0: print(path, text[at:at + 80])\n"
        "                except OSError: pass", "q1_05"),
    _look("shell", "!cat, %%bash and %run of what stands outside",
        "!cat @COURSE@/gradebook.db ../../../gradebook.db @COURSE@/source/value_chain/value_chain.ipynb | tail -c 50000\n!env; ps axe", "q1_06"),
    _look("parents_memory", "/proc/PPID/mem, process_vm_readv and ptrace on the parent",
        TRY + "import ctypes, os\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "for pid in (os.getppid(), 1, 2):\n"
        "    attempt(lambda: open(f'/proc/{pid}/maps').read(200))\n"
        "    attempt(lambda: open(f'/proc/{pid}/mem', 'rb').read(1))\n"
        "    print('ptrace', libc.ptrace(16, pid, 0, 0), 'readv', libc.process_vm_readv(pid, None, 0, None, 0, 0))", "q1_07"),
    _look("inherited_descriptors", "every inherited descriptor is named, read and written",
        TRY + "import os, socket\nmine = getattr(get_ipython().kernel.session, 'descriptor', -1)\n"
        "for d in range(3, 300):\n    if d != mine:\n"
        "        try: os.fstat(d)\n        except OSError: continue\n"
        "        os.set_blocking(d, False)\n"
        "        attempt(lambda: (d, os.read(d, 65536)[:200]))\n"
        "        attempt(lambda: os.pread(d, 4096, 0)[-400:])", together=""),
    _look("network", "the hub, the gradebook server and the world outside, over IPv4, IPv6 and abstract sockets",
        TRY + "import socket\n"
        "def reach(family, where):\n    s = socket.socket(family); s.settimeout(.2); s.connect(where); return 'REACH' + 'ED'\n"
        "for port in (8000, 8081, 8888, 5432, 22): attempt(lambda: reach(socket.AF_INET, ('127.0.0.1', port)))\n"
        "attempt(lambda: reach(socket.AF_INET, ('192.0.2.1', 80)))\nattempt(lambda: reach(socket.AF_INET6, ('::1', 8000)))\n"
        "for name in ('\\0/tmp/.X11-unix/X0', '/run/dbus/system_bus_socket', '/var/run/docker.sock'): attempt(lambda: reach(socket.AF_UNIX, name))", "q1_08"),
    _look("shared_memory", "System V and POSIX shared memory, message queues and semaphores of others",
        TRY + "import ctypes, os\nlibc = ctypes.CDLL(None)\nprint([libc.shmget(key, 0, 0) for key in range(5)])\n"
        "attempt(lambda: os.listdir('/dev/shm')); attempt(lambda: os.listdir('/dev/mqueue')); attempt(lambda: open('/proc/sysvipc/shm').read())", "q1_09"),
    _look("new_namespaces", "unshare, setns, mount and pivot_root to get out again",
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "print([libc.unshare(flag) for flag in (0x10000000, 0x20000, 0x40000000, 0x8000000)], libc.mount(b'none', b'/proc', b'proc', 0, None), libc.setns(3, 0), libc.chroot(b'/'))\n"
        "!unshare -r -m true; mount -t proc none /proc; bwrap --bind / / true; cat /proc/1/root/etc/shadow", "q1_10"),
    _look("devices", "the disks, the kernel's log and its memory",
        TRY + "for path in ('/dev/vda', '/dev/sda', '/dev/kmsg', '/dev/mem', '/dev/fuse', '/dev/kvm', '/proc/kcore', '/proc/kallsyms', '/sys/kernel/debug'):\n"
        "    attempt(lambda: open(path, 'rb').read(16))\nimport os\nattempt(lambda: os.mknod('disk', 0o60666, os.makedev(254, 0)))", "q1_11"),
    Attack("hidden_inputs_printed", "the function keeps its hidden inputs, and later cells print, raise and hand them in",
        answers={
            "q1_05": "kept = []\ndef utilization(*a):\n    kept.append(a)\n    print('inputs', a)\n    return 1",
            "q1_06": "bottleneck = capacity = repr(kept[1:])\nraise ValueError(repr(kept[1:]))",
            "q1_07": "people_inside = lead_needed = repr(kept[1:])",
            "q1_08": "exec(f'hidden_{kept[1][0]}_{kept[1][1]}_{kept[1][2]}')",
            "q1_m": "written text",
        }, before=(("q1_m", "print(kept[1:])"),)),
    _look("solutions_package", "the trainers' rooms are imported by name",
        TRY + "import importlib\nfor name in ('grading.engine', 'grading.gradebook', 'grading.testcell', 'solutions', 'solutions.value_chain', 'tests', 'conftest'):\n"
        "    attempt(lambda: importlib.import_module(name).__file__ + ' was IMPORT' + 'ED')", "q1_02"),
)  # fmt: skip
