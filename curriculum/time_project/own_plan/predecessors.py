"""Predecessors as people write them: a code, a task's name, a row number, several at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from curriculum.kit.i18n import _
from curriculum.kit.texts import tidy
from curriculum.time_project.own_plan.cells import NONE_SAID, Unclear

_COMMAS = re.compile(r"[,;，、&/|]|\n")
_WORDS = re.compile(r"[,;，、&/|]|\n|และ|กับ|หรือ|\b(?:and|or)\b", re.IGNORECASE)
_LEADING = re.compile(r"^(?:ต่อจาก|หลังจาก|หลัง|รอ|after\b)\s*", re.IGNORECASE)
_ROW = re.compile(
    "^(?:" + "|".join(map(tidy, ("งานที่", "งาน", "ข้อ", "ลำดับที่", "ลำดับ", "แถวที่", "แถว")))
    + r"|task|row|no\.?)\s*"
)  # fmt: skip
_RANGE = re.compile(r"^(\S+?)\s*(?:[-–—~]|\.\.+|ถึง|\bto\b)\s*(\S+)$", re.IGNORECASE)
MOST_NAMED = 8
"""Codes listed in a message: more would bury it."""


@dataclass(frozen=True)
class Named:
    """What a predecessor can point at: one row of the table that is not empty."""

    row: int
    id: str
    name: str


def read_predecessors(
    typed: str, own: Named, rows: Sequence[Named]
) -> tuple[tuple[str, ...], bool]:
    """The codes that `typed` points at, and whether any was not written as a code.

    Raises Unclear, which says what cannot be found or told apart.
    """
    text = typed.strip()
    if not text or tidy(text) in NONE_SAID:
        return (), False
    if not _candidates(text, rows):
        text = _LEADING.sub("", text)
    parts = _parts(text, rows)
    found = [_found(part, rows) for part in parts]
    ids = tuple(dict.fromkeys(one.id for one in found))
    if own.id in ids:
        raise Unclear(_("A task cannot come after itself. Please take {id} out.").format(id=own.id))
    by_code = {tidy(one.id) for one in rows}
    return ids, any(tidy(part) not in by_code for part in parts)


def _parts(text: str, rows: Sequence[Named]) -> list[str]:
    """The single references; the coarsest cut at which each is one, so a name may hold “and”."""
    cuts = ([text], _COMMAS.split(text), _WORDS.split(text), text.split())
    clean = [[part.strip() for part in cut if part.strip()] for cut in cuts]
    for parts in clean:
        if parts and all(_candidates(part, rows) for part in parts):
            return parts
    # none fits: the cut at words names the single part that is wrong
    return clean[2]


def _candidates(part: str, rows: Sequence[Named]) -> list[Named]:
    """The rows `part` can mean: by code, else by name, else by row number."""
    said = tidy(part)
    if by_code := [one for one in rows if tidy(one.id) == said]:
        return by_code[:1]
    if by_name := [one for one in rows if one.name and tidy(one.name) == said]:
        return by_name
    bare = _ROW.sub("", said)
    if by_code := [one for one in rows if tidy(one.id) == bare]:
        return by_code[:1]
    return [one for one in rows if bare.isdecimal() and one.row == int(bare)]


def _found(part: str, rows: Sequence[Named]) -> Named:
    match _candidates(part, rows):
        case [one]:
            return one
        case []:
            raise Unclear(_unknown(part, rows))
        case several:
            raise Unclear(
                _(
                    "Several tasks are called “{name}”. Please write the code instead: {codes}."
                ).format(name=several[0].name, codes=_listed(several))
            )


def _unknown(part: str, rows: Sequence[Named]) -> str:
    if (ends := _RANGE.match(part)) and all(_candidates(end, rows) for end in ends.groups()):
        first, last = (_found(end, rows).id for end in ends.groups())
        return _(
            "“{part}” can mean from {first} to {last}, or only these two. "
            "Please write each code, with commas between them."
        ).format(part=part, first=first, last=last)
    near = get_close_matches(
        tidy(part), [tidy(one.name) for one in rows if one.name], n=1, cutoff=0.7
    )
    if near:
        meant = next(one for one in rows if tidy(one.name) == near[0])
        return _("There is no task “{part}”. If you mean “{name}”, please write {id}.").format(
            part=part, name=meant.name, id=meant.id
        )
    return _(
        "There is no task “{part}”. Please write the code of a task in this table ({codes}), "
        "or leave the cell empty."
    ).format(part=part, codes=_listed(rows))


def _listed(rows: Sequence[Named]) -> str:
    codes = list(dict.fromkeys(one.id for one in rows))
    return ", ".join(codes[:MOST_NAMED]) + (" …" if len(codes) > MOST_NAMED else "")
