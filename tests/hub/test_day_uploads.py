"""What no service should take: sent through the proxy, or laid where the trainer's desk collects."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
import requests
from class_service import handed as handed_files
from day_driver import LEARNERS, TRAINER, Day, handed, real_day
from real_hub import wait_for

pytestmark = pytest.mark.slow

LEARNER, HONEST = LEARNERS
NAME = "value_chain"
NOTEBOOK, OTHER = f"{NAME}.ipynb", "time_project"
GIGABYTE = 2**30
MARK = "ไม่ใช่สมุดบันทึก-91c2"


@pytest.fixture(scope="module")
def day(hub_cohort: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Day]:
    with real_day(tmp_path_factory.mktemp("uploads"), hub_cohort) as running:
        yield running


# as a trainer, who may send more a minute than a learner; what is taken is the same
def sent(day: Day, body: object, login: str = TRAINER) -> requests.Response:
    headers = {"Authorization": f"token {day.person(login).token}"}
    return requests.post(
        f"{day.class_api}submissions/{NAME}", json=body, headers=headers, timeout=60
    )


@pytest.mark.parametrize(
    "name", [f"../{NOTEBOOK}", f"../../../../learners/a02/{NAME}/{NOTEBOOK}", f"/tmp/{NOTEBOOK}", "receipt.json"]
)  # fmt: skip
def test_a_file_that_wants_to_lie_elsewhere_is_refused_and_lies_nowhere(
    day: Day, name: str
) -> None:
    said = sent(day, handed_files({name: MARK.encode()}))
    assert (said.status_code, said.json()["code"]) == (422, "foreign_file")
    kept = [path for path in day.hub.cohort.root.rglob("*") if path.is_file()]
    assert not [path for path in kept if MARK.encode() in path.read_bytes()]


@pytest.mark.parametrize(
    "content",
    [MARK.encode(), b'{"cells": ' + b"[" * 200_000, b'{"cells": ' + b'{"a":' * 200_000, b"\xff\xfe\x00", b'{"cells": [' + b"9" * 5_000 + b"]}"],
    ids=["text", "deep lists", "deep objects", "no text", "endless number"],
)  # fmt: skip
def test_what_is_no_notebook_is_refused_in_words(day: Day, content: bytes) -> None:
    said = sent(day, handed_files({NOTEBOOK: content}))
    assert (said.status_code, said.json()["code"]) == (422, "not_a_notebook")
    assert said.json()["message"]


def test_after_all_that_an_honest_notebook_is_taken(day: Day) -> None:
    assert sent(day, handed(day, NAME), HONEST).status_code == 201


@pytest.mark.parametrize("chunked", [False, True], ids=["says so", "does not say so"])
def test_a_gigabyte_is_refused_early_and_held_in_nobody_s_memory(day: Day, chunked: bool) -> None:
    address = urlsplit(day.address)
    proxy = psutil.Process(day.hub.pid("proxy"))
    before, sending = proxy.memory_info().rss, 0
    length = "Transfer-Encoding: chunked" if chunked else f"Content-Length: {GIGABYTE}"
    with socket.create_connection((address.hostname, address.port), timeout=30) as wire:
        wire.sendall(
            f"POST /services/class/api/submissions/{NAME} HTTP/1.1\r\nHost: {address.netloc}\r\n"
            f"Authorization: token {day.person(LEARNER).token}\r\n{length}\r\n\r\n".encode()
        )
        piece = b"x" * 2**20
        try:
            while sending < GIGABYTE:
                wire.sendall(b"100000\r\n" + piece + b"\r\n" if chunked else piece)
                sending += len(piece)
        except OSError:
            pass
    assert sending < GIGABYTE / 4
    assert proxy.memory_info().rss - before < 2**28
    assert day.person(LEARNER).call("GET", f"{day.class_api}me").json()["login"] == LEARNER


@pytest.mark.parametrize(
    "target", ["roster.json", f"source/{NAME}/{NOTEBOOK}", "hub/cookie_secret"]
)
def test_a_link_in_a_home_leads_the_desk_s_collecting_to_nothing(day: Day, target: str) -> None:
    root = day.hub.cohort.root
    home = day.home(LEARNER) / NAME
    home.mkdir(parents=True, exist_ok=True)
    (home / NOTEBOOK).unlink(missing_ok=True)
    (home / NOTEBOOK).symlink_to(root / target)
    secret = (root / target).read_bytes()
    # beside it an ordinary one, which is taken: collecting goes on
    honest = json.loads((root / "release" / OTHER / f"{OTHER}.ipynb").read_bytes())
    honest["cells"][0]["source"] = target
    (home.parent / OTHER).mkdir(exist_ok=True)
    (home.parent / OTHER / f"{OTHER}.ipynb").write_text(json.dumps(honest))
    trainer = day.person(TRAINER)
    trainer.call("POST", f"{day.class_api}desk/collect", data=json.dumps({"drafts": True}))

    def at_rest() -> bool:
        return trainer.call("GET", f"{day.class_api}desk").json()["running"] is None

    wait_for(at_rest, "the end of collecting")
    taken = [path for path in (root / "submitted" / LEARNER).rglob("*") if path.is_file()]
    assert not [path for path in taken if path.read_bytes() == secret]
    assert OTHER in {path.parent.name for path in taken}


def test_the_desk_s_files_are_the_report_s_and_no_others(day: Day) -> None:
    trainer = day.session(TRAINER)
    trainer.get(f"{day.address}/services/class/desk", timeout=30)
    for name in (
        "../roster.json",
        "..%2froster.json",
        "%2e%2e/roster.json",
        "/etc/passwd",
        "%2fetc%2fpasswd",
    ):
        request = requests.Request("GET", f"{day.class_api}desk/reports/x", cookies=trainer.cookies)
        prepared = trainer.prepare_request(request)
        # as it is: the library would tidy it up
        prepared.url = f"{day.class_api}desk/reports/{name}"
        said = trainer.send(prepared, timeout=30)
        assert said.status_code in (400, 403, 404) and b"code_hash" not in said.content, name
