"""The test before the course: its questions are the shared items. No expected values."""

from __future__ import annotations

from curriculum.pretest.items import questions_of

QUESTIONS = questions_of(5)
TASKS = ()
