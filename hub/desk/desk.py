"""Pressing a button: the work is done by a process of its own, one at a time for a cohort.

Two trainers in two tabs press at once: the first begins a job, the second is shown it. The process
belongs to the day, not to the service: a service that ends and is restarted finds it at work.
"""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from curriculum.kit.i18n import N_
from hub.desk.job import Failure, Job, Stage, desk_folder, kept
from hub.desk.steps import JOBS, Step
from hub.desk.words import words
from hub.service import times
from hub.service.registration import DATABASE
from hub.spawner import usage

LOG = "worker.log"
LOG_BYTES = 2 * 2**20
OURS = ("JUPYTERHUB_", "JPY_", DATABASE)
"""How the names begin of what is for the service alone."""
NOT_BEGUN = N_("The step could not begin.")
LOOK_IN_LOG = N_(
    "Press again. If it happens again, show {log} to whoever looks after the computer."
)


class Desk:
    """The buttons of one cohort; used in the service's own thread."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._process: subprocess.Popen[bytes] | None = None
        self._pressed: Job | None = None

    def running(self) -> Job | None:
        """What is at work now, whoever pressed it."""
        if self._process is not None and self._process.poll() is None:
            # it may have told its end already, and only be leaving
            told = self._told()
            return told if told.seen is Stage.RUNNING else None
        return next(
            (job for step in JOBS if (job := kept(self._root, step)) and job.is_alive), None
        )

    def last(self, step: Step) -> Job | None:
        """What became of a step's last press; None where there was none."""
        pressed = self._pressed
        if pressed is None or pressed.step is not step:
            return kept(self._root, step)
        told = self._told()
        if told is pressed and self._process is not None and self._process.poll() is not None:
            known = kept(self._root, step)
            if known is not None and known.is_alive:
                # begun through a service that was killed before it could tell this one
                return known
            log = desk_folder(self._root) / LOG
            failure = Failure(words(NOT_BEGUN), words(LOOK_IN_LOG, log=log))
            return replace(pressed, stage=Stage.FAILED, ended=pressed.began, failure=failure)
        return told

    def press(self, step: Step, options: Mapping[str, bool], by: str) -> Job:
        """Begin the step, unless something is at work: then that. Raises OSError."""
        if (running := self.running()) is not None:
            return running
        job = Job(secrets.token_hex(8), step, by, dict(options), times.text(times.now()))
        order = {
            "root": str(self._root), "id": job.id, "step": step, "by": by, "options": job.options,
            "began": job.began, "day": day(),
        }  # fmt: skip
        with _log(desk_folder(self._root) / LOG) as said:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "hub.desk.worker", json.dumps(order)],
                stdin=subprocess.DEVNULL, stdout=said, stderr=said, env=_environment(),
                # Ctrl+C is for the day, which ends it in its own time
                start_new_session=True,
            )  # fmt: skip
        pid = self._process.pid
        self._pressed = replace(job, pid=pid, started=usage.started(pid))
        return self._pressed

    def _told(self) -> Job:
        """The pressed job as its process tells it; as it was pressed where it has said nothing."""
        assert self._pressed is not None
        said = kept(self._root, self._pressed.step)
        return said if said is not None and said.id == self._pressed.id else self._pressed


def day() -> dict[str, object]:
    """Whoever keeps this service: when that ends, so does the day, and what is at work."""
    keeper = os.getppid()
    return {"pid": keeper, "started": usage.started(keeper)}


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)}


def _log(path: Path):  # type: ignore[no-untyped-def]
    """What the process says, for its owner alone; begun anew when it has grown large."""
    mode = os.O_TRUNC if path.exists() and path.stat().st_size > LOG_BYTES else 0
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | mode, 0o600), "ab")
