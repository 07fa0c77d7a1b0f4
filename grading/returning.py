"""Returning feedback: a learner's page, from the verdict and from what the gradebook holds now."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from grading.batch import kept_verdict
from grading.cohort import Cohort
from grading.feedback import feedback_page
from grading.files import write_whole
from grading.gradebook import read_marks


class Returning(StrEnum):
    WRITTEN = "written"
    SAME = "same"
    UNGRADED = "ungraded"


@dataclass(frozen=True)
class Returned:
    """What became of one page."""

    what: Returning
    to_mark: bool = False
    """Something in it waits for the trainer's hand."""
    sha256: str | None = None
    """Checksum of the page; None where there is none yet."""


def return_page(cohort: Cohort, login: str, assignment: str) -> Returned:
    """Write the page of what the learner handed in last; raises GradebookFailed and OSError."""
    verdict = kept_verdict(cohort, login, assignment)
    if verdict is None:
        return Returned(Returning.UNGRADED)
    marks = read_marks(cohort.db_url, login, assignment)
    page = feedback_page(cohort.assignments[assignment], verdict, login, marks)
    written = write_whole(cohort.feedback(login, assignment), page)
    to_mark = marks is not None and bool(marks.needs_manual)
    what = Returning.WRITTEN if written else Returning.SAME
    return Returned(what, to_mark, hashlib.sha256(page).hexdigest())
