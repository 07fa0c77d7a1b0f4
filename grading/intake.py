"""Reading what a learner handed in, trusting nothing, and mending it from the release.

Damage costs one question at the most: every cell is found again by its grade id (or by the
cell id that the build gave it), locked cells come from the release, missing ones are put
back, doubled ones are told apart, and everything runs in the order of the release.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from curriculum.kit.i18n import N_
from grading.assignment import EDITION, Assignment, edition_of

MAX_BYTES = 20 * 2**20
MAX_FILE_BYTES = 5 * 2**20
"""Of a file that comes in beside the notebook."""
MAX_CELLS = 2_000
MAX_SOURCE = 100_000


class Unreadable(Exception):
    """A submission that cannot be read at all: it cannot be judged, which is not a 0."""

    def __init__(self, message: str, **params: str) -> None:
        self.message, self.params = message, params
        filled = message
        for name, value in params.items():
            filled = filled.replace("{" + name + "}", value)
        super().__init__(filled)


@dataclass(frozen=True)
class Repair:
    """One thing that was mended, and the cell it concerns."""

    message: str
    grade_id: str


@dataclass(frozen=True)
class WorkCell:
    """One cell of the mended notebook."""

    name: str
    """The grade id, or "extra_3" for a cell that the learner added."""
    source: str
    is_code: bool


@dataclass(frozen=True)
class Submission:
    """A learner's notebook, mended: the release's cells in order, with the learner's work."""

    cells: tuple[WorkCell, ...]
    lang: str
    repairs: tuple[Repair, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    """Grade id of each answer and task cell to what the learner wrote there."""


MISSING = N_("A box was missing. It was put back empty.")
DOUBLED = N_("A box stood more than once. All that you had written in it counts, in its order.")
RETYPED = N_("A box had become another type. It was read as it was meant.")
RESTORED = N_("A locked box had been changed. Its original was used.")
FOUND_BY_ID = N_("A box had lost its label. It was recognised all the same.")
TOO_LONG = N_("A box is far too long to be an answer. It was left out.")


def read_submission(content: bytes, assignment: Assignment) -> Submission:
    """The mended notebook; raises Unreadable with the cause in words."""
    if content == assignment.source:
        # a hard link cannot be told from a file by its path
        raise Unreadable(N_("This is the trainers' own notebook, not a learner's."))
    cells = list(_cells(_notebook(content)))
    lang = edition_of(cell["source"] for cell in cells) or assignment.lang
    repairs: list[Repair] = []
    found: dict[str, list[dict[str, Any]]] = {}
    extras: dict[str | None, list[str]] = {}
    waiting: list[str] = []
    for cell in cells:
        id_ = _grade_id(cell, assignment, repairs)
        if id_ is None:
            if cell["cell_type"] == "code" and cell["source"].strip():
                waiting.append(cell["source"])
            continue
        found.setdefault(id_, []).append(cell)
        if waiting:
            extras.setdefault(id_, []).extend(waiting)
            waiting = []
    if not found:
        raise Unreadable(
            N_("This is a notebook, but none of its boxes belongs to the exercise {assignment}."),
            assignment=assignment.name,
        )
    return _mended(assignment, found, extras, waiting, lang, repairs)


def _mended(
    assignment: Assignment,
    found: Mapping[str, list[dict[str, Any]]],
    extras: Mapping[str | None, list[str]],
    last: list[str],
    lang: str,
    repairs: list[Repair],
) -> Submission:
    work: list[WorkCell] = []
    answers: dict[str, str] = {}
    numbers = iter(range(1, MAX_CELLS + 1))

    def add_extras(sources: list[str]) -> None:
        work.extend(WorkCell(f"extra_{next(numbers)}", source, True) for source in sources)

    for id_, released in assignment.release_cells.items():
        add_extras(extras.get(id_, []))
        is_code = released.cell_type == "code"
        source = released.source
        if released.metadata.nbgrader.solution:
            pieces = _pieces(id_, released, found.get(id_, []), repairs)
            answers[id_] = "\n\n".join(pieces)
            if is_code:
                # each ran as a cell of its own before the learner's eyes, and so it does here
                add_extras(pieces[:-1])
            source = pieces[-1] if is_code else answers[id_]
        elif id_ not in found:
            repairs.append(Repair(MISSING, id_))
        elif is_code and any(
            _differs(_in_edition(cell, assignment.lang), source) for cell in found[id_]
        ):
            repairs.append(Repair(RESTORED, id_))
        work.append(WorkCell(id_, source, is_code))
    add_extras(last)
    return Submission(tuple(work), lang, tuple(repairs), answers)


def _pieces(
    id_: str, released: Any, candidates: list[dict[str, Any]], repairs: list[Repair]
) -> list[str]:
    """What the learner wrote in one answer cell, whatever became of the cell.

    JupyterLab gives both halves of a split cell, and every copy, the same label: all that
    were changed count, in their order, and there is always at least one.
    """
    if not candidates:
        repairs.append(Repair(MISSING, id_))
        return [released.source]
    if len(candidates) > 1:
        repairs.append(Repair(DOUBLED, id_))
    written = [c for c in candidates if c["source"].strip() and _differs(c, released.source)]
    chosen = written or candidates[-1:]
    if any(cell["cell_type"] != released.cell_type for cell in chosen):
        repairs.append(Repair(RETYPED, id_))
    bearable = [cell["source"] for cell in chosen if len(cell["source"]) <= MAX_SOURCE]
    if len(bearable) < len(chosen):
        repairs.append(Repair(TOO_LONG, id_))
    return list(dict.fromkeys(bearable)) or [released.source]


def _in_edition(cell: Mapping[str, Any], lang: str) -> Mapping[str, Any]:
    """The cell as it stands in the other edition: only `use_edition` names the language."""
    return {"source": EDITION.sub(f'use_edition("{lang}")', cell["source"])}


def _differs(cell: Mapping[str, Any], source: str) -> bool:
    return cell["source"].strip() != source.strip()


def _grade_id(cell: Mapping[str, Any], assignment: Assignment, repairs: list[Repair]) -> str | None:
    label = cell["grade_id"]
    if label in assignment.release_cells:
        return label
    by_id = {released.get("id"): id_ for id_, released in assignment.release_cells.items()}
    id_ = by_id.get(cell["id"])
    if id_ is not None:
        repairs.append(Repair(FOUND_BY_ID, id_))
    return id_


def _notebook(content: bytes) -> dict[str, Any]:
    if not content.strip():
        raise Unreadable(N_("The file is empty."))
    if len(content) > MAX_BYTES:
        raise Unreadable(N_("The file is larger than {limit} MB."), limit=str(MAX_BYTES // 2**20))
    try:
        notebook = json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Unreadable(N_("The file is not text in UTF-8, so it is not a notebook.")) from None
    except RecursionError:
        raise Unreadable(N_("The file is nested too deeply to be a notebook.")) from None
    except ValueError:
        raise Unreadable(
            N_(
                "The file is not a whole notebook (it is no valid JSON); perhaps it was cut off while copying."
            )
        ) from None
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable(
            N_("The file is not a notebook that this JupyterLab can open (nbformat 4).")
        )
    if len(notebook["cells"]) > MAX_CELLS:
        raise Unreadable(N_("The notebook has more than {limit} boxes."), limit=str(MAX_CELLS))
    return notebook


def _cells(notebook: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Each cell as far as it can be read: type, source, id, grade id; nothing else is kept."""
    for cell in notebook["cells"]:
        if not isinstance(cell, dict):
            continue
        source = cell.get("source", "")
        if isinstance(source, list):
            source = "".join(line for line in source if isinstance(line, str))
        if not isinstance(source, str):
            continue
        metadata = cell.get("metadata")
        nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        label = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
        yield {
            "cell_type": cell.get("cell_type"),
            # a lone surrogate cannot be sent to the kernel nor written to a file
            "source": source.encode("utf-8", "replace").decode("utf-8"),
            "id": cell.get("id") if isinstance(cell.get("id"), str) else None,
            "grade_id": label if isinstance(label, str) else None,
        }
