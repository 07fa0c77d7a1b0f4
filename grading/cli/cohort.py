"""For trainers: make a cohort, and open it in one JupyterLab, without a hub."""

from __future__ import annotations

from pathlib import Path

import typer

from curriculum.kit.i18n import _, language
from grading.cli.say import PROJECT, console, told


def add_to(app: typer.Typer) -> None:
    """Register the commands, with help in the language in use."""

    @app.command(
        help=_("Make a cohort: one running of the workshop. Doing it again adds what is new.")
    )
    def new(
        cohort: Path = typer.Argument(help=_("The cohort's folder, for example cohorts/may-2569.")),
        learner: list[str] = typer.Option(
            [], help=_("A learner's login; repeat it for each learner.")
        ),
    ) -> None:
        from grading.cohort import add_learner, check_login, new_cohort

        with told():
            # a name that cannot be used is said at once, before anything is made
            for login in learner:
                check_login(login)
            made = new_cohort(PROJECT, cohort, language())
            for login in learner:
                add_learner(PROJECT, made, login)
        console.print(
            _("The cohort is ready: {path}").format(path=made.root), markup=False, soft_wrap=True
        )

    @app.command(
        help=_("Open one learner's folder, or the whole cohort, in a JupyterLab of this machine, without the hub.")
    )  # fmt: skip
    def lab(
        cohort: Path = typer.Argument(help=_("The cohort's folder.")),
        learner: str = typer.Option("learner01", help=_("Whose folder to open.")),
        trainer: bool = typer.Option(
            False, "--trainer", help=_("Open the whole cohort with formgrader, to mark by hand.")
        ),
        port: int = typer.Option(8888, help=_("The port of this machine to use.")),
        browser: bool = typer.Option(True, help=_("Open a browser as well.")),
    ) -> None:
        from grading.cohort import Cohort, add_learner
        from grading.lab import serve_lab

        with told():
            opened = Cohort.open(cohort)
            home = opened.root if trainer else add_learner(PROJECT, opened, learner)
            raise typer.Exit(serve_lab(opened, home, port=port, browser=browser, trainer=trainer))
