"""Whose work waits for the trainer's hand, as the gradebook says."""

from __future__ import annotations

from pathlib import Path

from nbgrader.api import Assignment, Grade, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import create_engine, select
from sqlalchemy.pool import NullPool

WAIT_SECONDS = 2
SQLITE = "sqlite:///"
Work = tuple[str, str]
"""Login and assignment."""


def waiting_for_hand(db_url: str) -> frozenset[Work]:
    """Submissions of which a part is still to be marked by hand; raises SQLAlchemyError."""
    if db_url.startswith(SQLITE) and not Path(db_url.removeprefix(SQLITE)).exists():
        # asking would make an empty one
        return frozenset()
    wanted = (
        select(SubmittedAssignment.student_id, Assignment.name)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(SubmittedNotebook, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Grade, Grade.notebook_id == SubmittedNotebook.id)
        .where(Grade.needs_manual_grade)
        .distinct()
    )
    patience = {"timeout": WAIT_SECONDS} if db_url.startswith(SQLITE) else {}
    engine = create_engine(db_url, poolclass=NullPool, connect_args=patience)
    try:
        with engine.connect() as on:
            return frozenset((row.student_id, row.name) for row in on.execute(wanted))
    finally:
        engine.dispose()
