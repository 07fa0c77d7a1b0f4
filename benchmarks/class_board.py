"""The class board under a full room: from a learner's check to the trainer's screen.

    python -m benchmarks.class_board [LEARNERS] [SECONDS]

The service is the real one, in a process of its own, over real HTTP. Every learner sends a check
every five seconds; one trainer looks on. A stand-in answers for the hub who a token belongs to.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import os
import random
import socket
import statistics
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
import psutil
from aiohttp import web

from curriculum.kit.registry import modules, questions
from grading.cohort import new_cohort

PROJECT = Path(__file__).resolve().parents[1]
EVERY_SECONDS = 5.0
QUESTIONS = [one for module in modules() for one in questions(module.id)]
OUTCOMES = [("wrong", "any.not_yet"), ("partly", "any.shown_example_only"), ("right", "")]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def person(login: str) -> dict:
    return {
        "name": login, "kind": "user", "scopes": ["access:services!service=class"],
        "groups": ["trainers" if login == "trainer" else "learners"],
    }  # fmt: skip


async def stand_in_hub(port: int, learners: int) -> web.AppRunner:
    """Tokens are logins here."""

    async def user(request: web.Request) -> web.Response:
        return web.json_response(person(request.headers["Authorization"].removeprefix("token ")))

    async def users(request: web.Request) -> web.Response:
        logins = [f"learner{n:03}" for n in range(learners)]
        start, count = int(request.query["offset"]), int(request.query["limit"])
        return web.json_response([person(login) for login in logins][start : start + count])

    app = web.Application()
    app.add_routes([web.get("/hub/api/user", user), web.get("/hub/api/users", users)])
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner


class Class:
    """Learners who send, and a trainer who looks on."""

    def __init__(self, url: str, learners: int) -> None:
        self.url, self.learners = url, learners
        self.sent: dict[tuple[str, str], float] = {}
        self.delays: list[float] = []
        self.answers: list[float] = []
        self.failed = 0

    async def look_on(self, session: aiohttp.ClientSession, ready: asyncio.Event) -> None:
        headers = {"Authorization": "token trainer"}
        url = self.url + "api/board/stream?names=1"
        async with session.ws_connect(url, headers=headers, max_msg_size=0) as stream:
            async for message in stream:
                arrived = time.perf_counter()
                ready.set()
                for learner in json.loads(message.data)["learners"]:
                    for one in learner["questions"].values():
                        begun = self.sent.pop((learner["login"], one["at"]), None)
                        if begun is not None:
                            self.delays.append(arrived - begun)

    async def learner(self, session: aiohttp.ClientSession, login: str, seconds: float) -> None:
        await asyncio.sleep(random.random() * EVERY_SECONDS)
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            outcome, finding = random.choice(OUTCOMES)
            at = dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
            check = {
                "question": random.choice(QUESTIONS), "outcome": outcome, "finding": finding,
                "at": at,
            }  # fmt: skip
            begun = self.sent[login, at] = time.perf_counter()
            async with session.post(
                self.url + "api/checks", json=[check], headers={"Authorization": f"token {login}"}
            ) as answer:
                self.failed += answer.status != 200
            self.answers.append(time.perf_counter() - begun)
            await asyncio.sleep(max(0, begun + EVERY_SECONDS - time.perf_counter()))


async def measure(root: Path, learners: int, seconds: float) -> None:
    hub_port, port = free_port(), free_port()
    hub = await stand_in_hub(hub_port, learners)
    url = f"http://127.0.0.1:{port}/services/class/"
    service = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "hub.service", str(root), "--serve", cwd=PROJECT,
        env=os.environ | {
            "JUPYTERHUB_SERVICE_URL": f"http://127.0.0.1:{port}", "JUPYTERHUB_API_TOKEN": "service",
            "JUPYTERHUB_SERVICE_PREFIX": "/services/class/", "JUPYTERHUB_SERVICE_NAME": "class",
            "JUPYTERHUB_API_URL": f"http://127.0.0.1:{hub_port}/hub/api",
            "JUPYTERHUB_CLIENT_ID": "service-class",
        },
    )  # fmt: skip
    try:
        room = Class(url, learners)
        connector = aiohttp.TCPConnector(limit=0, keepalive_timeout=60)
        async with aiohttp.ClientSession(connector=connector) as session:
            await until_up(session, url)
            # the grading process, which is idle here, has started by then
            await asyncio.sleep(8)
            ready = asyncio.Event()
            looking = asyncio.create_task(room.look_on(session, ready))
            await ready.wait()
            process = psutil.Process(service.pid)
            before, began = sum(process.cpu_times()[:2]), time.perf_counter()
            logins = [f"learner{n:03}" for n in range(learners)]
            await asyncio.gather(*(room.learner(session, one, seconds) for one in logins))
            took = time.perf_counter() - began
            cpu = (sum(process.cpu_times()[:2]) - before) / took
            await asyncio.sleep(1.5)
            looking.cancel()
        report(room, cpu, process.memory_info().rss, took)
    finally:
        service.terminate()
        await service.wait()
        await hub.cleanup()


async def until_up(session: aiohttp.ClientSession, url: str) -> None:
    for _ in range(300):
        try:
            async with session.get(
                url + "api/me", headers={"Authorization": "token trainer"}
            ) as one:
                if one.status == 200:
                    return
        except aiohttp.ClientConnectionError:
            pass
        await asyncio.sleep(0.1)
    raise SystemExit("the service did not start")


def report(room: Class, cpu: float, memory: int, took: float) -> None:
    def line(name: str, seconds: list[float]) -> str:
        ms = sorted(1000 * one for one in seconds)
        return (
            f"{name}: median {statistics.median(ms):.0f} ms, "
            f"95 % below {ms[int(len(ms) * 0.95)]:.0f} ms, worst {ms[-1]:.0f} ms"
        )

    print(
        f"{room.learners} learners, {len(room.answers)} checks in {took:.0f} s, {room.failed} failed"
    )
    print(line("from check to the trainer's screen", room.delays))
    print(line("until the check is stored and acknowledged", room.answers))
    print(f"never seen on the board: {len(room.sent)}")
    print(f"the service: {100 * cpu:.0f} % of one core, {memory / 2**20:.0f} MB")


def main() -> None:
    learners = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 20
    with tempfile.TemporaryDirectory() as folder:
        cohort = new_cohort(PROJECT, Path(folder) / "cohort", "th")
        asyncio.run(measure(cohort.root, learners, seconds))


if __name__ == "__main__":
    main()
