"""One learner's shell, and the whole answer key, for the tests of the modules' questions."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from IPython.core.interactiveshell import InteractiveShell
from traitlets.config import Config

from curriculum.kit import errors
from curriculum.kit.collect import gather
from curriculum.kit.i18n import language, use_language
from curriculum.kit.question import Question
from curriculum.kit.registry import module_of, questions
from grading.build.edition import hidden_of
from grading.build.key import sealed_keys
from grading.build.source import Source, read_source
from grading.testcell import Hidden

PROJECT = Path(__file__).resolve().parents[2]

Answering = Callable[[str, str], dict[str, Any]]


@cache
def exercise(module: str) -> Source:
    """The exercise of a module with its solutions."""
    return read_source(PROJECT / "solutions" / f"{module}.py")


@cache
def keys(module: str) -> Mapping[str, Any]:
    """The whole sealed key of every question, from the solution run in the box."""
    return sealed_keys(exercise(module), questions(module))


@cache
def hidden(question: str) -> Hidden:
    """What stands between the hidden-test marks of a question."""
    source = exercise(module_of(question))
    check = next(c for c in source.cells if c.part == "check" and c.question == question)
    return hidden_of(source, check, asked(question))


def asked(question: str) -> Question:
    return questions(module_of(question))[question]


@pytest.fixture(scope="session")
def exercise_of() -> Callable[[str], Source]:
    """The exercise of the module that a question belongs to."""
    return lambda question: exercise(module_of(question))


@pytest.fixture(scope="session")
def key_of() -> Callable[[str], Mapping[str, Any]]:
    """The whole sealed key of a question."""
    return lambda question: keys(module_of(question))[question]


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
    shell: InteractiveShell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Answering]:
    """Run one answer cell in a fresh notebook, after its set-up cell; gives the evidence."""
    before = language()
    monkeypatch.chdir(tmp_path)

    def answered(question: str, cell: str) -> dict[str, Any]:
        source = exercise(module_of(question))
        set_up = next(cell.text for cell in source.cells if cell.is_edition)
        shell.reset(new_session=True)
        errors.uninstall(shell)
        assert shell.run_cell(set_up, store_history=True).success
        shell.run_cell(cell, store_history=True)
        return gather(asked(question), shell.user_ns, hidden(question).inputs)

    yield answered
    errors.uninstall(shell)
    use_language(before)
