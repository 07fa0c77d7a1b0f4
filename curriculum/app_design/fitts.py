"""How long does a thumb take to a button? Fitts' law in MacKenzie's form (Shannon).

The two constants are teaching values: compare designs with them, not telephones.
"""

from __future__ import annotations

import math

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

START_S = 0.1
"""a: seconds before the thumb moves."""
PER_BIT_S = 0.15
"""b: seconds for each bit of difficulty."""


def index_of_difficulty(distance: float, width: float) -> float:
    """Bits: log2(distance / width + 1), both in the same unit, width along the movement.

    Raises ImpossibleValue for a negative distance or a width of 0 or less.
    """
    if not (distance >= 0 and width > 0):
        raise ImpossibleValue(
            _(
                "the distance cannot be negative and the button needs a width above 0: "
                "distance {distance}, width {width}"
            ).format(distance=distance, width=width)
        )
    return math.log2(distance / width + 1)


def movement_time(distance: float, width: float, a: float = START_S, b: float = PER_BIT_S) -> float:
    """Seconds from the start of the movement to the tap: a + b * index of difficulty."""
    return a + b * index_of_difficulty(distance, width)
