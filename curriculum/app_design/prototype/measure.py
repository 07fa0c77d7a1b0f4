"""How much of a small phone a screen fills, estimated from the letters alone.

The sizes are those of phone.css at 360 x 740 CSS pixels, a small phone of today; a test
compares the estimate with what Chromium lays out.
"""

from __future__ import annotations

import math
import unicodedata

from curriculum.app_design.prototype.app import Button, Element, Field, Notice, Screen, Text
from curriculum.app_design.prototype.look import Look

PHONE_HEIGHT = 740
BAR, FOOT, TITLE_LINE, TEXT_LINE, SMALL_LINE = 56, 74, 34, 29, 27
GAP, UNDERLINE = 16, 10
PER_LINE = {"title": 25, "text": 34, "label": 34, "button": 29, "notice": 34}
"""Letters in a line of each; Thai vowels and tone marks above and below take no room."""
MOST_LINES = {"title": 2, "text": 8, "label": 2, "button": 2}
NO_ROOM = ("Mn", "Me", "Cf", "Cc")


def width(text: str) -> int:
    """How many letters' room the text takes; wide signs such as emoji take two."""
    return sum(
        2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
        if unicodedata.category(letter) not in NO_ROOM
    )


def lines(text: str, part: str) -> int:
    """Lines that `text` fills as a `part`, a key of PER_LINE."""
    return sum(max(1, math.ceil(width(line) / PER_LINE[part])) for line in text.split("\n"))


def height(screen: Screen, look: Look) -> int:
    """CSS pixels from the top of the bar to the end of the foot."""
    title = lines(screen.title or screen.name, "title") * TITLE_LINE + UNDERLINE + GAP
    return BAR + GAP + title + sum(_height(e, look) for e in screen.elements) + FOOT


def _height(element: Element, look: Look) -> int:
    match element:
        case Text(_, text):
            return lines(text, "text") * TEXT_LINE + GAP
        case Notice(_, text):
            return lines(text, "notice") * SMALL_LINE + 28 + GAP
        case Button(_, label, _):
            return max(look.height, lines(label, "button") * SMALL_LINE + 16) + GAP
        case Field(_, label, _, _):
            return lines(label, "label") * SMALL_LINE + 6 + look.height + GAP
