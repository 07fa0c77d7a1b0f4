"""JupyterHub's login by the roster: a login and a pass code from a card."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from jupyterhub import orm
from sqlalchemy.orm import object_session
from tornado import web
from traitlets import Dict, Float, Instance, Integer, default

from curriculum.kit.i18n import N_, translate
from hub.login.delay import Delays, Growth, RoomFull, WaitingRoom, address_of
from hub.login.people import RosterPeople
from hub.roster.codes import LONGEST, is_right
from hub.roster.keyboard import keys_pressed
from hub.roster.person import MADE, Person

TOO_MANY = N_("Too many tries at the same time. Wait {seconds} seconds, then try once more.")
# on paper 0 and o, 1 and l are told apart by whoever knows that a number must stand there
LOOKALIKES = str.maketrans("oil", "011")


class RosterAuthenticator(RosterPeople):
    """Lets in whoever knows the pass code of a person in the roster."""

    free_tries = Integer(3, help="Wrong tries of a login before the first delay.").tag(config=True)
    first_delay = Float(1.0, help="Seconds of the first delay.").tag(config=True)
    longest_delay = Float(8.0, help="Seconds that anybody ever waits.").tag(config=True)
    free_tries_of_address = Integer(
        30, help="Wrong tries from an address, which a whole class may share."
    ).tag(config=True)
    delays = Instance(Delays)
    room = Instance(WaitingRoom, ())
    pool = Instance(ThreadPoolExecutor)
    codes = Dict(help="Login to the hash of the pass code, as it was when it was last looked at.")

    @default("delays")
    def _delays(self) -> Delays:
        return Delays(
            Growth(self.free_tries, self.first_delay, self.longest_delay),
            Growth(self.free_tries_of_address, self.first_delay / 2, self.longest_delay / 2),
        )

    @default("pool")
    def _pool(self) -> ThreadPoolExecutor:
        # two, so that a flood of guesses leaves the hub the rest of the machine
        return ThreadPoolExecutor(2, thread_name_prefix="pass-code")

    def normalize_username(self, username: str) -> str:
        return keys_pressed(username)

    async def authenticate(self, handler: Any, data: dict[str, str]) -> dict[str, object] | None:
        """The person's model, or None: for a wrong code and for nobody alike."""
        login = self._meant(keys_pressed(str(data.get("username", ""))[:LONGEST]))
        code = str(data.get("password", ""))
        address = self._address(handler)
        try:
            with self.room.entered(login, address):
                await asyncio.sleep(self.delays.wait(login, address))
                person = self.watch.person(login)
                right = await asyncio.get_running_loop().run_in_executor(
                    self.pool, is_right, person.code_hash if person else None, code
                )
        except RoomFull as error:
            said = translate(TOO_MANY, self.lang).format(seconds=round(self.longest_delay))
            refused = web.HTTPError(429, said)
            # JupyterHub sends these with the page
            refused.headers = {"Retry-After": str(round(self.longest_delay))}
            raise refused from error
        if person is None or not right:
            self.delays.failed(login, address)
            # JupyterHub's own line believes whatever address the sender made up
            self.log.warning("Wrong login or pass code: %r from %s", login[:32], address)
            return None
        self.delays.succeeded(login)
        user = handler.find_user(login)
        if self._is_new(person) and user:
            end_sessions(user.orm_user)
        return self.hub_model(person)

    def add_user(self, user: Any) -> None:
        """JupyterHub calls it for everybody when it starts: from then on, a new code is noticed."""
        super().add_user(user)
        person = self.watch.person(user.name)
        if person:
            self._is_new(person)

    async def refresh_user(self, user: Any, handler: object = None, **_: object) -> dict | bool:
        """Whoever came in by a pass code that is void now has to log in again."""
        person = self.watch.person(user.name)
        if person and self._is_new(person):
            end_sessions(user.orm_user)
            return False
        return await super().refresh_user(user, handler)

    def _is_new(self, person: Person) -> bool:
        before = self.codes.get(person.login, person.code_hash)
        self.codes[person.login] = person.code_hash
        return before != person.code_hash

    def _meant(self, login: str) -> str:
        """The login as typed, or with figures where letters that look alike were typed."""
        guess = login[:1] + login[1:].translate(LOOKALIKES)
        made = guess[:1] in MADE.values() and guess[1:].isdigit()
        return guess if made and self.watch.person(login) is None else login

    def _address(self, handler: Any) -> str:
        request = handler.request
        trusted = handler.settings.get("app")
        return address_of(
            ",".join(request.headers.get_list("X-Forwarded-For")),
            request.remote_ip or "",
            frozenset(getattr(trusted, "trusted_downstream_ips", ())),
        )


def end_sessions(row: orm.User) -> None:
    """No cookie of the person's is good any longer; their server runs on, and they log in again."""
    db = object_session(row)
    row.cookie_id = orm.new_token()
    # what a browser holds has a session; the server's own token has none
    for token in [one for one in row.api_tokens if one.session_id]:
        db.delete(token)
    db.commit()
