"""The desk of a real hub's service, as a trainer presses its buttons."""

from __future__ import annotations

from typing import Any

import psutil
from class_service import ClassHub, eventually

OVER = ("done", "attention", "failed", "stopped")


def now(room: ClassHub, lang: str = "en") -> Any:
    answer = room.ask("kru", "GET", f"desk?lang={lang}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def step(room: ClassHub, name: str, lang: str = "en") -> Any:
    return next(one for one in now(room, lang)["steps"] if one["id"] == name)


def press(room: ClassHub, name: str, **options: bool) -> Any:
    answer = room.ask("kru", "POST", f"desk/{name}?lang=en", json=options)
    assert answer.status_code == 202, answer.text
    return answer.json()


def pressed(room: ClassHub, name: str, **options: bool) -> Any:
    """What became of a press, once it has ended."""
    job = press(room, name, **options)

    def over() -> Any:
        said = step(room, name)
        return said if said.get("job") == job["job"] and said["state"] in OVER else None

    return eventually(over)


def workers(room: ClassHub) -> list[psutil.Process]:
    return [
        one
        for one in psutil.process_iter(["cmdline"])
        if "hub.desk.worker" in (line := one.info["cmdline"] or []) and str(room.root) in line[-1]
    ]


def line(room: ClassHub, part: str) -> Any:
    """How the class stands with one part of the course."""
    return next(one for one in now(room)["numbers"]["modules"] if one["assignment"] == part)
