"""What goes over a submission's socket: requests in, messages out, one line of JSON each.

What comes out is cut into messages, and counted before it is kept.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from jupyter_client.jsonutil import json_default

from grading.box.limits import Limits
from grading.box.warm.session import IOPUB, SHELL

CHUNK = 1 << 16
OUTGOING_BYTES = 256 * 2**20
"""More than the files beside a notebook, and what waits for a kernel that does not read: an Output
widget is told all that it holds again with each line."""
OUTPUTS = frozenset(
    {"stream", "display_data", "update_display_data", "execute_result", "error", "clear_output"}
)
COUNTED = OUTPUTS | {"comm_open", "comm_msg", "comm_close"}


class Breach(StrEnum):
    """What came out of the process that may not come in."""

    FLOOD = "flood"
    GARBLED = "garbled"


class Incoming:
    """Bytes in, messages out, until something may not come in: then `breach` says what."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rest: list[bytes] = []
        self._size = 0
        self._bytes = 0
        self.breach: Breach | None = None
        self.guilty: str | None = None
        """The request whose output went over the limit, where it is known."""

    def messages(self, chunk: bytes) -> Iterator[tuple[str, dict[str, Any]]]:
        """Channel and message of each that `chunk` completes."""
        *lines, tail = chunk.split(b"\n")
        try:
            for line in lines:
                whole = b"".join([*self._rest, line])
                self._rest, self._size = [], 0
                said = json.loads(whole)
                if self._floods(said, len(whole)):
                    return
                yield {SHELL: SHELL, IOPUB: IOPUB}[said["channel"]], message(said)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            self.breach = Breach.GARBLED
        self._rest.append(tail)
        self._size += len(tail)
        if self._size > self._limits.message_bytes:
            self.breach = self.breach or Breach.FLOOD

    def _floods(self, said: dict[str, Any], size: int) -> bool:
        if said["channel"] == IOPUB and said["msg_type"] in COUNTED:
            self._bytes += size
            if self._bytes > self._limits.output_bytes:
                # counted as it comes: whoever reads the messages may be at an earlier one
                self.breach, self.guilty = Breach.FLOOD, str(said["parent"])
        return self.breach is not None


def message(said: dict[str, Any]) -> dict[str, Any]:
    """A message as jupyter_client gives it."""
    return {
        "header": {"msg_type": said["msg_type"], "date": dt.datetime.now(dt.UTC)},
        "msg_type": said["msg_type"],
        "parent_header": {"msg_id": said["parent"]},
        "content": said["content"],
        "metadata": said["metadata"],
        "buffers": [memoryview(base64.b64decode(one)) for one in said["buffers"]],
    }


def files_request(files: dict[str, bytes]) -> dict[str, Any]:
    """Asks the process to write what came in beside the notebook."""
    return {"files": {name: base64.b64encode(content).decode() for name, content in files.items()}}


def execute_request(
    code: str, *, silent: bool = False, store_history: bool = True,
    user_expressions: Any = None, stop_on_error: bool = True,
) -> dict[str, Any]:  # fmt: skip
    """The content of the request for one cell; nothing can be typed in during grading."""
    return {
        "code": code, "silent": silent, "store_history": store_history,
        "user_expressions": user_expressions or {}, "allow_stdin": False,
        "stop_on_error": stop_on_error,
    }  # fmt: skip


def forwarded(message: dict[str, Any]) -> dict[str, Any]:
    """The request for a message that nbclient's Output widgets have made."""
    header = message["header"]
    return {
        "msg_type": header["msg_type"], "msg_id": header["msg_id"], "content": message["content"],
    }  # fmt: skip


def line_of(request: dict[str, Any]) -> bytes:
    """The request as it goes over the socket."""
    return json.dumps(request, default=json_default).encode() + b"\n"
