"""What was measured: seconds by what they were waited for, memory, and how busy the machine was."""

from __future__ import annotations

import statistics
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Wait(StrEnum):
    """What people wait for."""

    START = "start"
    """A server, started beforehand."""
    NOTEBOOK = "notebook"
    """From pressing "log in" to the first notebook with a kernel that answers."""
    LATE_NOTEBOOK = "late_notebook"
    """The same, for whoever's server was not started beforehand."""
    FIRST_BOX = "first_box"
    """The first box of a notebook, which loads its module."""
    CHECK = "check"
    SLIDER = "slider"
    """From letting go of a slider to the new picture."""
    HAND_IN = "hand_in"
    """From pressing "submit" to the receipt."""
    FEEDBACK = "feedback"
    """From pressing "submit" to the page of feedback on the screen."""
    BOARD = "board"
    """From a check to the trainer's screen."""


@dataclass(frozen=True)
class Memory:
    """Of all servers at one time: proportional shares (PSS), so that nothing is counted twice."""

    servers: tuple[int, ...] = ()
    """Bytes of each learner's processes together."""
    shared: int = 0
    """Bytes of hub, proxy, class service and grading."""

    @property
    def each(self) -> float:
        return statistics.fmean(self.servers) if self.servers else 0.0


@dataclass(frozen=True)
class Measured:
    """A rehearsal in numbers."""

    asked: int
    """Learners that were asked for,"""
    came: int
    """and that came: fewer, where the memory would not have held more."""
    modules: int
    """Parts that were played: modules, and the test before them,"""
    of_modules: int
    """of so many that can be."""
    notebooks: int
    """That a learner has opened once all of them are done."""
    speed: float
    """So many times as fast as a class."""
    waits: Mapping[Wait, tuple[float, ...]] = field(default_factory=dict)
    start_seconds: float = 0.0
    """All servers that were started beforehand, two at a time."""
    idle: Memory = Memory()
    """Servers started, nobody there."""
    after: tuple[Memory, ...] = ()
    """After each part, with all notebooks so far open."""
    first_module: int = 0
    """Which of these is the first module's: a test before it has one small notebook only."""
    limit: int = 0
    """Bytes that one learner's processes may have together; 0 is no limit."""
    disk: int = 0
    """Bytes of everything that all who came have."""
    busy: float = 0.0
    """Of all processors, from the first who came to the last feedback, without the simulation's."""
    simulator_busy: float = 0.0
    """What the simulation itself took of all processors,"""
    simulator_memory: int = 0
    """and its memory."""
    regrade_seconds: float | None = None
    """The whole class graded anew at once, by `workshop grade --again`."""
    submissions: int = 0
    restarted: tuple[str, ...] = ()
    """What ended on its own and was started again: "hub", "proxy"."""

    def median(self, wait: Wait) -> float | None:
        return statistics.median(self.waits[wait]) if self.waits.get(wait) else None

    def worst(self, wait: Wait) -> float | None:
        return max(self.waits[wait]) if self.waits.get(wait) else None

    @property
    def working(self) -> Memory:
        """At the end, with every notebook of the played parts open."""
        return self.after[-1] if self.after else self.idle

    @property
    def learner_bytes(self) -> float:
        """One learner at the end of a whole day, reckoned from the parts that were played.

        The first part brings the server to its size, the others only their kernels: from one
        module alone the rest is reckoned too large rather than too small.
        """
        first = self.after[0] if len(self.after) > 1 else self.idle
        played = max(1, len(self.after) - 1)
        added = max(0.0, self.working.each - first.each) / played
        return self.working.each + added * (self.of_modules - len(self.after))

    @property
    def one_module_bytes(self) -> float:
        """One learner with the notebooks of one module open, and no fewer."""
        after = self.after[self.first_module : self.first_module + 1]
        return after[0].each if after else self.working.each

    @property
    def shared_bytes(self) -> int:
        return max(one.shared for one in (self.idle, *self.after))


class Record:
    """Where everybody writes down what they waited for, while the day goes on."""

    def __init__(self) -> None:
        self._waits: dict[Wait, list[float]] = {}

    def add(self, wait: Wait, seconds: float) -> None:
        self._waits.setdefault(wait, []).append(seconds)

    def waits(self) -> Mapping[Wait, tuple[float, ...]]:
        return {wait: tuple(found) for wait, found in self._waits.items()}
