"""The page for the browser: one file, A4 when it is printed, nothing in it but this page."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib import resources

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from curriculum.proposal.paper.content import Beside, Block, Grid, Lines, Paper, Picture, Section
from curriculum.proposal.paper.font import font_faces

LARGEST, SMALLEST = 11.0, 8.0
"""Points; of Sarabun, as in the PDF."""


def page_html(paper: Paper, size: float = 9.5, *, fits: bool = True) -> str:
    """The whole page. What was typed is escaped everywhere; the policy allows no script but the
    one that fits the letters to one page, and not even that one without `fits`."""
    script = _script() if fits else ""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            paper={**vars(paper), "sections": [_section(one) for one in paper.sections]},
            size=f"{size:g}",
            style=Markup(font_faces() + _text("page.css")),
            script=Markup(script),
            policy=_policy(script),
        )
    )


def _section(section: Section) -> dict[str, object]:
    return {"title": section.title, "blocks": [_block(block) for block in section.blocks]}


def _block(block: Block) -> dict[str, object]:
    match block:
        case Lines(items):
            return {"kind": "lines", "items_": items}
        case Grid():
            return {"kind": "grid", "grid": block}
        case Picture():
            return {"kind": "picture", "picture": block}
        case Beside(left, right, share):
            return {"kind": "beside", "left": left, "right": right, "share": share}
    raise TypeError(type(block).__name__)


def _policy(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    allowed = f"'sha256-{digest}'" if script else "'none'"
    return (
        f"default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src {allowed}; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _script() -> str:
    text = _text("fit.js")
    return text.replace("LARGEST", f"{LARGEST:g}").replace("SMALLEST", f"{SMALLEST:g}")


def _text(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(__package__, "."), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters["base64"] = lambda content: base64.b64encode(content).decode()
    return environment
