"""What a trainer reads of a run: where it is, what became of each submission, and of them all."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.table import Table

from curriculum.kit.i18n import N_, _
from grading.cli.say import console
from grading.verdict import Status

if TYPE_CHECKING:
    from grading.batch import Graded

STATUS_WORDS = {
    Status.GRADED: N_("graded"),
    Status.REPAIRED: N_("graded, with repairs"),
    Status.CANNOT_JUDGE: N_("could not be judged"),
    Status.OUR_FAULT: N_("our system failed"),
}
FINE = (Status.GRADED, Status.REPAIRED)
"""Nobody has to look at the submission as a whole."""


@dataclass(frozen=True)
class Line:
    """What the summary says of one submission: small, however large the submission is."""

    login: str
    assignment: str
    status: Status
    points: str
    kept: bool
    cause: str
    notes: tuple[str, ...]


def print_plan(plan: list[tuple[str, str, bool]]) -> None:
    """What a run would do; each: login, assignment, and whether its verdict is kept."""
    for login, assignment, kept in plan:
        said = _("as before") if kept else _("to be graded")
        console.print(f"  {login} · {assignment}: {said}", markup=False)
    kept = sum(one[2] for one in plan)
    said = _("{new} to be graded, {kept} as before. Nothing was done.")
    console.print(said.format(new=len(plan) - kept, kept=kept))


def progress_text(lines: list[Line], total: int, seconds: float) -> str:
    """Whose turn it was; in a log, which has no bar, also how far it is and how long it takes."""
    named = f"{lines[-1].login} · {lines[-1].assignment}"
    if console.is_terminal:
        return named
    left = seconds / len(lines) * (total - len(lines))
    time_left = f"{left // 60:.0f}:{left % 60:02.0f}"
    said = _("{done} of {total}, about {time} left")
    return f"{named} ({said.format(done=len(lines), total=total, time=time_left)})"


def line_of(graded: Graded) -> Line:
    """All that the summary needs, so that the verdict itself need not be kept."""
    verdict = graded.verdict
    notes = [
        f"? {graded.login} {one.question}: {one.finding.says()}"
        for one in verdict.verdicts
        if one.question in verdict.unjudged and one.finding
    ]
    notes += [
        f"  {graded.login} {repair['grade_id']}: {_(repair['message'])}"
        for repair in verdict.repairs
    ]
    points = f"{verdict.points:g} / {verdict.max_points:g}" if verdict.is_graded else "–"
    cause = " ".join((verdict.cause.says(), verdict.cause.advises())) if verdict.cause else ""
    return Line(
        graded.login, graded.assignment, verdict.status, points, graded.kept, cause, tuple(notes)
    )


def print_graded(lines: list[Line]) -> None:
    """The table, what needs a look, and how many of each outcome."""
    lines = sorted(lines, key=lambda line: (line.login, line.assignment))
    table = Table()
    for heading in (_("Learner"), _("Assignment"), _("Outcome"), _("Points")):
        table.add_column(heading)
    for line in lines:
        table.add_row(
            escape(line.login), line.assignment, _(STATUS_WORDS[line.status]), line.points
        )
    console.print(table)
    for line in lines:
        for note in line.notes:
            console.print(note, markup=False)
    for status in (Status.CANNOT_JUDGE, Status.OUR_FAULT):
        causes: dict[str, list[str]] = {}
        for line in lines:
            if line.status is status:
                causes.setdefault(line.cause, []).append(line.login)
        for cause, logins in causes.items():
            console.print(f"✗ {', '.join(logins)}: {cause}", markup=False)
    counts = Counter(line.status for line in lines)
    said = [f"{_(STATUS_WORDS[status])} {counts[status]}" for status in Status if counts[status]]
    if kept := sum(line.kept for line in lines):
        said.append(_("of these {count} as before").format(count=kept))
    console.print(" · ".join(said))
