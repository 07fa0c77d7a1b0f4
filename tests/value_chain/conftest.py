"""One learner's shell, and the whole answer key, for the tests of module 1's questions."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from curriculum.kit import errors
from curriculum.kit.collect import gather
from curriculum.kit.i18n import language, use_language
from curriculum.kit.registry import questions
from grading.build.edition import hidden_of
from grading.build.key import sealed_keys
from grading.build.source import Source, read_source
from grading.testcell import Hidden

PROJECT = Path(__file__).resolve().parents[2]

Answering = Callable[[str, str], dict[str, Any]]


@pytest.fixture(scope="session")
def exercise() -> Source:
    """The exercise of module 1 with its solutions."""
    return read_source(PROJECT / "solutions" / "value_chain.py")


@pytest.fixture(scope="session")
def keys(exercise: Source) -> dict[str, Any]:
    """The whole sealed key of every question, from the solution run in the box."""
    return sealed_keys(exercise, questions("value_chain"))


@pytest.fixture(scope="session")
def hidden(exercise: Source) -> dict[str, Hidden]:
    """Question to its hidden inputs."""
    asked = questions("value_chain")
    return {
        cell.question: hidden_of(exercise, cell, asked[cell.question])
        for cell in exercise.cells
        if cell.part == "check" and cell.question
    }


@pytest.fixture(scope="session")
def shell() -> Iterator[InteractiveShell]:
    InteractiveShell.clear_instance()
    quiet = Config(
        {"HistoryManager": {"enabled": False}, "InteractiveShell": {"colors": "nocolor"}}
    )
    one = InteractiveShell.instance(config=quiet)
    # a reset collects garbage; what is loaded by now is none
    gc.freeze()
    yield one
    gc.unfreeze()
    InteractiveShell.clear_instance()


@pytest.fixture
def answering(
    shell: InteractiveShell, exercise: Source, hidden: dict[str, Hidden]
) -> Iterator[Answering]:
    """Run one answer cell in a fresh notebook, after its set-up cell; gives the evidence."""
    before = language()
    set_up = next(cell.text for cell in exercise.cells if cell.is_edition)

    def answered(question: str, cell: str) -> dict[str, Any]:
        shell.reset(new_session=True)
        errors.uninstall(shell)
        assert shell.run_cell(set_up, store_history=True).success
        shell.run_cell(cell, store_history=True)
        return gather(questions("value_chain")[question], shell.user_ns, hidden[question].inputs)

    yield answered
    errors.uninstall(shell)
    use_language(before)
