"""Sealed: nothing of a submission lives on, and nothing it does brings the parent down."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from boxes import HURRIED, below, parent, run, text

from grading.box import Cell, Fault, Limits, run_cells
from grading.box.warm import pool, sandbox, seccomp

PROJECT = Path(__file__).resolve().parents[2]
__all__ = ["parent"]
SEALED = pytest.mark.skipif(bool(sandbox.why_not()), reason=sandbox.why_not() or "sealed")
pytestmark = SEALED


REFUSED = {
    "mount": "ctypes.CDLL(None).mount(b'none', b'/tmp', b'tmpfs', 0, None)",
    "unshare": "ctypes.CDLL(None).unshare(0x10000000)",
    "ptrace": "ctypes.CDLL(None).ptrace(16, 1, 0, 0)",
    "setuid": "ctypes.CDLL(None).setuid(0)",
    "memfd": "ctypes.CDLL(None).memfd_create(b'x', 0)",
    "shared_memory": "ctypes.CDLL(None).shmget(0, 4096, 0o1600)",
    "vsock": "ctypes.CDLL(None).socket(40, 1, 0)",
    "not_dumpable": "ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)",
}


@pytest.fixture(scope="module")
def tried() -> dict[str, str]:
    """What a cell sees that tries each door."""
    doors = {name: f"import ctypes; {source}" for name, source in REFUSED.items()}
    doors |= {
        "network": "import socket; socket.create_connection(('192.0.2.1', 80), 2)",
        "names": "import socket; socket.getaddrinfo('example.org', 80)",
        "proc": "import os; os.listdir('/proc')",
        "descriptors": "import os, stat; [n for n in range(3, 256) if _is_file(n)]",
        "write_root": "open('/made', 'w')",
        "write_lib": "open('/box/lib/made', 'w')",
        "write_dev": "open('/dev/made', 'w')",
        "write_python": "import sys, os; open(os.path.join(sys.prefix, 'made'), 'w')",
        "write_tmp": "import tempfile; open(tempfile.mkstemp()[1], 'w').write('x')",
        "home": "import os; os.listdir(os.path.expanduser('~'))",
        "grading": "import grading.engine",
        "solutions": "import pathlib; sorted(p.name for p in pathlib.Path('/box/lib').iterdir())",
        "kill_all": "import os; os.kill(-1, 0)",
        "whoami": "import os; (os.getpid(), os.getuid() or 'root')",
        "shadow": "open('json.py', 'w').write('x'); import json; json.__file__",
        "large_disk": ("for n in range(9): open(f'large{n}', 'wb').write(bytes(16 * 2**20))"),
        "disk_again": "import os; [os.remove(f) for f in os.listdir('.') if 'large' in f]; 'free'",
        "many_files": "held = []\nwhile True: held.append(open('/dev/null'))",
        "files_again": "held.clear(); 'closed'",
    }
    is_file = (
        "def _is_file(n):\n"
        "    try: mode = os.fstat(n).st_mode\n"
        "    except OSError: return False\n"
        "    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)"
    )
    cells = [Cell("is_file", is_file), *(Cell(*door) for door in doors.items())]
    ran = run_cells(cells, HURRIED)
    assert ran.faults == {}
    return {name: text(ran, name) for name in doors}


@pytest.mark.parametrize("name", REFUSED)
def test_doors_of_the_kernel_are_shut(tried, name):
    assert tried[name] == "-1"


def test_there_is_no_network(tried):
    assert "OSError" in tried["network"] and "gaierror" in tried["names"]


def test_proc_is_empty(tried):
    assert tried["proc"] == "[]"


def test_only_its_own_disk_can_be_written(tried):
    for name in ("write_root", "write_lib", "write_dev", "write_python"):
        assert "OSError" in tried[name] or "PermissionError" in tried[name], tried[name]
    assert tried["write_tmp"] == "1"


def test_the_disk_and_the_open_files_have_an_end_that_is_no_fault(tried):
    assert "No space left" in tried["large_disk"] and tried["disk_again"] == "'free'"
    assert "Too many open files" in tried["many_files"] and tried["files_again"] == "'closed'"


def test_no_file_of_the_parents_is_open_in_it(tried):
    assert tried["descriptors"] == "[]"


def test_it_sees_the_curriculum_and_nothing_of_the_trainers(tried):
    assert tried["solutions"] == "['curriculum', 'grading']"
    assert "ModuleNotFoundError" in tried["grading"]


def test_it_is_alone_and_nobody(tried):
    assert "ProcessLookupError" in tried["kill_all"]
    assert tried["whoami"].startswith("(1, ") and "root" not in tried["whoami"]


def test_a_file_beside_the_notebook_stands_in_for_no_package():
    files = {"numpy.py": b"raise RuntimeError('mine')", "textwrap.py": b"1/0", "own.py": b"X = 5"}
    ran = run_cells([Cell("cell", "import numpy, textwrap, own; own.X")], HURRIED, files)
    assert text(ran) == "5"


LIVES_ON = {
    "daemon": (
        "import os, time\n"
        "if os.fork() == 0:\n"
        "    os.setsid()\n"
        "    if os.fork() == 0:\n"
        "        time.sleep(3600)\n"
        "    os._exit(0)"
    ),
    "subprocess": "import subprocess; p = subprocess.Popen(['sleep', '3600'], start_new_session=True)",
    "thread": "import threading, time; threading.Thread(target=time.sleep, args=(3600,)).start()",
    "at_exit": "import atexit, time; atexit.register(time.sleep, 3600)",
    "deaf": "import signal; [signal.signal(s, signal.SIG_IGN) for s in (1, 2, 15)]",
    "shared_memory": "from multiprocessing import shared_memory as s; s.SharedMemory('left', True, 9)",
    "files": "[open(f'{f}/left', 'w').write('x') for f in ('/tmp', '/dev/shm', '.')]",
}


def test_nothing_lives_on(parent):
    before = below(parent)
    for name, source in LIVES_ON.items():
        ran = run(source)
        assert ran.faults == {}, name
        # they are killed at once; the kernel clears them away a moment later
        over = time.monotonic() + 10
        while (left := below(parent) - before) and time.monotonic() < over:
            time.sleep(0.01)
        assert not left, name
    look = "import os; [os.path.exists(f + '/left') for f in ('/tmp', '/dev/shm', '.')]"
    assert text(run(look)) == "[False, False, False]"


ROUGH = {
    "kills_itself": "import os, signal; os.kill(os.getpid(), signal.SIGSEGV); os.abort()",
    "kills_all": "import os, signal; os.kill(-1, signal.SIGKILL); os.kill(os.getppid(), 9)",
    "stops_itself": "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)",
    "recursion": "import sys; sys.setrecursionlimit(10**9)\ndef f(): return f()\nf()",
    "null_pointer": "import ctypes; ctypes.string_at(0)",
    "closes_everything": "import os; os.closerange(0, 256)",
    "exits": "import os; os._exit(0)",
    "memory": "held = [bytearray(2**26) for _ in range(1000)]",
}


@pytest.mark.parametrize("name", ROUGH)
def test_the_parent_survives_what_a_child_does(parent, name):
    run(ROUGH[name])
    assert text(run("'well'")) == "'well'"
    assert pool._idle[True][-1].pid == parent


def test_a_fork_bomb_ends_at_the_number_of_processes(parent):
    bomb = (
        "import os, time\n"
        "made = 0\n"
        "try:\n"
        "    while made < 2000:\n"
        "        if os.fork() == 0: time.sleep(3600)\n"
        "        made += 1\n"
        "except OSError as error:\n"
        "    print(made, error)"
    )
    ran = run(bomb, Limits(cell_seconds=600, total_seconds=600, processes=40))
    assert ran.faults == {"cell": Fault.PROCESSES} or int(text(ran).split()[0]) < 40
    assert text(run("'well'")) == "'well'" and pool._idle[True][-1].pid == parent


def test_memory_is_counted_over_all_processes():
    greedy = (
        "import os, time\n"
        "for _ in range(9):\n"
        "    if os.fork() == 0:\n"
        "        held = bytearray(os.urandom(1)) * (100 * 2**20)\n"
        "        time.sleep(3600)\n"
        "time.sleep(3600)"
    )
    cells = [Cell("greedy", greedy), Cell("after", "'after'")]
    ran = run_cells(cells, Limits(cell_seconds=600, total_seconds=600, memory_bytes=750 * 2**20))
    assert ran.faults == {"greedy": Fault.MEMORY}
    assert text(ran, "after") == "'after'"


# the wall time is out of reach: a machine that stands still for half a minute changes nothing
BUSY = Limits(cell_seconds=600, total_seconds=600, cpu_seconds=2)


def test_processor_time_has_an_end():
    assert run("while True: pass", BUSY).faults == {"cell": Fault.CPU}


def test_processor_time_is_counted_over_all_processes():
    three = (
        "import os, time\nfor _ in range(3):\n    if os.fork() == 0:\n        while True: pass\n"
    )
    assert run(three + "time.sleep(3600)", BUSY).faults == {"cell": Fault.CPU}


def test_processor_time_of_processes_that_have_ended_is_counted():
    one_by_one = "import os\nwhile True:\n    if os.fork() == 0:\n        sum(range(2 * 10**7)); os._exit(0)\n    os.wait()"
    assert run(one_by_one, BUSY).faults == {"cell": Fault.CPU}


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become another user")
def test_an_ordinary_user_is_sealed_as_well(tmp_path):
    """As nobody, where this Python can be read by everybody."""
    as_nobody = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT), "HOME": str(tmp_path)}
    code = (
        "from grading.box import Cell, run_cells\n"
        "from grading.box.warm import sandbox\n"
        "reason = sandbox.why_not()\n"
        "print(reason or run_cells([Cell('a', 'import os; os.getuid()')]).outputs['a'])"
    )
    done = subprocess.run([*as_nobody, sys.executable, "-c", code], env=environment,
                          capture_output=True, text=True, check=False)  # fmt: skip
    if "may not enter" in done.stdout or "Permission denied" in done.stderr:
        pytest.skip("this Python stands in a folder of root's own")
    assert "65534" in done.stdout, done.stdout + done.stderr[-2000:]


def test_a_python_among_the_temporary_files_is_still_there_and_nothing_else_of_them(tmp_path):
    code = (
        "from grading.box import Cell, run_cells\n"
        "source = 'import sys, os, wave; os.path.isfile(sys.executable), os.access(sys.prefix, os.W_OK)'\n"
        "ran = run_cells([Cell('a', source), Cell('b', 'os.listdir(os.path.dirname(sys.prefix))')])\n"
        "print([ran.outputs[name][0]['data']['text/plain'] for name in 'ab'])"
    )
    moved = tmp_path / "python"
    done = subprocess.run(
        [
            "bwrap", "--dev-bind", "/", "/", "--ro-bind", sys.prefix, moved,
            moved / "bin" / "python", "-P", "-c", code,
        ],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT), "HOME": str(tmp_path)},
        capture_output=True, text=True, check=False, cwd="/",
    )  # fmt: skip
    assert done.stdout == "['(True, False)', \"['python']\"]\n", done.stderr[-2000:]


def test_the_filter_has_jumps_that_stay_inside():
    for machine in seccomp.AUDIT_ARCH:
        steps = seccomp.program(machine)
        assert len(steps) < 4096
        for number, (code, yes, no, _k) in enumerate(steps):
            assert number + 1 + max(yes, no) < len(steps) or code == seccomp.RET
