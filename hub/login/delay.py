"""The delay against guessing: it grows with every wrong try, ends soon, and locks nobody out.

Every try waits, right or wrong, and is then looked at: whoever has the right code is in after
some seconds at most, whatever a neighbour does. What bounds the number of guesses is how many
may wait at the same time. A class behind one address shares that address's allowance, which is
therefore large; the pass codes are long enough for both.
"""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address, ip_network


@dataclass(frozen=True)
class Growth:
    """How the delay grows: `first` seconds after `free` wrong tries, then twice as much each."""

    free: int
    first: float
    most: float

    def after(self, failures: int) -> float:
        over = failures - self.free
        # 2 ** 60 seconds is enough, and no number grows without end
        return 0.0 if over <= 0 else min(self.most, self.first * 2 ** min(over - 1, 60))


@dataclass
class Failures:
    count: int
    last: float


class RoomFull(Exception):
    """Too many tries of this login from this address, or of everybody, wait already."""


class Delays:
    """The wrong tries of the last minutes, in memory, never more than `most` of each kind."""

    def __init__(
        self, login: Growth, address: Growth, *, forgiven_after: float = 60.0, most: int = 10_000,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self._growth = {"login": login, "address": address}
        self._failed: dict[str, OrderedDict[str, Failures]] = {
            "login": OrderedDict(), "address": OrderedDict(),
        }  # fmt: skip
        self._forgiven_after, self._most, self._clock = forgiven_after, most, clock

    def wait(self, login: str, address: str) -> float:
        """Seconds that a try of this login from this address has to wait."""
        return max(self._of("login", login), self._of("address", address))

    def failed(self, login: str, address: str) -> None:
        self._count("login", login)
        self._count("address", address)

    def succeeded(self, login: str) -> None:
        """The person is in. The address keeps its count, or one's own login would clear it."""
        self._failed["login"].pop(login, None)

    def __len__(self) -> int:
        return sum(map(len, self._failed.values()))

    def _of(self, kind: str, key: str) -> float:
        return self._growth[kind].after(self._left(self._failed[kind].get(key)))

    def _left(self, failures: Failures | None) -> int:
        """The failures that are not forgiven yet: one is, each minute."""
        if failures is None:
            return 0
        return max(0, failures.count - int((self._clock() - failures.last) / self._forgiven_after))

    def _count(self, kind: str, key: str) -> None:
        known = self._failed[kind]
        known[key] = Failures(self._left(known.get(key)) + 1, self._clock())
        known.move_to_end(key)
        while len(known) > self._most:
            known.popitem(last=False)


class WaitingRoom:
    """How many tries may wait at the same time: so many guesses fit into one delay."""

    def __init__(self, each: int = 3, address: int = 256, everybody: int = 1_000) -> None:
        self._most = (each, address, everybody)
        self._waiting: Counter[tuple[str, ...]] = Counter()

    @contextmanager
    def entered(self, login: str, address: str) -> Iterator[None]:
        """Within the block the try waits. Raises RoomFull."""
        places = ((login, address), (address,), ())
        if any(self._waiting[p] >= most for p, most in zip(places, self._most, strict=True)):
            raise RoomFull
        self._waiting.update(places)
        try:
            yield
        finally:
            self._waiting.subtract(places)
            for place in places:
                if not self._waiting[place]:
                    del self._waiting[place]


def address_of(forwarded: str, peer: str, trusted: frozenset[str] = frozenset()) -> str:
    """Whom to count a try against: the last address that our own proxy wrote down.

    `forwarded` is X-Forwarded-For, `peer` what tornado says. Everything before the last is the
    sender's own word, and X-Real-Ip, which tornado believes, is nothing else.
    """
    named = [part.strip() for part in forwarded.split(",") if part.strip()]
    found = next((one for one in reversed(named) if one not in trusted), peer)
    try:
        address = ip_address(found)
    except ValueError:
        return "?"
    # one subscriber of IPv6 has 2^64 addresses
    return str(ip_network(f"{address}/64", strict=False) if address.version == 6 else address)
