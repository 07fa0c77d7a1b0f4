"""Plain `nbgrader autograde` gives honest notebooks the same scores as our engine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from grading import batch
from grading.collect import collect
from grading.gradebook import Marks, read_marks

MIXED = {
    "q1_01": "touch, wait = given('touch', 'wait')\ntotal_touch = sum(touch)\ntotal_wait = sum(wait)\nlead_time = total_touch",
    "q1_02": "va_time = '๘.๕ นาที'\npce = '9.4%'",
    "q1_03": "va_class = dict(S1='NNVA', S2='VA', S3='NVA', S4='NNVA', S5='va', S6='NNVA', S7='VA', S8='VA')",
    "q1_04": "chain = dict(a='inbound', b='operations', c='outbound', d='service', e='marketing')",
    "q1_05": "def utilization(lam, minutes, c):\n    return 18 * 3 / 60 / 1",
}
STOPPING = {
    "q1_06": "bottleneck = 'S6'\ncapacity = 60 / 0",
    "q1_07": "people_inside = 27\nlead_needed = forty",
    "q1_08": "log = given('log')\nwait_by_step = log.groupby('step')['wait_min'].mean()\nworst_step = 'S4'",
    "q1_09": "print('เวลารอ')\nneed_normal = 2\nneed_peak = 2",
    "q1_11": "def steps_for_80(waits):\n    print(waits)\n    waits.sort()\n    return len(waits)",
    "q1_m": "**1. Process and office:** renewing a licence",
}


@pytest.fixture(scope="module")
def both(ready_cohort, solved, handing_in, tmp_path_factory) -> dict[str, dict[str, Marks | None]]:
    """Login to marks, by us and by nbgrader alone, from two copies of one cohort."""
    import shutil

    from grading.cohort import Cohort

    marks = {}
    for name in ("ours", "plain"):
        root = tmp_path_factory.mktemp("parity") / name
        shutil.copytree(ready_cohort, root)
        cohort = Cohort.open(root)
        handing_in(cohort.learners, "right", solved())
        handing_in(cohort.learners, "untouched", solved(right=False))
        handing_in(cohort.learners, "mixed", solved(MIXED))
        handing_in(cohort.learners, "stopping", solved(STOPPING))
        list(collect(cohort, cohort.learners))
        if name == "ours":
            list(batch.grade_cohort(cohort, batch.waiting(cohort)))
        else:
            nbgrader_autograde(cohort.root)
        logins = ("right", "untouched", "mixed", "stopping")
        marks[name] = {login: read_marks(cohort.db_url, login, "value_chain") for login in logins}
    return marks


def nbgrader_autograde(root: Path) -> None:
    command = [sys.executable, "-m", "nbgrader", "autograde", "value_chain"]
    done = subprocess.run(
        command,
        cwd=root,
        env=os.environ | {"MPLBACKEND": "Agg"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]


@pytest.mark.parametrize("login", ["right", "untouched", "mixed", "stopping"])
def test_both_give_the_same_marks(both, login):
    ours, plain = both["ours"][login], both["plain"][login]
    assert ours is not None and plain is not None
    assert ours == plain


def test_the_marks_are_of_every_kind(both):
    ours = both["ours"]
    assert (ours["right"].score, ours["untouched"].score) == (80, 0)
    assert 0 < ours["mixed"].score < 80 and 0 < ours["stopping"].score < 80
    assert ours["stopping"].needs_manual == {"q1_m"}
