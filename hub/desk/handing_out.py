"""Bringing the cohort up to the built assignments in mid-class, without a moment in which it has none.

nbgrader empties an assignment's release before it makes it anew; a learner who hands in at that
moment would be told that the exercise cannot be read. So it is made beside the cohort, in a folder
of the same name, and then each file that differs is put into place in one step.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from curriculum.kit.i18n import N_
from curriculum.kit.registry import modules
from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort, new_cohort
from grading.files import write_whole
from grading.journal import Journal
from hub.desk import changes
from hub.desk.job import Outcome, desk_folder
from hub.desk.patience import held
from hub.desk.words import words

MAKING = N_("Making the exercises")
ROOMS = ("release", "source")
"""What learners get comes first: whoever is stopped in between marks by the old rules."""


def hand_out(cohort: Cohort, _options: Mapping[str, bool], tell: Callable[..., None]) -> Outcome:
    """Bring the cohort up to what is built; what learners have is theirs. Raises BrokenAssignment,
    ReleaseFailed and OSError, and has then changed nothing that a learner sees.
    """
    tell(words(MAKING))
    with _nobody_grades(cohort, tell), _beside(cohort) as made:
        new_cohort(PROJECT, made, cohort.lang)
        before = changes.given(cohort.root)
        for room in ROOMS:
            for module in modules():
                _bring(made / room / module.id, cohort.root / room / module.id)
        config = "nbgrader_config.py"
        write_whole(cohort.root / config, (made / config).read_bytes())
        return Outcome(changes.told(before, changes.given(cohort.root)))


@contextmanager
def _beside(cohort: Cohort) -> Iterator[Path]:
    """A cohort of the same name, language and gradebook, with nothing in it yet."""
    folder = Path(tempfile.mkdtemp(prefix="made-", dir=desk_folder(cohort.root)))
    try:
        made = folder / cohort.root.name
        said = f'lang = "{cohort.lang}"\ndb_url = {_quoted(cohort.db_url)}\n'
        write_whole(made / "cohort.toml", said.encode())
        yield made
    finally:
        # also what a press left that was killed
        for left in desk_folder(cohort.root).glob("made-*"):
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _nobody_grades(cohort: Cohort, tell: Callable[..., None]) -> Iterator[None]:
    """Exercises must not change under a run that marks by them."""
    journal = held(lambda: Journal(cohort.root / "journal.jsonl").__enter__(), tell)
    try:
        yield
    finally:
        journal.__exit__()


def _bring(new: Path, there: Path) -> None:
    """Put every file of `new` into place; one that the assignment has no longer is removed."""
    files = {path.name: path.read_bytes() for path in sorted(new.glob("*")) if path.is_file()}
    for name, content in files.items():
        write_whole(there / name, content)
    for path in there.glob("*"):
        if path.is_file() and path.name not in files and not path.name.startswith("."):
            path.unlink()


def _quoted(text: str) -> str:
    """As TOML writes it."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
