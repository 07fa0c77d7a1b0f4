"""The stream of verdicts: submissions in, a window of them under way, verdicts out as they come."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Future, wait
from dataclasses import dataclass

from curriculum.kit.finding import Finding
from grading.assignment import Assignment
from grading.box import Limits
from grading.cohort import Cohort
from grading.engine import submission_key
from grading.files import Refused, read_ordinary
from grading.findings import OUR_FAULT, UNREADABLE_HINT
from grading.intake import MAX_BYTES, MAX_FILE_BYTES
from grading.scheduler import ATTEMPTS, Crew, Task, task_of
from grading.verdict import Status, SubmissionVerdict

log = logging.getLogger(__name__)

BATCH = 64
"""Verdicts that are journalled and entered together."""
FLUSH_SECONDS = 0.5
"""A verdict waits no longer than this for others."""


@dataclass
class Job:
    """One submission on its way."""

    login: str
    assignment: Assignment
    content: bytes
    files: dict[str, bytes]
    limits: Limits
    attempts: int = 0
    generation: int = 0

    @classmethod
    def read(cls, cohort: Cohort, login: str, assignment: str, limits: Limits) -> Job:
        """The notebook that was handed in, and the files beside it; raises Refused."""
        path = cohort.submitted(login, assignment)
        beside = {
            name: read_ordinary(path.with_name(name), MAX_FILE_BYTES)
            for name in cohort.assignments[assignment].files
            if path.with_name(name).exists()
        }
        content = read_ordinary(path, MAX_BYTES)
        return cls(login, cohort.assignments[assignment], content, beside, limits)

    @property
    def key(self) -> str:
        """The name under which the verdict is kept."""
        return submission_key(self.content, self.assignment, self.limits, self.files)

    @property
    def submission(self) -> str:
        """Digest of what was handed in, whatever judges it."""
        parts = [self.content]
        for name, content in sorted(self.files.items()):
            parts += [name.encode(), content]
        return hashlib.sha256(b"".join(hashlib.sha256(p).digest() for p in parts)).hexdigest()

    @property
    def task(self) -> Task:
        return task_of(self.assignment, self.content, self.limits, self.files)

    def kept(self, cohort: Cohort) -> SubmissionVerdict | None:
        """The verdict of an earlier run, or None."""
        try:
            path = cohort.verdict(self.assignment.name, self.key)
            return SubmissionVerdict.from_json(path.read_bytes())
        except (OSError, ValueError):
            return None


@dataclass(frozen=True)
class Made:
    """A verdict, and what it is on."""

    login: str
    assignment: str
    verdict: SubmissionVerdict
    key: str = ""
    submission: str = ""
    kept: bool = False


def verdicts(
    cohort: Cohort, work: Iterable[tuple[str, str]], limits: Limits, hands: Crew, again: bool
) -> Iterator[list[Made]]:
    """Verdicts in batches, in the order in which they are made; empty where none came in time."""
    coming = iter(work)
    under_way: dict[Future[bytes], Job] = {}
    batch: list[Made] = []
    flushed, more = time.monotonic(), True
    while more or under_way or batch:
        while more and len(under_way) < hands.window and len(batch) < BATCH:
            named = next(coming, None)
            if named is None:
                more = False
            else:
                batch += _begun(cohort, *named, limits, hands, again, under_way)
        late = flushed + FLUSH_SECONDS - time.monotonic()
        if under_way:
            done, _ = wait(under_way, max(late, 0) if batch else FLUSH_SECONDS, FIRST_COMPLETED)
            for future in done:
                batch += _ended(future, under_way.pop(future), hands, under_way)
        if len(batch) >= BATCH or late <= 0 or not (more or under_way):
            yield batch
            batch, flushed = [], time.monotonic()


def _begun(
    cohort: Cohort, login: str, assignment: str, limits: Limits, hands: Crew, again: bool,
    under_way: dict[Future[bytes], Job],
) -> list[Made]:  # fmt: skip
    """Put a submission under way; what is known of it already comes back at once."""
    try:
        job = Job.read(cohort, login, assignment, limits)
    except Refused as error:
        cause = Finding("intake.unreadable", error.cause, UNREADABLE_HINT)
        verdict = SubmissionVerdict(assignment, cohort.lang, Status.CANNOT_JUDGE, cause)
        return [Made(login, assignment, verdict)]
    kept = None if again else job.kept(cohort)
    if kept is not None:
        return [Made(login, assignment, kept, job.key, job.submission, kept=True)]
    _submit(job, hands, under_way)
    return []


def _submit(job: Job, hands: Crew, under_way: dict[Future[bytes], Job]) -> None:
    job.attempts += 1
    job.generation = hands.generation
    try:
        future = hands.submit(job.task)
    except BrokenExecutor:
        hands.renew(job.generation)
        job.generation = hands.generation
        future = hands.submit(job.task)
    under_way[future] = job


def _ended(
    future: Future[bytes], job: Job, hands: Crew, under_way: dict[Future[bytes], Job]
) -> list[Made]:
    """The verdict of a task that has ended; nothing yet where its worker is gone."""
    name, lang = job.assignment.name, job.assignment.lang
    try:
        verdict = SubmissionVerdict.from_json(future.result())
    # whatever goes wrong here is our fault, is told as such, and must not stop the class
    except Exception as error:
        if hands.vanished(error) and job.attempts < ATTEMPTS:
            log.warning("a worker vanished with %s of %s: begun again", name, job.login)
            hands.renew(job.generation)
            _submit(job, hands, under_way)
            return []
        log.exception("grading %s of %s failed", name, job.login)
        verdict = SubmissionVerdict(name, lang, Status.OUR_FAULT, OUR_FAULT)
    return [Made(job.login, name, verdict, job.key, job.submission)]
