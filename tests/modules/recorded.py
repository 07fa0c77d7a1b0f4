"""The recorded answers, for the tests of the modules' questions; see hub/rehearsal/answers.py."""

from __future__ import annotations

from hub.rehearsal.answers import Recorded, recorded

__all__ = ["RECORDED", "RIGHT", "WRONG", "Recorded"]

RECORDED = recorded()
RIGHT = tuple(answer for answer in RECORDED if answer.is_right)
WRONG = tuple(answer for answer in RECORDED if not answer.is_right)
