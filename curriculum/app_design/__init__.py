"""Module 4: designing a mobile app."""

from __future__ import annotations

from typing import Any

__all__ = ["given"]


def __getattr__(name: str) -> Any:
    # found on first use: the build reads this room's texts and need not load the data
    if name == "given":
        from curriculum.app_design.data import given

        return given
    raise AttributeError(f"module 'curriculum.app_design' has no attribute {name!r}")
