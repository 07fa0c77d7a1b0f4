"""A cohort: one running of the workshop, as an nbgrader course directory.

cohort.toml            name, edition and, if it is not here, where the gradebook is (db_url)
nbgrader_config.py     so that nbgrader's own commands and formgrader work here
source/  release/      the trainers' and the learners' notebooks of each assignment
learners/LOGIN/        a learner's own folder: lessons and exercises
submitted/LOGIN/…      what was collected, with the time it was handed in (UTC)
verdicts/…             what the engine said, by content
autograded/  feedback/ gradebook.db
journal.jsonl          results on their way into the gradebook; empty between two runs
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from curriculum.kit.i18n import LANGUAGES, N_
from curriculum.kit.registry import accompanying, assignments, lessons
from grading.assignment import Assignment
from grading.build.glossary import PAGE
from grading.errors import WorkshopError
from grading.files import write_whole

# Thai vowels and tone marks are no letters to \w
LOGIN = re.compile(r"[^\W_][\w\u0e31-\u0e4e.\-]{0,63}")
MADE, OLD_SECONDS = ".made-", 3600
CONFIG = '''"""nbgrader's settings for this cohort. Times stay in UTC: nbgrader garbles others."""

from pathlib import Path

from grading.build.release import CODE_STUB, TEXT_STUB
from grading.cohort import Cohort

