"""Who in the list is who in the roster: certain, or new, or reported; never guessed.

1. By login, by e-mail, or by name together with office.
2. Who has the name of somebody in the roster but nothing that tells the two apart, or only
   another office, is asked about, unless that somebody is in the list himself.
3. All others are new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace

from curriculum.kit.i18n import N_
from hub.roster.entries import BadRow, Entry
from hub.roster.once import differ, once, told_apart
from hub.roster.person import Person, Role, Roster, next_login
from hub.roster.texts import compared, may_be_one, name_key

LOGIN_OF_OTHER = N_("the login {login} belongs to {other} in the roster, and a login never changes its person")  # fmt: skip
EMAIL_OF_OTHER = N_("the e-mail address {email} belongs to {other} (login {login}) in the roster")
DISPUTED = N_("more than one row has the login or the e-mail address of {other} (login {login})")
TWO_PEOPLE = N_("the login {login} and the e-mail address {email} belong to two people in the roster")  # fmt: skip
OTHER_LOGIN = N_("{other} has the login {login} in the roster, and a login never changes; leave the login out, or write {login}")  # fmt: skip
WHICH = N_("the roster has {logins} of this name, and nothing tells who is meant; write the login of the one who is meant")  # fmt: skip
SAME_NAME = N_("the roster has a person of this name (login {login}, office {office}); write {login} as the login if it is the same one, or another login if not")  # fmt: skip


@dataclass(frozen=True)
class Change:
    """What the list changes of a person."""

    before: Person
    after: Person

    @property
    def fields(self) -> tuple[str, ...]:
        named = ("name", "office", "email", "role")
        return tuple(
            name for name in named if getattr(self.before, name) != getattr(self.after, name)
        )


@dataclass(frozen=True)
class Matched:
    """What an import does to the roster; new people have no pass code yet."""

    new: tuple[Person, ...]
    changed: tuple[Change, ...]
    same: tuple[Person, ...]
    absent: tuple[Person, ...]
    """In the roster, but no longer in the list: they are kept."""
    bad: tuple[BadRow, ...]


def match(
    roster: Roster, entries: Sequence[Entry], *, role: Role = Role.LEARNER,
    taken: Iterable[str] = (),
) -> Matched:  # fmt: skip
    """Find everybody of the list in the roster; `role` is that of new people who have none.

    No login is made that is in `taken`: somebody's folder has that name.
    """
    entries, bad = once(entries)
    matched: list[tuple[Entry, Person]] = []
    for step in (_by_login_or_email, _by_name, _asked_about):
        present = {person.login for _, person in matched}
        free = [person for person in roster.people if person.login not in present]
        left = []
        for entry, found in zip(entries, step(roster, free, entries), strict=True):
            if isinstance(found, BadRow):
                bad.append(found)
            elif found is None:
                left.append(entry)
            else:
                matched.append((entry, found))
        entries = left
    changes = [Change(person, _updated(person, entry)) for entry, person in matched]
    present = {person.login for _, person in matched}
    # who stands in a row that was reported is not missing from the list
    spoken_of = {name_key(row.name) for row in bad}
    return Matched(
        new=tuple(_new(roster, entries, role, set(taken))),
        changed=tuple(change for change in changes if change.fields),
        same=tuple(change.after for change in changes if not change.fields),
        absent=tuple(
            one for one in roster.people
            if one.login not in present and name_key(one.name) not in spoken_of
        ),
        bad=tuple(bad),
    )  # fmt: skip


Found = Person | BadRow | None


def _by_login_or_email(
    roster: Roster, free: Sequence[Person], entries: Sequence[Entry]
) -> list[Found]:
    del free
    pointed_at = [_pointed_at(roster, entry) for entry in entries]
    claims = Counter(one.login for mine in pointed_at for one in mine)
    listed = {name_key(entry.name) for entry in entries}
    found: list[Found] = []
    for entry, mine in zip(entries, pointed_at, strict=True):
        disputed = next((one for one in mine if claims[one.login] > 1), None)
        if disputed:
            found.append(BadRow(entry.place, DISPUTED, entry.name, _about(disputed)))
        else:
            found.append(_named_by(roster, listed, entry))
    return found


def _pointed_at(roster: Roster, entry: Entry) -> list[Person]:
    """Who in the roster has the row's login, or its e-mail address."""
    by_login = roster.by_login.get(entry.login)
    by_email = roster.by_email.get(entry.email.casefold()) if entry.email else None
    return [one for one in (by_login, None if by_email is by_login else by_email) if one]


