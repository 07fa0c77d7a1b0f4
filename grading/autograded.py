"""The graded notebook in nbgrader's own form, for formgrader and the gradebook.

Nothing in it is rich but our own cards: what a learner's code put out is text or a picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import nbformat
from nbformat import NotebookNode

from curriculum.kit.card import card_html
from curriculum.kit.judgement import Verdict
from grading.assignment import Assignment
from grading.plain import plain_markdown, plain_output, plain_text
from grading.verdict import UNJUDGED, SubmissionVerdict

UNJUDGED_MARK = "workshop_unjudged"
"""In the metadata of a test cell that nobody could judge: its 0 is none."""


def autograded_notebook(assignment: Assignment, graded: SubmissionVerdict) -> NotebookNode:
    """The learner's work with nbgrader's metadata, and each verdict as its test cell's output."""
    notebook = nbformat.from_dict({**assignment.frame, "cells": []})
    verdicts = {verdict.question: verdict for verdict in graded.verdicts}
    for work in graded.work:
        notebook.cells.append(_cell(assignment, work, verdicts, graded.lang))
    return notebook


def unjudged_in(notebook: NotebookNode) -> frozenset[str]:
    """Grade ids of an autograded notebook that wait for the trainer, as `autograded_notebook` says."""
    return frozenset(
        cell.metadata.nbgrader.grade_id
        for cell in notebook.cells
        if cell.metadata.get(UNJUDGED_MARK)
    )


def _cell(
    assignment: Assignment, work: Mapping[str, Any], verdicts: Mapping[str, Verdict], lang: str
) -> NotebookNode:
    name = work["name"]
    released = assignment.release_cells.get(name)
    if released is None:
        return nbformat.v4.new_code_cell(
            plain_text(work["source"]), id=name.replace("_", "-"), outputs=_outputs(work)
        )
    cell = nbformat.from_dict(dict(released))
    if not work["is_code"]:
        if work["source"] != released.source:
            cell.source = plain_markdown(work["source"])
        return cell
    cell.source = plain_text(work["source"])
    cell.outputs = _outputs(work)
    if question := assignment.tests.get(name):
        cell.source = assignment.source_cells[name].source
        cell.outputs = [_verdict_output(assignment, verdicts[question], lang)]
        if verdicts[question].outcome in UNJUDGED:
            cell.metadata[UNJUDGED_MARK] = True
    return cell


def _outputs(work: Mapping[str, Any]) -> list[NotebookNode]:
    return [plain for output in work["outputs"] if (plain := plain_output(output)) is not None]


def _verdict_output(assignment: Assignment, verdict: Verdict, lang: str) -> NotebookNode:
    """A result whose text is the points, which nbgrader reads as partial credit."""
    question = assignment.questions[verdict.question]
    return nbformat.from_dict(
        {
            "output_type": "execute_result",
            "execution_count": None,
            "metadata": {},
            "data": {
                "text/plain": f"{verdict.points:g}",
                "text/html": card_html(question, verdict, live=False, lang=lang),
            },
        }
    )
