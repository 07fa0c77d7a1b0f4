"""The service put together: its parts, its addresses, its start and its end."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import secrets
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jupyterhub.services.auth import HubOAuth, HubOAuthCallbackHandler
from jupyterhub.utils import url_path_join
from sqlalchemy.exc import SQLAlchemyError
from tornado.httpclient import AsyncHTTPClient, HTTPClientError
from tornado.web import Application

from curriculum.kit.registry import assignments, questions
from grading.assignment import Assignment
from grading.cohort import Cohort
from grading.files import write_whole
from hub.login.watch import RosterWatch
from hub.pages.routes import pages_routes
from hub.satisfaction.store import Forms
from hub.service import assignments_api, board_api, feedback_api, submissions_api
from hub.service.board import Board
from hub.service.counter import Counter
from hub.service.flood import Flood
from hub.service.health import health_routes
from hub.service.identity import LEARNERS, TRAINERS, NotFound
from hub.service.inbox import Inbox
from hub.service.limits import Limits
from hub.service.queue import Queue
from hub.service.records import Records
from hub.service.tables import database, database_url
from hub.service.tellings import Tellings

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
"""Whether the trainers' files have changed is asked of the disk no more often."""
PEOPLE_SECONDS = 20
HUB_PAGE = 200
"""The most that the hub tells at once."""
NAME = r"([A-Za-z0-9_\-]{1,64})"


@dataclass
class Room:
    """What the handlers share."""

    cohort: Cohort
    limits: Limits
    counter: Counter
    records: Records
    tellings: Tellings
    board: Board
    queue: Queue
    satisfaction: Forms
    questions: Mapping[str, str]
    """Question to its assignment."""
    flood: Flood = field(default_factory=Flood)
    in_flight: int = 0
    watching: dict[Any, str] = field(default_factory=dict)
    _threads: Mapping[str, ThreadPoolExecutor] = field(default_factory=dict)
    _looked: float = 0.0
    _seen: tuple[int, ...] = ()

    @property
    def lang(self) -> str:
        return self.cohort.lang

    async def in_counter(self, work: Any, *arguments: Any) -> Any:
        """Run in the one thread that hands in."""
        return await _run(self._threads["counter"], work, *arguments)

    async def in_reader(self, work: Any, *arguments: Any) -> Any:
        """Run in a thread that reads what is large."""
        return await _run(self._threads["reader"], work, *arguments)

    async def in_records(self, work: Any, *arguments: Any, **named: Any) -> Any:
        """Run in the thread of the records."""
        return await _run(self._threads["records"], work, *arguments, **named)

    def assignments(self, *, anew: bool = False) -> Mapping[str, Assignment]:
        """The cohort's, as they stand on the disk now."""
        if anew or time.monotonic() - self._looked > LOOK_SECONDS:
            seen = _changes(self.cohort.root)
            if anew or seen != self._seen:
                self.cohort = Cohort.open(self.cohort.root)
                self._seen = seen
            self._looked = time.monotonic()
        return self.cohort.assignments

    def submitted(self, login: str) -> None:
        """Something of a learner's came, or was graded: grade what waits, and show it."""
        self.queue.wake()
        asyncio.get_running_loop().create_task(self._show(login))

    async def _show(self, login: str) -> None:
        try:
            self.board.submitted(login, await self.in_records(self.records.newest, login))
        except SQLAlchemyError as error:
            log.warning("the board could not be brought up to date: %s", error)


