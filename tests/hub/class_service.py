"""A real hub with the class service, on free ports of this machine: proxy, tokens, groups and all.

with running_class(cohort.root) as room:
    room.ask("anong", "GET", "assignments")
"""

from __future__ import annotations

import base64
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import pytest
import requests
from websocket import WebSocket, create_connection

from grading.journal import Journal, JournalHeld
from hub.exchange.digest import digest

PEOPLE = {"trainers": ["kru"], "learners": ["anong", "boonmee", "chai", "decha"]}
STRANGER = "stranger"
"""Somebody whom the hub knows, and who belongs to no group."""
NAME = "value_chain"
PATIENCE = 60
CONFIG = """
import sys
from pathlib import Path
from hub.config.roles import load_roles, server_token_scopes
from hub.service.registration import service

c = get_config()  # noqa: F821
here = Path(__file__).parent
c.JupyterHub.bind_url = "http://127.0.0.1:{public}"
c.JupyterHub.hub_port = {hub}
c.JupyterHub.hub_ip = "127.0.0.1"
c.JupyterHub.db_url = f"sqlite:///{{here / 'hub.sqlite'}}"
c.JupyterHub.cookie_secret_file = str(here / "cookie_secret")
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = "open"
c.Authenticator.allow_all = True
c.JupyterHub.load_groups = {groups!r}
c.JupyterHub.api_tokens = {tokens!r}
c.ConfigurableHTTPProxy.command = [
    str(Path(sys.executable).with_name("configurable-http-proxy")), "--log-level", "error"
]
c.ConfigurableHTTPProxy.auth_token = {proxy_token!r}
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.pid_file = str(here / "proxy.pid")
c.JupyterHub.log_level = "WARN"
c.JupyterHub.services = [service(Path({cohort!r}), {service}, {database!r})]
c.JupyterHub.load_roles = load_roles(["class"])
c.Spawner.server_token_scopes = server_token_scopes(["class"])
"""


def handed(files: Mapping[str, bytes]) -> dict[str, Any]:
    """The body of a submission."""
    encoded = {name: base64.b64encode(content).decode() for name, content in files.items()}
    return {"files": encoded, "sha256": digest(files)}


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()


def eventually(what: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """The first truth that `what` says; a refused connection is only not yet."""
    end = time.monotonic() + seconds
    while True:
        try:
            if said := what():
                return said
        except requests.ConnectionError:
            pass
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.1)


@pytest.fixture(scope="module", name="room")
def class_room(ready_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClassHub]:
    """A hub with its class service and a Thai cohort, one for each file of tests."""
    folder = tmp_path_factory.mktemp("class")
    shutil.copytree(ready_cohort, folder / "cohort")
    with running_class(folder / "cohort", folder / "hub") as running:
        yield running


