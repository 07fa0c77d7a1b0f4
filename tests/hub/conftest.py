"""A real hub for the tests of this folder: one for each file of tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from real_hub import LEARNERS, PROJECT, TRAINER, Person, RealHub, real_hub

from grading.box.warm import sandbox
from grading.cohort import new_cohort


@pytest.fixture(scope="session")
def hub_cohort(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Thai cohort from the project as it is built, made once; every hub gets a copy."""
    return new_cohort(PROJECT, tmp_path_factory.mktemp("hub") / "ready", "th").root


@pytest.fixture(scope="module")
def hub_options() -> dict:
    """What this file's hub does otherwise; a file of tests overrides it."""
    return {}


@pytest.fixture(scope="module")
def hub(
    hub_cohort: Path, hub_options: dict, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RealHub]:
    """A running hub of a Thai cohort with the learners somchai and malee, and a trainer."""
    if reason := sandbox.why_not():
        pytest.skip(reason)
    with real_hub(tmp_path_factory.mktemp("day"), ready=hub_cohort, **hub_options) as running:
        yield running


@pytest.fixture(scope="module")
def somchai(hub: RealHub) -> Person:
    """A learner whose server runs."""
    return hub.log_in(LEARNERS[0]).start()


@pytest.fixture(scope="module")
def malee(hub: RealHub) -> Person:
    """Another learner whose server runs."""
    return hub.log_in(LEARNERS[1]).start()


@pytest.fixture(scope="module")
def trainer(hub: RealHub) -> Person:
    return hub.log_in(TRAINER)
