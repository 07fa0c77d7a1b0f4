"""Styles, scripts and the font: for everybody, and kept by browsers until one of them changes.

All of them stand below one address that holds a hash of them all, so scripts import each other by
relative addresses (`../pages/live.js`) and never mix with those of an older version.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from tornado.web import HTTPError, RequestHandler

from hub.pages.render import HUB, ROOMS
from hub.service.identity import HEADERS

FOREVER = "public, max-age=31536000, immutable"
KINDS = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".ttf": "font/ttf"}
FONTS = ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf")


@cache
def static_files() -> Mapping[str, bytes]:
    """Every file by its name: "pages/style.css"."""
    found = {
        f"{room}/{path.name}": path.read_bytes()
        for room in ROOMS
        for path in sorted((HUB / room / "static").glob("*"))
        if path.suffix in KINDS
    }
    fonts = {
        f"pages/{name.lower()}": (files("fontpkg_sarabun") / "files" / name).read_bytes()
        for name in FONTS
    }
    return found | fonts


@cache
def version() -> str:
    """Of all of them together."""
    said = hashlib.sha256()
    for name, content in sorted(static_files().items()):
        said.update(f"{name}\0{len(content)}\0".encode() + content)
    return said.hexdigest()[:16]


def static_path(name: str) -> str:
    """Where the file is, below the service's prefix; raises KeyError for one that is not there."""
    if name not in static_files():
        raise KeyError(name)
    return f"static/{version()}/{name}"


class StaticHandler(RequestHandler):
    """One file out of those that were read at the start: no path of the disk is ever asked for."""

    def set_default_headers(self) -> None:
        for name, value in HEADERS.items():
            self.set_header(name, value)
        self.clear_header("Server")

    def get(self, asked: str, name: str) -> None:
        content = static_files().get(name)
        # another version's scripts would not fit the page that asks for them
        if content is None or asked != version():
            raise HTTPError(404)
        kind = KINDS[Path(name).suffix]
        self.set_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.set_header("Cache-Control", FOREVER)
        self.finish(content)

    head = get

    def write_error(self, status_code: int, **_: object) -> None:
        self.set_header("Content-Type", "text/plain")
        self.finish(str(status_code))
