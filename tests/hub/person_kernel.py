"""A kernel of somebody's server in a test, spoken to as JupyterLab does."""

from __future__ import annotations

import json
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import websocket

if TYPE_CHECKING:
    from real_hub import Person


@dataclass
class Kernel:
    """A kernel of somebody's server, spoken to over its websocket as JupyterLab does."""

    person: Person
    id: str
    _socket: Any = None

    def run(self, code: str, *, metadata: dict | None = None, timeout: float = 60) -> Ran:
        """Run a box and wait for its end."""
        request = uuid.uuid4().hex
        self._connected(timeout).send(json.dumps({
            "header": {"msg_id": request, "msg_type": "execute_request", "version": "5.3",
                       "username": "", "session": "test", "date": ""},
            "parent_header": {}, "metadata": metadata or {}, "channel": "shell",
            "content": {"code": code, "silent": False, "store_history": True,
                        "user_expressions": {}, "allow_stdin": False, "stop_on_error": True},
        }))  # fmt: skip
        ran = Ran()
        while not (ran.idle and ran.reply):
            said = self._next()
            if said["parent_header"].get("msg_id") == request:
                ran.take(said)
        return ran

    def _next(self) -> dict:
        frame = self._socket.recv()
        if isinstance(frame, bytes):
            # with pictures of a widget behind it: how many parts, where each begins, the parts
            count = int.from_bytes(frame[:4])
            at = [int.from_bytes(frame[4 * n : 4 * n + 4]) for n in range(1, count + 1)]
            frame = frame[at[0] : at[1] if count > 1 else None]
        return json.loads(frame)

    def _connected(self, timeout: float) -> Any:
        if self._socket is None:
            self._socket = websocket.create_connection(
                f"{self.person.server.replace('http', 'ws', 1)}/api/kernels/{self.id}/channels",
                header=[f"Authorization: token {self.person.token}"], timeout=timeout,
            )  # fmt: skip
        self._socket.settimeout(timeout)
        return self._socket

    def ask(self, what: str) -> None:
        """ "restart" or "interrupt"."""
        self.person.call("POST", f"{self.person.server}/api/kernels/{self.id}/{what}")

    def disconnect(self) -> None:
        if self._socket is not None:
            self._socket.close()
            self._socket = None


@dataclass
class Ran:
    """What came of one box."""

    text: str = ""
    """Everything printed and the last value, as text."""
    error: str = ""
    data: list[dict] = field(default_factory=list)
    payload: list[dict] = field(default_factory=list)
    reply: dict = field(default_factory=dict)
    comms: list[dict] = field(default_factory=list)
    idle: bool = False

    def take(self, said: dict) -> None:
        content = said["content"]
        match said["msg_type"]:
            case "stream":
                self.text += content["text"]
            case "execute_result" | "display_data":
                self.data.append(content["data"])
                self.text += content["data"].get("text/plain", "")
            case "error":
                self.error = content["ename"]
            case "comm_open" | "comm_msg":
                self.comms.append(content)
            case "execute_reply":
                self.reply, self.payload = content, content.get("payload", [])
            case "status" if content["execution_state"] == "idle":
                self.idle = True
