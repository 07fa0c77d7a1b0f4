"""What each step does, with the functions that the command line uses too.

A step is given the cohort, what was ticked, and `tell(now, done, total)`; it returns what came of
it, or raises: then the page says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import module_named
from grading import batch
from grading.box import Limits
from grading.cohort import Cohort
from grading.collect import Collected, Collecting
from grading.errors import WorkshopError
from grading.files import Refused
from grading.gradebook import GradebookFailed
from grading.returning import Returned, Returning, return_page
from grading.scheduler import warm_up
from grading.stream import Job as Submission
from grading.verdict import Status
from hub.desk.drafts import newer_drafts, take_drafts
from hub.desk.handing_out import hand_out
from hub.desk.job import Became, Needed, Outcome
from hub.desk.patience import held
from hub.desk.reporting import write_report
from hub.desk.steps import Step
from hub.desk.words import Words, as_it_is, in_all, words
from hub.service.grader import STATES
from hub.service.inbox import Inbox
from hub.service.placing import place_newest
from hub.service.records import State

PREPARING = N_("Preparing")
TAKEN = N_("New or newer versions taken: {count}.")
NOTHING_NEW = N_("Nothing new was handed in since the last time.")
NOBODY = N_(
    "Nobody has handed in yet. To take the notebooks as they stand, tick the box beside the button."
)
DRAFTS = N_("Notebooks taken that were not handed in: {count}; not started: {blank}.")
WROTE_ON = N_("These have worked on since they handed in; what they handed in counts: {who}")
NOT_TAKEN = N_("It was not taken: {cause}.")
SEND_AGAIN = N_("Look at it with the learner, put it right, and collect again.")
NOTHING_TO_GRADE = N_("There is nothing to grade yet: press Collect first.")
GRADED = N_("Marked: {count}; of these marked before: {kept}.")
MENDED = N_("Notebooks that had to be mended first: {count}. Nobody loses points by that.")
PAGES = N_("Pages written: {written}; as before: {same}.")
UNGRADED = N_("Without a page, because they are not marked yet: {count}. Press Grade.")
TO_MARK = N_("Pages that say that the written task waits for you: {count}.")
PAGE_FAILED = N_("The page could not be written: {cause}.")
PRESS_AGAIN = N_("Press again. What is done is not done twice.")
Tell = Callable[..., None]


def collect(cohort: Cohort, options: Mapping[str, bool], tell: Tell) -> Outcome:
    """Put what counts where it is graded."""
    tell(words(PREPARING))
    inbox = Inbox(cohort.root / "inbox")
    placed = place_newest(cohort)
    lines: list[Words] = []
    needed: list[Needed] = []
    if placed:
        lines.append(words(TAKEN, count=len(placed)))
    elif next(inbox.everything(), None) is not None:
        lines.append(words(NOTHING_NEW))
    elif not options["drafts"]:
        lines.append(words(NOBODY))
    if options["drafts"]:
        found = Counter[Collecting]()
        for number, said in enumerate(take_drafts(cohort, inbox), 1):
            tell(_named(said.login, said.assignment), number)
            found[said.what] += 1
            if said.what is Collecting.REFUSED:
                needed.append(_refused(said))
        taken = found[Collecting.NEW] + found[Collecting.CHANGED]
        lines.append(words(DRAFTS, count=taken, blank=found[Collecting.NOT_STARTED]))
    if newer := newer_drafts(cohort, inbox):
        lines.append(words(WROTE_ON, who=", ".join(newer)))
    return Outcome(tuple(lines), tuple(needed))


def grade(cohort: Cohort, options: Mapping[str, bool], tell: Tell) -> Outcome:
    """Mark everything that was collected."""
    tell(words(PREPARING))
    work = batch.waiting(cohort)
    if not work:
        return Outcome((words(NOTHING_TO_GRADE),))
    # the boxes start while the rest is read
    warm_up(None)
    inbox = Inbox(cohort.root / "inbox")
    statuses = Counter[Status]()
    kept = 0
    needed: list[Needed] = []
    became: list[Became] = []
    tell(words(PREPARING), 0, len(work))
    for number, graded in enumerate(_graded(cohort, work, options["again"], tell), 1):
        statuses[graded.verdict.status] += 1
        kept += graded.kept and graded.verdict.is_graded
        needed += _failed(graded)
        became += _became(cohort, inbox, graded)
        tell(_named(graded.login, graded.assignment), number, len(work))
    marked = statuses[Status.GRADED] + statuses[Status.REPAIRED]
    lines = [words(GRADED, count=marked, kept=kept)]
    if statuses[Status.REPAIRED]:
        lines.append(words(MENDED, count=statuses[Status.REPAIRED]))
    return Outcome(tuple(lines), tuple(needed), tuple(became))


def feedback(cohort: Cohort, _options: Mapping[str, bool], tell: Tell) -> Outcome:
    """Write every learner's page anew; one that fails stops nothing."""
    work = batch.waiting(cohort)
    found: list[Returned] = []
    needed: list[Needed] = []
    for number, (login, assignment) in enumerate(work):
        tell(_named(login, assignment), number, len(work))
        try:
            found.append(return_page(cohort, login, assignment))
        except (WorkshopError, OSError) as error:
            if isinstance(error, GradebookFailed):
                # it cannot be read for anybody
                raise
            cause = words(PAGE_FAILED, cause=error)
            needed.append(Needed(login, assignment, cause, words(PRESS_AGAIN), ours=True))
    counts = Counter(one.what for one in found)
    said = words(PAGES, written=counts[Returning.WRITTEN], same=counts[Returning.SAME])
    lines = [said]
    if counts[Returning.UNGRADED]:
        lines.append(words(UNGRADED, count=counts[Returning.UNGRADED]))
    if to_mark := sum(one.to_mark for one in found):
        lines.append(words(TO_MARK, count=to_mark))
    return Outcome(tuple(lines), tuple(needed))


