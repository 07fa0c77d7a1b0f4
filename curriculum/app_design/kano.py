"""What does a feature do to satisfaction? The evaluation table of Kano's paired questions.

Each person answers twice: how would you feel if it were there, and if it were not?
"""

from __future__ import annotations

from curriculum.kit.i18n import N_, _
from curriculum.kit.refusal import ImpossibleValue

ANSWERS = {
    "L": N_("I like it"),
    "M": N_("it must be so"),
    "N": N_("I do not mind"),
    "W": N_("I can live with it"),
    "D": N_("I dislike it"),
}
KANO = {"L": "QAAAO", "M": "RIIIM", "N": "RIIIM", "W": "RIIIM", "D": "RRRRQ"}
"""Row: answer if it is there. Five letters: class for each answer if it is not, L M N W D."""
CLASSES = {
    "M": N_("must-be"),
    "O": N_("one-dimensional: the more, the better"),
    "A": N_("attractive"),
    "I": N_("indifferent"),
    "R": N_("reverse: people do not want it"),
    "Q": N_("questionable: the answers contradict each other"),
}


def kano_class(there: str, not_there: str) -> str:
    """The class (a key of `CLASSES`) of one person's two answers (keys of `ANSWERS`).

    Raises ImpossibleValue for an answer that is not one of the five letters.
    """
    for answer in (there, not_there):
        if answer not in ANSWERS:
            raise ImpossibleValue(
                _("{answer!r} is no answer of the Kano question. Write one of {known}.").format(
                    answer=answer, known=" ".join(ANSWERS)
                )
            )
    return KANO[there]["LMNWD".index(not_there)]