c = get_config()  # noqa: F821
here = Path(__file__).resolve().parent
c.CourseDirectory.root = str(here)
c.CourseDirectory.course_id = here.name
c.CourseDirectory.db_url = Cohort.open(here).db_url
c.ClearSolutions.code_stub = CODE_STUB
c.ClearSolutions.text_stub = TEXT_STUB
c.Exchange.root = str(here / "exchange")
# what learners wrote is never a page's own HTML, in formgrader and in feedback
c.HTMLExporter.sanitize_html = True
'''
ENGINE_CONFIG = """
# `nbgrader autograde` and formgrader's button mark with the workshop's engine: repaired from the
# release, run in the box, judged outside. Neither keys nor hidden tests enter a learner's process.
c.Autograde.exporter_class = "grading.nbgrader_autograde.EngineExporter"
c.Autograde.sanitize_preprocessors = []
c.Autograde.autograde_preprocessors = ["grading.nbgrader_autograde.EnterMarks"]
# and their feedback is the learner's page of `workshop feedback`, without tests (nbgrader#917)
c.GenerateFeedback.exporter_class = "grading.nbgrader_autograde.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
"""


class NoCohort(WorkshopError):
    """The folder is no cohort."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{path} is not a cohort: its cohort.toml is missing or cannot be read."),
            N_("Make one with: workshop new {name}"),
            path=str(path), name=path.name,
        )  # fmt: skip


class BadLogin(WorkshopError):
    """A learner's login that cannot be a folder name everywhere."""

    def __init__(self, login: str) -> None:
        super().__init__(
            N_("{login!r} cannot be a learner's login."),
            N_("Use letters, digits, dot, hyphen and underscore, at most 64, beginning with a letter or digit."),
            login=login,
        )  # fmt: skip


@dataclass(frozen=True)
class Cohort:
    """One running of the workshop, at `root`."""

    root: Path
    lang: str
    gradebook: str = ""
    """`db_url` of cohort.toml, for a gradebook elsewhere, such as PostgreSQL."""

    @classmethod
    def open(cls, root: Path) -> Cohort:
        """The cohort at `root`; raises NoCohort."""
        try:
            settings = tomllib.loads((root / "cohort.toml").read_text("utf-8"))
            if settings["lang"] not in LANGUAGES:
                raise NoCohort(root)
            return cls(root.resolve(), settings["lang"], str(settings.get("db_url", "")))
        # a TOMLDecodeError and a UnicodeDecodeError are ValueErrors
        except (OSError, KeyError, ValueError) as error:
            raise NoCohort(root) from error

    @property
    def db_url(self) -> str:
        """Where the gradebook is; a relative SQLite path is taken from the cohort's folder."""
        if self.gradebook.startswith("sqlite:///"):
            return f"sqlite:///{self.root / self.gradebook.removeprefix('sqlite:///')}"
        return self.gradebook or f"sqlite:///{self.root / 'gradebook.db'}"

    @property
    def learners(self) -> Path:
        return self.root / "learners"

    @cached_property
    def assignments(self) -> dict[str, Assignment]:
        """Every assignment that this cohort has, by name; raises BrokenAssignment."""
        return {
            module.id: Assignment.load(
                module.id,
                self.root / "source" / module.id / f"{module.id}.ipynb",
                self.root / "release" / module.id / f"{module.id}.ipynb",
            )
            for module in assignments()
        }

    def submitted(self, login: str, assignment: str) -> Path:
        return self.root / "submitted" / login / assignment / f"{assignment}.ipynb"

    def autograded(self, login: str, assignment: str) -> Path:
        return self.root / "autograded" / login / assignment / f"{assignment}.ipynb"

    def feedback(self, login: str, assignment: str) -> Path:
        return self.root / "feedback" / login / assignment / f"{assignment}.html"

    def verdict(self, assignment: str, key: str) -> Path:
        return self.root / "verdicts" / assignment / f"{key}.json"

    def submissions(self) -> Iterator[tuple[str, str]]:
        """Login and assignment of everything that was collected, in order."""
        for path in sorted((self.root / "submitted").glob("*/*/*.ipynb")):
            login, assignment = path.parts[-3], path.parts[-2]
            if path.stem == assignment and assignment in self.assignments:
                yield login, assignment


def new_cohort(project: Path, root: Path, lang: str) -> Cohort:
    """Make the cohort at `root`, or bring an existing one up to the built assignments.

    Safe to do twice, and in mid-class: nothing of a learner's, no submission and no score is touched,
    there is no moment without a release, and an existing cohort keeps its edition. Raises
    BrokenAssignment where the project is not built, and ReleaseFailed; then no exercise was changed.
    """
    if (root / "cohort.toml").exists():
        known = Cohort.open(root)
        lang, db_url = known.lang, known.db_url
    else:
        db_url = Cohort(root.resolve(), lang).db_url
    built, given = project / "solutions" / lang, project / "exercises" / lang
    for module in assignments():
        path = Path(module.id, f"{module.id}.ipynb")
        # read first: a missing build is said before anything is made
        Assignment.load(module.id, built / path, given / path)
    with _beside(root) as made:
        _make(made, root, db_url, built, given)
        # what learners get comes first: whoever is stopped in between marks by the old rules
        for room in ("release", "source"):
            for module in assignments():
                there = root / room / module.id
                # what stands beside a source is the trainers' own
                _bring(made / room / module.id, there, alone=room == "release")
    write_whole(root / "nbgrader_config.py", (CONFIG + ENGINE_CONFIG).encode())
    if not (root / "cohort.toml").exists():
        write_whole(
            root / "cohort.toml",
            f"name = {json.dumps(root.name)}\nlang = {json.dumps(lang)}\n".encode(),
        )
    return Cohort.open(root)


def _make(made: Path, root: Path, db_url: str, built: Path, given: Path) -> None:
    """Source and release of every assignment, in the empty folder `made`."""
    # only here: nbgrader's converters take a second to load
    from grading.build.release import generate_release, nbgrader_config

    # PostgreSQL insists on a course; the one of nbgrader_config.py
    config = nbgrader_config(made, db_url=db_url, course_id=root.resolve().name)
    for module in assignments():
        path = Path(module.id, f"{module.id}.ipynb")
        write_whole(made / "source" / path, (built / path).read_bytes())
        generate_release(config, module.id)
        for file in accompanying(module.id):
            content = (given / module.id / file).read_bytes()
            write_whole(made / "release" / module.id / file, content)


@contextmanager
def _beside(root: Path) -> Iterator[Path]:
    """An empty folder within the cohort's: nbgrader empties a release before it makes it anew, and
    a learner who hands in at that moment would be told that the exercise cannot be read.
    """
    root.mkdir(parents=True, exist_ok=True)
    for left in root.glob(f"{MADE}*"):
        # what a run left that was killed; another's that runs now is younger, and may end now
        with suppress(FileNotFoundError):
            if time.time() - left.stat().st_mtime > OLD_SECONDS:
                shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=MADE, dir=root))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _bring(new: Path, there: Path, *, alone: bool) -> None:
    """Put every file of `new` into place; `alone`: one that is in `new` no longer is removed."""
    files = {path.name: path.read_bytes() for path in sorted(new.glob("*")) if path.is_file()}
    for name, content in files.items():
        write_whole(there / name, content)
    for path in there.glob("*") if alone else ():
        if path.is_file() and path.name not in files and not path.name.startswith("."):
            path.unlink()


def check_login(login: str) -> None:
    """Raises BadLogin where no learner's folder can have this name."""
    if not LOGIN.fullmatch(login):
        raise BadLogin(login)


def add_learner(project: Path, cohort: Cohort, login: str) -> Path:
    """The learner's folder with lessons and exercises; what is there already stays as it is."""
    check_login(login)
    home = cohort.learners / login
    for name in (PAGE, *(part.id for part in lessons())):
        lesson = home / "lessons" / f"{name}.ipynb"
        if not lesson.exists():
            write_whole(lesson, (project / "notebooks" / cohort.lang / lesson.name).read_bytes())
    for name, assignment in cohort.assignments.items():
        for file, content in {f"{name}.ipynb": assignment.release, **assignment.files}.items():
            if not (home / name / file).exists():
                write_whole(home / name / file, content)
    return home
