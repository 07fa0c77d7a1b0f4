"""`workshop roster`: who comes, their login cards, a new pass code.

To attach it:  hub.cli.roster.add_to(app)
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.markup import escape
from rich.table import Table

from curriculum.kit.i18n import N_, _
from grading.cli.say import console, told

if TYPE_CHECKING:
    from grading.cohort import Cohort
    from hub.roster.importing import Imported
    from hub.roster.person import Person

USUAL = Path("cohorts/default")
FIELDS = {
    "name": N_("name"),
    "office": N_("office"),
    "email": N_("e-mail"),
    "role": N_("role"),
}
EXIT_CODES = N_(
    "Exit code: 0 everybody in the list is in the roster; 1 some rows were not taken, or nothing could be done; 2 wrong use."
)


def add_to(app: typer.Typer) -> None:
    """Attach `roster` and its commands to `app`, with help in the language in use."""
    app.add_typer(commands(), name="roster")


def commands() -> typer.Typer:
    """The commands of `workshop roster`."""
    roster = typer.Typer(
        no_args_is_help=True, help=_("Who comes: import the list of names, print login cards.")
    )
    option, argument = typer.Option, typer.Argument
    folder = option(
        None,
        "--cohort",
        help=_("The cohort's folder; this folder if it is a cohort, otherwise cohorts/default."),
    )
    where = option(
        None,
        "--address",
        help=_(
            "The address that learners type, as it stands on the cards; needed unless cohort.toml says it."
        ),
    )
    the_list = argument(help=_("The list: .xlsx or .csv, with headings in Thai or English."))
    as_trainers = option(
        False, "--trainers", help=_("Whoever is new and has no role in the list is a trainer.")
    )
    somebody = argument(help=_("The login, the name or a part of it."))
    some = argument(None, help=_("With --new: for whom; for everybody, if nobody is named."))
    make_new = option(
        False, "--new", help=_("Make new pass codes and cards; the old codes are void.")
    )
    unasked = option(False, "--yes", help=_("Do not ask before new codes for all."))

    @roster.command(
        "import",
        help=_(
            "Take the people of an Excel or CSV list into the roster, and write login cards for those who are new. Doing it again with a changed list adds and updates; nobody is lost, and no login and no pass code changes."
        ),
        epilog=_(EXIT_CODES),
    )
    def import_(
        file: Path = the_list,
        cohort: Path = folder,
        address: str = where,
        trainers: bool = as_trainers,
    ) -> None:
        from hub.roster.importing import import_list
        from hub.roster.person import Role

        with told():
            role = Role.TRAINER if trainers else Role.LEARNER
            done = import_list(_cohort(cohort), file, role=role, address=address)
        _print_import(done)
        if done.bad:
            raise typer.Exit(1)

    @roster.command(help=_("Give one person a new pass code and a card; the old code is void."))
    def reset(name: str = somebody, cohort: Path = folder, address: str = where) -> None:
        from hub.roster.importing import new_codes

        with told():
            people, page = new_codes(_cohort(cohort), [name], address=address)
        _line(
            _(
                "{name} (login {login}) has a new pass code. The old one is void, and whoever is in by it has to log in again."
            ),
            people[0],
        )
        if page:
            _print_page(page)

    @roster.command("list", help=_("Show everybody in the roster."))
    def list_(cohort: Path = folder) -> None:
        from hub.roster.store import RosterStore

        with told():
            people = RosterStore(_cohort(cohort).root).read().people
        _print_people(people)

    @roster.command(
        help=_("Say where the login cards are; with --new, give people new pass codes and cards.")
    )
    def cards(
        names: list[str] = some,
        new: bool = make_new,
        yes: bool = unasked,
        cohort: Path = folder,
        address: str = where,
    ) -> None:
        from hub.roster.importing import card_pages, new_codes

        with told():
            opened = _cohort(cohort)
            if not new:
                _print_pages(card_pages(opened))
                return
            if not names and not yes:
                typer.confirm(
                    _(
                        "Every pass code becomes void, and everybody has to log in again. Make new ones for all?"
                    ),
                    abort=True,
                )
            people, page = new_codes(opened, names or [], address=address)
        console.print(_("{count} people have new pass codes.").format(count=len(people)))
        if page:
            _print_page(page)

    return roster


def _cohort(folder: Path | None) -> Cohort:
    from grading.cohort import Cohort

    here = Path()
    return Cohort.open(folder or (here if (here / "cohort.toml").exists() else USUAL))


def _print_import(done: Imported) -> None:
    for person in done.new:
        _line(_("+ {name}: new, login {login}"), person)
    for change in done.changed:
        for field in change.fields:
            before, after = getattr(change.before, field), getattr(change.after, field)
            _line(
                _("~ {name} (login {login}): {field} was “{before}”, now “{after}”"), change.after,
                field=_(FIELDS[field]), before=before or "–", after=after,
            )  # fmt: skip
    for person in done.absent:
        _line(_("· {name} (login {login}) is not in this list and stays in the roster"), person)
    for row in done.bad:
        console.print(f"✗ {row.says()}", markup=False, highlight=False, soft_wrap=True)
    counts = (
        (_("new {count}"), len(done.new)),
        (_("changed {count}"), len(done.changed)),
        (_("as before {count}"), len(done.same)),
        (_("kept though not in the list {count}"), len(done.absent)),
        (_("rows not taken {count}"), len(done.bad)),
    )
    console.print(
        " · ".join(said.format(count=count) for said, count in counts),
        highlight=False, soft_wrap=True,
    )  # fmt: skip
    console.print(_("The roster now has {count} people.").format(count=len(done.roster.people)))
    if not any(one.role == "trainer" for one in done.roster.people):
        console.print(
            _("Nobody in it is a trainer yet. Write วิทยากร (trainer) in a column บทบาท (role), or import the trainers' list with --trainers."),
            soft_wrap=True,
        )  # fmt: skip
    if done.cards:
        _print_page(done.cards)


def _print_people(people: Sequence[Person]) -> None:
    from hub.roster.person import ROLE_WORDS

    if not people:
        console.print(_("The roster is empty. Fill it with: workshop roster import FILE"))
        return
    table = Table()
    for heading in (_("Login"), _("Name"), _("Office"), _("Role"), _("Card page")):
        table.add_column(heading)
    for one in people:
        said = (one.login, escape(one.name), escape(one.office), _(ROLE_WORDS[one.role]))
        table.add_row(*said, str(one.page))
    console.print(table)
    trainers = sum(one.role == "trainer" for one in people)
    said = _("Learners: {learners}. Trainers: {trainers}.")
    console.print(said.format(learners=len(people) - trainers, trainers=trainers))


def _print_pages(pages: Sequence[Path]) -> None:
    if not pages:
        console.print(_("There is no page of login cards. New ones: workshop roster cards --new"))
    for page in pages:
        _print_page(page)


def _print_page(page: Path) -> None:
    console.print(
        _("Login cards: {path}").format(path=page), markup=False, highlight=False, soft_wrap=True
    )
    console.print(
        _("Open it in a browser, print it on A4 and delete it: the pass codes stand nowhere else."),
        soft_wrap=True,
    )


def _line(said: str, person: Person, **more: str) -> None:
    text = said.format(name=person.name, login=person.login, **more)
    console.print(text, markup=False, highlight=False, soft_wrap=True)
