"""A line that Python cannot read: what in it is the mistake."""

from __future__ import annotations

import re
import unicodedata

from curriculum.kit.stops.scene import Reason, Scene
from curriculum.kit.texts import THAI_DIGITS

# What a Thai keyboard, a phone or a word processor types, and what Python reads
SIGNS = {
    "×": "*", "÷": "/", "−": "-", "–": "-", "—": "-", "≤": "<=", "≥": ">=", "≠": "!=",
    "′": "'", "…": "...", "•": "*", "√": "** 0.5", "²": "** 2",
}  # fmt: skip
CURLY_QUOTES = "“”„‟‘’‚‛«»"
NUMBER_WITH_UNIT = r"(?<![\w.])\d[\d,.]*\s*(?:[\u0e00-\u0e7f]+|%(?=\s*(?:$|[#,)\]])))"
TWO_WORD_NAME = r"\s*([^\W\d]\w*)(?:[ ]+\w+)+\s*=[^=]"
# not in a list: there 1,07 is two values, and the 0 is what Python minds
DECIMAL_COMMA = r"[^\[{#'\"]*?(?<![\w.,])(\d+,0\d*)(?![\w.]|,\d)"
KEYWORDS = ("if", "elif", "while", "for", "import", "from", "return")


def looks_at_syntax(scene: Scene) -> Reason | None:
    message, text = scene.message, scene.text
    if found := re.match(r"invalid (?:non-printable )?character.*U\+([0-9A-F]+)", message):
        return _character(chr(int(found[1], 16)), text)
    if message.startswith("unterminated") and (
        found := re.search(rf"([{CURLY_QUOTES}])[\s)\]}},:]*(?:#.*)?$", text)
    ):
        return "stop.syntax_error.curly_quote", {"text": found[1]}
    if "Maybe you meant '=='" in message and re.match(r"\s*(?:if|elif|while)\b", text):
        return "stop.syntax_error.equals_sign", {}
    if message.startswith("leading zeros") and (found := re.match(DECIMAL_COMMA, text)):
        instead = found[1].replace(",", ".")
        return "stop.syntax_error.decimal_comma", {"text": found[1], "instead": instead}
    if message in ("invalid syntax", "invalid decimal literal"):
        found = re.search(NUMBER_WITH_UNIT, text)
        if not found and message == "invalid decimal literal":
            found = re.search(r"(?<!\w)\d\w+", text)
        if found:
            return "stop.syntax_error.unit", {"text": found[0]}
        if (found := re.match(TWO_WORD_NAME, text)) and found[1] not in KEYWORDS:
            return "stop.syntax_error.left_side", {}
    return None


def _character(char: str, text: str) -> Reason | None:
    """The reason for a character that Python does not know."""
    if "๐" <= char <= "๙" and (found := re.search(r"[\d.,]*[๐-๙][\d.,]*", text)):
        number = found[0].strip(",")
        instead = number.translate(THAI_DIGITS)
        return "stop.syntax_error.thai_digits", {"text": number, "instead": instead}
    if char in CURLY_QUOTES:
        return "stop.syntax_error.curly_quote", {"text": char}
    if found := re.search(r"\d[\d.,]*\s*฿", text):
        return "stop.syntax_error.unit", {"text": found[0]}
    if "\uff01" <= char <= "\uff5e":  # the wide signs of an East Asian keyboard
        instead = unicodedata.normalize("NFKC", char)
        return "stop.syntax_error.sign", {"text": char, "instead": instead}
    if char in SIGNS:
        return "stop.syntax_error.sign", {"text": char, "instead": SIGNS[char]}
    if not char.isprintable():
        return "stop.syntax_error.invisible", {}
    return None
