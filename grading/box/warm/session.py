"""ipykernel's messages over one pipe: JSON, a line each, in place of ZMQ's sockets.

The kernel, its display hook, its display publisher, its streams and its comms all speak
through `session.send(socket, ...)`; here the "socket" is the name of a channel.
"""

from __future__ import annotations

import base64
import json
import os
import threading
from collections.abc import Sequence
from typing import Any

from jupyter_client.session import Session

SHELL, IOPUB = "shell", "iopub"


class PipeSession(Session):
    """A session that writes each message as a line of JSON to a file descriptor."""

    def __init__(self, descriptor: int, **kwargs: Any) -> None:
        super().__init__(key=b"", **kwargs)
        self.descriptor = descriptor
        self.brief = False
        """Whether to leave out what only a front end wants to know of a cell."""
        self._writing = threading.RLock()

    def send(  # type:ignore[override]
        self, stream: Any, msg_or_type: Any, content: Any = None, parent: Any = None,
        ident: Any = None, buffers: Any = None, track: bool = False, header: Any = None,
        metadata: Any = None,
    ) -> dict[str, Any] | None:  # fmt: skip
        """Write one message; `stream` is the channel's name, and a reply has none."""
        if self.brief and _is_small_talk(msg_or_type, content):
            return {"content": content}
        if isinstance(msg_or_type, dict):
            message = msg_or_type
        else:
            message = self.msg(msg_or_type, content, parent, header, metadata)
        # a stream sends to its publisher, everything else to a channel by name
        channel = stream if isinstance(stream, str) else SHELL if stream is None else IOPUB
        line = self._line(channel, message, buffers or message.get("buffers") or ())
        with self._writing:
            write_all(self.descriptor, line)
        return message

    def feed_identities(self, msg_list: Any, copy: bool = True) -> tuple[list[bytes], Any]:
        """What came over the pipe has no envelope."""
        return [], msg_list

    def deserialize(self, msg_list: Any, content: bool = True, copy: bool = True) -> dict[str, Any]:
        """What came over the pipe is the message itself, behind an empty frame."""
        return msg_list[-1]

    def _line(self, channel: str, message: dict[str, Any], buffers: Sequence[Any]) -> bytes:
        said = {
            "channel": channel,
            "msg_type": message["header"]["msg_type"],
            "parent": message["parent_header"].get("msg_id", ""),
            "buffers": [base64.b64encode(one).decode() for one in buffers],
        }
        # packed where ipykernel packs them, so that odd values (NaN, dates) become what they
        # become there, with the same warning
        metadata, content = self.serialize(message)[-2:]
        said_so_far = json.dumps(said).encode()[:-1]
        return said_so_far + b', "metadata": ' + metadata + b', "content": ' + content + b"}\n"


def _is_small_talk(kind: Any, content: Any) -> bool:
    """That a cell begins, what it says, that it is answered; only its end is waited for."""
    return kind in ("execute_input", "execute_reply") or (
        kind == "status" and content["execution_state"] != "idle"
    )


def write_all(descriptor: int, content: bytes) -> None:
    """Write it all, however little the pipe takes at a time."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]
