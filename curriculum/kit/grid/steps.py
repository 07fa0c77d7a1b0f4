"""What has been done to a sheet, so that it can be undone and done again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Texts = Mapping[str, str]
"""Cell to the text typed into it; empty text is an empty cell."""


@dataclass(frozen=True)
class Step:
    """One change of one or more cells."""

    before: Texts
    after: Texts


@dataclass
class Steps:
    """The steps taken, and those that were undone and can be taken again."""

    past: list[Step] = field(default_factory=list)
    future: list[Step] = field(default_factory=list)

    def take(self, step: Step) -> None:
        self.past.append(step)
        self.future.clear()

    def back(self) -> Texts:
        """The texts to put back; none where nothing was done."""
        if not self.past:
            return {}
        self.future.append(self.past.pop())
        return self.future[-1].before

    def forward(self) -> Texts:
        """The texts to type again; none where nothing was undone."""
        if not self.future:
            return {}
        self.past.append(self.future.pop())
        return self.past[-1].after
