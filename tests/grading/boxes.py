"""What the tests of the box share: run one cell, read what it said, look at its processes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from grading.box import Cell, Limits, Ran, run_cells
from grading.box.warm import pool

HURRIED = Limits(cell_seconds=8, total_seconds=60)


def text(ran: Ran, name: str = "cell") -> str:
    said = []
    for output in ran.outputs[name]:
        said.append(output.get("text") or output.get("data", {}).get("text/plain", ""))
        said.append(output.get("ename", "") + output.get("evalue", ""))
    return "".join(said)


def run(source: str, limits: Limits = HURRIED) -> Ran:
    return run_cells([Cell("cell", source)], limits)


@pytest.fixture
def parent() -> Iterator[int]:
    """The process number of the warm parent that the next run will use."""
    run("1")
    [idle] = pool._idle[True][-1:]
    yield idle.pid


def below(pid: int) -> set[int]:
    found = set()
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            listed = children.read_text().split()
        except (FileNotFoundError, ProcessLookupError):
            # the thread has ended since it was listed
            continue
        for child in listed:
            found |= {int(child)} | below(int(child))
    return found
