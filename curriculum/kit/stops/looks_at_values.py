"""A value of the wrong kind: which one, and what stands in the line."""

from __future__ import annotations

import builtins
import re

from curriculum.kit.stops.looks_at_names import FIRST_BOX_NAMES
from curriculum.kit.stops.patterns import by_pattern
from curriculum.kit.stops.scene import Reason, Scene


def looks_at_type(scene: Scene) -> Reason | None:
    if "object is not callable" in scene.message and "NoneType" not in scene.message:
        return _called(scene)
    code, params = by_pattern(scene.kinds, scene.message)
    if "multiply sequence" in scene.message:
        code = "stop.type_error.list" if _multiplies_list(scene) else "stop.type_error.text"
    if "missing" in params:
        params["missing"] = ", ".join(re.findall(r"'([^']+)'", params["missing"]))
    return code, params


def _called(scene: Scene) -> Reason:
    for name, value in scene.names_before(r"\("):
        if not callable(value):
            if name in FIRST_BOX_NAMES:
                return "stop.type_error.hidden_first_box", {"name": name}
            if hasattr(builtins, name):
                return "stop.type_error.hidden_function", {"name": name}
            break
    return "stop.type_error.brackets", {}


def _multiplies_list(scene: Scene) -> bool:
    """Whether a list is multiplied, rather than a text: Python calls both a sequence."""
    if not scene.frames or scene.frames[-1] is not scene.deepest:
        return False
    values = (value for _, value in scene.names_before(""))
    literal = re.search(r"(?<![\w\])])\[", scene.text)
    return bool(literal) or any(type(value) in (list, tuple) for value in values)


def looks_at_refusal(scene: Scene) -> Reason | None:
    return ("stop.refused", {"said": scene.message}) if scene.message else None


def looks_at_file(scene: Scene) -> Reason | None:
    return "stop.file", {"name": str(scene.value.filename or "")}
