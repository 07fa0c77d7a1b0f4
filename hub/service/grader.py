"""The process that grades: what is to be done comes in as lines of JSON, what became goes out.

    in   {"receipts": [RECEIPT, ...]}
    out  {"id": ..., "state": ..., "points": ..., "max_points": ..., "cause": ..., "page": ...}
         {"done": true}, or {"held": true} where a trainer's run is at work

It ends with the service: when nothing more can come in.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from grading.batch import Graded, grade_cohort
from grading.box import Cell, Limits, run_cells
from grading.box.run import BoxFailed
from grading.cohort import Cohort
from grading.files import Refused
from grading.gradebook import GradebookFailed
from grading.journal import JournalHeld
from grading.returning import return_page
from grading.stream import Job
from grading.verdict import Status
from hub.service.inbox import Inbox
from hub.service.placing import place
from hub.service.receipt import Receipt
from hub.service.records import State

log = logging.getLogger(__name__)

NICER = 5
"""The service and the learners' own kernels go before."""
STATES = {Status.CANNOT_JUDGE: State.CANNOT_JUDGE, Status.OUR_FAULT: State.OUR_FAULT}
Say = Callable[[dict[str, Any]], None]


def grade_receipts(root: Path, receipts: list[Receipt], say: Say) -> None:
    """Place, grade, and make the pages of `receipts`, one version of each assignment each."""
    # opened anew: a trainer may have brought the cohort up to newly built assignments
    cohort = Cohort.open(root)
    inbox = Inbox(cohort.root / "inbox")
    placed: dict[tuple[str, str], tuple[Receipt, str]] = {}
    for receipt in receipts:
        try:
            place(cohort, receipt, inbox.files(receipt))
            digest = _submitted(cohort, receipt)
        except (OSError, Refused, KeyError) as error:
            log.error("%s of %s cannot be placed: %s", receipt.assignment, receipt.login, error)
            say({"id": receipt.id, "state": State.OUR_FAULT, "cause": str(error)})
            continue
        placed[receipt.login, receipt.assignment] = (receipt, digest)
    try:
        for graded in grade_cohort(cohort, list(placed)):
            receipt, digest = placed[graded.login, graded.assignment]
            if digest != _submitted(cohort, receipt):
                # a trainer collected something else in between: this verdict is not on it
                say({"id": receipt.id, "state": State.WAITING})
                continue
            say({"id": receipt.id, **_became(cohort, graded)})
    except JournalHeld:
        say({"held": True})
        return
    say({"done": True})


def _became(cohort: Cohort, graded: Graded) -> dict[str, Any]:
    verdict = graded.verdict
    cause = None if verdict.cause is None else verdict.cause.says(cohort.lang)
    told = {
        "state": STATES.get(verdict.status, State.GRADED), "points": verdict.points,
        "max_points": verdict.max_points, "cause": cause,
    }  # fmt: skip
    if verdict.status is not Status.OUR_FAULT:
        try:
            told["page"] = return_page(cohort, graded.login, graded.assignment).sha256
        except (OSError, GradebookFailed, SQLAlchemyError) as error:
            log.error("no page for %s of %s: %s", graded.assignment, graded.login, error)
            told |= {"state": State.OUR_FAULT, "cause": str(error)}
    return told


def _submitted(cohort: Cohort, receipt: Receipt) -> str:
    return Job.read(cohort, receipt.login, receipt.assignment, Limits()).submission


def _warm() -> None:
    """Boot a box, so that the first learner who hands in does not wait for it."""
    try:
        run_cells([Cell("warm", "1")])
    except BoxFailed as error:
        log.error("nothing can be graded: %s", error)


def main() -> None:
    """Grade what comes in on standard input until it ends."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    root = Path(sys.argv[1])
    os.nice(NICER)
    # a line that anything prints must not be read as a verdict
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())

    def say(told: dict[str, Any]) -> None:
        answers.write(json.dumps(told) + "\n")

    say({"ready": True})
    _warm()
    for line in sys.stdin:
        receipts = [Receipt.from_json(one) for one in json.loads(line)["receipts"]]
        grade_receipts(root, receipts, say)


if __name__ == "__main__":
    main()
