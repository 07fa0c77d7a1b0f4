"""Can the text be read on its background? Contrast as WCAG 2.2 defines it (1.4.3 and 1.4.11)."""

from __future__ import annotations

import re

from curriculum.kit.i18n import _
from curriculum.kit.refusal import ImpossibleValue

REQUIRED = {"normal": 4.5, "large": 3.0, "ui": 3.0}
"""The least ratio of level AA: text; text of 18 pt or more (bold: 14 pt); edges and icons."""
WEIGHTS = (0.2126, 0.7152, 0.0722)
COLOUR = re.compile(r"#([0-9a-f]{6}|[0-9a-f]{3})", re.IGNORECASE)


def luminance(colour: str) -> float:
    """Relative luminance of "#RRGGBB" (or "#RGB"): 0 is black, 1 is white.

    Raises ImpossibleValue, with what to write, for anything else.
    """
    weighted = zip(WEIGHTS, _channels(colour), strict=True)
    return sum(weight * _linear(channel) for weight, channel in weighted)


def contrast_ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 (the same) to 21 (black and white), in either order."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable(ratio: float, size: str = "normal") -> bool:
    """Whether an unrounded ratio is enough for `size`, a key of `REQUIRED` (level AA)."""
    return ratio >= REQUIRED[size]


def said_ratio(ratio: float) -> str:
    """The ratio with three decimals, or with as many as keep a near miss below its limit."""
    digits = 3
    while any((round(ratio, digits) >= limit) != (ratio >= limit) for limit in REQUIRED.values()):
        digits += 1
    return f"{ratio:.{digits}f}"


def _channels(colour: str) -> list[float]:
    """Red, green and blue, each from 0 to 1."""
    found = COLOUR.fullmatch(colour.strip()) if isinstance(colour, str) else None
    if not found:
        raise ImpossibleValue(
            _(
                "{colour!r} is not a colour code. Write # and six characters from 0-9 and A-F, "
                "for example #1A1A1A, in quotation marks."
            ).format(colour=colour)
        )
    code = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return [int(code[place : place + 2], 16) / 255 for place in (0, 2, 4)]


def _linear(channel: float) -> float:
    # 0.04045, not the 0.03928 of older WCAG texts: the W3C corrected it in 2021
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
