"""The scripts and styles of the grids, read from beside this file: nothing to build."""

from __future__ import annotations

from importlib import resources


def text_of(*names: str) -> str:
    """The files joined into one; a notebook's widget cannot import a second script."""
    return "\n".join(
        resources.files(__package__).joinpath(name).read_text("utf-8") for name in names
    )


def styles(*names: str) -> str:
    """The style that all grids share, and then the named files."""
    return text_of("grid.css", *names)
