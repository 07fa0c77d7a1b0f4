"""How the class stands, as plain values."""

from __future__ import annotations

from dataclasses import dataclass

from hub.desk.job import Needed


@dataclass(frozen=True)
class Line:
    """One part of the course."""

    assignment: str
    handed_in: int
    drafts: int
    """Taken by the trainer, of those who have not handed in."""
    graded: int
    waiting: int
    cannot_judge: int
    our_fault: int
    by_hand: int | None
    """None where the gradebook cannot be asked now."""


@dataclass(frozen=True)
class Numbers:
    lines: tuple[Line, ...]
    needed: tuple[Needed, ...]
