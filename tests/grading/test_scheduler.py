"""Threads, processes, a Dask cluster: the same verdicts, and workers that vanish are replaced."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import pytest
from ledger import ledger

from grading import batch, scheduler
from grading.assignment import Assignment
from grading.box import Limits
from grading.cohort import Cohort
from grading.collect import collect
from grading.engine import grade
from grading.scheduler import Crew, NoScheduler, OtherVersion, Task, grade_task, task_of
from grading.stream import verdicts
from grading.verdict import Status

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def cluster() -> Iterator:
    """A Dask cluster of two processes on this machine."""
    distributed = pytest.importorskip("distributed")
    made = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, protocol="tcp",
        host="127.0.0.1", silence_logs=50,
    )  # fmt: skip
    yield made
    made.close()


@pytest.fixture
def class_of_three(cohort, solved) -> Callable[[], Cohort]:
    def make() -> Cohort:
        made = cohort(
            anong=solved(), boonmee=b"{", chai=solved({"q1_02": "va_time = 1"}, right=False)
        )
        list(collect(made, made.learners))
        return made

    return make


def run(cohort: Cohort, **options) -> dict[str, Status]:
    graded = batch.grade_cohort(cohort, batch.waiting(cohort), **options)
    return {one.login: one.verdict.status for one in graded}


def files(cohort: Cohort) -> dict[str, bytes]:
    return {
        p.relative_to(cohort.root).as_posix(): p.read_bytes()
        for room in ("verdicts", "autograded")
        for p in (cohort.root / room).rglob("*")
        if p.is_file() and p.name != "timestamp.txt" and not p.name.endswith(".new")
    }


def test_here_and_on_a_cluster_the_gradebook_and_the_files_are_the_same(class_of_three, cluster):
    here, there = class_of_three(), class_of_three()
    statuses = run(here)
    assert statuses == run(there, scheduler=cluster.scheduler_address)
    assert set(statuses) == {"anong", "boonmee", "chai"}
    assert (ledger(here.db_url), files(here)) == (ledger(there.db_url), files(there))


def test_a_cluster_whose_workers_are_killed_in_mid_run_loses_nothing(class_of_three, cluster):
    undisturbed, disturbed = class_of_three(), class_of_three()
    run(undisturbed)
    running: list[int] = []

    def kill_them_at_work() -> None:
        over = time.monotonic() + 120
        while not running and time.monotonic() < over:
            running.extend(
                len(w.processing) for w in cluster.scheduler.workers.values() if w.processing
            )
            time.sleep(0.001)
        for worker in cluster.workers.values():
            os.kill(worker.pid, signal.SIGKILL)

    killer = threading.Thread(target=kill_them_at_work)
    killer.start()
    statuses = run(disturbed, scheduler=cluster.scheduler_address)
    killer.join()
    assert running, "no worker was at work when they were killed"
    assert Status.OUR_FAULT not in statuses.values()
    assert (ledger(disturbed.db_url), files(disturbed)) == (
        ledger(undisturbed.db_url), files(undisturbed),
    )  # fmt: skip


def test_processes_give_the_same_verdict_as_threads(assignment, solved, monkeypatch):
    monkeypatch.setattr(scheduler, "MOST_THREADS", 0)
    task = task_of(assignment, solved(), Limits(), {})
    hands = Crew(1)
    try:
        assert hands.submit(task).result() == grade_task(task)
    finally:
        hands.close()


def test_the_verdict_of_a_worker_is_the_engines_own(assignment, solved):
    content = solved({"q1_01": "total_touch = 21"})
    assert grade_task(task_of(assignment, content, Limits(), {})) == (
        grade(content, assignment, Limits()).to_json()
    )


def test_a_worker_of_another_version_refuses(assignment, solved):
    task = replace(task_of(assignment, solved(), Limits(), {}), fingerprint="of another version")
    with pytest.raises(OtherVersion):
        grade_task(task)


def test_a_cluster_that_is_not_there_is_said(monkeypatch):
    pytest.importorskip("distributed")
    monkeypatch.setattr(scheduler, "CONNECT_SECONDS", 1)
    with pytest.raises(NoScheduler, match=r"127\.0\.0\.1:9"):
        Crew(address="tcp://127.0.0.1:9")


# -- what the run does when workers vanish


class Vanishing(Crew):
    """A crew whose first workers are gone before they answer."""

    def __init__(self, times: int) -> None:
        super().__init__(1)
        self.times, self.renewed = times, 0

    def submit(self, task: Task) -> Future[bytes]:
        future: Future[bytes] = Future()
        if self.times > 0:
            self.times -= 1
            future.set_exception(BrokenProcessPool("gone"))
        else:
            future.set_result(grade_task(task))
        return future

    def renew(self, generation: int) -> None:
        self.renewed += generation == self.generation
        self.generation += 1


def made_by(hands: Crew, cohort: Cohort, work: list[tuple[str, str]]) -> list:
    return [one for part in verdicts(cohort, work, Limits(), hands, True) for one in part]


def test_a_submission_whose_worker_vanished_is_begun_again(class_of_three):
    made, hands = class_of_three(), Vanishing(2)
    [one] = made_by(hands, made, [("boonmee", "value_chain")])
    assert (one.verdict.status, hands.renewed) == (Status.CANNOT_JUDGE, 2)


def test_one_that_takes_every_worker_with_it_is_given_up_as_our_fault(class_of_three):
    made, hands = class_of_three(), Vanishing(scheduler.ATTEMPTS)
    [one] = made_by(hands, made, [("boonmee", "value_chain")])
    assert one.verdict.status is Status.OUR_FAULT
    [after] = made_by(hands, made, [("boonmee", "value_chain")])
    assert after.verdict.status is Status.CANNOT_JUDGE


def test_however_many_there_are_only_a_window_is_under_way(class_of_three):
    class Slow(Crew):
        most = 0

        def submit(self, task: Task) -> Future[bytes]:
            future = super().submit(task)
            self.under = getattr(self, "under", set()) | {future}
            self.under = {one for one in self.under if not one.done()}
            self.most = max(self.most, len(self.under))
            return future

    hands = Slow(2)
    try:
        found = made_by(hands, class_of_three(), [("boonmee", "value_chain")] * 500)
    finally:
        hands.close()
    assert len(found) == 500 and hands.most <= hands.window


def test_an_assignment_travels_as_bytes(assignment: Assignment, solved):
    import pickle

    task = task_of(assignment, solved(), Limits(), {})
    assert len(pickle.dumps(task)) < 2**20 and pickle.loads(pickle.dumps(task)) == task


# -- killed at any instant

KILLED_AND_RUN_AGAIN = """
import os, random, shutil, signal, sys, time
from pathlib import Path
from grading import batch
from grading.cohort import Cohort
import distributed, grading.nbgrader_autograde

