"""Checks come in; the board goes out, once or live."""

from __future__ import annotations

import asyncio
import datetime as dt
import hmac
import time

from tornado.websocket import WebSocketClosedError, WebSocketHandler

from curriculum.kit.i18n import _
from hub.service import times
from hub.service.board import Stream, beat, end
from hub.service.identity import ClassHandler
from hub.service.reading import NOT_THAT_FORM, read_json
from hub.service.refusals import Busy, NotKnown, NotUnderstood
from hub.service.standing import Check

BEAT_SECONDS = 20
"""No proxy in between must take a quiet socket for a dead one."""
QUIET_SECONDS = 2
"""Then a page is told that we are still there."""
LONGEST_SECONDS = 600
"""Then a stream ends, the page opens it again, and the hub is asked again who it is."""
OLDEST = dt.timedelta(days=2)
"""A kernel that could not reach us for longer tells old news."""


def timely(check: Check, received: dt.datetime) -> Check:
    """The check at a time that can be: never after it was received, never from long ago.

    Raises ValueError.
    """
    at = max(min(times.read(check.at), received), received - OLDEST)
    return Check(check.question, check.outcome, check.finding, times.text(at))


class Checks(ClassHandler):
    """A learner's kernel tells what the checks said; never what was typed."""

    kind = "checks"

    async def post(self) -> None:
        said, received = read_json(self.request.body), times.now()
        if not isinstance(said, list) or len(said) > self.room.limits.checks_at_once:
            raise NotUnderstood(_(NOT_THAT_FORM))
        try:
            told = [timely(Check.of(one, self.room.questions), received) for one in said]
        except (ValueError, TypeError):
            raise NotUnderstood(_(NOT_THAT_FORM)) from None
        if told:
            await self.room.tellings.tell(self.who.login, told)
        self.answer({"stored": len(told)})


class BoardOnce(ClassHandler):
    """The whole board for trainers, without names unless `?names=1`; a learner's own row."""

    def get(self) -> None:
        board = self.room.board
        if self.who.trainer:
            self.answer(board.whole(names=self.get_query_argument("names", "0") == "1"))
        else:
            self.answer(board.own(self.who.login))


class BoardStream(ClassHandler, WebSocketHandler):
    """The same as a WebSocket: `{"event": "board", ...}` at first, then `{"event": "change", ...}`.

    With `?beat=1` a page hears `{"event": "beat"}` where nothing changes, and `{"event": "end"}` at
    the end: configurable-http-proxy in Python keeps a page's socket open when ours has ended (0.4,
    handlers.py), and a browser hides the pings from a page.

    No server-sent events: configurable-http-proxy in Python holds every plain answer back until
    it is complete (0.4, handlers.py), and passes WebSockets through.
    """

    _stream: Stream | None = None
    _telling: asyncio.Task[None] | None = None

    async def prepare(self) -> None:
        await super().prepare()
        if not self._token_authenticated:
            self._only_from_our_page()
        board, limits = self.room.board, self.room.limits
        mine = sum(login == self.who.login for login in self.room.watching.values())
        if mine >= limits.streams or len(board.streams) >= limits.all_streams:
            raise Busy()

    def _only_from_our_page(self) -> None:
        """A browser opens a socket for any page, with our cookie; only ours knows `?_xsrf=`.

        The hub's own check lets every socket pass. Raises NotKnown.
        """
        said = self.get_query_argument("_xsrf", "").encode()
        if not hmac.compare_digest(said, self.xsrf_token):
            raise NotKnown()

    def open(self) -> None:
        named = self.get_query_argument("names", "0") == "1"
        own = None if self.who.trainer else self.who.login
        self._stream = Stream(names=named, own=own)
        self.room.board.streams.add(self._stream)
        self.room.watching[self._stream] = self.who.login
        self._telling = asyncio.create_task(self._tell(self._stream))

    def on_message(self, message: str | bytes) -> None:
        """Whoever looks on has nothing to say."""

    def on_close(self) -> None:
        if self._stream is not None:
            self.room.board.streams.discard(self._stream)
            self.room.watching.pop(self._stream, None)
        if self._telling is not None:
            self._telling.cancel()

    async def _tell(self, stream: Stream) -> None:
        board, last = self.room.board, time.monotonic() + LONGEST_SECONDS
        beats = self.get_query_argument("beat", "0") == "1"
        try:
            await self.write_message(board.first(stream))
            while (left := last - time.monotonic()) > 0:
                message = await stream.get(min(left, QUIET_SECONDS) if beats else left)
                if stream.behind:
                    message = board.first(stream)
                message = message or (beat() if beats else None)
                if message is not None:
                    # waits until it is read, and what comes meanwhile is gathered
                    await self.write_message(message)
            if beats:
                await self.write_message(end())
        except WebSocketClosedError:
            return
        self.close()
