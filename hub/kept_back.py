"""What is kept back until its moment: the test after the course, which asks what the first one asked.

Whoever saw it in the morning would answer it in the morning, and nothing would say what the day has
brought. So a test that follows another reaches nobody before a trainer hands it out. That it is handed
out stands in one file beside the released exercises, where the class service and each learner's
own server find it.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from curriculum.kit.registry import Kind, parts
from grading.files import write_whole

HANDED_OUT = "handed_out.json"
"""In the folder of the released exercises: the names of what is kept back no longer."""


@cache
def wait_for_their_moment() -> tuple[str, ...]:
    """The parts that are kept back at first, in the order of the day."""
    return tuple(part.id for part in parts() if part.kind is Kind.TEST)[1:]


def kept_back(release: Path) -> frozenset[str]:
    """The parts that no learner gets yet; `release` is the folder of the released exercises."""
    return frozenset(wait_for_their_moment()) - _handed_out(release)


def hand_out_now(release: Path, name: str) -> bool:
    """Keep `name` back no longer; False where it was not kept back. Safe to do twice."""
    if name not in kept_back(release):
        return False
    told = sorted(_handed_out(release) | {name})
    return write_whole(release / HANDED_OUT, (json.dumps(told) + "\n").encode())


def _handed_out(release: Path) -> frozenset[str]:
    try:
        said = json.loads((release / HANDED_OUT).read_text("utf-8"))
    except (OSError, ValueError):
        # not written yet, or by no hand of ours: then it is kept back
        return frozenset()
    return (
        frozenset(one for one in said if isinstance(one, str))
        if isinstance(said, list)
        else frozenset()
    )
