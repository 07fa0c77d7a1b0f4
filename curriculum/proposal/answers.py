"""What a proposal.json says, read without trusting it: cut, cleaned, and never an error.

The page, the checks and the marks all read through here, so that what is marked is what is
seen. A file may be old, damaged, or made by hand to break something.
"""

from __future__ import annotations

import datetime as dt
import json
import math
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.spec import read_app
from curriculum.kit.texts import MINUTES, PERCENT, PLAIN, NotANumber, OtherUnit, read_number
from curriculum.kit.thai_dates import NotADate, read_date
from curriculum.time_project.own_plan.cells import BAHT
from curriculum.time_project.own_plan.rows import Reading, read_plan

LARGEST_FILE = 2_000_000
LONGEST_TEXT, MOST_KEYS, MOST_ITEMS, DEEPEST = 2_000, 200, 300, 4
MOST_ALTOGETHER = 60_000
"""Letters and items of one proposal; an honest one has 10,000."""
OWN_NOTES = "from_lessons"
"""Kept in the file by the exercise for itself, not a part of the proposal."""
UNITS = {"lead_time_min": MINUTES, "expected_lead_time_min": MINUTES, "pce_percent": PERCENT,
         "plan_budget": BAHT}  # fmt: skip
# what no paper can show or anybody can be fooled with: control characters, marks that turn the
# direction of text, halves of pairs, and the two that XML does not know
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]"
)


class Unreadable(ValueError):
    """The file is there, and holds no proposal."""


def read_file(path: Path) -> dict[str, Any]:
    """The trimmed answers in `path`; {} where there is no file. Raises Unreadable."""
    try:
        # a link or a pipe of that name is no proposal, and reading one may never end
        if not path.is_file() or path.is_symlink():
            if path.exists() or path.is_symlink():
                raise Unreadable(path.name)
            return {}
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
        read = json.loads(content.decode("utf-8-sig")) if len(content) <= LARGEST_FILE else None
    # no UTF-8 and no JSON are ValueErrors; a thousand brackets in a row are a RecursionError
    except (OSError, ValueError, RecursionError) as error:
        raise Unreadable(path.name) from error
    if not isinstance(read, dict):
        raise Unreadable(path.name)
    return trimmed(read)


def trimmed(answers: object) -> dict[str, Any]:
    """`answers` as plain JSON of a size that can be carried and shown."""
    if not isinstance(answers, dict):
        return {}
    kept = [(key, value) for key, value in answers.items() if isinstance(key, str)]
    trimmer = _Trimmer()
    return {
        _clean(key)[:60]: trimmer.cut(value, DEEPEST)
        for key, value in kept[:MOST_KEYS]
        if key != OWN_NOTES
    }


class _Trimmer:
    """Counts over the whole proposal: nested lists multiply."""

    def __init__(self) -> None:
        self._left = MOST_ALTOGETHER

    def cut(self, value: object, depth: int) -> Any:
        self._left -= 1
        if self._left <= 0:
            return None
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, int | float):
            return value if abs(value) < 1e15 and math.isfinite(value) else None
        if isinstance(value, str):
            text = _clean(value[: 2 * LONGEST_TEXT])
            text = text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1].rstrip() + "…"
            self._left -= len(text)
            return text
        if depth == 0:
            return None
        if isinstance(value, list):
            return [self.cut(item, depth - 1) for item in value[:MOST_ITEMS]]
        if isinstance(value, dict):
            named = [(key, item) for key, item in value.items() if isinstance(key, str)]
            return {_clean(key)[:60]: self.cut(item, depth - 1) for key, item in named[:MOST_ITEMS]}
        return None


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", _UNSEEN.sub(" ", text)).strip()


@dataclass(frozen=True)
class Answers:
    """Trimmed answers, each read as what it is meant to be."""

    raw: Mapping[str, Any]

    def text(self, key: str) -> str:
        """The text, "" where there is none; a number as a person would write it."""
        value = self.raw.get(key)
        if isinstance(value, str):
            return value
        return f"{value:.10g}" if _is_number(value) else ""

    def number(self, key: str) -> float | None:
        """The number, also where it stands as text with its unit ("90 นาที")."""
        value = self.raw.get(key)
        if _is_number(value):
            return float(value)
        if not isinstance(value, str) or not value:
            return None
        try:
            return read_number(value, UNITS.get(key, PLAIN))
        except (NotANumber, OtherUnit):
            return None

    def choice(self, key: str, known: Collection[str]) -> str:
        value = self.raw.get(key)
        return value if isinstance(value, str) and value in known else ""

    def date(self, key: str) -> dt.date | None:
        try:
            return read_date(self.text(key))
        except NotADate:
            return None

    @cached_property
    def plan(self) -> Reading | None:
        """The saved plan, read anew: what was worked out once may belong to another table."""
        kept = self.raw.get("plan")
        rows = kept.get("rows") if isinstance(kept, dict) else None
        if not isinstance(rows, list) or not any(isinstance(row, dict) for row in rows):
            return None
        told = {key: kept.get(key) for key in ("title", "start_typed", "more_holidays")}
        title, start, more = (text if isinstance(text, str) else "" for text in told.values())
        plain = [
            {key: value for key, value in row.items() if isinstance(value, str | int | float)}
            for row in rows
            if isinstance(row, dict)
        ]
        return read_plan(plain, start, title=title, more_holidays=more)

    @cached_property
    def app(self) -> App | None:
        """The screens of the prototype, None where nothing was saved."""
        rows = self.raw.get("app_spec")
        if not isinstance(rows, list):
            return None
        app = read_app([row for row in rows if isinstance(row, dict)]).app
        return app if app.screens else None

    def texts(self) -> Iterator[str]:
        """Every text in the proposal, wherever it stands."""
        yield from _texts(self.raw)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
