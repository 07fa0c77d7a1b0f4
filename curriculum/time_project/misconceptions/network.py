"""Mistakes in the network of tasks: forward calculation, float (Q2.4, Q2.5)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from curriculum.case.project_tasks import PROJECT_TASKS
from curriculum.kit.answers.mapping import path
from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, any_of, part, value
from curriculum.time_project.labels import FIRST_TASKS

FIRST = [task for task in PROJECT_TASKS if task.id in FIRST_TASKS]
Place = tuple[str, str]
"""One time: the table it stands in, and the task."""


@cache
def _that_may_slip() -> frozenset[str]:
    """Worked out when it is needed: no answer of a graded question stands in this folder."""
    from curriculum.time_project.data import plan

    times = plan()
    return frozenset(times.loc[times["LS"] > times["ES"], "id"])


def _of_a_task(holds: Callable[[float, float, int], bool]) -> Sign:
    """Whether it holds for the ES, the EF and the days of one of the tasks."""
    return lambda leaves: any(
        holds(es, ef, task.dur)
        for task in FIRST
        for es, ef in _both(leaves, ("ES", task.id), ("EF", task.id))
    )


def _handed_on(other: str, holds: Callable[[float, float], bool]) -> Sign:
    """Whether it holds for a task's ES and the time in `other` of the task before it."""
    return lambda leaves: any(
        holds(start, before)
        for task in FIRST
        if task.pred
        for start, before in _both(leaves, ("ES", task.id), (other, task.pred[0]))
    )


def _both(leaves: Leaves, *places: Place) -> list[tuple[float, ...]]:
    """The times at both places; nothing where one of them is not given."""
    times = tuple(leaves.get(path(*place)) for place in places)
    return [] if None in times else [times]


FORWARD = (
    Misconception(
        "days_instead_of_finish",
        any_of(part("EF", "B", 5), part("EF", "C", 4)),
        N_("EF holds how many days the task takes, not when it finishes."),
        N_("EF = ES + days."),
    ),
    Misconception(
        "finish_before_start",
        _of_a_task(lambda es, ef, days: ef < es),
        N_("A task finishes before it starts: ES and EF may have changed places."),
        N_("ES is the earliest start; EF = ES + days is the earliest finish."),
    ),
    Misconception(
        "in_a_row_instead_of_side_by_side",
        part("ES", "E", 17),
        N_("E starts only after D here, but both D and E follow C."),
        N_("Tasks that wait for the same task run side by side: they start at the same time."),
    ),
    Misconception(
        "start_with_the_task_before",
        _handed_on("ES", lambda start, before: start == before),
        N_("A task starts at the same time as the task that it has to wait for."),
        N_("A task may start when the task before it has finished: take its EF."),
    ),
    Misconception(
        "counted_from_one",
        _handed_on("EF", lambda start, before: start == before + 1),
        N_("Here a task starts one day after the task before it has finished."),
        N_("Times count from 0: ES is the EF of the task before, with nothing added."),
    ),
    Misconception(
        "last_day_taken_off",
        _of_a_task(lambda es, ef, days: ef == es + days - 1),
        N_("A task finishes one day too early here."),
        N_("Times count from 0, so the first day takes nothing off: EF = ES + days."),
    ),
    Misconception(
        "finish_is_not_start_plus_days",
        _of_a_task(lambda es, ef, days: ef != es + days),
        N_("For one of the tasks EF is not ES plus its days."),
        N_("Go through the tasks one by one: EF = ES + days."),
    ),
    Misconception(
        "start_is_not_the_finish_before",
        _handed_on("EF", lambda start, before: start != before),
        N_("One of the tasks does not start when the task before it finishes."),
        N_("Look in the column After: ES is the EF of that task."),
    ),
)


def _listed(holds: Callable[[frozenset[str]], bool]) -> Sign:
    """What the list of critical tasks holds, as a set of codes."""

    def sign(leaves: Leaves) -> bool:
        listed = leaves.get("critical")
        return isinstance(listed, str) and holds(frozenset(filter(None, listed.split(","))))

    return sign


def _gap(tasks: frozenset[str]) -> bool:
    """One of the tasks waits for others, and none of those is in the list."""
    return any(
        task.pred and not tasks & set(task.pred) for task in PROJECT_TASKS if task.id in tasks
    )


FLOAT = (
    Misconception(
        "duration_instead_of_float",
        value("float_G", 6),
        N_("That is how many days G takes, not its float."),
        N_("Float says how far G may slip: float = LS − ES."),
    ),
    Misconception(
        "one_time_instead_of_the_difference",
        any_of(*(value("float_G", time) for time in (17, 23, 28, 34))),
        N_("That is one of the times of G (ES, EF, LS or LF), or two that do not belong together."),
        N_("Float is the difference of the two starts: LS − ES."),
    ),
    Misconception(
        "subtracted_the_wrong_way_round",
        lambda leaves: isinstance(leaves.get("float_G"), float) and leaves["float_G"] < 0,
        N_("The float came out below 0: the two times have changed places."),
        N_("Take the latest start less the earliest start: LS − ES."),
    ),
    Misconception(
        "a_start_and_a_finish_mixed",
        value("float_G", 5),
        N_("A start and a finish have been mixed."),
        N_("Take both starts (LS − ES) or both finishes (LF − EF)."),
    ),
    Misconception(
        "float_of_another_task",
        any_of(*(value("float_G", days) for days in (15, 16, 18))),
        N_("That is the float of another task."),
        N_("Look in the row of plan whose id is G."),
    ),
    Misconception(
        "no_float",
        value("float_G", 0),
        N_("A float of 0 would mean that G may not slip at all."),
        N_("Compare ES and LS in the row of G: are they the same?"),
    ),
    Misconception(
        "every_task",
        _listed(lambda tasks: len(tasks) == len(PROJECT_TASKS)),
        N_("All the tasks are listed, but some of them may slip."),
        N_("Keep only the tasks whose float is 0."),
    ),
    Misconception(
        "tasks_that_may_slip",
        _listed(lambda tasks: bool(tasks) and tasks <= _that_may_slip()),
        N_("Those are tasks that may slip; critical tasks are the ones that may not."),
        N_("Keep only the tasks whose float is 0."),
    ),
    Misconception(
        "d_counted_as_critical",
        _listed(lambda tasks: "D" in tasks),
        N_("D is in the list, but D may slip by 15 days."),
        N_("A task is critical when its float is 0, however important it is."),
    ),
    Misconception(
        "a_task_that_may_slip",
        _listed(lambda tasks: bool(tasks & _that_may_slip())),
        N_("One of the tasks in the list may slip."),
        N_("Compare ES and LS task by task: critical are those where both are the same."),
    ),
    Misconception(
        "no_task_listed",
        _listed(lambda tasks: not tasks),
        N_("The list of critical tasks is empty."),
        N_("Is there a float of 0 in the column? 0 is a number: it has no quotation marks."),
    ),
    Misconception(
        "short_tasks_left_out",
        _listed(lambda tasks: not {"A", "I", "L"} <= tasks),
        N_("A task is missing. Short tasks can be critical too."),
        N_("What counts is not how long a task is, but whether its float is 0."),
    ),
    Misconception(
        "gap_in_the_path",
        _listed(_gap),
        N_("The path has a gap: a task in the list waits for a task that is not in it."),
        N_("Critical tasks form a chain from the first task to the last. Look at the float again."),
    ),
)
