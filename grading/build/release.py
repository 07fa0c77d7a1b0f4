"""The learner's release of an assignment, made by nbgrader's own generate_assignment."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from nbformat import NotebookNode, reads
from nbgrader.api import Gradebook
from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory
from nbgrader.utils import capture_log
from traitlets.config import Config

# the starter's `...` stands outside the solution region, so nothing needs to replace it;
# nbgrader's default stub would stop a learner's first Shift+Enter with an error
CODE_STUB = {"python": ""}
TEXT_STUB = ""
GRADEBOOK = "gradebook.db"


class ReleaseFailed(RuntimeError):
    """nbgrader refused to make the release."""

    def __init__(self, assignment: str, cause: str) -> None:
        self.assignment, self.cause = assignment, cause
        super().__init__(f"nbgrader could not make the release of {assignment}: {cause}")


def nbgrader_config(root: Path, **course_directory: str) -> Config:
    """The settings that the build, a cohort and nbgrader's own command line share."""
    config = Config()
    config.CourseDirectory.root = str(root)
    config.CourseDirectory.db_url = f"sqlite:///{root.resolve() / GRADEBOOK}"
    for name, value in course_directory.items():
        setattr(config.CourseDirectory, name, value)
    config.ClearSolutions.code_stub = CODE_STUB
    config.ClearSolutions.text_stub = TEXT_STUB
    return config


def generate_release(config: Config, assignment: str) -> None:
    """Run generate_assignment under `config`; raises ReleaseFailed.

    The gradebook that `config` names learns the assignment's cells and points.
    """
    # the converter alone, not nbgrader's application: importing that costs two seconds
    coursedir = CourseDirectory(config=config, assignment_id=assignment)
    result = capture_log(GenerateAssignment(coursedir=coursedir, config=config, force=True))
    if not result["success"]:
        said = [result[part] for part in ("log", "error") if result.get(part)]
        raise ReleaseFailed(assignment, "\n".join(said) or "it did not say why")


def releases_of(assignment: str, sources: Mapping[str, bytes]) -> dict[str, NotebookNode]:
    """The release of every edition's source notebook, made in a folder that is gone afterwards."""
    name = f"{assignment}.ipynb"
    made = {}
    with tempfile.TemporaryDirectory(prefix="workshop-release-") as folder:
        root = Path(folder)
        (root / GRADEBOOK).write_bytes(_empty_gradebook())
        for lang, notebook in sources.items():
            source, release = root / f"source-{lang}", root / f"release-{lang}"
            (source / assignment).mkdir(parents=True)
            (source / assignment / name).write_bytes(notebook)
            config = nbgrader_config(
                root, source_directory=source.name, release_directory=release.name
            )
            generate_release(config, assignment)
            made[lang] = reads((release / assignment / name).read_text("utf-8"), as_version=4)
    return made


@cache
def _empty_gradebook() -> bytes:
    """A gradebook with its tables: for each new one nbgrader starts a program of three seconds."""
    with tempfile.TemporaryDirectory(prefix="workshop-gradebook-") as folder:
        path = Path(folder).resolve() / GRADEBOOK
        with Gradebook(f"sqlite:///{path}"):
            pass
        return path.read_bytes()
