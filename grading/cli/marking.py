"""For trainers: collect, grade, return feedback. Safe to do twice, safe to stop in the middle."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import typer
from rich.table import Table

from curriculum.kit.i18n import N_, _
from grading.cli.say import console, progress_bar, told
from grading.verdict import Status

STATUS_WORDS = {
    Status.GRADED: N_("graded"),
    Status.REPAIRED: N_("graded, with repairs"),
    Status.CANNOT_JUDGE: N_("could not be judged"),
    Status.OUR_FAULT: N_("our system failed"),
}
COLLECTING_WORDS = {
    "new": N_("new"),
    "changed": N_("changed since"),
    "same": N_("as before"),
    "not_started": N_("not started"),
    "refused": N_("refused"),
}


def add_to(app: typer.Typer) -> None:
    """Register the commands, with help in the language in use."""

    @app.command(help=_("Collect the learners' notebooks and grade them."))
    def grade(
        cohort: Path = typer.Argument(help=_("The cohort's folder.")),
        source: Path = typer.Option(
            None, "--from", help=_("Collect from this folder instead of the cohort's learners.")
        ),
        learner: str = typer.Option(None, help=_("Grade this learner only.")),
        again: bool = typer.Option(False, "--again", help=_("Grade anew what was graded before.")),
    ) -> None:
        from grading import batch
        from grading.cohort import Cohort
        from grading.collect import Collecting, collect
        from grading.errors import WorkshopError

        with told():
            opened = Cohort.open(cohort)
            folder = source or opened.learners
            # a cohort that has no learners yet is no mistake
            if source is not None and not folder.is_dir():
                raise WorkshopError(
                    N_("{folder} is not a folder."), N_("Name the folder that holds one folder for each learner."),
                    folder=str(folder),
                )  # fmt: skip
            collected = list(collect(opened, folder))
            _print_collected(collected)
            work = batch.waiting(opened, learner)
            if not work:
                console.print(_("There is nothing to grade yet."))
                raise typer.Exit(1 if any(c.what is Collecting.REFUSED for c in collected) else 0)
            done = []
            with progress_bar(_("Grading"), len(work)) as step:
                for graded in batch.grade_cohort(opened, work, again=again):
                    step(f"{graded.login} · {graded.assignment}")
                    done.append(graded)
        _print_graded(done)
        refused = any(c.what is Collecting.REFUSED for c in collected)
        if refused or not all(graded.verdict.is_graded for graded in done):
            raise typer.Exit(1)

    @app.command(help=_("Write each learner's feedback page."))
    def feedback(cohort: Path = typer.Argument(help=_("The cohort's folder."))) -> None:
        from grading import batch
        from grading.cohort import Cohort
        from grading.feedback import feedback_page
        from grading.files import write_whole
        from grading.gradebook import read_marks

        written = unchanged = ungraded = 0
        with told():
            opened = Cohort.open(cohort)
            work = batch.waiting(opened)
            with progress_bar(_("Feedback"), len(work)) as step:
                for login, assignment in work:
                    step(f"{login} · {assignment}")
                    verdict = batch.kept_verdict(opened, login, assignment)
                    if verdict is None:
                        ungraded += 1
                        continue
                    marks = read_marks(opened.db_url, login, assignment)
                    page = feedback_page(opened.assignments[assignment], verdict, login, marks)
                    if write_whole(opened.feedback(login, assignment), page):
                        written += 1
                    else:
                        unchanged += 1
        said = _("{written} pages written, {unchanged} as before, {ungraded} not graded yet.")
        console.print(said.format(written=written, unchanged=unchanged, ungraded=ungraded))
        if written or unchanged:
            console.print(
                _("They stand in: {folder}").format(folder=opened.root / "feedback"), markup=False
            )


def _print_collected(collected: list) -> None:
    counts = Counter(one.what.value for one in collected)
    said = " · ".join(
        f"{_(COLLECTING_WORDS[what])} {counts[what]}" for what in COLLECTING_WORDS if counts[what]
    )
    console.print(_("Collected: {counts}").format(counts=said or 0))
    for one in collected:
        if one.cause:
            console.print(f"  ✗ {one.login} · {one.assignment}: {_(one.cause)}", markup=False)


def _print_graded(done: list) -> None:
    done = sorted(done, key=lambda graded: (graded.login, graded.assignment))
    table = Table()
    for heading in (_("Learner"), _("Assignment"), _("Outcome"), _("Points")):
        table.add_column(heading)
    for graded in done:
        verdict = graded.verdict
        table.add_row(
            graded.login, graded.assignment, _(STATUS_WORDS[verdict.status]),
            f"{verdict.points:g} / {verdict.max_points:g}" if verdict.is_graded else "–",
        )  # fmt: skip
    console.print(table)
    for graded in done:
        if graded.verdict.cause:
            console.print(f"✗ {graded.login}: {graded.verdict.cause.says()}", markup=False)
        for one in graded.verdict.verdicts:
            if one.question in graded.verdict.unjudged and one.finding:
                console.print(
                    f"? {graded.login} {one.question}: {one.finding.says()}", markup=False
                )
        for repair in graded.verdict.repairs:
            console.print(
                f"  {graded.login} {repair['grade_id']}: {_(repair['message'])}", markup=False
            )
    counts = Counter(graded.verdict.status for graded in done)
    console.print(
        " · ".join(
            f"{_(STATUS_WORDS[status])} {counts[status]}" for status in Status if counts[status]
        )
    )
