"""For trainers: the guide, with clock times, to read on the screen and on paper."""

from __future__ import annotations

from pathlib import Path

import typer

from curriculum.kit.i18n import _, language
from grading.cli.say import console, told


def add_to(app: typer.Typer) -> None:
    """Register the command, with help in the language in use."""

    @app.command(
        help=_("Write the trainer's guide: run sheets with clock times, the checklist of the day before, where people get stuck.")
    )  # fmt: skip
    def guide(
        out: Path = typer.Option(Path("trainers-guide"), help=_("The folder to write it to.")),
        start: str = typer.Option(None, metavar="HH:MM", help=_("When the day begins; as a rule 09:00.")),
        plan: str = typer.Option(
            "two_days", metavar="two_days|one_day",
            help=_("Which plan's clock times stand in the run sheets of the modules."),
        ),
    ) -> None:  # fmt: skip
        from grading.files import write_whole
        from grading.guide.guide import guide_page
        from grading.guide.printing import print_pdf

        with told():
            page = out / f"trainers-guide-{language()}.html"
            write_whole(page, guide_page(language(), start=start, plan=plan))
            printed = print_pdf(page, page.with_suffix(".pdf"))
        for path in filter(None, (page, printed)):
            console.print(str(path), markup=False, highlight=False, soft_wrap=True)
        if printed is None:
            console.print(
                _("No PDF was made, as this machine has no Chromium: open the page and print it."),
                soft_wrap=True,
            )
