"""Signs that several questions of this module share."""

from __future__ import annotations

import re
from collections.abc import Callable

from curriculum.excel_data.answers import STOPPED
from curriculum.kit.question import Sign
from curriculum.kit.seal import Leaf


def call(function: str, text: str) -> str:
    """The path of a call with one text."""
    return f'{function}("{text}")'


def told(place: str, test: Callable[[Leaf], bool]) -> Sign:
    """Whether there is a leaf at `place`, and it passes the test."""
    return lambda leaves: place in leaves and bool(test(leaves[place]))


def any_text(function: str) -> Sign:
    """A call gave text back, where that is not what was asked for."""
    return lambda leaves: any(
        isinstance(leaf, str) and leaf != STOPPED and not is_iso(leaf)
        for place, leaf in leaves.items()
        if place.startswith(f"{function}(")
    )


def stopped(function: str) -> Sign:
    """A public call raised an error."""
    return lambda leaves: any(
        leaf == STOPPED for place, leaf in leaves.items() if place.startswith(f"{function}(")
    )


def alike(one: str, other: str) -> Sign:
    """The two leaves are there and equal."""
    return lambda leaves: one in leaves and leaves[one] == leaves.get(other)


def is_iso(leaf: Leaf) -> bool:
    """A date as the answer kinds write it: "2025-05-13"."""
    return isinstance(leaf, str) and bool(re.fullmatch(r"\d{4}-\d\d-\d\d", leaf))
