"""What a module hands out by name: its `data.py` lists it, lesson and exercise ask for it.

given = Given({"steps": steps, "log": event_log})
steps, log = given("steps", "log")
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from curriculum.kit.i18n import _
from curriculum.kit.refusal import UnknownName


class Given:
    """Hands out the named things of one module, each time a fresh copy."""

    def __init__(self, makers: Mapping[str, Callable[[], Any]]) -> None:
        """`makers`: name to a function that makes a new copy."""
        self._makers = dict(makers)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._makers)

    def __call__(self, *names: str) -> Any:
        """The named thing, or a tuple of them for several names.

        Raises UnknownName, which says what there is.
        """
        known = ", ".join(self._makers)
        if not names:
            raise UnknownName(
                _("Say in the brackets which data. There is: {known}.").format(known=known)
            )
        for name in names:
            # a table put in by mistake cannot be looked up, and is too long to be said
            wanted = name if isinstance(name, str) else type(name).__name__
            if wanted not in self._makers:
                said = _("There is no data named {name!r}. There is: {known}.")
                raise UnknownName(said.format(name=wanted, known=known))
        found = tuple(self._makers[name]() for name in names)
        return found[0] if len(found) == 1 else found
