"""What a trainer does with the roster: import a list, give somebody a new pass code.

The cards are written before the roster. Killed in between, nobody has lost anything: the roster
does not know the new people yet, and the next run gives them new codes on the same page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from curriculum.kit.i18n import N_
from grading.cohort import Cohort
from grading.errors import WorkshopError
from hub.roster.cards import Card, cards_page
from hub.roster.codes import hash_code, make_code
from hub.roster.entries import BadRow, read_entries
from hub.roster.matching import Change, match
from hub.roster.person import Person, Role, Roster
from hub.roster.private import private_folder, write_private
from hub.roster.settings import card_settings
from hub.roster.store import RosterStore

CARDS = "login-cards"


class NobodyNamed(WorkshopError):
    """No person of the roster is meant by what was typed."""

    def __init__(self, wanted: str) -> None:
        super().__init__(
            N_("The roster has nobody named {wanted!r}."),
            N_("Write the login, the name or a part of it; see everybody with: workshop roster list"),
            wanted=wanted,
        )  # fmt: skip


class SeveralNamed(WorkshopError):
    """More than one person is meant."""

    def __init__(self, wanted: str, found: Iterable[Person]) -> None:
        super().__init__(
            N_("{wanted!r} is the name of more than one person: {found}."),
            N_("Write the login of the one you mean."),
            wanted=wanted, found=", ".join(f"{one.name} ({one.login})" for one in found),
        )  # fmt: skip


@dataclass(frozen=True)
class Imported:
    """What became of a list."""

    new: tuple[Person, ...]
    changed: tuple[Change, ...]
    same: tuple[Person, ...]
    absent: tuple[Person, ...]
    bad: tuple[BadRow, ...]
    roster: Roster
    cards: Path | None
    """The page of login cards of those who are new."""


def import_list(
    cohort: Cohort, file: Path, *, role: Role = Role.LEARNER, address: str | None = None
) -> Imported:
    """Bring the roster up to the list in `file`; doing it again changes nothing.

    `role` is that of new people whose row says none. Raises what read_entries raises,
    RosterDamaged, RosterTooNew, NoAddress.
    """
    entries, unreadable = read_entries(file)
    store = RosterStore(cohort.root)
    with store.changing() as roster:
        found = match(roster, entries, role=role, taken=_folders(cohort))
        changed = [change.after for change in found.changed]
        cards = None
        if found.new:
            roster, cards = _with_codes(cohort, roster, found.new, changed, address)
        elif changed:
            roster = roster.with_people(changed)
            store.write(roster)
    bad = sorted((*unreadable, *found.bad), key=lambda row: (row.place.sheet, row.place.row))
    return Imported(found.new, found.changed, found.same, found.absent, tuple(bad), roster, cards)


def new_codes(
    cohort: Cohort, wanted: Sequence[str], *, address: str | None = None
) -> tuple[list[Person], Path | None]:
    """Give these people (all, if none is named) a new pass code; who they are, and their cards.

    Their old codes are void from now on. Raises NobodyNamed, SeveralNamed, NoAddress.
    """
    store = RosterStore(cohort.root)
    with store.changing() as roster:
        people = {one.login: one for name in wanted for one in [_the_one(roster, name)]}
        meant = list(people.values()) if wanted else list(roster.people)
        if not meant:
            return [], None
        _, cards = _with_codes(cohort, roster, meant, (), address)
    return meant, cards


def card_pages(cohort: Cohort) -> list[Path]:
    """The pages of login cards that have not been deleted."""
    return sorted((cohort.root / CARDS).glob("cards-*.html"))


def _with_codes(
    cohort: Cohort, roster: Roster, people: Sequence[Person], changed: Iterable[Person],
    address: str | None,
) -> tuple[Roster, Path]:  # fmt: skip
    """Write the cards of these people, then the roster with their codes; call it in `changing`."""
    said = card_settings(cohort.root, address)
    number = roster.pages + 1
    cards = [Card(one, make_code()) for one in people]
    coded = [replace(card.person, code_hash=hash_code(card.code), page=number) for card in cards]
    page = cards_page(
        cards, lang=cohort.lang, workshop=said.workshop, address=said.address, number=number
    )
    path = private_folder(cohort.root / CARDS) / f"cards-{number:03}.html"
    write_private(path, page)
    roster = roster.with_people([*changed, *coded], pages=number)
    RosterStore(cohort.root).write(roster)
    return roster, path


def _the_one(roster: Roster, wanted: str) -> Person:
    found = roster.named(wanted)
    if not found:
        raise NobodyNamed(wanted)
    if len(found) > 1:
        raise SeveralNamed(wanted, found)
    return found[0]


def _folders(cohort: Cohort) -> set[str]:
    """Logins that have a folder here: no new person is given somebody's work."""
    rooms = (cohort.learners, cohort.root / "submitted")
    return {one.name.lower() for room in rooms if room.is_dir() for one in room.iterdir()}
