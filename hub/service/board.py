"""The live class board: what changed is gathered for a moment, then told to whoever looks on."""

from __future__ import annotations

import asyncio
import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from hub.service import times
from hub.service.records import Record
from hub.service.standing import Standing
from hub.service.tally import counts, row

GATHER_SECONDS = 0.25
MOST_BEHIND = 20
"""Messages that one who looks on may leave unread; then comes the whole board instead."""


class Stream:
    """One who looks on; `own` is a learner, who sees that row only."""

    def __init__(self, *, names: bool = False, own: str | None = None) -> None:
        self.names, self.own = names, own
        self._messages: asyncio.Queue[str] = asyncio.Queue()
        self.behind = False

    def put(self, message: str) -> None:
        if self._messages.qsize() >= MOST_BEHIND:
            self.behind = True
            while not self._messages.empty():
                self._messages.get_nowait()
        self._messages.put_nowait(message)

    async def get(self, seconds: float) -> str | None:
        """The next message; None where none came in time."""
        try:
            return await asyncio.wait_for(self._messages.get(), seconds)
        except TimeoutError:
            return None


class Board:
    """Who stands where, and who looks on."""

    def __init__(
        self, questions: Mapping[str, str], standings: Mapping[str, Mapping[str, Standing]],
        secret: bytes = b"", name_of: Callable[[str], str] = lambda login: "",
    ) -> None:  # fmt: skip
        """`secret` makes a learner's key; `name_of` is how a login's owner is called, if known."""
        self._questions = questions
        self._standings = standings
        self._submissions: dict[str, list[Record]] = {}
        self._learners: frozenset[str] = frozenset()
        self._trainers: frozenset[str] = frozenset()
        self._secret = secret or secrets.token_bytes(16)
        self._name_of = name_of
        self._dirty: dict[str, set[str]] = {}
        self._wake = asyncio.Event()
        self._everything = False
        self.streams: set[Stream] = set()

    def people(self, learners: Iterable[str], trainers: Iterable[str]) -> None:
        """Who belongs to the class, so that who has not begun is seen too."""
        now = (frozenset(learners), frozenset(trainers))
        if now != (self._learners, self._trainers):
            self._learners, self._trainers = now
            self._everything = True
            self._wake.set()

    def submitted(self, login: str, newest: list[Record]) -> None:
        """The last versions of what a learner handed in."""
        self._submissions[login] = newest
        self.changed(login)

    def submissions_of(self, login: str) -> list[Record]:
        return self._submissions.get(login, [])

    def changed(self, login: str, question: str | None = None) -> None:
        self._dirty.setdefault(login, set()).update(() if question is None else (question,))
        self._wake.set()

    def everybody(self) -> list[str]:
        """Logins on the board; a trainer who tries the exercises is none of the class."""
        seen = (self._standings.keys() | self._submissions.keys()) - self._trainers
        return sorted(self._learners | seen)

    def whole(self, *, names: bool) -> dict[str, Any]:
        """The board as trainers see it."""
        everybody = self._class()
        return {
            "questions": [
                {"assignment": self._questions[one], **counts(one, everybody)}
                for one in self._questions
            ],
            "learners": self._rows(everybody, names),
        }

    def own(self, login: str) -> dict[str, Any]:
        """One learner's row, as that learner sees it."""
        return {"learners": [self._row(login, True)]}

    def first(self, stream: Stream) -> str:
        """What a stream begins with, and goes on with where it was left behind."""
        stream.behind = False
        return _event("board", self._seen(stream))

    async def run(self) -> None:
        """For ever: tell what changed, not more often than GATHER_SECONDS."""
        while True:
            await self._wake.wait()
            await asyncio.sleep(GATHER_SECONDS)
            self._wake.clear()
            dirty, self._dirty = self._dirty, {}
            everything, self._everything = self._everything, False
            if everything:
                for stream in self.streams:
                    stream.put(_event("board", self._seen(stream)))
            else:
                self._tell(dirty)

    def _seen(self, stream: Stream) -> dict[str, Any]:
        return self.whole(names=stream.names) if stream.own is None else self.own(stream.own)

    def _tell(self, dirty: Mapping[str, set[str]]) -> None:
        made: dict[bool | str, str] = {}
        for stream in self.streams:
            if stream.own is not None and stream.own not in dirty:
                continue
            # the same words for all who see the same
            which = stream.names if stream.own is None else stream.own
            if which not in made:
                made[which] = _event("change", self._change(stream, dirty))
            stream.put(made[which])

    def _change(self, stream: Stream, dirty: Mapping[str, set[str]]) -> dict[str, Any]:
        if stream.own is not None:
            return self.own(stream.own)
        everybody = self._class()
        questions = sorted({question for touched in dirty.values() for question in touched})
        return {
            "questions": [
                {"assignment": self._questions[one], **counts(one, everybody)}
                for one in questions
                # an older course may have had others
                if one in self._questions
            ],
            "learners": self._rows((one for one in dirty if one in everybody), stream.names),
        }

    def _class(self) -> dict[str, Mapping[str, Standing]]:
        return {login: self._standings.get(login, {}) for login in self.everybody()}

    def _rows(self, logins: Iterable[str], named: bool) -> list[dict[str, Any]]:
        rows = [self._row(login, named) for login in logins]
        # without names their order, too, says nothing
        return rows if named else sorted(rows, key=lambda one: one["key"])

    def _row(self, login: str, named: bool) -> dict[str, Any]:
        # says nothing of who it is; the same after a restart, for a page that stays open
        key = hashlib.blake2s(login.encode(), key=self._secret, digest_size=6).hexdigest()
        standings, submissions = self._standings.get(login, {}), self.submissions_of(login)
        who = {"login": login, "name": self._name_of(login)} if named else {}
        return {**row(key, standings, submissions), **who}


def beat() -> str:
    """Nothing has changed, and what is shown is still true."""
    return _event("beat", {})


def end() -> str:
    """This stream ends, as all do after a while; open another one."""
    return _event("end", {})


def _event(name: str, data: Mapping[str, Any]) -> str:
    # a page counts minutes from our clock, not from its own
    told = {"event": name, "now": times.text(times.now()), **data}
    return json.dumps(told, separators=(",", ":"))
