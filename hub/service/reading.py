"""What is sent, read with suspicion: bytes to plain values, or a refusal that says why."""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Mapping
from typing import Any, NoReturn

from curriculum.kit.i18n import N_, _
from grading.assignment import Assignment
from grading.intake import Unreadable, read_submission
from hub.exchange.digest import digest
from hub.service.limits import Limits
from hub.service.refusals import (
    ForeignFile,
    NoNotebook,
    NotANotebook,
    NotUnderstood,
    NotWhole,
    TooLarge,
)

NOT_JSON = N_("it is not JSON")
NOT_THAT_FORM = N_("it has not the form that was asked for")
SHA256 = re.compile(r"[0-9a-f]{64}")


def read_json(body: bytes) -> Any:
    """Strict JSON: UTF-8, no NaN, no doubled key, no nesting that breaks the reader."""
    try:
        return json.loads(
            body.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_no_doubles
        )
    # deep nesting is a RecursionError; a number of 5,000 digits and bad UTF-8 are ValueErrors
    except (ValueError, RecursionError):
        raise NotUnderstood(_(NOT_JSON)) from None


def read_handed(
    body: bytes, assignment: Assignment, limits: Limits
) -> tuple[dict[str, bytes], str]:
    """Files by name and their checksum, of a submission's body; raises a Refusal."""
    said = read_json(body)
    files = said.get("files") if isinstance(said, dict) else None
    sha256 = said.get("sha256") if isinstance(said, dict) else None
    if not (isinstance(files, dict) and isinstance(sha256, str) and SHA256.fullmatch(sha256)):
        raise NotUnderstood(_(NOT_THAT_FORM))
    notebook = f"{assignment.name}.ipynb"
    bounds = {notebook: limits.notebook_bytes, **dict.fromkeys(assignment.files, limits.file_bytes)}
    handed = {name: _file(name, content, bounds) for name, content in files.items()}
    if notebook not in handed:
        raise NoNotebook(notebook)
    if digest(handed) != sha256:
        raise NotWhole()
    try:
        read_submission(handed[notebook], assignment)
    except Unreadable as error:
        raise NotANotebook(notebook, error) from None
    return handed, sha256


def _file(name: str, content: object, bounds: Mapping[str, int]) -> bytes:
    if name not in bounds:
        raise ForeignFile(name, ", ".join(bounds))
    if not isinstance(content, str):
        raise NotUnderstood(_(NOT_THAT_FORM))
    if len(content) > (bounds[name] + 2) // 3 * 4:
        raise TooLarge(name, bounds[name])
    try:
        return base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise NotUnderstood(_(NOT_THAT_FORM)) from None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Two files of one name: whichever a reader took, another might take the other."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError("doubled key")
    return made
