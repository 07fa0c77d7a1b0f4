"""What is in a bundle, as path and content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from curriculum.kit.i18n import LANGUAGES, N_
from curriculum.kit.registry import accompanying, assignments
from grading.bundle.requirements import learners_requirements
from grading.bundle.start import settings, start_files
from grading.errors import WorkshopError
from grading.guide.guide import guide_page

COURSE = "course"
"""Where the public package stands in a learner's bundle."""
ROOMS = ("lessons", *(part.id for part in assignments()))
TRAINERS_ONLY = ("trainer.md", "trainer.th.md")
# the compiled catalogues of what learners never see
TRAINERS_TEXTS = ("grading.mo", "hub.mo")
LEFT_OUT = ("__pycache__", ".pytest_cache", ".ruff_cache", ".venv", ".git", "cohorts")


class NotBuilt(WorkshopError):
    """A notebook that a bundle needs is not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{path} is missing: the notebooks are not built."), N_("Run: workshop build"),
            path=path,
        )  # fmt: skip


def learners_files(project: Path, lang: str) -> dict[str, bytes]:
    """Everything a learner needs but the wheels; raises NotBuilt."""
    files = dict(_lessons(project, lang)) | dict(_exercises(project, lang))
    files |= {f"{COURSE}/curriculum/{name}": content for name, content in _package(project)}
    files |= settings(lang) | start_files(lang)
    files["requirements.txt"] = learners_requirements(project)
    return files


def trainers_files(project: Path) -> dict[str, bytes]:
    """The whole project as it stands, and the guide in every edition."""
    files = {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in sorted(project.rglob("*"))
        if path.is_file() and not path.is_symlink() and not _left_out(path.relative_to(project))
    }
    return files | {f"trainers-guide-{lang}.html": guide_page(lang) for lang in LANGUAGES}


def secret_files(project: Path) -> Mapping[str, bytes]:
    """Everything that no learner may hold."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for room in ("solutions", "grading", "tests/answers")
        for path in sorted((project / room).rglob("*"))
        if path.is_file() and not _left_out(path.relative_to(project))
    }


def _lessons(project: Path, lang: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted((project / "notebooks" / lang).glob("*.ipynb")):
        yield f"lessons/{path.name}", path.read_bytes()


def _exercises(project: Path, lang: str) -> Iterator[tuple[str, bytes]]:
    for part in assignments():
        for name in (f"{part.id}.ipynb", *accompanying(part.id)):
            path = project / "exercises" / lang / part.id / name
            try:
                yield f"{part.id}/{name}", path.read_bytes()
            except FileNotFoundError as error:
                raise NotBuilt(path) from error


def _package(project: Path) -> Iterator[tuple[str, bytes]]:
    root = project / "curriculum"
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root)
        unread = path.suffix == ".po" or path.name in (*TRAINERS_ONLY, *TRAINERS_TEXTS)
        if path.is_file() and not unread and not _left_out(name):
            yield name.as_posix(), path.read_bytes()


def _left_out(name: Path) -> bool:
    return any(part in LEFT_OUT or part.endswith(".egg-info") for part in name.parts)
