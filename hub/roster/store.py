"""roster.json: who comes, in a form that survives whatever happens while it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError
from hub.roster.person import LOGIN, Person, Role, Roster
from hub.roster.private import only_one, write_private

FORMAT = 1
NAME, BEFORE, LOCK = "roster.json", "roster.before.json", ".roster.lock"
ARGON2 = "$argon2id$"


class RosterDamaged(WorkshopError):
    """The roster cannot be read."""

    def __init__(self, path: Path, cause: str) -> None:
        super().__init__(
            N_("The roster {path} cannot be read: {cause}."),
            N_("{before} beside it is the roster before its last change: give that one the name {name}, and import your file again."),
            path=path, cause=cause, before=BEFORE, name=NAME,
        )  # fmt: skip


class RosterTooNew(WorkshopError):
    """The roster was written by a later version."""

    def __init__(self, path: Path, found: object) -> None:
        super().__init__(
            N_("The roster {path} was written by a newer version of the workshop (format {found})."),
            N_("Use that version, or update this one."),
            path=path, found=found,
        )  # fmt: skip


class NobodyCanLogIn(WorkshopError):
    """The roster is empty."""

    def __init__(self, root: Path) -> None:
        super().__init__(
            N_("Nobody can log in to {root}: its roster is empty."),
            N_(
                "Fill it with: workshop roster import FILE --cohort {root}. To try it without: --try"
            ),
            root=root,
        )


class RosterStore:
    """The roster of the cohort at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / NAME

    def read(self) -> Roster:
        """The roster; empty where there is none yet. Raises RosterDamaged, RosterTooNew."""
        try:
            content = self.path.read_bytes()
        except FileNotFoundError:
            return Roster()
        try:
            return _roster(self.path, json.loads(content))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise RosterDamaged(self.path, str(error) or type(error).__name__) from error

    @contextmanager
    def changing(self) -> Iterator[Roster]:
        """The roster as it is now; within the block nobody else changes it."""
        with only_one(self.root / LOCK):
            yield self.read()

    def write(self, roster: Roster) -> None:
        """Keep `roster` in place of what was there; call it within `changing`."""
        if self.path.exists():
            write_private(self.path.with_name(BEFORE), self.path.read_bytes())
        people = [asdict(person) for person in roster.people]
        kept = {"format": FORMAT, "pages": roster.pages, "people": people}
        write_private(self.path, (json.dumps(kept, ensure_ascii=False, indent=1) + "\n").encode())


def _roster(path: Path, kept: dict[str, Any]) -> Roster:
    found = kept["format"]
    if not isinstance(found, int) or found > FORMAT:
        raise RosterTooNew(path, found)
    people = tuple(_person(one) for one in kept["people"])
    if len({person.login for person in people}) < len(people):
        raise ValueError("a login stands there twice")
    return Roster(people, int(kept["pages"]))


def _person(kept: dict[str, Any]) -> Person:
    person = Person(**{**kept, "role": Role(kept["role"])})
    texts = (person.login, person.name, person.office, person.email, person.code_hash)
    if not isinstance(person.page, int) or not all(isinstance(text, str) for text in texts):
        raise ValueError(f"not a person: {kept.get('login')!r}")
    if not LOGIN.fullmatch(person.login):
        raise ValueError(f"not a login: {person.login!r}")
    if not person.name or not person.code_hash.startswith(ARGON2):
        raise ValueError(f"name or pass code of {person.login} is missing")
    return person
