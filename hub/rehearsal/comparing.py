"""What a rehearsal must have come to, and what the cohort holds of it."""

from __future__ import annotations

import asyncio
import hashlib
import os
import sys
import time
from asyncio.subprocess import DEVNULL, PIPE, STDOUT
from collections.abc import Iterable, Mapping
from pathlib import Path

from curriculum.kit.i18n import N_, language
from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort
from grading.gradebook import read_marks
from hub.exchange.digest import digest
from hub.rehearsal.marks import Expected, Failure, Found
from hub.rehearsal.plan import Learner
from hub.service.inbox import Inbox

REGRADED = N_("The whole class could not be graded anew: {cause}")
TOLD_LINES = 3
Held = Mapping[tuple[str, str], str]
"""Login and module to what a learner has of it: a receipt's id, or the checksum of a page."""


def expected_of(plan: Iterable[Learner], receipts: Held) -> list[Expected]:
    """Of everything for which a learner holds a receipt."""
    return [
        Expected(one.login, work.module, {name: said.points for name, said in work.final.items()})
        for one in plan
        for work in one.work
        if (one.login, work.module) in receipts
    ]


def found_of(cohort: Cohort, receipts: Held, read: Held) -> dict[tuple[str, str], Found]:
    """What inbox, gradebook and feedback hold of it; raises GradebookFailed."""
    inbox = Inbox(cohort.root / "inbox")
    return {
        (login, module): Found(
            receipt=_is_kept(inbox, login, module, receipt),
            points=_points(cohort, login, module),
            page=_checksum(cohort.feedback(login, module)),
            read=read.get((login, module)),
        )
        for (login, module), receipt in receipts.items()
    }


async def regrade(root: Path) -> tuple[float | None, list[Failure]]:
    """`workshop grade --again`, as a trainer runs it at the end; how long it took."""
    began = time.perf_counter()
    ours = os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH", "")]))
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-P", "-m", "grading.cli", "--lang", language(), "grade", str(root),
        "--again", stdout=PIPE, stderr=STDOUT, stdin=DEVNULL,
        env=os.environ | {"PYTHONPATH": ours},
    )  # fmt: skip
    try:
        said, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.terminate()
            await process.wait()
    if process.returncode:
        lines = said.decode(errors="replace").strip().splitlines()[-TOLD_LINES:]
        return None, [Failure(REGRADED, {"cause": " ".join(lines)})]
    return time.perf_counter() - began, []


def _is_kept(inbox: Inbox, login: str, module: str, id_: str) -> bool:
    """Whether the version of this receipt is there, as it was handed in."""
    for receipt in inbox.versions(login, module):
        if receipt.id == id_:
            return digest(inbox.files(receipt)) == receipt.sha256
    return False


def _points(cohort: Cohort, login: str, module: str) -> dict[str, float | None] | None:
    marks = read_marks(cohort.db_url, login, module)
    if marks is None:
        return None
    tests = cohort.assignments[module].tests
    return {tests[name]: points for name, points in marks.auto.items() if name in tests}


def _checksum(page: Path) -> str | None:
    try:
        return hashlib.sha256(page.read_bytes()).hexdigest()
    except FileNotFoundError:
        return None
