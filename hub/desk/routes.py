"""The desk's addresses, below the service's prefix."""

from __future__ import annotations

from typing import Any

from hub.desk.api import DeskFile, DeskNow, DeskPress
from hub.desk.page import DeskPage


def desk_routes() -> list[tuple[str, Any]]:
    """The page and what it asks."""
    return [
        (r"desk", DeskPage),
        (r"api/desk", DeskNow),
        (r"api/desk/reports/(.+)", DeskFile),
        (r"api/desk/([a-z]{1,16})", DeskPress),
    ]
