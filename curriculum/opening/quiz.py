"""What the opening asks: to sort the two thrusts, and where one stands today."""

from __future__ import annotations

from curriculum.kit.choice import Item, Sorting
from curriculum.kit.i18n import N_, _
from curriculum.opening.self_assessment import SelfAssessment

PROCESS, TECHNOLOGY = N_("Re-engineering"), N_("Using technology")
CHANGES = (
    (
        N_("The paper form is given up, because the register already holds the data"),
        PROCESS,
        N_("A step disappears. No machine was bought for that."),
    ),
    (
        N_("A second officer is authorised to approve"),
        PROCESS,
        N_("The flow of work changes, not the tools."),
    ),
    (
        N_("The queue system sends a message when the turn comes"),
        TECHNOLOGY,
        N_("The steps stay as they are; a machine tells what people had to watch for."),
    ),
    (
        N_("Excel counts the waiting times that were added up by hand"),
        TECHNOLOGY,
        N_("The same work, done by a machine."),
    ),
    (
        N_("Two checks of the same papers are made one"),
        PROCESS,
        N_("Two steps are combined: the process itself changes."),
    ),
    (
        N_("A leave form is filled in on a screen, with the same four signatures"),
        TECHNOLOGY,
        N_("Only the paper is gone. The four signatures, the process, are still there."),
    ),
)


def two_thrusts() -> Sorting:
    """Six changes: is the process changed, or the tool?"""
    return Sorting(
        _(
            "Is the process itself changed, or the tool with which it is done? Choose one for each change."
        ),
        (_(PROCESS), _(TECHNOLOGY)),
        [Item(_(text), _(kind), _(hint)) for text, kind, hint in CHANGES],
        _(
            "Three change the process, three only the tool. For the three that change the process nothing has to be bought."
        ),
    )


def self_assessment() -> SelfAssessment:
    """Twelve statements on oneself, and where to look in the four modules."""
    return SelfAssessment()
