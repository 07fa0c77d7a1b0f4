"""What the engine says of one submission: plain JSON, the same bytes for the same work."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from curriculum.kit.finding import Finding
from curriculum.kit.judgement import Outcome, Verdict

UNJUDGED = (Outcome.CANNOT_JUDGE, Outcome.OUR_FAULT)


class Status(StrEnum):
    """What became of a submission; the last two are not a 0 and need somebody to look."""

    GRADED = "graded"
    REPAIRED = "graded_with_repairs"
    CANNOT_JUDGE = "cannot_judge"
    OUR_FAULT = "our_fault"


@dataclass(frozen=True)
class SubmissionVerdict:
    """Every question's verdict, the learner's own work, and what was mended."""

    assignment: str
    lang: str
    status: Status
    cause: Finding | None = None
    """Why it could not be judged, or what failed on our side."""
    verdicts: tuple[Verdict, ...] = ()
    repairs: tuple[Mapping[str, str], ...] = ()
    """Each {"grade_id": …, "message": msgid}."""
    work: tuple[Mapping[str, Any], ...] = ()
    """Each cell {"name", "source", "is_code", "outputs"}, in order."""
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def points(self) -> float:
        """Points of the questions that the machine marks."""
        return round(sum(verdict.points for verdict in self.verdicts), 2)

    @property
    def max_points(self) -> float:
        return sum(verdict.max_points for verdict in self.verdicts)

    @property
    def unjudged(self) -> frozenset[str]:
        """Questions that the machine cannot mark: for the trainer, and not a 0."""
        return frozenset(v.question for v in self.verdicts if v.outcome in UNJUDGED)

    @property
    def is_graded(self) -> bool:
        return self.status in (Status.GRADED, Status.REPAIRED)

    def to_json(self) -> bytes:
        # `vars` copies nothing, and without indentation json writes in C: a tenth of the time
        said = json.dumps(self, default=vars, ensure_ascii=False, sort_keys=True) + "\n"
        # half a character, which a learner can print, has no bytes
        return said.encode("utf-8", "replace")

    @classmethod
    def from_json(cls, content: bytes) -> SubmissionVerdict:
        """The verdict that `to_json` wrote; raises ValueError for anything else."""
        try:
            data = json.loads(content)
            return cls(
                assignment=data["assignment"],
                lang=data["lang"],
                status=Status(data["status"]),
                cause=_finding(data["cause"]),
                verdicts=tuple(_verdict(one) for one in data["verdicts"]),
                repairs=tuple(data["repairs"]),
                work=tuple(data["work"]),
                answers=data["answers"],
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"not a kept verdict: {error}") from error


def _verdict(data: Mapping[str, Any]) -> Verdict:
    return Verdict(
        question=data["question"],
        outcome=Outcome(data["outcome"]),
        points=data["points"],
        max_points=data["max_points"],
        finding=_finding(data["finding"]),
        right_parts=tuple(data["right_parts"]),
        open_parts=tuple(data["open_parts"]),
        note=_finding(data["note"]),
    )


def _finding(data: Mapping[str, Any] | None) -> Finding | None:
    return None if data is None else Finding(**data)
