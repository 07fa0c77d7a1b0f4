"""The complete example of the fictional office, as the trainers' notebook writes it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.proposal import load
from curriculum.proposal.answers import Answers, trimmed
from curriculum.proposal.paper.compose import compose
from curriculum.proposal.paper.content import Paper
from grading.build.source import read_source

PROJECT = Path(__file__).resolve().parents[2]


@cache
def _solution() -> str:
    source = read_source(PROJECT / "solutions" / "proposal.py")
    answer = next(cell.text for cell in source.cells if cell.part == "answer")
    return answer.split("### BEGIN SOLUTION")[1].split("### END SOLUTION")[0]


@pytest.fixture(scope="session")
def example_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, Any]]:
    """`example_of("th")`: what stands in proposal.json after the solution's box."""

    @cache
    def run(lang: str) -> dict[str, Any]:
        folder, before = tmp_path_factory.mktemp(f"example_{lang}"), Path.cwd()
        os.chdir(folder)
        try:
            with in_language(lang):
                exec(_solution(), {})
        finally:
            os.chdir(before)
        return dict(load(folder / "proposal.json").answers)

    return lambda lang: dict(run(lang))


@pytest.fixture(scope="session")
def paper_of(example_of: Callable[[str], dict[str, Any]]) -> Callable[..., Paper]:
    """`paper_of("th", problem="…")`: the example's page, with other answers in it."""

    def made(lang: str, **other: object) -> Paper:
        with in_language(lang):
            answers = Answers(trimmed({**example_of(lang), **other}))
            return compose(answers, thai_digits=lang == "th")

    return made


@pytest.fixture(params=["th", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    with in_language(request.param):
        yield request.param
