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
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from curriculum.kit.i18n import LANGUAGES, N_
from curriculum.kit.registry import accompanying, modules
from grading.assignment import Assignment
from grading.errors import WorkshopError
from grading.files import write_whole

# Thai vowels and tone marks are no letters to \w
LOGIN = re.compile(r"[^\W_][\w\u0e31-\u0e4e.\-]{0,63}")
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
            for module in modules()
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

    Safe to do twice: nothing of a learner's, no submission and no score is touched, and an
    existing cohort keeps its edition. Raises BrokenAssignment where the project is not built.
    """
    # only here: nbgrader's converters take a second to load
    from grading.build.release import generate_release, nbgrader_config

    if (root / "cohort.toml").exists():
        known = Cohort.open(root)
        lang, db_url = known.lang, known.db_url
    else:
        db_url = Cohort(root.resolve(), lang).db_url
    for module in modules():
        name = f"{module.id}.ipynb"
        built = project / "solutions" / lang / module.id / name
        # read first: a missing build is said before anything is made
        Assignment.load(module.id, built, project / "exercises" / lang / module.id / name)
        write_whole(root / "source" / module.id / name, built.read_bytes())
    write_whole(root / "nbgrader_config.py", (CONFIG + ENGINE_CONFIG).encode())
    # PostgreSQL insists on a course; the one of nbgrader_config.py
    config = nbgrader_config(root, db_url=db_url, course_id=root.resolve().name)
    for module in modules():
        generate_release(config, module.id)
        for file in accompanying(module.id):
            beside = project / "exercises" / lang / module.id / file
            write_whole(root / "release" / module.id / file, beside.read_bytes())
    if not (root / "cohort.toml").exists():
        write_whole(
            root / "cohort.toml",
            f"name = {json.dumps(root.name)}\nlang = {json.dumps(lang)}\n".encode(),
        )
    return Cohort.open(root)


def add_learner(project: Path, cohort: Cohort, login: str) -> Path:
    """The learner's folder with lessons and exercises; what is there already stays as it is."""
    if not LOGIN.fullmatch(login):
        raise BadLogin(login)
    home = cohort.learners / login
    for module in modules():
        name = f"{module.id}.ipynb"
        lesson = home / "lessons" / name
        if not lesson.exists():
            write_whole(lesson, (project / "notebooks" / cohort.lang / name).read_bytes())
        assignment = cohort.assignments[module.id]
        for file, content in {name: assignment.release, **assignment.files}.items():
            if not (home / module.id / file).exists():
                write_whole(home / module.id / file, content)
    return home
