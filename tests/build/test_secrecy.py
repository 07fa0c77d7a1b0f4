"""Secrecy is a folder: what learners get knows nothing of what the trainers keep."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from curriculum.kit.registry import modules, questions, visible_key
from grading.build.source import read_source

PUBLIC = ("curriculum", "notebooks", "exercises")
SECRET = ("grading", "solutions")
MODULES = [module.id for module in modules()]
TEXTS = {".py", ".ipynb", ".po", ".json", ".toml", ".md", ".csv"}
SHORTEST_TELLING = 12
REGION = re.compile(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", re.DOTALL)


def public_files(built: Path) -> Iterator[Path]:
    for folder in PUBLIC:
        yield from (path for path in sorted((built / folder).rglob("*")) if path.suffix in TEXTS)


def code_of(path: Path) -> Iterator[str]:
    if path.suffix == ".py":
        yield path.read_text("utf-8")
    elif path.suffix == ".ipynb":
        cells = json.loads(path.read_bytes())["cells"]
        yield from ("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")


def imported(code: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield node.module or ""
        elif isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in ("import_module", "__import__", "find_spec"):
                yield str(node.args[0].value)


@pytest.fixture(scope="module")
def public(built: Path) -> dict[str, str]:
    """Every public file by its path."""
    return {
        path.relative_to(built).as_posix(): path.read_text("utf-8") for path in public_files(built)
    }


def test_the_scan_sees_every_public_room(public):
    assert "curriculum/kit/check.py" in public
    for module in MODULES:
        for part in (f"notebooks/th/{module}.ipynb", f"exercises/en/{module}/{module}.ipynb",
                     f"curriculum/{module}/visible.json", f"curriculum/locale/th/LC_MESSAGES/{module}.po"):  # fmt: skip
            assert part in public


def test_nothing_public_imports_what_is_secret(built):
    found = [
        (path.relative_to(built).as_posix(), name)
        for path in public_files(built)
        for code in code_of(path)
        for name in imported(code)
        if name.split(".")[0] in SECRET
    ]
    assert found == []


def test_nothing_public_points_to_a_secret_folder(public):
    pointing = re.compile(r"(?:\.\./|[\"'(])(?:grading|solutions)/")
    assert [path for path, text in public.items() if pointing.search(text)] == []


@pytest.fixture(scope="module")
def solution_lines(built: Path) -> set[str]:
    """Every line of a solution that says something."""
    sources = [(built / "solutions" / f"{module}.py").read_text("utf-8") for module in MODULES]
    regions = [region for text in sources for region in REGION.findall(text)]
    lines = {line.strip() for region in regions for line in region.splitlines()}
    # what the starter gives away itself, with or without a comment for the learner
    given = {line for text in sources for line in REGION.sub("", text).splitlines()}
    lines -= {line.partition("  #")[0].strip() for line in given}
    return {line for line in lines if len(line) > 12 and not line.startswith("def ")}


def test_no_line_of_a_solution_is_public(public, solution_lines):
    assert len(solution_lines) > 20
    escaped = {line: json.dumps(line)[1:-1] for line in solution_lines}
    found = [
        (path, line) for path, text in public.items() for line in solution_lines
        if line in text or escaped[line] in text
    ]  # fmt: skip
    assert found == []


@pytest.mark.parametrize("module", MODULES)
def test_no_hidden_input_is_public(public, assignment_of, module):
    hidden = assignment_of(module).hidden.values()
    said = {json.dumps(one, ensure_ascii=False)[1:-1] for part in hidden for one in part.inputs}
    # a number or a short text alone stands everywhere and tells nothing
    inputs = {one for one in said if len(one) >= SHORTEST_TELLING or ", " in one}
    found = [
        (path, one) for path, text in public.items() for one in inputs
        if not path.endswith(".csv") and re.search(rf"(?<![\d.]){re.escape(one)}(?![\d.])", text)
    ]  # fmt: skip
    assert inputs and found == []


def test_no_mark_of_nbgraders_hidden_regions_is_public(public):
    notebooks = {path: text for path, text in public.items() if path.endswith(".ipynb")}
    assert [
        path for path, text in notebooks.items() if "BEGIN SOLUTION" in text or "HIDDEN" in text
    ] == []


@pytest.mark.parametrize("module", MODULES)
def test_public_digests_are_those_of_the_shown_case_only(public, assignment_of, module):
    assignment = assignment_of(module)
    shown = {d for id_ in assignment.questions for ds in visible_key(id_).values() for d in ds}
    hidden = {
        digest
        for id_, part in assignment.hidden.items()
        for place, digests in part.key.items()
        if place not in assignment.questions[id_].visible_paths
        for digest in digests
    }
    assert shown and hidden and not shown & hidden
    assert [path for path, text in public.items() for digest in hidden if digest in text] == []


@pytest.mark.parametrize("module", MODULES)
def test_the_public_key_has_no_more_than_the_checks_show(built, module):
    key = json.loads((built / f"curriculum/{module}/visible.json").read_bytes())
    asked = questions(module)
    assert {id_: set(places) for id_, places in key.items()} == {
        id_: set(question.visible_paths) for id_, question in asked.items()
    }


@pytest.mark.parametrize("module", MODULES)
def test_comments_of_solutions_are_in_no_catalogue(built, module):
    source = read_source(built / "solutions" / f"{module}.py")
    regions = [region for cell in source.cells for region in REGION.findall(cell.text)]
    comments = {c.strip() for region in regions for c in re.findall(r"#\s*(.+)", region)}
    catalogue = (built / "curriculum/locale/th/LC_MESSAGES" / f"{module}.po").read_text("utf-8")
    assert [comment for comment in comments if comment in catalogue] == []
