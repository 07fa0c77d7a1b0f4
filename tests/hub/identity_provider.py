"""An OpenID provider on this machine: discovery, authorize, token, userinfo, as strict as a real one."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

CLIENT, SECRET = "workshop", "provider-secret"


@dataclass
class Provider:
    """What the provider knows; `claims` are those of whoever is logged in there."""

    url: str = ""
    redirect_uri: str = ""
    """The only address to which it sends people back; empty until the hub is registered."""
    claims: dict[str, Any] = field(default_factory=dict)
    denies: bool = False
    codes: dict[str, dict[str, Any]] = field(default_factory=dict)
    tokens: dict[str, dict[str, Any]] = field(default_factory=dict)


class Handler(RequestHandler):
    def initialize(self, provider: Provider) -> None:
        self.provider = provider

    def refuse(self, error: str) -> None:
        self.set_status(400)
        self.finish({"error": error})


class Discovery(Handler):
    def get(self) -> None:
        url = self.provider.url
        self.finish(
            {
                "issuer": url,
                "authorization_endpoint": f"{url}/authorize",
                "token_endpoint": f"{url}/token",
                "userinfo_endpoint": f"{url}/userinfo",
                "response_types_supported": ["code"],
                "code_challenge_methods_supported": ["S256"],
            }
        )


class Authorize(Handler):
    """The person is logged in at the provider already, and agrees."""

    def get(self) -> None:
        asked = {name: self.get_argument(name, "") for name in self.request.arguments}
        if (
            asked.get("client_id") != CLIENT
            or asked.get("redirect_uri") != self.provider.redirect_uri
        ):
            return self.refuse("unauthorized_client")
        if "openid" not in asked.get("scope", "").split():
            return self.refuse("invalid_scope")
        if asked.get("response_type") != "code" or asked.get("code_challenge_method") != "S256":
            return self.refuse("invalid_request")
        answer = {"state": asked["state"]}
        if self.provider.denies:
            answer |= {"error": "access_denied", "error_description": "The user said no"}
        else:
            code = secrets.token_urlsafe(16)
            self.provider.codes[code] = asked | {"claims": dict(self.provider.claims)}
            answer["code"] = code
        return self.redirect(f"{asked['redirect_uri']}?{urlencode(answer)}")


class Token(Handler):
    def post(self) -> None:
        asked = self.provider.codes.pop(self.get_argument("code"), None)
        verifier = self.get_argument("code_verifier", "").encode()
        challenge = (
            base64.urlsafe_b64encode(hashlib.sha256(verifier).digest()).rstrip(b"=").decode()
        )
        said = (self.get_argument("client_id", ""), self.get_argument("client_secret", ""))
        if said != (CLIENT, SECRET):
            return self.refuse("invalid_client")
        if asked is None or challenge != asked["code_challenge"]:
            return self.refuse("invalid_grant")
        if self.get_argument("redirect_uri") != asked["redirect_uri"]:
            return self.refuse("invalid_grant")
        token = secrets.token_urlsafe(16)
        self.provider.tokens[token] = asked["claims"]
        return self.finish(
            {
                "access_token": token,
                "token_type": "Bearer",
                "expires_in": 60,
                "scope": asked["scope"],
            }
        )


class UserInfo(Handler):
    def get(self) -> None:
        kind, _, token = self.request.headers.get("Authorization", "").partition(" ")
        claims = self.provider.tokens.get(token)
        if kind != "Bearer" or claims is None:
            self.set_status(401)
            self.finish({"error": "invalid_token"})
        else:
            self.finish(claims)


@contextmanager
def running_provider() -> Iterator[Provider]:
    """The provider, in a thread of its own, until the block ends."""
    provider = Provider()
    sockets = bind_sockets(0, "127.0.0.1")
    provider.url = f"http://127.0.0.1:{sockets[0].getsockname()[1]}"
    rooms = {
        "/.well-known/openid-configuration": Discovery, "/authorize": Authorize, "/token": Token,
        "/userinfo": UserInfo,
    }  # fmt: skip
    app = Application([(path, room, {"provider": provider}) for path, room in rooms.items()])
    loop, ended = asyncio.new_event_loop(), asyncio.Event()

    async def serve() -> None:
        server = HTTPServer(app)
        server.add_sockets(sockets)
        await ended.wait()
        server.stop()
        await server.close_all_connections()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()))
    thread.start()
    try:
        yield provider
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join()
        loop.close()
