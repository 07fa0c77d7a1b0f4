"""One form as a browser sends it: fields to plain values, or a refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.kit.i18n import _
from grading.plain import OBEYED
from grading.report.satisfaction import COMMENT, ITEMS
from hub.service.reading import NOT_THAT_FORM
from hub.service.refusals import NotUnderstood

LEVELS = range(1, 6)
LONGEST_COMMENT = 500
"""Characters."""
NO_ANSWER = ""


@dataclass(frozen=True)
class Filled:
    """Marks by item, only those that were given, and a sentence or nothing."""

    marks: Mapping[str, int]
    comment: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.marks and not self.comment


def read_filled(fields: Mapping[str, str]) -> Filled:
    """The form; raises NotUnderstood for what its page cannot send."""
    levels = {str(level): level for level in LEVELS} | {NO_ANSWER: None}
    given = {item: fields.get(item, NO_ANSWER) for item in ITEMS}
    comment = " ".join(OBEYED.sub(" ", fields.get(COMMENT, "")).split())
    if not levels.keys() >= set(given.values()) or len(comment) > LONGEST_COMMENT:
        raise NotUnderstood(_(NOT_THAT_FORM))
    marks = {item: mark for item, said in given.items() if (mark := levels[said]) is not None}
    return Filled(marks, comment)
