"""Plans as people type them, and what is said about them."""

from curriculum.time_project.own_plan.columns import HEADINGS
from curriculum.time_project.own_plan.rows import read_plan

MONDAY = "9 มี.ค. 2569"


def row(id="", task="a task", days="2", predecessors="", owner="clerk", budget=""):
    return dict(zip(HEADINGS, (id, task, days, predecessors, owner, budget), strict=True))


def four(**changes):
    """Four tasks in a line, A to D; `changes` go to the third row."""
    rows = [
        row("A", "plan"),
        row("B", "write", predecessors="A"),
        row("C", "print"),
        row("D", "send"),
    ]
    rows[2] |= {"predecessors": "B"} | changes
    return rows


def complaint(rows, start=MONDAY, **more):
    """The one complaint about `rows`: (row, column, message)."""
    reading = read_plan(rows, start, **more)
    assert reading.plan is None
    assert len(reading.complaints) == 1, str(reading)
    one = reading.complaints[0]
    return one.row, one.column, one.message


def understood(rows, start=MONDAY, **more):
    reading = read_plan(rows, start, **more)
    assert reading.plan is not None, str(reading)
    return reading
