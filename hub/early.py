"""Starting servers before the day: two at a time, so that nobody waits who comes to a class of thirty."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

AT_A_TIME = 2
TRIES = 5
PAUSE_SECONDS = 3


def ask_hub(api: str, token: str, login: str) -> bool:
    """Ask the hub at `api` to start a server; whether it runs or begins to."""
    request = urllib.request.Request(
        f"{api}/users/{quote(login)}/server", method="POST", data=b"{}",
        headers={"Authorization": f"token {token}", "Content-Type": "application/json"},
    )  # fmt: skip
    try:
        with urllib.request.urlopen(request, timeout=60) as said:
            return said.status in (201, 202)
    except urllib.error.HTTPError as error:
        # 400: it runs already, or is about to
        return error.code == 400
    except OSError:
        return False


class Early:
    """The servers of these learners, being started in the background."""

    def __init__(self, logins: Sequence[str], start: Callable[[str], bool]) -> None:
        self.failed: list[str] = []
        self._start = start
        self._enough = threading.Event()
        self._pool = ThreadPoolExecutor(AT_A_TIME, thread_name_prefix="early")
        self._waiting = [self._pool.submit(self._one, login) for login in logins]

    @property
    def ready(self) -> bool:
        """Whether every one was asked for."""
        return all(one.done() for one in self._waiting)

    def stop(self) -> None:
        """Begin no more."""
        self._enough.set()
        self._pool.shutdown(cancel_futures=True)

    def _one(self, login: str) -> None:
        for _try in range(TRIES):
            if self._enough.is_set() or self._start(login):
                return
            # the hub may be on its way back
            self._enough.wait(PAUSE_SECONDS)
        self.failed.append(login)
