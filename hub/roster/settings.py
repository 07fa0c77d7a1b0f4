"""What the cards say of the workshop: its name and its address, from cohort.toml.

name = "อบรมพฤษภาคม 2569"
[hub]
address = "http://192.168.1.20:8000"
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from curriculum.kit.i18n import N_
from grading.errors import WorkshopError
from hub.address import own_address

PORT = 8000
UNKNOWN = "THIS-COMPUTER"


class NoAddress(WorkshopError):
    """The cards would not say where the workshop is."""

    def __init__(self, address: str) -> None:
        self.address = address
        message = (
            N_("{address!r} is not the address of a page.")
            if address
            else N_("The login cards need the address that learners type, and none is set.")
        )
        super().__init__(
            message, N_("Give it once more with: --address {example}"),
            address=address, example=f"http://{own_address(UNKNOWN)}:{PORT}",
        )  # fmt: skip


@dataclass(frozen=True)
class CardSettings:
    workshop: str
    address: str


def card_settings(root: Path, address: str | None = None) -> CardSettings:
    """The name and the address; `address` goes before the one in cohort.toml. Raises NoAddress."""
    known = tomllib.loads((root / "cohort.toml").read_text("utf-8"))
    hub = known.get("hub", {})
    chosen = address or (hub.get("address", "") if isinstance(hub, dict) else "")
    parts = urlsplit(str(chosen))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise NoAddress(str(chosen))
    return CardSettings(str(known.get("name") or root.name), str(chosen))
