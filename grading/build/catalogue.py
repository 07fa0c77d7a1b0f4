"""The gettext catalogues: extract the English, update the Thai, compile it."""

from __future__ import annotations

import datetime as dt
import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from curriculum.kit.i18n import LANGUAGES, SOURCE_LANGUAGE
from curriculum.kit.registry import parts
from grading.build.blocks import code_comments, markdown_blocks
from grading.build.source import read_source

PLACEHOLDER = re.compile(r"\{[a-z_!:.0-9]*\}")
KEYWORDS = {"_": None, "N_": None}
# a fixed date: catalogues are compared byte for byte, and a clock has no place in them
EPOCH = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
TOML_TEXTS = {"title", "subtitle", "text", "feeds", "pmqa", "bloom", "description"}


@dataclass(frozen=True)
class Room:
    """One catalogue and the sources it serves."""

    name: str
    python: tuple[str, ...] = ()
    """Folders of Python files, relative to the project."""
    notebooks: tuple[str, ...] = ()
    toml: tuple[str, ...] = ()


def rooms(project: Path) -> tuple[Room, ...]:
    """The course's catalogues: the kit, each part, the trainers' side, and the day's hub."""
    return (
        Room(
            "kit",
            ("curriculum/kit", "curriculum/case"),
            toml=tuple(f"curriculum/{name}.toml" for name in ("course", "glossary", "agenda")),
        ),
        *(_room_of(project, part.id) for part in parts()),
        Room("grading", ("grading",)),
        Room("hub", ("hub",)),
    )


def _room_of(project: Path, part: str) -> Room:
    """A test has no lesson, and an opening no exercise."""
    notebooks = (f"notebooks/{part}.py", f"solutions/{part}.py")
    return Room(
        part,
        (f"curriculum/{part}",),
        tuple(name for name in notebooks if (project / name).exists()),
        (f"curriculum/{part}/module.toml",),
    )


def template(project: Path, room: Room) -> Catalog:
    """Every English text of the room, in the order of its files."""
    catalogue = _empty()
    for origin, message in _messages(project, room):
        catalogue.add(message, locations=[(origin, 0)])
    return catalogue


def po_path(project: Path, lang: str, room: str) -> Path:
    return project / "curriculum" / "locale" / lang / "LC_MESSAGES" / f"{room}.po"


def read_catalogue(path: Path, lang: str) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=lang)


def translations(project: Path, lang: str) -> dict[str, str]:
    """Every text that some room's catalogue says in `lang`, looked at and not fuzzy."""
    paths = (po_path(project, lang, room.name) for room in rooms(project))
    return {
        str(message.id): str(message.string)
        for path in paths
        if path.exists()
        for message in read_catalogue(path, lang)
        if message.id and message.string and not message.fuzzy
    }


def updated(
    project: Path, room: Room, lang: str, elsewhere: Mapping[str, str] | None = None
) -> Catalog:
    """The catalogue of `lang` with every text of the sources in it: new ones are empty,
    changed ones are fuzzy with the nearest old Thai, and texts no longer used are gone.

    What `elsewhere` says already (see `translations`) is said in the same words here.
    """
    path = po_path(project, lang, room.name)
    catalogue = read_catalogue(path, lang) if path.exists() else _empty(lang)
    catalogue.update(template(project, room), update_header_comment=True)
    catalogue.obsolete.clear()
    for message in catalogue:
        known = (elsewhere or {}).get(str(message.id))
        if message.id and known and (message.fuzzy or not message.string):
            message.string = known
            message.flags.discard("fuzzy")
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    catalogue.creation_date = catalogue.revision_date = EPOCH
    write_po(out, catalogue, width=100, include_lineno=False, include_previous=False)
    return out.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    catalogue.creation_date = catalogue.revision_date = EPOCH
    write_mo(out, catalogue)
    return out.getvalue()


def faults(catalogue: Catalog, wanted: Catalog) -> list[str]:
    """What keeps a catalogue from being complete, one sentence each."""
    found = []
    for message in wanted:
        if not message.id:
            continue
        entry = catalogue.get(message.id)
        if entry is None:
            found.append(f"not in the catalogue: {message.id!r}")
        elif not entry.string:
            found.append(f"no translation: {message.id!r}")
        elif entry.fuzzy:
            found.append(f"fuzzy, look at it again: {message.id!r}")
        elif sorted(PLACEHOLDER.findall(message.id)) != sorted(PLACEHOLDER.findall(entry.string)):
            found.append(f"placeholders differ: {message.id!r}")
    wanted_ids = {message.id for message in wanted}
    found += [f"no longer used: {m.id!r}" for m in catalogue if m.id and m.id not in wanted_ids]
    return found


def translated_languages() -> tuple[str, ...]:
    return tuple(lang for lang in LANGUAGES if lang != SOURCE_LANGUAGE)


def _empty(lang: str | None = None) -> Catalog:
    return Catalog(
        locale=lang,
        project="workshop-curriculum",
        version="1",
        header_comment="# Thai of the workshop curriculum. Text: CC BY 4.0." if lang else "#",
        creation_date=EPOCH,
        revision_date=EPOCH,
        last_translator="",
        language_team="",
        fuzzy=False,
    )


def _messages(project: Path, room: Room) -> Iterator[tuple[str, str]]:
    for folder in room.python:
        for path in sorted((project / folder).rglob("*.py")):
            with path.open("rb") as file:
                for _line, message, _comments, _context in extract("python", file, KEYWORDS):
                    yield path.relative_to(project).as_posix(), message
    for name in room.toml:
        if (path := project / name).exists():
            for message in _toml_texts(tomllib.loads(path.read_text("utf-8"))):
                yield name, message
    for name in room.notebooks:
        if (path := project / name).exists():
            for message in notebook_messages(path):
                yield name, message


def notebook_messages(path: Path) -> Iterator[str]:
    """The texts of one notebook source, block by block and comment by comment."""
    for cell in read_source(path).cells:
        if cell.kind == "markdown":
            yield from markdown_blocks(cell.text)
        else:
            yield from (comment for _line, comment in code_comments(cell.text))


def _toml_texts(value: object, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _toml_texts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _toml_texts(inner, key)
    elif isinstance(value, str) and key in TOML_TEXTS:
        yield value
