"""The whole build: every generated file of the project, as path and content."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from curriculum.case.write import case_files
from curriculum.kit.i18n import LANGUAGES, use_catalogue
from curriculum.kit.registry import (
    VISIBLE_KEY,
    Kind,
    accompanying,
    assignments,
    lessons,
    module_named,
    parts,
    questions,
    tasks,
)
from grading.build.catalogue import mo_bytes, po_path, read_catalogue, rooms, translated_languages
from grading.build.edition import Grading, assemble, notebook_bytes
from grading.build.glossary import PAGE, glossary_page, link_first_uses
from grading.build.key import sealed_keys, visible_part
from grading.build.outline import check_outline
from grading.build.release import releases_of
from grading.build.source import read_source
from grading.build.tree import Difference, compare_tree, write_tree

BUILT_FOLDERS = tuple(
    f"{room}/{lang}" for room in ("notebooks", "solutions", "exercises") for lang in LANGUAGES
)

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What a build did or found."""

    changed: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    files: int = 0


def build(project: Path, *, check: bool = False, progress: Progress = lambda _: None) -> Built:
    """Build every generated file; with `check`, only say what differs.

    Raises BrokenOutline, BrokenSource or ReleaseFailed where something cannot be built.
    """
    check_outline(project)
    progress("catalogues and case data")
    # the solution that is run next reads the case's files, so these come first
    foundation = _catalogues(project) | _case()
    if check:
        differences = compare_tree(project, foundation)
        if differences:
            return Built(differences=tuple(differences), files=len(foundation))
        changed: list[str] = []
    else:
        changed = write_tree(project, foundation)
    notebooks = _glossary()
    for part in parts():
        makers = [_lesson] * (part in lessons()) + [_exercise] * (part in assignments())
        for make in makers:
            for said, tree in make(project, part.id):
                notebooks |= tree
                progress(f"{part.id}: {said}")
    files = len(foundation) + len(notebooks)
    if check:
        return Built(
            differences=tuple(compare_tree(project, notebooks, BUILT_FOLDERS)), files=files
        )
    changed += write_tree(project, notebooks, BUILT_FOLDERS)
    return Built(changed=tuple(changed), files=files)


def _catalogues(project: Path) -> dict[str, bytes]:
    """The compiled catalogues; from here on this process speaks from them."""
    tree = {}
    for lang in translated_languages():
        compiled = []
        for room in rooms(project):
            path = po_path(project, lang, room.name)
            if path.exists():
                content = mo_bytes(read_catalogue(path, lang))
                compiled.append(content)
                tree[path.with_suffix(".mo").relative_to(project).as_posix()] = content
        use_catalogue(lang, compiled)
    return tree


def _case() -> dict[str, bytes]:
    return {f"curriculum/case/data/{name}": content for name, content in case_files().items()}


def _glossary() -> dict[str, bytes]:
    return {
        f"notebooks/{lang}/{PAGE}.ipynb": notebook_bytes(glossary_page(lang)) for lang in LANGUAGES
    }


def _lesson(project: Path, module: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    lesson = read_source(project / "notebooks" / f"{module}.py")
    for lang in LANGUAGES:
        notebook = assemble(lesson, lang)
        link_first_uses(notebook, lang, f"{PAGE}.ipynb")
        yield f"lesson ({lang})", {f"notebooks/{lang}/{module}.ipynb": notebook_bytes(notebook)}


def _exercise(project: Path, module: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    exercise = read_source(project / "solutions" / f"{module}.py")
    asked = questions(module)
    keys = sealed_keys(exercise, asked)
    visible = {id_: visible_part(question, keys[id_]) for id_, question in asked.items()}
    yield "answer key", {f"curriculum/{module}/{VISIBLE_KEY}": _json(visible)}
    grading = Grading(asked, tasks(module), keys)
    sources = {}
    for lang in LANGUAGES:
        notebook = assemble(exercise, lang, grading)
        # what a word means may be what a test asks
        if module_named(module).kind is not Kind.TEST:
            link_first_uses(notebook, lang, f"../lessons/{PAGE}.ipynb")
        sources[lang] = notebook_bytes(notebook)
    yield (
        "trainers' notebooks",
        {f"solutions/{lang}/{module}/{module}.ipynb": made for lang, made in sources.items()},
    )
    beside = {
        # not among nbgrader's sources: its autograde writes those over what learners hand in
        f"exercises/{lang}/{module}/{name}": make(lang)
        for name, make in accompanying(module).items()
        for lang in LANGUAGES
    }
    if beside:
        yield "files beside the exercise", beside
    releases = releases_of(module, sources)
    yield (
        "learners' notebooks",
        {
            f"exercises/{lang}/{module}/{module}.ipynb": notebook_bytes(made)
            for lang, made in releases.items()
        },
    )


def _json(value: object) -> bytes:
    return (json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n").encode()
