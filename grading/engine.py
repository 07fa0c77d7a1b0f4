"""The seam: `grade(submission bytes, assignment) -> SubmissionVerdict`.

Pure but for the box that runs the learner's cells: the same bytes give the same verdict,
so a verdict may be kept by content hash and made anywhere.
"""

from __future__ import annotations

import hashlib
import json
import logging
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from curriculum.kit.answers.base import InFile
from curriculum.kit.finding import Finding
from curriculum.kit.judgement import Outcome, Verdict, judge
from curriculum.kit.question import Question
from grading.assignment import Assignment
from grading.box import NO_FILES, Cell, Fault, Limits
from grading.box.run import BoxFailed
from grading.evidence import Gathered, collecting, gather
from grading.findings import FAULTS, NO_EVIDENCE, OUR_FAULT, UNREADABLE_HINT, limit_met
from grading.intake import Submission, Unreadable, read_submission
from grading.verdict import Status, SubmissionVerdict

log = logging.getLogger(__name__)


def submission_key(
    content: bytes,
    assignment: Assignment,
    limits: Limits,
    files: Mapping[str, bytes] = NO_FILES,
) -> str:
    """The name under which the verdict of this submission may be kept."""
    parts = [content, assignment.fingerprint.encode(), repr(limits).encode()]
    for name, beside in sorted(files.items()):
        parts += [name.encode(), beside]
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def grade(
    content: bytes,
    assignment: Assignment,
    limits: Limits | None = None,
    files: Mapping[str, bytes] = NO_FILES,
) -> SubmissionVerdict:
    """The verdict on one handed-in notebook; never raises for anything a learner wrote.

    `files` came in beside it: those of the assignment that the learner filled in.
    """
    limits = limits or Limits()
    try:
        submission = read_submission(content, assignment)
    except Unreadable as error:
        cause = Finding("intake.unreadable", error.message, UNREADABLE_HINT, error.params)
        return SubmissionVerdict(assignment.name, assignment.lang, Status.CANNOT_JUDGE, cause)
    try:
        gathered = _run(submission, assignment, limits, files)
    except BoxFailed:
        log.exception("the box failed twice")
        return SubmissionVerdict(
            assignment.name,
            submission.lang,
            Status.OUR_FAULT,
            OUR_FAULT,
            answers=submission.answers,
        )
    if _set_up_failed(gathered, submission):
        log.error("the set-up cell failed: %s", gathered.outputs.get("setup"))
        return SubmissionVerdict(
            assignment.name,
            submission.lang,
            Status.OUR_FAULT,
            OUR_FAULT,
            answers=submission.answers,
        )
    return SubmissionVerdict(
        assignment=assignment.name,
        lang=submission.lang,
        status=Status.REPAIRED if submission.repairs else Status.GRADED,
        verdicts=tuple(
            _untold(
                _seen(
                    _judged(question, assignment, gathered, limits), submission, assignment, files
                ),
                assignment,
            )
            for question in assignment.questions.values()
        ),
        repairs=tuple({"grade_id": r.grade_id, "message": r.message} for r in submission.repairs),
        work=tuple(_work(submission, assignment, gathered)),
        answers=submission.answers,
    )


def _run(
    submission: Submission, assignment: Assignment, limits: Limits, files: Mapping[str, bytes]
) -> Gathered:
    cells = [
        Cell(cell.name, collecting(question, assignment.hidden[question].inputs))
        if (question := assignment.tests.get(cell.name))
        else Cell(cell.name, cell.source)
        for cell in submission.cells
        if cell.is_code
    ]
    try:
        return gather(cells, assignment.tests, limits, files)
    except BoxFailed as error:
        # a machine under load may fail to start a process once
        log.warning("the box failed, trying again: %s", error)
        return gather(cells, assignment.tests, limits, files)


def _set_up_failed(gathered: Gathered, submission: Submission) -> bool:
    """Whether our own first cell did not end well; nothing of the learner's runs before it."""
    first = next((cell.name for cell in submission.cells if cell.is_code), None)
    outputs = gathered.outputs.get("setup", [])
    stopped = any(out.get("output_type") == "error" for out in outputs)
    return first == "setup" and (stopped or "setup" in gathered.faults)


