"""Times as the service writes them: UTC, sortable as text, to the microsecond."""

from __future__ import annotations

import datetime as dt

FORMAT = "%Y-%m-%dT%H:%M:%S.%fZ"


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def text(at: dt.datetime) -> str:
    """
    >>> text(dt.datetime(2026, 5, 1, 2, 3, 4, 5, dt.UTC))
    '2026-05-01T02:03:04.000005Z'
    """
    return at.astimezone(dt.UTC).strftime(FORMAT)


def read(said: str) -> dt.datetime:
    """Raises ValueError."""
    return dt.datetime.strptime(said, FORMAT).replace(tzinfo=dt.UTC)
