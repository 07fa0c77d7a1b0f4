"""A formula cut into its words and signs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from curriculum.kit.spreadsheet import findings as say
from curriculum.kit.spreadsheet.findings import FormulaRefused
from curriculum.kit.stops.words import clean

# \w leaves out the vowels and tone marks that Thai writes above and below
TOKENS = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<text>"(?:[^"]|"")*")
  | (?P<book>'?\[[^\]]*\][^'!,;()]*'?!)
  | (?P<sheet>'(?:[^']|'')+'!|(?:[^\W\d]|[\u0e01-\u0e4e])[\w.\u0e01-\u0e4e]*!)
  | (?P<error>\#(?:N/A|NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!))
  | (?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w$\u0e01-\u0e4e]))
  | (?P<table>(?:[^\W\d]|[\u0e01-\u0e4e])[\w.\u0e01-\u0e4e]*\[(?:[^\[\]]|\[[^\[\]]*\])*\])
  | (?P<word>\$?(?:[^\W\d]|[\u0e01-\u0e4e])[\w.$\u0e01-\u0e4e]*|\$\d+)
  | (?P<sign><>|<=|>=|[-+*/^&=<>%(){},;:@\#])
    """,
    re.VERBOSE,
)
PYTHON_SIGNS = {"==": "=", "!=": "<>", "**": "^", "=<": "<=", "=>": ">="}


@dataclass(frozen=True)
class Token:
    """One piece of a formula."""

    kind: str
    """Name of the group in TOKENS."""
    text: str
    at: int
    """Where it begins in the formula."""


def tokens_of(body: str) -> list[Token]:
    """The pieces of a formula without its =; raises FormulaRefused where there is none."""
    tokens, at = [], 0
    while at < len(body):
        for wrong, wanted in PYTHON_SIGNS.items():
            if body.startswith(wrong, at):
                raise FormulaRefused(say.OTHER_SIGN.with_params(got=wrong, wanted=wanted))
        found = TOKENS.match(body, at)
        if not found:
            raise _unreadable(body[at:])
        if found.lastgroup == "book":
            raise FormulaRefused(say.OTHER_WORKBOOK.with_params(near=clean(found[0])))
        if found.lastgroup != "space":
            tokens.append(Token(found.lastgroup or "", found[0], at))
        at = found.end()
    return tokens


def _unreadable(rest: str) -> FormulaRefused:
    if rest[0] == '"':
        return FormulaRefused(say.QUOTES.with_params(near=clean(rest, 20)))
    if single := re.match(r"'[^']*'?", rest):
        return FormulaRefused(say.SINGLE_QUOTES.with_params(near=clean(single[0], 40)))
    return FormulaRefused(say.UNREADABLE.with_params(near=clean(rest, 20)))
