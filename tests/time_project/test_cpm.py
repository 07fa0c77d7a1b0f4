"""The critical path of the course's plan, and plans that cannot be scheduled."""

import pytest

from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal
from curriculum.time_project.cpm import (
    PlanRefused,
    Task,
    critical_tasks,
    project_duration,
    schedule,
)
from curriculum.time_project.data import given, tasks_of

TIMES = {
    "A": (0, 3), "B": (3, 8), "C": (8, 12), "D": (12, 17), "E": (12, 17), "F": (17, 32),
    "G": (17, 23), "H": (12, 16), "I": (32, 34), "J": (23, 28), "K": (34, 44), "L": (44, 47),
}  # fmt: skip
FLOATS = {"D": 15, "G": 11, "H": 18, "J": 16}


@pytest.fixture
def english():
    with in_language("en"):
        yield


def plan(**durations):
    """The course's plan with some durations changed."""
    return schedule(
        Task(task.id, task.name, durations.get(task.id, task.duration), task.predecessors)
        for task in tasks_of(given("TASKS"))
    )


def chain(*steps):
    """Tasks from (id, duration, predecessors)."""
    return [Task(id, f"task {id}", days, tuple(before)) for id, days, before in steps]


def test_earliest_times_of_the_plan():
    assert {task.id: (task.es, task.ef) for task in plan()} == TIMES


def test_float_of_the_plan():
    assert {task.id: task.float for task in plan() if task.float} == FLOATS


def test_latest_times_are_the_earliest_plus_the_float():
    for task in plan():
        assert (task.ls, task.lf) == (task.es + task.float, task.ef + task.float)


def test_critical_path_and_length_of_the_plan():
    assert "-".join(critical_tasks(plan())) == "A-B-C-E-F-I-K-L"
    assert project_duration(plan()) == 47


@pytest.mark.parametrize(
    ("changed", "days", "critical"),
    [
        ({"F": 10}, 42, "A-B-C-E-F-I-K-L"),
        ({"F": 20}, 52, "A-B-C-E-F-I-K-L"),
        ({"G": 18}, 48, "A-B-C-E-G-K-L"),
        ({"G": 16}, 47, "A-B-C-E-F-I-K-L"),
        ({"D": 20}, 47, "A-B-C-D-E-F-I-K-L"),
    ],
)
def test_only_critical_tasks_move_the_finish(changed, days, critical):
    assert project_duration(plan(**changed)) == days
    assert "-".join(critical_tasks(plan(**changed))) == critical


def test_ten_days_late_with_task_g_delay_nothing():
    assert project_duration(plan(G=16)) == project_duration(plan())


def test_tasks_come_back_in_the_order_given():
    tasks = chain(("Z", 1, "A"), ("A", 2, ""))
    assert [task.id for task in schedule(tasks)] == ["Z", "A"]


def test_a_single_task_is_critical():
    (only,) = schedule(chain(("1", 4, "")))
    assert (only.es, only.ef, only.float, only.critical) == (0, 4, 0, True)


def test_fractions_of_days_leave_a_critical_path():
    times = schedule(chain(("A", 0.1, ""), ("B", 0.2, "A"), ("C", 0.7, "B"), ("D", 1.1, "")))
    assert [task.critical for task in times] == [False, False, False, True]
    assert all(task.critical for task in schedule(chain(("A", 0.1, ""), ("B", 0.2, "A"))))


def test_a_milestone_takes_no_days():
    times = schedule(chain(("A", 3, ""), ("M", 0, "A"), ("B", 2, "M")))
    assert [task.ef for task in times] == [3, 3, 5]


def test_two_hundred_tasks_in_a_row_are_scheduled():
    tasks = [Task(str(n), "", 1, (str(n - 1),) if n else ()) for n in range(200)]
    assert project_duration(schedule(tasks)) == 200


@pytest.mark.parametrize(
    ("steps", "reason", "task", "said"),
    [
        ([], "empty", "", "no task"),
        ([("", 1, "")], "id", "", "task number 1"),
        ([("A", 1, ""), ("A", 2, "")], "twice", "A", "A stands twice"),
        ([("A", 1, ""), ("B", -2, "A")], "duration", "B", "task B"),
        ([("A", None, "")], "duration", "A", "task A has no duration"),
        ([("A", float("nan"), "")], "duration", "A", "task A"),
        ([("A", "3", "")], "duration", "A", "task A"),
        ([("A", 1, ""), ("B", 1, "X")], "predecessor", "B", "no task X. It has: A, B"),
        ([("A", 1, "A")], "cycle", "A", "waits for itself"),
        ([("A", 1, "C"), ("B", 1, "A"), ("C", 1, "B")], "cycle", "A", "A → B → C → A"),
    ],
)
def test_a_plan_that_cannot_be_is_refused_and_the_task_named(steps, reason, task, said, english):
    with pytest.raises(PlanRefused) as refused:
        schedule(chain(*steps))
    assert isinstance(refused.value, Refusal)
    assert (refused.value.reason, refused.value.task) == (reason, task)
    assert said in str(refused.value)


def test_a_refusal_speaks_thai():
    with in_language("th"), pytest.raises(PlanRefused, match="งาน B รองาน X"):
        schedule(chain(("A", 1, ""), ("B", 1, "X")))
