"""The five outcomes that the course promises, and which item of the test measures which.

The items' own questions say it where the assignment is built; this is what the specification
says of the form (1.6), for a gradebook whose questions the course does not know.
"""

from __future__ import annotations

from curriculum.kit.i18n import N_

OUTCOMES = {
    1: N_("Find the real improvement point with value-chain and time evidence"),
    2: N_("Plan and track an improvement project on the Thai official calendar"),
    3: N_("Clean and analyse service records with Excel logic"),
    4: N_("Design and test a usable, accessible, privacy-minded mobile service"),
    5: N_("Write a one-page proposal for own office"),
}
OUTCOME_OF_ITEM = (1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 5)
"""Of items 1 to 12, in order."""
