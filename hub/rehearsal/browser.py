"""One person's browser: cookies, the hub's own pages, JupyterLab's files, and its requests."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from functools import cache
from pathlib import Path
from typing import Any

import aiohttp
from yarl import URL

FORM = re.compile(r'name="_xsrf"\s+value="([^"]*)"')
CONFIG = re.compile(
    r'<script id="jupyter-config-data" type="application/json">(.*?)</script>', re.S
)
MAIN = re.compile(r'src="([^"]+/main\.[^"]+)"')
NAVIGATES = {"Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin"}  # fmt: skip
CONNECTIONS = 6
"""At once, as browsers have them to one address."""
EVERY = 5
"""Of JupyterLab's scripts, the largest and every fifth after it: 53 files, 4.4 MB. Chromium loads 49
to 81 files, 5.2 MB (JupyterLab 4.6, seen with an empty cache)."""
FIRST_REQUESTS = (
    "api/me", "api/kernelspecs", "lab/api/settings", "api/kernels", "api/sessions",
    "lab/api/workspaces", "lab/api/translations", "lab/api/workspaces/default", "api/contents?content=1",
    "lab/api/settings?ids_only=true",
)  # fmt: skip
"""What JupyterLab asks as it opens."""
PATIENCE = 600
REQUEST = aiohttp.ClientTimeout(total=PATIENCE)


class Turned(Exception):
    """Somebody was turned away, or shown another page than the one that was asked for."""


WENT_WRONG = (
    Turned, aiohttp.ClientError, OSError, TimeoutError, LookupError, TypeError, ValueError,
)  # fmt: skip
"""What a person runs into: refused, not reached, or answered with something else."""


class Browser:
    """Whose cookies are one person's; to be closed."""

    def __init__(self, address: str, login: str) -> None:
        self.address, self.login = address, login
        self.server = f"{address}/user/{login}"
        self._token = ""
        cookies = aiohttp.CookieJar(unsafe=True)
        connections = aiohttp.TCPConnector(limit_per_host=CONNECTIONS)
        self._http = aiohttp.ClientSession(
            cookie_jar=cookies, timeout=REQUEST, connector=connections
        )
        # browsers do not count a page's sockets among their connections
        self._sockets = aiohttp.ClientSession(cookie_jar=cookies)

    async def close(self) -> None:
        await self._http.close()
        await self._sockets.close()

    async def log_in(self, code: str) -> str:
        """Log in on the hub's page, and go where it leads; the address of that page."""
        _at, page = await self._visit(f"{self.address}/hub/login")
        form = FORM.search(page)
        if form is None:
            raise Turned("the login page has no form")
        sent = {"username": self.login, "password": code, "_xsrf": form[1]}
        at, self._page = await self._visit(f"{self.address}/hub/login", "POST", data=sent)
        if at.path == "/hub/login":
            raise Turned("the pass code was not taken")
        return str(at)

    async def enter(self, at: str) -> None:
        """From the page after the login to JupyterLab, waiting for the server where it starts."""
        url = URL(at)
        if url.path.startswith("/hub/home"):
            url, self._page = await self._visit(f"{self.address}/hub/spawn")
        if url.path.startswith("/hub/spawn-pending"):
            await self._progress()
            url, self._page = await self._visit(f"{self.server}/")
        found = CONFIG.search(self._page)
        if found is None:
            raise Turned(f"not JupyterLab, but {url.path}")
        config = json.loads(found[1])
        self._token = config["token"]
        main = MAIN.search(self._page)
        await self._load(main[1] if main else "", config)

    async def _progress(self) -> None:
        """What the waiting page does; the hub's word that the server runs, or does not."""
        url = f"{self.address}/hub/api/users/{self.login}/server/progress"
        cookies = self._http.cookie_jar.filter_cookies(URL(url))
        xsrf = cookies["_xsrf"].value if "_xsrf" in cookies else ""
        headers = {"Accept": "text/event-stream", "Sec-Fetch-Site": "same-origin"}
        async with self._http.get(url, params={"_xsrf": xsrf}, headers=headers) as said:
            events = [line[5:] for line in (await said.text()).splitlines() if line[:5] == "data:"]
        last = json.loads(events[-1]) if events else {}
        if not last.get("ready"):
            raise Turned(str(last.get("message", f"the hub said {said.status}")))

    async def _load(self, main: str, config: dict[str, Any]) -> None:
        """The scripts of JupyterLab and its extensions, and its first questions."""
        scripts = [f"{self.server}/static/lab/{name}" for name in _scripts()]
        scripts += [
            f"{self.server}/lab/extensions/{one['name']}/{one['load']}"
            for one in config.get("federated_extensions", ())
        ]
        if main:
            await self._get(f"{self.address}{main}")
        await asyncio.gather(*map(self._get, scripts))
        await asyncio.gather(*(self.ask("GET", one) for one in FIRST_REQUESTS))

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """A request of JupyterLab's to its server; the JSON that it answers with.

        Raises aiohttp's errors, and ValueError where the answer is none.
        """
        async with self._http.request(
            method, f"{self.server}/{path}", json=body, headers=self._with_token()
        ) as said:
            said.raise_for_status()
            body = await said.read()
            # nbgrader's Assignment List answers in JSON without calling it so
            return json.loads(body) if body else None

    async def socket(self, url: str) -> aiohttp.ClientWebSocketResponse:
        """A WebSocket of somebody's own; `url` from the hub's address on."""
        return await self._sockets.ws_connect(
            f"{self.address}{url}", headers=self._with_token(), max_msg_size=0
        )

    async def own_token(self) -> None:
        """For whoever has no server: a token, as one makes on the hub's page."""
        url = f"{self.address}/hub/api/users/{self.login}/tokens"
        cookies = self._http.cookie_jar.filter_cookies(URL(url))
        headers = {"X-XSRFToken": cookies["_xsrf"].value, "Referer": f"{self.address}/hub/token"}
        async with self._http.post(url, json={}, headers=headers) as said:
            said.raise_for_status()
            self._token = (await said.json())["token"]

    def _with_token(self) -> dict[str, str]:
        return {"Authorization": f"token {self._token}"}

    async def _visit(self, url: str, method: str = "GET", **more: Any) -> tuple[URL, str]:
        async with self._http.request(method, url, headers=NAVIGATES, **more) as said:
            page = await said.text()
            if said.status >= 500:
                raise Turned(f"{said.status} at {said.url.path}")
            return said.url, page

    async def _get(self, url: str) -> None:
        async with self._http.get(url) as said:
            said.raise_for_status()
            await said.read()


@cache
def _scripts() -> tuple[str, ...]:
    folder = Path(sys.prefix, "share", "jupyter", "lab", "static")
    ordered = sorted(folder.glob("*.js"), key=lambda path: (-path.stat().st_size, path.name))
    return tuple(path.name for path in ordered[::EVERY])
