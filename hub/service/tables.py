"""The service's database: SQLite beside the cohort, or PostgreSQL by its URL."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Engine,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
)
from sqlalchemy.dialects import postgresql, sqlite

LOCK_SECONDS = 10

metadata = MetaData()

submissions = Table(
    "submissions", metadata,
    Column("id", String(16), primary_key=True),
    Column("login", String(64), nullable=False),
    Column("assignment", String(64), nullable=False),
    Column("at", String(27), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("bytes", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("points", Float),
    Column("max_points", Float),
    Column("cause", Text),
    Column("graded_at", String(27)),
    Index("submissions_by_learner", "login", "assignment", "at"),
)  # fmt: skip

checks = Table(
    "checks", metadata,
    # the same check sent twice is one check
    Column("login", String(64), primary_key=True),
    Column("question", String(32), primary_key=True),
    Column("at", String(27), primary_key=True),
    Column("outcome", String(16), nullable=False),
    Column("finding", String(80), nullable=False),
    Column("received", String(27), nullable=False),
)  # fmt: skip

standings = Table(
    "standings", metadata,
    Column("login", String(64), primary_key=True),
    Column("question", String(32), primary_key=True),
    Column("state", String(16), nullable=False),
    Column("finding", String(80), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("at", String(27), nullable=False),
)  # fmt: skip

pages = Table(
    "pages", metadata,
    # which version the feedback page on the disk belongs to
    Column("login", String(64), primary_key=True),
    Column("assignment", String(64), primary_key=True),
    Column("page", String(64), nullable=False),
    Column("submission", String(16), nullable=False),
)  # fmt: skip

# without SQLite's own count of rows, which would tell who sent which form
satisfaction_forms = Table(
    "satisfaction_forms", metadata,
    Column("id", String(16), primary_key=True),
    Column("marks", JSON, nullable=False),
    Column("comment", Text, nullable=False),
    sqlite_with_rowid=False,
)  # fmt: skip

satisfaction_senders = Table(
    "satisfaction_senders",
    metadata,
    Column("login", String(64), primary_key=True),
    sqlite_with_rowid=False,
)


def database_url(folder: Path, url: str = "") -> str:
    """`url` where one is given, else SQLite in the cohort's folder `hub`."""
    return url or f"sqlite:///{folder / 'service.db'}"


def database(url: str) -> Engine:
    """The database, with its tables; raises SQLAlchemyError."""
    engine = create_engine(url, pool_pre_ping=True)
    if engine.dialect.name == "sqlite":

        @event.listens_for(engine, "connect")
        def _ready(connection: Any, _record: Any) -> None:
            cursor = connection.cursor()
            cursor.execute(f"PRAGMA busy_timeout={LOCK_SECONDS * 1000}")
            # readers and the one writer do not wait for each other
            cursor.execute("PRAGMA journal_mode=WAL")
            # what is acknowledged outlives a power cut, not only a killed process
            cursor.execute("PRAGMA synchronous=FULL")
            cursor.close()

    metadata.create_all(engine)
    return engine


def add_once(to: Connection, table: Table, row: Mapping[str, Any]) -> bool:
    """Insert the row; False, and nothing changed, where its key is there already."""
    adding = insert(to.engine, table).values(**row).on_conflict_do_nothing()
    # how many rows an INSERT made is known on PostgreSQL only to who asks for it beforehand
    return bool(to.execute(adding, execution_options={"preserve_rowcount": True}).rowcount)


def insert(engine: Engine, table: Table) -> Any:
    """An INSERT that knows ON CONFLICT, which is each dialect's own."""
    return (sqlite if engine.dialect.name == "sqlite" else postgresql).insert(table)
