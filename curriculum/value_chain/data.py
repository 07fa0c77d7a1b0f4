"""The data that lesson and exercise hand out by name; every call gives a fresh copy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from curriculum.case.event_log import event_log
from curriculum.case.steps import steps, touch, wait
from curriculum.kit.i18n import _
from curriculum.kit.refusal import UnknownName
from curriculum.value_chain.model import mmc_wait

GIVEN: dict[str, Callable[[], Any]] = {
    "steps": steps,
    "touch": touch,
    "wait": wait,
    "log": event_log,
    "mmc_wait": lambda: mmc_wait,
}


def given(*names: str) -> Any:
    """The named data: one thing for one name, a tuple for several.

        steps = given("steps")              # value-stream table, 8 rows
        touch, wait = given("touch", "wait")  # minutes per step, two lists of 8
        log = given("log")                  # event log, 5,569 rows, with wait_min and touch_min
        mmc_wait = given("mmc_wait")        # mean wait in minutes for lam, mu an hour and c officers

    Raises UnknownName, which says what there is.
    """
    known = ", ".join(GIVEN)
    if not names:
        raise UnknownName(
            _("Say in the brackets which data. There is: {known}.").format(known=known)
        )
    for name in names:
        # a table put in by mistake cannot be looked up, and is too long to be said
        wanted = name if isinstance(name, str) else type(name).__name__
        if wanted not in GIVEN:
            said = _("There is no data named {name!r}. There is: {known}.")
            raise UnknownName(said.format(name=wanted, known=known))
    found = tuple(GIVEN[name]() for name in names)
    return found[0] if len(found) == 1 else found
