"""Where the proposal is: one file beside the exercise, fed by the one beside the lessons.

The lessons write `lessons/proposal.json`. What is shown, completed and handed in here is
`proposal.json` beside this notebook: nbgrader takes along only what stands there, and what is
marked must be what was seen. So everything that has changed in the lessons since the last time
is brought over, and nothing else: whatever was typed here later stays.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from curriculum.kit.proposal import FILE, load, save
from curriculum.proposal.answers import OWN_NOTES, Answers, Unreadable, read_file

LESSONS = ("../lessons", "../../lessons", "lessons")
"""Where the lessons stand, seen from the exercise: on the hub, in a learner's folder made by
`workshop lab`, and in the bundle that is taken home. In a folder with everything in one place
the lessons' file is this one."""


@dataclass(frozen=True)
class Brought:
    """The proposal after what the lessons hold has come in."""

    answers: Answers
    lessons: Path | None
    """The lessons' own file, None where there is none."""
    new: int = 0
    """How many answers came over now."""
    unreadable: Path | None = None
    """The lessons' file, if it is there and cannot be read."""
    set_aside: Path | None = None
    """A file beside the exercise that could not be read, under its new name."""


def lessons_folder(folder: Path | None = None) -> Path | None:
    """The lessons' folder as it is seen from the exercise's, None where there is none."""
    here = folder or Path()
    return next((here / name for name in LESSONS if (here / name).is_dir()), None)


def bring_together(folder: Path | None = None) -> Brought:
    """Take over what has changed in the lessons. Raises OSError where nothing can be written."""
    own = (folder or Path()) / FILE
    lessons = lessons_folder(folder)
    theirs = lessons / FILE if lessons else None
    before = load(own)
    notes = before.answers.get(OWN_NOTES)
    seen = notes if isinstance(notes, dict) else {}
    unreadable = None
    found: Mapping[str, Any] = {}
    if theirs is not None and theirs.exists():
        try:
            found = read_file(theirs)
        except Unreadable:
            unreadable = theirs
    # a lessons' file that is gone or broken takes nothing away
    changes = changed(found, seen) if found else {}
    if changes:
        digests = {key: _digest(value) for key, value in found.items()}
        save({**changes, OWN_NOTES: digests}, own)
    has_file = theirs is not None and theirs.exists()
    return Brought(
        Answers(at_hand(folder)),
        theirs if has_file else None,
        sum(value is not None for value in changes.values()),
        unreadable,
        before.set_aside,
    )


def changed(found: Mapping[str, Any], seen: Mapping[str, Any]) -> dict[str, Any]:
    """What differs from what was seen last; None for what has been taken out since."""
    new = {key: value for key, value in found.items() if _digest(value) != seen.get(key)}
    gone = dict.fromkeys(key for key in seen if key not in found)
    return {**new, **gone}


def at_hand(folder: Path | None = None) -> dict[str, Any]:
    """The trimmed answers beside the exercise; {} where they cannot be read."""
    try:
        return read_file((folder or Path()) / FILE)
    except Unreadable:
        return {}


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
