"""What a learner runs under each question: one finding, at once, in their own language.

The same cell is nbgrader's test cell. Its result is a `Result`: JupyterLab shows the card,
nbgrader reads the number in text/plain as partial credit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from IPython import get_ipython

from curriculum.kit import errors
from curriculum.kit.card import card_html
from curriculum.kit.collect import gather, learner_names
from curriculum.kit.i18n import _, use_language
from curriculum.kit.judgement import Verdict, judge
from curriculum.kit.registry import question as question_named
from curriculum.kit.registry import visible_key
from curriculum.kit.seal import SealedKey
from curriculum.kit.telling import tell


class Result:
    """A verdict as a cell's result: a card to read, and points that nbgrader can read."""

    def __init__(self, verdict: Verdict, *, live: bool) -> None:
        self.verdict = verdict
        self._live = live

    def __repr__(self) -> str:
        return f"{self.verdict.points:g}"

    def _repr_html_(self) -> str:
        return card_html(question_named(self.verdict.question), self.verdict, live=self._live)


def check(
    id_: str, *, inputs: Sequence[Sequence[Any]] = (), key: SealedKey | None = None
) -> Result:
    """Check the answer to the question `id_` ("q1_06") and show one finding.

    `inputs` and `key` stand only in the trainers' copy of the cell: the hidden inputs and
    the sealed key with which plain nbgrader marks the handed-in notebook.
    Raises UnknownQuestion.
    """
    question = question_named(id_)
    evidence = gather(question, learner_names(), inputs)
    if key is None:
        verdict = judge(question, evidence, visible_key(id_), live=True)
        tell(verdict)
        return Result(verdict, live=True)
    return Result(judge(question, evidence, key), live=False)


def use_edition(lang: str) -> None:
    """Speak `lang` ("th" or "en") in this notebook, and explain errors in plain words."""
    use_language(lang)
    if shell := get_ipython():
        errors.install(shell)
    print(_("Ready. Press Shift+Enter in each box, one after the other, from top to bottom."))
