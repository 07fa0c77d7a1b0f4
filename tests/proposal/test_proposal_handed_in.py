"""The proposal as it is handed in: the file beside the notebook is what is marked."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import nbclient
import nbformat

from curriculum.kit.judgement import Outcome
from grading.assignment import Assignment
from grading.engine import grade
from grading.verdict import SubmissionVerdict

MODULE, FILE = "proposal", "proposal.json"


def page_in(graded: SubmissionVerdict) -> str:
    """What the box with `my_proposal.page()` shows to whoever marks."""
    [cell] = [cell for cell in graded.work if "my_proposal.page()" in cell["source"]]
    return "".join(output.get("data", {}).get("text/html", "") for output in cell["outputs"])


def test_the_file_beside_an_untouched_notebook_is_judged(
    assignment_of: Callable[..., Assignment], example_of: Callable[[str], dict]
) -> None:
    assignment = assignment_of(MODULE)
    files = {FILE: json.dumps(example_of("th")).encode()}
    graded = grade(assignment.release, assignment, files=files)
    assert {one.outcome for one in graded.verdicts} == {Outcome.RIGHT}
    assert graded.points == graded.max_points == 0
    assert "นายอำเภอศรีธารา" in page_in(graded)


def test_an_untouched_notebook_without_a_proposal_is_not_answered(
    assignment_of: Callable[..., Assignment],
) -> None:
    assignment = assignment_of(MODULE)
    graded = grade(assignment.release, assignment, files=dict(assignment.files))
    assert {one.outcome for one in graded.verdicts} == {Outcome.UNANSWERED}


def test_a_fault_in_the_file_is_told_though_the_notebook_is_untouched(
    assignment_of: Callable[..., Assignment], example_of: Callable[[str], dict]
) -> None:
    assignment = assignment_of(MODULE)
    faulty = {**example_of("th"), "kpi_owner": "นายสมชาย ใจดี", "problem": "โทร ๐๘๑-๒๓๔-๕๖๗๘"}
    graded = grade(assignment.release, assignment, files={FILE: json.dumps(faulty).encode()})
    wrong = {one.question for one in graded.verdicts if one.outcome is Outcome.WRONG}
    assert wrong == {"q7_06", "q7_08"}
    assert all(one.finding for one in graded.verdicts if one.question in wrong)


def test_a_hostile_file_costs_findings_and_nothing_else(
    assignment_of: Callable[..., Assignment],
) -> None:
    assignment = assignment_of(MODULE, "en")
    hostile = {"process": "<script>", "bottleneck": "x" * 900_000, "plan": {"rows": [[]] * 9_000},
               "app_spec": [{"screen": {}}] * 500, "kpi_target": "1" * 5_000}  # fmt: skip
    graded = grade(assignment.release, assignment, files={FILE: json.dumps(hostile).encode()})
    assert graded.verdicts[0].finding.code == "proposal.open"
    assert all(one.points == 0 for one in graded.verdicts)
    assert not [
        one for one in graded.verdicts if one.finding and one.finding.code.startswith("box")
    ]
    assert "<script" not in page_in(graded)


def test_every_form_stands_in_the_notebook_that_goes_out(
    assignment_of: Callable[..., Assignment],
) -> None:
    cells = assignment_of(MODULE).release_cells
    boxes = [cells[f"q7_{n:02}"].source for n in range(1, 9)]
    assert all(box.startswith("my_proposal.") for box in boxes)
    asked = {int(n) for box in boxes if ".form(" in box for n in re.findall(r"\d+", box)}
    assert asked == set(range(1, 11))


def test_the_notebook_runs_to_its_end_for_whoever_skipped_every_lesson(
    assignment_of: Callable[..., Assignment], tmp_path: Path
) -> None:
    assignment = assignment_of(MODULE)
    (tmp_path / FILE).write_bytes(assignment.files[FILE])
    notebook = nbformat.reads(assignment.release.decode(), as_version=4)
    resources = {"metadata": {"path": str(tmp_path)}}
    nbclient.NotebookClient(
        notebook, kernel_name="python3", timeout=120, resources=resources
    ).execute()
    shown = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    assert (
        sum("application/vnd.jupyter.widget-view+json" in one.get("data", {}) for one in shown) == 8
    )
    assert [one for one in shown if one.get("name") == "stderr"] == []
