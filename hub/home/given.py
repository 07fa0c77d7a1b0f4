"""Giving a learner files, and never writing over work.

What was given is kept by its digest in `.workshop/given.json`. A file that is still as it was given
is renewed when the trainers' has changed; one in which the learner has worked stays, and the new
one is laid beside it under another name, once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from curriculum.kit.i18n import N_, translate
from hub.home.write import How, Written, write_at

MEMORY = ".workshop/given.json"
BESIDE = N_("{name} (new)")
BESIDE_AGAIN = N_("{name} (new {number})")


def give(home: Path, files: Mapping[str, bytes], lang: str) -> list[Written]:
    """Bring `home` up to `files`, by name; what was written, offered beside, or impossible."""
    known = _remembered(home)
    written: list[Written] = []
    for name, content in files.items():
        new = _digest(content)
        done = _give_one(home, name, content, known.get(name), lang)
        if done is not None:
            written.append(done)
        if done is None or done.how is not How.BLOCKED:
            known[name] = new
    if written or not (home / MEMORY).exists():
        write_at(home, MEMORY, json.dumps(known, indent=1, sort_keys=True).encode())
    return written


def _give_one(
    home: Path, name: str, content: bytes, given: str | None, lang: str
) -> Written | None:
    try:
        there = _digest((home / name).read_bytes())
    except FileNotFoundError:
        return write_at(home, name, content)
    except OSError as error:
        return Written(name, How.BLOCKED, str(error))
    new = _digest(content)
    if there == new or given == new:
        # as the trainers have it; or worked in since, and nothing newer to give
        return None
    if there == given:
        return write_at(home, name, content, How.RENEWED)
    return write_at(home, _free(home, name, lang), content, How.OFFERED)


def _free(home: Path, name: str, lang: str) -> str:
    """A name beside a learner's own work that nothing has yet: the one before is work, too."""
    number = 1
    while (home / beside(name, lang, number)).exists():
        number += 1
    return beside(name, lang, number)


def beside(name: str, lang: str, number: int = 1) -> str:
    """The name of the new copy with this number."""
    path = PurePosixPath(name)
    form = translate(BESIDE if number == 1 else BESIDE_AGAIN, lang)
    return str(path.with_stem(form.format(name=path.stem, number=number)))


def _remembered(home: Path) -> dict[str, str]:
    """What was given before; nothing where that is not known, which never loses work."""
    try:
        known = json.loads((home / MEMORY).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(known, dict):
        return {}
    return {str(name): str(digest) for name, digest in known.items()}


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
