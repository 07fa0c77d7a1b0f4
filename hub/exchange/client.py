"""Asking the class service, with the token of the single-user server."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

import requests
from nbgrader.exchange import ExchangeError

from curriculum.kit.i18n import N_, _

URL = "WORKSHOP_SERVICE_URL"
TOKEN = "JUPYTERHUB_API_TOKEN"
SECONDS = (5, 120)
"""To connect; to wait for an answer."""
NO_HUB = N_(
    "This JupyterLab does not belong to the workshop's hub, so there is nothing to hand in to. Log in to the workshop, and work there."
)
AWAY = N_(
    "The class service does not answer at this moment. Your work is safe in your folder. Wait half a minute, and try again; if it stays so, tell your trainer."
)


class ServiceAway(ExchangeError):
    """There is no service, or it does not answer."""


class ServiceRefused(ExchangeError):
    """The service says no, and why."""

    def __init__(self, status: int, code: str, message: str, todo: str) -> None:
        self.status, self.code, self.message, self.todo = status, code, message, todo
        super().__init__(f"{message} {todo}".strip())


class Service:
    """One conversation with the service."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        url, token = environment.get(URL, ""), environment.get(TOKEN, "")
        if not (url and token):
            raise ServiceAway(_(NO_HUB))
        self._api = url.rstrip("/") + "/api/"
        self._session = requests.Session()
        # neither a proxy nor a .netrc of this machine's user has a word here
        self._session.trust_env = False
        self._session.headers["Authorization"] = f"token {token}"

    def me(self) -> dict[str, Any]:
        return self._ask("GET", "me").json()

    def assignments(self) -> list[dict[str, Any]]:
        return self._ask("GET", "assignments").json()

    def assignment_files(self, name: str) -> dict[str, bytes]:
        return _decoded(self._ask("GET", f"assignments/{quote(name, safe='')}/files").json())

    def release(self, name: str) -> None:
        self._ask("POST", f"assignments/{quote(name, safe='')}/release", json={})

    def submissions(self, **wanted: str | None) -> list[dict[str, Any]]:
        return self._ask("GET", "submissions", params=wanted).json()

    def submission_files(self, id_: str) -> dict[str, bytes]:
        return _decoded(self._ask("GET", f"submissions/{quote(id_, safe='')}/files").json())

    def hand_in(self, name: str, files: Mapping[str, bytes], sha256: str) -> dict[str, Any]:
        body = {
            "files": {file: base64.b64encode(one).decode() for file, one in files.items()},
            "sha256": sha256,
        }
        return self._ask("POST", f"submissions/{quote(name, safe='')}", json=body).json()

    def feedback(self, login: str | None = None) -> list[dict[str, Any]]:
        return self._ask("GET", "feedback", params={"login": login}).json()

    def page(self, assignment: str, login: str | None = None) -> bytes:
        path = f"feedback/{quote(assignment, safe='')}"
        return self._ask("GET", path, params={"login": login}).content

    def _ask(self, method: str, path: str, **rest: Any) -> requests.Response:
        """Raises ServiceAway and ServiceRefused."""
        try:
            answer = self._session.request(
                method, self._api + path, timeout=SECONDS, allow_redirects=False, **rest
            )
        except requests.RequestException as error:
            raise ServiceAway(_(AWAY)) from error
        if answer.status_code < 300:
            return answer
        try:
            said = answer.json()
            raise ServiceRefused(answer.status_code, said["code"], said["message"], said["todo"])
        except (ValueError, KeyError, TypeError):
            # not our service's words: the proxy's, while the service is on its way
            raise ServiceAway(_(AWAY)) from None


def _decoded(files: Mapping[str, str]) -> dict[str, bytes]:
    return {name: base64.b64decode(content) for name, content in files.items()}
