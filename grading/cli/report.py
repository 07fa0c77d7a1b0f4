"""For trainers and directors: the report of a class."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from curriculum.kit.i18n import N_, _
from grading.cli.say import console, told

if TYPE_CHECKING:
    from grading.report import Written

CONTENTS = N_(
    "Exit code: 0 the report is written, also that of an empty class; 1 it could not be; 2 wrong use."
)


def add_to(app: typer.Typer) -> None:
    """Register the command, with help in the language in use."""

    @app.command(
        help=_(
            "Write the report of a class: an Excel workbook and a page for the director, the marks as CSV, and certificates of attendance. Doing it again brings it up to date."
        ),
        epilog=_(CONTENTS),
    )
    def report(
        cohort: Path = typer.Argument(help=_("The cohort's folder.")),
        no_names: bool = typer.Option(
            False, "--no-names", help=_("No name and no login anywhere; no certificates.")
        ),
        out: Path = typer.Option(
            None, "--out", help=_("Where to write it; the folder reports of the cohort if not named.")
        ),
    ) -> None:  # fmt: skip
        from grading.cohort import Cohort
        from grading.report import write_report

        # the one place where report and hub meet: grading itself does not know the hub
        from hub.reporting import read_day

        with told():
            opened = Cohort.open(cohort)
            done = write_report(opened, read_day(opened.root), names=not no_names, folder=out)
        _print(done, names=not no_names)


def _print(done: Written, *, names: bool) -> None:
    if not done.learners:
        console.print(_("Nobody is in this cohort yet: the report says that it is empty."))
    for problem in done.problems:
        said = _(problem.message).format(**problem.params)
        console.print(f"? {said}", markup=False, highlight=False, soft_wrap=True)
    if names:
        console.print(_("{count} certificates of attendance.").format(count=done.certificates))
    else:
        console.print(_("No names: certificates are left out."))
    said = _("{changed} files written, {same} as before.")
    console.print(said.format(changed=done.changed, same=len(done.files) - done.changed))
    console.print(
        _("They stand in: {folder}").format(folder=done.folder),
        markup=False, highlight=False, soft_wrap=True,
    )  # fmt: skip
