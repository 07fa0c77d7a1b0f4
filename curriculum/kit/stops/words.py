"""The learner's own words: made safe to show, and compared with the word that was meant."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

from curriculum.kit.texts import THAI_DIGITS

WORD_LIMIT, TEXT_LIMIT, MESSAGE_LIMIT = 60, 200, 2_000
SENTENCES = frozenset(("said",))
"""Placeholders that hold a whole sentence; all others hold a word or two."""
COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
NEARNESS = 0.75
"""difflib's ratio from which on two words count as one word misspelled."""


def clean(text: str, limit: int = WORD_LIMIT) -> str:
    """`text` on one line, without colours, control or bidi characters, at most `limit` long."""
    kept = "".join(
        " " if char.isspace() else char
        for char in COLOURS.sub("", text[: limit * 20])
        if char.isspace() or unicodedata.category(char) not in ("Cc", "Cf", "Cs")
    )
    kept = " ".join(kept.split())
    return kept if len(kept) <= limit else kept[: limit - 1].rstrip() + "…"


def limit_of(placeholder: str) -> int:
    """How long the text in this placeholder of a reason may be."""
    return TEXT_LIMIT if placeholder in SENTENCES else WORD_LIMIT


def close_match(wanted: str, known: Iterable[str]) -> str | None:
    """The one of `known` that was probably meant; capitals and Thai digits do not count."""
    folded = {_fold(name): name for name in known if type(name) is str and name != wanted}
    # in the order of the alphabet, so that the same mistake gets the same answer
    near = difflib.get_close_matches(_fold(wanted[:WORD_LIMIT]), sorted(folded), 1, NEARNESS)
    return folded[near[0]] if near else None


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(THAI_DIGITS).casefold().strip()
