"""The gradebook being written: many entries in one transaction, on SQLite or PostgreSQL.

nbgrader's own way costs 174 statements and 24 commits a submission, and other programs see it
half done. Here a batch is read with four statements for each assignment, merged in memory and
written in one transaction. Manual scores, comments and extra credit are never written; late
penalties are worked out by the cohort's own nbgrader settings, as nbgrader does.
"""

from __future__ import annotations

import datetime as dt
import warnings
from collections.abc import Iterable, Sequence
from functools import cached_property
from uuid import uuid4

from nbgrader import api
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy import insert, select, update
from sqlalchemy.exc import SAWarning
from sqlalchemy.orm import Session
from traitlets.config import Config

from grading.entry import Entry

# nbgrader 0.9.6 was written for SQLAlchemy 1.4; under 2 it works and warns for every row
warnings.filterwarnings("ignore", category=SAWarning, module=r"nbgrader\.api")

START = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SET LOCAL lock_timeout = '10s'"}
"""SQLite takes the whole book; PostgreSQL locks rows as they are read, and waits no longer."""
Cells = dict[str, str]
"""Grade id to the gradebook's own id of the cell."""


class NotInTheBook(LookupError):
    """The gradebook does not know the assignment, or one of its cells."""


class Book:
    """An open gradebook; use it as a context manager."""

    def __init__(self, db_url: str, settings: Config | None = None) -> None:
        self._gradebook = api.Gradebook(db_url)
        self._settings = settings or Config()
        self._definitions: dict[str, tuple[str, str, Cells, Cells]] = {}

    def __enter__(self) -> Book:
        return self

    def __exit__(self, *_: object) -> None:
        self._gradebook.close()

    def enter(self, entries: Sequence[Entry]) -> None:
        """Merge `entries` in one transaction: all of them or none. Doing it again changes nothing.

        Raises NotInTheBook, and SQLAlchemy's errors for a gradebook that cannot be written.
        """
        with Session(self._gradebook.engine, future=True) as session, session.begin():
            # from the first reading on, nothing may come between reading and writing
            session.connection().exec_driver_sql(START[self._gradebook.engine.dialect.name])
            for name in sorted({entry.assignment for entry in entries}):
                chosen = {e.login: e for e in entries if e.assignment == name}
                self._enter(session, name, chosen)

    def forget_if_empty(self, login: str, assignment: str) -> None:
        """Take out a submission that has neither a score nor a word in it."""
        gradebook = self._gradebook
        try:
            notebook = gradebook.find_submission_notebook(assignment, assignment, login)
        except api.MissingEntry:
            return
        scored = any(
            value is not None
            for grade in notebook.grades
            for value in (grade.auto_score, grade.manual_score, grade.extra_credit)
        )
        if not scored and not any(comment.manual_comment for comment in notebook.comments):
            gradebook.remove_submission(assignment, login)

    def _enter(self, session: Session, name: str, entries: dict[str, Entry]) -> None:
        assignment, notebook, graded, commented = self._definition(session, name)
        _add_students(session, entries)
        submissions = _submissions(session, assignment, entries)
        notebooks, new = _notebooks(session, notebook, submissions.values())
        grades = _rows(session, api.Grade, notebooks, graded)
        comments = _rows(session, api.Comment, notebooks, commented)
        scores, remarks = [], []
        for login, entry in entries.items():
            place = notebooks[submissions[login]]
            mine = {id_: grades[place, _cell(graded, id_, name)] for id_ in entry.scores}
            stands = all(mine[id_].auto_score == score for id_, score in entry.scores.items())
            if entry.known and stands and place not in new:
                # what a trainer has looked at since must not be asked for again
                continue
            scores += [
                {
                    "id": row.id, "auto_score": entry.scores[id_],
                    "needs_manual_grade": row.manual_score is not None or entry.scores[id_] is None,
                }
                for id_, row in mine.items()
            ]  # fmt: skip
            remarks += [
                {"id": comments[place, _cell(commented, id_, name)].id, "auto_comment": remark}
                for id_, remark in entry.remarks.items()
            ]
        if scores:
            session.execute(update(api.Grade), scores)
        if remarks:
            session.execute(update(api.Comment), remarks)
        self._penalties(session, list(notebooks.values()))

    def _definition(self, session: Session, name: str) -> tuple[str, str, Cells, Cells]:
        if name not in self._definitions:
            found = session.scalar(select(api.Assignment).where(api.Assignment.name == name))
            notebook = next((n for n in found.notebooks if n.name == name), None) if found else None
            if found is None or notebook is None:
                raise NotInTheBook(name)
            tasks = {cell.name: cell.id for cell in notebook.task_cells}
            self._definitions[name] = (
                found.id,
                notebook.id,
                {**{cell.name: cell.id for cell in notebook.grade_cells}, **tasks},
                {**{cell.name: cell.id for cell in notebook.solution_cells}, **tasks},
            )
        return self._definitions[name]

    def _penalties(self, session: Session, notebooks: list[str]) -> None:
        """nbgrader's rule: what the cohort's plugin says of each late one, nothing of the others."""
        table = api.SubmittedNotebook
        session.expire_all()
        for notebook in session.scalars(select(table).where(table.id.in_(notebooks))):
            late = notebook.assignment.total_seconds_late
            penalty = self._late.penalty(notebook, late) if late > 0 else None
            if notebook.late_submission_penalty != penalty:
                notebook.late_submission_penalty = penalty

    @cached_property
    def _late(self) -> _Late:
        return _Late(config=self._settings)


