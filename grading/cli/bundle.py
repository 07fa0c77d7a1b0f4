"""`workshop bundle`: what is taken away on a stick."""

from __future__ import annotations

from pathlib import Path

import typer

from curriculum.kit.i18n import _, language
from grading.cli.say import PROJECT, console, told


def add_to(app: typer.Typer) -> None:
    """Register the command, with help in the language in use."""

    @app.command(
        help=_("Make a zip to take away: for learners, the lessons and exercises that run without a hub; for trainers, everything.")
    )  # fmt: skip
    def bundle(
        out: Path = typer.Option(Path(), help=_("The folder to write it to.")),
        trainer: bool = typer.Option(False, "--trainer", help=_("The trainers' bundle: it holds the solutions.")),
        with_wheels: bool = typer.Option(
            False, "--wheels", help=_("With everything that is to be installed, for computers without a network.")
        ),
        system: list[str] = typer.Option(
            ["windows"], metavar="windows|macos|linux", help=_("For --wheels: for which system; repeat it.")
        ),
        python: str = typer.Option(
            "3.11", metavar="3.11", help=_("For --wheels: which Python the learners have.")
        ),
    ) -> None:  # fmt: skip
        from grading.bundle.archive import write_zip
        from grading.bundle.contents import learners_files, secret_files, trainers_files
        from grading.bundle.proof import prove
        from grading.bundle.start import start_files
        from grading.bundle.wheels import SYSTEMS, wheels

        if unknown := [one for one in system if one not in SYSTEMS]:
            raise typer.BadParameter(", ".join(unknown), param_hint="--system")
        lang = language()
        with told():
            if trainer:
                path = write_zip(
                    out / "workshop-trainer.zip", "workshop-trainer", trainers_files(PROJECT)
                )
                kept_apart = _("It holds the solutions: it is for trainers only.")
            else:
                files, secret = learners_files(PROJECT, lang), secret_files(PROJECT)
                prove(files, secret)
                kept_apart = _("{count} files, looked at one by one: none is of the solutions or of the grading.").format(
                    count=len(files)
                )  # fmt: skip
                if with_wheels:
                    files |= wheels(files["requirements.txt"], system, python)
                    files |= start_files(lang, python)
                name = f"workshop-{lang}"
                path = write_zip(out / f"{name}.zip", name, files)
        size = path.stat().st_size / 2**20
        console.print(f"{path} ({size:.1f} MB)", markup=False, highlight=False, soft_wrap=True)
        console.print(kept_apart, soft_wrap=True)
