"""From a cohort's folder to a `ClassRecord`: the only part of the report that reads files.

What cannot be read is named as a problem, and the rest goes on.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import CURRICULUM, Kind, assignments, course, questions, tasks
from curriculum.kit.thai_dates import NotADate, read_date
from grading.batch import kept_verdict
from grading.box import Limits
from grading.cohort import LOGIN, Cohort
from grading.collect import submitted_at
from grading.files import Refused
from grading.report.marks_read import CellMark, Marks, all_marks
from grading.report.record import (
    ClassRecord,
    Day,
    FoundIn,
    Issuer,
    Learner,
    ModuleAsked,
    Objective,
    Problem,
    Work,
)
from grading.report.satisfaction import joined
from grading.report.satisfaction_file import form_in
from grading.report.tests_read import tests_in
from grading.stream import Job
from grading.verdict import SubmissionVerdict
from grading.writer import last_verdict

ISSUER = ("organiser", "signer", "position")
THAILAND = dt.timezone(dt.timedelta(hours=7))
NOT_READ = N_("{login}, {assignment}: what was handed in cannot be read.")
NOT_GRADED = N_(
    "{login}, {assignment}: there is no verdict yet. Run workshop grade, and then this once more."
)
BAD_DATE = N_("cohort.toml: the date “{said}” cannot be read; the last day of handing in stands instead.")  # fmt: skip


def read_class(cohort: Cohort, day: Day | None = None) -> ClassRecord:
    """All that the cohort's folder tells, and what the `day` adds.

    Raises BrokenAssignment and GradebookFailed: without exercises or marks there is no report.
    """
    day = day or Day()
    problems = list(day.problems)
    settings = tomllib.loads((cohort.root / "cohort.toml").read_text("utf-8"))
    marks = all_marks(cohort.db_url)
    places = list(cohort.submissions())
    learners = _learners(cohort, day, [login for login, _assignment in places])
    here = {learner.login for learner in learners}
    work = tuple(
        _work(cohort, login, part, marks, problems) for login, part in places if login in here
    )
    certificate = settings.get("certificate")
    certificate = certificate if isinstance(certificate, dict) else {}
    needs_proposal = certificate.get("proposal") is not False
    parts = _parts(cohort, {one.module for one in work}, needs_proposal=needs_proposal)
    form, form_problems = form_in(cohort.root)
    handed = [submitted_at(cohort, login, assignment) for login, assignment in places]
    return ClassRecord(
        name=str(settings.get("name") or cohort.root.name),
        lang=cohort.lang,
        event=str(settings.get("name", "")) if settings.get("name") != cohort.root.name else "",
        course=translate(course()["title"], cohort.lang),
        date=_date(settings, handed, problems),
        learners=learners,
        parts=parts,
        work=work,
        tests=tests_in(parts, learners, marks),
        checks=None if day.checks is None else tuple(day.checks),
        form=joined(form, day.form),
        issuer=Issuer(*(str(certificate.get(one, "")) for one in ISSUER)),
        needs_proposal=needs_proposal,
        problems=(*problems, *form_problems),
    )


def _parts(
    cohort: Cohort, handed_in: Collection[str], *, needs_proposal: bool
) -> tuple[ModuleAsked, ...]:
    """The modules, and of the parts around them those that this class has to do with."""
    asked = (asked_of(part.id) for part in assignments() if part.id in cohort.assignments)
    return tuple(
        one
        for one in asked
        if one.kind is Kind.MODULE
        or one.id in handed_in
        or (one.kind is Kind.PROPOSAL and needs_proposal)
    )


def asked_of(name: str) -> ModuleAsked:
    """The part `name` of the course, with its questions and objectives."""
    entry = next(one for one in course()["modules"] if one["id"] == name)
    number = entry["number"]
    described = tomllib.loads((CURRICULUM / name / "module.toml").read_text("utf-8"))
    return ModuleAsked(
        id=name,
        number=number,
        title=entry["title"],
        pass_points=entry["pass_points"],
        lesson_minutes=entry["minutes"],
        exercise_minutes=entry["exercise_minutes"],
        questions=tuple(questions(name).values()),
        tasks=tasks(name),
        objectives=tuple(
            Objective(name, f"M{number}-O{one['number']}", one["text"])
            for one in described["objectives"]
        ),
        kind=Kind(entry.get("kind", Kind.MODULE)),
    )


def _work(
    cohort: Cohort, login: str, module: str, marks: Marks, problems: list[Problem]
) -> Work:  # fmt: skip
    params = {"login": login, "assignment": module}
    verdict = None
    try:
        verdict = _verdict(cohort, login, module)
        if verdict is None:
            problems.append(Problem(NOT_GRADED, params, names=True))
    except Refused:
        problems.append(Problem(NOT_READ, params, names=True))
    held = marks.get((login, module), {})
    return Work(
        login,
        module,
        submitted_at(cohort, login, module),
        None if verdict is None else verdict.status,
        _points(cohort, module, held) if held else {},
        {} if verdict is None or not verdict.is_graded else _found(verdict),
    )


def _verdict(cohort: Cohort, login: str, module: str) -> SubmissionVerdict | None:
    """The kept verdict; after an update of the program, the one that was entered last."""
    kept = kept_verdict(cohort, login, module)
    if kept is not None:
        return kept
    job = Job.read(cohort, login, module, Limits())
    return last_verdict(cohort, login, module, job.submission)


def _points(
    cohort: Cohort, module: str, held: Mapping[str, CellMark]
) -> dict[str, float | None]:  # fmt: skip
    """Question and written task to points; a question of several test cells has their sum."""
    assignment = cohort.assignments[module]
    cells: dict[str, list[str]] = {task.id: [task.id] for task in assignment.tasks}
    for cell, question in assignment.tests.items():
        cells.setdefault(question, []).append(cell)
    points: dict[str, float | None] = {}
    for question, parts in cells.items():
        given = [held[cell].points if cell in held else None for cell in parts]
        points[question] = None if None in given else sum(one or 0 for one in given)
    return points


def _found(verdict: SubmissionVerdict) -> dict[str, FoundIn]:
    return {
        one.question: FoundIn(
            one.outcome,
            one.finding.code if one.finding else "",
            one.finding.message if one.finding else "",
        )
        for one in verdict.verdicts
    }


def _learners(cohort: Cohort, day: Day, handed_in: Iterable[str]) -> tuple[Learner, ...]:
    """The roster in its order, then whoever else has a folder or handed something in."""
    listed = list(day.people or ())
    known = {learner.login for learner in listed} | day.others
    folders = (
        path.name
        for path in (cohort.learners.iterdir() if cohort.learners.is_dir() else ())
        if path.is_dir() and not path.is_symlink() and LOGIN.fullmatch(path.name)
    )
    # with a roster, an empty folder says nothing; without one, it is all there is
    more: Iterator[str] = iter(()) if listed else folders
    return (*listed, *(Learner(login) for login in sorted({*more, *handed_in} - known)))


def _date(
    settings: Mapping[str, Any], handed: Iterable[dt.datetime | None], problems: list[Problem]
) -> dt.date | None:
    said = settings.get("date")
    if isinstance(said, dt.datetime):
        return said.date()
    if isinstance(said, dt.date):
        return said
    if said is not None:
        try:
            return read_date(str(said))
        except NotADate:
            problems.append(Problem(BAD_DATE, {"said": str(said)}))
    last = max((time for time in handed if time is not None), default=None)
    return None if last is None else last.astimezone(THAILAND).date()
