"""How many may book one time slot? Those who booked come independently (exact binomial)."""

from __future__ import annotations

import math

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue


def arrivals(q: int, p: float) -> list[float]:
    """The chance that exactly 0, 1, ..., q of `q` people come, each with probability `p`.

    Raises ImpossibleValue unless q is a whole number from 0 and p lies between 0 and 1.
    """
    q, p = _whole("q", q), _share(p)
    return [math.comb(q, j) * p**j * (1 - p) ** (q - j) for j in range(q + 1)]


def overload(q: int, k: int, p: float) -> float:
    """The chance (0 to 1) that of `q` who booked more than `k` come; `p`: one of them comes.

    Raises ImpossibleValue as `arrivals` does, and unless k is a whole number from 0.
    """
    return math.fsum(arrivals(q, p)[_whole("k", k) + 1 :])


def turned_away(q: int, k: int, p: float) -> float:
    """How many people more than `k` come on average, over all slots, the quiet ones too."""
    chances, k = arrivals(q, p), _whole("k", k)
    return math.fsum((j - k) * chance for j, chance in enumerate(chances) if j > k)


def places_unused(q: int, k: int, p: float) -> float:
    """How many of the `k` places stay empty on average."""
    chances, k = arrivals(q, p), _whole("k", k)
    return math.fsum((k - j) * chance for j, chance in enumerate(chances) if j < k)


def places_per_slot(
    minutes_per_person: float, slot_minutes: float, walk_in_share: float = 0.2
) -> int:
    """Places to book in one slot, when `walk_in_share` of the capacity is kept for walk-ins.

    Walk-ins are who has no telephone. Raises ImpossibleValue for minutes of 0 or less.
    """
    if not (minutes_per_person > 0 and slot_minutes > 0):
        raise ImpossibleValue(
            _("minutes must be more than 0: {person} per person, {slot} per slot").format(
                person=minutes_per_person, slot=slot_minutes
            )
        )
    capacity = slot_minutes / minutes_per_person * (1 - _share(walk_in_share))
    # 0.7 * 10 is 6.999999999999999 in a computer, and 7 places
    return math.floor(round(capacity, 9))


def _whole(name: str, value: int) -> int:
    if not (value >= 0 and value == int(value)):
        raise ImpossibleValue(
            _("{name} must be a whole number, 0 or more: {value}").format(name=name, value=value)
        )
    return int(value)


def _share(value: float) -> float:
    if not 0 <= value <= 1:
        raise ImpossibleValue(
            _("a share lies between 0 and 1, for example 0.85 for 85 %: {value}").format(
                value=value
            )
        )
    return value
