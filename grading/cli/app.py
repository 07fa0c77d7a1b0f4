"""The application: one command a file, and the language before everything else."""

from __future__ import annotations

import logging
import sys

import typer

from curriculum.kit.i18n import DEFAULT_LANGUAGE, LANGUAGES, _, use_language


def main(arguments: list[str] | None = None) -> None:
    """Run `workshop`; the words of help itself follow --lang, so that is read first."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    use_language(_chosen_language(arguments))
    logging.basicConfig(level=logging.ERROR, format="%(levelname)s %(name)s: %(message)s")
    application()(args=arguments, prog_name="workshop")


def application() -> typer.Typer:
    """The commands, with help in the language in use."""
    from grading.cli import author, bundle, cohort, guide, marking, report
    from hub.cli import rehearse, roster, serve

    app = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help=_("Run the workshop: make a cohort, open it, grade the exercises, return feedback."),
    )

    @app.callback()
    def options(
        lang: str = typer.Option(
            DEFAULT_LANGUAGE, "--lang", metavar="th|en",
            help=_("Language of what you read, and edition of a new cohort."),
        ),
    ) -> None:  # fmt: skip
        # read by main already; it stands here so that --help tells of it
        del lang

    for commands in (cohort, roster, rehearse, serve, marking, report, guide, bundle, author):
        commands.add_to(app)
    return app


def _chosen_language(arguments: list[str]) -> str:
    """Take --lang out of `arguments`, wherever it stands."""
    for at, argument in enumerate(arguments):
        if argument == "--lang" and at + 1 < len(arguments):
            lang = arguments[at + 1]
            del arguments[at : at + 2]
        elif argument.startswith("--lang="):
            lang = argument.partition("=")[2]
            del arguments[at]
        else:
            continue
        if lang not in LANGUAGES:
            print(f"--lang {lang}: th / en", file=sys.stderr)
            raise SystemExit(2)
        return lang
    return DEFAULT_LANGUAGE
