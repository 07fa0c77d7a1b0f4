"""People to try the workshop with, before there is a roster: two learners and a trainer.

Their codes are made anew at every start and shown on the screen of whoever starts it. In a roster
that has anybody else in it, there are none of them.
"""

from __future__ import annotations

from dataclasses import replace

from curriculum.kit.i18n import N_, translate
from grading.cohort import Cohort
from hub.roster.codes import hash_code, make_code
from hub.roster.person import Person, Role
from hub.roster.store import RosterStore

NAMES = {
    "learner1": (Role.LEARNER, N_("Learner to try with, 1")),
    "learner2": (Role.LEARNER, N_("Learner to try with, 2")),
    "trainer": (Role.TRAINER, N_("Trainer to try with")),
}


def people_to_try(cohort: Cohort) -> list[tuple[Person, str]]:
    """Each of them with a new pass code; nobody where the roster has real people.

    Raises RosterDamaged, RosterTooNew.
    """
    store = RosterStore(cohort.root)
    with store.changing() as roster:
        if any(person.login not in NAMES for person in roster.people):
            return []
        coded = [(_person(login, cohort.lang), make_code()) for login in NAMES]
        store.write(
            roster.with_people(replace(who, code_hash=hash_code(code)) for who, code in coded)
        )
    return coded


def _person(login: str, lang: str) -> Person:
    role, name = NAMES[login]
    return Person(login, translate(name, lang), role=role)
