"""`nbgrader autograde` and formgrader's buttons: our engine's marks, and no key in the learner's process."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys

import pytest
from ledger import ledger
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

from grading import batch
from grading.cohort import Cohort
from grading.collect import collect
from grading.writer import nbgrader_settings

pytestmark = pytest.mark.slow

NAME = "value_chain"
PEEK = (
    "total_touch = 21\n"
    "import json, os\n"
    "told = ' '.join(map(str, [In, list(globals()), dict(os.environ)]))\n"
    "print('LEAK' if 'HIDDEN' in told or 'key=' in told else 'nothing to see')"
)
HTML = (
    "from IPython.display import HTML, Javascript, SVG, Markdown, display\n"
    "display(HTML('<script>x1</script>'), Javascript('x2'), Markdown('<img src=x onerror=x3>'))"
)


@pytest.fixture(scope="module")
def classes(ready_cohort, solved, handing_in, tmp_path_factory):
    """The same class three times: graded by us, by nbgrader's command, by formgrader's button."""
    made = {}
    work = {
        "anong": solved({"q1_02": HTML + "\nva_time = 21\npce = 0.2"}),
        "boonmee": b'{"cells": [',
        "chai": solved({"q1_01": PEEK, "q1_m": "my office <script>x4</script>"}),
        "decha": solved({"q1_07": "import curriculum.kit.collect as c; c.collect = None"}),
    }

    def schema(notebook: dict) -> None:
        for cell in notebook["cells"]:
            cell["metadata"]["nbgrader"]["schema_version"] = 99
            cell["metadata"]["tags"] = ["skip-execution"]

    work["from_the_future"] = solved(right=False, change=schema)
    for by in ("us", "command", "button"):
        root = tmp_path_factory.mktemp("button") / by
        shutil.copytree(ready_cohort, root)
        made[by] = cohort = Cohort.open(root)
        for login, content in work.items():
            handing_in(cohort.learners, login, content)
        list(collect(cohort, cohort.learners))
    list(batch.grade_cohort(made["us"], batch.waiting(made["us"])))
    command = nbgrader(made["command"], "autograde", NAME)
    return made, command, press(made["button"], sorted(work))


def nbgrader(cohort: Cohort, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments], cwd=cohort.root, env=dict(os.environ),
        capture_output=True, text=True, check=False, timeout=240,
    )  # fmt: skip


def api(cohort: Cohort) -> NbGraderAPI:
    config = nbgrader_settings(cohort.root)
    return NbGraderAPI(CourseDirectory(config=config), config=config)


def press(cohort: Cohort, logins: list[str]) -> dict[str, dict]:
    """As formgrader does: from within the event loop of its server."""

    async def pressed() -> dict[str, dict]:
        behind = api(cohort)
        return {login: behind.autograde(NAME, login) for login in logins}

    return asyncio.run(pressed())


@pytest.mark.parametrize("by", ["command", "button"])
def test_the_gradebook_is_the_one_of_workshop_grade(classes, by):
    made, _, _ = classes
    assert ledger(made[by].db_url) == ledger(made["us"].db_url)
    assert {login for login, _ in ledger(made[by].db_url)} == {
        "anong", "chai", "decha", "from_the_future",
    }  # fmt: skip


@pytest.mark.parametrize("by", ["command", "button"])
def test_the_graded_notebooks_are_those_of_workshop_grade(classes, by):
    made, _, _ = classes
    for login in ("anong", "chai", "decha", "from_the_future"):
        ours, theirs = (made[one].autograded(login, NAME).read_bytes() for one in ("us", by))
        assert ours == theirs


def test_one_that_cannot_be_read_is_named_and_the_others_are_marked(classes):
    _, command, button = classes
    assert command.returncode != 0
    refused = [line for line in command.stderr.splitlines() if "for student" in line]
    assert len(refused) == 1 and "boonmee" in refused[0], command.stderr[-3000:]
    assert {login: said["success"] for login, said in button.items()} == {
        "anong": True, "boonmee": False, "chai": True, "decha": True, "from_the_future": True,
    }  # fmt: skip


def test_no_hidden_test_and_no_key_is_in_the_learners_process(classes):
    made, _, _ = classes
    told = made["command"].autograded("chai", NAME).read_text("utf-8")
    assert "nothing to see" in told


def test_formgrader_shows_nothing_of_a_learner_but_text(classes):
    from nbconvert.exporters import HTMLExporter

    made, _, _ = classes
    exporter = HTMLExporter(config=nbgrader_settings(made["us"].root))
    for login in ("anong", "chai"):
        page, _ = exporter.from_filename(str(made["us"].autograded(login, NAME)))
        for number in range(1, 5):
            assert f"<script>x{number}" not in page
        assert "onerror=x3>" not in page.replace("&gt;", "")
        assert "application/javascript" not in made["us"].autograded(login, NAME).read_text("utf-8")


def test_generate_feedback_gives_the_page_of_workshop_feedback(classes):
    from grading.feedback import feedback_page
    from grading.gradebook import read_marks

    made, _, _ = classes
    cohort = made["button"]
    said = api(cohort).generate_feedback(NAME, "chai")
    assert said["success"], said.get("error") or said.get("log")
    verdict = batch.kept_verdict(cohort, "chai", NAME)
    page = cohort.feedback("chai", NAME).read_bytes()
    marks = read_marks(cohort.db_url, "chai", NAME)
    assert page == feedback_page(cohort.assignments[NAME], verdict, "chai", marks)
    assert b"HIDDEN TESTS" not in page


def test_a_link_or_a_pipe_named_as_a_notebook_is_refused_and_hangs_nothing(cohort, solved):
    made = cohort(anong=solved())
    list(collect(made, made.learners))
    for login in ("linker", "piper"):
        made.submitted(login, NAME).parent.mkdir(parents=True)
    made.submitted("linker", NAME).symlink_to(made.root / "source" / NAME / f"{NAME}.ipynb")
    os.mkfifo(made.submitted("piper", NAME))
    done = press(made, ["anong", "linker", "piper"])
    assert {login: said["success"] for login, said in done.items()} == {
        "anong": True, "linker": False, "piper": False,
    }  # fmt: skip
    assert {login for login, _ in ledger(made.db_url)} == {"anong"}