DOING: Mapping[Step, Callable[[Cohort, Mapping[str, bool], Tell], Outcome]] = {
    Step.RELEASE: hand_out,
    Step.COLLECT: collect,
    Step.GRADE: grade,
    Step.FEEDBACK: feedback,
    Step.REPORT: write_report,
}


def _graded(
    cohort: Cohort, work: list[tuple[str, str]], again: bool, tell: Tell
) -> Iterator[batch.Graded]:
    """As grade_cohort, as soon as nobody else marks; it says so before anything is marked."""

    def begin() -> tuple[batch.Graded | None, Iterator[batch.Graded]]:
        run = batch.grade_cohort(cohort, work, again=again)
        return next(run, None), run

    first, rest = held(begin, tell, len(work))
    if first is not None:
        yield first
        yield from rest


def _failed(graded: batch.Graded) -> Iterator[Needed]:
    """What our system could not do; all else is read from the verdicts (numbers.py)."""
    verdict = graded.verdict
    if verdict.status is Status.OUR_FAULT and (cause := verdict.cause):
        said = in_all(cause.says), in_all(cause.advises)
        yield Needed(graded.login, graded.assignment, *said, ours=True)


def _became(cohort: Cohort, inbox: Inbox, graded: batch.Graded) -> Iterator[Became]:
    """What the service's records are to say, where what was graded is what was handed in last."""
    verdict = graded.verdict
    if verdict.status is Status.OUR_FAULT:
        return
    versions = inbox.versions(graded.login, graded.assignment)
    if versions and _stands(cohort, graded, inbox.files(versions[-1])):
        state = STATES.get(verdict.status, State.GRADED)
        cause = None if verdict.cause is None else verdict.cause.says(cohort.lang)
        yield Became(versions[-1].id, state, verdict.points, verdict.max_points, cause)


def _stands(cohort: Cohort, graded: batch.Graded, files: Mapping[str, bytes]) -> bool:
    """Whether these files are what was graded."""
    assignment = cohort.assignments[graded.assignment]
    try:
        there = Submission.read(cohort, graded.login, graded.assignment, Limits())
    except Refused:
        return False
    beside = {
        name: content
        for name, content in files.items()
        if name in assignment.files and content != assignment.files[name]
    }
    return there.content == files.get(f"{assignment.name}.ipynb") and there.files == beside


def _refused(said: Collected) -> Needed:
    cause = words(NOT_TAKEN, cause=in_all(lambda lang: translate(said.cause, lang)))
    return Needed(said.login, said.assignment, cause, words(SEND_AGAIN))


def _named(login: str, assignment: str) -> Words:
    try:
        title = module_named(assignment).title
    except LookupError:
        return as_it_is(login)
    return in_all(lambda lang: f"{login} · {translate(title, lang)}")
