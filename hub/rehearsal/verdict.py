"""What the machine holds, in words: a pure function of what was measured."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from curriculum.kit.i18n import N_, language, translate
from hub.rehearsal.machine import Machine
from hub.rehearsal.measured import Measured, Wait

MIB, GIB = 2**20, 2**30
HOLDS = N_("This machine holds {asked} learners.")
HOLDS_NOT = N_("This machine does not hold {asked} learners.")
EARLY = N_("Start their servers {minutes} minutes before the class begins: workshop serve COHORT --early")  # fmt: skip
FIT_ONLY = N_(
    "The memory suffices for {holds}; take a machine with {gib} GiB more, or free as much."
)
ONE_MODULE = N_("With only one module's two notebooks open it suffices for {holds}: let learners close what they have finished.")  # fmt: skip
MEMORY_LEFT = N_("The memory would hold {holds}.")
OVER_LIMIT = N_("One learner needs {mib} MiB with {notebooks} notebooks open, and the limit is {limit} MiB. Let learners close what they have finished, or raise memory_mb under [hub] in cohort.toml.")  # fmt: skip
NO_DISK = N_("The disk suffices for {holds}; free {gib} GiB more.")
SLOW = {
    Wait.CHECK: N_("Half of the checks took longer than {seconds} s; more than {limit} s is too long to wait for a hint."),
    Wait.SLIDER: N_("Half of the pictures came later than {seconds} s after a slider was moved; more than {limit} s is too long."),
    Wait.NOTEBOOK: N_("Somebody waited {seconds} s for the first notebook, though the server was started; more than {limit} s is too long."),
    Wait.FEEDBACK: N_("Somebody waited {seconds} s for the feedback; more than {limit} s is too long."),
    Wait.BOARD: N_("Half of the checks were {seconds} s late on the class board; more than {limit} s is too late."),
}  # fmt: skip
FASTER = N_("The class was played {speed} times as fast as a real one. Rehearse at a slower pace (--pace {slower}), or take a machine with more processors.")  # fmt: skip
MORE_CORES = N_("Take a machine with more than {cores} processors.")
FEWER = N_("Only {came} learners were let in, because the memory would not have held more. Memory, disk and the start for {asked} are reckoned from those; how fast it is was tried with {came} only.")  # fmt: skip
NOT_ALL_MODULES = N_("Played: {modules} of {all} parts. The memory is reckoned for all of them, with {notebooks} notebooks open.")  # fmt: skip


@dataclass(frozen=True)
class Limits:
    """From where on it is too little, or too slow."""

    check: float = 5.0
    """Median of a check."""
    slider: float = 3.0
    """Median of a slider's picture."""
    notebook: float = 90.0
    """Worst of a first notebook, where the server was started beforehand."""
    feedback: float = 180.0
    """Worst, when the whole class hands in within seconds."""
    board: float = 2.0
    """Median of a check on the board."""
    reserve_part: float = 0.1
    reserve_least: int = GIB
    """Of the memory, for the system and whatever else happens; of the disk, the least."""
    spare: float = 1.25
    """So many times the measured time, for the start of the servers."""

    def reserve(self, memory: int) -> int:
        return max(self.reserve_least, round(self.reserve_part * memory))


@dataclass(frozen=True)
class Sentence:
    """One sentence of the verdict."""

    text: str
    """An English msgid."""
    params: Mapping[str, object] = field(default_factory=dict)

    def says(self, lang: str | None = None) -> str:
        return translate(self.text, lang or language()).format(**self.params)


@dataclass(frozen=True)
class Verdict:
    """What the machine holds."""

    fits: bool
    holds: int
    """Learners that memory and disk suffice for."""
    minutes: int
    """Before the class, for starting the servers of those who were asked for."""
    sentences: tuple[Sentence, ...]

    def says(self, lang: str | None = None) -> list[str]:
        return [one.says(lang) for one in self.sentences]


