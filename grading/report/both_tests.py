"""The test before and the test after, as they were read: who had which item right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class AskedItem:
    """One item of the test before and after, and the course outcome that it measures."""

    id: str
    outcome: int
    title: str = ""
    """English; the items of a form that the course does not have, have none."""


@dataclass(frozen=True)
class BothTests:
    """The same form twice: login to item to whether it was right."""

    items: tuple[AskedItem, ...] = ()
    before: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)
    after: Mapping[str, Mapping[str, bool]] = field(default_factory=dict)

    @property
    def both(self) -> tuple[str, ...]:
        """Who has both, each of them judged to its last item, in the order of the first."""
        return tuple(who for who in self.before if self._is_whole(who))

    def _is_whole(self, who: str) -> bool:
        asked = {item.id for item in self.items}
        return all(sheet.get(who, {}).keys() >= asked for sheet in (self.before, self.after))
