"""The Thai edition is complete: every text, each placeholder, and no English left over."""

from __future__ import annotations

import ast
import json
import re
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from grading.build import catalogue as catalogues
from grading.build.blocks import code_comments
from grading.build.catalogue import (
    Room,
    faults,
    mo_bytes,
    notebook_messages,
    po_bytes,
    po_path,
    read_catalogue,
    template,
    translations,
    updated,
)

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = catalogues.rooms(PROJECT)
ALLOWED = Path(__file__).with_name("allowed_english.txt")
NO_PROSE = re.compile(
    r"```.*?```|`[^`]*`|https?://\S+|(?<=\])\([^\s)]+|\{[a-z_]+(?:![rs])?\}|</?[a-z]+>", re.DOTALL
)
WORD = re.compile(r"[A-Za-z][A-Za-z']*")

by_room = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)


def thai(room: Room, project: Path = PROJECT) -> Catalog:
    return read_catalogue(po_path(project, "th", room.name), "th")


def allowed(*sections: str) -> set[str]:
    words: dict[str, set[str]] = defaultdict(set)
    section = ""
    for line in ALLOWED.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif not line.startswith("#"):
            words[section] |= set(line.split())
    return set().union(*(words[section] for section in sections))


def english_in(text: str) -> set[str]:
    return set(WORD.findall(NO_PROSE.sub(" ", text)))


# -- complete


@by_room
def test_every_text_has_its_thai_none_fuzzy_none_left_over(room):
    """If this fails: run `workshop translate` and look at the entries that it names."""
    assert faults(thai(room), template(PROJECT, room)) == []


@by_room
def test_nothing_obsolete_is_kept(room):
    assert not thai(room).obsolete and b"#~" not in po_path(PROJECT, "th", room.name).read_bytes()


@by_room
def test_updating_a_complete_catalogue_changes_no_translation(room):
    before = {message.id: message.string for message in thai(room) if message.id}
    after = {message.id: message.string for message in updated(PROJECT, room, "th") if message.id}
    assert after == before


def test_a_sentence_has_one_translation_wherever_it_stands():
    found: dict[str, set[str]] = defaultdict(set)
    for room in ROOMS:
        for message in thai(room):
            if message.id:
                found[message.id].add(message.string)
    assert {msgid: said for msgid, said in found.items() if len(said) > 1} == {}


@by_room
def test_a_translation_begins_and_ends_as_its_source(room):
    """Markdown would change: a lost heading sign, a table without its last line."""
    for message in thai(room):
        if message.id:
            assert message.string == message.string.strip(), message.id
            assert ("\n|" in message.id) == ("\n|" in message.string), message.id


@by_room
def test_compiled_catalogues_are_of_the_same_bytes_every_time(room):
    assert mo_bytes(thai(room)) == mo_bytes(thai(room))
    assert po_bytes(thai(room)) == po_bytes(thai(room))


# -- no English left


def thai_notebooks(built: Path) -> Iterator[tuple[str, str, str]]:
    """Module, where, and every text that a reader of the Thai edition sees beside code."""
    for path in [*built.glob("notebooks/th/*.ipynb"), *built.glob("exercises/th/*/*.ipynb")]:
        for number, cell in enumerate(json.loads(path.read_bytes())["cells"], 1):
            where, text = f"{path.parent.name}/{path.name}, cell {number}", "".join(cell["source"])
            if cell["cell_type"] == "markdown":
                yield path.stem, where, text
            else:
                yield from ((path.stem, where, comment) for _line, comment in code_comments(text))


def test_no_english_is_left_in_the_thai_notebooks(built):
    texts = list(thai_notebooks(built))
    assert len(texts) > 50
    left = {
        where: found
        for module, where, text in texts
        if (found := english_in(text) - allowed("everywhere", module))
    }
    assert left == {}


@by_room
def test_no_english_is_left_in_thai_hints_and_messages(room):
    legal = allowed("everywhere", "hints", room.name)
    left = {m.id: words for m in thai(room) if m.id and (words := english_in(m.string) - legal)}
    assert left == {}


