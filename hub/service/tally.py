"""The class board as plain values: learners by questions, and what the room stumbles over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from curriculum.kit.registry import Kind, parts
from hub.service.records import Record
from hub.service.standing import Stage, Standing

Standings = Mapping[str, Standing]
"""Question to standing, of one learner."""


def counts(question: str, everybody: Mapping[str, Standings]) -> dict[str, Any]:
    """How many stand where with one question: "12 stuck, 7 of them with the same finding".

    Findings are those of whoever is working or stuck, most frequent first.
    """
    at = [one.get(question) for one in everybody.values()]
    stages = Counter(Stage.NOT_STARTED if one is None else one.state for one in at)
    open_ = [one for one in at if one is not None and one.state in (Stage.WORKING, Stage.STUCK)]
    found = Counter(one.finding for one in open_ if one.finding)
    stuck = Counter(one.finding for one in open_ if one.finding and one.state is Stage.STUCK)
    ranked = sorted(found, key=lambda code: (-stuck[code], -found[code], code))
    return {
        "id": question,
        **{stage.value: stages[stage] for stage in Stage},
        "findings": [
            {"code": code, "learners": found[code], "stuck": stuck[code]} for code in ranked
        ],
    }


def row(key: str, standings: Standings, submissions: Iterable[Record]) -> dict[str, Any]:
    """One learner, whoever it is."""
    return {
        "key": key,
        "questions": {
            question: {"state": one.state, "finding": one.finding, "tries": one.tries, "at": one.at}
            for question, one in sorted(standings.items())
        },
        "submissions": {
            record.receipt.assignment: {
                "at": record.receipt.at, "state": record.state,
                **marks_told(record),
            }
            for record in submissions
        },
    }  # fmt: skip


def marks_told(record: Record) -> dict[str, float | None]:
    """What it earned, as far as a room may read it, and the learner may know it already."""
    told = record.points, record.max_points
    if not record.max_points or record.receipt.assignment in _tests():
        # a test's result comes at the end, on its own page; what a trainer marks has no points yet
        told = None, None
    return dict(zip(("points", "max_points"), told, strict=True))


@cache
def _tests() -> frozenset[str]:
    return frozenset(part.id for part in parts() if part.kind is Kind.TEST)
