"""The public half of the workshop: everything here a learner may read.

from curriculum import check, fill_in, use_edition
"""

from __future__ import annotations

import os
from typing import Any

# openpyxl writes other bytes where lxml happens to be installed; workbooks are compared by bytes
os.environ["OPENPYXL_LXML"] = "False"

__all__ = ["check", "fill_in", "use_edition"]


def __getattr__(name: str) -> Any:
    # found on first use: the engine and the build read single rooms and need not load IPython
    if name == "fill_in":
        from curriculum.kit import fill_in as filling

        return filling.fill_in
    if name in __all__:
        from curriculum.kit import check as checking

        return getattr(checking, name)
    raise AttributeError(f"module 'curriculum' has no attribute {name!r}")
