"""The glossary: one Thai word for each term, and links that lead to it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote

import nbformat
import pytest
from babel.messages.catalog import Catalog

from curriculum.kit.glossary import terms
from curriculum.kit.i18n import LANGUAGES
from curriculum.kit.registry import Kind, parts
from grading.build.catalogue import po_path, read_catalogue, rooms
from grading.build.glossary import glossary_page, link_first_uses

PROJECT = Path(__file__).resolve().parents[2]
NOT_PROSE = re.compile(r"```.*?```|`[^`]*`|\{[^}]*\}", re.DOTALL)
LINK = re.compile(r"\[([^\]]*)\]\(([\w./]*glossary\.ipynb)#(\S+) \"([^\"]*)\"\)")
# Python's own type, not the slack of a plan
OTHER_MEANINGS = {"float": re.compile(r"\bfloat\(")}


def contradictions(catalogue: Catalog) -> list[str]:
    """Texts that name a term in English and none of its words in Thai."""
    found = []
    for message in catalogue:
        english = NOT_PROSE.sub(" ", str(message.id))
        for term in terms():
            other = OTHER_MEANINGS.get(term.id)
            if other is not None:
                english = other.sub(" ", english)
            if term.in_english.search(english) and not term.in_thai.search(str(message.string)):
                found.append(f"{term.en}: {str(message.id)[:60]!r} -> {str(message.string)[:60]!r}")
    return found


def links(lang: str, folder: str) -> list[tuple[Path, re.Match[str]]]:
    return [
        (path, link)
        for path in sorted((PROJECT / folder / lang).rglob("*.ipynb"))
        for cell in json.loads(path.read_text("utf-8"))["cells"]
        for link in LINK.finditer("".join(cell["source"]))
    ]


def linked(text: str, lang: str = "en") -> str:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell(text)])
    link_first_uses(notebook, lang, "glossary.ipynb")
    return notebook.cells[0].source


@pytest.mark.parametrize("room", rooms(PROJECT), ids=lambda room: room.name)
def test_no_term_is_said_with_another_thai_word(room):
    """If this fails: use the glossary's word, or add an accepted one to `th_also` there."""
    assert contradictions(read_catalogue(po_path(PROJECT, "th", room.name), "th")) == []


def test_a_term_said_with_another_word_is_found():
    catalogue = Catalog("th")
    catalogue.add("Where is the bottleneck?", "จุดตันอยู่ที่ใด")
    assert len(contradictions(catalogue)) == 1


def test_there_are_forty_terms_each_once():
    assert len(terms()) == len({term.id for term in terms()}) == len({t.th for t in terms()}) == 40


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_link_leads_to_a_heading_of_the_page(lang):
    page = json.loads((PROJECT / "notebooks" / lang / "glossary.ipynb").read_text("utf-8"))
    text = "".join("".join(cell["source"]) + "\n" for cell in page["cells"])
    headings = {line[4:].replace(" ", "-") for line in text.splitlines() if line.startswith("###")}
    found = [*links(lang, "notebooks"), *links(lang, "exercises")]
    assert found and {unquote(link[3]) for _path, link in found} <= headings


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("folder, least", [("notebooks", 10), ("exercises", 1)])
def test_a_notebook_links_a_term_once(lang, folder, least):
    found = [(path.name, link[3]) for path, link in links(lang, folder)]
    assert len(found) == len(set(found)) >= least


@pytest.mark.parametrize(
    "text",
    ["`bottleneck`", "## bottleneck", "[a bottleneck](x.md)", "**bottleneck**", "```\nbottleneck\n```",
     "| bottleneck |\n|---|\n| x |", "bottlenecked"],
)  # fmt: skip
def test_where_a_link_would_break_something_there_is_none(text):
    assert linked(text) == text


def test_the_first_use_is_linked_and_says_what_it_means():
    said = linked("Where is the bottleneck? The bottleneck is there.")
    assert said.startswith('Where is the [bottleneck](glossary.ipynb#bottleneck "The step with')
    assert said.endswith("The bottleneck is there.")


def test_what_the_learner_writes_over_holds_no_link():
    task = nbformat.v4.new_markdown_cell("**bottleneck:** which one?")
    task.metadata["nbgrader"] = {"solution": True}
    text = nbformat.v4.new_markdown_cell("Where is the bottleneck?")
    notebook = nbformat.v4.new_notebook(cells=[task, text])
    link_first_uses(notebook, "en", "glossary.ipynb")
    assert "](" not in task.source and "[bottleneck](" in text.source


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("test", [part.id for part in parts() if part.kind is Kind.TEST])
def test_a_test_explains_no_word(lang, test):
    assert not [path for path, _link in links(lang, "exercises") if path.stem == test]


def test_a_longer_term_is_not_taken_for_a_shorter_one():
    assert "#value-stream-map" in linked("Draw a value stream map.")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_names_every_term_in_both_languages(lang):
    text = "\n".join(cell.source for cell in glossary_page(lang).cells)
    assert all(term.en in text and term.th in text for term in terms())
