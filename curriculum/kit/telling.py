"""What a check said, told to the class service, so that a trainer sees who is stuck.

Told are the question, the outcome, the finding's code and the time; never what a learner typed.
Only where the workshop's hub has started this kernel. A check neither waits for this nor fails
by it: what is told goes into a queue, and a thread of its own sends it when the service answers.
"""

from __future__ import annotations

import atexit
import contextlib
import datetime as dt
import http.client
import json
import os
import threading
from collections import deque
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from curriculum.kit.judgement import Verdict

URL, TOKEN = "WORKSHOP_SERVICE_URL", "JUPYTERHUB_API_TOKEN"
MOST_KEPT = 1_000
"""While the service is away; the oldest are forgotten first."""
AT_ONCE = 50
ANSWER_SECONDS = 10
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 20.0
LAST_SECONDS = 1.5
"""How long the end of a kernel may be put off by what is not told yet."""


def tell(verdict: Verdict) -> None:
    """Tell the class service of a check; at once, and without ever raising."""
    teller = _teller()
    if teller is not None:
        teller.tell(verdict)


class Teller:
    """Sends what is told, in order, in the background."""

    def __init__(self, url: str, token: str) -> None:
        self._address = urlsplit(url)
        self._headers = {"Authorization": f"token {token}", "Content-Type": "application/json"}
        self._waiting: deque[dict[str, Any]] = deque(maxlen=MOST_KEPT)
        self._wake, self._empty = threading.Event(), threading.Event()
        self._ending = threading.Event()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()

    def tell(self, verdict: Verdict) -> None:
        self._empty.clear()
        self._waiting.append(
            {
                "question": verdict.question,
                "outcome": str(verdict.outcome),
                "finding": verdict.finding.code if verdict.finding else "",
                "at": dt.datetime.now(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            }
        )
        # begun with the first check, so that a kernel that checks nothing has no thread; where
        # the kernel has as many threads as it may have, the next check tries again
        with self._starting, contextlib.suppress(RuntimeError):
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name="telling", daemon=True)
                self._thread.start()
        self._wake.set()

    def end(self, seconds: float = LAST_SECONDS) -> None:
        """Wait a moment for what is not told yet."""
        self._ending.set()
        self._wake.set()
        if self._waiting:
            self._empty.wait(seconds)

    def _run(self) -> None:
        pause = FIRST_PAUSE
        while True:
            self._wake.wait()
            self._wake.clear()
            while self._waiting:
                if self._send():
                    pause = FIRST_PAUSE
                elif self._ending.is_set():
                    break
                else:
                    self._ending.wait(pause)
                    pause = min(pause * 2, LONGEST_PAUSE)
            self._empty.set()

    def _send(self) -> bool:
        """Send the oldest; False where they must be sent again later."""
        batch = list(self._waiting)[:AT_ONCE]
        try:
            status = self._post(json.dumps(batch).encode())
        except (OSError, http.client.HTTPException):
            return False
        if status >= 500 or status in (403, 404, 408, 429):
            # the service, the hub or the proxy is on its way
            return False
        # also what is refused for good: it would only hold up the rest
        for told in batch:
            with contextlib.suppress(ValueError):
                self._waiting.remove(told)
        return True

    def _post(self, body: bytes) -> int:
        https = self._address.scheme == "https"
        make = http.client.HTTPSConnection if https else http.client.HTTPConnection
        connection = make(self._address.netloc, timeout=ANSWER_SECONDS)
        try:
            path = self._address.path.rstrip("/") + "/api/checks"
            connection.request("POST", path, body, self._headers)
            return connection.getresponse().status
        finally:
            connection.close()


_made: Teller | None = None
_made_in = 0


def _teller(environment: Mapping[str, str] = os.environ) -> Teller | None:
    """The teller of this process; None where no hub has started it."""
    global _made, _made_in
    url, token = environment.get(URL), environment.get(TOKEN)
    if not (url and token):
        return None
    # a forked kernel has no thread of its parent's
    if _made is None or _made_in != os.getpid():
        _made, _made_in = Teller(url, token), os.getpid()
        atexit.register(_made.end)
    return _made
