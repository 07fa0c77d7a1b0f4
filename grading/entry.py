"""One submission as the gradebook will hold it: worked out in memory by nbgrader's own rules."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nbformat import NotebookNode
from nbgrader import utils

log = logging.getLogger(__name__)

NO_RESPONSE = "No response."
"""What nbgrader says of an answer left as it was."""


@dataclass(frozen=True)
class Entry:
    """Scores and remarks of one learner's notebook; nothing that a trainer gave by hand."""

    login: str
    assignment: str
    submitted: dt.datetime | None
    """In UTC; None leaves the time in the gradebook as it is."""
    scores: Mapping[str, float | None]
    """Grade id to the automatic score; None waits for the trainer."""
    remarks: Mapping[str, str | None]
    """Grade id of each answer and task to nbgrader's own remark."""
    known: bool = False
    """Its graded notebook stands in its place already, byte for byte."""

    @classmethod
    def of(
        cls, login: str, assignment: str, notebook: NotebookNode, submitted: dt.datetime | None,
        unjudged: Iterable[str] = (), known: bool = False,
    ) -> Entry:  # fmt: skip
        """The entry of an autograded notebook; `unjudged` are no 0 but wait for the trainer."""
        waiting = frozenset(unjudged)
        scores: dict[str, float | None] = {}
        remarks: dict[str, str | None] = {}
        for cell in notebook.cells:
            if "nbgrader" not in cell.metadata:
                continue
            id_ = cell.metadata.nbgrader.get("grade_id")
            if utils.is_grade(cell):
                score, _most = utils.determine_grade(cell, log)
                scores[id_] = None if id_ in waiting else score
            if utils.is_solution(cell) or utils.is_task(cell):
                blank = not utils.is_task(cell) and (
                    cell.metadata.nbgrader.get("checksum") == utils.compute_checksum(cell)
                )
                remarks[id_] = NO_RESPONSE if blank else None
        return cls(login, assignment, submitted, scores, remarks, known)
