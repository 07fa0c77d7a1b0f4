"""Templates of all pages: escaped by default, nothing undefined, nothing that a page could obey."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from grading.plain import plain_text

HUB = Path(__file__).parents[1]
ROOMS = ("pages", "board", "desk", "satisfaction")
"""Rooms of the hub that have `templates/` and `static/`; the names of templates differ."""


def render(template: str, **values: Any) -> str:
    """The template of that name, filled."""
    return environment().get_template(template).render(values)


@cache
def environment() -> Environment:
    return Environment(
        loader=FileSystemLoader([HUB / room / "templates" for room in ROOMS]), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=_plain,
    )  # fmt: skip


def _plain(value: object) -> object:
    """Nothing that a browser may obey; what was escaped stays so."""
    if isinstance(value, Markup):
        return Markup(plain_text(value))
    return plain_text(value) if isinstance(value, str) else value
