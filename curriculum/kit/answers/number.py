"""One number (N1), and one count of whole things."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from curriculum.kit.answers.base import (
    BELOW_ZERO,
    DECIMAL_COMMA,
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NOT_FINITE,
    OTHER_UNIT,
    NamedValue,
    Reading,
    blank_reading,
    described,
    gather_value,
    only_item,
)
from curriculum.kit.finding import Finding
from curriculum.kit.portable import PAIR, Json, kind
from curriculum.kit.stops.words import clean
from curriculum.kit.texts import (
    PEOPLE,
    PLAIN,
    DecimalComma,
    NotANumber,
    OtherUnit,
    Unit,
    read_number,
)


@dataclass(frozen=True)
class Number(NamedValue):
    """A number in a unit, right within 0.5 %."""

    name: str
    unit: Unit = PLAIN
    exact: ClassVar[bool] = False

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        # what Python makes of 8,5: no number, but a pair of 8 and 5
        if _is_pair(namespace.get(self.name)):
            return PAIR
        return gather_value(self.name, namespace)

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if blank := blank_reading(self.name, evidence):
            return blank
        number = number_or_finding(self.name, evidence, self.unit)
        return (
            Reading(problem=number) if isinstance(number, Finding) else Reading({self.name: number})
        )


@dataclass(frozen=True)
class Count(NamedValue):
    """A whole number of things, right only when equal."""

    name: str
    unit: Unit = PEOPLE
    exact: ClassVar[bool] = True

    def read(self, evidence: Json) -> Reading:
        evidence = only_item(evidence)
        if blank := blank_reading(self.name, evidence):
            return blank
        number = count_or_finding(self.name, evidence, self.unit)
        return (
            Reading(problem=number) if isinstance(number, Finding) else Reading({self.name: number})
        )


def count_or_finding(name: str, evidence: Json, unit: Unit = PLAIN) -> int | Finding:
    """The whole number of things in a portable value, or what to tell the learner instead."""
    number = number_or_finding(name, evidence, unit)
    if isinstance(number, Finding):
        return number
    if number < 0:
        return BELOW_ZERO.with_params(name=name, got=f"{number:g}")
    if abs(number - round(number)) > 1e-6:
        return NOT_A_WHOLE_NUMBER.with_params(name=name, got=f"{number:g}")
    return round(number)


def number_or_finding(name: str, evidence: Json, unit: Unit = PLAIN) -> float | Finding:
    """The number in a portable value, or what to tell the learner instead."""
    if kind(evidence) == "number":
        return float(evidence)
    if kind(evidence) == "not_finite":
        return NOT_FINITE.with_params(name=name)
    if kind(evidence) == "text":
        try:
            number = read_number(evidence, unit)
            return number if math.isfinite(number) else NOT_FINITE.with_params(name=name)
        except OtherUnit as error:
            return OTHER_UNIT.with_params(name=name, got=clean(error.unit), unit=unit.name)
        except DecimalComma:
            return DECIMAL_COMMA.with_params(name=name)
        except NotANumber:
            pass
    if kind(evidence) == "pair":
        return DECIMAL_COMMA.with_params(name=name)
    return NOT_A_NUMBER.with_params(name=name, got=described(evidence))


def _is_pair(value: object) -> bool:
    """Two whole numbers with a comma between them; a list in square brackets is none."""
    return type(value) is tuple and [type(part) for part in value] == [int, int]