def test_nothing_is_allowed_that_nobody_uses(built):
    used: dict[str, set[str]] = defaultdict(set)
    for module, _where, text in thai_notebooks(built):
        used[module] |= english_in(text)
    read = set().union(*used.values())
    for room in ROOMS:
        for message in thai(room):
            if message.id:
                used[room.name] |= english_in(message.string)
    told = set().union(*used.values())
    spare = {
        "everywhere": allowed("everywhere") - read,
        "hints": allowed("hints") - told,
        **{room.name: allowed(room.name) - used[room.name] for room in ROOMS},
    }
    assert {section: words for section, words in spare.items() if words} == {}


def test_english_left_over_is_found():
    assert english_in("กด Shift+Enter แล้วดู `total_wait` ที่ https://example.org/x {name} Please") == {
        "Shift", "Enter", "Please",
    }  # fmt: skip


# -- what the tests above would catch


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("curriculum", "notebooks", "solutions", "grading"):
        shutil.copytree(
            PROJECT / folder,
            tmp_path / folder,
            ignore=shutil.ignore_patterns("__pycache__", "*.ipynb"),
        )
    return tmp_path


MODULE = next(room for room in ROOMS if room.name == "value_chain")


def longest_paragraph(path: Path) -> str:
    """A sentence on one line of the source."""
    return max((m for m in notebook_messages(path) if "\n" not in m and "|" not in m), key=len)


def test_a_changed_english_sentence_fails_until_its_thai_is_looked_at_again(copy):
    path = copy / "notebooks" / "value_chain.py"
    said = longest_paragraph(path)
    text = path.read_text("utf-8")
    assert text.count(said) == 1
    path.write_text(text.replace(said, said + " Twice."), "utf-8")
    assert faults(thai(MODULE, copy), template(copy, MODULE)) == [
        f"not in the catalogue: {said + ' Twice.'!r}", f"no longer used: {said!r}",
    ]  # fmt: skip
    after = updated(copy, MODULE, "th")
    assert faults(after, template(copy, MODULE)) == [
        f"fuzzy, look at it again: {said + ' Twice.'!r}"
    ]
    # written and read back, it still waits
    po_path(copy, "th", MODULE.name).write_bytes(po_bytes(after))
    assert faults(thai(MODULE, copy), template(copy, MODULE)) == faults(
        after, template(copy, MODULE)
    )


def test_a_sentence_that_the_course_has_elsewhere_brings_its_thai_along(copy):
    path = copy / "notebooks" / "value_chain.py"
    path.write_text(
        path.read_text("utf-8") + "\n# %% [markdown]\n# Check where the hours go\n", "utf-8"
    )
    known = translations(copy, "th")
    said = updated(copy, MODULE, "th", known).get("Check where the hours go")
    assert said.string == known["Check where the hours go"] and not said.fuzzy


def test_a_lost_placeholder_is_found(copy):
    changed = thai(ROOMS[0])
    message = next(m for m in changed if m.id and "{name}" in m.id)
    message.string = message.string.replace("{name}", "{naem}")
    assert faults(changed, template(PROJECT, ROOMS[0])) == [f"placeholders differ: {message.id!r}"]


def test_an_emptied_translation_is_found():
    changed = thai(ROOMS[0])
    message = next(m for m in changed if m.id)
    message.string = ""
    assert faults(changed, template(PROJECT, ROOMS[0])) == [f"no translation: {message.id!r}"]


def test_texts_for_translation_are_plain_literals():
    """The extractor reads no f-string and no calculated text: it would stay English."""
    odd = []
    for folder in ("curriculum", "grading"):
        for path in sorted((PROJECT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "N_"):
                    marked = getattr(node.func, "id", "") == "N_"
                    plain = len(node.args) == 1 and not node.keywords
                    literal = plain and isinstance(node.args[0], ast.Constant)
                    computed = plain and isinstance(
                        node.args[0], ast.JoinedStr | ast.BinOp | ast.Call
                    )
                    if not plain or computed or (marked and not literal):
                        odd.append(f"{path.relative_to(PROJECT)}:{node.lineno}")
    assert odd == []