async def open_room(root: Path, url: str = "", limits: Limits | None = None) -> Room:
    """The parts, reconciled and filled with what was known; raises WorkshopError, SQLAlchemyError."""
    cohort = Cohort.open(root)
    folder = cohort.root / "hub"
    folder.mkdir(mode=0o700, exist_ok=True)
    limits = limits or Limits()
    threads = {
        "counter": ThreadPoolExecutor(1, "counter"), "reader": ThreadPoolExecutor(2, "reader"),
        "records": ThreadPoolExecutor(1, "records"), "checks": ThreadPoolExecutor(1, "checks"),
    }  # fmt: skip
    engine = database(database_url(folder, url))
    records = Records(engine)
    counter = Counter(Inbox(cohort.root / "inbox"), records, limits)
    put_right = counter.reconcile()
    if put_right.half_made or put_right.rows_made or put_right.lost:
        log.warning(
            "inbox: %s half-made folders removed, %s rows made, %s folders missing",
            put_right.half_made, put_right.rows_made, len(put_right.lost),
        )  # fmt: skip
    asked = {one: module.id for module in assignments() for one in questions(module.id)}
    tellings = Tellings(
        engine, partial(_run, threads["checks"]), lambda login, one: board.changed(login, one)
    )
    roster, secret = RosterWatch(cohort.root), _cookie_secret(folder / "service_cookie_secret")
    board = Board(
        asked, tellings.standings, hashlib.blake2s(b"board", key=secret[:32]).digest(),
        lambda login: one.name if (one := roster.person(login)) else "",
    )  # fmt: skip
    for record in records.newest():
        login = record.receipt.login
        board.submitted(login, [*board.submissions_of(login), record])
    queue = Queue(
        cohort.root, records, partial(_run, threads["records"]), lambda login: room.submitted(login)
    )
    room = Room(
        cohort, limits, counter, records, tellings, board, queue, Forms(engine), asked,
        _threads=threads,
    )  # fmt: skip
    return room


def application(room: Room, auth: HubOAuth) -> Application:
    """The addresses below the service's prefix."""
    prefix = auth.base_url
    routes = [
        ("oauth_callback", HubOAuthCallbackHandler),
        ("api/me", assignments_api.Me),
        ("api/assignments", assignments_api.Assignments),
        (f"api/assignments/{NAME}/files", assignments_api.AssignmentFiles),
        (f"api/assignments/{NAME}/release", assignments_api.Release),
        ("api/submissions", submissions_api.Submissions),
        (f"api/submissions/{NAME}", submissions_api.HandIn),
        (f"api/submissions/{NAME}/files", submissions_api.SubmissionFiles),
        ("api/feedback", feedback_api.FeedbackList),
        (f"api/feedback/{NAME}", feedback_api.FeedbackPage),
        ("api/checks", board_api.Checks),
        ("api/board", board_api.BoardOnce),
        ("api/board/stream", board_api.BoardStream),
        *pages_routes(),
        *health_routes(),
    ]
    return Application(
        [(url_path_join(prefix, path), *rest) for path, *rest in routes],
        websocket_ping_interval=board_api.BEAT_SECONDS, websocket_max_message_size=1024,
        default_handler_class=NotFound, room=room, log_function=_quiet,
        cookie_secret=_cookie_secret(room.cohort.root / "hub" / "service_cookie_secret"),
    )  # fmt: skip


async def keep_people(room: Room, auth: HubOAuth) -> None:
    """For ever: ask the hub who belongs to the class."""
    while True:
        try:
            people = await _people(auth)
            room.board.people(
                *({who["name"] for who in people if group in who["groups"]}
                  for group in (LEARNERS, TRAINERS))
            )  # fmt: skip
        except (HTTPClientError, OSError, ValueError, KeyError, TypeError) as error:
            log.warning("the hub does not say who belongs to the class: %s", error)
        await asyncio.sleep(PEOPLE_SECONDS)


async def _people(auth: HubOAuth) -> list[dict[str, Any]]:
    """Every user that the hub knows, page by page."""
    people: list[dict[str, Any]] = []
    while True:
        said = await AsyncHTTPClient().fetch(
            f"{url_path_join(auth.api_url, 'users')}?offset={len(people)}&limit={HUB_PAGE}",
            headers={"Authorization": f"token {auth.api_token}"}, request_timeout=10,
        )  # fmt: skip
        page = json.loads(said.body)
        people += page
        if len(page) < HUB_PAGE:
            return people


def _changes(root: Path) -> tuple[int, ...]:
    paths = [path for place in ("source", "release") for path in sorted(root.glob(f"{place}/*/*"))]
    return tuple(path.stat().st_mtime_ns for path in paths)


def _cookie_secret(path: Path) -> bytes:
    """Kept, so that a board in a browser goes on after the service was restarted."""
    if not path.exists():
        write_whole(path, secrets.token_bytes(32))
        path.chmod(0o600)
    return path.read_bytes()


def _quiet(handler: Any) -> None:
    if handler.get_status() >= 500:
        log.warning("%s %s: %s", handler.request.method, handler.request.path, handler.get_status())


async def _run(threads: ThreadPoolExecutor, work: Any, *arguments: Any, **named: Any) -> Any:
    return await asyncio.get_running_loop().run_in_executor(
        threads, partial(work, *arguments, **named)
    )
