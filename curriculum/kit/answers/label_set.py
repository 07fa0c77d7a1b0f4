"""Some of a few known labels, in any order (N2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from curriculum.kit.answers.base import (
    NOT_A_CHOICE,
    NOT_A_SET,
    NamedValue,
    Reading,
    blank_reading,
    described,
)
from curriculum.kit.answers.label import Choices
from curriculum.kit.portable import Json, kind

BETWEEN = re.compile(
    r"\s*(?:,|;|/|→|-?>|–|—|\bและ\b|\bกับ\b|\band\b|(?<=\w)-(?=\w)|(?<=\s)-(?=\s))\s*|\s+"
)


@dataclass(frozen=True)
class LabelSet(NamedValue):
    """A set of labels; the leaf is their codes in the order of the choices: "A,B,E"."""

    name: str
    choices: Choices
    exact: ClassVar[bool] = True

    def read(self, evidence: Json) -> Reading:
        if blank := blank_reading(self.name, evidence):
            return blank
        members = self._members(evidence)
        if members is None:
            return Reading(problem=NOT_A_SET.with_params(name=self.name, got=described(evidence)))
        empty = [member for member in members if kind(member) in ("ellipsis", "none")]
        if empty:
            problem = blank_reading(self.name, empty[0]).problem
            return Reading(problem=problem, blank=empty == members)
        codes = set()
        for member in members:
            code = self.choices.code(member) if kind(member) == "text" else None
            if code is None:
                return Reading(
                    problem=NOT_A_CHOICE.with_params(
                        name=self.name, got=described(member), choices=self.choices.listed()
                    )
                )
            codes.add(code)
        return Reading({self.name: joined(self.choices, codes)})

    def _members(self, evidence: Json) -> list[Json] | None:
        match kind(evidence):
            case "list":
                # one text in square brackets is a list of labels all the same: ['A-B-C']
                alone = len(evidence) == 1 and kind(evidence[0]) == "text"
                return self._members(evidence[0]) if alone else evidence
            case "series":
                values = evidence.get("values")
                return values if isinstance(values, list) else None
            case "table":
                rows = evidence.get("rows")
                whole = isinstance(rows, list) and all(
                    isinstance(row, list) and len(row) == 1 for row in rows
                )
                return [row[0] for row in rows] if whole else None
            case "text":
                if self.choices.code(evidence):
                    return [evidence]
                parts = [part for part in BETWEEN.split(evidence.strip()) if part]
                return self._letters(parts[0]) if len(parts) == 1 else parts
        return None

    def _letters(self, text: str) -> list[str]:
        """The labels of "ABC", where every label is one letter; otherwise the text as it is."""
        letters = [*text]
        one_letter = all(len(code) == 1 for code in self.choices.spellings)
        return letters if one_letter and all(map(self.choices.code, letters)) else [text]


def joined(choices: Choices, codes: set[str]) -> str:
    """The leaf of a set of codes."""
    return ",".join(code for code in choices.spellings if code in codes)
