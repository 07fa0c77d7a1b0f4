"""A simulated learner: logs in, opens, thinks, answers, errs, mends, hands in, reads the feedback."""

from __future__ import annotations

import asyncio
import hashlib
import time
from collections.abc import Coroutine
from typing import Any
from urllib.parse import quote

from curriculum.kit.i18n import N_
from hub.rehearsal.browser import WENT_WRONG, Browser, Turned
from hub.rehearsal.kernel import Kernel, KernelLost
from hub.rehearsal.marks import Failure, not_done
from hub.rehearsal.measured import Record, Wait
from hub.rehearsal.notebook import Notebook, keep, source
from hub.rehearsal.plan import Learner, Work

LOOK_SECONDS = 2.0
"""How often somebody who waits for feedback looks."""
FEEDBACK_SECONDS = 600
MOVES = 3
STEPS = {
    "come": N_("logging in and opening the first notebook"),
    "lesson": N_("the lesson"),
    "exercise": N_("the exercise"),
    "hand_in": N_("handing in"),
    "feedback": N_("the feedback"),
}


class Player:
    """One learner of the plan, with a browser."""

    def __init__(self, plan: Learner, code: str, address: str, course: str, record: Record) -> None:
        self.plan, self._code, self._course, self._record = plan, code, course, record
        self.browser = Browser(address, plan.login)
        self.failures: list[Failure] = []
        self.receipts: dict[str, str] = {}
        """Module to the receipt in hand."""
        self.read: dict[str, str] = {}
        """Module to the checksum of the page that was read."""
        self.checked: set[str] = set()
        """Questions whose check found something, so that the board must show it."""
        self._kernels: dict[str, Kernel] = {}
        self._notebooks: dict[str, Notebook] = {}

    @property
    def here(self) -> bool:
        """Whether nothing has stopped this learner yet."""
        return not self.failures

    async def come(self) -> None:
        """Log in, and open the first notebook."""
        await asyncio.sleep(self.plan.arrives)
        await self._try("come", self._come())

    async def learn(self, number: int) -> None:
        """The lesson of a module, then its exercise."""
        work = self.plan.work[number]
        if work.lesson is not None:
            await self._try("lesson", self._lesson(work, work.lesson))
        await self._try("exercise", self._exercise(work))

    async def hand_in(self, number: int) -> None:
        """Hand the exercise in, then read what comes back."""
        work = self.plan.work[number]
        await asyncio.sleep(work.hands_in)
        began = time.perf_counter()
        await self._try("hand_in", self._submit(work.module))
        await self._try("feedback", self._feedback(work.module, began))

    async def go(self) -> None:
        """Close the browser."""
        for kernel in self._kernels.values():
            await kernel.close()
        await self.browser.close()

    async def _try(self, step: str, doing: Coroutine[Any, Any, None]) -> None:
        """Whoever was stopped once does nothing more; why is kept."""
        if not self.here:
            doing.close()
            return
        try:
            await doing
        except (*WENT_WRONG, KernelLost) as error:
            self.failures.append(not_done(self.plan.login, STEPS[step], error))

    async def _come(self) -> None:
        began = time.perf_counter()
        await self.browser.enter(await self.browser.log_in(self._code))
        first = self.plan.work[0]
        await self._open(_path(first.module, lesson=first.lesson is not None))
        wait = Wait.NOTEBOOK if self.plan.early else Wait.LATE_NOTEBOOK
        self._record.add(wait, time.perf_counter() - began)

    async def _open(self, path: str) -> tuple[Notebook, Kernel]:
        if path not in self._kernels:
            self._notebooks[path] = await Notebook.open(self.browser, path)
            self._kernels[path] = await Kernel.of_notebook(self.browser, path)
        return self._notebooks[path], self._kernels[path]

    async def _lesson(self, work: Work, seconds: float) -> None:
        notebook, kernel = await self._open(_path(work.module, lesson=True))
        boxes = list(notebook.boxes())
        for box in boxes:
            ran = await kernel.run(source(box))
            if box is boxes[0]:
                self._record.add(Wait.FIRST_BOX, ran.seconds)
            keep(box, ran)
            sliders, kernel.sliders = kernel.sliders, []
            for slider in sliders[:1]:
                for step in range(1, MOVES + 1):
                    moved = await kernel.move(slider, slider.low + step * slider.step)
                    self._record.add(Wait.SLIDER, moved.seconds)
            await asyncio.sleep(seconds / len(boxes))

    async def _exercise(self, work: Work) -> None:
        notebook, kernel = await self._open(_path(work.module))
        ran = await kernel.run(source(notebook.first))
        self._record.add(Wait.FIRST_BOX, ran.seconds)
        for one in work.tries:
            await asyncio.sleep(one.thought)
            question = one.answer.question
            answer, check = notebook.answer_to(question), notebook.check_of(question)
            answer["source"] = one.answer.cell
            keep(answer, await kernel.run(one.answer.cell))
            ran = await kernel.run(source(check))
            self._record.add(Wait.CHECK, ran.seconds)
            keep(check, ran)
            if ran.number is None:
                raise Turned(f"the check of {question} showed no points")
            if not ran.unanswered:
                self.checked.add(question)
            await notebook.save(self.browser)

    async def _submit(self, module: str) -> None:
        await self._list()
        began = time.perf_counter()
        wanted = {"course_id": self._course, "assignment_id": module}
        said = await self.browser.ask("POST", "assignments/submit", wanted)
        if not said["success"]:
            raise Turned(str(said.get("value", ""))[-300:])
        self._record.add(Wait.HAND_IN, time.perf_counter() - began)
        self.receipts[module] = _last(said["value"], module)["receipt"]

    async def _feedback(self, module: str, began: float) -> None:
        deadline = began + FEEDBACK_SECONDS
        while not _last(await self._list(), module)["has_exchange_feedback"]:
            if time.perf_counter() > deadline:
                raise Turned(f"nothing within {FEEDBACK_SECONDS} s")
            await asyncio.sleep(LOOK_SECONDS)
        wanted = {"course_id": self._course, "assignment_id": module}
        said = await self.browser.ask("POST", "assignments/fetch_feedback", wanted)
        folder = _last(said["value"], module)["local_feedback_path"]
        path = quote(f"{folder}/{module}.html")
        page = await self.browser.ask("GET", f"api/contents/{path}?type=file&format=text&content=1")
        self._record.add(Wait.FEEDBACK, time.perf_counter() - began)
        self.read[module] = hashlib.sha256(page["content"].encode()).hexdigest()

    async def _list(self) -> list[dict]:
        said = await self.browser.ask("GET", f"assignments?course_id={quote(self._course)}")
        if not said["success"]:
            raise Turned(str(said["value"])[-300:])
        return said["value"]


def _path(module: str, *, lesson: bool = False) -> str:
    return f"lessons/{module}.ipynb" if lesson else f"{module}/{module}.ipynb"


def _last(listed: list[dict], module: str) -> dict:
    """The newest submission in the Assignment List; raises Turned."""
    found = [
        one
        for assignment in listed
        if assignment["status"] == "submitted" and assignment["assignment_id"] == module
        for one in assignment["submissions"]
    ]
    if not found:
        raise Turned(f"{module} is not among what was handed in")
    return max(found, key=lambda one: one["timestamp"])
