"""A learner's exception that IPython can show, keep and send without failing or hanging."""

from __future__ import annotations

from curriculum.kit.stops.scene import class_name, message_of
from curriculum.kit.stops.words import MESSAGE_LIMIT, clean

CHAIN_LIMIT = 20
"""Exceptions linked as cause or context; IPython follows each link."""


def safe(etype: type[BaseException], evalue: BaseException) -> BaseException:
    """`evalue` itself, or where it cannot be shown one of the same name that says the same."""
    if _presentable(evalue):
        return evalue
    return type(class_name(etype), (Exception,), {})(clean(message_of(evalue), MESSAGE_LIMIT))


def _presentable(evalue: BaseException) -> bool:
    seen: set[int] = set()
    waiting: list[BaseException] = [evalue]
    try:
        while waiting:
            value = waiting.pop()
            if id(value) in seen:
                continue
            seen.add(id(value))
            said = str(value)
            said.encode()
            # what IPython and ipykernel read later: each may be the learner's own code
            _read = repr(value), type(value).__name__, getattr(value, "__notes__", None)
            if len(seen) > CHAIN_LIMIT or len(said) > MESSAGE_LIMIT:
                return False
            waiting += [link for link in (value.__cause__, value.__context__) if link is not None]
    except BaseException:  # a __str__ that raises KeyboardInterrupt is a learner's too
        return False
    return True
