"""How a prototype looks: its four colours and the height of what is pressed."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LOWEST, HIGHEST = 16, 72


@dataclass(frozen=True)
class Look:
    """Colours are "#RRGGBB". The button colour also fills the bar at the top of the phone."""

    paper: str = "#FFFFFF"
    ink: str = "#1A1A1A"
    button: str = "#0B5394"
    button_ink: str = "#FFFFFF"
    height: int = 48
    """Of buttons and input fields, in CSS pixels."""

    def described(self) -> dict[str, object]:
        """Plain JSON for the phone; what is no colour or height is replaced by the first look.

        A text of the learner's never becomes part of a style, only a checked colour does.
        """
        first, own = asdict(FIRST_LOOK), asdict(self)
        shown = {
            name: own[name] if COLOUR.fullmatch(f"{own[name]}") else first[name]
            for name in ("paper", "ink", "button", "button_ink")
        }
        try:
            height = int(self.height)
        except (TypeError, ValueError):
            height = int(first["height"])
        return {**shown, "height": min(max(height, LOWEST), HIGHEST)}


FIRST_LOOK = Look()
