"""The index of submissions: rows about the inbox's folders, and what became of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, and_, func, select, update

from hub.service import times
from hub.service.receipt import Receipt
from hub.service.tables import add_once, insert, pages, submissions


class State(StrEnum):
    """What became of a version."""

    WAITING = "waiting"
    GRADED = "graded"
    CANNOT_JUDGE = "cannot_judge"
    OUR_FAULT = "our_fault"
    SUPERSEDED = "superseded"
    """A newer version came before it was graded."""


@dataclass(frozen=True)
class Record:
    """A receipt, and what became of its version."""

    receipt: Receipt
    state: State
    points: float | None
    max_points: float | None
    cause: str | None
    graded_at: str | None

    def as_json(self) -> dict[str, Any]:
        rest = asdict(self)
        return {**rest.pop("receipt"), **rest}


class Records:
    """Every call is one transaction; raises SQLAlchemyError where the database is held or away."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def add(self, receipt: Receipt) -> bool:
        """A version, waiting where it is the newest; False where it has its row already."""
        older = and_(
            submissions.c.login == receipt.login, submissions.c.assignment == receipt.assignment,
            submissions.c.at < receipt.at, submissions.c.state == State.WAITING,
        )  # fmt: skip
        newer = and_(
            submissions.c.login == receipt.login, submissions.c.assignment == receipt.assignment,
            submissions.c.at > receipt.at,
        )  # fmt: skip
        with self._engine.begin() as to:
            late = to.execute(select(submissions.c.id).where(newer)).first()
            row = {**receipt.as_json(), "state": State.SUPERSEDED if late else State.WAITING}
            new = add_once(to, submissions, row)
            if new:
                to.execute(update(submissions).where(older).values(state=State.SUPERSEDED))
        return new

    def find(self, id_: str) -> Record | None:
        return next(iter(self._read(submissions.c.id == id_)), None)

    def list(self, login: str | None = None, assignment: str | None = None) -> list[Record]:
        """Oldest first."""
        wanted = [
            column == value
            for column, value in (
                (submissions.c.login, login), (submissions.c.assignment, assignment),
            )
            if value is not None
        ]  # fmt: skip
        return self._read(*wanted)

    def newest(self, login: str | None = None) -> list[Record]:
        """The last version of every learner's every assignment, oldest first."""
        last = select(
            submissions.c.login, submissions.c.assignment, func.max(submissions.c.at).label("at")
        ).group_by(submissions.c.login, submissions.c.assignment)
        if login is not None:
            last = last.where(submissions.c.login == login)
        found = last.subquery()
        here = [submissions.c[name] == found.c[name] for name in ("login", "assignment", "at")]
        with self._engine.connect() as on:
            rows = on.execute(
                select(submissions).join(found, and_(*here)).order_by(submissions.c.at)
            )
            return [_record(row) for row in rows]

    def became(
        self, id_: str, state: State, points: float | None = None,
        max_points: float | None = None, cause: str | None = None,
    ) -> None:  # fmt: skip
        """What grading said of a version."""
        said = {
            "state": state, "points": points, "max_points": max_points, "cause": cause,
            "graded_at": times.text(times.now()),
        }  # fmt: skip
        with self._engine.begin() as to:
            to.execute(update(submissions).where(submissions.c.id == id_).values(said))

    def page(self, login: str, assignment: str) -> tuple[str, str] | None:
        """Checksum of the last page that the service knows, and the version it belongs to."""
        wanted = and_(pages.c.login == login, pages.c.assignment == assignment)
        with self._engine.connect() as on:
            row = on.execute(select(pages.c.page, pages.c.submission).where(wanted)).first()
        return None if row is None else (row.page, row.submission)

    def keep_page(self, login: str, assignment: str, page: str, submission: str) -> None:
        row = {"login": login, "assignment": assignment, "page": page, "submission": submission}
        with self._engine.begin() as to:
            to.execute(
                insert(self._engine, pages).values(row).on_conflict_do_update(
                    index_elements=["login", "assignment"],
                    set_={"page": page, "submission": submission},
                )
            )  # fmt: skip

    def _read(self, *wanted: Any) -> list[Record]:
        with self._engine.connect() as on:
            rows: Iterable[Any] = on.execute(
                select(submissions).where(*wanted).order_by(submissions.c.at)
            )
            return [_record(row) for row in rows]


def _record(row: Any) -> Record:
    receipt = Receipt(row.id, row.login, row.assignment, row.at, row.sha256, row.bytes)
    return Record(
        receipt, State(row.state), row.points, row.max_points, row.cause, row.graded_at
    )  # fmt: skip
