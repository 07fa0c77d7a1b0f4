"""The take-away bundles: what a learner gets works alone, and holds nothing of the trainers'."""

from __future__ import annotations

import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from curriculum.kit.i18n import LANGUAGES, translate
from curriculum.kit.registry import assignments, lessons
from grading.bundle.archive import write_zip
from grading.bundle.contents import learners_files, secret_files, trainers_files
from grading.bundle.proof import Leak, prove
from grading.bundle.requirements import closure, imported_distributions
from grading.bundle.start import FAILED, READ_ME, start_files
from grading.bundle.wheels import for_system

PROJECT = Path(__file__).resolve().parents[2]
SOLUTION = "solutions/th/value_chain/value_chain.ipynb"
# an interpreter that knows only the bundle: neither the project nor what is installed of it
ALONE = """
import sys
sys.path = [path for path in sys.path if "__editable__" not in path]
sys.meta_path = [one for one in sys.meta_path if "editable" not in type(one).__module__]
import json, curriculum
from IPython.testing.globalipapp import start_ipython
shell = start_ipython()
assert curriculum.__file__.startswith(sys.argv[1]), curriculum.__file__
for cell in json.load(open(sys.argv[2]))["cells"]:
    if cell["cell_type"] == "code":
        done = shell.run_cell("".join(cell["source"]))
        done.raise_error()
print("secret" if {"grading", "hub"} & set(sys.modules) else "alone")
"""


@pytest.fixture(scope="module", params=LANGUAGES)
def files(request) -> dict[str, bytes]:
    return learners_files(PROJECT, request.param)


@pytest.fixture(scope="module")
def thai() -> dict[str, bytes]:
    return learners_files(PROJECT, "th")


