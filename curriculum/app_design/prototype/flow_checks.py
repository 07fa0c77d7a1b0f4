"""Live checks of the way through the app: unreachable screens, dead ends, the goal."""

from __future__ import annotations

import math
from collections.abc import Iterator

from curriculum.app_design import flow
from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.remark import Remark, Rule
from curriculum.kit.i18n import N_

UNREACHABLE = Rule(
    "unreachable", "reachable",
    N_("Row {row}: no button leads to screen {screen}, so nobody will ever see it."),
    N_("On another screen, add a button with {screen} in the column goto."), "screen",
)  # fmt: skip
DEAD_END = Rule(
    "dead_end", "dead_ends",
    N_("Row {row}: screen {screen} is a dead end: no button leads on from it."),
    N_("Add a button to it, for example back to {first}."), "screen",
)  # fmt: skip
NO_GOAL = Rule(
    "no_goal", "goal",
    N_("It is not said which screen is the goal."),
    N_("Choose in the list “Goal” the screen on which the citizen's matter is done."),
)  # fmt: skip
NO_WAY = Rule(
    "no_way", "goal",
    N_("Row {row}: no way leads from {first} to the goal {screen}."),
    N_("Follow the buttons from {first} and see where the chain breaks."), "screen",
)  # fmt: skip
FLOW_RULES = (UNREACHABLE, DEAD_END, NO_GOAL, NO_WAY)


def unreachable(app: App) -> list[str]:
    """Screens to which no buttons lead from the first one."""
    return flow.unreachable(app.names, app.edges, app.first)


def dead_ends(app: App) -> list[str]:
    """Screens that people reach and from which no button leads on.

    The phone's own Back does not count: it undoes a step, it leads nowhere new. A page that
    only shows the privacy notice is read and left by Back, and is no dead end.
    """
    # an app of one screen is not stuck: there is nowhere else to be
    if len(app.screens) < 2:
        return []
    stuck = flow.dead_ends(app.names, app.edges, app.first)
    return [name for name in stuck if not app.by_name[name].is_left_by_back]


def taps(app: App, goal: str) -> float:
    """Fewest taps from the first screen to `goal`; inf where there is no way or no such screen."""
    if goal not in app.by_name:
        return math.inf
    return flow.shortest_taps(app.edges, app.first, goal)


def flow_remarks(app: App, goal: str) -> Iterator[Remark]:
    if not app.screens:
        return
    for name in unreachable(app):
        yield UNREACHABLE.at(app.by_name[name].row, name)
    for name in dead_ends(app):
        yield DEAD_END.at(app.by_name[name].row, name, first=app.first)
    if goal not in app.by_name:
        yield NO_GOAL.at()
    elif math.isinf(taps(app, goal)):
        yield NO_WAY.at(app.by_name[goal].row, goal, first=app.first)
