"""Run cells in a process of their own and bring back outputs and faults.

A cell that brings the process down (runs too long, exits, eats the memory, floods the
output) costs itself only: the process is killed, and the notebook is run again from the
start without that cell. Each question stands alone, so the others are as they were.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from curriculum.kit.i18n import language, translate
from grading.box.limits import Limits
from grading.box.outputs import Collected
from grading.box.warm import pool, sandbox
from grading.box.warm.conversation import Conversation, Gone, TooLong
from grading.box.warm.wire import Breach
from grading.box.warm.worker import Worker, WorkerFailed

STARTUP_SECONDS = 60
NO_FILES: Mapping[str, bytes] = {}
RERUN_SECONDS = 3
"""With less than this left, another process is not worth starting."""


class Fault(StrEnum):
    """How a cell brought its process down."""

    TIME = "time"
    DIED = "died"
    OUTPUT = "output"
    MEMORY = "memory"
    """Its processes together took more memory than there is for one submission."""
    PROCESSES = "processes"
    CPU = "cpu"
    """The processor time of the whole submission was used up."""
    GARBLED = "garbled"
    """It sent messages that no kernel sends."""
    NOT_RUN = "not_run"
    """Given up: too many other cells had brought it down, or the time of the whole was over."""


class BoxFailed(RuntimeError):
    """The box itself did not work: our fault, never the learner's."""


@dataclass(frozen=True)
class Cell:
    """One code cell to run; `name` is how the caller finds it again."""

    name: str
    source: str


@dataclass(frozen=True)
class Ran:
    """What came of a notebook."""

    outputs: Mapping[str, list[dict[str, Any]]]
    """Cell name to nbformat outputs."""
    faults: Mapping[str, Fault] = field(default_factory=dict)
    seconds: float = 0.0


def run_cells(
    cells: Sequence[Cell],
    limits: Limits | None = None,
    files: Mapping[str, bytes] = NO_FILES,
    *,
    unsealed: bool = False,
) -> Ran:
    """Run `cells` in order in a private process and folder; raises BoxFailed when we fail.

    `files` lie in the folder when the first cell runs. Outputs come back for every cell that
    ended, faults for every cell that did not. Where no sandbox can run it is refused, unless
    `unsealed` or the environment variable WORKSHOP_UNSEALED says that none is wanted.
    """
    reason = sandbox.why_not()
    unsealed = unsealed or bool(reason and sandbox.allowed_unsealed())
    if reason and not unsealed:
        raise BoxFailed(translate(reason, language()))
    with pool.worker(sealed=not unsealed) as worker:
        return _run(cells, limits or Limits(), files, worker)


def _run(cells: Sequence[Cell], limits: Limits, files: Mapping[str, bytes], worker: Worker) -> Ran:
    started = time.monotonic()
    deadline = started + limits.total_seconds
    faults: dict[str, Fault] = {}
    while True:
        attempt = _Attempt(cells, faults, limits, deadline)
        fault = attempt.run(worker, files)
        if fault is None:
            break
        faults[cells[attempt.guilty].name] = fault
        if len(faults) >= limits.faults or deadline - time.monotonic() < RERUN_SECONDS:
            rest = cells[attempt.at + 1 :]
            faults |= {cell.name: Fault.NOT_RUN for cell in rest if cell.name not in faults}
            break
    outputs = {
        cell.name: [] if cell.name in faults else attempt.collected.outputs(at)
        for at, cell in enumerate(cells)
    }
    return Ran(outputs, faults, time.monotonic() - started)


class _Attempt:
    """One run of the notebook, without the cells that brought an earlier one down."""

    def __init__(
        self, cells: Sequence[Cell], faults: Mapping[str, Fault], limits: Limits, deadline: float
    ) -> None:
        self.cells, self.faults, self.limits = cells, faults, limits
        self.deadline = max(deadline, time.monotonic() + 1)
        self.at = -1
        """The cell that runs."""
        self.guilty = -1
        """The cell that brought the process down: most often the one that ran."""

    def run(self, worker: Worker, files: Mapping[str, bytes]) -> Fault | None:
        """The fault that ended it, or None; raises BoxFailed where no cell was reached."""
        try:
            session = worker.begin(self.limits.as_dict())
        except (OSError, WorkerFailed) as error:
            raise BoxFailed(f"the process for the notebook did not start: {error}") from error
        talk = Conversation(session, self.limits)
        self.collected = Collected(len(self.cells), talk)
        fault = None
        try:
            talk.hand_over(files, min(self.deadline, time.monotonic() + STARTUP_SECONDS))
            self._run_all(talk)
        except TooLong:
            # the end of the whole time ends whichever cell runs, which need not be the slow one
            over = time.monotonic() >= self.deadline
            fault = Fault.NOT_RUN if over else Fault.TIME
        except Gone:
            fault = Fault.DIED
        except Exception as error:
            # what we cannot read is what it sent: nested without end, or no message
            if self.at < 0:
                raise BoxFailed(f"the process for the notebook failed: {error}") from error
            fault = Fault.GARBLED
        finally:
            why = worker.end(session).why if fault is Fault.DIED else worker.leave(session)
        if fault is not None and self.at < 0:
            raise BoxFailed("the process for the notebook ended before its first cell")
        self.guilty = self.at
        if fault is not Fault.DIED:
            return fault
        if talk.incoming.breach is Breach.GARBLED:
            return Fault.GARBLED
        if talk.incoming.breach is Breach.FLOOD:
            asked = [at for at in range(len(self.cells)) if self._runs(at)]
            if talk.guilty is not None and talk.guilty < len(asked):
                self.guilty = min(asked[talk.guilty], self.at)
            return Fault.OUTPUT
        return Fault(why) if why else fault

    def _run_all(self, talk: Conversation) -> None:
        for at, cell in enumerate(self.cells):
            if not self._runs(at):
                continue
            self.at = at
            until = min(self.deadline, time.monotonic() + self.limits.cell_seconds)
            for message in talk.execute(cell.source, until):
                self.collected.add(at, message)

    def _runs(self, at: int) -> bool:
        # an empty cell is none to a kernel's client
        return self.cells[at].name not in self.faults and bool(self.cells[at].source.strip())