@pytest.fixture(scope="module")
def unpacked(thai, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    with zipfile.ZipFile(write_zip(folder / "b.zip", "workshop-th", thai)) as archive:
        archive.extractall(folder)
    return folder / "workshop-th"


def test_every_lesson_and_exercise_is_in_it(files):
    wanted = {f"lessons/{part.id}.ipynb" for part in lessons()}
    wanted |= {f"{part.id}/{part.id}.ipynb" for part in assignments()}
    assert wanted <= files.keys()


def test_it_holds_nothing_of_the_trainers(files):
    prove(files, secret_files(PROJECT))


@pytest.mark.parametrize(
    "name, content",
    [
        ("lessons/a.ipynb", (PROJECT / SOLUTION).read_bytes()),
        ("course/x.py", (PROJECT / "grading/cohort.py").read_bytes()),
        ("course/x.py", b"from grading.cohort import Cohort\n"),
        ("lessons/a.ipynb", b'{"cells": [{"cell_type": "code", "source": ["### BEGIN SOLUTION"]}]}'),
    ],
)  # fmt: skip
def test_a_secret_file_in_it_is_found(thai, name, content):
    with pytest.raises(Leak) as leak:
        prove({**thai, name: content}, secret_files(PROJECT))
    assert any(name in found for found in leak.value.found)


def test_nothing_of_the_trainers_texts_is_in_it(files):
    names = {Path(name).name for name in files}
    assert not names & {"trainer.md", "trainer.th.md", "grading.mo", "hub.mo"}


def test_it_asks_for_what_the_curriculum_imports():
    assert {
        "pandas",
        "matplotlib",
        "ipywidgets",
        "anywidget",
        "ironcalc",
    } <= imported_distributions(PROJECT / "curriculum")


def test_it_asks_for_the_letters_that_are_only_read():
    assert "fontpkg-sarabun" in imported_distributions(PROJECT / "curriculum")


def test_it_asks_for_nothing_that_only_the_day_needs(thai):
    asked = thai["requirements.txt"].decode()
    assert "\njupyterlab==" in asked and "--hash=sha256:" in asked
    assert not any(f"\n{name}==" in asked for name in ("jupyterhub", "nbgrader", "sqlalchemy"))


def test_what_is_needed_by_what_is_needed_comes_along():
    assert {"pandas", "numpy"} <= closure({"pandas"}, {"pandas": "", "numpy": "", "flask": ""})


def test_wheels_for_another_system_are_those_of_its_markers():
    lock = (
        "a==1 ; sys_platform == 'win32' \\\n    --hash=sha256:0\n"
        "b==2 ; python_full_version < '3.12' \\\n    --hash=sha256:1\n"
        "c==3 \\\n    --hash=sha256:2\n"
    )
    assert for_system(lock, "windows", "3.11").count("==") == 3
    assert for_system(lock, "linux", "3.12") == "c==3 \\\n    --hash=sha256:2\n"


def test_the_lesson_runs_from_the_bundle_alone(unpacked):
    done = subprocess.run(
        [sys.executable, "-c", ALONE, str(unpacked), str(unpacked / "lessons/value_chain.ipynb")],
        capture_output=True, text=True, check=False, cwd=unpacked / "lessons",
        env=os.environ | {"PYTHONPATH": str(unpacked / "course"), "MPLBACKEND": "agg",
                          "IPYTHONDIR": str(unpacked / "settings/ipython")},
    )  # fmt: skip
    assert done.stdout.strip().endswith("alone"), done.stderr[-2000:]


@pytest.mark.parametrize("name", ["start-linux.sh", "start-macos.command"])
def test_a_start_file_may_be_run_and_is_a_sound_script(unpacked, name, thai, tmp_path):
    with zipfile.ZipFile(write_zip(tmp_path / "b.zip", "b", thai)) as archive:
        mode = archive.getinfo(f"b/{name}").external_attr >> 16
    assert mode & stat.S_IXUSR
    assert subprocess.run(["sh", "-n", unpacked / name], check=False).returncode == 0


def test_the_start_file_opens_jupyterlab_in_its_own_folder(unpacked, tmp_path):
    """With an environment that is already there, as on the second start."""
    home = tmp_path / "stick"
    home.mkdir()
    for one in unpacked.iterdir():
        (home / one.name).symlink_to(one)
    scripts = home / ".venv" / "bin"
    scripts.mkdir(parents=True)
    (home / ".venv" / "ready").touch()
    said = (
        'import os, sys; print(sys.argv[1:], os.environ["PYTHONPATH"], os.environ["WORKSHOP_LANG"])'
    )
    (scripts / "python").write_text(
        f'#!/bin/sh\nshift 2\nexec "{sys.executable}" -c \'{said}\' "$@"\n'
    )
    (scripts / "python").chmod(0o755)
    done = subprocess.run(
        ["sh", "start-linux.sh", "--no-browser"], capture_output=True, text=True, check=True, cwd=home,
        env=os.environ | {"PYTHON": sys.executable},
    )  # fmt: skip
    assert f"--ServerApp.root_dir={home}" in done.stdout and "--no-browser" in done.stdout
    assert f"{home}/course th" in done.stdout


def python_of(folder: Path, version: str) -> Path:
    """A computer whose only Python says that it is `version`."""
    folder.mkdir()
    for name in ("dirname", "sh"):
        (folder / name).symlink_to(shutil.which(name))
    fake = folder / "python3"
    told = f"import sys; sys.version_info = ({version.replace('.', ', ')}, 0); exec(sys.argv[1])"
    fake.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{told}" "$2"\n')
    fake.chmod(0o755)
    return folder


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("version, wheels_for", [("3.10", ""), ("3.10", "3.12"), ("3.13", "3.12")])
def test_a_python_that_does_not_fit_is_told_so(lang, version, wheels_for, tmp_path):
    folder = tmp_path / "ชุด นำกลับ"
    folder.mkdir()
    (folder / "start.sh").write_bytes(start_files(lang, wheels_for)["start-linux.sh"])
    done = subprocess.run(
        ["sh", "start.sh"], capture_output=True, text=True, check=False, cwd=folder,
        env={"PATH": str(python_of(tmp_path / "bin", version))},
    )  # fmt: skip
    assert done.returncode == 1 and f"Python {wheels_for or '3.11'}" in done.stdout
    assert not (folder / ".venv").exists() and "python.org" in done.stdout


def test_an_installation_that_failed_says_what_to_do_and_may_be_tried_again(tmp_path):
    (tmp_path / "start.sh").write_bytes(start_files("th")["start-linux.sh"])
    (tmp_path / "requirements.txt").write_text("no-such-package==1 --hash=sha256:0\n")
    (tmp_path / "wheels").mkdir()
    done = subprocess.run(
        ["sh", "start.sh"], capture_output=True, text=True, check=False, cwd=tmp_path,
        env=os.environ | {"PYTHON": sys.executable},
    )  # fmt: skip
    assert done.returncode == 1 and translate(FAILED, "th") in done.stdout
    assert not (tmp_path / ".venv" / "ready").exists()


@pytest.mark.parametrize("wheels_for", ["", "3.12"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_windows_is_told_to_say_is_no_command(lang, wheels_for):
    lines = start_files(lang, wheels_for)["start-windows.bat"].decode().splitlines()
    said = [line.removeprefix("echo ") for line in lines if line.startswith("echo ")]
    assert len(said) == 5
    assert not [line for line in said if set(line.removesuffix("> .venv\\ready")) & set('&|<>^%!"')]
    assert all(label in lines for label in (":found", ":start", ":packed", ":failed"))


def test_windows_reads_the_start_file_and_the_text(files):
    assert files["start-windows.bat"].count(b"\r\n") == files["start-windows.bat"].count(b"\n") > 20
    assert any(
        files[name].startswith(b"\xef\xbb\xbf") for name in READ_ME.values() if name in files
    )


def test_jupyterlab_finds_its_settings(files):
    page = json.loads(files["settings/jupyter/labconfig/page_config.json"])
    assert page["disabledExtensions"]["@jupyterlab/apputils-extension:announcements"]


def test_the_same_bundle_is_made_twice(thai, tmp_path):
    first, second = (write_zip(tmp_path / name, "b", thai).read_bytes() for name in ("1", "2"))
    assert first == second


def test_the_trainers_bundle_holds_solutions_and_guide_but_no_cohort():
    held = trainers_files(PROJECT)
    assert {SOLUTION, "trainers-guide-th.html", "grading/cohort.py"} <= held.keys()
    assert not any(name.startswith((".venv/", ".git/", "cohorts/")) for name in held)
