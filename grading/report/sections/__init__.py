"""The parts of the report, one noun a file, and all of them in order."""

from __future__ import annotations

from grading.report.record import ClassRecord
from grading.report.sections.answers import answers_section
from grading.report.sections.attendance import attendance_section
from grading.report.sections.findings import misconceptions_section, outcomes_section
from grading.report.sections.gain import gain_section, tests_section
from grading.report.sections.groups import objectives_section, skills_section
from grading.report.sections.items import items_section
from grading.report.sections.marks import learners_section, marks_section
from grading.report.sections.modules import modules_section, reliability_section
from grading.report.sections.notes import notes_section
from grading.report.sections.proposals import (
    checks_section,
    one_by_one_section,
    proposals_section,
)
from grading.report.sections.questions import questions_section
from grading.report.sections.satisfaction import comments_section, satisfaction_section
from grading.report.sections.summary import summary_section
from grading.report.sections.time_spent import time_section
from grading.report.view import Edition, Section

ORDER = (
    summary_section, gain_section, proposals_section, checks_section, modules_section,
    objectives_section, skills_section, misconceptions_section, outcomes_section,
    questions_section, items_section, reliability_section, satisfaction_section,
    comments_section, time_section, attendance_section, learners_section, one_by_one_section,
    marks_section, tests_section, answers_section, notes_section,
)  # fmt: skip


def sections(record: ClassRecord, edition: Edition) -> tuple[Section, ...]:
    """Every part that this class has something for, or something to say about."""
    made = (make(record, edition) for make in ORDER)
    return tuple(section for section in made if section is not None)
