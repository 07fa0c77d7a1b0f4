"""What can be looked at after a stop: the exception, the line, the calls, the names."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import Any

from curriculum.kit.stops.words import MESSAGE_LIMIT

Reason = tuple[str, dict[str, str]]
"""The code of a reason, and what fills its placeholders."""


@dataclass(frozen=True)
class Scene:
    """One stop as Python left it."""

    kinds: tuple[str, ...]
    """The exception's class and its bases, most special first."""
    value: BaseException
    message: str
    text: str
    """The line of the box, as it is written."""
    frames: tuple[FrameType, ...]
    """The calls that were running, outermost first."""
    box_globals: Mapping[str, Any]

    @property
    def deepest(self) -> FrameType | None:
        """The innermost call of the learner's own code."""
        own = [frame for frame in self.frames if frame.f_globals is self.box_globals]
        return own[-1] if own else None

    def names(self) -> dict[str, Any]:
        """Every name that the learner's own code could see at the stop."""
        return {**vars(builtins), **self.own_names()}

    def own_names(self) -> dict[str, Any]:
        """The names that the notebook's boxes have made, without those of Python itself."""
        local = dict(self.deepest.f_locals) if self.deepest else {}
        return {**self.box_globals, **local}

    def names_before(self, bracket: str) -> list[tuple[str, Any]]:
        """The names in the line that stand right before a bracket (a pattern), with values."""
        known = self.names()
        found = re.findall(rf"(?<![\w.])([^\W\d]\w*)\s*{bracket}", self.text)
        return [(name, known[name]) for name in found if name in known]


def message_of(value: BaseException) -> str:
    """What Python says of the exception; empty where its own __str__ fails."""
    try:
        said = value.msg if isinstance(value, SyntaxError) else str(value)
    except BaseException:  # __str__ is the learner's code and may raise KeyboardInterrupt too
        return ""
    return said[:MESSAGE_LIMIT] if isinstance(said, str) else ""


def class_name(etype: type) -> str:
    """The name of a class, past a metaclass that hides it."""
    return type.__dict__["__name__"].__get__(etype)


def walk(tb: TracebackType | None) -> Iterable[tuple[FrameType, int | None]]:
    """The calls of a traceback with their line numbers, outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def box_file(steps: Iterable[tuple[FrameType, int | None]]) -> str | None:
    """The file name under which the box that was running had been compiled."""
    codes = (frame.f_code for frame, _ in steps)
    return next((code.co_filename for code in codes if code.co_name == "<module>"), None)
