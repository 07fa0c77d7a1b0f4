"""Plain `nbgrader autograde` gives honest notebooks the same scores as our engine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import jupytext
import pytest

from curriculum.kit.registry import modules
from grading import batch
from grading.cohort import CONFIG, Cohort
from grading.collect import collect
from grading.gradebook import Marks, read_marks

pytestmark = pytest.mark.slow

ANSWERS = Path(__file__).resolve().parents[1] / "answers"
MODULES = [module.id for module in modules()]
LOGINS = ("right", "untouched", "first_mistakes", "last_mistakes")

Both = dict[str, dict[str, dict[str, Marks | None]]]


def mistakes(module: str, which: int) -> dict[str, str]:
    """One recorded wrong answer of each question."""
    return {
        folder.name: jupytext.read(sorted(folder.glob("wrong_*.py"))[which]).cells[0].source
        for folder in sorted((ANSWERS / module).iterdir())
    }


@pytest.fixture(scope="module")
def both(ready_cohort, solved, handing_in, tmp_path_factory) -> Both:
    """By whom, then module, then login: the marks from two copies of one cohort."""
    marks: Both = {}
    for by in ("us", "nbgrader"):
        root = tmp_path_factory.mktemp("parity") / by
        shutil.copytree(ready_cohort, root)
        cohort = Cohort.open(root)
        for name in MODULES:
            work = (
                solved(module=name),
                solved(module=name, right=False),
                solved(mistakes(name, 0), module=name),
                solved(mistakes(name, -1), module=name),
            )
            for login, content in zip(LOGINS, work, strict=True):
                handing_in(cohort.learners, login, content, name)
        list(collect(cohort, cohort.learners))
        if by == "us":
            list(batch.grade_cohort(cohort, batch.waiting(cohort)))
        else:
            for name in MODULES:
                nbgrader_autograde(cohort.root, name)
        marks[by] = {
            name: {login: read_marks(cohort.db_url, login, name) for login in LOGINS}
            for name in MODULES
        }
    return marks


def nbgrader_autograde(root: Path, assignment: str) -> None:
    # without the lines that put our engine behind nbgrader's command: this is the plain one
    (root / "nbgrader_config.py").write_text(CONFIG, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "autograde", assignment],
        cwd=root,
        env=os.environ | {"MPLBACKEND": "Agg"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("login", LOGINS)
def test_both_give_the_same_marks(both: Both, module: str, login: str) -> None:
    ours, plain = both["us"][module][login], both["nbgrader"][module][login]
    assert ours is not None and plain is not None
    assert ours == plain


@pytest.mark.parametrize("module", MODULES)
def test_the_marks_are_of_every_kind(both: Both, module: str) -> None:
    ours = both["us"][module]
    assert (ours["right"].score, ours["untouched"].score) == (80, 0)
    assert 0 < ours["first_mistakes"].score < 80 or 0 < ours["last_mistakes"].score < 80
