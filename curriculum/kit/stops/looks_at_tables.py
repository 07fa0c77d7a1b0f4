"""An entry that is not there: in a table, or in a list of pairs."""

from __future__ import annotations

import re
from types import FrameType

from curriculum.kit.stops.scene import Reason, Scene, class_name
from curriculum.kit.stops.words import close_match

ROWS_READ = 500
# how pandas names the missing label, where the exception does not hold the label alone
PANDAS_SAYS = r"\['(.+?)'[,\]].*(?:not|in the)|Column not found: (.+)"


def looks_at_key(scene: Scene) -> Reason | None:
    raw = str(scene.value.args[0]) if scene.value.args else ""
    found = re.search(PANDAS_SAYS, raw, re.DOTALL)
    name = (found[1] or found[2]) if found else raw
    tables = _tables(scene.frames)
    for labels in tables:
        if close := close_match(name, labels):
            return "stop.key_error.column_close", {"name": name, "close": close}
    if tables:
        return "stop.key_error.column", {"name": name, "known": ", ".join(tables[-1])}
    return "stop.key_error.unknown", {"name": name}


def _tables(frames: tuple[FrameType, ...]) -> list[list[str]]:
    """The labels of each pandas table in which a name was looked up, innermost call first."""
    tables = []
    for frame in reversed(frames):
        if not str(frame.f_globals.get("__name__")).startswith("pandas."):
            break
        for holder in map(frame.f_locals.get, ("self", "obj", "axis")):
            if "BaseGroupBy" in _classes(holder):
                # not getattr: a grouping that is still being made answers with endless recursion
                holder = vars(holder).get("obj")
            if "DataFrame" in _classes(holder):
                tables.append([str(label) for label in holder.columns])
            elif "Index" in _classes(holder):
                tables.append([str(label) for label in holder[:ROWS_READ]])
    return tables


def _classes(value: object) -> set[str]:
    return {class_name(base) for base in type(value).__mro__}
