"""From a cohort to the files of its report: read, work out, write whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from curriculum.kit.i18n import in_language
from grading.cohort import Cohort
from grading.files import write_whole
from grading.report.attendance import certified
from grading.report.certificates import certificates
from grading.report.marks_csv import marks_csv
from grading.report.page import report_page
from grading.report.reading import read_class
from grading.report.record import ClassRecord, Day, Problem
from grading.report.refused import refused
from grading.report.sections import sections
from grading.report.sections.marks import marks_section
from grading.report.sections.questions import questions_section
from grading.report.view import Edition
from grading.report.workbook import report_workbook

FOLDER = "reports"
CERTIFICATES = "certificates"


@dataclass(frozen=True)
class Written:
    """What a report came to."""

    folder: Path
    files: tuple[Path, ...]
    changed: int
    """How many of them were not there before in the same words."""
    learners: int
    certificates: int
    problems: tuple[Problem, ...]


def write_report(
    cohort: Cohort, day: Day | None = None, *, names: bool = True, folder: Path | None = None
) -> Written:
    """Write the report of `cohort` into `folder` (its own `reports` unless named).

    Doing it again writes only what has changed. Raises WorkshopError where the gradebook or the
    exercises cannot be read, and OSError where `folder` cannot be written.
    """
    record = read_class(cohort, day)
    target = folder or cohort.root / FOLDER
    files = dict(report_files(record, Edition(record.lang, names)))
    changed = sum(write_whole(target / name, content) for name, content in files.items())
    return Written(
        target, tuple(target / name for name in files), changed, len(record.learners),
        len(certified(record)) if names else 0,
        (*record.problems, *(refused(record) if names else ())),
    )  # fmt: skip


def report_files(record: ClassRecord, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Each file's name and content; the same record gives the same bytes."""
    with in_language(edition.lang):
        parts = sections(record, edition)
        ending = "" if edition.names else "_without_names"
        yield f"report{ending}.html", report_page(record, parts, edition)
        yield f"report{ending}.xlsx", report_workbook(parts, edition)
        marks = marks_section(record, edition)
        if marks is not None:
            yield "marks.csv", marks_csv(marks)
        elif not edition.names:
            yield (
                "marks_by_question_without_names.csv",
                marks_csv(questions_section(record, edition)),
            )
        due = certified(record) if edition.names else ()
        if due:
            single, together = certificates(record, due, edition)
            yield f"{CERTIFICATES}.pdf", together
            for login, content in single.items():
                yield f"{CERTIFICATES}/{login}.pdf", content
