"""Restarts the service at once where it ends.

The hub restarts a managed service too, but looks only every thirty seconds, and that interval
cannot be set (jupyterhub 6.1, services/service.py): half a minute in which nobody can hand in.
"""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import time

log = logging.getLogger(__name__)

LOOK_SECONDS = 0.25
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 10.0
LONG_ENOUGH = 20.0
"""What ran so long was well; its end is the first of a new row."""


def keep(command: list[str]) -> int:
    """Run `command` until a signal comes or the parent is gone; the exit code."""
    parent, stopped = os.getppid(), False

    def stop(*_: object) -> None:
        nonlocal stopped
        stopped = True

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, stop)
    pause = FIRST_PAUSE
    while True:
        began = time.monotonic()
        child = subprocess.Popen(command)
        while not stopped and os.getppid() == parent and child.poll() is None:
            time.sleep(LOOK_SECONDS)
        if child.returncode is None:
            return _ended(child)
        if stopped or os.getppid() != parent:
            return 0
        if time.monotonic() - began > LONG_ENOUGH:
            pause = FIRST_PAUSE
        log.error("the class service ended (%s) and is started again", child.returncode)
        time.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


def _ended(child: subprocess.Popen[bytes]) -> int:
    child.terminate()
    try:
        child.wait(10)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()
    return 0
