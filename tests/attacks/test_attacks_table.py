"""The table of attacks says what the tests assert and what was recorded."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest
from corpus import ALL
from corpus.packs import packs
from table import HERE, TARGET, table

SAMPLE = ("skip_tags", "asserts_dropped", "names_in_thai")


def test_the_readme_is_what_the_data_say():
    assert TARGET.read_text("utf-8") == table(), "run python tests/attacks/table.py"


def test_every_record_belongs_to_an_attack():
    assert set(json.loads((HERE / "plain.json").read_text())) <= set(ALL)


def test_attacks_that_share_a_notebook_disturb_each_other_in_nothing():
    for pack in packs(ALL.values()):
        claimed = [question for attack in pack for question in attack.questions]
        assert len(claimed) == len(set(claimed))
        special = [one for one in pack if one.change or one.spoil or one.beside or one.plant]
        assert len(pack) == 1 or not special


@pytest.mark.skipif("WORKSHOP_SLOW" not in os.environ, reason="some minutes; set WORKSHOP_SLOW=1")
def test_plain_nbgrader_still_does_what_was_recorded(tmp_path):
    known = json.loads((HERE / "plain.json").read_text())
    project = tmp_path / "project"
    shutil.copytree(
        HERE.parents[1], project, ignore=shutil.ignore_patterns(".git", ".venv", "cohorts")
    )
    path = f"{project}:{project / 'tests' / 'attacks'}"
    subprocess.run(
        [sys.executable, str(project / "tests" / "attacks" / "plain_course.py"), *SAMPLE],
        env={**os.environ, "PYTHONPATH": path}, check=True, timeout=600,
    )  # fmt: skip
    again = json.loads((project / "tests" / "attacks" / "plain.json").read_text())
    assert {name: again[name] for name in SAMPLE} == {name: known[name] for name in SAMPLE}
