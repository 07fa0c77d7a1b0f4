"""Our engine behind nbgrader's own commands: `autograde`, `generate_feedback`, formgrader's buttons.

nbgrader converts a notebook twice: from `submitted` to `autograded`, then from there with the
marks entered. The exporter takes the place of the first reading, so that not even nbformat
opens what a learner handed in; EnterMarks takes the place of SaveAutoGrades and
AssignLatePenalties, through the same code as `workshop grade`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import Exporter, NotebookExporter
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from curriculum.kit.i18n import N_
from grading.autograded import autograded_notebook, unjudged_in
from grading.batch import kept_verdict, verdict_here
from grading.book import Book
from grading.build.edition import notebook_bytes
from grading.cohort import Cohort
from grading.collect import submitted_at
from grading.entry import Entry
from grading.errors import WorkshopError
from grading.feedback import feedback_page
from grading.files import Refused
from grading.gradebook import read_marks

Converted = tuple[Any, Any]


class NotMarked(WorkshopError):
    """This submission has no marks: nbgrader says why, and goes on with the others."""

    def __init__(self, login: str, assignment: str, cause: str) -> None:
        super().__init__(
            N_("{assignment} of {login} could not be marked: {cause}"),
            N_("The other submissions are marked all the same."),
            login=login, assignment=assignment, cause=cause,
        )  # fmt: skip


class EngineExporter(NotebookExporter):
    """The engine's graded notebook for a submission; a graded notebook as it stands."""

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> Converted:
        """Raises NotMarked."""
        path = Path(filename).resolve(strict=False)
        cohort = cohort_of(self.config)
        assert resources is not None
        login, assignment = resources["nbgrader"]["student"], resources["nbgrader"]["assignment"]
        if Path(filename).parent.resolve() == cohort.autograded(login, assignment).parent:
            super().from_filename(filename, resources=resources, **kw)
            # as it was read: the bytes of `workshop grade`, whoever asked for them
            return path.read_text("utf-8"), self._init_resources(resources)
        notebook = _graded(cohort, login, assignment)
        resources["metadata"] = {"name": Path(filename).stem, "path": str(path.parent)}
        return notebook_bytes(notebook).decode(), self._init_resources(resources)


class EnterMarks(NbGraderPreprocessor):
    """Enters an autograded notebook as `workshop grade` does."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> Converted:
        cohort = cohort_of(self.config)
        named = resources["nbgrader"]
        login, assignment = named["student"], named["assignment"]
        entry = Entry.of(
            login, assignment, nb, submitted_at(cohort, login, assignment), unjudged_in(nb)
        )
        with Book(named["db_url"], self.config) as book:
            book.enter([entry])
        return nb, resources


class FeedbackExporter(Exporter):
    """The page of `workshop feedback`: no test, no hidden input, no HTML of a learner."""

    file_extension = ".html"
    output_mimetype = "text/html"

    def from_filename(
        self, filename: str, resources: dict[str, Any] | None = None, **kw: Any
    ) -> Converted:
        """Raises NotMarked where the submission is not marked, or has changed since."""
        cohort = cohort_of(self.config)
        assert resources is not None
        login, assignment = resources["nbgrader"]["student"], resources["nbgrader"]["assignment"]
        verdict = kept_verdict(cohort, login, assignment)
        if verdict is None:
            raise NotMarked(login, assignment, N_("it has changed since it was marked"))
        marks = read_marks(cohort.db_url, login, assignment)
        page = feedback_page(cohort.assignments[assignment], verdict, login, marks)
        resources["metadata"] = {"name": Path(filename).stem}
        return page.decode(), self._init_resources(resources)


def cohort_of(config: Any) -> Cohort:
    """The cohort whose nbgrader_config.py is in force; raises NoCohort."""
    return Cohort.open(Path(config.CourseDirectory.root))


def _graded(cohort: Cohort, login: str, assignment: str) -> NotebookNode:
    try:
        verdict = verdict_here(cohort, login, assignment)
        if verdict.is_graded:
            return autograded_notebook(cohort.assignments[assignment], verdict)
        # nbgrader's log is English whatever the edition
        cause = verdict.cause.says("en") if verdict.cause else ""
    except Refused as error:
        cause = error.cause
    with Book(cohort.db_url) as book:
        # nbgrader made it before it asked us; nobody must wait for marks that do not come
        book.forget_if_empty(login, assignment)
    raise NotMarked(login, assignment, cause)