class _Late(AssignLatePenalties):
    """nbgrader's own preprocessor, asked for the number alone."""

    def penalty(self, notebook: api.SubmittedNotebook, seconds: float) -> float | None:
        self.init_plugin()
        login = notebook.assignment.student_id
        penalty = self.plugin_inst.late_submission_penalty(login, notebook.score, seconds)
        return None if penalty is None else self._check_late_penalty(notebook, penalty)


def _cell(cells: Cells, grade_id: str, assignment: str) -> str:
    if grade_id not in cells:
        raise NotInTheBook(f"{assignment}: {grade_id}")
    return cells[grade_id]


def _add_students(session: Session, logins: Iterable[str]) -> None:
    known = set(session.scalars(select(api.Student.id).where(api.Student.id.in_(list(logins)))))
    _add(session, api.Student, [{"id": login} for login in logins if login not in known])


def _submissions(session: Session, assignment: str, entries: dict[str, Entry]) -> dict[str, str]:
    """Login to submission; the time of each is brought up to date."""
    table = api.SubmittedAssignment
    asked = select(table.student_id, table.id, table.timestamp).where(
        table.assignment_id == assignment, table.student_id.in_(list(entries))
    )
    known = {row.student_id: row for row in session.execute(asked)}
    made, changed = [], []
    for login, entry in entries.items():
        time = None if entry.submitted is None else _naive(entry.submitted)
        if login not in known:
            made.append({"id": uuid4().hex, "assignment_id": assignment, "student_id": login,
                         "timestamp": time})  # fmt: skip
        elif time is not None and known[login].timestamp != time:
            changed.append({"id": known[login].id, "timestamp": time})
    _add(session, table, made)
    if changed:
        session.execute(update(table), changed)
    return {row.student_id: row.id for row in known.values()} | {
        row["student_id"]: row["id"] for row in made
    }


def _notebooks(
    session: Session, notebook: str, submissions: Iterable[str]
) -> tuple[dict[str, str], frozenset[str]]:
    """Submission to its notebook, and which of the notebooks are new."""
    table = api.SubmittedNotebook
    asked = select(table.assignment_id, table.id).where(
        table.notebook_id == notebook, table.assignment_id.in_(list(submissions))
    )
    known = {row.assignment_id: row.id for row in session.execute(asked)}
    made = {id_: uuid4().hex for id_ in submissions if id_ not in known}
    rows = [{"id": new, "notebook_id": notebook, "assignment_id": id_} for id_, new in made.items()]
    _add(session, table, rows)
    return {**known, **made}, frozenset(made.values())


def _rows(session: Session, table, notebooks: dict[str, str], cells: Cells) -> dict:  # type: ignore[no-untyped-def, type-arg]
    """Notebook and cell to the row of `table`; made where there is none yet."""
    places = list(notebooks.values())
    asked = select(table).where(table.notebook_id.in_(places)).with_for_update()
    known = {(row.notebook_id, row.cell_id) for row in session.scalars(asked)}
    missing = [
        {"id": uuid4().hex, "notebook_id": place, "cell_id": cell}
        for place in places
        for cell in cells.values()
        if (place, cell) not in known
    ]
    _add(session, table, missing)
    return {(row.notebook_id, row.cell_id): row for row in session.scalars(asked)}


def _add(session: Session, table, rows: list[dict]) -> None:  # type: ignore[no-untyped-def, type-arg]
    if rows:
        session.execute(insert(table), rows)


def _naive(time: dt.datetime) -> dt.datetime:
    """As nbgrader keeps it: UTC without saying so, in whole seconds."""
    return time.astimezone(dt.UTC).replace(tzinfo=None, microsecond=0)
