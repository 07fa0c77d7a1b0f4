"""Attacks on the whole: from a learner's sealed kernel, from another browser, from another site."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from day_driver import LEARNERS, TRAINER, Day, handed, real_day
from person_kernel import Kernel
from real_hub import wait_for
from websocket import WebSocketBadStatusException, create_connection

pytestmark = pytest.mark.slow

ATTACKER, VICTIM = LEARNERS
NAME = "value_chain"
MARK = "ความลับของมาลี-7f3a"
ASK = """
import json, os, urllib.error, urllib.request
def ask(url, method="GET", token=os.environ["JUPYTERHUB_API_TOKEN"], body=None, **headers):
    headers = {name.replace("_", "-"): value for name, value in headers.items()}
    if token: headers["Authorization"] = "token " + token
    request = urllib.request.Request(url, method=method, data=body, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as said: return said.status, said.read().decode()
    except urllib.error.HTTPError as error: return error.code, error.read().decode()
service, hub = os.environ["WORKSHOP_SERVICE_URL"] + "api/", os.environ["JUPYTERHUB_API_URL"]
"""
READ_ALL = """
import os, sys
found, walked = [], 0
python = tuple(os.path.realpath(place) for place in (sys.prefix, sys.base_prefix))
for top in ("/home", "/box", "/root", "/tmp", "/etc", "/opt", "/srv", "/var", "/mnt", "/media", "/run"):
    for folder, below, names in os.walk(top):
        if os.path.realpath(folder).startswith(python):
            below.clear()
            continue
        for name in names:
            path = os.path.join(folder, name)
            try:
                if os.path.isfile(path) and os.path.getsize(path) < 4_000_000:
                    walked += 1
                    content = open(path, "rb").read()
                    found += [path for secret in SECRETS if secret in content]
            except OSError: pass
print(walked, found)
"""


@pytest.fixture(scope="module")
def day(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    with real_day(tmp_path_factory.mktemp("attacked"), hub_cohort) as running:
        yield running


@pytest.fixture(scope="module")
def kernel(day: Day) -> Kernel:
    """The attacker's, in the sealed server."""
    made = day.person(ATTACKER).start().kernel()
    assert not made.run(ASK).error
    return made


@pytest.fixture(scope="module")
def private(day: Day) -> str:
    """What the victim has handed in, was graded, and keeps at home: its receipt."""
    victim = day.person(VICTIM)
    home = day.home(VICTIM) / NAME
    home.mkdir(parents=True)
    (home / "notes.txt").write_text(MARK)
    receipt = victim.call(
        "POST", f"{day.class_api}submissions/{NAME}", json=handed(day, NAME, add=MARK)
    ).json()

    def graded() -> bool:
        found = victim.call("GET", f"{day.class_api}submissions").json()
        return any(one["id"] == receipt["id"] and one["state"] == "graded" for one in found)

    wait_for(graded, "the grade")
    return receipt["id"]


def codes(kernel: Kernel, *calls: str) -> list[int]:
    """HTTP's number for each `ask(...)` of the attacker's program."""
    ran = kernel.run(f"print(json.dumps([one[0] for one in ({', '.join(calls)},)]))")
    assert not ran.error, ran.data
    return json.loads(ran.text)


def test_nothing_of_the_others_the_roster_or_the_marks_can_be_read_in_the_box(
    day: Day, kernel: Kernel, private: str
) -> None:
    hashes = [one["code_hash"] for one in json.loads(roster(day))["people"]]
    key = (day.hub.cohort.root / "source" / NAME / f"{NAME}.ipynb").read_bytes()
    assert b"BEGIN SOLUTION" in key and any(hashes)
    secrets = [MARK, *hashes, "### BEGIN SOLUTION", "### BEGIN HIDDEN TESTS", "SQLite format 3\0"]
    ran = kernel.run(f"SECRETS = [one.encode() for one in {secrets!r}]\n{READ_ALL}")
    walked, found = ran.text.split(maxsplit=1)
    # the project's own code speaks of these marks; none of its files holds what stands between
    found = [
        path for path in json.loads(found.replace("'", '"')) if not path.endswith((".py", ".pyc"))
    ]
    assert int(walked) > 100 and found == []


def roster(day: Day) -> str:
    return (day.hub.cohort.root / "roster.json").read_text("utf-8")


def test_a_sealed_kernel_s_token_is_its_learner_s_whatever_the_request_says(
    day: Day, kernel: Kernel, private: str
) -> None:
    forged = (
        f'ask(service + "submissions?login={VICTIM}")',
        f'ask(service + "submissions/{private}/files")',
        f'ask(service + "feedback?login={VICTIM}")',
        f'ask(service + "feedback/{NAME}?login={VICTIM}")',
        f'ask(service + "submissions?login={VICTIM}", X_Forwarded_User="{VICTIM}", Remote_User="{VICTIM}")',
    )
    assert set(codes(kernel, *forged)) <= {403, 404}
    said = kernel.run(f'print(ask(service + "me?login={VICTIM}", X_JupyterHub_User="{VICTIM}")[1])')
    assert json.loads(said.text)["login"] == ATTACKER


def test_nbgrader_in_the_kernel_hands_in_as_the_learner_whoever_it_claims_to_be(
    day: Day, kernel: Kernel
) -> None:
    ran = kernel.run(
        f"""
import subprocess, sys
claims = {{**os.environ, "JUPYTERHUB_USER": "{VICTIM}", "USER": "{VICTIM}", "NB_USER": "{VICTIM}"}}
done = subprocess.run([sys.executable, "-m", "nbgrader", "submit", "{NAME}", "--student={VICTIM}"],
    cwd="/home/learner", env=claims, capture_output=True, text=True)
print(done.returncode, done.stderr[-800:])
"""
    )
    assert ran.text.startswith("0 "), ran.text
    found = day.person(TRAINER).call("GET", f"{day.class_api}submissions").json()
    assert [one["login"] for one in found].count(ATTACKER) == 1


def test_a_learner_opens_neither_desk_nor_board_and_presses_nothing(
    day: Day, kernel: Kernel
) -> None:
    pressed = [
        f'ask(service + "desk/{step}", "POST", body=b"{{}}")' for step in ("release", "grade")
    ]
    asked = ['ask(service + "desk")', 'ask(service + "desk/reports/x")', *pressed]
    assert set(codes(kernel, *asked, f'ask(service + "assignments/{NAME}/release", "POST")')) == {
        403
    }
    browser = day.session(ATTACKER)
    assert browser.get(f"{day.address}/services/class/desk", timeout=30).status_code == 403
    # of the board a learner sees the own row
    assert VICTIM not in browser.get(f"{day.address}/services/class/board", timeout=30).text
    own = browser.get(f"{day.class_api}board", timeout=30).json()
    assert len(own["learners"]) == 1


def test_the_machine_s_other_doors_are_shut_to_a_kernel(day: Day, kernel: Kernel) -> None:
    options, victim = day.hub.options, day.person(VICTIM).start()
    server = victim.call("GET", f"{victim.server}/api/status").status_code
    assert server == 200
    proxy = f"http://127.0.0.1:{options['proxy_port']}/api/routes"
    asked = (
        f'ask("{proxy}")', f'ask("{proxy}/", "DELETE")',
        f'ask("{victim.server}/api/contents/{NAME}/notes.txt")',
        f'ask("{victim.server}/files/{NAME}/notes.txt")',
        f'ask(hub + "/users/{VICTIM}")', f'ask(hub + "/users/{VICTIM}/server", "DELETE")',
        'ask(hub + "/services")', 'ask(hub + "/shutdown", "POST", body=b"{}")',
        f'ask(service + "me", token="{"0" * 32}")', 'ask(service + "me", token="")',
    )  # fmt: skip
    assert set(codes(kernel, *asked)) <= {401, 403, 404}
    assert victim.is_running()


def test_another_site_moves_nobody_s_browser(day: Day) -> None:
    trainer, learner = day.session(TRAINER), day.session(ATTACKER)
    for page in ("board", "desk"):
        assert trainer.get(f"{day.address}/services/class/{page}", timeout=30).status_code == 200
    evil = {
        "Origin": "http://evil.example",
        "Referer": "http://evil.example/",
        "Sec-Fetch-Site": "cross-site",
    }
    api = f"{day.address}/hub/api/users/{ATTACKER}"
    for who, method, url in (
        (trainer, "POST", f"{day.class_api}desk/release"), (trainer, "GET", f"{day.class_api}board"),
        (trainer, "DELETE", f"{api}/server"), (learner, "POST", f"{api}/tokens"),
        (learner, "POST", f"{day.class_api}submissions/{NAME}"),
        (learner, "PUT", f"{day.address}/user/{ATTACKER}/api/contents/x.txt"),
    ):  # fmt: skip
        mode = {"Sec-Fetch-Mode": "cors"}
        said = who.request(method, url, headers=evil | mode, json={}, timeout=30)
        assert said.status_code in (400, 403), (method, url, said.status_code)
    assert day.person(ATTACKER).is_running()


def test_another_site_s_websocket_reaches_neither_board_nor_kernel(
    day: Day, kernel: Kernel
) -> None:
    learner = day.session(ATTACKER)
    learner.get(f"{day.address}/user/{ATTACKER}/lab", timeout=30)
    cookies = "; ".join(f"{one.name}={one.value}" for one in learner.cookies)
    public = day.address.replace("http", "ws", 1)
    for path in (
        "services/class/api/board/stream",
        f"user/{ATTACKER}/api/kernels/{kernel.id}/channels",
    ):
        with pytest.raises(WebSocketBadStatusException, match=r"40[034]"):
            create_connection(
                f"{public}/{path}", origin="http://evil.example", cookie=cookies, timeout=20
            )


def test_whoever_is_not_logged_in_is_shown_nothing(day: Day) -> None:
    for path in ("me", "board", "desk", "submissions", "feedback"):
        assert requests.get(f"{day.class_api}{path}", timeout=20).status_code == 403
    for path in (f"user/{VICTIM}/api/contents", "hub/api/users", "hub/api/proxy"):
        said = requests.get(f"{day.address}/{path}", timeout=20)
        assert said.status_code in (401, 403, 404) or "username_input" in said.text


def test_one_who_floods_is_told_to_wait_and_the_others_are_served(day: Day, kernel: Kernel) -> None:
    ran = kernel.run(
        """
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(16) as many: said = list(many.map(lambda _: ask(service + "me")[0], range(400)))
print(said.count(429), set(said) - {200, 429})
"""
    )
    refused, others = ran.text.split(maxsplit=1)
    assert int(refused) > 100 and others.strip() == "set()"
    assert day.person(VICTIM).call("GET", f"{day.class_api}me").json()["login"] == VICTIM
    assert day.hub.is_healthy()
