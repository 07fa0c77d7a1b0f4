"""`workshop serve`: the day's hub, from one command until Ctrl+C."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from curriculum.kit.i18n import N_, _
from grading.cli.say import console, told

if TYPE_CHECKING:
    from grading.cohort import Cohort
    from hub.roster.person import Person

DESK, BOARD = "/services/class/desk", "/services/class/board"
RESTARTED = {"hub": N_("The hub had ended"), "proxy": N_("The proxy had ended")}


def add_to(app: typer.Typer) -> None:
    """Attach the command to `app`, with help in the language in use."""
    option = typer.Option

    @app.command(
        help=_("Start the cohort's workshop: the hub that learners and trainers log in to. Ctrl+C ends it; nothing is lost.")
    )  # fmt: skip
    def serve(
        cohort: Path = typer.Argument(help=_("The cohort's folder.")),
        lan: bool = option(
            None, "--lan/--this-machine",
            help=_("Whether other computers in the network may reach it. As a rule, this machine only."),
        ),
        port: int = option(
            None, min=1, max=65535, help=_("The port of this machine to use; as a rule 8000.")
        ),
        address: str = option(
            None, "--address", help=_("How people write its address, if not as this machine's own.")
        ),
        early: bool = option(
            False, "--early", help=_("Start the learners' servers now, two at a time, before they come.")
        ),
        trying: bool = option(
            False, "--try", help=_("While the roster is empty: two learners and a trainer to try with.")
        ),
        unsealed: bool = option(
            None, "--unsealed",
            help=_("Run learners' servers without a box where none can run: they can read each other's files."),
        ),
        browser: bool = option(True, help=_("Open a browser as well.")),
    ) -> None:  # fmt: skip
        from grading.cohort import Cohort
        from hub.config.options import Options
        from hub.run import run
        from hub.spawner.refused import may_start

        with told():
            opened = Cohort.open(cohort)
            options = Options.of_cohort(
                opened.root, lan=lan, port=port, address=address, unsealed=unsealed
            )
            may_start(options.unsealed)
            tried, learners = _people(opened, trying=trying)
            console.print(_("The workshop is starting …"))
            shown: list[str] = []

            def say(reached: str, fell: Sequence[str]) -> None:
                if not shown:
                    shown.append(reached)
                    _print_running(reached, tried, options)
                    if browser:
                        _open(reached)
                for one in fell:
                    again = _("{what} and was started again. People go on working.")
                    console.print(again.format(what=_(RESTARTED[one])))

            code = run(opened, options, told=say, beforehand=learners if early else ())
            console.print(_("The workshop has ended. Everything is kept in {folder}.").format(
                folder=opened.root), markup=False, soft_wrap=True)  # fmt: skip
        raise typer.Exit(code)


def _people(cohort: Cohort, *, trying: bool) -> tuple[list[tuple[Person, str]], list[str]]:
    """People to try with and their codes, and the learners' logins; raises NobodyCanLogIn."""
    from hub.login.settings import RosterLogin, login_settings
    from hub.roster.person import Role
    from hub.roster.store import NobodyCanLogIn, RosterStore
    from hub.roster.trying import people_to_try

    tried = people_to_try(cohort) if trying else []
    people = RosterStore(cohort.root).read().people
    if not people and isinstance(login_settings(cohort.root), RosterLogin):
        raise NobodyCanLogIn(cohort.root)
    return tried, [one.login for one in people if one.role is Role.LEARNER]


def _print_running(reached: str, tried: Sequence[tuple[Person, str]], options: object) -> None:
    from rich.panel import Panel
    from rich.text import Text

    lines = [(_("Address"), reached)]
    if tried:
        lines += [
            (
                person.name,
                _("login {login}, pass code {code}").format(login=person.login, code=code),
            )
            for person, code in tried
        ]
    else:
        lines.append((_("Log in"), _("with the login card: workshop roster cards")))
    lines += [
        (_("Class board"), reached + BOARD),
        (_("Trainer's desk"), reached + DESK),
        (_("Stop"), "Ctrl+C"),
    ]
    if not options.lan and not options.address:
        lines.append((_("Note"), _("Only this machine reaches it. For a class: --lan")))
    body = Text("\n".join(f"{label}: {text}" for label, text in lines))
    console.print(Panel(body, title=_("The workshop is running")), soft_wrap=True)


def _open(address: str) -> None:
    """Open a browser where there is a screen: without one, a text browser would take the terminal."""
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        webbrowser.open(address)
