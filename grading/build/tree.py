"""Built files on disk: write what differs, or say what does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

Tree = Mapping[str, bytes]
"""Path below the project, with slashes, to content."""


@dataclass(frozen=True)
class Difference:
    """A built file that is not what the sources yield."""

    path: str
    what: str

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def write_tree(project: Path, tree: Tree, owned: Iterable[str] = ()) -> list[str]:
    """Write the files that differ, delete stale ones below `owned`; returns changed paths.

    Each file is replaced whole: a build killed half-way leaves no half-written notebook.
    """
    changed = []
    for path, content in tree.items():
        target = project / path
        if target.exists() and target.read_bytes() == content:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.new")
        temporary.write_bytes(content)
        temporary.replace(target)
        changed.append(path)
    for path in _stale(project, tree, owned):
        (project / path).unlink()
        changed.append(path)
    return changed


def compare_tree(project: Path, tree: Tree, owned: Iterable[str] = ()) -> list[Difference]:
    """How the files on disk differ from `tree`, with the first difference in each."""
    found = []
    for path, content in tree.items():
        target = project / path
        if not target.exists():
            found.append(Difference(path, "is missing"))
        elif (there := target.read_bytes()) != content:
            found.append(Difference(path, first_difference(path, there, content)))
    found += [
        Difference(path, "is not built from any source") for path in _stale(project, tree, owned)
    ]
    return found


def first_difference(path: str, there: bytes, wanted: bytes) -> str:
    """Where two contents part, in words: the cell for a notebook, else the line or byte."""
    try:
        # not splitlines: a file with other line ends is another file
        old, new = there.decode().split("\n"), wanted.decode().split("\n")
    except UnicodeDecodeError:
        at = next(
            (n for n, (a, b) in enumerate(zip(there, wanted, strict=False)) if a != b),
            min(len(there), len(wanted)),
        )
        return f"differs from byte {at} on"
    line = next(
        (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b),
        min(len(old), len(new)),
    )
    is_now = old[line].strip(" ") if line < len(old) else "(end of file)"
    should = new[line].strip(" ") if line < len(new) else "(end of file)"
    where = f"line {line + 1}"
    if path.endswith(".ipynb") and (cell := _first_different_cell(there, wanted)):
        where += f", cell {cell}"
    return f"{where}: is {is_now[:120]!r}, should be {should[:120]!r}"


def _first_different_cell(there: bytes, wanted: bytes) -> int | None:
    try:
        old, new = json.loads(there)["cells"], json.loads(wanted)["cells"]
    except (ValueError, KeyError, TypeError):
        return None
    return next((n for n, (a, b) in enumerate(zip(old, new, strict=False), 1) if a != b), None)


def _stale(project: Path, tree: Tree, owned: Iterable[str]) -> list[str]:
    there = (
        path.relative_to(project).as_posix()
        for folder in owned
        for path in sorted((project / folder).rglob("*"))
        if path.is_file() and ".ipynb_checkpoints" not in path.parts
    )
    return [path for path in there if path not in tree]
