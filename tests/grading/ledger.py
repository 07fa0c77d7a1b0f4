"""A gradebook as plain values, without the ids that differ from book to book."""

from __future__ import annotations

from typing import Any

from nbgrader.api import Gradebook


def ledger(db_url: str) -> dict[tuple[str, str], dict[str, Any]]:
    """Login and assignment to everything that the gradebook holds of the submission."""
    with Gradebook(db_url) as gradebook:
        return {
            (submission.student_id, assignment.name): {
                "time": submission.timestamp,
                "score": submission.score,
                "notebooks": [
                    {
                        "penalty": notebook.late_submission_penalty,
                        "grades": sorted(
                            (g.name, g.auto_score, g.manual_score, g.extra_credit, g.needs_manual_grade)
                            for g in notebook.grades
                        ),
                        "comments": sorted(
                            (c.name, c.auto_comment, c.manual_comment) for c in notebook.comments
                        ),
                    }
                    for notebook in submission.notebooks
                ],
            }
            for assignment in gradebook.assignments
            for submission in assignment.submissions
        }  # fmt: skip
