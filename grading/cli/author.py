"""For authors: build, translate, and what a notebook would score."""

from __future__ import annotations

import time
from pathlib import Path

import typer
from rich.markup import escape
from rich.table import Table

from curriculum.kit.card import SIGNS, sentences
from curriculum.kit.i18n import LANGUAGES, _, language, translate
from curriculum.kit.judgement import Outcome
from curriculum.kit.registry import assignments
from grading.cli.say import PROJECT, console, progress_bar, told


def add_to(app: typer.Typer) -> None:
    """Register the commands, with help in the language in use."""

    @app.command(help=_("Build the notebooks of both editions from their sources (for authors)."))
    def build(
        check: bool = typer.Option(
            False,
            "--check",
            help=_("Change nothing; say which built file differs from its source."),
        ),
    ) -> None:
        from grading.build.course import build as build_course

        started = time.monotonic()
        with told(), progress_bar(_("Building"), None) as step:
            built = build_course(PROJECT, check=check, progress=step)
        for difference in built.differences:
            console.print(f"✗ {difference}", markup=False, highlight=False, soft_wrap=True)
        if built.differences:
            console.print(_("Run: workshop build, and commit what it writes."))
            raise typer.Exit(1)
        said = _("{files} files are as their sources say; {changed} were written. {seconds} s")
        console.print(
            said.format(
                files=built.files,
                changed=len(built.changed),
                seconds=f"{time.monotonic() - started:.1f}",
            )
        )
        if count := _untranslated():
            said = _("{count} texts have no Thai yet, and stay English in the Thai edition. Run: workshop translate")  # fmt: skip
            console.print(said.format(count=count), soft_wrap=True)

    @app.command(
        name="translate", help=_("Bring the Thai catalogues up to the sources (for authors).")
    )
    def translate_() -> None:
        from grading.build import catalogue
        from grading.build.outline import check_outline

        incomplete = 0
        with told():
            check_outline(PROJECT)
            for lang in catalogue.translated_languages():
                # a sentence has one translation, wherever it stands
                elsewhere = catalogue.translations(PROJECT, lang)
                for room in catalogue.rooms(PROJECT):
                    updated = catalogue.updated(PROJECT, room, lang, elsewhere)
                    path = catalogue.po_path(PROJECT, lang, room.name)
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_bytes(catalogue.po_bytes(updated))
                    faults = catalogue.faults(updated, catalogue.template(PROJECT, room))
                    incomplete += len(faults)
                    for fault in faults:
                        console.print(
                            f"{path.name}: {fault}", markup=False, highlight=False, soft_wrap=True
                        )
        console.print(_("{count} texts still need a translation.").format(count=incomplete))

    @app.command(name="check", help=_("What would this notebook score? (for authors)"))
    def check_notebook(
        notebook: Path = typer.Argument(help=_("An exercise notebook, filled in.")),
        assignment: str = typer.Option(
            "", help=_("The assignment, where the file's name does not say it.")
        ),
        as_json: bool = typer.Option(False, "--json", help=_("The whole verdict as JSON.")),
    ) -> None:
        with told():
            verdict = _check_file(notebook, assignment)
        if as_json:
            print(verdict.to_json().decode(), end="")
        else:
            _print_verdict(verdict)
        if not verdict.is_graded:
            raise typer.Exit(1)


def _untranslated() -> int:
    """How many texts the catalogues lack, or have only as a guess."""
    from grading.build import catalogue

    missing = 0
    for room in catalogue.rooms(PROJECT):
        wanted = catalogue.template(PROJECT, room)
        for lang in catalogue.translated_languages():
            path = catalogue.po_path(PROJECT, lang, room.name)
            if path.exists():
                missing += len(catalogue.faults(catalogue.read_catalogue(path, lang), wanted))
            else:
                missing += len(wanted)
    return missing


def _check_file(notebook: Path, assignment: str):
    from grading.assignment import Assignment
    from grading.engine import grade
    from grading.errors import WorkshopError
    from grading.files import Refused, read_ordinary
    from grading.intake import MAX_BYTES, MAX_FILE_BYTES

    known = [part.id for part in assignments()]
    name = assignment or next((id_ for id_ in known if id_ in notebook.stem), "")
    if name not in known:
        raise WorkshopError(
            _("{path}: which assignment is it?"), _("Say it with --assignment: {known}."),
            path=str(notebook), known=", ".join(known),
        )  # fmt: skip
    lang = language() if language() in LANGUAGES else LANGUAGES[0]
    built = [PROJECT / room / lang / name / f"{name}.ipynb" for room in ("solutions", "exercises")]
    loaded = Assignment.load(name, *built)
    try:
        content = read_ordinary(notebook, MAX_BYTES)
        beside = {
            file: read_ordinary(notebook.with_name(file), MAX_FILE_BYTES)
            for file in loaded.files
            if notebook.with_name(file).exists()
        }
    except Refused as error:
        raise WorkshopError(
            _("{path} cannot be read: {cause}."), _("Name an .ipynb file."),
            path=str(error.path), cause=_(error.cause),
        ) from error  # fmt: skip
    return grade(content, loaded, files=beside)


def _print_verdict(verdict) -> None:
    from curriculum.kit.registry import question

    if verdict.cause:
        console.print(f"✗ {verdict.cause.says()} {verdict.cause.advises()}", markup=False)
        return
    table = Table(show_lines=False)
    for heading in (_("Question"), _("Outcome"), _("Points"), _("Finding")):
        table.add_column(heading)
    for one in verdict.verdicts:
        sign, word, _ink, _paper = SIGNS[one.outcome]
        said = "" if one.outcome is Outcome.RIGHT else sentences(one, language())[0]
        table.add_row(
            question(one.question).number,
            f"{sign} {translate(word, language())}",
            f"{one.points:g} / {one.max_points:g}",
            # a finding may quote the learner's own words, and rich reads square brackets
            escape(f"{one.finding.code}: {said}") if one.finding else "",
        )
    console.print(table)
    for repair in verdict.repairs:
        console.print(f"{repair['grade_id']}: {_(repair['message'])}", markup=False)
    total = f"{verdict.points:g} / {verdict.max_points:g}"
    console.print(_("Together: {total}").format(total=total))
