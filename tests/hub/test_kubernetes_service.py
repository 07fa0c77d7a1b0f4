"""The Deployment's own command, environment and probes, run here: a hub, PostgreSQL, a class."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import requests
from class_service import NAME, eventually, free_ports, handed
from kubernetes_files import container, documents
from people import Hub, running_hub
from postgresql_server import needs_postgresql, postgresql  # noqa: F401
from sqlalchemy import create_engine, inspect, text

from grading.box.warm import sandbox
from grading.cohort import Cohort
from hub.kubernetes.configure import COHORT_PLACE, PYTHON
from hub.roster.trying import people_to_try

pytestmark = [
    pytest.mark.slow,
    needs_postgresql,
    pytest.mark.skipif(bool(sandbox.why_not()), reason="no box can run here"),
]
PROJECT = Path(__file__).resolve().parents[2]
SECRETS = {"PGPASSWORD": "not asked for here", "JUPYTERHUB_API_TOKEN": "token-of-class"}
LEARNER = "learner1"
SERVER = """
import http.server, os, urllib.parse
at = urllib.parse.urlsplit(os.environ["JUPYTERHUB_SERVICE_URL"])
class Said(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.send_header("X-JupyterHub-Version", "6.1.1"); self.end_headers()
http.server.HTTPServer(("127.0.0.1", at.port), Said).serve_forever()
"""
CONFIG = """
import sys
sys.path.insert(0, {tests!r})
from kubernetes_files import chart_sets
from hub.kubernetes.configure import configure
chart_sets(c)
configure(c)
for one in c.JupyterHub.services:
    if one["name"] == "class":
        one["url"] = "http://127.0.0.1:{port}"
c.JupyterHub.api_tokens = {tokens!r}
c.SimpleLocalProcessSpawner.cmd = [sys.executable, "-c", {server!r}]
c.SimpleLocalProcessSpawner.home_dir_template = {homes!r}
"""


@dataclass
class Room:
    """Everything that runs."""

    hub: Hub
    cohort: Cohort
    url: str
    database: str
    tokens: dict[str, str]

    @property
    def through_proxy(self) -> str:
        return f"{self.hub.url}/services/class/"

    def ask(self, method: str, path: str, **rest: Any) -> requests.Response:
        headers = {"Authorization": f"token {self.tokens[LEARNER]}"}
        return requests.request(
            method, f"{self.through_proxy}api/{path}", headers=headers, timeout=60, **rest
        )

    def probe(self, name: str) -> requests.Response:
        """As the kubelet asks: no token, straight to the pod."""
        said = container()[f"{name}Probe"]["httpGet"]
        assert said["port"] == "http"
        return requests.get(f"{self.url}{said['path']}", timeout=20)


@pytest.fixture(scope="module")
def room(postgresql, tmp_path_factory) -> Iterator[Room]:  # noqa: F811
    folder = tmp_path_factory.mktemp("pod")
    root, port = folder / "workshop", free_ports(1)[0]
    database = postgresql("workshop")
    places = {COHORT_PLACE: str(root), PYTHON: sys.executable, "/srv/project": str(PROJECT)}
    places |= {
        "postgresql+psycopg://workshop@workshop-database:5432/workshop": database,
        "0.0.0.0:8082": f"127.0.0.1:{port}",
    }
    made = subprocess.run(
        _there(container("cohort")["command"], places), env=_environment("cohort", places),
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert made.returncode == 0, made.stderr
    cohort = Cohort.open(root)
    tokens = {person.login: secrets.token_hex(16) for person, _ in people_to_try(cohort)}
    config = CONFIG.format(
        tests=str(Path(__file__).parent), port=port, server=SERVER, homes=f"{folder}/{{username}}",
        tokens={token: login for login, token in tokens.items()},
    )  # fmt: skip
    with running_hub(cohort, folder / "hub", config, WORKSHOP_COHORT=str(root)) as hub:
        places["http://hub:8081"] = hub.url
        with _running(container()["command"], _environment("class", places), places, folder):
            at = Room(hub, cohort, f"http://127.0.0.1:{port}", database, tokens)
            try:
                eventually(lambda: at.probe("startup").ok)
                # the hub asks the proxy for the way to a service that it did not start itself
                eventually(lambda: at.ask("GET", "me").ok)
            except AssertionError:
                print((folder / "class.log").read_text()[-4000:])
                raise
            yield at


def test_the_init_container_makes_a_cohort_whose_gradebook_is_on_postgresql(room: Room) -> None:
    assert room.cohort.db_url == room.database
    assert set(room.cohort.assignments) >= {NAME}
    assert (room.cohort.root / "hub" / "settings" / "trainer" / "nbgrader_config.py").exists()


@pytest.mark.parametrize("name", ["startup", "liveness", "readiness"])
def test_every_probe_is_answered_and_tells_of_nobody(room: Room, name: str) -> None:
    said = room.probe(name)
    assert said.status_code == 200
    assert set(said.json()) <= {"alive", "ready"}


def test_a_submission_is_graded_in_the_box_and_kept_on_postgresql(room: Room) -> None:
    body = handed({f"{NAME}.ipynb": room.cohort.assignments[NAME].release})
    receipt = room.ask("POST", f"submissions/{NAME}", json=body)
    assert receipt.status_code == 201, receipt.text

    def done() -> Any:
        [record] = room.ask("GET", "submissions").json()
        return record if record["state"] != "waiting" else None

    record = eventually(done, 120)
    # nothing was answered, so nothing is right; and it could be judged
    assert (record["state"], record["points"], record["max_points"] > 0) == ("graded", 0, True)
    engine = create_engine(room.database)
    # the service's tables and nbgrader's, side by side
    assert {"submissions", "checks", "submitted_assignment"} <= set(
        inspect(engine).get_table_names()
    )
    engine.dispose()
    assert not list(room.cohort.root.glob("**/*.db"))


def test_a_learner_is_no_trainer_behind_the_chart_s_proxy_either(room: Room) -> None:
    assert room.ask("POST", f"assignments/{NAME}/release", json={}).status_code == 403
    assert requests.get(f"{room.through_proxy}api/me", timeout=20).status_code in (401, 403)


def test_servers_are_started_before_the_day_by_the_job(room: Room) -> None:
    [job] = documents("early.yaml")
    [one] = job["spec"]["template"]["spec"]["containers"]
    places = {
        COHORT_PLACE: str(room.cohort.root), PYTHON: sys.executable, "/srv/project": str(PROJECT),
        "http://hub:8081": room.hub.url,
    }  # fmt: skip
    secret = next(env for env in one["env"] if "valueFrom" in env)["valueFrom"]["secretKeyRef"]
    assert secret == {"name": "hub", "key": "hub.services.day.apiToken"}
    env = {**_plain(one, places), "JUPYTERHUB_API_TOKEN": "token-of-day"}
    done = subprocess.run(
        _there(one["command"], places), env=env, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    said = requests.get(
        f"{room.hub.url}/hub/api/users", headers={"Authorization": "token token-of-day"}, timeout=20
    )
    started = {user["name"] for user in said.json() if user.get("servers") or user.get("pending")}
    assert started == {"learner1", "learner2"}


def test_a_database_that_is_away_makes_it_not_ready_and_is_no_reason_to_restart(room: Room) -> None:
    name = room.database.rsplit("/", 1)[1]
    master = create_engine(
        room.database.replace(f"/{name}", "/postgres"), isolation_level="AUTOCOMMIT"
    )
    with master.connect() as on:
        on.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false"))
        on.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name"),
            {"name": name},
        )
        eventually(lambda: room.probe("readiness").status_code == 503)
        assert room.probe("liveness").status_code == 200
        on.execute(text(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true"))
    eventually(lambda: room.probe("readiness").status_code == 200)
    master.dispose()


def _there(words: list[str], places: dict[str, str]) -> list[str]:
    """What a pod is told, with the places of this machine."""
    for before, after in places.items():
        words = [word.replace(before, after) for word in words]
    return words


def _plain(one: dict[str, Any], places: dict[str, str]) -> dict[str, str]:
    said = {env["name"]: env["value"] for env in one["env"] if "value" in env}
    said = dict(zip(said, _there(list(said.values()), places), strict=True))
    # the tests' own speed: not where bytecode of the project is kept
    return {"PATH": f"{Path(sys.executable).parent}{os.pathsep}/usr/bin{os.pathsep}/bin", **said}


def _environment(name: str, places: dict[str, str]) -> dict[str, str]:
    one = container(name)
    asked = [env["name"] for env in one["env"] if "valueFrom" in env]
    return {**_plain(one, places), **{secret: SECRETS[secret] for secret in asked}}


@contextmanager
def _running(
    words: list[str], env: dict[str, str], places: dict[str, str], folder: Path
) -> Iterator[None]:
    with (folder / "class.log").open("wb") as log:
        process = subprocess.Popen(
            _there(words, places), env=env, cwd=folder, stdout=log, stderr=log
        )
    try:
        yield
    finally:
        # as the kubelet ends a pod
        process.terminate()
        process.wait(30)
