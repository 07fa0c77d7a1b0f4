"""The whole build: every generated file of the project, as path and content."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from curriculum.case.write import case_files
from curriculum.kit.i18n import LANGUAGES, use_catalogue
from curriculum.kit.registry import VISIBLE_KEY, accompanying, modules, questions, task
from grading.build.catalogue import mo_bytes, po_path, read_catalogue, rooms, translated_languages
from grading.build.edition import Grading, assemble, notebook_bytes
from grading.build.key import sealed_keys, visible_part
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

    Raises BrokenSource or ReleaseFailed where a source cannot be built.
    """
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
    notebooks: dict[str, bytes] = {}
    for module in modules():
        for part, tree in _module(project, module.id):
            notebooks |= tree
            progress(f"{module.id}: {part}")
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
        for room in rooms(tuple(module.id for module in modules())):
            path = po_path(project, lang, room.name)
            if path.exists():
                content = mo_bytes(read_catalogue(path, lang))
                compiled.append(content)
                tree[path.with_suffix(".mo").relative_to(project).as_posix()] = content
        use_catalogue(lang, compiled)
    return tree


def _case() -> dict[str, bytes]:
    return {f"curriculum/case/data/{name}": content for name, content in case_files().items()}


def _module(project: Path, module: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    lesson = read_source(project / "notebooks" / f"{module}.py")
    for lang in LANGUAGES:
        yield (
            f"lesson ({lang})",
            {f"notebooks/{lang}/{module}.ipynb": notebook_bytes(assemble(lesson, lang))},
        )
    exercise = read_source(project / "solutions" / f"{module}.py")
    asked = questions(module)
    keys = sealed_keys(exercise, asked)
    visible = {id_: visible_part(question, keys[id_]) for id_, question in asked.items()}
    yield "answer key", {f"curriculum/{module}/{VISIBLE_KEY}": _json(visible)}
    grading = Grading(asked, task(module), keys)
    sources = {lang: notebook_bytes(assemble(exercise, lang, grading)) for lang in LANGUAGES}
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
