"""The Thai font, as a page carries it along: it reads the same on any computer."""

from __future__ import annotations

import base64
from functools import cache
from importlib.resources import files
from io import BytesIO

from fontTools.ttLib import TTFont

WEIGHTS = {"Sarabun-Regular.ttf": 400, "Sarabun-Bold.ttf": 700}


@cache
def embedded_fonts() -> tuple[tuple[int, str], ...]:
    """Weight and base64 WOFF of each, the same bytes every time."""
    faces = []
    for name, weight in WEIGHTS.items():
        font = TTFont(BytesIO((files("fontpkg_sarabun") / "files" / name).read_bytes()))
        font.flavor = "woff"
        # the date of writing would make every page differ
        font.recalcTimestamp = False
        out = BytesIO()
        font.save(out, reorderTables=False)
        faces.append((weight, base64.b64encode(out.getvalue()).decode()))
    return tuple(faces)
