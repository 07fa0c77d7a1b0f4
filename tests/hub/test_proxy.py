"""The proxy of the day: room for a class, and sockets that end with the server behind them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass

import pytest
from aiohttp import ClientSession, WSMsgType, web
from real_hub import free_ports, wait_for

TOKEN = "only-for-this-test"
MANY = 60
"""More than the ten that Tornado's client asks for at once."""


@dataclass(frozen=True)
class Proxy:
    address: str
    api: str

    def route(self, path: str, target: str) -> None:
        asked = urllib.request.Request(
            f"{self.api}/api/routes{path}", method="POST", data=json.dumps({"target": target}).encode(),
            headers={"Authorization": f"token {TOKEN}"},
        )  # fmt: skip
        urllib.request.urlopen(asked, timeout=10).close()


@pytest.fixture(scope="module")
def proxy() -> Iterator[Proxy]:
    port, api = free_ports(2)
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "hub.proxy", "--ip", "127.0.0.1", "--port", str(port),
         "--api-ip", "127.0.0.1", "--api-port", str(api), "--log-level", "ERROR"],
        env=os.environ | {"CONFIGPROXY_AUTH_TOKEN": TOKEN},
    )  # fmt: skip
    running = Proxy(f"http://127.0.0.1:{port}", f"http://127.0.0.1:{api}")
    try:
        wait_for(lambda: running.route("/none", "http://127.0.0.1:1") is None, "the proxy")
        yield running
    finally:
        process.terminate()
        process.wait(20)


@contextlib.asynccontextmanager
async def backend(proxy: Proxy, path: str) -> AsyncIterator[tuple[list[int], web.AppRunner]]:
    """A server behind the proxy: `PATH/wait` answers once many have asked, `PATH/ws` echoes."""
    waiting: list[int] = []
    all_here = asyncio.Event()

    async def wait(request: web.Request) -> web.Response:
        waiting.append(1)
        if len(waiting) >= MANY:
            all_here.set()
        await asyncio.wait_for(all_here.wait(), 60)
        return web.Response(text="here")

    async def echo(request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        async for message in socket:
            await socket.send_str(message.data)
        return socket

    app = web.Application()
    app.add_routes([web.get(f"{path}/wait", wait), web.get(f"{path}/ws", echo)])
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    [port] = free_ports(1)
    await web.TCPSite(runner, "127.0.0.1", port).start()
    await asyncio.to_thread(proxy.route, path, f"http://127.0.0.1:{port}")
    try:
        yield waiting, runner
    finally:
        await runner.cleanup()


def test_a_whole_class_is_answered_at_once(proxy):
    async def ask() -> list[str]:
        async with backend(proxy, "/class"), ClientSession() as session:

            async def one() -> str:
                async with session.get(f"{proxy.address}/class/wait") as said:
                    return await said.text()

            return await asyncio.gather(*(one() for _ in range(MANY)))

    assert asyncio.run(ask()) == ["here"] * MANY


def test_a_socket_ends_when_the_server_behind_it_has_gone(proxy):
    async def listen() -> tuple[str, object]:
        async with (
            backend(proxy, "/sock") as (_, runner),
            ClientSession() as session,
            session.ws_connect(f"{proxy.address}/sock/ws") as socket,
        ):
            await socket.send_str("สวัสดี")
            said = (await socket.receive(timeout=30)).data
            await runner.cleanup()
            return said, (await socket.receive(timeout=30)).type

    said, ended = asyncio.run(listen())
    assert said == "สวัสดี" and ended in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED)
