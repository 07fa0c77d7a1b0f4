"""The warm kernel is an ordinary kernel, and what one learner may use is held by the keeper."""

from __future__ import annotations

import json
import os
import signal
import threading

import pytest
from person_kernel import Kernel
from real_hub import Person, RealHub, wait_for

from hub.config.options import Options
from hub.spawner import usage
from hub.spawner.records import running

pytestmark = pytest.mark.slow

LIMIT_MB = Options.memory_mb


def nest_of(person: Person) -> int:
    """The process from which this person's kernels are forked."""
    keeper = running(person.hub.cohort.root)[person.name]
    nests = [one for one in usage.descendants(keeper) if _is_nest(one.pid)]
    return next(one.pid for one in nests if not _is_nest(one.parent))


def _is_nest(pid: int) -> bool:
    with open(f"/proc/{pid}/cmdline") as file:  # noqa: PTH123
        return "hub.spawner.warm.nest" in file.read()


@pytest.fixture
def kernel(somchai: Person) -> Kernel:
    return somchai.kernel()


def test_the_first_box_finds_everything_loaded(kernel: Kernel) -> None:
    loaded = kernel.run(
        "import sys; print(all(m in sys.modules for m in ('pandas', 'matplotlib.pyplot', 'ipywidgets', 'curriculum')))"
    )
    assert loaded.text.strip() == "True"


def test_a_figure_is_shown(kernel: Kernel) -> None:
    ran = kernel.run("import matplotlib.pyplot as plt; plt.plot([1, 2]); None")
    assert any("image/png" in one for one in ran.data)


def test_plain_words_for_errors_come_before_any_set_up(kernel: Kernel) -> None:
    ran = kernel.run("print(1 / 0)")
    assert "Traceback" not in ran.text and ran.data


def test_a_restarted_kernel_is_new_and_keeps_its_notebook(kernel: Kernel) -> None:
    before = kernel.run("import os; x = 1; print(os.getpid())").text
    kernel.ask("restart")
    kernel.disconnect()
    after = kernel.run("import os; print(os.getpid())").text
    assert after.strip().isdigit() and after != before
    assert kernel.run("x").error == "NameError"


def test_an_endless_box_is_stopped_by_the_square(kernel: Kernel) -> None:
    kernel.run("0")
    threading.Timer(1, kernel.ask, ["interrupt"]).start()
    assert kernel.run("while True: pass").reply["ename"] == "KeyboardInterrupt"
    assert kernel.run("6 * 7").text == "42"


def test_a_slider_speaks_with_the_browser(kernel: Kernel) -> None:
    ran = kernel.run("import ipywidgets; ipywidgets.IntSlider(value=3)")
    assert [one for one in ran.comms if one.get("target_name") == "jupyter.widget"]


def test_two_notebooks_know_nothing_of_each_other(somchai: Person) -> None:
    first, second = somchai.kernel(), somchai.kernel()
    first.run("mine = 1")
    assert second.run("mine").error == "NameError"
    assert (
        first.run("import numpy; numpy.random.random()").text
        != second.run("import numpy; numpy.random.random()").text
    )


def test_a_closed_notebook_s_kernel_ends(somchai: Person, kernel: Kernel) -> None:
    pid = int(kernel.run("import os; print(os.getpid())").text)
    other = somchai.kernel()
    somchai.call("DELETE", f"{somchai.server}/api/kernels/{kernel.id}")
    wait_for(
        lambda: (
            other.run(f"import os; print(os.path.exists('/proc/{pid}'))").text.strip() == "False"
        ),
        "its end",
        10,
    )


def test_a_kernel_can_start_programs_of_its_own(kernel: Kernel) -> None:
    assert (
        kernel.run("import subprocess; print(subprocess.run(['true']).returncode)").text.strip()
        == "0"
    )


def test_without_the_nest_notebooks_go_on_and_new_ones_start(
    somchai: Person, kernel: Kernel
) -> None:
    kernel.run("kept = 5")
    os.kill(nest_of(somchai), signal.SIGKILL)
    assert kernel.run("kept").text == "5"
    assert somchai.kernel().run("import pandas; print('well')").text.strip() == "well"


def test_the_hub_s_log_tells_that_a_kernel_was_not_warm(hub: RealHub) -> None:
    assert "without the nest" in (hub.folder / "logs" / "somchai.log").read_text()


def hub_knows(person: Person) -> bool:
    said = person.call("GET", f"{person.hub.address}/hub/api/users/{person.name}").json()
    return bool(said["server"])


def test_one_table_that_is_too_large_is_an_error_and_no_dead_kernel(somchai: Person) -> None:
    kernel = somchai.kernel()
    ran = kernel.run("import numpy; x = numpy.ones(2 * 10**8)")
    assert "MemoryError" in ran.reply["ename"]
    assert kernel.run("6 * 7").text == "42"


def test_kernels_that_use_too_much_together_lose_the_largest_and_the_server_lives(
    hub: RealHub, somchai: Person
) -> None:
    small, large = somchai.kernel(), somchai.kernel()
    small.run("kept = 1")
    large.run(
        "import subprocess, sys; subprocess.Popen([sys.executable, '-c', 'x = b\"x\" * 900_000_000; import time; time.sleep(60)'])"
    )
    notice = hub.folder / "notices" / "somchai" / "notice.json"
    wait_for(notice.exists, "the notice", 20)
    assert json.loads(notice.read_text())["why"] == "memory"
    assert small.run("kept").text == "1"


def test_the_next_kernel_says_why(somchai: Person) -> None:
    kernel = somchai.kernel()
    first, second = kernel.run("1"), kernel.run("2")
    assert any(str(LIMIT_MB) in one.get("text/html", "") for one in first.data)
    assert not any("text/html" in one for one in second.data)


def test_a_fork_bomb_ends_with_its_own_server_and_no_other(
    hub: RealHub, somchai: Person, malee: Person
) -> None:
    kernel = somchai.kernel()
    bomb = "import os, time\nfor _ in range(80):\n    if os.fork() == 0:\n        time.sleep(60); os._exit(0)\ntime.sleep(60)"
    with pytest.raises(Exception):  # noqa: B017  the connection ends, in whichever way
        kernel.run(bomb, timeout=4)
    wait_for(lambda: not somchai.is_running(), "the end of the bombed server", 20)
    assert malee.kernel().run("1").text == "1"


def test_after_it_the_learner_starts_again(hub: RealHub, somchai: Person) -> None:
    # until the hub has looked, which it does every few seconds, it believes that the server runs
    wait_for(lambda: not hub_knows(somchai), "the hub's notice of it", 30)
    somchai.start()
    # above it stands the notice, why the server was ended
    assert somchai.kernel().run("1").text.endswith("1")
