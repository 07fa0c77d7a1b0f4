"""Every mark of the gradebook in one question to it; nothing is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nbgrader import api
from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from grading.gradebook import GradebookFailed


@dataclass(frozen=True)
class CellMark:
    """One grade cell of one learner, by nbgrader's own rule of what counts."""

    auto: float | None
    manual: float | None
    extra: float
    waits: bool
    """Whether nbgrader asks for a trainer's look."""

    @property
    def points(self) -> float | None:
        """The trainer's mark before the machine's; None while neither is there."""
        given = self.auto if self.manual is None else self.manual
        return None if given is None else given + self.extra


Marks = Mapping[tuple[str, str], Mapping[str, CellMark]]
"""Login and assignment to grade id to mark."""


def all_marks(db_url: str) -> Marks:
    """What the gradebook holds of everybody; raises GradebookFailed.

    `grading.gradebook.read_marks` opens the book once for each learner and exercise, which is
    seconds for a class; this is one statement.
    """
    marks: dict[tuple[str, str], dict[str, CellMark]] = {}
    submission, assignment = api.SubmittedAssignment, api.Assignment
    asked = (
        select(
            submission.student_id, assignment.name, api.BaseCell.name,
            api.Grade.auto_score, api.Grade.manual_score, api.Grade.extra_credit,
            api.Grade.needs_manual_grade,
        )
        .select_from(api.Grade)
        .join(api.BaseCell, api.Grade.cell_id == api.BaseCell.id)
        .join(api.SubmittedNotebook, api.Grade.notebook_id == api.SubmittedNotebook.id)
        .join(submission, api.SubmittedNotebook.assignment_id == submission.id)
        .join(assignment, submission.assignment_id == assignment.id)
        .order_by(submission.student_id, assignment.name, api.BaseCell.name)
    )  # fmt: skip
    try:
        with api.Gradebook(db_url) as book, Session(book.engine, future=True) as session:
            for login, name, cell, auto, manual, extra, waits in session.execute(asked):
                mark = CellMark(auto, manual, extra or 0, waits)
                marks.setdefault((login, name), {})[cell] = mark
    except SQLAlchemyError as error:
        raise GradebookFailed(db_url, error) from error
    return marks
