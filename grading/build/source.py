"""A notebook source: one py:percent file, read into cells that know where they stand."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jupytext

MARKER = "# %%"
PARTS = ("text", "answer", "check", "task")
KNOWN_METADATA = {"question", "part", "tags"}
EDITION_TAG = "edition"
BEGIN_SOLUTION, END_SOLUTION = "### BEGIN SOLUTION", "### END SOLUTION"
# what jupytext notes for itself about blank lines between cells
LAYOUT_METADATA = {"lines_to_next_cell", "lines_to_end_of_cell_marker"}


class BrokenSource(Exception):
    """A source that cannot be built: says which file, which cell, why and what to do."""

    def __init__(self, path: Path, cell: int, line: int, cause: str, todo: str) -> None:
        self.path, self.cell, self.line, self.cause, self.todo = path, cell, line, cause, todo
        super().__init__(f"{path}, cell {cell} (line {line}): {cause}. {todo}")


@dataclass(frozen=True)
class SourceCell:
    """One cell as its author wrote it."""

    kind: str
    """"markdown" or "code"."""
    text: str
    metadata: dict[str, Any]
    number: int
    """From 1, as a person counts."""
    line: int

    @property
    def question(self) -> str | None:
        return self.metadata.get("question")

    @property
    def part(self) -> str | None:
        return self.metadata.get("part")

    @property
    def is_edition(self) -> bool:
        """Whether the build writes the edition's language into this cell."""
        return EDITION_TAG in self.metadata.get("tags", ())


@dataclass(frozen=True)
class Source:
    """A notebook source and its cells."""

    path: Path
    cells: tuple[SourceCell, ...]

    def broken(self, cell: SourceCell, cause: str, todo: str) -> BrokenSource:
        return BrokenSource(self.path, cell.number, cell.line, cause, todo)


def read_source(path: Path) -> Source:
    """Read and check one py:percent file; raises BrokenSource on the first fault."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise BrokenSource(
            path, 1, 1, "the file is missing", "Write it, or take its module out of course.toml."
        ) from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BrokenSource(path, 1, line, "it is not text in UTF-8", "Save it as UTF-8.") from error
    lines = [n for n, line in enumerate(text.splitlines(), 1) if line.startswith(MARKER)]
    if not lines:
        raise BrokenSource(
            path,
            1,
            1,
            f"no cell: no line begins with '{MARKER}'",
            f"Begin each cell with '{MARKER}'.",
        )
    notebook = jupytext.reads(text, fmt="py:percent")
    if len(notebook.cells) != len(lines):
        raise BrokenSource(
            path, 1, 1, f"{len(lines)} lines begin with '{MARKER}', but {len(notebook.cells)} cells are read",
            "Put nothing before the first marker, and no marker within a string.",
        )  # fmt: skip
    cells = tuple(
        SourceCell(cell.cell_type, cell.source, _metadata(cell), number, line)
        for number, (cell, line) in enumerate(zip(notebook.cells, lines, strict=True), 1)
    )
    source = Source(path, cells)
    for cell in cells:
        _check(source, cell)
    return source


def _metadata(cell: Any) -> dict[str, Any]:
    return {name: value for name, value in cell.metadata.items() if name not in LAYOUT_METADATA}


def _check(source: Source, cell: SourceCell) -> None:
    unknown = set(cell.metadata) - KNOWN_METADATA
    if unknown:
        raise source.broken(
            cell, f"unknown cell metadata {sorted(unknown)}", f"Use only {sorted(KNOWN_METADATA)}."
        )
    if cell.kind not in ("markdown", "code"):
        raise source.broken(cell, f"a {cell.kind} cell", "Use markdown or code cells.")
    if not cell.text.strip():
        raise source.broken(
            cell, "the cell is empty", "Write something in it or delete its marker."
        )
    if not isinstance(cell.question, str | None) or not isinstance(cell.part, str | None):
        raise source.broken(
            cell, "`question` and `part` are words", 'Write them in quotation marks: part="text".'
        )
    if (cell.question is None) != (cell.part is None):
        raise source.broken(cell, "`question` and `part` belong together", "Give both or neither.")
    if cell.part is not None and cell.part not in PARTS:
        raise source.broken(cell, f"part={cell.part!r} is not known", f"Use one of {PARTS}.")
    if cell.part in ("answer", "check") and cell.kind != "code":
        raise source.broken(cell, f"a {cell.part} cell must be code", "Remove [markdown].")
    if cell.part in ("text", "task") and cell.kind != "markdown":
        raise source.broken(cell, f"a {cell.part} cell must be markdown", "Add [markdown].")
    if cell.part == "answer" and not (BEGIN_SOLUTION in cell.text and END_SOLUTION in cell.text):
        raise source.broken(
            cell,
            "the answer cell has no solution region",
            f"Put the solution between {BEGIN_SOLUTION} and {END_SOLUTION}, below the starter.",
        )
    if cell.kind == "code":
        try:
            ast.parse(cell.text)
        except SyntaxError as error:
            line = cell.line + (error.lineno or 1)
            raise source.broken(
                cell, f"Python cannot read it at line {line} ({error.msg})", "Mend the code."
            ) from error
