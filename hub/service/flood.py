"""So many requests in a while, and no more: one bucket for each person and kind of request."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

from hub.service.refusals import TooFast

KEPT = 10_000
"""Buckets in memory; full ones are forgotten first, for they say nothing."""


@dataclass(frozen=True)
class Rate:
    """`burst` at once, and `a_minute` in the long run."""

    a_minute: float
    burst: int


RATES = {
    "submission": Rate(12, 6),
    "checks": Rate(120, 60),
    "read": Rate(240, 120),
}


class Flood:
    """Counts requests; `clock` is monotonic seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._levels: dict[tuple[str, str], tuple[float, float]] = {}

    def admit(self, login: str, kind: str, times: int = 1) -> None:
        """Take one from the bucket; raises TooFast where it is empty. `times` widens the rate."""
        rate, now = RATES[kind], self._clock()
        most, a_second = rate.burst * times, rate.a_minute * times / 60
        level, seen = self._levels.get((login, kind), (most, now))
        level = min(most, level + (now - seen) * a_second)
        if level < 1:
            raise TooFast(math.ceil((1 - level) / a_second))
        if len(self._levels) >= KEPT:
            self._forget(now)
        self._levels[login, kind] = (level - 1, now)

    def _forget(self, now: float) -> None:
        """Drop whoever was quiet for a minute: every bucket is full again by then."""
        self._levels = {who: kept for who, kept in self._levels.items() if now - kept[1] < 60}
