"""What can be wrong with a proposal's file as a whole, before anything in it is judged."""

from __future__ import annotations

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_

NOTHING_YET = Finding(
    "proposal.empty",
    N_("Not filled in yet."),
    N_(
        "Run the box that brings everything together: its table links to the section of the lesson "
        "where this is filled in. Or fill in the form above and press its button. "
        "Then run this check again."
    ),
)
UNREADABLE = Finding(
    "proposal.unreadable",
    N_("The file {file} cannot be read."),
    N_(
        "Run the box that brings everything together again: it keeps the file under another name "
        "and fetches what the lessons hold."
    ),
)
PARTS_OPEN = Finding(
    "proposal.open",
    N_("Still open: part {parts}."),
    N_(
        "The table of the box that brings everything together says what is missing in each part, "
        "and where to fill it in."
    ),
)
