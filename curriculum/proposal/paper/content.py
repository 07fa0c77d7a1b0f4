"""The page as values: what stands where, before anybody draws it. Plain text only."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

_ARABIC_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
# a number that stands alone; the digits of a code (S6, WCAG2.2, PM2.5) stay as they are
_ALONE = re.compile(r"(?<![A-Za-z0-9._-])\d+(?:[.,:/–-]\d+)*(?![A-Za-z0-9])")


@dataclass(frozen=True)
class Line:
    """A label and what was answered; `text` may be empty, and is then a dotted line."""

    label: str
    text: str


@dataclass(frozen=True)
class Lines:
    """Labelled answers that run on, one after the other."""

    items: tuple[Line, ...]


@dataclass(frozen=True)
class Grid:
    """A small table."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    """Shares of the width."""
    note: str = ""


@dataclass(frozen=True)
class Picture:
    png: bytes
    alt: str
    width: int
    """In percent of the place where it stands."""
    ratio: float
    """Height by width."""


@dataclass(frozen=True)
class Beside:
    """A table with a picture on its right."""

    left: Grid
    right: Picture
    share: int = 58
    """Of the width, in percent, for the table."""


Block = Lines | Grid | Picture | Beside


@dataclass(frozen=True)
class Section:
    title: str
    """With its number."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Signature:
    role: str
    position: str
    signed: str
    """What stands before the dotted line."""
    day: str
    """The line for the date, to be filled in by hand."""


@dataclass(frozen=True)
class Paper:
    lang: str
    title: str
    head: tuple[Line, ...]
    sections: tuple[Section, ...]
    signatures: tuple[Signature, ...]
    empty: str
    """What stands where nothing was filled in: room to write by hand."""


def with_thai_digits(paper: Paper) -> Paper:
    """Numbers as official letters write them; the pictures keep theirs."""
    return _mapped(paper, thai_digits)


def thai_digits(text: str) -> str:
    return _ALONE.sub(lambda found: found[0].translate(_ARABIC_TO_THAI), text)


def _mapped(paper: Paper, change: Callable[[str], str]) -> Paper:
    def line(one: Line) -> Line:
        return Line(change(one.label), change(one.text))

    def block(one: Block) -> Block:
        match one:
            case Lines(items):
                return Lines(tuple(map(line, items)))
            case Grid():
                return replace(
                    one,
                    headings=tuple(map(change, one.headings)),
                    rows=tuple(tuple(map(change, row)) for row in one.rows),
                    note=change(one.note),
                )
            case Beside(left):
                return replace(one, left=block(left))
        return one

    return replace(
        paper,
        title=change(paper.title),
        head=tuple(map(line, paper.head)),
        sections=tuple(
            Section(change(section.title), tuple(map(block, section.blocks)))
            for section in paper.sections
        ),
        signatures=tuple(
            replace(one, position=change(one.position), role=change(one.role))
            for one in paper.signatures
        ),
    )
