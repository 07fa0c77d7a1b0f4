"""Looking at what plain nbgrader left behind: marks, outputs, changed files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

NAME = "value_chain"
NEIGHBOUR = "z_honest"


def _grades(root: Path, who: str) -> list[Any] | None:
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        try:
            found = book.find_submission(NAME, who).notebooks[0].grades
        except MissingEntry:
            return None
        return [(g.name, float(g.score), bool(g.needs_manual_grade)) for g in found]


def scores(root: Path, who: str) -> dict[str, float] | None:
    """Question to points in the gradebook, None where there is no score at all."""
    grades = _grades(root, who)
    if grades is None:
        return None
    return {name.removesuffix("_check"): score for name, score, _ in grades}


def total(root: Path, who: str) -> float | None:
    """All points in the gradebook, None where there is no score at all."""
    found = scores(root, who)
    return None if found is None else round(sum(found.values()), 2)


def waits(root: Path, who: str) -> int:
    """Questions that wait for a person though a machine marks them."""
    grades = _grades(root, who) or []
    return sum(waiting for name, _, waiting in grades if name.endswith("_check"))


def snapshot(root: Path) -> dict[str, int]:
    """The files that grading one learner must not change."""
    kept = [*root.glob("source/*/*"), *root.glob(f"submitted/{NEIGHBOUR}/*/*"), *root.glob("*.py")]
    return {str(path.relative_to(root)): hash(path.read_bytes()) for path in kept}


def cells(folder: Path) -> list[dict[str, Any]]:
    """The graded notebook's cells, without the sources of its tests."""
    found = []
    for path in folder.glob("*/*.ipynb"):
        try:
            found += json.loads(path.read_bytes())["cells"]
        except (ValueError, KeyError):
            continue
    return [{**cell, "source": ""} if "HIDDEN" in str(cell["source"]) else cell for cell in found]


def status(pid: int) -> str:
    """What the kernel says of a process; of one that is gone, what it says of a zombie."""
    try:
        return Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return "State: Z"
