"""One date (N7), and one yes or no."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import ClassVar

from curriculum.kit.answers.base import (
    NOT_A_DATE,
    NOT_YES_OR_NO,
    NamedValue,
    Reading,
    blank_reading,
    described,
    only_item,
)
from curriculum.kit.portable import Json, kind
from curriculum.kit.texts import tidy
from curriculum.kit.thai_dates import NotADate, read_date

YES = frozenset(("yes", "true", "y", "ใช่", "จริง", "ถูก", "ถูกต้อง", "ผ่าน", "สูงกว่า"))
NO = frozenset(
    ("no", "false", "n", "ไม่ใช่", "ไม่", "เท็จ", "ผิด", "ไม่ถูก", "ไม่ถูกต้อง", "ไม่ผ่าน", "ไม่สูงกว่า")
)
# offices write 20 พ.ค. 69 and 20/5/69; below 43 it may be a C.E. year, or a day
SHORT_YEAR = re.compile(
    r"^(\D*\d{1,2}\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|[^\d/]+?)\s*)((?:4[3-9]|[5-9]\d))$"
)


@dataclass(frozen=True)
class Date(NamedValue):
    """A day: a date, a timestamp, or text in any form that Thai offices write; the leaf is ISO."""

    name: str
    exact: ClassVar[bool] = True

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if blank := blank_reading(self.name, evidence):
            return blank
        try:
            return Reading({self.name: _day(evidence).isoformat()})
        except ValueError:
            return Reading(problem=NOT_A_DATE.with_params(name=self.name, got=described(evidence)))


@dataclass(frozen=True)
class Flag(NamedValue):
    """Yes or no: True and False, or the word in Thai or English; the leaf is "yes" or "no"."""

    name: str
    exact: ClassVar[bool] = True

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if blank := blank_reading(self.name, evidence):
            return blank
        if kind(evidence) == "bool":
            return Reading({self.name: "yes" if evidence else "no"})
        said = tidy(evidence).rstrip(".") if kind(evidence) == "text" else ""
        for leaf, words in (("yes", YES), ("no", NO)):
            if said in words:
                return Reading({self.name: leaf})
        return Reading(problem=NOT_YES_OR_NO.with_params(name=self.name, got=described(evidence)))


def _day(evidence: Json) -> dt.date:
    """The day in a portable value; raises ValueError."""
    if kind(evidence) == "date" and isinstance(evidence.get("iso"), str):
        return dt.date.fromisoformat(evidence["iso"][:10])
    if kind(evidence) == "text":
        return read_date(SHORT_YEAR.sub(r"\g<1>25\2", tidy(evidence)))
    raise NotADate(str(kind(evidence)))
