"""Handing out: the cohort is brought up to the built assignments, and what was kept back goes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import module_named
from grading.box.warm.sandbox import PROJECT
from grading.cohort import Cohort, new_cohort
from grading.journal import Journal
from hub.desk import changes
from hub.desk.job import Outcome
from hub.desk.patience import held
from hub.desk.steps import LAST_TEST
from hub.desk.words import Words, in_all, words
from hub.kept_back import hand_out_now, kept_back, wait_for_their_moment

MAKING = N_("Making the exercises")
OUT_NOW = N_(
    "{title}: now handed out. Learners get it with Fetch in the Assignment List, or when their server starts next."
)
STILL_BACK = N_(
    "{title}: kept back until the end of the course. To hand it out, tick the box beside the button."
)


def hand_out(cohort: Cohort, options: Mapping[str, bool], tell: Callable[..., None]) -> Outcome:
    """Bring the cohort up to what is built; what learners have is theirs. Raises BrokenAssignment,
    ReleaseFailed and OSError, and has then changed nothing that a learner sees.
    """
    tell(words(MAKING))
    release = cohort.root / "release"
    with _nobody_grades(cohort, tell):
        before = changes.given(cohort.root)
        new_cohort(PROJECT, cohort.root, cohort.lang)
        lines = changes.told(before, changes.given(cohort.root))
    if options.get(LAST_TEST):
        out = [one for one in wait_for_their_moment() if hand_out_now(release, one)]
        return Outcome((*lines, *(_of(OUT_NOW, one) for one in out)))
    back = kept_back(release)
    return Outcome((*lines, *(_of(STILL_BACK, one) for one in sorted(back))))


def _of(message: str, part: str) -> Words:
    title = module_named(part).title
    return words(message, title=in_all(lambda lang: translate(title, lang)))


@contextmanager
def _nobody_grades(cohort: Cohort, tell: Callable[..., None]) -> Iterator[None]:
    """Exercises must not change under a run that marks by them."""
    journal = held(lambda: Journal(cohort.root / "journal.jsonl").__enter__(), tell)
    try:
        yield
    finally:
        journal.__exit__()
