"""The warm parent: started once, kept, replaced when it fails, gone with its controller."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from boxes import below, parent, run, text

from grading.box import Limits
from grading.box.run import BoxFailed
from grading.box.warm import pool, sandbox, worker
from grading.box.warm.worker import Worker

PROJECT = Path(__file__).resolve().parents[2]
__all__ = ["parent"]
pytestmark = pytest.mark.skipif(bool(sandbox.why_not()), reason=sandbox.why_not() or "sealed")


def test_two_threads_have_two_parents_and_two_worlds():
    seen: dict[int, str] = {}

    def one(number: int) -> None:
        source = f"import os, time; open('mine', 'w').write('{number}'); time.sleep(1); open('mine').read()"
        seen[number] = text(run(source))

    threads = [threading.Thread(target=one, args=(n,)) for n in (1, 2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {1: "'1'", 2: "'2'"}


def test_a_parent_outlives_the_thread_that_started_it():
    thread = threading.Thread(target=run, args=("1",))
    thread.start()
    thread.join()
    assert text(run("'well'")) == "'well'"


def test_a_parent_that_was_killed_is_replaced(parent):
    os.kill(parent, signal.SIGKILL)
    assert text(run("'well'")) == "'well'"


def test_a_parent_that_does_not_answer_is_replaced(parent, monkeypatch):
    monkeypatch.setattr(worker, "ANSWER_SECONDS", 1)
    # bubblewrap's own processes carry its name among their arguments as well
    arguments = {p: Path(f"/proc/{p}/cmdline").read_bytes().split(b"\0") for p in below(parent)}
    # and the last submission's process may not be cleared away yet
    nest = min(p for p, line in arguments.items() if line[0] == sys.executable.encode())
    pool._idle[True][-1]._control.settimeout(1)
    os.kill(nest, signal.SIGSTOP)
    assert text(run("'well'")) == "'well'"
    assert pool._idle[True][-1].pid != parent


def test_a_parent_that_has_grown_is_replaced(parent, monkeypatch):
    monkeypatch.setattr(worker, "GROWTH_BYTES", -(2**40))
    run("1")
    assert pool._idle[True][-1].pid is None
    monkeypatch.undo()
    assert text(run("'well'")) == "'well'"


def test_a_parent_ends_with_its_controller():
    code = (
        "import os, signal\n"
        "from grading.box import Cell, run_cells\n"
        "from grading.box.warm import pool\n"
        "run_cells([Cell('a', '1')])\n"
        "print(pool._idle[True][-1].pid, flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=PROJECT,
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    pid = int(done.stdout)
    gone_by = time.monotonic() + 5
    while Path(f"/proc/{pid}").exists() and time.monotonic() < gone_by:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists() or "Z" in Path(f"/proc/{pid}/stat").read_text()


def test_a_forked_copy_of_the_controller_starts_a_parent_of_its_own(parent):
    code = (
        "import multiprocessing as m\n"
        "from grading.box import Cell, run_cells\n"
        "def one(n): return run_cells([Cell('a', str(n))]).outputs['a'][0]['data']['text/plain']\n"
        "print(one(0))\n"
        "with m.get_context('fork').Pool(2) as pool: print(pool.map(one, [1, 2]))\n"
        "print(one(3))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120,
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
    )  # fmt: skip
    assert done.stdout.splitlines() == ["0", "['1', '2']", "3"], done.stderr[-2000:]


def test_a_process_that_cannot_be_sealed_runs_nothing(monkeypatch):
    def broken() -> Worker:
        made = Worker()
        monkeypatch.setattr(sandbox, "command", lambda *a: ["/bin/false"])
        return made

    with pytest.raises(worker.WorkerFailed):
        broken().begin(Limits().as_dict())


def test_where_no_sandbox_runs_grading_is_refused_with_the_reason(monkeypatch):
    monkeypatch.setattr(sandbox, "why_not", lambda: "The program bwrap is missing.")
    monkeypatch.delenv(sandbox.UNSEALED, raising=False)
    with pytest.raises(BoxFailed, match="bwrap"):
        run("1")


def test_unsealed_on_request_in_a_folder_that_is_removed(monkeypatch):
    monkeypatch.setattr(sandbox, "why_not", lambda: "The program bwrap is missing.")
    monkeypatch.setenv(sandbox.UNSEALED, "1")
    ran = run(
        "import os, subprocess; p = subprocess.Popen(['sleep', '3600']); (os.getcwd(), p.pid)"
    )
    folder, pid = ast.literal_eval(text(ran))
    assert not Path(folder).exists() and not Path(f"/proc/{pid}").exists()
