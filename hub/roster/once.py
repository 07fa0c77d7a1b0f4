"""Two rows of one list: one person written twice, or two people that something tells apart."""

from __future__ import annotations

from collections.abc import Iterable

from curriculum.kit.i18n import N_
from hub.roster.entries import BadRow, Entry
from hub.roster.person import Person
from hub.roster.texts import compared, name_key

TWICE = N_("the same person as in {first}; if they are two people, write the office or the e-mail address of both")  # fmt: skip
LOGIN_TWICE = N_("the login {login} stands in {first} already")
EMAIL_TWICE = N_("the e-mail address {email} stands in {first} already")


def once(entries: Iterable[Entry]) -> tuple[list[Entry], list[BadRow]]:
    """Everybody once; the second row of what may be one person is reported."""
    kept: list[Entry] = []
    bad: list[BadRow] = []
    names: dict[str, list[Entry]] = {}
    logins: dict[str, Entry] = {}
    emails: dict[str, Entry] = {}
    for entry in entries:
        namesakes = names.setdefault(name_key(entry.name), [])
        same = (one for one in namesakes if not _are_two(one, entry))
        for problem, first in (
            (TWICE, next(same, None)),
            (LOGIN_TWICE, logins.get(entry.login)),
            (EMAIL_TWICE, emails.get(entry.email.casefold())),
        ):
            if first:
                params = {"first": first.place, "login": entry.login, "email": entry.email}
                bad.append(BadRow(entry.place, problem, entry.name, params))
                break
        else:
            kept.append(entry)
            namesakes.append(entry)
            if entry.login:
                logins[entry.login] = entry
            if entry.email:
                emails[entry.email.casefold()] = entry
    return kept, bad


def differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _are_two(one: Entry, other: Entry) -> bool:
    return differ(one.login, other.login) or told_apart(one, other)


def told_apart(one: Entry | Person, other: Entry) -> bool:
    """Both say where they work, or both their e-mail address, and it is not the same."""
    return differ(compared(one.office), compared(other.office)) or differ(
        one.email.casefold(), other.email.casefold()
    )
