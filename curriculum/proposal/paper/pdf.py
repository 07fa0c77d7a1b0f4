"""The page as PDF: one A4 page, Thai shaped and broken into lines where a reader would.

Written by Typst, which brings its own line breaking for Thai and needs neither a browser nor a
network. What was typed reaches it as data only; it evaluates none of it.
"""

from __future__ import annotations

import json
import tempfile
from importlib import resources
from pathlib import Path

import matplotlib

from curriculum.proposal.paper.content import Beside, Block, Grid, Lines, Paper, Picture

SIZES = tuple(size / 4 for size in range(44, 31, -1))
"""From 11 to 8 points of Sarabun, tried in this order. TH Sarabun of the same height is 1.45 times as many
points: 16 points of official letters are 11 here. What does not fit at 8 goes on to a second
page: smaller letters nobody in a meeting can read."""


def pdf_bytes(paper: Paper) -> bytes:
    """The PDF; the same page gives the same bytes. Raises ImportError where Typst is missing."""
    import typst

    with tempfile.TemporaryDirectory(prefix="workshop-proposal-") as folder:
        root = Path(folder)
        told = _told(paper, root)
        template = root / "page.typ"
        template.write_bytes(resources.files(__package__).joinpath("page.typ").read_bytes())
        return typst.compile(
            template,
            root=root,
            font_paths=_font_folders(),
            ignore_system_fonts=True,
            sys_inputs={
                "paper": json.dumps(told, ensure_ascii=False),
                "sizes": json.dumps(SIZES),
            },
        )


def _told(paper: Paper, root: Path) -> dict[str, object]:
    """The page as JSON; its pictures become files beside the template."""
    return {
        "lang": paper.lang,
        "title": paper.title,
        "empty": paper.empty,
        "head": [vars(line) for line in paper.head],
        "sections": [
            {
                "title": section.title,
                "blocks": [
                    _block(block, root / f"picture{one}_{two}.png")
                    for two, block in enumerate(section.blocks)
                ],
            }
            for one, section in enumerate(paper.sections)
        ],
        "signatures": [vars(one) for one in paper.signatures],
    }


def _block(block: Block, file: Path) -> dict[str, object]:
    match block:
        case Lines(items):
            return {"kind": "lines", "items": [vars(line) for line in items]}
        case Grid():
            return {"kind": "grid", **vars(block)}
        case Picture(png, alt, width, _ratio):
            file.write_bytes(png)
            return {"kind": "picture", "file": file.name, "alt": alt, "width": width}
        case Beside(left, right, share):
            return {
                "kind": "beside",
                "share": share,
                "left": _block(left, file),
                "right": _block(right, file),
            }
    raise TypeError(type(block).__name__)


def _font_folders() -> list[Path]:
    return [
        Path(str(resources.files("fontpkg_sarabun") / "files")),
        Path(matplotlib.get_data_path()) / "fonts" / "ttf",
    ]
