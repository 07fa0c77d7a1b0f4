"""What nbgrader's gradebook holds of one submission, and entering one from outside a run.

How entries are made is in `grading.entry` and `grading.writer`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader.api import Gradebook, MissingEntry
from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import N_
from grading.book import Book
from grading.entry import Entry
from grading.errors import WorkshopError


class GradebookFailed(WorkshopError):
    """The gradebook cannot be read: another program holds it, or it is damaged."""

    def __init__(self, db_url: str, error: SQLAlchemyError) -> None:
        super().__init__(
            N_("The gradebook {path} cannot be read: {cause}."),
            N_("Close what else uses it, such as formgrader, and run the same command again."),
            path=db_url.removeprefix("sqlite:///"), cause=str(getattr(error, "orig", error)),
        )  # fmt: skip


@dataclass(frozen=True)
class Marks:
    """What the gradebook holds of one submission's grade cells."""

    auto: dict[str, float | None]
    manual: dict[str, float | None]
    comments: dict[str, str]
    """Grade id of each answer and task cell to the trainer's comment, if any."""
    score: float
    max_score: float
    needs_manual: frozenset[str]


def write_marks(
    db_url: str, login: str, assignment: str, notebook: NotebookNode, submitted: dt.datetime | None,
    unjudged: Iterable[str] = (),
) -> None:  # fmt: skip
    """Enter the autograded notebook of one learner; `unjudged` are grade ids for the trainer."""
    entry = Entry.of(login, assignment, notebook, submitted, unjudged)
    with Book(db_url) as book:
        book.enter([entry])


def read_marks(db_url: str, login: str, assignment: str) -> Marks | None:
    """What the gradebook holds, or None where the learner has no submission in it.

    Raises GradebookFailed.
    """
    try:
        return _marks(db_url, login, assignment)
    except SQLAlchemyError as error:
        raise GradebookFailed(db_url, error) from error


def _marks(db_url: str, login: str, assignment: str) -> Marks | None:
    with Gradebook(db_url) as gradebook:
        try:
            submission = gradebook.find_submission(assignment, login)
            notebook = gradebook.find_submission_notebook(assignment, assignment, login)
        except MissingEntry:
            return None
        return Marks(
            auto={grade.name: grade.auto_score for grade in notebook.grades},
            manual={grade.name: grade.manual_score for grade in notebook.grades},
            comments={c.name: c.manual_comment for c in notebook.comments if c.manual_comment},
            score=submission.score,
            max_score=submission.max_score,
            needs_manual=frozenset(g.name for g in notebook.grades if g.needs_manual_grade),
        )
