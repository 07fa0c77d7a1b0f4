"""Grading a cohort: every submission through the engine, every verdict kept, then entered.

submission -> worker (scheduler.py) -> journal (journal.py) -> gradebook and files (writer.py)

Results are journalled, then written by one writer, in batches. Only a window of submissions and
one batch of results are in memory, however many there are. Killed at any instant and run again,
the run takes up where it was.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from grading.box import Limits
from grading.cohort import Cohort
from grading.files import Refused, write_whole
from grading.journal import Journal
from grading.scheduler import crew, grade_task
from grading.stream import BATCH, Job, Made, verdicts
from grading.verdict import Status, SubmissionVerdict
from grading.writer import NO_ROOM, Result, Writer, last_verdict, not_entered, with_one_question

log = logging.getLogger(__name__)

CLEAR_BYTES = 32 * 2**20
"""A journal of this size is emptied once all it holds is entered."""
DAMAGED_END = N_(
    "The end of the journal was damaged ({bytes} bytes). It was cut off; what it held is graded again."
)
RECOVERED = N_("{count} results of a run that was stopped were entered.")
NOT_RECOVERED = N_(
    "{count} results of a run that was stopped could not be entered yet; they are kept."
)
Tell = Callable[[str, dict[str, object]], None]
"""Called with a msgid and its parameters, for what a trainer should know."""


@dataclass(frozen=True)
class Graded:
    """What became of one submission in this run."""

    login: str
    assignment: str
    verdict: SubmissionVerdict
    kept: bool
    """The verdict was there from an earlier run."""


def waiting(cohort: Cohort, login: str | None = None) -> list[tuple[str, str]]:
    """Login and assignment of every submission, or of one learner's."""
    return [(who, what) for who, what in cohort.submissions() if login in (None, who)]


def having(cohort: Cohort, question: str) -> frozenset[str]:
    """The exercises that have the question."""
    return frozenset(name for name, one in cohort.assignments.items() if question in one.questions)


def grade_cohort(
    cohort: Cohort, work: Iterable[tuple[str, str]], *, limits: Limits | None = None,
    workers: int | None = None, scheduler: str | None = None, again: bool = False,
    question: str | None = None, tell: Tell | None = None,
) -> Iterator[Graded]:  # fmt: skip
    """Grade `work` and enter it into the gradebook, yielding each as it is done.

    `workers` of this machine, or those of the Dask `scheduler`. `again` grades anew even where a
    verdict is kept; `question` gives that question a new verdict and keeps the others, where
    the submission is the one that was graded before. One submission that fails stops nothing.
    Raises JournalHeld and NoScheduler.
    """
    limits = limits or Limits()
    work = list(work)
    for name in {assignment for _login, assignment in work}:
        # read here, once: CPython 3.11's ast.parse fails now and then in two threads (gh-106905),
        # and trainers' files that do not fit together are told before anybody waits
        _ = cohort.assignments[name].hidden
    with Journal(cohort.root / "journal.jsonl") as journal, Writer(cohort) as writer:
        _recover(cohort, journal, writer, tell or _logged)
        with crew(workers, scheduler) as hands:
            anew = again or question is not None
            for batch in verdicts(cohort, work, limits, hands, anew):
                yield from _entered(cohort, batch, question, journal, writer)
        if not writer.failed:
            _clear(journal, writer)


def kept_verdict(cohort: Cohort, login: str, assignment: str) -> SubmissionVerdict | None:
    """The kept verdict of what the learner handed in last, or None where there is none yet."""
    try:
        return Job.read(cohort, login, assignment, Limits()).kept(cohort)
    except Refused:
        return None


def verdict_here(cohort: Cohort, login: str, assignment: str) -> SubmissionVerdict:
    """The verdict of one submission, made here and now where none is kept; raises Refused."""
    job = Job.read(cohort, login, assignment, Limits())
    verdict = job.kept(cohort)
    if verdict is None:
        verdict = SubmissionVerdict.from_json(grade_task(job.task))
        if verdict.status is not Status.OUR_FAULT:
            write_whole(cohort.verdict(assignment, job.key), verdict.to_json())
    return verdict


def _entered(
    cohort: Cohort, batch: list[Made], question: str | None, journal: Journal, writer: Writer
) -> Iterator[Graded]:
    """Journal a batch, then enter it; each comes back as it stands in the gradebook now."""
    results: list[Result] = []
    kept: list[bool] = []
    for made in batch:
        if made.verdict.status is Status.OUR_FAULT or not made.key:
            yield Graded(made.login, made.assignment, made.verdict, made.kept)
            continue
        results.append(_result(cohort, made, question))
        kept.append(made.kept)
    try:
        journal.append(
            result.record() for result, known in zip(results, kept, strict=True) if not known
        )
        causes = writer.enter(results)
    except OSError:
        log.warning("the journal cannot be written", exc_info=True)
        causes = [not_entered(NO_ROOM)] * len(results)
    if len(journal) > CLEAR_BYTES and not writer.failed:
        _clear(journal, writer)
    for result, known, cause in zip(results, kept, causes, strict=True):
        verdict = result.verdict if cause is None else _failed(result.verdict, cause)
        yield Graded(result.login, result.assignment, verdict, known)


def _result(cohort: Cohort, made: Made, question: str | None) -> Result:
    verdict = made.verdict
    if question is not None and verdict.is_graded:
        before = last_verdict(cohort, made.login, made.assignment, made.submission)
        if before is not None and before.is_graded:
            verdict = with_one_question(before, verdict, question)
    return Result(made.login, made.assignment, made.key, made.submission, verdict)


def _recover(cohort: Cohort, journal: Journal, writer: Writer, tell: Tell) -> None:
    """Enter what a run that was stopped had journalled."""
    if journal.cut_off:
        tell(DAMAGED_END, {"bytes": journal.cut_off})
    entered = failed = 0
    for results in _in_batches(_results(cohort, journal)):
        causes = writer.enter(results)
        failed += sum(cause is not None for cause in causes)
        entered += sum(cause is None for cause in causes)
    if entered:
        tell(RECOVERED, {"count": entered})
    if failed:
        tell(NOT_RECOVERED, {"count": failed})
    else:
        _clear(journal, writer)


def _clear(journal: Journal, writer: Writer) -> None:
    if len(journal):
        writer.settle()
        journal.clear()


def _results(cohort: Cohort, journal: Journal) -> Iterator[Result]:
    for record in journal.records():
        try:
            result = Result.of(record)
        except (KeyError, TypeError, ValueError, AttributeError):
            log.warning("a record of another version is left out; its submission is graded again")
            continue
        if result.assignment in cohort.assignments:
            yield result


def _in_batches(results: Iterator[Result]) -> Iterator[list[Result]]:
    while batch := list(islice(results, BATCH)):
        yield batch


def _failed(verdict: SubmissionVerdict, cause: Finding) -> SubmissionVerdict:
    return SubmissionVerdict(verdict.assignment, verdict.lang, Status.OUR_FAULT, cause)


def _logged(message: str, params: dict[str, object]) -> None:
    log.warning(message.format(**params))
