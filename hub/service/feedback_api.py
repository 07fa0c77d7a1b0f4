"""The learner's feedback pages, and which version each belongs to."""

from __future__ import annotations

import hashlib
from typing import Any

from curriculum.kit.registry import module_named
from grading.files import Refused, read_ordinary
from hub.pages.handler import PageHandler
from hub.service.identity import ClassHandler
from hub.service.records import Records, State
from hub.service.refusals import NoFeedbackYet, NotThere, NotYours

PAGE_BYTES = 64 * 2**20
PAGE_POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
    "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)


def version_of(records: Records, login: str, assignment: str, page: str) -> str | None:
    """Id of the version that the page with the checksum `page` belongs to.

    A page that the service did not make was made by a trainer since (`workshop feedback`): of
    what was graded last.
    """
    known = records.page(login, assignment)
    if known is not None and known[0] == page:
        return known[1]
    graded = [
        record.receipt.id
        for record in records.list(login, assignment)
        if record.state in (State.GRADED, State.CANNOT_JUDGE)
    ]
    return graded[-1] if graded else None


class _OfOne(ClassHandler):
    def learner(self) -> str:
        """Whose page: one's own, or, for trainers, `?login=`; raises NotYours."""
        login = self.get_query_argument("login", self.who.login)
        if login != self.who.login and not self.who.trainer:
            raise NotYours()
        return login

    async def page_of(self, login: str, assignment: str) -> bytes | None:
        path = self.room.cohort.feedback(login, assignment)
        try:
            return await self.room.in_reader(read_ordinary, path, PAGE_BYTES)
        except Refused:
            return None


class FeedbackList(_OfOne):
    """Which pages there are."""

    async def get(self) -> None:
        login, found = self.learner(), []
        room = self.room
        for assignment in room.assignments():
            page = await self.page_of(login, assignment)
            if page is None:
                continue
            sha256 = hashlib.sha256(page).hexdigest()
            id_ = await room.in_records(version_of, room.records, login, assignment, sha256)
            record = None if id_ is None else await room.in_records(room.records.find, id_)
            found.append(_told(assignment, sha256, record))
        self.answer(found)


class FeedbackPage(_OfOne, PageHandler):
    """One page, as HTML that runs nothing; a learner who comes too early is told so plainly."""

    kind = "read"
    opens_in_browser = True

    async def get(self, assignment: str) -> None:
        login = self.learner()
        if assignment not in self.room.assignments():
            raise NotThere(assignment)
        page = await self.page_of(login, assignment)
        if page is None:
            raise NoFeedbackYet(self.say(module_named(assignment).title))
        self.set_header("Content-Security-Policy", PAGE_POLICY)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.finish(page)


def _told(assignment: str, sha256: str, record: Any) -> dict[str, Any]:
    return {
        "assignment": assignment, "page": sha256,
        "submission": None if record is None else record.receipt.id,
        "sha256": None if record is None else record.receipt.sha256,
    }  # fmt: skip