def _named_by(roster: Roster, listed: Set[str], entry: Entry) -> Found:
    by_login = roster.by_login.get(entry.login)
    by_email = roster.by_email.get(entry.email.casefold()) if entry.email else None
    if by_login and by_email and by_login is not by_email:
        params = {"login": entry.login, "email": entry.email}
        return BadRow(entry.place, TWO_PEOPLE, entry.name, params)
    known = by_login or by_email
    if known is None:
        return None
    if _is_strange(roster, listed, known, entry, certain=by_login is by_email):
        problem = LOGIN_OF_OTHER if by_login else EMAIL_OF_OTHER
    elif entry.login and entry.login != known.login:
        problem = OTHER_LOGIN
    else:
        return known
    return BadRow(entry.place, problem, entry.name, _about(known) | {"email": entry.email})


def _is_strange(
    roster: Roster, listed: Set[str], known: Person, entry: Entry, *, certain: bool
) -> bool:
    """Whether another person is meant: an office's common mailbox, logins counted anew."""
    old, new = name_key(known.name), name_key(entry.name)
    if old == new:
        return False
    if old in listed:
        return True
    of_another = any(name_key(one.name) == new for one in roster.people if one is not known)
    return not certain and (of_another or not may_be_one(known.name, entry.name))


def _by_name(roster: Roster, free: Sequence[Person], entries: Sequence[Entry]) -> list[Found]:
    del roster
    alike: dict[str, list[Person]] = {}
    for person in free:
        alike.setdefault(name_key(person.name), []).append(person)
    candidates = []
    for entry in entries:
        mine = [one for one in alike.get(name_key(entry.name), ()) if not told_apart(one, entry)]
        exact = [one for one in mine if compared(one.office) == compared(entry.office)]
        candidates.append(exact or mine)
    claims = Counter(one.login for mine in candidates for one in mine)
    found: list[Found] = []
    for entry, mine in zip(entries, candidates, strict=True):
        if not mine:
            found.append(None)
        elif len(mine) > 1 or claims[mine[0].login] > 1:
            params = {"logins": ", ".join(one.login for one in mine)}
            found.append(BadRow(entry.place, WHICH, entry.name, params))
        elif entry.login:
            found.append(BadRow(entry.place, OTHER_LOGIN, entry.name, _about(mine[0])))
        else:
            found.append(mine[0])
    return found


def _asked_about(roster: Roster, free: Sequence[Person], entries: Sequence[Entry]) -> list[Found]:
    """Somebody of this name is in the roster under another office, and not in the list."""
    del roster
    alike = {name_key(person.name): person for person in free}
    found: list[Found] = []
    for entry in entries:
        one = alike.get(name_key(entry.name))
        if one is None or entry.login or differ(one.email.casefold(), entry.email.casefold()):
            found.append(None)
        else:
            found.append(BadRow(entry.place, SAME_NAME, entry.name, _about(one)))
    return found


def _about(person: Person) -> dict[str, str]:
    return {"login": person.login, "other": person.name, "office": person.office or "–"}


def _updated(person: Person, entry: Entry) -> Person:
    """What the list says; what it does not say stays, and so do login and pass code."""
    return replace(
        person,
        name=entry.name,
        office=entry.office or person.office,
        email=entry.email or person.email,
        role=entry.role or person.role,
    )


def _new(roster: Roster, entries: Sequence[Entry], role: Role, taken: set[str]) -> Iterator[Person]:
    used = {*roster.by_login, *taken, *(entry.login for entry in entries)}
    for entry in entries:
        own = entry.role or role
        login = entry.login or next_login(own, used)
        used.add(login)
        yield Person(login, entry.name, entry.office, entry.email, own)
