"""A real hub, proxy and spawner for tests, and people who use it as a browser would."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests
from person_kernel import Kernel

from grading.cohort import Cohort, new_cohort
from hub.spawner.records import end_all, running

PROJECT = Path(__file__).resolve().parents[2]
LEARNERS, TRAINER = ("somchai", "malee"), "trainer"
PATIENCE = 90


def wait_for(ready: Callable[[], Any], what: str, seconds: float = PATIENCE) -> Any:
    """What `ready` says, once it says something; a failed connection means not yet."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if said := ready():
                return said
        except (OSError, requests.RequestException):
            pass
        time.sleep(0.1)
    raise AssertionError(f"{what} did not happen within {seconds} s")


def free_ports(count: int) -> list[int]:
    """Ports that nobody uses now."""
    sockets = [socket.socket() for _ in range(count)]
    for one in sockets:
        one.bind(("127.0.0.1", 0))
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


@dataclass
class Person:
    """Somebody who has logged in."""

    hub: RealHub
    name: str
    session: requests.Session

    @property
    def server(self) -> str:
        """The address of this person's own server."""
        return f"{self.hub.address}/user/{quote(self.name)}"

    @cached_property
    def token(self) -> str:
        """A token of this person's own, as one makes on the hub's page."""
        path = f"{self.hub.address}/hub/api/users/{quote(self.name)}/tokens"
        return self.browse("POST", path, json={}).json()["token"]

    def browse(self, method: str, url: str, **more: Any) -> requests.Response:
        """With cookies, and the header against cross-site requests, as a page of the hub does."""
        cookies = {one.path: one.value for one in self.session.cookies if one.name == "_xsrf"}
        headers = {"X-XSRFToken": cookies.get("/hub/", ""), "Referer": f"{self.hub.address}/hub/"}
        said = self.session.request(method, url, headers=headers, timeout=30, **more)
        said.raise_for_status()
        return said

    def call(self, method: str, url: str, **more: Any) -> requests.Response:
        """With this person's token."""
        headers = {"Authorization": f"token {self.token}"}
        said = requests.request(method, url, headers=headers, timeout=60, **more)
        said.raise_for_status()
        return said

    def start(self) -> Person:
        """Start this person's server, and wait until it answers."""
        path = f"{self.hub.address}/hub/api/users/{quote(self.name)}/server"
        said = self.browse("POST", path, json={}) if not self.is_running() else None
        assert said is None or said.status_code in (201, 202)
        wait_for(self.is_ready, f"the server of {self.name}")
        return self

    def stop(self) -> None:
        self.browse("DELETE", f"{self.hub.address}/hub/api/users/{quote(self.name)}/server")
        wait_for(lambda: not self.is_running(), f"the end of the server of {self.name}")

    def is_running(self) -> bool:
        return self.name in running(self.hub.cohort.root)

    def is_ready(self) -> bool:
        headers = {"Authorization": f"token {self.token}"}
        said = requests.get(f"{self.server}/api/status", headers=headers, timeout=5)
        return said.status_code == 200 and "kernels" in said.json()

    def kernel(self, folder: str = "") -> Kernel:
        """A new kernel, as a notebook in `folder` begins one."""
        said = self.call(
            "POST", f"{self.server}/api/kernels", json={"name": "python3", "path": folder}
        )
        return Kernel(self, said.json()["id"])

    def notebook_kernel(self, path: str) -> Kernel:
        """The kernel of an opened notebook."""
        said = self.call("POST", f"{self.server}/api/sessions", json={
            "path": path, "name": Path(path).name, "type": "notebook",
            "kernel": {"name": "python3"},
        })  # fmt: skip
        return Kernel(self, said.json()["kernel"]["id"])


@dataclass
class RealHub:
    """A cohort's hub and proxy, run as `workshop serve` runs them."""

    cohort: Cohort
    options: dict[str, Any]
    process: subprocess.Popen[bytes] | None = None
    people: dict[str, Person] = field(default_factory=dict)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.options['port']}"

    @property
    def folder(self) -> Path:
        return self.cohort.root / "hub"

    def start(self, *beforehand: str) -> None:
        """Start it, and wait until people are served; these people's servers start by themselves."""
        said = self.cohort.root / "said.txt"
        environment = os.environ | {
            "WORKSHOP_RUN": json.dumps(self.options),
            "PYTHONPATH": os.pathsep.join([str(PROJECT), str(Path(__file__).parent)]),
        }
        with said.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-m", "hub.run", str(self.cohort.root), *beforehand],
                env=environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip

        def ready() -> bool:
            assert self.process.poll() is None, said.read_text() + self.log("hub")
            return self.address in said.read_text()

        wait_for(ready, "the start of the hub")

    def is_healthy(self) -> bool:
        """Whether the hub answers, through the proxy."""
        return requests.get(f"{self.address}/hub/health", timeout=5).status_code == 200

    def stop(self) -> int:
        """What Ctrl+C does; its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(60)

    def log(self, name: str) -> str:
        path = self.folder / f"{name}.log"
        return path.read_text(errors="replace") if path.exists() else ""

    def pid(self, what: str) -> int:
        """The hub's or the proxy's process."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        mark = {"hub": "jupyterhub_config.py", "proxy": "hub.proxy"}[what]
        for pid in children.read_text().split():
            if mark in Path(f"/proc/{pid}/cmdline").read_text():
                return int(pid)
        return 0

    def log_in(self, name: str) -> Person:
        """This person, logged in through the hub's own page; the same one each time."""
        if name not in self.people:
            session = requests.Session()
            page = f"{self.address}/hub/login"
            session.get(page, timeout=30).raise_for_status()
            xsrf = next(one.value for one in session.cookies if one.name == "_xsrf")
            said = session.post(
                page, data={"username": name, "password": name, "_xsrf": xsrf},
                allow_redirects=False, timeout=30,
            )  # fmt: skip
            assert said.status_code == 302, said.text
            session.get(f"{self.address}/hub/home", timeout=30).raise_for_status()
            self.people[name] = Person(self, name, session)
        return self.people[name]


@contextmanager
def real_hub(
    folder: Path, lang: str = "th", *, ready: Path | None = None, **options: Any
) -> Iterator[RealHub]:
    """A hub with two learners and a trainer, on ports of its own; nothing is left of it after.

    `ready` is a cohort to copy instead of making one.
    """
    if ready is None:
        cohort = new_cohort(PROJECT, folder / "cohort", lang)
    else:
        cohort = Cohort.open(Path(shutil.copytree(ready, folder / "cohort")))
    names = ("port", "hub_port", "proxy_port", "service_port")
    ports = dict(zip(names, free_ports(len(names)), strict=True))
    people = {"learners": LEARNERS, "trainers": (TRAINER,), "authenticator": "open_door.OpenDoor"}
    hub = RealHub(cohort, {**ports, **people, **options})
    try:
        hub.start()
        yield hub
    finally:
        if hub.process is not None and hub.process.poll() is None:
            hub.stop()
        end_all(cohort.root, now=True)
