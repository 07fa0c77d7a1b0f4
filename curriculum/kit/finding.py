"""What a learner is told about one question: what happened, apart from what to try."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from curriculum.kit.i18n import language, translate

PLACEHOLDER = re.compile(r"\{(\w+)\}")
COURSE_WORDS = frozenset(("got", "unit"))
"""Placeholders that may hold a word of the course, such as "minutes", which is translated;
the same word in any other placeholder is a name that the learner typed."""


@dataclass(frozen=True)
class Finding:
    """One sentence of what happened and one of what to try, in either language.

    `message` and `hint` are English source texts with `{placeholders}`; `params` fills
    them, and may hold the learner's own words, which are plain text and never markup.
    """

    code: str
    """Stable name, for example "q1_01.waiting_left_out" or "any.missing"."""
    message: str
    hint: str = ""
    params: Mapping[str, str] = field(default_factory=dict)

    def says(self, lang: str | None = None) -> str:
        """What happened, in `lang` (the language in use unless named)."""
        return self._fill(self.message, lang)

    def advises(self, lang: str | None = None) -> str:
        """What to try next, in `lang`; empty where there is nothing to add."""
        return self._fill(self.hint, lang)

    def with_params(self, **params: str) -> Finding:
        return Finding(self.code, self.message, self.hint, {**self.params, **params})

    def _fill(self, text: str, lang: str | None) -> str:
        lang = lang or language()

        def value(found: re.Match[str]) -> str:
            name = found[1]
            if name not in self.params:
                return found[0]
            said = str(self.params[name])
            return translate(said, lang) if name in COURSE_WORDS else said

        # not format_map, which reads attributes and indexes out of learner-supplied values;
        # one pass, so that a {placeholder} which a learner typed stays as it is
        return PLACEHOLDER.sub(value, translate(text, lang))