def _judged(
    question: Question, assignment: Assignment, gathered: Gathered, limits: Limits
) -> Verdict:
    fault = _fault(question, assignment, gathered)
    evidence = gathered.evidence.get(question.id)
    if evidence is None:
        if fault is None:
            return _unjudged(question, Outcome.CANNOT_JUDGE, NO_EVIDENCE)
        blameless = fault in (Fault.NOT_RUN, Fault.GARBLED)
        outcome = Outcome.CANNOT_JUDGE if blameless else Outcome.WRONG
        return _unjudged(question, outcome, _said(fault, limits))
    try:
        verdict = judge(question, evidence, assignment.hidden[question.id].key)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("evidence of %s is not in form: %s", question.id, error)
        return _unjudged(question, Outcome.CANNOT_JUDGE, NO_EVIDENCE)
    if verdict.outcome is Outcome.RIGHT:
        return verdict
    # a limit that Python itself reports ends the cell with an error, and not the process
    met = _said(fault, limits) if fault else limit_met(gathered.outputs.get(question.id, ()))
    if met is None:
        return verdict
    return replace(
        verdict, outcome=Outcome.PARTLY if verdict.points else Outcome.WRONG, finding=met, note=None
    )


def _seen(
    verdict: Verdict,
    submission: Submission,
    assignment: Assignment,
    files: Mapping[str, bytes],
) -> Verdict:
    """The verdict; "not answered" for a starter left as it was, even where part of it is given."""
    starter = assignment.release_cells[verdict.question].source
    untouched = submission.answers[verdict.question].strip() == starter.strip()
    question = assignment.questions[verdict.question]
    if (
        untouched
        and verdict.outcome is Outcome.WRONG
        and not _filled_in(question, assignment, files)
    ):
        return replace(verdict, outcome=Outcome.UNANSWERED)
    return verdict


def _filled_in(question: Question, assignment: Assignment, files: Mapping[str, bytes]) -> bool:
    """Whether the answer may stand in a file that came in otherwise than it went out."""
    return any(
        isinstance(answer, InFile)
        and files.get(answer.file, b"") not in (b"", assignment.files.get(answer.file))
        for answer in question.answers
    )


def _untold(verdict: Verdict, assignment: Assignment) -> Verdict:
    """The verdict with no hidden input in its words.

    A function may keep what it was given, and another answer say it: "it is now [24, 3, 1]".
    """
    calls = (call for hidden in assignment.hidden.values() for call in hidden.inputs)
    numbers = (re.findall(r"\d+", json.dumps(call)) for call in calls)
    # one number, or two small ones, stand in many an honest sentence
    patterns = [r"\D{1,12}".join(one) for one in numbers if len(one) > 1 and len("".join(one)) > 3]
    if verdict.finding is None or not patterns:
        return verdict
    told = re.compile(rf"(?<!\d)(?:{'|'.join(patterns)})(?!\d)", re.ASCII)
    params = {
        name: "…" if isinstance(text, str) and told.search(text) else text
        for name, text in verdict.finding.params.items()
    }
    return replace(verdict, finding=verdict.finding.with_params(**params))


def _fault(question: Question, assignment: Assignment, gathered: Gathered) -> Fault | None:
    """The fault of the question's own cells."""
    test_cells = [name for name, tested in assignment.tests.items() if tested == question.id]
    for name in (question.id, *test_cells):
        if name in gathered.faults:
            return gathered.faults[name]
    return None


def _said(fault: Fault, limits: Limits) -> Finding:
    return FAULTS[fault].with_params(seconds=f"{limits.cell_seconds:g}")


def _unjudged(question: Question, outcome: Outcome, finding: Finding) -> Verdict:
    return Verdict(question.id, outcome, 0.0, question.points, finding)


def _work(
    submission: Submission, assignment: Assignment, gathered: Gathered
) -> list[Mapping[str, Any]]:
    """The mended notebook with its outputs; what a test cell put out is evidence, not work."""
    return [
        {
            "name": cell.name,
            "source": cell.source,
            "is_code": cell.is_code,
            "outputs": [] if cell.name in assignment.tests else gathered.outputs.get(cell.name, []),
        }
        for cell in submission.cells
    ]
