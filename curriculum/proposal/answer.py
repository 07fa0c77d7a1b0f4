"""An answer that is the proposal beside the notebook, judged by what is true of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from curriculum.kit.answers.base import InFile, Reading
from curriculum.kit.answers.mapping import path
from curriculum.kit.portable import Json
from curriculum.kit.proposal import FILE
from curriculum.proposal.answers import Answers, Unreadable, read_file, trimmed
from curriculum.proposal.facts import Fact
from curriculum.proposal.findings import NOTHING_YET, PARTS_OPEN, UNREADABLE
from curriculum.proposal.parts import BY_NUMBER, missing

NAME = "proposal"
FOUND, BROKEN = "proposal", "proposal_unreadable"


@dataclass(frozen=True)
class InProposal(InFile):
    """`proposal.json` beside the notebook: one fact for each part of the mark.

    The file and not a name of the notebook: so what is marked is what was handed in, whatever
    the boxes of the notebook do. Only the keys that the question looks at cross over.
    """

    facts: Mapping[str, Fact]
    keys: tuple[str, ...] = ()
    """What the facts look at; empty for all of it."""
    chapters: tuple[int, ...] = ()
    """Parts whose gaps are named, where completeness is asked."""
    file: ClassVar[str] = FILE.name
    exact: ClassVar[bool] = True
    shown_paths: ClassVar[frozenset[str]] = frozenset()
    probe_paths: ClassVar[frozenset[str]] = frozenset()

    @property
    def name(self) -> str:
        return NAME

    def paths(self) -> tuple[str, ...]:
        return tuple(path(NAME, fact) for fact in self.facts)

    def typed(self, place: str) -> str:
        return place

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        try:
            answers = read_file(Path.cwd() / FILE)
        except Unreadable:
            return {"$": "missing", BROKEN: True}
        wanted = {k: v for k, v in answers.items() if not self.keys or k in self.keys}
        return {"$": "mapping", FOUND: wanted}

    def read(self, evidence: Json) -> Reading:
        # what comes from the learner's process is trimmed once more
        told = evidence if isinstance(evidence, dict) else {}
        if told.get(BROKEN) is True:
            return Reading(problem=UNREADABLE.with_params(file=FILE.name))
        answers = Answers(trimmed(told.get(FOUND)))
        if not any(value not in (None, "", [], {}) for value in answers.raw.values()):
            return Reading(problem=NOTHING_YET, blank=True)
        leaves = {path(NAME, fact): tell(answers) for fact, tell in self.facts.items()}
        still_open = [n for n in self.chapters if missing(answers, BY_NUMBER[n])]
        problem = None
        if still_open:
            problem = PARTS_OPEN.with_params(parts=", ".join(map(str, still_open)))
        return Reading(leaves, problem)
