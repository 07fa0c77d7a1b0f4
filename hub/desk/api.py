"""The desk's addresses: how it stands, the press of a button, a file of the report. Trainers only."""

from __future__ import annotations

import mimetypes
from dataclasses import asdict
from typing import Any
from urllib.parse import quote

from sqlalchemy.exc import SQLAlchemyError

from curriculum.kit.i18n import LANGUAGES, _
from grading.files import Refused
from hub.desk import reporting
from hub.desk.counted import Numbers
from hub.desk.office import Office
from hub.desk.steps import JOBS, Step, job_named, options_of
from hub.desk.view import numbers_seen, step_seen
from hub.roster.store import RosterDamaged, RosterStore, RosterTooNew
from hub.service import times
from hub.service.counter import FULL, NO_SPACE, NOT_WRITABLE
from hub.service.identity import ClassHandler
from hub.service.reading import read_json
from hub.service.refusals import NotStored, NotThere
from hub.spawner.records import running as running_servers


class DeskHandler(ClassHandler):
    """For trainers."""

    async def prepare(self) -> None:
        await super().prepare()
        self.only_trainers()

    @property
    def office(self) -> Office:
        if "office" not in self.settings:
            self.settings["office"] = Office(self.room)
        office: Office = self.settings["office"]
        return office

    @property
    def lang(self) -> str:
        asked = self.get_query_argument("lang", "")
        return asked if asked in LANGUAGES else self.room.lang


class DeskNow(DeskHandler):
    """Every step, what is at work, the numbers, the files: in the language of `?lang=`."""

    async def get(self) -> None:
        office, root, lang = self.office, self.room.cohort.root, self.lang
        office.watch()
        names = await self.room.in_reader(_names, root)
        running = office.desk.running()
        numbers = await office.numbers()
        learners = self.room.board.everybody()
        servers = await self.room.in_reader(_servers, root)
        files = await self.room.in_reader(reporting.files, root)
        counted = isinstance(numbers, Numbers)
        live = {Step.GRADE: numbers.needed} if counted else {}
        self.answer(
            {
                "at": times.text(times.now()),
                "running": None if running is None else running.step,
                "steps": [
                    step_seen(one, office.desk.last(one), names, lang, live.get(one))
                    for one in JOBS
                ],
                "learners": len(learners),
                "servers": None if servers is None else len(servers & set(learners)),
                "forms": await self._forms(),
                "numbers": numbers_seen(numbers, names, lang) if counted else None,
                "problem": "" if counted else " ".join(numbers.says(lang)),
                "files": [asdict(one) for one in files],
            }
        )

    async def _forms(self) -> int | None:
        """How many satisfaction forms came; None where the database does not say."""
        try:
            return await self.room.in_records(self.room.satisfaction.count)
        except SQLAlchemyError:
            return None


class DeskPress(DeskHandler):
    """A button: begins the step, or says what is at work already."""

    async def post(self, name: str) -> None:
        step = job_named(name)
        said = read_json(self.request.body) if self.request.body else None
        options = options_of(step, said)
        office = self.office
        try:
            job = office.desk.press(step, options, self.who.login)
        except OSError as error:
            raise NotStored(_(FULL if error.errno in NO_SPACE else NOT_WRITABLE)) from error
        office.watch()
        names = await self.room.in_reader(_names, self.room.cohort.root)
        self.answer(step_seen(job.step, job, names, self.lang), 202)


class DeskFile(DeskHandler):
    """One file of the report, to keep."""

    opens_in_browser = True

    async def get(self, name: str) -> None:
        try:
            content = await self.room.in_reader(reporting.content, self.room.cohort.root, name)
        except Refused:
            content = None
        if content is None:
            raise NotThere(name)
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self.set_header("Content-Type", kind)
        shown = quote(name.rpartition("/")[2])
        self.set_header("Content-Disposition", f"attachment; filename*=UTF-8''{shown}")
        self.finish(content)


def _names(root: Any) -> dict[str, str]:
    """People's names by login; none where the roster cannot be read."""
    try:
        return {one.login: one.name for one in RosterStore(root).read().people}
    except (OSError, RosterDamaged, RosterTooNew):
        return {}


def _servers(root: Any) -> set[str] | None:
    """Whose servers run; None where nobody writes that down."""
    return set(running_servers(root)) if (root / "hub" / "servers").is_dir() else None
