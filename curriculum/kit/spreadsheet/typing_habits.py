"""What people type when they mean a formula, brought to the signs that Excel reads.

Only what stands outside quotation marks is changed: text between them is the learner's own.
"""

from __future__ import annotations

from dataclasses import dataclass

from curriculum.kit.texts import INVISIBLE

FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
SIGNS = FULL_WIDTH | {
    ord(sign): plain
    for sign, plain in {
        "×": "*", "÷": "/", "−": "-", "–": "-", "—": "-", "≤": "<=", "≥": ">=", "≠": "<>",
        "、": ",", "，": ",", "…": "...", "‘": "'", "’": "'", "`": "'",
        **dict(zip("๐๑๒๓๔๕๖๗๘๙", "0123456789", strict=True)),
    }.items()
}  # fmt: skip
CURLY = frozenset("“”„‟″«»")
AFTER_TEXT = frozenset(",;)}&=<>+-*/")


@dataclass(frozen=True)
class Typed:
    """A formula in the signs of Excel, and what had to be changed for that."""

    text: str
    lookalikes: tuple[str, ...] = ()
    """Signs outside quotation marks that were read as another one, in order."""
    curly_quotes: bool = False


def in_excel_signs(text: str) -> Typed:
    """`text` with look-alike signs, curly quotation marks and invisible characters read as meant."""
    return _Reading(text).typed()


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text.translate(INVISIBLE)
        self._out: list[str] = []
        self._lookalikes: dict[str, None] = {}
        self._curly = False

    def typed(self) -> Typed:
        at = 0
        while at < len(self._text):
            sign = self._text[at]
            if self._opens(sign):
                at = self._quoted(at)
            elif ord(sign) in SIGNS:
                self._lookalikes[sign] = None
                self._out.append(SIGNS[ord(sign)])
                at += 1
            else:
                self._out.append(" " if sign.isspace() else sign)
                at += 1
        return Typed("".join(self._out).strip(), tuple(self._lookalikes), self._curly)

    def _opens(self, sign: str) -> bool:
        return sign in ('"', "＂") or sign in CURLY

    def _quoted(self, at: int) -> int:
        """Copies one text from its opening mark on; returns where to go on."""
        opened_curly = self._text[at] != '"'
        self._curly |= opened_curly
        self._out.append('"')
        at += 1
        while at < len(self._text):
            sign = self._text[at]
            if sign == '"' and self._text[at + 1 : at + 2] == '"' and not opened_curly:
                self._out.append('""')
                at += 2
                continue
            if sign == '"' or (self._opens(sign) and (opened_curly or self._ends_here(at))):
                self._curly |= sign != '"'
                self._out.append('"')
                return at + 1
            self._out.append(sign)
            at += 1
        return at

    def _ends_here(self, at: int) -> bool:
        """A curly mark after a straight one: Word has changed the second only."""
        rest = self._text[at + 1 :].lstrip()
        return not rest or rest[0] in AFTER_TEXT
