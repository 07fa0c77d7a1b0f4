"""The steps of the day, in order, and what a trainer may choose for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from curriculum.kit.i18n import N_, _
from hub.service.refusals import NotThere, NotUnderstood

UNKNOWN_CHOICE = N_("there is no such choice")
LAST_TEST = "last_test"
"""Hand out what is kept back until the end of the course, too."""


class Step(StrEnum):
    RELEASE = "release"
    SEE = "see"
    COLLECT = "collect"
    GRADE = "grade"
    MARK = "mark"
    FEEDBACK = "feedback"
    REPORT = "report"


@dataclass(frozen=True)
class Choice:
    """A tick box beside a button."""

    name: str
    label: str
    ticked: bool = False


@dataclass(frozen=True)
class Way:
    """How a step is shown: what it is called, what it does, what its button says."""

    title: str
    does: str
    button: str
    choices: tuple[Choice, ...] = ()
    is_job: bool = True
    """Whether the button starts work here; the others open another page."""


WAYS: Mapping[Step, Way] = {
    Step.RELEASE: Way(
        N_("Hand out"),
        N_("Gives learners the newest exercises. What they have written is never touched."),
        N_("Hand out"),
        (
            Choice(
                LAST_TEST,
                N_("Also the test after the course. Tick this at the end, when the class is to answer it"),
            ),
        ),
    ),
    Step.SEE: Way(
        N_("Watch"),
        N_("Shows, live, how far learners are and where they are stuck."),
        N_("Open the class board"),
        is_job=False,
    ),
    Step.COLLECT: Way(
        N_("Collect"),
        N_("Takes the last version that each learner has handed in."),
        N_("Collect"),
        (
            Choice(
                "drafts",
                N_("Also take the notebooks of those who have not handed in"),
            ),
        ),
    ),
    Step.GRADE: Way(
        N_("Grade"),
        N_("Marks everything that was collected; what has not changed is not marked twice."),
        N_("Grade"),
        (Choice("again", N_("Grade anew what was graded before")),),
    ),
    Step.MARK: Way(
        N_("Mark by hand"),
        N_("You read the written tasks, and the five of each proposal, and give points and comments."),
        N_("Open Formgrader"),
        is_job=False,
    ),
    Step.FEEDBACK: Way(
        N_("Return feedback"),
        N_("Puts your marks and comments on the feedback pages. Learners see them at once."),
        N_("Return feedback"),
    ),
    Step.REPORT: Way(
        N_("Report"),
        N_("Writes the report of the whole class, to download."),
        N_("Write the report"),
        (Choice("names", N_("With learners' names"), ticked=True),),
    ),
}  # fmt: skip
JOBS = tuple(step for step, way in WAYS.items() if way.is_job)


def job_named(name: str) -> Step:
    """Raises NotThere for anything but a step that is a job."""
    if name not in JOBS:
        raise NotThere(name)
    return Step(name)


def options_of(step: Step, said: object) -> dict[str, bool]:
    """What was ticked, strictly; what is not said is as the page shows it at first.

    Raises NotUnderstood.
    """
    known = {choice.name: choice.ticked for choice in WAYS[step].choices}
    if said is None:
        return known
    if not isinstance(said, dict) or not all(
        name in known and isinstance(value, bool) for name, value in said.items()
    ):
        raise NotUnderstood(_(UNKNOWN_CHOICE))
    return known | said
