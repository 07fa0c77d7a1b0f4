"""The box: a cell that misbehaves costs itself, and nothing of it reaches the grader."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from grading.box import Cell, Fault, Limits, Ran, run_cells
from grading.box.run import BoxFailed

HURRIED = Limits(cell_seconds=4, total_seconds=60)


@pytest.fixture(scope="module")
def rough() -> Ran:
    """One notebook in which three cells bring the process down, each in its own way."""
    cells = {
        "first": "print('first'); 40 + 2",
        "leaves": "import os; os._exit(0)",
        "second": "open('made.txt', 'x').close(); import os; sorted(os.listdir('.'))",
        "loops": "while True: pass",
        "third": "import sys; print('to stderr', file=sys.stderr); 1 / 0",
        "floods": "import time\nwhile True: print('x' * 1000); time.sleep(.001)",
        "last": "'still here'",
    }
    return run_cells([Cell(*cell) for cell in cells.items()], HURRIED)


@pytest.fixture(scope="module")
def odd() -> Ran:
    """One notebook of cells that are odd, and must still all be run."""
    cells = {
        "asks": "input('your name? ')",
        "greedy": "room = bytearray(8 * 2**30)",
        "large_file": "open('large.bin', 'wb').write(b'x' * 64 * 2**20)",
        "exits": "exit()",
        "raises_exit": "raise SystemExit",
        "environment": "import os; dict(os.environ)",
        "where": "import os; os.getcwd()",
        "thread": (
            "import threading, time\n"
            "def forever():\n"
            "    while True:\n"
            "        time.sleep(.01); print('.', end='')\n"
            "threading.Thread(target=forever, daemon=True).start()"
        ),
        "not_daemon": "threading.Thread(target=time.sleep, args=(3600,)).start()",
        "null": "'a\0b'",
        "surrogate": "print(chr(0xD83D))",
        "last": "'still here'",
    }
    os.environ["JUPYTERHUB_API_TOKEN"] = "a token"
    try:
        return run_cells([Cell(*cell) for cell in cells.items()], HURRIED)
    finally:
        del os.environ["JUPYTERHUB_API_TOKEN"]


def said(ran: Ran, name: str) -> str:
    """The text of a cell's outputs."""
    texts = []
    for output in ran.outputs[name]:
        texts.append(output.get("text") or output.get("data", {}).get("text/plain", ""))
        texts.append(output.get("ename", "") + output.get("evalue", ""))
    return "".join(texts)


def test_outputs_come_back_by_cell(rough):
    assert [output["output_type"] for output in rough.outputs["first"]] == [
        "stream",
        "execute_result",
    ]
    assert said(rough, "first") == "first\n42"


def test_an_error_is_an_output_and_no_fault(rough):
    assert rough.outputs["third"][-1]["ename"] == "ZeroDivisionError"
    assert "third" not in rough.faults


def test_each_fault_is_named_and_costs_its_cell_only(rough):
    assert rough.faults == {"leaves": Fault.DIED, "loops": Fault.TIME, "floods": Fault.OUTPUT}
    assert said(rough, "last") == "'still here'"


def test_a_faulted_cell_has_no_outputs(rough):
    assert rough.outputs["leaves"] == rough.outputs["loops"] == rough.outputs["floods"] == []


def test_a_rerun_starts_in_an_empty_folder(rough):
    # open(..., "x") fails where the attempt before has left the file
    assert "made.txt" in said(rough, "second")


def test_input_does_not_wait(odd):
    assert "StdinNotImplementedError" in said(odd, "asks")


def test_too_much_memory_stops_the_cell_only(odd):
    assert "MemoryError" in said(odd, "greedy")


def test_a_file_cannot_grow_past_the_limit(odd):
    assert "OSError" in said(odd, "large_file")


def test_exit_and_system_exit_stop_nothing_else(odd):
    assert odd.faults == {}
    assert "'still here'" in said(odd, "last")


def test_no_token_and_no_home_reach_the_process(odd):
    environment = said(odd, "environment")
    assert "a token" not in environment and "TOKEN" not in environment
    assert str(Path.home()) + "'" not in environment
    assert "WORKSHOP_BOX_LIMITS" not in environment


def test_the_working_folder_is_of_the_box_alone(odd):
    assert not Path(said(odd, "where").strip("'")).exists()


def test_threads_left_behind_hold_nothing_up(odd):
    assert odd.seconds < HURRIED.total_seconds


def test_text_that_is_no_text_does_not_break_the_run(odd):
    assert "null" not in odd.faults and "surrogate" not in odd.faults


def test_one_line_of_any_length_is_stopped_before_it_fills_our_memory():
    ran = run_cells([Cell("huge", "print('x' * 50_000_000)"), Cell("after", "'after'")], HURRIED)
    assert ran.faults == {"huge": Fault.OUTPUT}
    assert said(ran, "after") == "'after'"