@dataclass
class ClassHub:
    """A hub that runs, and whoever may ask it."""

    root: Path
    public: str
    direct: str
    tokens: dict[str, str]
    process: subprocess.Popen[bytes]

    def ask(
        self, login: str, method: str, path: str, *, url: str = "", **rest: Any
    ) -> requests.Response:
        """Ask the service's API with the token of `login`, through the proxy or at `url`."""
        headers = {"Authorization": f"token {self.tokens[login]}", **rest.pop("headers", {})}
        url = url or f"{self.public}services/class/"
        return requests.request(
            method, f"{url}api/{path}", headers=headers, timeout=PATIENCE, **rest
        )

    def look_on(self, login: str, query: str = "", **rest: Any) -> WebSocket:
        """The live board through the proxy; raises WebSocketBadStatusException."""
        url = f"{self.public}services/class/api/board/stream{query}".replace("http", "ws", 1)
        rest.setdefault("header", [f"Authorization: token {self.tokens[login]}"])
        return create_connection(url, timeout=PATIENCE, **rest)

    def hand_in(self, login: str, content: bytes, name: str = NAME, **more: bytes) -> Any:
        """The receipt of a submission that is taken; who is too fast waits as long as is said."""
        body = handed({f"{name}.ipynb": content, **more})
        deadline = time.monotonic() + PATIENCE
        while True:
            answer = self.ask(login, "POST", f"submissions/{name}", json=body)
            if answer.status_code != 429 or time.monotonic() > deadline:
                break
            time.sleep(int(answer.headers["Retry-After"]))
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    def record(self, login: str, id_: str) -> Any:
        found = self.ask(login, "GET", "submissions").json()
        return next(one for one in found if one["id"] == id_)

    def graded(self, login: str, id_: str, seconds: float = PATIENCE) -> Any:
        """The record of a version, once it is no longer waiting."""

        def done() -> Any:
            record = self.record(login, id_)
            return record if record["state"] != "waiting" else None

        return eventually(done, seconds)

    @contextmanager
    def another_run_grades(self) -> Iterator[None]:
        """The cohort held as by another run, as soon as the service's own has ended."""
        journal = Journal(self.root / "journal.jsonl")

        def held() -> bool:
            with suppress(JournalHeld):
                return journal.__enter__() is journal
            return False

        eventually(held)
        try:
            yield
        finally:
            journal.__exit__()

    def service_process(self, *, keeper: bool = False) -> psutil.Process:
        """The process that answers, or the one that restarts it."""

        def found() -> psutil.Process | None:
            for process in psutil.process_iter(["cmdline"]):
                line = process.info["cmdline"] or []
                if (
                    "hub.service" in line
                    and str(self.root) in line
                    and (("--serve" in line) is not keeper)
                ):
                    return process
            return None

        return eventually(found)

    def answers(self) -> bool:
        return self.ask("anong", "GET", "me").status_code == 200


@contextmanager
def running_class(
    root: Path, folder: Path, database: str = "", people: Mapping[str, list[str]] = PEOPLE
) -> Iterator[ClassHub]:
    """A hub of its own for the cohort at `root`; `folder` is for what the hub writes."""
    public, hub, proxy, service = free_ports(4)
    everybody = [*people["trainers"], *people["learners"], STRANGER]
    tokens = {login: secrets.token_hex(16) for login in everybody}
    folder.mkdir(parents=True, exist_ok=True)
    config = folder / "jupyterhub_config.py"
    config.write_text(
        CONFIG.format(
            public=public, hub=hub, proxy=proxy, service=service, database=database,
            groups={name: {"users": logins} for name, logins in people.items()},
            tokens={token: login for login, token in tokens.items()},
            proxy_token=secrets.token_hex(16), cohort=str(root),
        )
    )  # fmt: skip
    with (folder / "hub.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterhub", "-f", str(config)],
            cwd=Path(__file__).parents[2], stdout=log, stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": ""},
        )  # fmt: skip
    made = ClassHub(
        root, f"http://127.0.0.1:{public}/", f"http://127.0.0.1:{service}/services/class/",
        tokens, process,
    )  # fmt: skip
    try:
        eventually(made.answers)
        yield made
    except AssertionError:
        print((folder / "hub.log").read_text()[-6000:])
        raise
    finally:
        below = psutil.Process(process.pid).children(recursive=True)
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
        for one in psutil.wait_procs(below, timeout=10)[1]:
            one.kill()


def logged_in(room: ClassHub, login: str) -> requests.Session:
    """A browser: the hub's login page, then its cookies."""
    session = requests.Session()
    session.headers["Sec-Fetch-Mode"] = "navigate"
    session.get(f"{room.public}hub/login", timeout=20)
    session.post(
        f"{room.public}hub/login", params={"_xsrf": session.cookies["_xsrf"]},
        data={"username": login, "password": "open"}, timeout=20,
    )  # fmt: skip
    # to the hub and back, by OAuth
    session.get(f"{room.public}services/class/api/feedback/{NAME}", timeout=20)
    return session
