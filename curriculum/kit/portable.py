"""A learner's value as plain JSON: what crosses from the learner's process to the judge.

Numbers, text, booleans and lists are themselves; everything else is an object with a "$":

    ...                 {"$": "ellipsis"}
    dict                {"$": "mapping", "items": [[key, value], ...]}
    pandas Series       {"$": "series", "index": [...], "values": [...]}
    pandas DataFrame    {"$": "table", "columns": [...], "index": [...], "rows": [[...], ...]}
    a date              {"$": "date", "iso": "2026-03-09"}
    nan, inf            {"$": "not_finite", "value": "inf"}
    a function          {"$": "function"}
    8,5 for a number    {"$": "pair"}
    too large           {"$": "too_big", "type": "DataFrame", "size": 5569}
    anything else       {"$": "other", "type": "Figure"}

Nothing here fails on a learner's value: what cannot be read is `other`.
"""

from __future__ import annotations

import datetime as dt
import math
import numbers
from collections.abc import Iterable
from typing import Any

MAX_ITEMS = 2_000
MAX_TEXT = 4_000
MAX_DEPTH = 4
MAX_TOTAL = 20_000
ITEM_SIZE = 8
"""Size of one value altogether: so much for each item, and 1 for each character of a text."""
MAX_EXACT_INTEGER = 2**53

Json = Any

ELLIPSIS: Json = {"$": "ellipsis"}
MISSING: Json = {"$": "missing"}
PAIR: Json = {"$": "pair"}
TAGS = frozenset(
    (
        "ellipsis", "missing", "mapping", "series", "table", "date", "not_finite", "function",
        "pair", "calls", "too_big", "other",
    )
)  # fmt: skip


def portable(value: object) -> Json:
    """`value` as plain JSON, at most MAX_DEPTH deep and MAX_TOTAL large in all."""
    try:
        return _Reader().read(value, MAX_DEPTH)
    except _TooMuch as error:
        return _too_big(value, error.size)


def kind(value: Json) -> str:
    """The "$" of a portable value, or "number", "text", "list", "bool", "none".

    Evidence comes from the learner's process: a "$" that `portable` never writes is "other",
    and a number that no calculation can use is "not_finite".
    """
    if isinstance(value, dict):
        tag = value.get("$")
        return tag if isinstance(tag, str) and tag in TAGS else "other"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, (int, float)):
        return "number" if _is_finite(value) else "not_finite"
    if isinstance(value, str):
        return "text"
    return "list" if isinstance(value, list) else "none"


class _TooMuch(Exception):
    def __init__(self, size: int) -> None:
        self.size = size


class _Reader:
    """One value being read; nested lists multiply, so the size is counted over all of them."""

    def __init__(self) -> None:
        self.left = MAX_TOTAL

    def read(self, value: Any, depth: int) -> Json:
        self._spend(ITEM_SIZE)
        try:
            return self._read(value, depth)
        except _TooMuch:
            raise
        # a learner's class may raise anything at all from __len__, __iter__ or __float__
        except (Exception, SystemExit):
            return _other(value)

    def _read(self, value: Any, depth: int) -> Json:
        if value is Ellipsis:
            return ELLIPSIS
        # not isinstance: a class may claim any __class__
        if value is None or value is True or value is False:
            return value
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, numbers.Number) or (hasattr(value, "dtype") and _is_scalar(value)):
            return self._number(value)
        if isinstance(value, dt.date):
            return {"$": "date", "iso": self._text(value.isoformat())}
        if depth == 0:
            return _other(value)
        return self._container(value, depth - 1)

    def _spend(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise _TooMuch(MAX_TOTAL)

    def _text(self, value: str) -> str:
        text = str.__str__(value)[:MAX_TEXT]
        self._spend(len(text))
        # half of a surrogate pair cannot be written as UTF-8
        return text.encode("utf-8", "replace").decode("utf-8")

    def _number(self, value: Any) -> Json:
        if hasattr(value, "item"):
            if getattr(getattr(value, "dtype", None), "kind", "") == "M":
                # a numpy time to the nanosecond is only a number to Python
                return {"$": "date", "iso": self._text(str(value))}
            value = value.item()
            if value is None or value is True or value is False:
                return value
            if isinstance(value, str):
                return self._text(value)
            if isinstance(value, dt.date):
                return {"$": "date", "iso": self._text(value.isoformat())}
        if isinstance(value, int) and abs(value) <= MAX_EXACT_INTEGER:
            return int(value)
        number = float(value)
        return number if math.isfinite(number) else {"$": "not_finite", "value": str(number)}

    def _container(self, value: Any, depth: int) -> Json:
        import pandas as pd

        if isinstance(value, pd.DataFrame):
            _measured(value, max(value.size, *value.shape))
            return {
                "$": "table",
                "columns": self._all(value.columns, depth),
                "index": self._all(value.index, depth),
                "rows": [self._all(row, depth) for row in value.to_numpy(object)],
            }
        if isinstance(value, pd.Series):
            _measured(value, len(value))
            return {
                "$": "series",
                "index": self._all(value.index, depth),
                "values": self._all(value.to_numpy(object), depth),
            }
        if isinstance(value, dict):
            _measured(value, len(value))
            return {
                "$": "mapping",
                "items": [[self.read(k, depth), self.read(v, depth)] for k, v in value.items()],
            }
        if isinstance(value, (set, frozenset)):
            _measured(value, len(value))
            return self._all(sorted(value, key=repr), depth)
        if isinstance(value, (list, tuple, range, *VIEWS)) or hasattr(value, "dtype"):
            _measured(value, len(value))
            return self._all(value, depth)
        return {"$": "function"} if callable(value) else _other(value)

    def _all(self, values: Iterable[Any], depth: int) -> list[Json]:
        return [self.read(value, depth) for value in values]


VIEWS = (type({}.keys()), type({}.values()))


def _is_scalar(value: Any) -> bool:
    return getattr(value, "ndim", None) == 0


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:
        return False


def _measured(value: object, size: int) -> None:
    if size > MAX_ITEMS:
        raise _TooMuch(size)


def _too_big(value: object, size: int) -> Json:
    return {"$": "too_big", "type": type_name(value), "size": size}


def _other(value: object) -> Json:
    return {"$": "other", "type": type_name(value)}


def type_name(value: object) -> str:
    """The name of the value's class, past a metaclass with a __name__ of its own."""
    return type.__dict__["__name__"].__get__(type(value))[:60]
