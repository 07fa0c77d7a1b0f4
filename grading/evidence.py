"""Evidence out of a notebook: run its cells in the box, with `collect` in each test cell."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from curriculum.kit.collect import EVIDENCE_MIME
from grading.box import NO_FILES, Cell, Fault, Limits, run_cells

MAX_EVIDENCE_BYTES = 512 * 2**10


@dataclass(frozen=True)
class Gathered:
    """What a notebook's run gives to judge."""

    evidence: Mapping[str, dict[str, Any]]
    """Question to its evidence; a question whose test cell fell has none."""
    outputs: Mapping[str, list[dict[str, Any]]]
    """Cell name to nbformat outputs."""
    faults: Mapping[str, Fault] = field(default_factory=dict)
    seconds: float = 0.0


def collecting(question: str, inputs: list) -> str:
    """The code that stands in a test cell while the engine runs it."""
    return (
        "from curriculum.kit.collect import collect as _collect\n"
        f"_collect({question!r}, {inputs!r})"
    )


def gather(
    cells: list[Cell],
    tests: Mapping[str, str],
    limits: Limits | None = None,
    files: Mapping[str, bytes] = NO_FILES,
) -> Gathered:
    """Run `cells` beside `files`; `tests` maps the name of each test cell to its question.

    Raises BoxFailed where the box itself does not work.
    """
    ran = run_cells(cells, limits, files)
    evidence = {}
    for name, question in tests.items():
        found = _evidence_in(ran.outputs.get(name, []), question)
        if found is not None:
            evidence[question] = found
    return Gathered(evidence, ran.outputs, ran.faults, ran.seconds)


def _evidence_in(outputs: list[dict[str, Any]], question: str) -> dict[str, Any] | None:
    """The evidence in a test cell's result, or None where it is none that we could use."""
    results = [out for out in outputs if out.get("output_type") == "execute_result"]
    found = results[-1].get("data", {}).get(EVIDENCE_MIME) if results else None
    if not isinstance(found, dict) or found.get("question") != question:
        return None
    if len(json.dumps(found)) > MAX_EVIDENCE_BYTES or not isinstance(found.get("answers"), dict):
        return None
    return found
