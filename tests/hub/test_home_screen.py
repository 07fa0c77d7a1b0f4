"""A learner's first screen and tools, from the real server."""

from __future__ import annotations

import json
import re
from urllib.parse import unquote

import pytest
import requests
from real_hub import Person, RealHub

pytestmark = pytest.mark.slow

TRAINER_S = ("formgrader", "create-assignment", "course-list")


@pytest.fixture(scope="module")
def hub_options() -> dict:
    return {"service": False}


def page_config(person: Person) -> dict:
    page = person.call("GET", f"{person.server}/lab").text
    found = re.search(r'id="jupyter-config-data"[^>]*>(.*?)</script>', page, re.DOTALL)
    return json.loads(found[1])


def disabled(person: Person) -> set[str]:
    said = page_config(person)["disabledExtensions"]
    return set(said if isinstance(said, list) else [name for name, off in said.items() if off])


def status(person: Person, path: str) -> int:
    headers = {"Authorization": f"token {person.token}"}
    return requests.get(f"{person.server}/{path}", headers=headers, timeout=30).status_code


def test_it_opens_on_the_welcome_notebook(somchai: Person) -> None:
    said = somchai.call("GET", f"{somchai.server}/", allow_redirects=False)
    assert unquote(said.headers["Location"]).rstrip("?").endswith("/lab/tree/เริ่มที่นี่.ipynb")


def test_a_learner_sees_no_trainer_s_tools(somchai: Person) -> None:
    assert {f"@jupyter/nbgrader:{name}" for name in TRAINER_S} <= disabled(somchai)
    assert "@jupyter/nbgrader:assignment-list" not in disabled(somchai)
    assert status(somchai, "formgrader") == status(somchai, "formgraders") == 404


def test_a_trainer_has_them(trainer: Person) -> None:
    trainer.start()
    assert not {f"@jupyter/nbgrader:{name}" for name in TRAINER_S} & disabled(trainer)
    assert status(trainer, "formgrader") == 200


def test_a_trainer_sees_who_is_there_and_cannot_act_as_a_learner(
    hub: RealHub, somchai: Person, trainer: Person
) -> None:
    assert trainer.browse("GET", f"{hub.address}/hub/admin").status_code == 200
    tokens = f"{hub.address}/hub/api/users/somchai/tokens"
    with pytest.raises(requests.HTTPError, match=r"40[34]"):
        trainer.browse("POST", tokens, json={})
    with pytest.raises(requests.HTTPError, match="403"):
        trainer.call("GET", f"{somchai.server}/api/contents")


def test_a_learner_sees_nobody(hub: RealHub, somchai: Person) -> None:
    with pytest.raises(requests.HTTPError, match="403"):
        somchai.browse("GET", f"{hub.address}/hub/admin")


def test_nobody_is_shown_announcements(somchai: Person, trainer: Person) -> None:
    for person in (somchai, trainer):
        assert "@jupyterlab/apputils-extension:announcements" in disabled(person)


def test_a_box_of_an_open_exercise_is_made_new(somchai: Person) -> None:
    path = "value_chain/value_chain.ipynb"
    notebook = somchai.call("GET", f"{somchai.server}/api/contents/{path}").json()["content"]
    cell = next(
        one for one in notebook["cells"] if one["metadata"]["nbgrader"]["grade_id"] == "q1_01"
    )
    kernel = somchai.notebook_kernel(path)
    ran = kernel.run("เริ่มใหม่\nmy ( text", metadata={"cellId": cell["id"]})
    (payload,) = [one for one in ran.payload if one["source"] == "set_next_input"]
    assert payload["replace"] and payload["text"].startswith("".join(cell["source"]).rstrip())
    assert payload["text"].endswith("# my ( text")


def test_a_file_that_would_stop_jupyter_stops_nobody(hub: RealHub, malee: Person) -> None:
    home = hub.cohort.learners / "malee"
    malee.stop()
    (home / ".jupyter").mkdir(exist_ok=True)
    for name in ("jupyter_server_config.py", "jupyter_config.py"):
        (home / ".jupyter" / name).write_text("raise SystemExit")
    (home / "random.py").write_text("raise SystemExit")
    (home / "pandas.py").write_text("raise SystemExit")
    malee.start()
    assert malee.kernel().run("import pandas; print('well')").text.strip() == "well"


def test_the_larger_letters_are_a_learner_s_own_choice_from_then_on(
    hub: RealHub, somchai: Person
) -> None:
    path = "lab/api/settings/@jupyterlab/apputils-extension:themes"
    said = somchai.call("GET", f"{somchai.server}/{path}").json()
    assert "15px" in said["raw"]


def test_work_and_deleted_lessons_survive_a_restart_of_the_server(
    hub: RealHub, malee: Person
) -> None:
    home = hub.cohort.learners / "malee"
    work = home / "value_chain" / "value_chain.ipynb"
    work.write_text("work")
    (home / "lessons" / "app_design.ipynb").unlink()
    malee.stop()
    malee.start()
    assert work.read_text() == "work"
    assert (home / "lessons" / "app_design.ipynb").exists()
