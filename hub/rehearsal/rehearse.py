"""The rehearsal, from its first server to its last mark, and what it came to."""

from __future__ import annotations

import asyncio
import resource
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NoReturn

from curriculum.kit.i18n import N_, _, language
from hub.rehearsal.comparing import expected_of, found_of, regrade
from hub.rehearsal.learner import Player
from hub.rehearsal.machine import Clock, Machine, available, disk_of, memory_of
from hub.rehearsal.marks import NOT_SEEN, Failure, differences
from hub.rehearsal.measured import Measured, Memory, Record
from hub.rehearsal.plan import Learner, Tempo, plan_day
from hub.rehearsal.playable import answers_of, notebooks_of_a_day, playable, tests_before
from hub.rehearsal.private import Private, private_day
from hub.rehearsal.starting import MemoryShort, NoRoom, Room, start_servers
from hub.rehearsal.stop import Stop
from hub.rehearsal.trainer import Onlooker
from hub.rehearsal.verdict import Limits
from hub.spawner.records import running
from hub.spawner.refused import may_start

WATCH_SECONDS = 1.0
SEEN_SECONDS = 10.0
TELL_EACH = 5
RESTARTED = N_("{what} ended in the midst of the day, and was started again.")
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Order:
    """What is to be rehearsed."""

    learners: int
    modules: tuple[str, ...]
    """The parts that are played, in the order of the day."""
    tempo: Tempo = field(default_factory=Tempo)
    keep: bool = False
    seed: int = 1


@dataclass(frozen=True)
class Outcome:
    """What came of it."""

    machine: Machine
    measured: Measured
    failures: tuple[Failure, ...]
    kept: Path | None
    """The private cohort, where it was to be kept."""


def rehearse(order: Order, tell: Tell) -> Outcome:
    """Play the day on a private hub; `tell` hears how far it is.

    Raises NotSealed, NoAnswers, NoRoom, MemoryShort, ServerNotStarted and what starting a day raises.
    """
    may_start(unsealed=False)
    answers = [one for module in order.modules for one in answers_of(module)]
    machine = Machine.look(Path(tempfile.gettempdir()))
    with Stop.watched() as stop:
        tell(_("A private cohort is being made …"))
        lang, people = language(), order.learners
        with private_day(lang, people, seed=order.seed, keep=order.keep) as private:
            if order.keep:
                tell(
                    _("The rehearsal's cohort is kept: {folder}").format(folder=private.cohort.root)
                )
            plan = plan_day(private.learners, order.modules, answers, order.tempo, order.seed)
            return stop.run(_Rehearsal(order, private, machine, plan, tell).run())


