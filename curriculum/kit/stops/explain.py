"""From an exception and the box's source to a Stop. Pure: it shows nothing."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Callable, Mapping
from types import FrameType, TracebackType

from curriculum.kit.stops.looks_at_names import looks_at_attribute, looks_at_module, looks_at_name
from curriculum.kit.stops.looks_at_syntax import looks_at_syntax
from curriculum.kit.stops.looks_at_tables import looks_at_key
from curriculum.kit.stops.looks_at_values import looks_at_file, looks_at_refusal, looks_at_type
from curriculum.kit.stops.patterns import by_pattern
from curriculum.kit.stops.reasons import placeholders
from curriculum.kit.stops.scene import Reason, Scene, box_file, class_name, message_of, walk
from curriculum.kit.stops.stop import Stop
from curriculum.kit.stops.words import TEXT_LIMIT, clean, limit_of

LOOKS: Mapping[str, Callable[[Scene], Reason | None]] = {
    "SyntaxError": looks_at_syntax,
    "NameError": looks_at_name,
    "KeyError": looks_at_key,
    "TypeError": looks_at_type,
    "AttributeError": looks_at_attribute,
    "ImportError": looks_at_module,
    "FileNotFoundError": looks_at_file,
    "Refusal": looks_at_refusal,
}
"""Where the line or the values say more than Python's message: class of exception to look."""

HALF_ANSWERED = frozenset(
    ("SyntaxError", "NameError", "TypeError", "ValueError", "KeyError", "AttributeError")
)


def explain(
    etype: type[BaseException],
    evalue: BaseException,
    tb: TracebackType | None,
    source: str,
    *,
    first_line: int = 1,
) -> Stop:
    """Why the box with this `source` stopped with this exception.

    `first_line` is the line of the box at which the compiled code begins (IPython drops
    blank lines at the top). The box's own lines are those of the file of the first
    `<module>` in the traceback.
    """
    steps = list(walk(tb))
    file = box_file(steps)
    top = next((frame for frame, _ in steps if frame.f_code.co_filename == file), None)
    compiling = issubclass(etype, SyntaxError) and top is None
    lines = source.split("\n")
    if compiling:
        evalue = _complete(evalue, "\n".join(lines[first_line - 1 :]))
    line = _syntax_line(evalue) if compiling else _running_line(steps, file)
    if line is not None:
        line += first_line - 1
    text = lines[line - 1] if line is not None and line <= len(lines) else ""
    kinds = tuple(class_name(base) for base in type.mro(type(evalue)))
    calls = tuple(frame for frame, _ in steps)
    scene = Scene(kinds, evalue, message_of(evalue), text, calls, top.f_globals if top else {})
    code, params = _reason(scene, compiling=compiling)
    filled = {name: clean(params.get(name) or "", limit_of(name)) for name in placeholders(code)}
    return Stop(line, clean(text, TEXT_LIMIT), clean(class_name(etype)), code, filled)


def _running_line(steps: list[tuple[FrameType, int | None]], file: str | None) -> int | None:
    inside = [line for frame, line in steps if frame.f_code.co_filename == file]
    return inside[-1] if inside else None


def _complete(value: BaseException, source: str) -> BaseException:
    """What Python says of a box that ends too early: IPython's compiler only says "incomplete"."""
    if message_of(value) != "incomplete input":
        return value
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(source)
    except SyntaxError as said:
        return said
    except (ValueError, RecursionError, MemoryError):
        return value
    return value


def _syntax_line(value: BaseException) -> int | None:
    line = getattr(value, "lineno", None)
    return line if type(line) is int and line >= 1 else None


def _reason(scene: Scene, *, compiling: bool) -> Reason:
    if "SyntaxError" in scene.kinds and not compiling:
        # text that the learner's code compiled while running, not a line of the box
        return "stop.other", {}
    try:
        return _looked_at(scene) or by_pattern(scene.kinds, scene.message)
    except BaseException:
        # the values around a stop are the learner's: looking at one may run its own code
        return by_pattern(scene.kinds, scene.message)


def _looked_at(scene: Scene) -> Reason | None:
    if HALF_ANSWERED & set(scene.kinds) and (code := _still_to_answer(scene)):
        return code, {}
    for kind in scene.kinds:
        if kind in LOOKS and (found := LOOKS[kind](scene)):
            return found
    return None


def _still_to_answer(scene: Scene) -> str | None:
    """The code where a place of the starter, ___ or ..., still stands in the line."""
    no_comment = re.sub(r"('[^']*'|\"[^\"]*\")|#.*", r"\1", scene.text)
    if re.search(r"(?<!\w)_{3,}(?!\w)", no_comment):
        return "stop.blank"
    if re.search(r"\bellipsis\b", scene.message, re.I):
        return "stop.unanswered"
    readable = "SyntaxError" not in scene.kinds or scene.message == "invalid syntax"
    code_alone = re.sub(r"'[^']*'|\"[^\"]*\"", "", no_comment)
    return "stop.unanswered" if readable and "..." in code_alone else None
