"""The five outcomes that the course promises; the items of its tests say which they measure."""

from __future__ import annotations

from curriculum.kit.i18n import N_

OUTCOMES = {
    1: N_("Find the real improvement point with value-chain and time evidence"),
    2: N_("Plan and track an improvement project on the Thai official calendar"),
    3: N_("Clean and analyse service records with Excel logic"),
    4: N_("Design and test a usable, accessible, privacy-minded mobile service"),
    5: N_("Write a one-page proposal for own office"),
}
