"""The live checks of a prototype: eleven promises, and what keeps each from being true.

report = check_app(rows, Look(), goal="CONFIRM")
report.app.names; report.passed; [remark.says() for remark in report.remarks]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from curriculum.app_design.prototype import flow_checks
from curriculum.app_design.prototype.app import App
from curriculum.app_design.prototype.data_checks import DATA_RULES, data_remarks
from curriculum.app_design.prototype.flow_checks import FLOW_RULES, flow_remarks
from curriculum.app_design.prototype.kinds import plain_words
from curriculum.app_design.prototype.look import Look
from curriculum.app_design.prototype.remark import Remark
from curriculum.app_design.prototype.row_rules import ROW_RULES
from curriculum.app_design.prototype.shape_checks import SHAPE_RULES, shape_remarks
from curriculum.app_design.prototype.spec import Table, read_app
from curriculum.kit.i18n import N_

CHECKS: Mapping[str, str] = {
    "table": N_("Every row can be understood"),
    "links": N_("Every button leads to a screen"),
    "reachable": N_("Every screen can be reached"),
    "dead_ends": N_("No screen is a dead end"),
    "goal": N_("A way leads to the goal"),
    "data": N_("Only the personal data that is needed"),
    "notice": N_("The privacy notice comes before the first personal data"),
    "names": N_("Screens, buttons and fields have clear names"),
    "length": N_("The texts fit the screen"),
    "contrast": N_("The colours can be read"),
    "target": N_("Buttons and fields are large enough for a thumb"),
}
"""The checks in the order in which they are shown; the titles are English msgids."""
RULES = (*ROW_RULES, *FLOW_RULES, *DATA_RULES, *SHAPE_RULES)
"""Everything that a check can say."""


@dataclass(frozen=True)
class Report:
    """What the checks say about one table."""

    app: App
    goal: str
    """The goal as the table names it; "" where it is not one of the screens."""
    remarks: tuple[Remark, ...]
    """In the order of CHECKS, then of the rows."""
    unreachable: tuple[str, ...]
    dead_ends: tuple[str, ...]
    taps: float
    """Fewest taps from the first screen to the goal; inf where there is no way."""

    def about(self, check: str) -> tuple[Remark, ...]:
        return tuple(remark for remark in self.remarks if remark.check == check)

    @property
    def passed(self) -> tuple[str, ...]:
        """The checks with nothing to say; an app without screens passes none."""
        if not self.app.screens:
            return ()
        return tuple(check for check in CHECKS if not self.about(check))


def check_app(table: Table, look: Look | None = None, goal: str = "") -> Report:
    """Read `table` (DataFrame or list of dicts, see `spec`) and run every live check on it."""
    look = look or Look()
    reading = read_app(table)
    app = reading.app
    goal = next((name for name in app.names if plain_words(name) == plain_words(goal)), "")
    found = (
        *reading.remarks,
        *flow_remarks(app, goal),
        *data_remarks(app),
        *shape_remarks(app, look),
    )
    order = list(CHECKS)
    remarks = sorted(found, key=lambda remark: (order.index(remark.check), remark.row or 0))
    return Report(
        app,
        goal,
        tuple(remarks),
        tuple(flow_checks.unreachable(app)) if app.screens else (),
        tuple(flow_checks.dead_ends(app)) if app.screens else (),
        flow_checks.taps(app, goal),
    )
