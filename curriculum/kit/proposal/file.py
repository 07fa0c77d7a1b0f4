"""`proposal.json`: read and written at one stroke, never lost.

A flat JSON object. Each module writes its own keys and keeps all others.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FILE = Path("proposal.json")
EMPTY: Mapping[str, object] = {}


@dataclass(frozen=True)
class Reading:
    """What the file held, and where it was kept if it could not be read."""

    answers: Mapping[str, object]
    set_aside: Path | None = None


def load(path: Path = FILE) -> Reading:
    """The saved answers; a file that is not a JSON object is renamed, never thrown away.

    Raises OSError when the file is there and can be neither read nor renamed.
    """
    try:
        answers = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(answers, dict):
            raise ValueError(f"{path.name} holds no JSON object")
    except FileNotFoundError:
        return Reading({})
    # no UTF-8 and no JSON are ValueErrors; a thousand brackets in a row are a RecursionError
    except (ValueError, RecursionError):
        aside = _free(path.with_suffix(".broken.json"))
        path.replace(aside)
        return Reading({}, aside)
    return Reading(answers)


def save(
    changes: Mapping[str, object], path: Path = FILE, *, where_missing: Mapping[str, object] = EMPTY
) -> Reading:
    """Merge `changes` into the file at one stroke; None takes a key out.

    `where_missing` is written only for keys that the file does not hold.

    Returns what the file holds now. Raises OSError when the folder cannot be written;
    the old file is then still whole.
    """
    before = load(path)
    merged = {**where_missing, **before.answers, **changes}
    answers = {key: value for key, value in merged.items() if value is not None}
    text = json.dumps(answers, ensure_ascii=False, indent=2) + "\n"
    # half of a surrogate pair, which JSON can hold, cannot be written as UTF-8
    write_bytes(path, text.encode("utf-8", "replace"))
    return Reading(answers, before.set_aside)


def write_bytes(path: Path, content: bytes) -> None:
    """Write at one stroke. Raises OSError; an older file is then still whole."""
    # the process number: two open modules may save at the same moment
    temporary = path.with_name(f"{path.stem}.{os.getpid()}.part")
    try:
        temporary.write_bytes(content)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def _free(path: Path) -> Path:
    """`path`, or the first numbered name beside it that is not taken."""
    candidate, number = path, 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return candidate
