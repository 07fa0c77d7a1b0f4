"""Every lesson keeps its promises: minutes, size, order, and it runs from top to bottom."""

import itertools
import re
import tomllib
from pathlib import Path

import jupytext
import nbclient
import nbformat
import pytest
from worked import WORKED

from curriculum.kit.registry import lessons, module_named, modules

ROOT = Path(__file__).resolve().parents[2]
LESSONS = [part.id for part in lessons()]
# the opening is shorter: what it promises besides is in tests/opening
of_modules = pytest.mark.parametrize("name", [module.id for module in modules()], indirect=True)
HEADING = re.compile(r"^## (● )?(\d+)\. (.+) \((\d+) minutes: (\d+)–(\d+)\)$", re.M)
PATTERN = ("**Objective.**", "**Imagine.**", "**Key point")


@pytest.fixture(scope="module", params=LESSONS)
def name(request):
    return request.param


@pytest.fixture(scope="module")
def lesson(name):
    return jupytext.read(ROOT / "notebooks" / f"{name}.py")


@pytest.fixture(scope="module")
def module(name):
    return tomllib.loads((ROOT / "curriculum" / name / "module.toml").read_text("utf-8"))


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


def run(cells, folder):
    """The cells, executed in a kernel of their own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.from_dict(dict(cell)) for cell in cells])
    resources = {"metadata": {"path": str(folder)}}
    nbclient.NotebookClient(
        notebook, kernel_name="python3", timeout=120, resources=resources
    ).execute()
    return notebook


@pytest.fixture(scope="module")
def ran(lesson, tmp_path_factory):
    return run(lesson.cells, tmp_path_factory.mktemp("lesson"))


def code(cells):
    return [cell.source for cell in cells if cell.cell_type == "code"]


def blocks(lesson):
    for cell in lesson.cells:
        if cell.cell_type == "markdown":
            yield from re.split(r"\n\s*\n", cell.source)


@of_modules
def test_the_lesson_has_30_to_45_cells_in_90_minutes(lesson, name):
    minutes = module_named(name).minutes
    assert minutes / 3 <= len(lesson.cells) <= minutes / 2


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


def test_the_minutes_fill_the_lesson_without_a_gap(sections, name):
    edges = [(int(m[5]), int(m[6])) for m, _cells in sections]
    assert edges[0][0] == 0 and edges[-1][1] == module_named(name).minutes
    assert all(end == start for (_, end), (start, _) in itertools.pairwise(edges))
    assert [int(m[4]) for m, _cells in sections] == [end - start for start, end in edges]


@of_modules
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


@of_modules
def test_every_section_gives_the_learner_something_to_do(sections):
    for heading, cells in sections:
        assert code(cells), heading[0]


def test_the_sections_of_the_short_day_run_without_the_others(lesson, sections, tmp_path):
    first = lesson.cells.index(sections[0][1][0])
    short = [cell for heading, cells in sections if heading[1] for cell in cells]
    run([*lesson.cells[:first], *short], tmp_path)


def test_the_lesson_runs_from_top_to_bottom_without_a_warning(ran):
    streams = [o for c in ran.cells for o in c.get("outputs", []) if o.get("name") == "stderr"]
    assert streams == []


def test_the_demos_and_quizzes_show_themselves(ran):
    for cell in ran.cells:
        if cell.cell_type == "code" and re.match(r"(demo|quiz)\.", cell.source):
            assert any(
                "application/vnd.jupyter.widget-view+json" in output.get("data", {})
                for output in cell.outputs
            ), cell.source


@of_modules
def test_the_worked_examples_show_the_numbers_of_the_specification(ran, name):
    for begins, numbers in WORKED[name]:
        cell = next(c for c in ran.cells if c.cell_type == "code" and begins in c.source)
        shown = "".join(o.get("text") or o["data"]["text/plain"] for o in cell.outputs)
        assert [number for number in numbers if number not in shown] == [], begins
