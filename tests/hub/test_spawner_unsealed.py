"""Where no box can run: refused in plain words, or run without one when somebody has said so."""

from __future__ import annotations

from pathlib import Path

import pytest
from real_hub import Person, RealHub

from grading.box.warm import sandbox
from hub.spawner.refused import NotSealed


@pytest.fixture(scope="module")
def hub_options() -> dict:
    return {"unsealed": True, "service": False}


def test_without_a_box_a_learner_works_all_the_same(hub: RealHub, somchai: Person) -> None:
    kernel = somchai.kernel()
    said = kernel.run("import os; print(os.getcwd())")
    assert said.text.strip() == str(hub.cohort.learners / "somchai")
    assert (hub.cohort.learners / "somchai" / "lessons" / "value_chain.ipynb").exists()


def test_its_temporary_folder_ends_with_it(somchai: Person) -> None:
    own = somchai.kernel().run("import os; print(os.environ['TMPDIR'])").text.strip()
    somchai.stop()
    assert own.startswith("/") and not Path(own).exists()


def test_the_refusal_names_the_reason_and_the_way_out_in_both_languages() -> None:
    refused = NotSealed("The program bwrap is missing; install the package bubblewrap.")
    assert "bubblewrap" in str(refused) and "unsealed = true" in str(refused)
    assert refused.jupyterhub_message.count("unsealed = true") == 2


def test_nobody_has_allowed_it_unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WORKSHOP_UNSEALED", raising=False)
    assert not sandbox.allowed_unsealed()
