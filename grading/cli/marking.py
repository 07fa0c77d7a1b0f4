"""For trainers: collect, grade, return feedback. Safe to do twice, safe to stop in the middle."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path

import typer

from curriculum.kit.i18n import N_, _
from grading.cli.say import console, progress_bar, told, wrong_use
from grading.cli.summary import FINE, line_of, print_graded, print_plan, progress_text

COLLECTING_WORDS = {
    "new": N_("new"),
    "changed": N_("changed since"),
    "same": N_("as before"),
    "not_started": N_("not started"),
    "refused": N_("refused"),
}


EXIT_CODES = N_(
    "Exit code: 0 all is graded; 1 something needs a person: a file that was refused, a submission that could not be judged or entered; 2 wrong use."
)


def add_to(app: typer.Typer) -> None:
    """Register the commands, with help in the language in use."""

    @app.command(help=_("Collect the learners' notebooks and grade them."), epilog=_(EXIT_CODES))
    def grade(
        cohort: Path = typer.Argument(help=_("The cohort's folder.")),
        source: Path = typer.Option(
            None, "--from", help=_("Collect from this folder instead of the cohort's learners.")
        ),
        learner: str = typer.Option(None, help=_("Grade this learner only.")),
        question: str = typer.Option(
            None,
            help=_("Grade this question anew, for example q1_05; the others keep their marks."),
        ),
        again: bool = typer.Option(False, "--again", help=_("Grade anew what was graded before.")),
        dry_run: bool = typer.Option(
            False, "--dry-run", help=_("Say what would be done, and do nothing.")
        ),
        workers: int = typer.Option(
            None, min=1, help=_("How many to grade at the same time; as a rule, one for each core.")
        ),
        scheduler: str = typer.Option(
            None, metavar="ADDRESS", help=_("Grade on the Dask cluster at this address.")
        ),
    ) -> None:
        from grading.scheduler import warm_up

        if not dry_run and scheduler is None:
            warm_up(workers)
        # after the boxes have begun to start: these take their time as well
        from grading import batch
        from grading.cohort import Cohort
        from grading.collect import Collecting, collect

        with told():
            opened = Cohort.open(cohort)
            folder = source or opened.learners
            # a cohort that has no learners yet is no mistake
            if source is not None and not folder.is_dir():
                wrong_use(
                    _("{folder} is not a folder.").format(folder=folder),
                    _("Name the folder that holds one folder for each learner."),
                )
            if question is not None and not batch.having(opened, question):
                wrong_use(
                    _("There is no question {question}.").format(question=question),
                    _("Name it as the notebook does, for example q1_05."),
                )
            # what was handed in through the hub counts, not what still stands in the learners' rooms
            if source is None and (opened.root / "inbox").is_dir():
                from hub.service.placing import collect_newest

                collected = list(collect_newest(opened, dry=dry_run))
            else:
                collected = list(collect(opened, folder, dry=dry_run))
            _print_collected(collected)
            coming = {
                (c.login, c.assignment)
                for c in collected
                if c.what in (Collecting.NEW, Collecting.CHANGED)
            }
            work = batch.waiting(opened, learner)
            if dry_run:
                # they are not in their place yet
                work = sorted({*work, *(c for c in coming if learner in (None, c[0]))})
            if learner is not None and not work and learner not in {c.login for c in collected}:
                wrong_use(
                    _("There is nothing of the learner {learner}.").format(learner=learner),
                    _("Name the learner's folder as it is written there."),
                )
            if question is not None:
                work = [one for one in work if one[1] in batch.having(opened, question)]
            refused = any(c.what is Collecting.REFUSED for c in collected)
            if not work:
                console.print(_("There is nothing to grade yet."))
                raise typer.Exit(1 if refused else 0)
            if dry_run:
                anew = again or question is not None
                print_plan(
                    [
                        (who, what, not anew and (who, what) not in coming
                         and batch.kept_verdict(opened, who, what) is not None)
                        for who, what in work
                    ]
                )  # fmt: skip
                raise typer.Exit(1 if refused else 0)
            lines, started = [], time.monotonic()
            with progress_bar(_("Grading"), len(work)) as step:
                for graded in batch.grade_cohort(
                    opened, work, again=again, question=question, workers=workers,
                    scheduler=scheduler, tell=_say,
                ):  # fmt: skip
                    lines.append(line_of(graded))
                    step(progress_text(lines, len(work), time.monotonic() - started))
        print_graded(lines)
        if refused or any(line.status not in FINE for line in lines):
            raise typer.Exit(1)

    @app.command(help=_("Write each learner's feedback page."))
    def feedback(cohort: Path = typer.Argument(help=_("The cohort's folder."))) -> None:
        from grading import batch
        from grading.cohort import Cohort
        from grading.returning import Returning, return_page

        became: Counter[Returning] = Counter()
        with told():
            opened = Cohort.open(cohort)
            work = batch.waiting(opened)
            with progress_bar(_("Feedback"), len(work)) as step:
                for login, assignment in work:
                    step(f"{login} · {assignment}")
                    became[return_page(opened, login, assignment).what] += 1
        written, unchanged, ungraded = (became[one] for one in Returning)
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


def _say(message: str, params: dict[str, object]) -> None:
    """Something that a trainer should know, in the midst of a run."""
    console.print(_(message).format(**params), markup=False)
