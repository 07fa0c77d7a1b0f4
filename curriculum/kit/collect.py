"""Gathering evidence beside the learner's code: plain JSON, no verdict, no expected value."""

from __future__ import annotations

import contextlib
import io
import warnings
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from IPython import get_ipython

from curriculum.kit import errors
from curriculum.kit.portable import Json
from curriculum.kit.question import Question
from curriculum.kit.registry import question as question_named

EVIDENCE_MIME = "application/vnd.workshop.evidence+json"
EVIDENCE_SCHEMA = 1


def gather(
    question: Question, namespace: Mapping[str, Any], inputs: Sequence[Sequence[Any]] = ()
) -> Json:
    """The evidence of one question: the answers as JSON, and why the cell stopped if it did."""
    with quiet():
        answers = {answer.name: answer.gather(namespace, inputs) for answer in question.answers}
    stop = errors.last_stop(question.names)
    return {
        "schema": EVIDENCE_SCHEMA,
        "question": question.id,
        "answers": answers,
        "stop": stop.to_json() if stop else None,
    }


class Evidence:
    """Evidence as a cell output that only the engine reads."""

    def __init__(self, evidence: Json) -> None:
        self.evidence = evidence

    def _repr_mimebundle_(self, **_: object) -> dict[str, Json]:
        return {EVIDENCE_MIME: self.evidence, "text/plain": ""}


def collect(id_: str, inputs: Sequence[Sequence[Any]] = ()) -> Evidence:
    """What the engine runs in place of `check`: evidence out, nothing decided."""
    return Evidence(gather(question_named(id_), learner_names(), inputs))


def learner_names() -> Mapping[str, Any]:
    """The names that the notebook's cells have made so far."""
    shell = get_ipython()
    if shell is None:
        raise RuntimeError("this reads the names of a notebook; run it in a notebook cell")
    return shell.user_ns


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """What the learner's functions print, and their warnings, are kept back.

    nbgrader gives 0 to a grade cell that wrote anything to stderr (nbgrader.utils
    .determine_grade), and a warning is not a wrong answer. A function that prints what it is
    given would show the hidden inputs in the feedback.
    """
    unseen = io.StringIO()
    with (
        warnings.catch_warnings(),
        contextlib.redirect_stderr(unseen),
        contextlib.redirect_stdout(unseen),
    ):
        warnings.simplefilter("ignore")
        yield