def verdict(measured: Measured, machine: Machine, limits: Limits | None = None) -> Verdict:
    """What follows for a class of as many as were asked for."""
    limits = limits or Limits()
    memory, disk = _memory(measured, machine, limits), _disk(measured, machine, limits)
    reasons = [*_short(measured, machine, limits), *_slow(measured, machine, limits)]
    minutes = start_minutes(measured, limits)
    said = [Sentence(HOLDS_NOT if reasons else HOLDS, {"asked": measured.asked}), *reasons]
    if not reasons:
        said.append(Sentence(MEMORY_LEFT, {"holds": memory.holds}))
        said.append(Sentence(EARLY, {"minutes": minutes}))
    if measured.came < measured.asked:
        said.append(Sentence(FEWER, {"came": measured.came, "asked": measured.asked}))
    if measured.modules < measured.of_modules:
        said.append(
            Sentence(
                NOT_ALL_MODULES,
                {"modules": measured.modules, "all": measured.of_modules,
                 "notebooks": measured.notebooks},
            )
        )  # fmt: skip
    return Verdict(not reasons, min(memory.holds, disk.holds), minutes, tuple(said))


def start_minutes(measured: Measured, limits: Limits) -> int:
    """Minutes before the class in which all servers start, two at a time, with some to spare."""
    started = len(measured.waits.get(Wait.START, ()))
    if not started:
        return 0
    minutes = measured.start_seconds / started * measured.asked * limits.spare / 60
    # nobody sets a clock to the seventh minute
    return 5 * math.ceil(minutes / 5)


@dataclass(frozen=True)
class Capacity:
    """How many learners something suffices for, and the bytes that are missing for all."""

    holds: int
    missing: float


def _memory(measured: Measured, machine: Machine, limits: Limits, each: float = 0) -> Capacity:
    shared = measured.shared_bytes + limits.reserve(machine.memory)
    return _capacity(machine.available - shared, each or measured.learner_bytes, measured.asked)


def _disk(measured: Measured, machine: Machine, limits: Limits) -> Capacity:
    each = measured.disk / max(1, measured.came)
    return _capacity(machine.disk - limits.reserve_least, each, measured.asked)


def _capacity(free: float, each: float, asked: int) -> Capacity:
    return Capacity(max(0, math.floor(free / max(each, 1))), max(0.0, asked * each - free))


def _short(measured: Measured, machine: Machine, limits: Limits) -> Iterator[Sentence]:
    memory, disk = _memory(measured, machine, limits), _disk(measured, machine, limits)
    for text, room in ((FIT_ONLY, memory), (NO_DISK, disk)):
        if room.holds < measured.asked:
            missing = {"holds": room.holds, "gib": math.ceil(room.missing / GIB)}
            yield Sentence(text, missing)
    if memory.holds < measured.asked:
        tidy = _memory(measured, machine, limits, measured.one_module_bytes)
        if tidy.holds > memory.holds:
            yield Sentence(ONE_MODULE, {"holds": tidy.holds})
    if 0 < measured.limit < measured.learner_bytes:
        yield Sentence(
            OVER_LIMIT,
            {"mib": round(measured.learner_bytes / MIB), "limit": measured.limit // MIB,
             "notebooks": measured.notebooks},
        )  # fmt: skip


def _slow(measured: Measured, machine: Machine, limits: Limits) -> Iterator[Sentence]:
    found = (
        (Wait.CHECK, measured.median(Wait.CHECK), limits.check),
        (Wait.SLIDER, measured.median(Wait.SLIDER), limits.slider),
        (Wait.NOTEBOOK, measured.worst(Wait.NOTEBOOK), limits.notebook),
        (Wait.FEEDBACK, measured.worst(Wait.FEEDBACK), limits.feedback),
        (Wait.BOARD, measured.median(Wait.BOARD), limits.board),
    )
    slow = [(wait, seconds, limit) for wait, seconds, limit in found if (seconds or 0) > limit]
    for wait, seconds, limit in slow:
        yield Sentence(SLOW[wait], {"seconds": f"{seconds:.1f}", "limit": f"{limit:g}"})
    if slow and measured.speed > 1:
        slower = max(1, round(measured.speed / 3))
        yield Sentence(FASTER, {"speed": f"{measured.speed:g}", "slower": slower})
    elif slow:
        yield Sentence(MORE_CORES, {"cores": machine.cores})
