"""The process that does one step: `python -m hub.desk.worker ORDER`, as desk.py starts it.

It tells of itself by a file (job.py), and ends with the day. Killed at any instant, it leaves what
the project's own functions leave: whole files, and work that goes on where it was.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import N_, use_language
from grading.build.release import ReleaseFailed
from grading.build.source import BrokenSource
from grading.cohort import Cohort
from grading.errors import WorkshopError
from grading.gradebook import GradebookFailed
from hub.desk.desk import LOG, LOOK_IN_LOG
from hub.desk.job import Failure, Job, Outcome, Stage, desk_folder, keep
from hub.desk.steps import Step
from hub.desk.words import Words, in_all, words
from hub.service import times
from hub.spawner import usage

try:
    import fcntl
except ImportError:  # Windows: no hub runs there
    fcntl = None  # type: ignore[assignment]

log = logging.getLogger(__name__)

NICER = 10
"""The class goes before: learners' kernels, the service, grading on submit."""
TELL_SECONDS = 0.4
LOOK_SECONDS = 0.5
LEAVE_SECONDS = 5
FILE_FAILED = N_("{where}: {cause}.")
LOOK_AT_DISK = N_("See whether the disk is full, then press again. Nothing is lost.")
NOT_MADE = N_("The exercises could not be made: {cause}")
LEARNERS_KEEP = N_(
    "Learners go on with the exercises they have. Show this to whoever writes the course."
)
OUR_FAULT = N_("Our system failed ({cause}). Nobody has made a mistake.")


class Telling:
    """Keeps the job's file up to date, not more often than anybody looks."""

    def __init__(self, root: Path, job: Job) -> None:
        self._root, self.job = root, job
        self._told = 0.0
        keep(root, job)

    def __call__(self, now: Words, done: int = 0, total: int = 0) -> None:
        """What it is at, and how far."""
        self.job = replace(self.job, now=now, done=done, total=total)
        # what begins is told at once: the next word may take a while
        if not done or time.monotonic() - self._told >= TELL_SECONDS:
            keep(self._root, self.job)
            self._told = time.monotonic()

    def end(self, outcome: Outcome | Failure) -> None:
        self.job = replace(self.job, ended=times.text(times.now()), now={})
        if isinstance(outcome, Failure):
            self.job = replace(self.job, stage=Stage.FAILED, failure=outcome)
        else:
            self.job = replace(self.job, stage=Stage.DONE, outcome=outcome)
        keep(self._root, self.job)


def explained(error: Exception, cohort_root: Path, db_url: str = "") -> Failure:
    """Why a step did not go through, in words."""
    if isinstance(error, WorkshopError):
        return Failure(
            in_all(lambda lang: error.says(lang)[0]), in_all(lambda lang: error.says(lang)[1])
        )
    if isinstance(error, (ReleaseFailed, BrokenSource)):
        return Failure(words(NOT_MADE, cause=error), words(LEARNERS_KEEP))
    if isinstance(error, SQLAlchemyError):
        return explained(GradebookFailed(db_url, error), cohort_root)
    if isinstance(error, OSError):
        where = Path(error.filename).name if isinstance(error.filename, str) else cohort_root.name
        said = words(FILE_FAILED, where=where, cause=error.strerror or error)
        return Failure(said, words(LOOK_AT_DISK))
    cause = f"{type(error).__name__}: {error}"[:300]
    return Failure(
        words(OUR_FAULT, cause=cause), words(LOOK_IN_LOG, log=desk_folder(cohort_root) / LOG)
    )


def work(root: Path, job: Job) -> Failure | None:
    """Do the step and tell of it; why it failed, if it did."""
    # only here: a second press ends before it has loaded anything large
    from hub.desk.doing import DOING

    telling = Telling(root, job)
    cohort = None
    try:
        cohort = Cohort.open(root)
        use_language(cohort.lang)
        telling.end(DOING[job.step](cohort, job.options, telling))
    # whatever goes wrong is told on the page, and the whole of it in the log
    except Exception as error:
        log.exception("%s failed", job.step)
        failure = explained(error, root, cohort.db_url if cohort else "")
        telling.end(failure)
        return failure
    return None


def main() -> int:
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(name)s: %(message)s")
    order = json.loads(sys.argv[1])
    root = Path(order["root"])
    os.nice(NICER)
    if not _alone(root):
        # pressed a moment ago at a service that ended before it could know
        return 0
    threading.Thread(target=_end_with, args=(order["day"],), daemon=True).start()
    return 1 if work(root, _job(order)) else 0


def _alone(root: Path) -> bool:
    """Whether nothing else is at work; a job that has told its end may take a moment to leave."""
    descriptor = os.open(desk_folder(root) / "job.lock", os.O_RDWR | os.O_CREAT, 0o600)
    end = time.monotonic() + LEAVE_SECONDS
    while fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            break
        except BlockingIOError:
            if time.monotonic() > end:
                os.close(descriptor)
                return False
            time.sleep(0.05)
    # held until this process ends
    return True


def _job(order: dict[str, Any]) -> Job:
    pid = os.getpid()
    return Job(
        order["id"], Step(order["step"]), order["by"], order["options"], order["began"],
        pid, usage.started(pid),
    )  # fmt: skip


def _end_with(day: dict[str, Any]) -> None:
    while usage.started(day["pid"]) == day["started"]:
        time.sleep(LOOK_SECONDS)
    log.warning("the day has ended, and this with it")
    logging.shutdown()
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())
