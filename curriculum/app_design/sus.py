"""How usable do people find it? The System Usability Scale (Brooke, 1996).

Ten statements, answered from 1 (disagree) to 5 (agree); every second one is put negatively.
The score runs from 0 to 100 and is not a percentage; 68 is about average.
"""

from __future__ import annotations

from collections.abc import Sequence

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

STATEMENTS = 10
AVERAGE = 68


def sus_score(answers: Sequence[int]) -> float:
    """One person's score: (x - 1) for statements 1, 3, ..., (5 - x) for 2, 4, ..., times 2.5.

    Raises ImpossibleValue unless there are ten whole numbers from 1 to 5.
    """
    if len(answers) != STATEMENTS:
        raise ImpossibleValue(
            _("SUS needs 10 answers from each person: here {count}").format(count=len(answers))
        )
    for number, answer in enumerate(answers, start=1):
        if answer not in range(1, 6):
            raise ImpossibleValue(
                _("answer {number} is {answer!r}: write a whole number from 1 to 5").format(
                    number=number, answer=answer
                )
            )
    positive, negative = answers[0::2], answers[1::2]
    return 2.5 * float(sum(x - 1 for x in positive) + sum(5 - x for x in negative))


def mean_sus(people: Sequence[Sequence[int]]) -> float:
    """The mean score of several people; raises ImpossibleValue when there is nobody."""
    if len(people) == 0:
        raise ImpossibleValue(_("no answers yet: ask at least one person"))
    return sum(map(sus_score, people)) / len(people)