def run(root):
    cohort = Cohort.open(root)
    list(batch.grade_cohort(cohort, batch.waiting(cohort), scheduler=address))

def ended(root, seconds):
    child = os.fork()
    if child == 0:
        try:
            run(root)
            os._exit(0)
        finally:
            os._exit(1)
    over = time.monotonic() + seconds
    while time.monotonic() < over:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            assert status == 0, f"the run failed by itself: {status}"
            return True
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    status = os.waitpid(child, 0)[1]
    return not (os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL)

def fresh():
    fresh.made += 1
    return Path(shutil.copytree(pristine, place / f"disturbed{fresh.made}"))
fresh.made = 0

address, pristine, place = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
# the first one warms the workers, and only the second says how long a whole run is
assert ended(fresh(), 600)
started = time.monotonic()
assert ended(fresh(), 600)
whole = time.monotonic() - started
instants, killed = random.Random(50), 0
while killed < 50:
    root = fresh()
    for _ in range(5):
        if ended(root, instants.uniform(0, whole)):
            break
        killed += 1
    assert ended(root, 600)
print(killed)
"""


@pytest.mark.slow
def test_killed_at_fifty_random_instants_the_gradebook_is_as_if_undisturbed(
    class_of_three, cluster, tmp_path
):
    undisturbed, place = class_of_three(), tmp_path / "place"
    place.mkdir()
    pristine = tmp_path / "pristine"
    shutil.copytree(undisturbed.root, pristine)
    run(undisturbed)
    done = subprocess.run(
        [
            sys.executable, "-c", KILLED_AND_RUN_AGAIN,
            cluster.scheduler_address, str(pristine), str(place),
        ],
        capture_output=True, text=True, check=False,
        env=os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    assert int(done.stdout) >= 50
    expected = (ledger(undisturbed.db_url), files(undisturbed))
    for root in sorted(place.iterdir()):
        one = Cohort.open(root)
        assert (ledger(one.db_url), files(one)) == expected
        assert (root / "journal.jsonl").read_bytes() == b""
