"""What a citizen does in the tap race: actions, and the flows that begin with them."""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.app_design.keystrokes import NAMES, klm_seconds
from curriculum.case.app import FORM_ENTRIES
from curriculum.kit.i18n import N_, _


def two_decimals(seconds: float) -> str:
    """Always two: figures that stand below each other are compared."""
    return f"{seconds:.2f}"


@dataclass(frozen=True)
class Action:
    """Something a citizen does, and the operators it takes."""

    name: str
    """English source text."""
    flow: str

    def said(self) -> str:
        seconds = _("{seconds} s").format(seconds=two_decimals(klm_seconds(self.flow)))
        return f"{_(self.name)} · {seconds}"


ID_NUMBER = Action(N_("Type the ID number, 13 digits"), FORM_ENTRIES[0])
FULL_NAME = Action(N_("Type the full name, 20 letters"), FORM_ENTRIES[1])
TELEPHONE = Action(N_("Type the telephone number, 10 digits"), FORM_ENTRIES[2])
THAID = Action(N_("Sign in with ThaID, wait for it"), "MPR")
DAY = Action(N_("Choose a day"), "MP")
TIME = Action(N_("Choose a time"), "MP")
CONFIRM = Action(N_("Confirm, wait for the slip"), "MPR")
SINGLE = tuple(Action(name, letter) for letter, name in NAMES.items())
ACTIONS = (ID_NUMBER, FULL_NAME, TELEPHONE, THAID, DAY, TIME, CONFIRM, *SINGLE)

FLOWS = {
    "form": (ID_NUMBER, FULL_NAME, TELEPHONE, DAY, TIME, CONFIRM),
    "thaid": (THAID, DAY, TIME, CONFIRM),
    "nothing": (),
}
FLOW_NAMES = {
    "form": N_("the form with three fields"),
    "thaid": N_("sign in with ThaID"),
    "nothing": N_("an empty flow"),
}
