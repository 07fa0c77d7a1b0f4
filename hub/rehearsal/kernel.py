"""A kernel as JupyterLab speaks to it: one WebSocket, boxes run one after the other."""

from __future__ import annotations

import asyncio
import json
import time
import uuid
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from curriculum.kit.card import SIGNS
from curriculum.kit.judgement import Outcome
from hub.rehearsal.browser import Browser

OUTPUTS = ("stream", "execute_result", "display_data", "error")
UNANSWERED = f"<span aria-hidden='true'>{SIGNS[Outcome.UNANSWERED][0]}</span>"
BOX_SECONDS = 180


class KernelLost(Exception):
    """The way to a kernel broke, or a box did not end."""


@dataclass
class Ran:
    """What came of one box, or of one move of a slider."""

    outputs: list[dict[str, Any]] = field(default_factory=list)
    """As a notebook keeps them."""
    reply: dict[str, Any] | None = None
    seconds: float = 0.0
    idle: bool = False
    done: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def number(self) -> float | None:
        """The points that a check showed; None where the box was no check, or stopped."""
        try:
            return float(self._result("text/plain"))
        except ValueError:
            return None

    @property
    def unanswered(self) -> bool:
        """Whether a check found nothing to check, which is told to nobody."""
        return UNANSWERED in self._result("text/html")

    def _result(self, kind: str) -> str:
        found = [one for one in self.outputs if one["output_type"] == "execute_result"]
        return "".join("".join(one["data"].get(kind, "")) for one in found)


@dataclass(frozen=True)
class Slider:
    """A slider of a demo on the page."""

    id: str
    low: float
    high: float
    step: float


class Kernel:
    """One notebook's."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._waiting: dict[str, Ran] = {}
        self.sliders: list[Slider] = []
        # read all the time: who does not answer the server's pings is taken for gone
        self._reading = asyncio.create_task(self._read())

    @classmethod
    async def of_notebook(cls, browser: Browser, path: str) -> Kernel:
        """The kernel of a notebook that is being opened, once it answers."""
        name = path.rpartition("/")[2]
        said = await browser.ask("POST", "api/sessions", {
            "path": path, "name": name, "type": "notebook", "kernel": {"name": "python3"},
        })  # fmt: skip
        kernel = said["kernel"]["id"]
        url = f"/user/{browser.login}/api/kernels/{kernel}/channels?session_id={uuid.uuid4().hex}"
        made = cls(await browser.socket(url))
        await made._send("kernel_info_request", {})
        return made

    async def run(self, code: str) -> Ran:
        """Run a box and wait for its end; raises KernelLost."""
        return await self._send(
            "execute_request",
            {"code": code, "silent": False, "store_history": True, "user_expressions": {},
             "allow_stdin": False, "stop_on_error": True},
        )  # fmt: skip

    async def move(self, slider: Slider, value: float) -> Ran:
        """Move a slider, and wait until the demo has drawn."""
        state = {"method": "update", "state": {"value": value}, "buffer_paths": []}
        return await self._send("comm_msg", {"comm_id": slider.id, "data": state}, replies=False)

    async def close(self) -> None:
        """As closing the page does: the kernel goes on."""
        self._reading.cancel()
        await self._socket.close()

    async def _send(self, kind: str, content: dict[str, Any], *, replies: bool = True) -> Ran:
        request, ran, began = uuid.uuid4().hex, Ran(), time.perf_counter()
        if not replies:
            ran.reply = {}
        self._waiting[request] = ran
        try:
            await self._socket.send_json({
                "header": {"msg_id": request, "msg_type": kind, "version": "5.3", "username": "",
                           "session": "", "date": ""},
                "parent_header": {}, "metadata": {}, "channel": "shell", "content": content,
            })  # fmt: skip
            async with asyncio.timeout(BOX_SECONDS):
                await ran.done.wait()
        except (OSError, aiohttp.ClientError, TimeoutError) as error:
            raise KernelLost(f"{kind}: {type(error).__name__}") from error
        finally:
            self._waiting.pop(request, None)
        if ran.reply is None:
            raise KernelLost(f"{kind}: the connection ended")
        ran.seconds = time.perf_counter() - began
        return ran

    async def _read(self) -> None:
        async for frame in self._socket:
            said = _message(frame)
            ran = self._waiting.get(said.get("parent_header", {}).get("msg_id", ""))
            content = said.get("content", {})
            if said.get("msg_type") == "comm_open":
                self._noticed(content)
            if ran is not None:
                _take(ran, said["msg_type"], content)
        for ran in self._waiting.values():
            ran.done.set()

    def _noticed(self, content: dict[str, Any]) -> None:
        state = content.get("data", {}).get("state", {})
        if state.get("_model_name") in ("IntSliderModel", "FloatSliderModel"):
            numbers = (state.get("min", 0), state.get("max", 100), state.get("step") or 1)
            self.sliders.append(Slider(content["comm_id"], *numbers))


def _take(ran: Ran, kind: str, content: dict[str, Any]) -> None:
    if kind in OUTPUTS:
        kept = {key: one for key, one in content.items() if key != "transient"}
        ran.outputs.append({"output_type": kind, **kept})
    elif kind.endswith("_reply"):
        ran.reply = content
    elif kind == "status" and content["execution_state"] == "idle":
        ran.idle = True
    if ran.idle and ran.reply is not None:
        ran.done.set()


def _message(frame: aiohttp.WSMessage) -> dict[str, Any]:
    if frame.type == aiohttp.WSMsgType.BINARY:
        # with pictures of a widget behind it: how many parts, where each begins, the parts
        data = frame.data
        count = int.from_bytes(data[:4])
        at = [int.from_bytes(data[4 * n : 4 * n + 4]) for n in range(1, count + 1)]
        return json.loads(data[at[0] : at[1] if count > 1 else None])
    return json.loads(frame.data) if frame.type == aiohttp.WSMsgType.TEXT else {}
