"""`nbgrader release_assignment` and `release_feedback`: for trainers, in the cohort's folder.

What stands in `release` and `feedback` of the cohort is what the service hands out; so these
make sure that it does, and say so.
"""

from __future__ import annotations

from pathlib import Path

from nbgrader.exchange.abc import ExchangeReleaseAssignment, ExchangeReleaseFeedback

from curriculum.kit.i18n import N_, _
from hub.exchange.base import ServiceExchange

NOT_GENERATED = N_("There is no {path}. Run: nbgrader generate_assignment {name}")
ALL_RELEASED = N_(
    "Learners fetch the new version from now on; who has the exercise keeps it: {name}"
)


class ReleaseAssignment(ServiceExchange, ExchangeReleaseAssignment):
    """Hands out what `release` holds now."""

    def copy_files(self) -> None:
        name = self.wanted
        path = Path(self.coursedir.root, "release", name, f"{name}.ipynb")
        if not path.is_file():
            self.fail(_(NOT_GENERATED).format(path=path, name=name))
        self.service.release(name)
        self.log.info(_(ALL_RELEASED).format(name=name))
        self.log.info("Released as: %s %s", self.coursedir.course_id, name)


class ReleaseFeedback(ServiceExchange, ExchangeReleaseFeedback):
    """Says whose pages can be read."""

    def copy_files(self) -> None:
        name = self.wanted
        excluded = set(filter(None, self.coursedir.student_id_exclude.split(",")))
        asked = self.coursedir.student_id
        learner = "*" if asked in ("", "*") else asked
        pages = sorted(Path(self.coursedir.root, "feedback").glob(f"{learner}/{name}/{name}.html"))
        for page in pages:
            login = page.parts[-3]
            if login not in excluded:
                self.log.info("Feedback released: %s %s", login, name)
        if not pages:
            self.log.warning("There are no pages of '%s' yet", name)
