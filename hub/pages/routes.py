"""The addresses of the pages, below the service's prefix."""

from __future__ import annotations

from typing import Any

from tornado.web import RedirectHandler

from hub.board.page import BoardPage
from hub.desk.routes import desk_routes
from hub.pages.static import StaticHandler
from hub.satisfaction.page import SatisfactionPage


def pages_routes() -> list[tuple[str, Any]]:
    """Every page, and what they load."""
    return [
        (r"static/([0-9a-f]{16})/([a-z]+/[a-z0-9_.\-]+)", StaticHandler),
        # who types the service's own address means the board; below whichever prefix it stands
        ("", RedirectHandler, {"url": "board", "permanent": False}),
        ("board", BoardPage),
        ("satisfaction", SatisfactionPage),
        *desk_routes(),
    ]
