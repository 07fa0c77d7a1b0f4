"""The opening is a lesson alone: it runs in both editions, keeps its minutes, asks for no code."""

from __future__ import annotations

import itertools
import re
import tomllib

import jupytext
import nbclient
import nbformat
import pytest

from curriculum.kit.i18n import LANGUAGES
from curriculum.kit.registry import Kind, assignments, lessons, parts
from grading.build.edition import assemble
from grading.build.source import read_source
from grading.guide.agenda import plans
from grading.guide.guide import guide_page

WIDGET = "application/vnd.jupyter.widget-view+json"
ROW = re.compile(r"<td>(?:(\d\d:\d\d)–(\d\d:\d\d)|–) \((\d+)–(\d+)( ●)?\)</td>")
READ_ALOUD = 150
"""Words a minute, at most, that people read in a language of their own."""


@pytest.fixture(scope="module")
def source(project):
    return jupytext.read(project / "notebooks" / "opening.py")


@pytest.fixture(scope="module")
def written(project):
    return tomllib.loads((project / "curriculum" / "opening" / "module.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def text(source):
    return "\n\n".join(cell.source for cell in source.cells if cell.cell_type == "markdown")


def run_sheet(lang, plan):
    """The opening's rows in the guide: begins, ends, from, to, marked."""
    page = guide_page(lang, plan=plan)
    chapter = re.search(r'<section class="chapter" id="opening">.*?</section>', page.decode(), re.S)
    return ROW.findall(chapter[0])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_built_lesson_runs_in_a_real_kernel_without_a_warning(project, lang, tmp_path):
    assembled = assemble(read_source(project / "notebooks" / "opening.py"), lang)
    built = nbformat.from_dict(assembled)
    nbclient.NotebookClient(
        built, kernel_name="python3", timeout=120,
        resources={"metadata": {"path": str(tmp_path)}},
    ).execute()  # fmt: skip
    outputs = [one for cell in built.cells for one in cell.get("outputs", [])]
    assert [one for one in outputs if one.get("name") == "stderr"] == []
    assert sum(WIDGET in one.get("data", {}) for one in outputs) == 3


def test_it_comes_first_and_has_no_exercise():
    first = parts()[0]
    assert (first.id, first.kind, first.number, first.minutes) == ("opening", Kind.OPENING, 8, 30)
    assert first in lessons() and first not in assignments()


def test_nothing_has_to_be_typed(source):
    code = [cell.source for cell in source.cells if cell.cell_type == "code"][1:]
    assert code and all(re.fullmatch(r"(demo|quiz)\.\w+\(\)", one) for one in code)


def test_every_section_ends_with_its_key_point_and_gives_something_to_do(text):
    for section in re.split(r"^## ", text, flags=re.M)[1:]:
        assert "**Key point.**" in section
        assert re.search(r"Tell your neighbour|[Rr]un the (?:next )?box", section), section[:40]


def test_there_is_time_to_do_as_well_as_to_read(text, written):
    """Read aloud, the whole page takes less than half of the minutes."""
    minutes = written["sections"][-1]["to"]
    assert len(text.split()) / READ_ALOUD < minutes / 2


def test_each_plan_has_the_minutes_that_the_sections_need(written):
    whole = sum(one["to"] - one["from"] for one in written["sections"])
    short = sum(one["to"] - one["from"] for one in written["sections"] if one["short_day"])
    taught = {plan.id: plan.lesson_of("opening") for plan in plans(None, "en")}
    assert (taught["two_days"].minutes, taught["two_days"].work) == (whole, "lesson")
    assert (taught["one_day"].minutes, taught["one_day"].work) == (short, "short")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_run_sheet_has_the_sections_of_the_lesson(lang, written):
    rows = [
        (int(begin), int(end), bool(mark))
        for *_clock, begin, end, mark in run_sheet(lang, "two_days")
    ]
    assert rows == [(one["from"], one["to"], one["short_day"]) for one in written["sections"]]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("plan, ends", [("two_days", "09:30"), ("one_day", "09:15")])
def test_the_clock_of_the_run_sheet_adds_up(lang, plan, ends):
    clock = [(begins, until) for begins, until, *_minutes in run_sheet(lang, plan) if begins]
    assert clock[0][0] == "09:00" and clock[-1][1] == ends
    assert all(until == begins for (_, until), (begins, _) in itertools.pairwise(clock))
