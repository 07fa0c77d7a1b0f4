"""JupyterHub's proxy in Python, fit for a class; run as `python -m hub.proxy OPTIONS`.

What configurable-http-proxy 0.4 leaves as it is not good for a class:

- Tornado's HTTP client at its defaults: ten requests at once, and twenty seconds for each, waiting
  included. Thirty people who open JupyterLab in the same minute ask for more, and "Validate" may
  run longer.
- Bodies of up to a hundred megabytes in its memory. Nothing that a learner hands in or uploads here
  is near that.
- A browser's WebSocket stays open when the server behind it has gone, so that neither the class
  board nor JupyterLab begins to reconnect.
"""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from configurable_http_proxy import cli, handlers
from tornado.httpclient import AsyncHTTPClient
from tornado.httpserver import HTTPServer

from hub.service.limits import Limits

AT_ONCE = 1000
ANSWER_SECONDS = 600
GONE = 1001
"""WebSocket's word for a server that goes away (RFC 6455, 7.4.1)."""


def run(arguments: list[str]) -> None:
    """Run the proxy until a signal ends it; `arguments` are those of configurable-http-proxy."""
    AsyncHTTPClient.configure(None, max_clients=AT_ONCE)
    cli.HTTPServer = partial(HTTPServer, max_body_size=Limits().submission_body)
    _close_with_the_server()
    cli.main(["--proxy-timeout", str(ANSWER_SECONDS * 1000), *arguments])


def _close_with_the_server() -> None:
    """Make the proxy's socket to a browser end when the one to the server does."""
    connect = handlers.ProxyHandler.start_ws_client

    async def start_ws_client(self: Any, path: str | None = None) -> None:
        await connect(self, path)
        client = getattr(self, "ws_client", None)
        if client is None:
            return
        # Tornado says None where a connection has ended; the proxy passes no such message on
        pass_on = client._on_message_callback

        def told(message: str | bytes | None) -> None:
            pass_on(message)
            if message is None and self.ws_connection is not None:
                self.close(GONE)

        client._on_message_callback = told

    handlers.ProxyHandler.start_ws_client = start_ws_client


if __name__ == "__main__":
    run(sys.argv[1:])
