"""What handing out has changed, part by part."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import assignments, module_named, questions
from hub.desk.words import Words, in_all, words

NEW = N_("{title}: handed out for the first time.")
SAME = N_("As before: {titles}.")
ALL_SAME = N_("Everything is as before.")
BOXES = N_("{title}: new or changed boxes: {count}.")
QUESTIONS = N_("{title}: new or changed boxes: {count}, in {questions}.")
FILES = N_("{title}: the file beside the notebook has changed.")
MARKING = N_("{title}: only how it is marked has changed. Press Grade to mark by it.")
BESIDE = N_(
    "Whoever has begun keeps their work: the new version is laid beside it when their server starts next."
)
Files = Mapping[str, bytes]


@dataclass(frozen=True)
class Given:
    """One part as it stands in the cohort."""

    source: bytes | None
    release: Files


def given(root: Path) -> dict[str, Given]:
    """Every part as it stands now."""
    return {one.id: _given(root, one.id) for one in assignments()}


def told(before: Mapping[str, Given], after: Mapping[str, Given]) -> tuple[Words, ...]:
    """What has changed in each part, and what it means for whoever has begun."""
    same = [name for name in after if before[name] == after[name]]
    if len(same) == len(after):
        return (words(ALL_SAME),)
    lines = [_told(name, before[name], after[name]) for name in after if name not in same]
    if same:
        titles = in_all(lambda lang: ", ".join(_title(name, lang) for name in same))
        lines.append(words(SAME, titles=titles))
    renewed = any(
        before[name].release and before[name].release != after[name].release for name in after
    )
    return (*lines, words(BESIDE)) if renewed else tuple(lines)


def changed_cells(before: bytes, after: bytes) -> list[str]:
    """Names of the cells that are new, gone or different, in order."""
    old, new = _cells(before), _cells(after)
    return [name for name in {**new, **old} if old.get(name) != new.get(name)]


def _given(root: Path, name: str) -> Given:
    notebook = root / "source" / name / f"{name}.ipynb"
    release = {
        path.name: path.read_bytes()
        for path in sorted((root / "release" / name).glob("*"))
        if path.is_file()
    }
    return Given(notebook.read_bytes() if notebook.is_file() else None, release)


def _told(name: str, before: Given, after: Given) -> Words:
    title = in_all(lambda lang: _title(name, lang))
    if not before.release:
        return words(NEW, title=title)
    notebook = f"{name}.ipynb"
    cells = changed_cells(before.release.get(notebook, b"{}"), after.release.get(notebook, b"{}"))
    if cells:
        asked = [
            one.number for one in questions(name).values()
            if any(cell == one.id or cell.startswith(f"{one.id}_") for cell in cells)
        ]  # fmt: skip
        said = QUESTIONS if asked else BOXES
        return words(said, title=title, count=len(cells), questions=", ".join(asked))
    return words(FILES if before.release != after.release else MARKING, title=title)


def _title(name: str, lang: str) -> str:
    return translate(module_named(name).title, lang)


def _cells(content: bytes) -> dict[str, object]:
    """What a learner reads and writes, by name."""
    return {
        cell.get("metadata", {}).get("nbgrader", {}).get("grade_id") or cell.get("id", str(number)):
        (cell.get("cell_type"), "".join(cell.get("source", ())))
        for number, cell in enumerate(json.loads(content).get("cells", ()))
    }  # fmt: skip
