"""Lesson 1 keeps its promises: minutes, size, order, and it runs from top to bottom."""

import itertools
import re
import tomllib
from pathlib import Path

import jupytext
import nbclient
import pytest

ROOT = Path(__file__).resolve().parents[2]
LESSON = ROOT / "notebooks" / "value_chain.py"
MODULE = ROOT / "curriculum" / "value_chain" / "module.toml"
HEADING = re.compile(r"^## (● )?(\d+)\. (.+) \((\d+) minutes: (\d+)–(\d+)\)$", re.M)
PATTERN = ("**Objective.**", "**Imagine.**", "**Key point")


@pytest.fixture(scope="module")
def lesson():
    return jupytext.read(LESSON)


@pytest.fixture(scope="module")
def module():
    return tomllib.loads(MODULE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sections(lesson):
    """Heading match -> cells from that heading up to the next."""
    found = []
    for cell in lesson.cells:
        heading = HEADING.search(cell.source) if cell.cell_type == "markdown" else None
        if heading:
            found.append((heading, [cell]))
        elif found:
            found[-1][1].append(cell)
    return found


@pytest.fixture(scope="module")
def ran(lesson, tmp_path_factory):
    copy = jupytext.reads(jupytext.writes(lesson, "ipynb"), "ipynb")
    folder = tmp_path_factory.mktemp("lesson")
    resources = {"metadata": {"path": str(folder)}}
    client = nbclient.NotebookClient(copy, kernel_name="python3", timeout=120, resources=resources)
    client.execute()
    return copy


def code(cells):
    return [cell.source for cell in cells if cell.cell_type == "code"]


def blocks(lesson):
    for cell in lesson.cells:
        if cell.cell_type == "markdown":
            yield from re.split(r"\n\s*\n", cell.source)


def printed(ran, first_words):
    cell = next(c for c in ran.cells if c.cell_type == "code" and first_words in c.source)
    return "".join(o.get("text") or o["data"]["text/plain"] for o in cell.outputs)


def test_the_lesson_has_30_to_45_cells(lesson):
    assert 30 <= len(lesson.cells) <= 45


def test_a_code_cell_has_at_most_8_lines(lesson):
    assert max(len(source.splitlines()) for source in code(lesson.cells)) <= 8


def test_code_lines_fit_the_box_without_scrolling(lesson):
    lines = [line for source in code(lesson.cells) for line in source.splitlines()]
    assert max(map(len, lines)) <= 72


def test_lists_have_at_most_4_items(lesson):
    for block in blocks(lesson):
        assert len(re.findall(r"^(?:- |\d+\. )", block, re.M)) <= 4, block


def test_the_first_code_cell_chooses_the_edition(lesson):
    first = next(cell for cell in lesson.cells if cell.cell_type == "code")
    assert first.metadata["tags"] == ["edition"]
    assert 'use_edition("en")' in first.source


def test_the_headings_say_what_the_module_says(sections, module):
    on_the_page = [(m[3], int(m[5]), int(m[6]), bool(m[1])) for m, _cells in sections]
    assert on_the_page == [
        (s["title"], s["from"], s["to"], s["short_day"]) for s in module["sections"]
    ]


def test_the_minutes_fill_90_without_a_gap(sections):
    edges = [(int(m[5]), int(m[6])) for m, _cells in sections]
    assert edges[0][0] == 0 and edges[-1][1] == 90
    assert all(end == start for (_, end), (start, _) in itertools.pairwise(edges))
    assert [int(m[4]) for m, _cells in sections] == [end - start for start, end in edges]


def test_every_section_has_its_objective_a_hook_and_a_key_point(sections):
    for heading, cells in sections:
        text = "\n".join(cell.source for cell in cells)
        assert [mark for mark in PATTERN if mark not in text] == [], heading[0]


def test_a_hook_has_at_most_80_words(lesson):
    hooks = [block for block in blocks(lesson) if block.startswith("**Imagine.**")]
    assert max(len(hook.split()) for hook in hooks) <= 80


def test_a_prediction_is_asked_before_every_demo(sections):
    for heading, cells in sections:
        for number, cell in enumerate(cells):
            if cell.cell_type == "code" and cell.source.startswith("demo."):
                before = "\n".join(c.source for c in cells[:number])
                assert "**Predict.**" in before, heading[0]


def test_every_section_gives_the_learner_something_to_do(sections):
    for heading, cells in sections:
        assert code(cells), heading[0]


def test_the_sections_of_the_short_day_run_without_the_others(sections):
    named = {
        name
        for heading, cells in sections
        if heading[1]
        for source in code(cells)
        for name in re.findall(r"\b(steps|log|touch|wait)\b(?=\.|\[)", source)
    }
    given = {
        name
        for heading, cells in sections
        if heading[1]
        for source in code(cells)
        for name in re.findall(r"^(\w+) = ", source, re.M)
    }
    assert named <= given


def test_the_lesson_runs_from_top_to_bottom_without_a_warning(ran):
    streams = [o for c in ran.cells for o in c.get("outputs", []) if o.get("name") == "stderr"]
    assert streams == []


@pytest.mark.parametrize(
    ("cell", "numbers"),
    [
        ('touch = steps["touch_min"].sum()', ["22.5 + 67.5 = 90.0"]),
        ("pce =", ["9.44%"]),
        ("longest_first =", ["74.1", "85.9"]),
        ('staffed["capacity"] =', ["0.30", "0.60", "0.45", "0.90", "20.0"]),
        ("approval.groupby", ["58.27", "10.67", "23.40", "16.10", "16.23"]),
        ("per_hour =", ["17.2 × 1.0 = 17.2"]),
    ],
)
def test_the_worked_examples_show_the_numbers_of_the_specification(ran, cell, numbers):
    shown = printed(ran, cell)
    assert [number for number in numbers if number not in shown] == []


def test_the_demos_and_quizzes_show_themselves(ran):
    for cell in ran.cells:
        if cell.cell_type == "code" and re.match(r"(demo|quiz)\.", cell.source):
            assert any(
                "application/vnd.jupyter.widget-view+json" in output.get("data", {})
                for output in cell.outputs
            ), cell.source
