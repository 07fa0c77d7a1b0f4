"""Module 2: technology in time and project management."""

from __future__ import annotations

from typing import Any

__all__ = ["given"]


def __getattr__(name: str) -> Any:
    # found on first use: the build reads this room's texts and need not load the data
    if name == "given":
        from curriculum.time_project.data import given

        return given
    raise AttributeError(f"module 'curriculum.time_project' has no attribute {name!r}")
