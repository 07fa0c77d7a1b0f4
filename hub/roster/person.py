"""One person of a workshop, and all of them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from curriculum.kit.i18n import N_
from hub.roster.texts import name_key

# narrower than grading.cohort.LOGIN: lower case as JupyterHub makes it, and nothing that a
# keyboard set to Thai cannot say
LOGIN = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?")


class Role(StrEnum):
    LEARNER = "learner"
    TRAINER = "trainer"


ROLE_WORDS = {Role.LEARNER: N_("learner"), Role.TRAINER: N_("trainer")}
MADE = {Role.LEARNER: "a", Role.TRAINER: "t"}
"""How a login begins that was not given: a letter and a running number are typed in no time."""


@dataclass(frozen=True)
class Person:
    """One person; the login never changes."""

    login: str
    name: str
    office: str = ""
    email: str = ""
    role: Role = Role.LEARNER
    code_hash: str = ""
    """Argon2 hash of the pass code."""
    page: int = 0
    """The number of the page of login cards on which the code stands."""


@dataclass(frozen=True)
class Roster:
    """Everybody, in the order in which they came."""

    people: tuple[Person, ...] = ()
    pages: int = 0
    """How many pages of login cards there have been."""

    @cached_property
    def by_login(self) -> Mapping[str, Person]:
        return {person.login: person for person in self.people}

    @cached_property
    def by_email(self) -> Mapping[str, Person]:
        return {person.email.casefold(): person for person in self.people if person.email}

    def named(self, wanted: str) -> list[Person]:
        """Those whom a trainer means by `wanted`: a login, an e-mail, a name or a part of it."""
        low, key = wanted.strip().casefold(), name_key(wanted)
        for same in (
            lambda person: low in (person.login, person.email.casefold()),
            lambda person: key and name_key(person.name) == key,
            lambda person: key and key in name_key(person.name),
        ):
            if found := [person for person in self.people if same(person)]:
                return found
        return []

    def with_people(self, changed: Iterable[Person], pages: int | None = None) -> Roster:
        """With these in place of those of the same login, and new ones at the end."""
        new = {**self.by_login, **{person.login: person for person in changed}}
        return Roster(tuple(new.values()), self.pages if pages is None else pages)


def next_login(role: Role, taken: set[str]) -> str:
    """The first free login with a running number: a01, a02, ..."""
    number = 1
    while (login := f"{MADE[role]}{number:02}") in taken:
        number += 1
    return login
