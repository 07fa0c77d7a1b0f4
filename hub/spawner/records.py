"""Which servers of a cohort run: written down as they are started, so that they can be ended later.

`hub/servers/LOGIN.json` names the keeper by its number and its start. The hub's own database says
the same, but the end of the day must not need a hub.
"""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

from grading.files import write_whole
from hub.spawner import usage


def record(root: Path, login: str, pid: int) -> str:
    """Write down that `pid` keeps this learner's server; when it began."""
    began = usage.started(pid)
    write_whole(_place(root, login), json.dumps({"pid": pid, "began": began}).encode())
    return began


def end(root: Path, login: str, *, now: bool = False) -> bool:
    """End the server that was last started for this learner, if it runs; whether it did."""
    pid = _known(_place(root, login))
    if pid is None:
        return False
    try:
        os.kill(pid, signal.SIGKILL if now else signal.SIGTERM)
    except ProcessLookupError:
        return False
    return True


def running(root: Path) -> dict[str, int]:
    """Whose servers run, and their keepers."""
    found = {}
    for path in sorted((root / "hub" / "servers").glob("*.json")):
        pid = _known(path)
        if pid is not None:
            found[path.stem] = pid
    return found


def end_all(root: Path, *, now: bool = False) -> list[str]:
    """End every server of the cohort, as at the end of the day; whose they were."""
    return [login for login in running(root) if end(root, login, now=now)]


def _known(path: Path) -> int | None:
    """The keeper that a record names, if that very one still runs."""
    try:
        known = json.loads(path.read_text("utf-8"))
        pid, began = int(known["pid"]), str(known["began"])
    except (OSError, ValueError, KeyError):
        return None
    return pid if began and usage.started(pid) == began else None


def _place(root: Path, login: str) -> Path:
    return root / "hub" / "servers" / f"{login}.json"
