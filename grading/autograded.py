"""The graded notebook in nbgrader's own form, for formgrader and the gradebook."""

from __future__ import annotations

import nbformat
from nbformat import NotebookNode

from curriculum.kit.card import card_html
from curriculum.kit.judgement import Verdict
from grading.assignment import Assignment
from grading.verdict import SubmissionVerdict


def autograded_notebook(assignment: Assignment, graded: SubmissionVerdict) -> NotebookNode:
    """The learner's work with nbgrader's metadata, and each verdict as its test cell's output."""
    notebook = nbformat.reads(assignment.release.decode(), as_version=4)
    notebook.cells = []
    verdicts = {verdict.question: verdict for verdict in graded.verdicts}
    for work in graded.work:
        notebook.cells.append(_cell(assignment, work, verdicts, graded.lang))
    return notebook


def _cell(
    assignment: Assignment, work: dict, verdicts: dict[str, Verdict], lang: str
) -> NotebookNode:
    name = work["name"]
    released = assignment.release_cells.get(name)
    if released is None:
        return nbformat.v4.new_code_cell(
            work["source"], id=name.replace("_", "-"), outputs=_outputs(work)
        )
    cell = nbformat.from_dict(dict(released))
    cell.source = work["source"]
    if not work["is_code"]:
        return cell
    cell.outputs = _outputs(work)
    if question := assignment.tests.get(name):
        cell.source = assignment.source_cells[name].source
        cell.outputs = [_verdict_output(assignment, verdicts[question], lang)]
    return cell


def _outputs(work: dict) -> list[NotebookNode]:
    outputs = [nbformat.from_dict(output) for output in work["outputs"]]
    for output in outputs:
        # numbers of executions differ from run to run and say nothing here
        if output.get("output_type") == "execute_result":
            output["execution_count"] = None
    return outputs


def _verdict_output(assignment: Assignment, verdict: Verdict, lang: str) -> NotebookNode:
    """A result whose text is the points, which nbgrader reads as partial credit."""
    question = assignment.questions[verdict.question]
    return nbformat.v4.new_output(
        "execute_result",
        {
            "text/plain": f"{verdict.points:g}",
            "text/html": card_html(question, verdict, live=False, lang=lang),
        },
    )
