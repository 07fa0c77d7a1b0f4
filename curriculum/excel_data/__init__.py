"""Module 3: Excel-style data work."""

from __future__ import annotations

from typing import Any

__all__ = ["given"]


def __getattr__(name: str) -> Any:
    # found on first use: the build reads this room's texts and need not load the data
    if name == "given":
        from curriculum.excel_data.data import given

        return given
    raise AttributeError(f"module 'curriculum.excel_data' has no attribute {name!r}")
