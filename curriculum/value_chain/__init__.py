"""Module 1: value-chain thinking to find the improvement point."""

from __future__ import annotations

from typing import Any

__all__ = ["given"]


def __getattr__(name: str) -> Any:
    # found on first use: the build reads this room's texts and need not load the data
    if name == "given":
        from curriculum.value_chain.data import given

        return given
    raise AttributeError(f"module 'curriculum.value_chain' has no attribute {name!r}")
