"""Waiting for the gradebook: what was just handed in is being marked, or another run is at work."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from curriculum.kit.i18n import N_
from grading.journal import JournalHeld
from hub.desk.words import words

HELD_SECONDS = 1.0
WAITING = N_("Waiting until what was just handed in is marked")
T = TypeVar("T")


def held(begin: Callable[[], T], tell: Callable[..., None], total: int = 0) -> T:
    """What `begin` returns, as soon as nobody else marks this cohort."""
    while True:
        try:
            return begin()
        except JournalHeld:
            tell(words(WAITING), 0, total)
            time.sleep(HELD_SECONDS)
