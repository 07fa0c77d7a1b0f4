"""What the live checks say, as a list for people: a sign, a word, and what to do."""

from __future__ import annotations

import math
from html import escape

from curriculum.app_design.prototype.checks import CHECKS, Report
from curriculum.kit.grid import Complaint
from curriculum.kit.i18n import N_, _

MOST_SHOWN = 5
"""Remarks of one check shown at a time; a wall of text helps nobody."""
PASSED, NOT_YET = N_("passed"), N_("look again")
STYLE = """<style>
.workshop-checks {font-size: 1.05em; line-height: 1.55; max-width: 46rem}
.workshop-checks > p {margin: .2em 0 .5em; font-weight: bold}
.workshop-checks > ul {list-style: none; margin: 0; padding: 0}
.workshop-checks > ul > li {margin: 0 0 .3em; padding: .2em .7em; border-inline-start: .35em solid #1b5e20;
  background: #eef6ef; color: #1a1a1a}
.workshop-checks > ul > li.not-yet {border-inline-start: .35em double #8e1b1b; background: #fdecea}
.workshop-checks b {white-space: nowrap}
.workshop-checks li ul {margin: .1em 0 .2em; padding-inline-start: 1.2em; overflow-wrap: anywhere}
.workshop-checks bdi {unicode-bidi: isolate}
</style>"""


def checks_html(report: Report) -> str:
    """The list of all checks; every text from the table is escaped."""
    passed = set(report.passed)
    total = _("{passed} of {total} checks passed").format(passed=len(passed), total=len(CHECKS))
    items = "".join(_item(report, check, check in passed) for check in CHECKS)
    return f"{STYLE}<div class='workshop-checks'><p>{escape(total)}</p><ul>{items}</ul></div>"


def complaints(report: Report) -> list[Complaint]:
    """What to do, for each cell that a remark points to; the list says why."""
    return [
        Complaint(remark.row, remark.column or "", remark.finding.advises())
        for remark in report.remarks
        if remark.row
    ]


def status_line(report: Report) -> str:
    """What a table comes to, in one or a few sentences."""
    said = [
        _("{screens} screens, {passed} of {total} checks passed").format(
            screens=len(report.app.screens), passed=len(report.passed), total=len(CHECKS)
        )
    ]
    if not math.isinf(report.taps):
        said.append(
            _("From {first} to {goal}: {taps} taps").format(
                first=report.app.first, goal=report.goal, taps=report.taps
            )
        )
    if report.unreachable:
        names = ", ".join(report.unreachable)
        said.append(_("Nobody can reach: {names}").format(names=names))
    if report.dead_ends:
        said.append(_("Dead end: {names}").format(names=", ".join(report.dead_ends)))
    return " · ".join(said)


def _item(report: Report, check: str, passed: bool) -> str:
    sign, word = ("✓", PASSED) if passed else ("✗", NOT_YET)
    remarks = report.about(check)
    lines = [remark.says() for remark in remarks[:MOST_SHOWN]]
    if len(remarks) > MOST_SHOWN:
        lines.append(_("and {count} more").format(count=len(remarks) - MOST_SHOWN))
    inner = "".join(f"<li><bdi>{escape(line)}</bdi></li>" for line in lines)
    return (
        f"<li class='{'passed' if passed else 'not-yet'}'>"
        f"<b><span aria-hidden='true'>{sign}</span> {escape(_(word))}</b> · "
        f"{escape(_(CHECKS[check]))}{f'<ul>{inner}</ul>' if inner else ''}</li>"
    )
