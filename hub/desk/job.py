"""What became of the last press of a button: one small file for each step, whole or not there.

The process that does the work writes it; the service only reads. So a service that was restarted
goes on showing a job that goes on, and tells of one that was stopped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from grading.files import write_whole
from hub.desk.steps import Step
from hub.desk.words import Words
from hub.spawner import usage


class Stage(StrEnum):
    """How far a press has come."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    """It ended before it was through, and says why."""
    STOPPED = "stopped"
    """It was killed, or the day ended: press again. Never written, only seen."""


@dataclass(frozen=True)
class Needed:
    """One learner's work that somebody has to look at."""

    login: str
    assignment: str
    cause: Words
    todo: Words = field(default_factory=dict)
    ours: bool = False
    """Our system failed; nothing is wrong with the learner's work."""


@dataclass(frozen=True)
class Became:
    """What grading says now of a version that a learner handed in."""

    id: str
    state: str
    points: float
    max_points: float
    cause: str | None


@dataclass(frozen=True)
class Outcome:
    """What a step that went through has to tell."""

    lines: tuple[Words, ...] = ()
    needed: tuple[Needed, ...] = ()
    became: tuple[Became, ...] = ()


@dataclass(frozen=True)
class Failure:
    """Why a step did not go through, and what to do."""

    message: Words
    todo: Words


@dataclass(frozen=True)
class Job:
    """One press of a button."""

    id: str
    step: Step
    by: str
    options: Mapping[str, bool]
    began: str
    pid: int = 0
    started: str = ""
    """With `pid`, the one process that does it; see usage.started."""
    stage: Stage = Stage.RUNNING
    ended: str = ""
    done: int = 0
    total: int = 0
    now: Words = field(default_factory=dict)
    """What it is at."""
    outcome: Outcome = Outcome()
    failure: Failure | None = None

    @property
    def is_alive(self) -> bool:
        """Whether its process still works at it."""
        return (
            self.stage is Stage.RUNNING
            and bool(self.started)
            and usage.started(self.pid) == self.started
        )

    @property
    def seen(self) -> Stage:
        """Its stage; a process that has gone without a word was stopped."""
        return Stage.STOPPED if self.stage is Stage.RUNNING and not self.is_alive else self.stage


def desk_folder(root: Path) -> Path:
    """The desk's own folder of a cohort, for its owner alone."""
    folder = root / "hub" / "desk"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def keep(root: Path, job: Job) -> None:
    """Write it down; raises OSError."""
    path = desk_folder(root) / f"{job.step}.json"
    write_whole(path, json.dumps(asdict(job), ensure_ascii=False).encode("utf-8", "replace"))


def kept(root: Path, step: Step) -> Job | None:
    """The last press of this step's button; None where there was none, or it cannot be read."""
    try:
        return _job(json.loads((root / "hub" / "desk" / f"{step}.json").read_bytes()))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _job(said: dict[str, Any]) -> Job:
    outcome = said.pop("outcome")
    failure = said.pop("failure")
    return Job(
        **{**said, "step": Step(said["step"]), "stage": Stage(said["stage"])},
        outcome=Outcome(
            tuple(outcome["lines"]),
            tuple(Needed(**one) for one in outcome["needed"]),
            tuple(Became(**one) for one in outcome["became"]),
        ),
        failure=None if failure is None else Failure(**failure),
    )
