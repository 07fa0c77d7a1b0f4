"""What a learner's box holds: through the hub, the proxy and a real kernel."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from person_kernel import Kernel
from real_hub import PROJECT, Person, RealHub

SEEN = """
import os, sys
places = ("/home", "/box", "/root", "/tmp", "/etc", "/opt", "/srv", "/var", "/mnt", "/media")
python = tuple(os.path.realpath(place) for place in (sys.prefix, sys.base_prefix))
for top in places:
    for folder, _, names in os.walk(top):
        if not os.path.realpath(folder).startswith(python):
            print(*(os.path.join(folder, name) for name in names), sep="\\n")
"""


@pytest.fixture(scope="module")
def kernel(somchai: Person) -> Kernel:
    return somchai.kernel()


@pytest.fixture(scope="module")
def seen(kernel: Kernel, malee: Person) -> list[str]:
    """Every file that somchai's kernel can find outside the system, while malee works too."""
    (malee.hub.cohort.learners / "malee" / "private.txt").write_text("malee")
    return kernel.run(SEEN).text.splitlines()


def test_a_learner_writes_in_the_own_home(hub: RealHub, kernel: Kernel) -> None:
    assert not kernel.run("open('mine.txt', 'w').write('สวัสดี')").error
    assert (hub.cohort.learners / "somchai" / "mine.txt").read_text() == "สวัสดี"


def test_another_learner_s_files_are_nowhere(seen: list[str]) -> None:
    assert "/home/learner/lessons/value_chain.ipynb" in seen
    assert not [path for path in seen if "malee" in path or path.endswith("private.txt")]


def test_the_cohort_s_secrets_are_nowhere(hub: RealHub, seen: list[str]) -> None:
    (hub.cohort.root / "roster.json").write_text("{}")
    secret = re.compile(
        r"gradebook\.db|roster|sqlite|cookie_secret|/source/|verdicts|submitted|inbox"
    )
    # the project's code may be named for what it does; the cohort's own files are not there,
    # nor the hub's secret: what is called so in /tmp is this server's own
    assert not [
        p for p in seen if secret.search(p) and not p.startswith(("/box/lib/", "/tmp/jupyter/"))
    ]


def test_neither_solutions_nor_keys_nor_recorded_answers_are_there(seen: list[str]) -> None:
    project = [path.split("/")[3:] for path in seen if path.startswith("/box/lib/")]
    assert {path[0] for path in project} == {"curriculum", "grading", "hub"}
    assert not [path for path in seen if "/.git/" in path or "wrong_" in path]
    grading = {path[1] for path in project if path[0] == "grading"}
    assert grading == {"__init__.py", "errors.py", "files.py", "box"}


@pytest.mark.parametrize(
    "path",
    [str(PROJECT), str(PROJECT / "solutions"), str(PROJECT / ".git"), "/etc/shadow", "/etc/passwd"],
)
def test_the_machine_s_own_path_leads_nowhere(kernel: Kernel, path: str) -> None:
    code = f"import os; print(os.path.exists({path!r}) and (os.path.isfile({path!r}) or os.listdir({path!r})))"
    said = kernel.run(code)
    # a folder above the interpreter may be there, but nothing of the project is in it
    assert said.text.strip() in ("False", "['.venv']")


def test_nothing_but_home_and_tmp_can_be_written(kernel: Kernel) -> None:
    tried = kernel.run("""
import os
for place in ("/", "/usr", "/box", "/box/lib/curriculum", "/box/course/release", "/box/settings", "/box/notices", "/etc", "/home", "/proc/sys/kernel"):
    try:
        open(os.path.join(place, "x"), "w"); print("WROTE", place)
    except OSError: pass
open("/tmp/x", "w"); print("ended")
""")
    assert tried.text.strip() == "ended"


def test_no_process_of_the_machine_is_seen(kernel: Kernel) -> None:
    said = kernel.run("""
import os
print([open(f"/proc/{pid}/cmdline").read().replace("\\0", " ") for pid in os.listdir("/proc") if pid.isdigit()])
""").text
    assert "jupyterhub_config" not in said and "hub.run" not in said
    assert "hub.spawner.server" in said


@pytest.mark.parametrize(
    "call", ["mount('x', '/tmp', 'tmpfs', 0, None)", "unshare(0x10000000)", "ptrace(16, 1, 0, 0)"]
)
def test_no_mount_no_namespace_no_tracing(kernel: Kernel, call: str) -> None:
    assert kernel.run(f"import ctypes; print(ctypes.CDLL(None).{call})").text.strip() == "-1"


def test_the_environment_holds_the_learner_s_own_token_and_none_of_the_hub_s(
    hub: RealHub, kernel: Kernel
) -> None:
    environment = json.loads(
        kernel.run("import os, json; print(json.dumps(dict(os.environ)))").text
    )
    assert environment["JUPYTERHUB_USER"] == "somchai"
    assert not {
        "WORKSHOP_DAY_TOKEN",
        "CONFIGPROXY_AUTH_TOKEN",
        "WORKSHOP_HUB",
        "WORKSHOP_COHORT",
    } & set(environment)
    hub_s = Path(f"/proc/{hub.pid('hub')}/environ").read_text().split("\0")
    tokens = [one.split("=", 1)[1] for one in hub_s if "TOKEN=" in one]
    assert tokens and not [one for one in tokens if one in environment.values()]


def test_the_learner_s_token_cannot_act_as_another(kernel: Kernel, malee: Person) -> None:
    said = kernel.run("""
import os, urllib.request, urllib.error
def ask(path, method="GET"):
    request = urllib.request.Request(os.environ["JUPYTERHUB_API_URL"] + path, method=method, headers={"Authorization": "token " + os.environ["JUPYTERHUB_API_TOKEN"]})
    try: return urllib.request.urlopen(request).status
    except urllib.error.HTTPError as error: return error.code
print(ask("/users/malee"), ask("/users"), ask("/users/malee/server", "DELETE"), ask("/users/malee/tokens", "POST"))
""").text.split()
    assert all(code in ("403", "404") for code in said) and len(said) == 4
    assert malee.is_running()


def test_kernels_listen_on_no_port_of_the_machine(somchai: Person, kernel: Kernel) -> None:
    said = kernel.run("""
from ipykernel.connect import get_connection_info
import json; print(json.loads(get_connection_info())["transport"])
""").text
    assert said.strip() == "ipc"


def test_a_link_in_the_home_leads_the_trainer_s_files_nowhere_else(
    hub: RealHub, malee: Person, tmp_path: Path
) -> None:
    home = hub.cohort.learners / "malee"
    malee.stop()
    (home / "lessons").rename(home / "elsewhere")
    (home / "lessons").symlink_to(tmp_path)
    malee.start()
    assert not list(tmp_path.iterdir())


def test_a_trainer_opens_the_whole_cohort(hub: RealHub, trainer: Person) -> None:
    trainer.start()
    there = trainer.call("GET", f"{trainer.server}/api/contents").json()["content"]
    assert {"source", "release", "nbgrader_config.py"} <= {one["name"] for one in there}
