"""Notebooks for reading: cells that cannot be changed by a slip, and one form of bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

KERNELSPEC = {"display_name": "Python 3", "language": "python", "name": "python3"}


def text(source: str) -> dict:
    """A text that cannot be edited or deleted: a double click leaves it as it is."""
    return {
        "cell_type": "markdown",
        "metadata": {"editable": False, "deletable": False},
        "source": source,
    }


def box(source: str) -> dict:
    """A box to run."""
    return {
        "cell_type": "code", "metadata": {}, "source": source,
        "execution_count": None, "outputs": [],
    }  # fmt: skip


def notebook_bytes(name: str, cells: Sequence[dict]) -> bytes:
    """The notebook as a file; the same cells give the same bytes."""
    told = [
        {**cell, "id": hashlib.sha256(f"{name}-{number}".encode()).hexdigest()[:8]}
        for number, cell in enumerate(cells)
    ]
    notebook = {
        "cells": told,
        "metadata": {"kernelspec": KERNELSPEC, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
