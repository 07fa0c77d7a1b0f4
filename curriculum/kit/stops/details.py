"""Python's own account of a stop, for the trainer: the learner's lines only, folded away."""

from __future__ import annotations

import linecache
from html import escape
from types import TracebackType

from curriculum.kit.i18n import N_, _, language
from curriculum.kit.stops.scene import box_file, message_of, walk
from curriculum.kit.stops.stop import Stop
from curriculum.kit.stops.words import MESSAGE_LIMIT, TEXT_LIMIT, clean

SHOWN_CALLS = 6
"""Calls shown at either end of a long traceback."""
DETAILS = N_("Details for the trainer")
LINE = N_("Line {line}")
LINE_IN = N_("Line {line}, in {name}")
EARLIER_BOX = N_("Earlier box, line {line}, in {name}")
LEFT_OUT = N_("({count} more steps are left out)")


def traceback_text(
    stop: Stop, evalue: BaseException, tb: TracebackType | None, first_line: int = 1
) -> str:
    """The calls of the learner's own code, outermost first, then class and message."""
    steps = list(walk(tb))
    file = box_file(steps)
    parts = []
    for frame, line in steps:
        name, own = frame.f_code.co_name, frame.f_code.co_filename
        shift = first_line - 1 if own == file else 0
        if own == file:
            template = LINE if name == "<module>" else LINE_IN
        elif _typed_in(own):
            template = EARLIER_BOX
        else:
            continue
        said = _(template).format(line=(line or 0) + shift, name=name)
        source = clean(linecache.getline(own, line or 0), TEXT_LIMIT)
        parts.append(f"{said}\n    {source}" if source else said)
    if file is None and stop.line is not None:
        parts.append(f"{_(LINE).format(line=stop.line)}\n    {stop.text}")
    if len(parts) > 2 * SHOWN_CALLS:
        left_out = _(LEFT_OUT).format(count=len(parts) - 2 * SHOWN_CALLS)
        parts = [*parts[:SHOWN_CALLS], left_out, *parts[-SHOWN_CALLS:]]
    message = clean(message_of(evalue), MESSAGE_LIMIT)
    return "\n".join([*parts, f"{stop.kind}: {message}" if message else stop.kind])


def details_html(details: str) -> str:
    """`details` folded under one line that opens it."""
    return (
        f"<details lang='{language()}'><summary>{escape(_(DETAILS))}</summary>"
        f"<pre>{escape(details)}</pre></details>"
    )


def _typed_in(file: str) -> bool:
    # linecache keeps no time of change for what IPython compiled: it is no file
    entry = linecache.cache.get(file)
    return entry is not None and len(entry) == 4 and entry[1] is None
