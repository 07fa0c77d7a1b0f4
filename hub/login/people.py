"""What both ways of logging in share: who is in the roster may in, as what it says there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jupyterhub import orm
from jupyterhub.auth import Authenticator
from sqlalchemy.orm import object_session
from traitlets import Bool, Instance, Unicode, default

from hub.login.watch import RosterWatch
from hub.roster.person import Person, Role

GROUPS = {Role.LEARNER: "learners", Role.TRAINER: "trainers"}


class RosterPeople(Authenticator):
    """An authenticator that knows nobody but the people of the roster."""

    cohort_root = Unicode(help="The cohort's folder, in which roster.json is.").tag(config=True)
    lang = Unicode("th", help="The language of what people read.").tag(config=True)
    trainers_are_admins = Bool(True, help="Trainers are the hub's admins.").tag(config=True)
    watch = Instance(RosterWatch)

    @default("watch")
    def _watch(self) -> RosterWatch:
        return RosterWatch(Path(self.cohort_root))

    def hub_model(self, person: Person) -> dict[str, Any]:
        """What JupyterHub is to know: admin is said either way, so that it can also be taken."""
        return {
            "name": person.login,
            "admin": self.trainers_are_admins and person.role is Role.TRAINER,
            "groups": [GROUPS[person.role]],
        }

    def check_allowed(self, username: str, authentication: dict | None = None) -> bool:
        """Whoever is in the roster; nobody by being in the hub's database, nobody by any list."""
        del authentication
        return self.watch.person(username) is not None

    async def refresh_user(self, user: Any, handler: object = None, **_: object) -> dict | bool:
        """A trainer who is one no longer is no admin a minute later."""
        person = self.watch.person(user.name)
        return self.hub_model(person) if person else False

    def add_user(self, user: Any) -> None:
        """Put the person into their group already when the hub starts, before they log in.

        Servers that are started before the day, and the class board, ask for the groups.
        """
        super().add_user(user)
        person = self.watch.person(user.name)
        if person is not None:
            # JupyterHub gives its wrapper here, or at its start the row itself
            row = getattr(user, "orm_user", user)
            db, name = object_session(row), GROUPS[person.role]
            group = orm.Group.find(db, name)
            if group is None:
                group = orm.Group(name=name)
                db.add(group)
            row.groups = [group]
            db.flush()
