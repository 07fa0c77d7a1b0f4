"""The whole build: the same bytes anywhere, checked against the files, and safe to hand out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest

from grading.box import Cell, Limits, run_cells
from grading.build.blocks import translate_comments
from grading.build.course import BUILT_FOLDERS, build
from grading.build.source import BrokenSource

GENERATED = (
    *BUILT_FOLDERS,
    "curriculum/case/data",
    "curriculum/locale",
    "curriculum/value_chain/visible.json",
)


def generated(project: Path) -> dict[str, bytes]:
    paths = (
        path
        for part in GENERATED
        for path in (
            [project / part] if (project / part).is_file() else (project / part).rglob("*")
        )
    )
    return {
        path.relative_to(project).as_posix(): path.read_bytes() for path in paths if path.is_file()
    }


def notebooks(project: Path, *rooms: str) -> Iterator[tuple[Path, nbformat.NotebookNode]]:
    for room in rooms:
        for path in sorted((project / room).glob("*/**/*.ipynb")):
            yield path, nbformat.read(path, as_version=4)


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    """A built project to spoil."""
    shutil.copytree(built, tmp_path / "copy")
    return tmp_path / "copy"


BUILD = "import sys; from pathlib import Path; from grading.build.course import build; build(Path(sys.argv[1]))"


def test_two_builds_in_two_places_give_the_same_bytes(built, project, tmp_path):
    other = tmp_path / "another place"
    shutil.copytree(built, other)
    for path in generated(other):
        if not path.endswith(".po"):
            (other / path).unlink()
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "Asia/Bangkok", "LC_ALL": "C", "WORKSHOP_LANG": "en"}
    subprocess.run(
        [sys.executable, "-c", BUILD, str(other)],
        cwd=tmp_path,
        env=os.environ | elsewhere,
        check=True,
    )
    assert generated(other) == generated(built)


def test_the_project_is_as_its_sources_say(project):
    """If this fails: run `workshop build` and commit what it writes."""
    assert [str(one) for one in build(project, check=True).differences] == []


CHANGED = [
    "exercises/th/value_chain/value_chain.ipynb",
    "notebooks/en/value_chain.ipynb",
    "solutions/en/value_chain/value_chain.ipynb",
]
GONE = "notebooks/th/time_project.ipynb"
KEY = "curriculum/value_chain/visible.json"


@dataclass(frozen=True)
class Checked:
    """A project in which several things were spoiled, looked at once: a build takes half a minute."""

    found: Mapping[str, str]
    """Path to what is said of it."""
    before: Mapping[str, bytes]
    after: Mapping[str, bytes]


@pytest.fixture(scope="module")
def spoiled(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Checked:
    root = tmp_path_factory.mktemp("spoiled") / "copy"
    shutil.copytree(built, root)
    (root / GONE).unlink()
    for path in CHANGED:
        before, third, after = (root / path).read_bytes().partition(third_id(root / path))
        (root / path).write_bytes(before + third[:-1] + b"?" + after)
    (root / KEY).write_bytes((root / KEY).read_bytes().replace(b"q1_02", b"q1_99"))
    before = generated(root)
    differences = build(root, check=True).differences
    return Checked({one.path: str(one) for one in differences}, before, generated(root))


def third_id(path: Path) -> bytes:
    return nbformat.read(path, as_version=4).cells[2].id.encode()


def test_checking_finds_what_was_changed_and_nothing_else(spoiled):
    assert spoiled.found.keys() == {*CHANGED, GONE, KEY}


def test_checking_changes_nothing(spoiled):
    assert spoiled.after == spoiled.before


@pytest.mark.parametrize("path", CHANGED)
def test_one_changed_byte_of_a_notebook_is_found_and_its_cell_named(spoiled, path):
    assert ", cell 3: is " in spoiled.found[path]


def test_one_changed_byte_of_the_public_key_is_found_and_named(spoiled):
    assert "q1_99" in spoiled.found[KEY]


def test_one_changed_byte_of_a_table_is_found_and_named(copy):
    path = copy / "curriculum/case/data/event_log.csv"
    path.write_bytes(path.read_bytes().replace(b"\n", b" \n", 1))
    (difference,) = build(copy, check=True).differences
    assert str(difference).startswith("curriculum/case/data/event_log.csv: line 1: is ")


def test_a_changed_translation_makes_the_compiled_catalogue_stale(copy):
    path = copy / "curriculum/locale/th/LC_MESSAGES/kit.po"
    text = path.read_text("utf-8")
    first = next(
        line for line in text.splitlines() if line.startswith('msgstr "') and len(line) > 12
    )
    path.write_text(text.replace(first, first[:-1] + '."', 1), "utf-8")
    (difference,) = build(copy, check=True).differences
    assert difference.path == "curriculum/locale/th/LC_MESSAGES/kit.mo"


def test_a_broken_source_leaves_every_built_notebook_as_it_was(copy):
    before = generated(copy)
    with (copy / "solutions/value_chain.py").open("a", encoding="utf-8") as source:
        source.write("\n# %%\n1 +\n")
    with pytest.raises(
        BrokenSource,
        match=r"solutions/value_chain\.py, cell \d+ \(line \d+\): Python cannot read it",
    ):
        build(copy)
    assert generated(copy) == before


def test_both_editions_have_the_same_code(built):
    """Equal but for comments and the language of the set-up cell."""
    for room in ("notebooks", "exercises", "solutions"):
        pairs = zip(notebooks(built, f"{room}/th"), notebooks(built, f"{room}/en"), strict=True)
        for (_, thai), (_, english) in pairs:
            assert [cell.cell_type for cell in thai.cells] == [
                cell.cell_type for cell in english.cells
            ]
            assert [cell.id for cell in thai.cells] == [cell.id for cell in english.cells]
            assert [cell.metadata for cell in thai.cells] and code(thai) == code(english)


def code(notebook: nbformat.NotebookNode) -> list[str]:
    sources = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    return [
        translate_comments(text.replace('use_edition("th")', 'use_edition("en")'), lambda _: "")
        for text in sources
    ]


def test_both_editions_have_the_same_grades(built):
    def grades(lang: str) -> list[tuple]:
        _, notebook = next(notebooks(built, f"solutions/{lang}"))
        parts = ("grade_id", "grade", "solution", "locked", "points")
        return [
            tuple(cell.metadata.nbgrader.get(part) for part in parts) for cell in notebook.cells
        ]

    assert grades("th") == grades("en")
    assert sum(part[4] for part in grades("th") if part[4]) == 100


def test_built_notebooks_are_valid_and_without_outputs(built):
    for path, notebook in notebooks(built, "notebooks", "exercises", "solutions"):
        nbformat.validate(notebook)
        assert len({cell.id for cell in notebook.cells}) == len(notebook.cells), path
        code_cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
        assert not any(cell.outputs or cell.execution_count for cell in code_cells), path


def test_a_release_holds_no_solution_no_hidden_test_and_no_key(built, editions):
    for lang, assignment in editions.items():
        digests = [d for part in assignment.hidden.values() for ds in part.key.values() for d in ds]
        released = assignment.release.decode()
        assert "SOLUTION" not in released and "HIDDEN" not in released and "key=" not in released
        assert not [digest for digest in digests if digest in released], lang
        inputs = [
            json.dumps(one)[1:-1] for part in assignment.hidden.values() for one in part.inputs
        ]
        assert inputs and not [one for one in inputs if one in released]


def test_a_release_has_every_starter_as_the_author_wrote_it(editions):
    for assignment in editions.values():
        for question in assignment.questions.values():
            starter = assignment.release_cells[question.id].source
            assert "..." in starter and all(name in starter for name in question.names)
        assert assignment.release_cells[assignment.tasks[0].id].cell_type == "markdown"


@pytest.mark.parametrize("room", ["notebooks", "exercises"])
def test_what_learners_open_runs_from_top_to_bottom(built, room):
    for path, notebook in notebooks(built, room):
        cells = [
            Cell(str(n), cell.source)
            for n, cell in enumerate(notebook.cells, 1)
            if cell.cell_type == "code"
        ]
        # a lesson shows more pictures than an exercise may
        ran = run_cells(cells, Limits(output_bytes=2**24))
        stopped = {
            n: o["evalue"]
            for n, outs in ran.outputs.items()
            for o in outs
            if o["output_type"] == "error"
        }
        assert (stopped, ran.faults) == ({}, {}), path
        wrote = {
            n: o["text"]
            for n, outs in ran.outputs.items()
            for o in outs
            if o.get("name") == "stderr"
        }
        assert wrote == {}, path
