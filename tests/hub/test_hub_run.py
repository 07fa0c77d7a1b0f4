"""The day starts once, is found again where it was killed itself, and ends cleanly."""

from __future__ import annotations

import os
import signal
import stat

import pytest
from person_kernel import Kernel
from real_hub import LEARNERS, Person, RealHub, wait_for

from hub.spawner import usage
from hub.spawner.records import running

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def kernel(somchai: Person) -> Kernel:
    made = somchai.kernel()
    made.run("kept = 42")
    return made


def test_the_hub_s_folder_and_secrets_are_their_owner_s_alone(hub: RealHub) -> None:
    assert stat.S_IMODE(hub.folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((hub.folder / "cookie_secret").stat().st_mode) == 0o600


def test_a_second_start_of_the_same_day_is_refused_and_ends_nobody_s_work(
    hub: RealHub, kernel: Kernel
) -> None:
    second = RealHub(hub.cohort, hub.options)
    with pytest.raises(AssertionError, match="PortTaken"):
        second.start()
    assert hub.is_healthy()
    assert kernel.run("kept").text == "42"


def test_killed_itself_it_takes_hub_and_proxy_along_and_finds_the_servers_again(
    hub: RealHub, somchai: Person, kernel: Kernel
) -> None:
    before = running(hub.cohort.root)
    pids = [hub.pid("hub"), hub.pid("proxy")]
    assert all(pids)
    hub.process.kill()
    hub.process.wait()
    wait_for(lambda: not any(os.path.exists(f"/proc/{pid}") for pid in pids), "their end")  # noqa: PTH110
    assert running(hub.cohort.root) == before
    hub.start(LEARNERS[1])
    wait_for(somchai.is_ready, "the server behind the new hub")
    kernel.disconnect()
    assert kernel.run("kept").text == "42"


def test_servers_can_be_started_before_the_day(hub: RealHub) -> None:
    # asked for with that start, and by nobody since
    wait_for(hub.log_in(LEARNERS[1]).is_ready, "a server that nobody had asked for")


def test_a_server_ends_with_its_keeper(hub: RealHub, somchai: Person) -> None:
    keeper = running(hub.cohort.root)["somchai"]
    below = [one.pid for one in usage.descendants(keeper)]
    os.kill(keeper, signal.SIGKILL)
    wait_for(lambda: not any(usage.started(pid) for pid in below), "the end of all of it", 10)


def test_the_end_of_the_day_ends_everything(hub: RealHub) -> None:
    keepers = running(hub.cohort.root).values()
    pids = [hub.pid("hub"), hub.pid("proxy"), *keepers]
    assert 0 not in pids and len(pids) >= 3
    assert hub.stop() == 0
    assert not [pid for pid in pids if _lives(pid)]
    assert not running(hub.cohort.root)


def _lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
