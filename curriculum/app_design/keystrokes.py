"""How long does a skilled person take? The keystroke-level model (Card, Moran, Newell).

A flow is a text of operators: "MPR" is think, point, wait. The times were measured at
desktop computers: use them to compare two designs, not to predict seconds on a telephone.
"""

from __future__ import annotations

from curriculum.kit.i18n import N_, _
from curriculum.kit.refusal import ImpossibleValue

OP = {"K": 0.28, "P": 1.10, "M": 1.35, "H": 0.40, "R": 1.0}
"""Seconds of each operator; R, the wait for the system, is the course's own choice."""
NAMES = {
    "K": N_("K press a key"),
    "P": N_("P point and tap"),
    "M": N_("M think"),
    "H": N_("H move the hand"),
    "R": N_("R wait for the system"),
}


def operator_counts(flow: str) -> dict[str, int]:
    """How often each operator stands in `flow`, in the order of `OP`.

    Raises ImpossibleValue for a letter that is no operator, saying which and where.
    """
    for place, letter in enumerate(flow, start=1):
        if letter not in OP:
            raise ImpossibleValue(
                _(
                    "Letter {place} of the flow is {letter!r}, which is no operator. "
                    "Write only {known}, in capitals."
                ).format(place=place, letter=letter, known=" ".join(OP))
            )
    return {letter: flow.count(letter) for letter in OP}


def klm_seconds(flow: str) -> float:
    """Seconds that the operators of `flow` take together; an empty flow takes 0."""
    total = sum(OP[letter] * count for letter, count in operator_counts(flow).items())
    # learners print this: 27.74, not 27.740000000000002
    return round(total, 10)


def saving_percent(before: str, after: str) -> float:
    """By how many percent of its time `after` is shorter than `before`; negative if longer."""
    old = klm_seconds(before)
    if old == 0:
        raise ImpossibleValue(_("the first flow is empty, so nothing can be saved from it"))
    return 100 * (old - klm_seconds(after)) / old
