"""A cohort of the rehearsal's own: made-up people, ports that nobody uses, and nothing left after."""

from __future__ import annotations

import random
import shutil
import signal
import socket
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort, new_cohort
from hub.config.options import THIS_MACHINE, Options
from hub.roster.codes import hash_code, make_code
from hub.roster.person import Person, Role, next_login
from hub.roster.store import RosterStore
from hub.run import Day
from hub.spawner.records import end_all, running

PREFIX = "workshop-rehearsal-"
PORTS = ("port", "hub_port", "proxy_port", "service_port")
FIRST = (
    "กานดา", "จิราพร", "ชลธิชา", "ณัฐพล", "ดวงใจ", "ธนากร", "นภาพร", "บุญส่ง", "ปรีชา", "พิมพ์ใจ",
    "มานพ", "รัตนา", "วิชัย", "ศิริพร", "สมหญิง", "อารีย์",
)  # fmt: skip
LAST = (
    "ใจดี", "ทองสุก", "บุญมา", "ศรีสุข", "แก้วใส", "พูลทรัพย์", "วงศ์งาม", "รุ่งเรือง", "แสงทอง", "สุขสบาย",
    "อยู่เย็น", "มั่นคง",
)  # fmt: skip
OFFICE = "ที่ว่าการอำเภอศรีธารา (สมมติ)"
GONE_SECONDS = 30


@dataclass(frozen=True)
class Private:
    """The cohort, its running day, and the pass codes that are written nowhere."""

    cohort: Cohort
    day: Day
    codes: dict[str, str]
    """Login to pass code, of learners and of the trainer."""
    learners: tuple[str, ...]
    trainer: str


@contextmanager
def private_day(lang: str, learners: int, *, seed: int, keep: bool) -> Iterator[Private]:
    """A running hub for a rehearsal; after the block, however it ends, nothing of it runs.

    With `keep` the cohort's folder stays. Raises what making a cohort and starting a day raise.
    """
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    day = None
    try:
        cohort = new_cohort(PROJECT, folder / "rehearsal", lang)
        people, codes = _people(learners, seed)
        store = RosterStore(cohort.root)
        with store.changing() as roster:
            store.write(roster.with_people(people))
        ports = dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
        day = Day(cohort, Options.of_cohort(cohort.root, **ports))
        day.start()
        *logins, trainer = (person.login for person in people)
        yield Private(cohort, day, codes, tuple(logins), trainer)
    finally:
        with _undisturbed():
            if day is not None:
                day.stop()
                _gone(day.cohort.root)
            if not keep:
                shutil.rmtree(folder)


def free_ports(count: int) -> list[int]:
    """Ports of this machine that nobody uses now."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind((THIS_MACHINE, 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


def _people(learners: int, seed: int) -> tuple[list[Person], dict[str, str]]:
    """So many learners, and one trainer last."""
    names = [f"{first} {last}" for first, last in product(FIRST, LAST)]
    random.Random(seed).shuffle(names)
    people: list[Person] = []
    codes: dict[str, str] = {}
    for number in range(learners + 1):
        role = Role.LEARNER if number < learners else Role.TRAINER
        login = next_login(role, set(codes))
        codes[login] = make_code()
        # beyond the names that there are, a number tells people apart
        again = number // len(names)
        name = names[number % len(names)] + (f" {again + 1}" if again else "")
        people.append(
            Person(login, name, OFFICE, role=role, code_hash=hash_code(codes[login]), page=1)
        )
    return people, codes


def _gone(root: Path) -> None:
    """Wait until the last server has ended: it would write into a folder that is being removed."""
    deadline = time.monotonic() + GONE_SECONDS
    while running(root) and time.monotonic() < deadline:
        end_all(root, now=True)
        time.sleep(0.1)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """A second Ctrl+C does not leave servers behind."""
    both = (signal.SIGINT, signal.SIGTERM)
    before = {number: signal.signal(number, signal.SIG_IGN) for number in both}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
