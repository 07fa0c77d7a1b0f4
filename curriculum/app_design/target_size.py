"""Can a thumb hit it? Target size as WCAG 2.2 asks: 2.5.8 (level AA) and 2.5.5 (level AAA).

Sizes are CSS pixels. A link inside a sentence (inline) is exempt from both. The spacing
exception of 2.5.8 is left out: in a new design it is simpler to make the button large.
"""

from __future__ import annotations

import pandas as pd

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

MINIMUM_AA = 24
MINIMUM_AAA = 44


def large_enough(width: float, height: float, minimum: float, inline: bool = False) -> bool:
    """Whether the smaller side reaches `minimum`; exactly the minimum is enough."""
    if not min(width, height) > 0:
        raise ImpossibleValue(
            _("a button needs a width and a height above 0 pixels: {width} x {height}").format(
                width=width, height=height
            )
        )
    return inline or min(width, height) >= minimum


def too_small(targets: pd.DataFrame, minimum: float) -> list[str]:
    """The names of the targets below `minimum`; columns name, w, h, inline (0 or 1)."""
    return [
        one.name
        for one in targets.itertuples(index=False)
        if not large_enough(one.w, one.h, minimum, bool(one.inline))
    ]
