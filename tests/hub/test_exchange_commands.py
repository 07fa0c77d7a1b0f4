"""nbgrader's own commands, as learner and trainer, through the class service."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from class_service import (
    NAME,
    ClassHub,
    class_room,  # noqa: F401
)
from nbgrader.apps.nbgraderapp import NbGraderApp

from curriculum.kit.i18n import use_language
from grading.cohort import Cohort
from grading.collect import submitted_at
from grading.engine import grade
from grading.gradebook import read_marks
from hub.exchange import exchange_config

pytestmark = pytest.mark.slow

NOTEBOOK = f"{NAME}.ipynb"


class Desk:
    """A folder in which one person gives nbgrader's commands."""

    def __init__(self, room: ClassHub, login: str, folder: Path, *, trainer: bool) -> None:
        self.folder, self.login, self._room = folder, login, room
        folder.mkdir(exist_ok=True)
        config = folder / "nbgrader_config.py"
        known = config.read_text() if config.exists() else "c = get_config()\n"
        config.write_text(known + exchange_config(room.root.name, trainer=trainer))

    def nbgrader(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Exit code, and what was said. A fork of this process, which has loaded nbgrader: its
        imports alone take seconds for each of these commands."""
        with tempfile.TemporaryFile() as said:
            child = os.fork()
            if child == 0:
                self._become(said.fileno(), environment)
                os._exit(_launched(arguments))
            _, status = os.waitpid(child, 0)
            said.seek(0)
            return os.waitstatus_to_exitcode(status), said.read().decode()

    def _become(self, descriptor: int, environment: dict[str, str]) -> None:
        os.chdir(self.folder)
        os.environ.update(
            {
                "WORKSHOP_SERVICE_URL": self._room.direct, "HOME": str(self.folder),
                "JUPYTERHUB_API_TOKEN": self._room.tokens[self.login], **environment,
            }
        )  # fmt: skip
        use_language("en")
        os.dup2(descriptor, 1)
        os.dup2(descriptor, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)


def _launched(arguments: tuple[str, ...]) -> int:
    try:
        NbGraderApp.launch_instance(list(arguments))
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    finally:
        sys.stdout.flush()
    return 0


@pytest.fixture(scope="module")
def anong(room, tmp_path_factory) -> Desk:
    return Desk(room, "anong", tmp_path_factory.mktemp("home") / "anong", trainer=False)


@pytest.fixture(scope="module")
def kru(room) -> Desk:
    return Desk(room, "kru", room.root, trainer=True)


@pytest.fixture(scope="module")
def the_day(room, anong, kru, solved):
    """What each command said, in the order of a day."""
    said = {"listed": anong.nbgrader("list"), "fetched": anong.nbgrader("fetch_assignment", NAME)}
    said["fetched again"] = anong.nbgrader("fetch_assignment", NAME)
    work = anong.folder / NAME / NOTEBOOK
    said["released"] = (0, work.read_text("utf-8"))
    work.write_bytes(solved({"q1_01": "total_touch = 21"}))
    said["submitted"] = anong.nbgrader("submit", NAME)
    [record] = room.ask("anong", "GET", "submissions").json()
    room.graded("anong", record["id"])
    said["handed in"] = anong.nbgrader("list", "--cached")
    said["feedback"] = anong.nbgrader("fetch_feedback", NAME)
    said["answered"] = anong.nbgrader("list", "--cached")
    said["came in"] = kru.nbgrader("list", "--inbound")
    said["collected"] = kru.nbgrader("collect", NAME, "--update")
    return said


def test_the_exercises_are_listed_and_fetched_as_they_were_released(room, the_day):
    assert f"{room.root.name} {NAME}" in the_day["listed"][1]
    assert the_day["fetched"][0] == 0
    released = (room.root / "release" / NAME / NOTEBOOK).read_text("utf-8")
    assert the_day["released"][1] == released


def test_fetching_again_writes_over_nothing_and_says_so(the_day):
    code, said = the_day["fetched again"]
    assert code != 0 and "nothing was written over it" in said


def test_a_missing_file_comes_back_and_the_others_stay(room, anong, the_day):
    answers = anong.folder / "excel_data" / "excel_data.ipynb"
    assert anong.nbgrader("fetch_assignment", "excel_data")[0] == 0
    answers.write_text("my work")
    [beside] = set(answers.parent.iterdir()) - {answers}
    beside.unlink()
    assert anong.nbgrader("fetch_assignment", "excel_data", "--replace")[0] == 0
    assert answers.read_text() == "my work" and beside.exists()


def test_what_is_submitted_is_graded_as_plain_grading_grades_it(room, anong, the_day):
    code, said = the_day["submitted"]
    assert code == 0 and "Submitted as" in said and "Receipt: " in said
    cohort = Cohort.open(room.root)
    content = (anong.folder / NAME / NOTEBOOK).read_bytes()
    marks = read_marks(cohort.db_url, "anong", NAME)
    assert marks is not None
    assert marks.score == grade(content, cohort.assignments[NAME]).points
    assert cohort.submitted("anong", NAME).read_bytes() == content


def test_the_feedback_lands_in_the_folder_of_its_version(room, anong, the_day):
    assert "feedback ready to be fetched" in the_day["handed in"][1]
    assert "feedback already fetched" in the_day["answered"][1]
    [page] = (anong.folder / NAME / "feedback").glob(f"*/{NAME}.html")
    assert page.read_bytes() == Cohort.open(room.root).feedback("anong", NAME).read_bytes()
    assert page.parent.name.endswith("UTC")


def test_a_trainer_lists_and_collects_what_came_in(room, the_day):
    assert f"{room.root.name} anong {NAME}" in the_day["came in"][1]
    assert "No newer submission to collect" in the_day["collected"][1]
    assert submitted_at(Cohort.open(room.root), "anong", NAME) is not None


def test_collecting_puts_back_what_is_missing(room, kru, the_day):
    submitted = Cohort.open(room.root).submitted("anong", NAME)
    content = submitted.read_bytes()
    submitted.unlink()
    code, said = kru.nbgrader("collect", NAME)
    assert code == 0 and "Collecting submission: anong" in said
    assert submitted.read_bytes() == content


def test_a_learner_collects_and_releases_nothing(room, anong, the_day, tmp_path):
    cheat = Desk(room, "anong", tmp_path / "cheat", trainer=True)
    code, said = cheat.nbgrader("release_assignment", NAME)
    assert code != 0
    code, said = cheat.nbgrader("list", "--inbound", "--student", "boonmee")
    assert "boonmee" not in said


def test_a_trainers_releases_say_that_all_is_in_place(kru, the_day):
    code, said = kru.nbgrader("release_assignment", NAME, "--force")
    assert code == 0 and "Released as" in said
    code, said = kru.nbgrader("release_feedback", NAME)
    assert code == 0 and f"Feedback released: anong {NAME}" in said


def test_a_link_in_place_of_the_notebook_is_not_handed_in(room, anong, the_day):
    work = anong.folder / "time_project"
    assert anong.nbgrader("fetch_assignment", "time_project")[0] == 0
    (work / "time_project.ipynb").unlink()
    (work / "time_project.ipynb").symlink_to("/etc/passwd")
    code, said = anong.nbgrader("submit", "time_project")
    assert code != 0 and "is a link or no ordinary file" in said
    names = {one["assignment"] for one in room.ask("anong", "GET", "submissions").json()}
    assert names == {NAME}


def test_what_the_service_refuses_is_said_in_its_words(anong, the_day):
    broken = anong.folder / "app_design" / "app_design.ipynb"
    assert anong.nbgrader("fetch_assignment", "app_design")[0] == 0
    broken.write_text("no notebook")
    code, said = anong.nbgrader("submit", "app_design")
    assert code != 0 and "ไม่" in said


def test_a_service_that_is_away_is_said_with_what_to_do(anong, the_day):
    code, said = anong.nbgrader("submit", NAME, WORKSHOP_SERVICE_URL="http://127.0.0.1:9/x/")
    assert code != 0 and "Wait half a minute" in said
    code, said = anong.nbgrader("list", WORKSHOP_SERVICE_URL="")
    assert code != 0 and "does not belong to the workshop's hub" in said


LISTED = """
import json, sys
from nbgrader.server_extensions.assignment_list.handlers import AssignmentList
manager = AssignmentList()
manager.root_dir = sys.argv[1]
course = sys.argv[2]
submit = manager.submit_assignment(course, "value_chain")
listed = manager.list_assignments(course_id=course)
print(json.dumps([manager.list_courses(), submit, manager.fetch_feedback(course, "value_chain"), listed]))
"""


def test_the_assignment_list_of_jupyterlab_has_the_shapes_that_it_expects(room, anong, the_day):
    done = subprocess.run(
        [sys.executable, "-c", LISTED, str(anong.folder), room.root.name], cwd=anong.folder,
        capture_output=True, text=True, check=False,
        env={
            **os.environ, "WORKSHOP_SERVICE_URL": room.direct,
            "JUPYTERHUB_API_TOKEN": room.tokens["anong"], "HOME": str(anong.folder),
        },
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    courses, submitted, feedback, listed = json.loads(done.stdout.splitlines()[-1])
    assert courses == {"success": True, "value": [room.root.name]}
    assert submitted == feedback == {"success": True}
    released = [one for one in listed["value"] if one["status"] in ("fetched", "released")]
    [own] = [one for one in released if one["assignment_id"] == NAME]
    assert own["status"] == "fetched"
    assert own["notebooks"] == [{"notebook_id": NAME, "path": f"{NAME}/{NOTEBOOK}"}]
    [handed] = [one for one in listed["value"] if one["status"] == "submitted"]
    [version] = handed["submissions"]
    assert version["has_local_feedback"] and version["has_exchange_feedback"]
    assert version["local_feedback_path"] == f"{NAME}/feedback/{version['timestamp']}"
    [notebook] = version["notebooks"]
    assert Path(notebook["local_feedback_path"]).is_file()


def test_nothing_of_the_trainers_is_imported_on_a_learners_side():
    modules = "listing, fetching, submitting, pages"
    program = (
        f"import sys; from hub.exchange import {modules}; "
        "print([name for name in sys.modules if name.split('.')[0] in ('grading', 'solutions')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
