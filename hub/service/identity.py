"""Who asks: always the hub's word, never the request's. What every answer has in common."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Any

from jupyterhub.services.auth import HubOAuthenticated
from tornado.web import Finish, HTTPError, RequestHandler

from grading.cohort import LOGIN
from hub.service.refusals import NotKnown, NotYours, Refusal

log = logging.getLogger(__name__)

TRAINERS = "trainers"
LEARNERS = "learners"
TRAINERS_RATE = 10
"""A trainer's tools ask for a whole class at once."""
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Who:
    """Somebody whom the hub knows."""

    login: str
    trainer: bool


class ClassHandler(HubOAuthenticated, RequestHandler):
    """Knows who asks before the body is read, refuses in JSON, sends strict headers."""

    kind = "read"
    """Which bucket of flood.RATES it draws from."""
    opens_in_browser = False
    """Whoever is not logged in is sent to the hub, and comes back."""
    who: Who
    _token_authenticated = False

    @property
    def room(self) -> Any:
        """The parts of the service; see app.Room."""
        return self.settings["room"]

    async def prepare(self) -> None:
        self.who = await self._identify()
        if self.kind:
            self.room.flood.admit(
                self.who.login, self.kind, TRAINERS_RATE if self.who.trainer else 1
            )

    async def _identify(self) -> Who:
        """Raises NotKnown; a cookie counts only with its XSRF token, or on a plain visit."""
        token = self.hub_auth.get_token(self, in_cookie=False)
        if token:
            # without the session cookie: whoever varies that would ask the hub every time
            model = await self.hub_auth.user_for_token(token, sync=False)
            self._token_authenticated = True
        else:
            model = await self.hub_auth.get_user(self, sync=False)
        if not model and not token and self.opens_in_browser and self.request.method == "GET":
            self.redirect(self.get_login_url())
            raise Finish()
        if not model or model.get("kind") != "user":
            raise NotKnown()
        if not self.hub_auth.check_scopes(self.hub_scopes or set(), model):
            raise NotYours()
        groups, login = set(model.get("groups", ())), model["name"]
        if not LOGIN.fullmatch(login) or not groups & {TRAINERS, LEARNERS}:
            raise NotYours()
        return Who(login, TRAINERS in groups)

    def only_trainers(self) -> None:
        """Raises NotYours."""
        if not self.who.trainer:
            raise NotYours()

    def set_default_headers(self) -> None:
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")

    def answer(self, said: Any, status: int = 200) -> None:
        self.set_status(status)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.finish(json.dumps(said, ensure_ascii=False))

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        error = (kwargs.get("exc_info") or (None, None, None))[1]
        if isinstance(error, Refusal):
            message, todo = error.says(self.room.lang)
            if error.retry_after:
                self.set_header("Retry-After", str(error.retry_after))
            self.set_status(error.status)
            self.answer({"code": error.code, "message": message, "todo": todo}, error.status)
        else:
            self.answer(
                {"code": str(status_code), "message": self._reason, "todo": ""}, status_code
            )

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:
        if isinstance(value, Refusal):
            who = getattr(self, "who", None)
            log.info("%s refused: %s", who.login if who else "somebody", value.code)
        else:
            super().log_exception(typ, value, tb)


class NotFound(ClassHandler):
    """Every other address."""

    async def prepare(self) -> None:
        raise HTTPError(404)
