"""Text, compared in a normal form that the question chooses."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from curriculum.kit.answers.base import (
    NOT_TEXT,
    NamedValue,
    Reading,
    blank_reading,
    described,
    only_item,
)
from curriculum.kit.portable import Json, kind

# NFKC takes this vowel apart, and NFC does not put it together again
SARA_AM, SARA_AM_IN_TWO = "\u0e33", "\u0e4d\u0e32"


def as_typed(text: str) -> str:
    """Every space counts; only the two ways of storing one letter are made one."""
    return unicodedata.normalize("NFC", text).replace(SARA_AM_IN_TWO, SARA_AM)


@dataclass(frozen=True)
class Text(NamedValue):
    """A text; the leaf is its normal form."""

    name: str
    normal: Callable[[str], str] = as_typed
    exact: ClassVar[bool] = True

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if blank := blank_reading(self.name, evidence):
            return blank
        if kind(evidence) != "text":
            return Reading(problem=NOT_TEXT.with_params(name=self.name, got=described(evidence)))
        return Reading({self.name: self.normal(evidence)})
