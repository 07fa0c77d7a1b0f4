"""The letters that the page carries along: it reads, and breaks, the same on any computer."""

from __future__ import annotations

import base64
from functools import cache
from importlib import resources
from io import BytesIO

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS = {"Sarabun-Regular.ttf": 400, "Sarabun-Bold.ttf": 700}
LETTERS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x0E01, 0x0E5C), *range(0x2010, 0x2027),
           0x20, 0x2190, 0x2192, 0x2212, 0x25C6, 0x2713)  # fmt: skip


@cache
def font_faces() -> str:
    """The @font-face rules, the same bytes every time; about 80 kB."""
    rules = []
    for name, weight in WEIGHTS.items():
        font = TTFont(BytesIO((resources.files("fontpkg_sarabun") / "files" / name).read_bytes()))
        # the date of writing would make every page differ
        font.recalcTimestamp = False
        # the rules that put Thai vowels and tone marks in their places
        subsetter = Subsetter(Options(layout_features=["*"], hinting=False))
        subsetter.populate(unicodes=LETTERS)
        subsetter.subset(font)
        font.flavor = "woff"
        out = BytesIO()
        font.save(out, reorderTables=False)
        data = base64.b64encode(out.getvalue()).decode()
        rules.append(
            f'@font-face{{font-family:"Sarabun";font-weight:{weight};'
            f"src:url(data:font/woff;base64,{data})}}"
        )
    return "".join(rules)