def test_an_error_message_of_any_length_is_stopped_too():
    ran = run_cells(
        [Cell("huge", "raise ValueError('x' * 50_000_000)"), Cell("after", "'after'")], HURRIED
    )
    assert ran.faults == {"huge": Fault.OUTPUT}
    assert said(ran, "after") == "'after'"


@pytest.mark.parametrize(
    "message",
    [
        "kernel.session.send(kernel.iopub_socket, 'display_data', {'odd': 1}, parent=kernel.get_parent())",
        "kernel.session.send(kernel.iopub_socket, 'stream', {'name': 'stdout', 'text': 5}, parent=kernel.get_parent())",
        "kernel.session.send(kernel.iopub_socket, 'error', {}, parent=kernel.get_parent())",
        "kernel.session.send(kernel.iopub_socket, 'status', {}, parent=kernel.get_parent())",
        "pack = kernel.session.pack\n"
        "kernel.session.pack = lambda part: b'[' * 10**5 + b']' * 10**5 if part == {'deep': 1} else pack(part)\n"
        "kernel.session.send(kernel.iopub_socket, 'stream', {'deep': 1}, parent=kernel.get_parent())",
        "kernel.session.key = b'another'; print('unsigned')",
    ],
    ids=[
        "no_data",
        "text_is_a_number",
        "empty_error",
        "empty_status",
        "nested_without_end",
        "unsigned",
    ],
)
def test_messages_that_no_kernel_sends_cost_their_cell_only(message):
    cells = [
        Cell("before", "'before'"),
        Cell("bad", f"kernel = get_ipython().kernel\n{message}"),
        Cell("after", "'after'"),
    ]
    ran = run_cells(cells, Limits(cell_seconds=3, total_seconds=60))
    assert set(ran.faults) <= {"bad"}
    assert said(ran, "before") == "'before'" and said(ran, "after") == "'after'"


def test_after_too_many_faults_the_rest_is_given_up_and_named():
    cells = [Cell(f"dies{n}", "import os; os._exit(1)") for n in range(3)] + [Cell("rest", "1")]
    ran = run_cells([Cell("before", "'before'"), *cells], Limits(faults=2))
    assert ran.faults == {
        "dies0": Fault.DIED, "dies1": Fault.DIED, "dies2": Fault.NOT_RUN, "rest": Fault.NOT_RUN,
    }  # fmt: skip
    assert said(ran, "before") == "'before'"


def test_the_end_of_the_whole_time_blames_no_cell():
    cells = [Cell(f"slow{n}", "import time; time.sleep(3)") for n in range(4)]
    ran = run_cells(cells, Limits(cell_seconds=10, total_seconds=5))
    assert set(ran.faults.values()) == {Fault.NOT_RUN}
    assert "slow0" not in ran.faults and "slow3" in ran.faults


def test_a_process_that_cannot_start_is_our_fault_not_the_learners():
    with pytest.raises(BoxFailed):
        run_cells([Cell("any", "1")], Limits(disk_bytes=-1))


def test_a_flood_is_blamed_on_the_cell_that_made_it():
    cells = [Cell("floods", "print('x' * 3_000_000)"), Cell("honest", "'honest'")]
    ran = run_cells(cells, HURRIED)
    assert ran.faults == {"floods": Fault.OUTPUT}
    assert said(ran, "honest") == "'honest'"


def test_one_very_long_line_is_read_like_any_other():
    ran = run_cells([Cell("line", "print('x' * 800_000 + '\\rafter', end='')")], HURRIED)
    assert said(ran, "line") == "after"


def test_no_task_is_left_waiting_after_a_process_that_died(caplog):
    run_cells([Cell("dies", "import os; os._exit(1)"), Cell("after", "1")], HURRIED)
    gc.collect()
    assert "pending" not in caplog.text


def test_the_same_bytes_give_the_same_chance():
    source = (
        "import random, numpy as np\n"
        "random.random(), np.random.rand(), np.random.default_rng().random(), hash('ก')"
    )
    runs = [run_cells([Cell("chance", source)]) for _ in range(2)]
    assert said(runs[0], "chance") == said(runs[1], "chance") != ""


def test_many_runs_leave_no_open_files():
    def open_files() -> int:
        here = Path("/proc/self/fd")
        return len(list(here.iterdir())) if here.exists() else 0

    def once() -> None:
        run_cells([Cell("any", "1")])

    grows(once, open_files)


def grows(action: Callable[[], None], measure: Callable[[], int]) -> None:
    action()
    before = measure()
    for _ in range(3):
        action()
    assert measure() <= before + 2
