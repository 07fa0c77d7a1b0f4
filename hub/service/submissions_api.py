"""Handing in, and looking at what was handed in."""

from __future__ import annotations

import base64

from tornado.web import stream_request_body

from hub.service.identity import ClassHandler
from hub.service.reading import read_handed
from hub.service.refusals import Busy, LengthWanted, NotThere, NotYours, TooLarge
from hub.service.tally import marks_told


@stream_request_body
class HandIn(ClassHandler):
    """One submission, of whoever's token it is; nothing in the request can name another."""

    kind = "submission"
    _reserved = 0

    async def prepare(self) -> None:
        """Everything that the headers can tell is decided before a byte of the body is taken."""
        self._body = bytearray()
        try:
            await super().prepare()
            name = self.path_args[0]
            if name not in self.room.assignments():
                raise NotThere(name)
            self._reserve(name)
        except BaseException:
            # what is refused is not read to its end: the connection ends
            self.request.connection.set_max_body_size(0)
            raise
        self.request.connection.set_max_body_size(self._reserved)

    def data_received(self, chunk: bytes) -> None:
        self._body += chunk

    async def post(self, name: str) -> None:
        room = self.room
        files, sha256 = await room.in_reader(
            read_handed, bytes(self._body), room.assignments()[name], room.limits
        )
        self._body.clear()
        receipt, new = await room.in_counter(
            room.counter.hand_in, self.who.login, name, files, sha256
        )
        room.submitted(self.who.login)
        self.answer(receipt.as_json(), 201 if new else 200)

    def on_finish(self) -> None:
        self._free()

    def on_connection_close(self) -> None:
        self._free()
        super().on_connection_close()

    def _reserve(self, name: str) -> None:
        limits = self.room.limits
        try:
            length = int(self.request.headers["Content-Length"])
        except (KeyError, ValueError):
            raise LengthWanted() from None
        if length > limits.submission_body:
            raise TooLarge(name, limits.notebook_bytes)
        if self.room.in_flight + length > limits.in_flight_bytes:
            raise Busy()
        self._reserved = length
        self.room.in_flight += length

    def _free(self) -> None:
        self.room.in_flight -= self._reserved
        self._reserved = 0


class Submissions(ClassHandler):
    """One's own submissions, oldest first; trainers see all, or choose a learner."""

    async def get(self) -> None:
        login = self.get_query_argument("login", None)
        if not self.who.trainer:
            if login not in (None, self.who.login):
                raise NotYours()
            login = self.who.login
        assignment = self.get_query_argument("assignment", None)
        found = await self.room.in_records(self.room.records.list, login, assignment)
        told = [record.as_json() for record in found]
        if not self.who.trainer:
            told = [one | marks_told(record) for one, record in zip(told, found, strict=True)]
        self.answer(told)


class SubmissionFiles(ClassHandler):
    """The files of one version."""

    async def get(self, id_: str) -> None:
        record = await self.room.in_records(self.room.records.find, id_)
        if record is None or not (self.who.trainer or record.receipt.login == self.who.login):
            # whether another's exists is not told either
            raise NotThere(id_)
        try:
            files = await self.room.in_reader(self.room.counter.inbox.files, record.receipt)
        except OSError:
            raise NotThere(id_) from None
        self.answer({name: base64.b64encode(content).decode() for name, content in files.items()})
