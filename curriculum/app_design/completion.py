"""What a test with a few people can say, and what it cannot."""

from __future__ import annotations

import math
from statistics import NormalDist

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

AVERAGE_DISCOVERY = 0.31
"""Share of the problems that one user meets, on average over many studies (Nielsen)."""


def completion_interval(
    finished: int, people: int, confidence: float = 0.95
) -> tuple[float, float]:
    """Between which shares (0 to 1) the true completion rate lies: adjusted Wald.

    `finished` of `people` completed the task (Agresti and Coull; Sauro and Lewis, 2005).
    Raises ImpossibleValue unless 0 <= finished <= people, people >= 1, 0 < confidence < 1.
    """
    if not (people >= 1 and 0 <= finished <= people):
        raise ImpossibleValue(
            _(
                "at least 1 person must be tested, and no more can finish than were tested: "
                "{finished} of {people}"
            ).format(finished=finished, people=people)
        )
    if not 0 < confidence < 1:
        raise ImpossibleValue(
            _("confidence lies between 0 and 1, for example 0.95: {value}").format(value=confidence)
        )
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    size = people + z * z
    centre = (finished + z * z / 2) / size
    half = z * math.sqrt(centre * (1 - centre) / size)
    return max(0.0, centre - half), min(1.0, centre + half)


def problems_found(users: int, discovery: float = AVERAGE_DISCOVERY) -> float:
    """The share (0 to 1) of average problems that `users` testers meet: 1 - (1 - p)^n.

    Raises ImpossibleValue for a negative number of users or a share outside 0 to 1.
    """
    if not (users >= 0 and 0 <= discovery <= 1):
        raise ImpossibleValue(
            _(
                "users cannot be negative and the share one user finds lies between 0 and 1: "
                "{users} users, share {share}"
            ).format(users=users, share=discovery)
        )
    return 1 - (1 - discovery) ** users
