"""The words of the course in both languages: `curriculum/glossary.toml`, read once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

PATH = Path(__file__).resolve().parents[1] / "glossary.toml"
LATIN = re.compile(r"[A-Za-z ]+")


@dataclass(frozen=True)
class Term:
    """One word of the field, and what it means."""

    id: str
    en: str
    th: str
    text: str
    """The meaning (msgid)."""
    th_also: tuple[str, ...] = ()
    """Other Thai words that stand for it; none beside these and `th` may."""

    def name(self, lang: str) -> str:
        return self.th if lang == "th" else self.en

    @cached_property
    def in_english(self) -> re.Pattern[str]:
        """Finds it in English: whole words, singular or plural; capitals count in abbreviations."""
        flags = 0 if self.en.isupper() else re.IGNORECASE
        return re.compile(rf"(?<![\w-]){re.escape(self.en)}(?:s|es)?(?![\w-])", flags)

    @cached_property
    def in_thai(self) -> re.Pattern[str]:
        """Finds any Thai words that stand for it; Thai puts no space between words."""
        return _thai((self.th, *self.th_also))

    @cached_property
    def named(self) -> Mapping[str, re.Pattern[str]]:
        """By language, finds the term itself: its name or its abbreviation."""
        abbreviations = (form for form in self.th_also if LATIN.fullmatch(form))
        return {"en": self.in_english, "th": _thai((self.th, *abbreviations))}


@cache
def terms() -> tuple[Term, ...]:
    """Every term, in the order in which the course comes to it."""
    listed = tomllib.loads(PATH.read_text("utf-8"))["terms"]
    return tuple(Term(**{**one, "th_also": tuple(one.get("th_also", ()))}) for one in listed)


def _thai(forms: Iterable[str]) -> re.Pattern[str]:
    # the longest first; a Latin abbreviation within Thai is a word of its own
    ordered = sorted(forms, key=len, reverse=True)
    return re.compile(
        "|".join(
            rf"(?<![A-Za-z]){re.escape(form)}(?![A-Za-z])"
            if LATIN.fullmatch(form)
            else re.escape(form)
            for form in ordered
        )
    )
