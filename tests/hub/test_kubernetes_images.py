"""The images: what goes into the learner's, and that nothing secret can."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from kubernetes_files import FOLDER, values

from hub.kubernetes.configure import PYTHON
from hub.kubernetes.layout import COURSE, lay_out
from hub.spawner.box import PUBLIC

PROJECT = FOLDER.parents[1]
LOCKED = re.compile(r"^([A-Za-z0-9_.\-]+)==(\S+)", re.MULTILINE)


@dataclass
class Stage:
    """One stage of the Dockerfile: what it begins from, and its instructions."""

    base: str
    steps: list[tuple[str, str]] = field(default_factory=list)

    def said(self, instruction: str) -> list[str]:
        return [rest for name, rest in self.steps if name == instruction]


@pytest.fixture(scope="module")
def stages() -> dict[str, Stage]:
    text = (FOLDER / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    found: dict[str, Stage] = {}
    for line in text.splitlines():
        name, _, rest = line.partition(" ")
        if name == "FROM":
            base, _, stage = rest.partition(" AS ")
            found[stage] = current = Stage(base)
        elif name and found and not name.startswith("#"):
            current.steps.append((name, rest.strip()))
    return found


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("public")
    lay_out(folder, "th")
    return folder


def test_everything_that_is_copied_is_there(stages: dict[str, Stage]) -> None:
    for stage in stages.values():
        for copied in stage.said("COPY"):
            if not copied.startswith("--from="):
                for source in copied.split()[:-1]:
                    assert (PROJECT / source).exists(), copied


def test_the_learner_s_image_takes_nothing_from_the_project_itself(
    stages: dict[str, Stage],
) -> None:
    learner = stages["learner"]
    assert stages[learner.base].base.startswith("python:")
    taken = [copied.split()[:2] for copied in learner.said("COPY")]
    assert taken == [
        ["--from=installed", "/opt/workshop"],
        ["--from=public", "/public/lib"],
        ["--from=public", "/public/course"],
        ["--from=public", "/public/settings"],
    ]
    assert not learner.said("ADD") and not stages["installed"].said("ADD")
    # the environment it takes has packages only, nothing of ours
    assert [one.split()[:-1] for one in stages["installed"].said("COPY")] == [
        ["requirements-uv.lock", "requirements.lock"]
    ]


def test_only_the_trainer_s_image_has_the_solutions(stages: dict[str, Stage]) -> None:
    with_solutions = [
        name for name, stage in stages.items()
        if any("solutions" in one for one in stage.said("COPY"))
    ]  # fmt: skip
    assert with_solutions == ["trainer"]
    assert not any("tests" in one.split()[0] for s in stages.values() for one in s.said("COPY"))


def test_what_is_laid_out_is_the_box_s_public_list_and_no_more(public: Path) -> None:
    for path in (public / "lib").rglob("*"):
        if path.is_file():
            name = path.relative_to(public / "lib").as_posix()
            assert any(name == one or name.startswith(f"{one}/") for one in PUBLIC), name
            assert path.read_bytes() == (PROJECT / name).read_bytes()
    assert not (public / "lib" / "grading" / "engine.py").exists()
    assert (public / "lib" / "hub" / "spawner" / "server.py").exists()


def test_no_solution_and_no_hidden_test_is_in_it(public: Path) -> None:
    for path in public.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert b"BEGIN HIDDEN TESTS" not in content or path.suffix == ".py", path
            assert "solutions" not in path.relative_to(public).parts, path


def test_a_learner_finds_lessons_exercises_and_settings(public: Path) -> None:
    assert (public / "course" / "lessons" / "value_chain.ipynb").exists()
    assert (public / "course" / "release" / "value_chain" / "value_chain.ipynb").exists()
    assert json.loads((public / "course" / "look.json").read_text("utf-8"))["overrides"]
    said = (public / "settings" / "nbgrader_config.py").read_text("utf-8")
    assert f"course_id = {COURSE!r}" in said


def test_the_layout_alone_is_enough_to_fill_a_home(public: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    fill = "from hub.home.prepare import prepare_home; from pathlib import Path; import sys\nprint(len(prepare_home(Path(sys.argv[1]), Path(sys.argv[2]), 'th')))"
    ran = subprocess.run(
        [sys.executable, "-P", "-c", fill, str(home), str(public / "course")],
        env={"PATH": os.defpath, "PYTHONPATH": str(public / "lib"), "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) >= 8
    assert (home / "เริ่มที่นี่.ipynb").exists()
    assert (home / "value_chain" / "value_chain.ipynb").exists()


def test_laying_out_again_renews_and_removes_what_is_no_longer_there(public: Path) -> None:
    stale = public / "lib" / "curriculum" / "gone.py"
    changed = public / "lib" / "hub" / "quick.py"
    stale.write_text("")
    changed.write_text("")
    lay_out(public, "th")
    assert not stale.exists()
    assert changed.read_bytes() == (PROJECT / "hub" / "quick.py").read_bytes()


def test_nobody_is_root_in_an_image(stages: dict[str, Stage]) -> None:
    for name in ("learner", "trainer", "hub"):
        assert stages[name].said("USER")[-1] == "1000:1000", name
        last = [step for step, _ in stages[name].steps]
        assert "RUN" not in last[len(last) - last[::-1].index("USER") :], name


def test_packages_come_by_hash_and_compiled(stages: dict[str, Stage]) -> None:
    installs = [
        command
        for stage in stages.values()
        for run in stage.said("RUN")
        for command in run.split("&&")
        if re.search(r"\bpip\b.* (install|sync)", command)
    ]
    assert len(installs) == 3
    for command in installs:
        assert "--require-hashes" in command, command
        assert "/uv/bin/pip" in command or "--compile-bytecode" in command, command


def test_the_cluster_s_packages_are_hashed_and_agree_with_the_project_s() -> None:
    project = dict(LOCKED.findall((PROJECT / "requirements.lock").read_text("utf-8")))
    text = (FOLDER / "requirements.lock").read_text("utf-8")
    cluster = dict(LOCKED.findall(text))
    assert {"jupyterhub-kubespawner", "psycopg", "pycurl"} <= cluster.keys()
    differing = {
        name: (version, project[name])
        for name, version in cluster.items()
        if project.get(name, version) != version
    }
    assert differing == {}
    assert text.count("--hash=sha256:") > len(cluster)


def test_values_and_images_speak_of_the_same(stages: dict[str, Stage]) -> None:
    said = values()
    built = {f"workshop-{name}" for name in stages}
    for image in (
        said["hub"]["image"], said["singleuser"]["image"], said["prePuller"]["extraImages"]["trainer"]
    ):  # fmt: skip
        assert image["name"] in built
    assert PYTHON.startswith("/opt/workshop/")


def test_the_base_is_the_public_python_image_and_no_machine_is_named(
    stages: dict[str, Stage],
) -> None:
    bases = {stage.base for stage in stages.values()} - set(stages)
    assert bases == {"python:${PYTHON}-slim-bookworm"}
    text = (FOLDER / "Dockerfile").read_text("utf-8")
    assert not re.search(r"https?://|\bARG \w*(TOKEN|PASSWORD|SECRET)", text)