class _Rehearsal:
    """One rehearsal, while it goes on."""

    def __init__(
        self, order: Order, private: Private, machine: Machine, plan: Sequence[Learner], tell: Tell
    ) -> None:
        self._order, self._private, self._machine = order, private, machine
        self._plan, self._tell = plan, tell
        self._day, self._root = private.day, private.cohort.root
        self._room = Room(len(order.modules), Limits().reserve(machine.memory))
        self._record = Record()
        self._restarted: list[str] = []
        self._players: list[Player] = []
        self._after: list[Memory] = []

    async def run(self) -> Outcome:
        playing = asyncio.create_task(self._play())
        watching = asyncio.create_task(self._watch())
        try:
            await asyncio.wait({playing, watching}, return_when=asyncio.FIRST_COMPLETED)
            if watching.done():
                await watching
            return await playing
        finally:
            for task in (playing, watching):
                task.cancel()
            await asyncio.gather(playing, watching, return_exceptions=True)

    async def _watch(self) -> NoReturn:
        """Restart what ends, and stop before the machine swaps."""
        while True:
            self._restarted += self._day.look()
            if available() < self._room.reserve / 2:
                raise MemoryShort(len(self._players))
            await asyncio.sleep(WATCH_SECONDS)

    async def _play(self) -> Outcome:
        began = asyncio.get_running_loop().time()
        started = await self._start()
        start_seconds = asyncio.get_running_loop().time() - began
        idle = await self._memory()
        self._players = self._come(started)
        onlooker = Onlooker(
            self._private.trainer, self._private.codes[self._private.trainer],
            self._day.address, self._record,
        )  # fmt: skip
        try:
            await onlooker.come()
            before = Clock.now()
            await self._class()
            busy, own = Clock.now().since(before)
            failures = await self._went_wrong(onlooker)
            submissions, regrade_seconds, wrong = await self._compared()
        finally:
            for one in (*self._players, onlooker):
                await one.go()
        measured = Measured(
            asked=self._order.learners, came=len(self._players), modules=len(self._order.modules),
            of_modules=len(playable()), notebooks=notebooks_of_a_day(), speed=self._order.tempo.speed,
            waits=self._record.waits(), start_seconds=start_seconds, idle=idle,
            after=tuple(self._after), first_module=tests_before(self._order.modules), limit=self._day.options.memory_mb * 2**20,
            disk=disk_of(self._root), busy=busy, simulator_busy=own,
            simulator_memory=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
            regrade_seconds=regrade_seconds, submissions=submissions,
        )  # fmt: skip
        kept = self._root if self._order.keep else None
        return Outcome(self._machine, measured, (*failures, *wrong), kept)

    async def _start(self) -> frozenset[str]:
        """Start the servers of those who come to a started one; whose run."""
        early = [one.login for one in self._plan if one.early]

        def tell(count: int) -> None:
            if count % TELL_EACH == 0 or count == len(early):
                said = _("{count} of {all} servers run.")
                self._tell(said.format(count=count, all=len(early)))

        return frozenset(
            await start_servers(self._day, early, room=self._room, record=self._record, tell=tell)
        )

    def _come(self, started: frozenset[str]) -> list[Player]:
        """Whoever has a server, and who starts one on arrival, as far as the memory holds it.

        Raises NoRoom.
        """
        late = [one for one in self._plan if not one.early]
        fits = [self._room.holds_another(len(started) + n) for n in range(len(late))]
        let_in = started | {one.login for one, fit in zip(late, fits, strict=True) if fit}
        if not let_in:
            raise NoRoom(available())
        return [self._player(one) for one in self._plan if one.login in let_in]

    def _player(self, plan: Learner) -> Player:
        code = self._private.codes[plan.login]
        return Player(plan, code, self._day.address, self._root.name, self._record)

    async def _class(self) -> None:
        """Everybody's day, module by module, together as a class goes."""
        self._tell(_("The class comes in: {count} learners.").format(count=len(self._players)))
        await asyncio.gather(*(one.come() for one in self._players))
        for number, module in enumerate(self._order.modules):
            self._tell(_("{module}: the class works.").format(module=module))
            await asyncio.gather(*(one.learn(number) for one in self._players))
            self._tell(_("{module}: the class hands in, and reads.").format(module=module))
            await asyncio.gather(*(one.hand_in(number) for one in self._players))
            self._after.append(await self._memory())

    async def _went_wrong(self, onlooker: Onlooker) -> list[Failure]:
        """What went wrong during the day: people who could not go on, what ended, lost checks."""
        told = {(one.plan.login, asked) for one in self._players for asked in one.checked}
        await onlooker.until_seen(told, SEEN_SECONDS)
        return [
            *(failure for one in (onlooker, *self._players) for failure in one.failures),
            *(Failure(RESTARTED, {"what": what}) for what in self._restarted),
            *(
                Failure(NOT_SEEN, {"login": login, "question": question})
                for login, question in sorted(told - onlooker.seen)
            ),
        ]

    async def _compared(self) -> tuple[int, float | None, list[Failure]]:
        """How many submissions, the seconds of grading them all anew, and what is wrong."""
        here = {one.plan.login: one for one in self._players}
        receipts = {
            (who, what): id_ for who, one in here.items() for what, id_ in one.receipts.items()
        }
        read = {(who, what): page for who, one in here.items() for what, page in one.read.items()}
        expected, cohort = expected_of(self._plan, receipts), self._private.cohort
        failures = differences(expected, found_of(cohort, receipts, read))
        self._tell(_("The whole class is graded anew …"))
        seconds, problems = await regrade(self._root)
        # marks that were right, and are not after grading anew
        again = differences(expected, found_of(cohort, receipts, read))
        failures += [one for one in (*problems, *again) if one not in failures]
        return len(expected), seconds, failures

    async def _memory(self) -> Memory:
        others = [one.process.pid for one in (self._day.hub, self._day.proxy) if one.process]
        keepers = running(self._root).values()
        return await asyncio.to_thread(memory_of, list(keepers), others)
