"""One choice from a short list, in Thai or English, in any usual spelling (N5)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from curriculum.kit.answers.base import (
    NOT_A_CHOICE,
    NamedValue,
    Reading,
    blank_reading,
    described,
    only_item,
)
from curriculum.kit.portable import Json, kind
from curriculum.kit.texts import tidy

NEGATION = r"(?:\bnon|\bnot|ไม่ใช่|ไม่)"


@dataclass(frozen=True)
class Choices:
    """The legal labels: code to the other spellings of it."""

    spellings: Mapping[str, Sequence[str]]

    def code(self, text: str) -> str | None:
        """The code that `text` means, or None.

        A code that stands alone inside a longer text counts when it is the only one:
        "ขั้น S6" and "S6 อนุมัติ" mean S6, "S5 S6" means nothing, and neither does "not VA".
        """
        said = tidy(text)
        for code, others in self.spellings.items():
            if said in {tidy(code), *map(tidy, others)}:
                return code
        inside = {code for code in self.spellings if _stands_in(tidy(code), said)}
        return inside.pop() if len(inside) == 1 else None

    def listed(self) -> str:
        return ", ".join(self.spellings)


@dataclass(frozen=True)
class Label(NamedValue):
    """One label; the leaf is its code."""

    name: str
    choices: Choices
    exact: ClassVar[bool] = True

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if blank := blank_reading(self.name, evidence):
            return blank
        code = self.choices.code(evidence) if kind(evidence) == "text" else None
        if code is None:
            return Reading(
                problem=NOT_A_CHOICE.with_params(
                    name=self.name, got=described(evidence), choices=self.choices.listed()
                )
            )
        return Reading({self.name: code})


def _stands_in(code: str, text: str) -> bool:
    found = re.search(
        rf"(?P<no>{NEGATION}[\s_-]*)?(?<![0-9a-z]){re.escape(code)}(?![0-9a-z])", text
    )
    return found is not None and not found["no"]
