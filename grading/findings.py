"""What a learner is told where an answer could not be judged, or was stopped, and why."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from curriculum.kit.finding import Finding
from curriculum.kit.i18n import N_
from grading.box import Fault

NO_EVIDENCE = Finding(
    "box.no_evidence",
    N_("This answer could not be read."),
    N_("Something in the notebook changes how Python itself works. Your trainer has been told."),
)
FAULTS = {
    Fault.TIME: Finding(
        "box.time",
        N_("This code runs longer than {seconds} seconds, so it was stopped."),
        N_("Look for a loop that never ends: what makes it stop?"),
    ),
    Fault.DIED: Finding(
        "box.died",
        N_("This code closed Python itself, so nothing could be read from it."),
        N_("Leave out exit, quit and the like; a box ends by itself."),
    ),
    Fault.OUTPUT: Finding(
        "box.output",
        N_("This code prints far more than a page can hold, so it was stopped."),
        N_("Print only the result, not every step of a long loop."),
    ),
    Fault.MEMORY: Finding(
        "box.memory",
        N_("This code needs more memory than one exercise may use, so it was stopped."),
        N_("Keep only what you need: not many copies of a table, no list that grows for ever."),
    ),
    Fault.PROCESSES: Finding(
        "box.processes",
        N_("This code started more programs than one exercise may run, so it was stopped."),
        N_("An answer needs no other programs; look for a loop that starts them."),
    ),
    Fault.CPU: Finding(
        "box.cpu",
        N_("This notebook kept the computer busy too long, so it was stopped here."),
        N_("Look for a loop that never ends: what makes it stop?"),
    ),
    Fault.GARBLED: NO_EVIDENCE,
    Fault.NOT_RUN: Finding(
        "box.not_run",
        N_("This question was not reached: too many other boxes had to be stopped."),
        N_("Your trainer has been told and will look at it."),
    ),
}
OUR_FAULT = Finding(
    "ours.failed",
    N_("The grading system failed here, not you."),
    N_("Nothing is lost. Your trainer has been told and will grade it again."),
)
UNREADABLE_HINT = N_("Open the notebook in JupyterLab, save it, and hand it in again.")
FILES = Finding(
    "box.files",
    N_("This code writes more to files than one exercise may, so it was stopped."),
    N_("An answer is a value, not a file; look for a loop that writes for ever."),
)
REPORTED = (
    (re.compile(r"MemoryError"), FAULTS[Fault.MEMORY]),
    (re.compile(r"RuntimeError: can't (start|create) new thread"), FAULTS[Fault.PROCESSES]),
    (re.compile(r"BlockingIOError: \[Errno 11\]"), FAULTS[Fault.PROCESSES]),
    # a file too large, no space left, too many files open
    (re.compile(r"OSError: \[Errno (27|28|24)\]"), FILES),
)
"""How Python names the end of a resource; written by the learner's process, so it gives no points."""


def limit_met(outputs: Iterable[Mapping[str, Any]]) -> Finding | None:
    """The limit that ended a cell with an error of Python's, or None."""
    for output in outputs:
        if output.get("output_type") == "error":
            said = f"{output.get('ename', '')}: {output.get('evalue', '')}"
            for pattern, finding in REPORTED:
                if pattern.match(said):
                    return finding
    return None
