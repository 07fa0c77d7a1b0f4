"""Kill -9 in mid-class: service, proxy, hub, one at a time; work goes on, and nothing is lost."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest
from day_driver import LEARNERS, TRAINER, Day, handed, real_day
from person_kernel import Kernel
from real_hub import wait_for

from hub.spawner.records import running

pytestmark = pytest.mark.slow

LEARNER = LEARNERS[0]
NAME, QUESTION = "value_chain", "q1_02"
CHECK = f"va_time = 'text'; check({QUESTION!r})"


@pytest.fixture(scope="module")
def day(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    with real_day(tmp_path_factory.mktemp("kills"), hub_cohort) as started:
        started.person(LEARNER).start()
        # who has a token before the fall; none can be made during it
        assert started.person(TRAINER).token
        yield started


@pytest.fixture(scope="module")
def kernel(day: Day) -> Kernel:
    made = day.person(LEARNER).kernel()
    assert not made.run("from curriculum import check; kept = 42").error
    return made


def service(day: Day, *, keeper: bool = False) -> psutil.Process | None:
    """The process that answers, or the one that restarts it."""
    for process in psutil.process_iter(["cmdline"]):
        line = process.info["cmdline"] or []
        if (
            "hub.service" in line
            and str(day.hub.cohort.root) in line
            and ("--serve" in line) is not keeper
        ):
            return process
    return None


@contextmanager
def service_away(day: Day) -> Iterator[None]:
    """Killed, and not restarted before the block ends."""
    keeper, killed = service(day, keeper=True), service(day)
    keeper.suspend()
    killed.kill()
    try:
        yield
    finally:
        keeper.resume()
    wait_for(lambda: (now := service(day)) and now.pid != killed.pid, "the service's return")


def tries(day: Day) -> int:
    """How often the learner has tried the question, as the trainer's board says."""
    board = day.person(TRAINER).call("GET", f"{day.class_api}board?names=1").json()
    # a service that has just begun asks the hub who there is
    mine = [one["questions"] for one in board["learners"] if one["login"] == LEARNER]
    return mine[0].get(QUESTION, {}).get("tries", 0) if mine else 0


def told(day: Day, times: int) -> None:
    wait_for(lambda: tries(day) == times, f"check {times} on the board")


def hand_in(day: Day, remark: str) -> str:
    said = day.person(LEARNER).call(
        "POST", f"{day.class_api}submissions/{NAME}", json=handed(day, NAME, add=remark)
    )
    return said.json()["id"]


def graded(day: Day, receipt: str) -> bool:
    found = day.person(LEARNER).call("GET", f"{day.class_api}submissions").json()
    (state,) = [one["state"] for one in found if one["id"] == receipt]
    return state == "graded"


def test_a_check_made_while_the_service_is_away_stands_on_the_board_afterwards(
    day: Day, kernel: Kernel
) -> None:
    with service_away(day):
        assert not kernel.run(CHECK).error
    told(day, 1)


def test_work_acknowledged_just_before_the_service_is_killed_is_graded(day: Day) -> None:
    receipt = hand_in(day, "just before")
    with service_away(day):
        pass
    wait_for(lambda: graded(day, receipt), "the grade")


def test_what_the_board_showed_before_it_shows_again(day: Day) -> None:
    told(day, 1)


def killed(day: Day, what: str) -> None:
    """Killed, and back."""
    number = day.hub.pid(what)
    assert number
    os.kill(number, signal.SIGKILL)
    wait_for(lambda: day.hub.pid(what) not in (0, number), f"the return of the {what}")


def test_without_the_hub_a_kernel_goes_on_and_its_check_is_told(day: Day, kernel: Kernel) -> None:
    before = running(day.hub.cohort.root)
    killed(day, "hub")
    # over the connection that it has: the hub has only just begun to load
    assert kernel.run(f"print(kept); {CHECK}").text.startswith("42")
    wait_for(day.hub.is_healthy, "the hub behind the proxy")
    told(day, 2)
    assert running(day.hub.cohort.root) == before


def test_the_new_hub_knows_the_server_as_its_own(day: Day, kernel: Kernel) -> None:
    said = day.person(LEARNER).call("GET", f"{day.address}/hub/api/users/{LEARNER}").json()
    assert said["server"]
    kernel.disconnect()
    assert kernel.run("kept").text == "42"


def test_after_the_proxy_was_killed_the_way_to_the_kernel_is_back(day: Day, kernel: Kernel) -> None:
    killed(day, "proxy")
    wait_for(day.person(LEARNER).is_ready, "the way to the server")
    kernel.disconnect()
    assert kernel.run(f"print(kept); {CHECK}").text.startswith("42")
    told(day, 3)


def test_after_all_of_it_somebody_logs_in_hands_in_and_is_graded(day: Day, kernel: Kernel) -> None:
    day.session(LEARNERS[1])
    receipt = hand_in(day, "after all of it")
    wait_for(lambda: graded(day, receipt), "the grade")
    assert kernel.run("kept").text == "42"
