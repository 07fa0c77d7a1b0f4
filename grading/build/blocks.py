"""What of a notebook is translated: blocks of markdown, and comments of code.

A block is what stands between blank lines: a paragraph, a heading, a whole list or table.
In code nothing but a comment can change: the translation goes by Python's own tokens.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Callable, Iterator

Translate = Callable[[str], str]

HEADING = re.compile(r"(#{1,6} )(.*)")
FENCE = "```"
LETTER = re.compile(r"[^\W\d_]")
REGION = re.compile(r"###\s*(BEGIN|END) (SOLUTION|HIDDEN TESTS)")


def markdown_blocks(text: str) -> Iterator[str]:
    """The translatable texts of a markdown cell; a heading without its number signs."""
    for block in _split(text):
        said = _said(block)
        if said is not None:
            yield said


def translate_markdown(text: str, translate: Translate) -> str:
    """The cell with each block translated and everything else as it was."""
    return "\n\n".join(_translated(block, translate) for block in _split(text))


def code_comments(text: str) -> Iterator[tuple[int, str]]:
    """Line (from 0) and text of every comment that a learner sees."""
    for token in _visible_comments(text):
        yield token.start[0] - 1, _comment_text(token.string)


def translate_comments(text: str, translate: Translate) -> str:
    """The code with its comments translated, every other character as it was."""
    # not splitlines: it also splits at characters that may stand within a string
    lines = text.split("\n")
    for token in _visible_comments(text):
        row, column = token.start
        # a line break in a translation would put its rest into the code
        said = " ".join(translate(_comment_text(token.string)).splitlines())
        lines[row - 1] = f"{lines[row - 1][:column]}# {said}"
    return "\n".join(lines)


def set_edition(text: str, lang: str) -> str:
    """The set-up cell with the edition's language as the argument of `use_edition`."""
    changed, count = re.subn(r'use_edition\("[a-z]+"\)', f'use_edition("{lang}")', text)
    if count != 1:
        raise ValueError('an edition cell calls use_edition("en") exactly once')
    return changed


def _split(text: str) -> list[str]:
    """Blocks between blank lines; a fenced block stays whole."""
    blocks: list[str] = []
    fenced = False
    for block in re.split(r"\n\s*\n", text.strip("\n")):
        if fenced:
            blocks[-1] += "\n\n" + block
        else:
            blocks.append(block)
        fenced ^= block.count(FENCE) % 2 == 1
    return blocks


def _said(block: str) -> str | None:
    if block.startswith(FENCE) or not LETTER.search(block):
        return None
    heading = HEADING.fullmatch(block)
    return heading.group(2) if heading else block


def _translated(block: str, translate: Translate) -> str:
    said = _said(block)
    if said is None:
        return block
    heading = HEADING.fullmatch(block)
    return (heading.group(1) if heading else "") + translate(said)


def _visible_comments(text: str) -> Iterator[tokenize.TokenInfo]:
    inside = False
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type != tokenize.COMMENT:
            continue
        if region := REGION.match(token.string):
            inside = region.group(1) == "BEGIN"
        elif not inside and LETTER.search(token.string):
            yield token


def _comment_text(comment: str) -> str:
    return comment.lstrip("#").strip()
