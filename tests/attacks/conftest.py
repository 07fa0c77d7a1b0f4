"""The scene of the attack corpus: one cohort with secrets, for the whole module."""

from __future__ import annotations

import shutil

import pytest
from scene import secrets_laid_out

from grading.cohort import Cohort


@pytest.fixture(scope="module")
def scene(assignment, ready_cohort, tmp_path_factory):
    """A cohort with secrets laid out in it."""
    root = tmp_path_factory.mktemp("attacked") / "cohort"
    shutil.copytree(ready_cohort, root)
    with secrets_laid_out(Cohort.open(root), assignment) as made:
        yield made
