"""Random draws that every machine repeats: arithmetic on `random.Random(seed).random()` only.

numpy's distributions may change between versions; the standard generator's `random()`
does not, so the case is the same for every class and every year.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

SHORTEST_SERVICE = 0.3
"""Minutes. Nobody is served faster than this."""


def exponential(random: Random, mean: float) -> float:
    """A time until the next arrival, in the unit of `mean`."""
    return -mean * math.log(1 - random.random())


def erlang2(random: Random, mean: float) -> float:
    """A service time: two exponential stages, so very short and very long ones are rare."""
    return max(SHORTEST_SERVICE, exponential(random, mean / 2) + exponential(random, mean / 2))


def weighted_index(random: Random, weights: Sequence[float]) -> int:
    """The index of one weight, chosen in proportion to the weights."""
    drawn = random.random() * sum(weights)
    running = 0.0
    for index, weight in enumerate(weights):
        running += weight
        if drawn < running:
            return index
    return len(weights) - 1
