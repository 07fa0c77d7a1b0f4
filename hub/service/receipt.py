"""What a learner holds in hand after handing in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hub.service import times


@dataclass(frozen=True)
class Receipt:
    """One version of one submission."""

    id: str
    login: str
    assignment: str
    at: str
    """When it was stored, UTC, as `times.text` writes it."""
    sha256: str
    bytes: int

    @classmethod
    def of(cls, login: str, assignment: str, at: str, sha256: str, size: int) -> Receipt:
        """The id follows from the rest, so that a lost row is made again with the same id."""
        told = "\0".join((login, assignment, at, sha256)).encode()
        letters = base64.b32encode(hashlib.sha256(told).digest()).decode()
        id_ = f"{letters[:4]}-{letters[4:8]}-{letters[8:12]}"
        return cls(id_, login, assignment, at, sha256, size)

    @classmethod
    def from_json(cls, said: Any) -> Receipt:
        """Raises ValueError for what is no receipt, or one that was changed."""
        try:
            times.read(said["at"])
            made = cls.of(
                said["login"], said["assignment"], said["at"], said["sha256"], int(said["bytes"])
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a receipt: {error}") from error
        if made.id != said.get("id"):
            raise ValueError("the receipt was changed")
        return made

    def as_json(self) -> Mapping[str, Any]:
        return asdict(self)

    @property
    def version(self) -> str:
        """The folder's name; they sort as their times do."""
        return self.at.replace(":", "").replace("-", "") + "-" + self.sha256[:12]
