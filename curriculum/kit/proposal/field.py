"""One line of the proposal, and what the words typed into it mean."""

from __future__ import annotations

import math
from dataclasses import dataclass

from curriculum.kit.i18n import N_
from curriculum.kit.proposal.personal import personal_data
from curriculum.kit.texts import (
    USE_A_POINT,
    DecimalComma,
    NotANumber,
    OtherUnit,
    Unit,
    read_number,
)

PERSONAL = {
    "id_number": N_(
        "This looks like a 13-digit ID number. Please take it out: no personal data here."
    ),
    "phone": N_("This looks like a phone number. Please take it out: no personal data here."),
    "email": N_("This looks like an e-mail address. Please take it out: no personal data here."),
}


@dataclass(frozen=True)
class Field:
    """One line of the form. `label` is an English msgid that names the unit, if any."""

    key: str
    label: str
    unit: Unit | None = None
    """A number in this unit is wanted; text otherwise."""
    highest: float = math.inf
    """The largest number that can be meant; the smallest is 0."""
    choices: tuple[tuple[str, str], ...] = ()
    """Stored value and shown label (msgid) of a drop-down list."""
    long: bool = False
    """More than one line of text."""


@dataclass(frozen=True)
class Part:
    """A numbered part of the proposal, as it will be printed."""

    title: str
    fields: tuple[Field, ...]


class Refused(ValueError):
    """What was typed into a field cannot be saved; the message (msgid) says what to do."""

    def __init__(self, field: Field, message: str) -> None:
        self.field, self.message = field, message
        super().__init__(f"{field.key}: {message}")


def understood(field: Field, typed: str | None) -> str | float | None:
    """What `typed` means in this field: text, a number of its unit, or None when empty.

    Raises Refused for personal data and for what is not a number from 0 to `highest`.
    """
    text = (typed or "").strip()
    if not text:
        return None
    if found := personal_data(text):
        raise Refused(field, PERSONAL[found])
    if field.unit is None:
        return text
    try:
        number = read_number(text, field.unit)
    except OtherUnit as wrong:
        raise Refused(
            field, N_("Please use the unit in the label and write the number only.")
        ) from wrong
    except DecimalComma as wrong:
        raise Refused(field, USE_A_POINT) from wrong
    except NotANumber as wrong:
        raise Refused(field, N_("Please write one number, for example 90.")) from wrong
    if not 0 <= number <= field.highest:
        raise Refused(field, N_("This number cannot be right. Please look at it again."))
    return number
