"""Names as people mean them: one spelling for what looks the same on the page."""

from __future__ import annotations

import difflib
import re
import unicodedata

from curriculum.kit.texts import INVISIBLE, tidy

TONES = "\u0e48-\u0e4c"
ABOVE_AND_BELOW = "\u0e31\u0e34-\u0e3a\u0e47"
# Thai marks can be typed in any order and look the same; Unicode's NFC does not mend that
REORDERED = (
    (re.compile("\u0e40\u0e40"), "\u0e41"),  # two เ for one แ
    (re.compile(f"([{TONES}])([{ABOVE_AND_BELOW}])"), r"\2\1"),  # the vowel before its tone mark
    (re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32"), "\\1\u0e33"),  # ํ and า are one ำ
    (re.compile("([\u0e48-\u0e4b])\u0e4d\u0e32"), "\\1\u0e33"),
    (re.compile(f"([{TONES}{ABOVE_AND_BELOW}])\\1+"), r"\1"),  # the same mark typed twice
)
TITLE = re.compile(
    r"""(?:นางสาว|นาง|นาย|น\.?\s*ส\.|คุณ|ดร[.\s]|ผศ\.|รศ\.|ศ\.
    |ว่าที่\s*(?:ร้อย(?:ตรี|โท|เอก)|ร\.\s*[ตทอ]\.)(?:\s*หญิง)?
    |(?:พล|พ|ร|จ|ส|ด)\.\s*[สตจอท]\.(?:\s*[อทตส]\.)?
    |(?:mr|mrs|ms|miss|dr|prof)[.\s])\s*""",
    re.VERBOSE | re.IGNORECASE,
)
# what cannot begin a word: then the "title" was the beginning of the name itself (ดรุณี, นางาม)
MID_WORD = re.compile("[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]")
NEARNESS = 0.6
"""difflib's ratio from which on two names may be one person's, misspelled or newly married."""


def tidy_text(text: str) -> str:
    """`text` on one line, without what nobody sees, its Thai marks in their usual order."""
    shown = "".join(
        " " if char.isspace() else char
        for char in unicodedata.normalize("NFC", text).translate(INVISIBLE)
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
    )
    for pattern, usual in REORDERED:
        shown = pattern.sub(usual, shown)
    return " ".join(shown.split())


def compared(text: str) -> str:
    """What is compared of `text`: its letters, marks and digits, nothing else."""
    return "".join(
        char for char in tidy(text) if char.isalnum() or unicodedata.category(char) == "Mn"
    )


def without_title(name: str) -> str:
    """The name without นาย, น.ส., ดร., Mr and the like, which change and are often left out."""
    while (title := TITLE.match(name)) and title.end() < len(name):
        rest = name[title.end() :]
        if MID_WORD.match(rest):
            break
        name = rest
    return name


def name_key(name: str) -> str:
    """The same for every way of writing one name."""
    return compared(without_title(name))


def may_be_one(name: str, other: str) -> bool:
    """Whether two names can be one person's: a slip of the pen, or one of its words is new."""
    mine, theirs = without_title(name).split(), without_title(other).split()
    if {compared(word) for word in mine} & {compared(word) for word in theirs}:
        return True
    return difflib.SequenceMatcher(None, name_key(name), name_key(other)).ratio() >= NEARNESS
