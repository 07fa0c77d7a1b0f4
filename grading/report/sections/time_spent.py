"""How long the exercises took against the plan, and what nobody measured."""

from __future__ import annotations

from curriculum.kit.i18n import N_, translate
from curriculum.kit.registry import Kind as PartKind
from grading.report.record import ClassRecord
from grading.report.sections.titles import module_title
from grading.report.time_spent import PAUSE, ModuleTime, QuestionTime, times
from grading.report.view import Cell, Column, Edition, Kind, Section

SHEET, TITLE = N_("Time"), N_("Time spent, against the plan")
NONE = N_("Times are not known: the class service of this cohort has stored no checks. The plan of each module stands in the run sheet.")  # fmt: skip
LEAD = N_("Minutes between one check and the next, counted for the question of the second one; a gap of more than {pause} minutes is a break and counts for nothing.")  # fmt: skip
NOT_MEASURED = N_("Not measured: reading the lessons and their sections, the demos, the written task, work on paper, and everything before the first check. The plan of a lesson is {minutes} minutes; nothing is recorded of it.")  # fmt: skip
OF_THE_DAY = N_("The plan of a module's exercise is {minutes} minutes, the written task included. In a test every answer that is saved counts as a check.")  # fmt: skip
WHAT, LEARNERS, CHECKS, MIDDLE, LONGEST, PLAN = (
    N_("Part, question"), N_("Learners"), N_("Checks"), N_("Median minutes"),
    N_("Longest, minutes"), N_("Plan, minutes"),
)  # fmt: skip


def time_section(record: ClassRecord, edition: Edition) -> Section:
    """Always there: also to say that nothing was measured."""
    say, found = edition.say, times(record)
    if not found:
        return Section(say(SHEET), say(TITLE), say(NONE))
    rows: list[tuple[Cell, ...]] = []
    sums: set[int] = set()
    for module in found:
        sums.add(len(rows))
        rows.append(_module(edition, module))
        # nobody plans a test item by item, nor the proposal check by check
        if module.module.kind is PartKind.MODULE:
            rows += [_question(edition, one) for one in module.questions]
    columns = (
        Column(say(WHAT), width=56),
        Column(say(LEARNERS), Kind.COUNT, 10),
        Column(say(CHECKS), Kind.COUNT, 10),
        Column(say(MIDDLE), Kind.POINTS, 14),
        Column(say(LONGEST), Kind.POINTS, 14, on_page=edition.names),
        Column(say(PLAN), Kind.COUNT, 14),
    )
    lessons = sorted({module.lesson_minutes for module in record.modules})
    exercises = sorted({module.exercise_minutes for module in record.modules})
    return Section(
        say(SHEET), say(TITLE), say(LEAD, pause=int(PAUSE.total_seconds() // 60)), columns,
        tuple(rows),
        notes=(
            say(NOT_MEASURED, minutes="/".join(map(str, lessons))),
            say(OF_THE_DAY, minutes="/".join(map(str, exercises))),
        ),
        strong=frozenset(sums),
    )  # fmt: skip


def _module(edition: Edition, one: ModuleTime) -> tuple[Cell, ...]:
    shown = edition.enough(one.learners)
    return (
        module_title(one.module, edition.lang),
        edition.people(one.learners),
        sum(question.checks for question in one.questions) if shown else None,
        one.middle if shown else None,
        "",
        one.module.exercise_minutes,
    )


def _question(edition: Edition, one: QuestionTime) -> tuple[Cell, ...]:
    shown = edition.enough(one.learners)
    return (
        f"{one.question.number} {translate(one.question.title, edition.lang)}",
        edition.people(one.learners),
        one.checks if shown else None,
        one.middle if shown else None,
        # the longest is one person's
        one.longest if edition.names else "",
        "",
    )
