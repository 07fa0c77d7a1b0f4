"""A word that Python does not find: a name, what follows a dot, a package."""

from __future__ import annotations

import builtins
import re

from curriculum.kit.stops.scene import Reason, Scene
from curriculum.kit.stops.words import close_match

FIRST_BOX_NAMES = frozenset(("check", "demo", "given", "quiz", "use_edition"))
# IPython puts these into every notebook; no learner means them
NOT_OFFERED = frozenset(("In", "Out", "exit", "quit", "get_ipython"))
CONSTANTS = ("True", "False", "None")


def looks_at_name(scene: Scene) -> Reason | None:
    name = scene.value.name or _quoted(r"(?:name|variable) '([^']+)'", scene.message)
    if not name:
        return None
    if name in FIRST_BOX_NAMES:
        return "stop.name_error.first_box", {"name": name}
    if close := close_match(name, _meant(name, scene)):
        return "stop.name_error.close_match", {"name": name, "close": close}
    if re.search(r"[\u0e00-\u0e4f]", name):
        return "stop.name_error.thai_text", {"name": name}
    return "stop.name_error.unknown", {"name": name}


def looks_at_attribute(scene: Scene) -> Reason | None:
    name = scene.value.name or _quoted(r"no attribute '([^']+)'", scene.message)
    if "'NoneType'" in scene.message:
        return "stop.type_error.empty", {}
    if not name:
        return None
    if close := close_match(name, [known for known in dir(scene.value.obj) if _offered(known)]):
        return "stop.attribute_error.close_match", {"name": name, "close": close}
    return "stop.attribute_error.unknown", {"name": name}


def looks_at_module(scene: Scene) -> Reason | None:
    name = _quoted(r"cannot import name '([^']+)'", scene.message) or scene.value.name
    return ("stop.module", {"name": name}) if name else None


def _meant(name: str, scene: Scene) -> list[str]:
    """What a misspelled word may stand for: Python's own functions only where it is called.

    A category without its quotation marks is no function: hr is not chr, and operations is
    not StopIteration.
    """
    known = [*scene.own_names(), *CONSTANTS]
    if re.search(rf"(?<![\w.]){re.escape(name)}\s*\(", scene.text):
        known += [word for word, value in vars(builtins).items() if not _is_error(value)]
    return [word for word in known if _offered(word)]


def _is_error(value: object) -> bool:
    return isinstance(value, type) and issubclass(value, BaseException)


def _offered(name: object) -> bool:
    return type(name) is str and not name.startswith("_") and name not in NOT_OFFERED


def _quoted(pattern: str, message: str) -> str | None:
    found = re.search(pattern, message)
    return found[1] if found else None
