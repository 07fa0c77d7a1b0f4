"""An answer that may stand in the notebook, or else in the uploaded workbook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from curriculum.excel_data.workbook.layout import FILE
from curriculum.excel_data.workbook.read import from_workbook
from curriculum.kit.answers.base import Answer, InFile, Reading
from curriculum.kit.finding import Finding
from curriculum.kit.portable import Json, kind
from curriculum.kit.spreadsheet import WorkbookRefused
from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.understood import GAP

REFUSALS: dict[str, Finding] = {
    finding.code: finding
    for finding in (
        say.NOT_A_WORKBOOK,
        say.TRUNCATED,
        say.PASSWORD,
        say.MACROS,
        say.EXTERNAL_LINKS,
        say.TOO_BIG,
        say.OTHER_FILE,
    )
}


@dataclass(frozen=True)
class OrWorkbook(InFile):
    """`answer` where the notebook has one; otherwise the cell of `excel_data.xlsx`."""

    answer: Answer
    file: ClassVar[str] = FILE

    @property
    def name(self) -> str:
        return self.answer.name

    @property
    def exact(self) -> bool:
        return self.answer.exact

    @property
    def shown_paths(self) -> frozenset[str]:
        return self.answer.shown_paths

    @property
    def probe_paths(self) -> frozenset[str]:
        return self.answer.probe_paths

    def paths(self) -> tuple[str, ...]:
        return self.answer.paths()

    def typed(self, place: str) -> str:
        return self.answer.typed(place)

    def gather(self, namespace: Mapping[str, Any], inputs: Sequence[Any] = ()) -> Json:
        if not unanswered(namespace.get(self.name)):
            return self.answer.gather(namespace, inputs)
        try:
            found = from_workbook(self.name, Path.cwd())
        except WorkbookRefused as refused:
            return {"$": "missing", "workbook": refused.finding.code}
        if found is None:
            return self.answer.gather(namespace, inputs)
        return self.answer.gather({**namespace, self.name: found}, inputs)

    def read(self, evidence: Json) -> Reading:
        if kind(evidence) == "missing" and (refusal := REFUSALS.get(str(evidence.get("workbook")))):
            return Reading(problem=refusal.with_params(file=FILE, sheet="answers"))
        return self.answer.read(evidence)


def unanswered(value: object) -> bool:
    """Whether the notebook still has its starter there: ..., None, or text with a gap."""
    if value is None or value is Ellipsis:
        return True
    # not isinstance: a class may claim any __class__
    if issubclass(type(value), str):
        return not value.strip() or bool(GAP.search(value))
    if issubclass(type(value), dict):
        return bool(value) and all(unanswered(part) for part in value.values())
    return False
