"""A sentence in every language of the course, as it is kept and sent.

A job is told to whoever looks: in the language of the page, not of the process that did it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from curriculum.kit.i18n import LANGUAGES, SOURCE_LANGUAGE, translate

Words = Mapping[str, str]
"""Language to text."""


def in_all(said: Callable[[str], str]) -> Words:
    """What `said` says in each language."""
    return {lang: said(lang) for lang in LANGUAGES}


def words(message: str, **params: object) -> Words:
    """The msgid `message`; a parameter that is itself Words is said in the same language.

    >>> words("{who}: done", who={"th": "สมชาย", "en": "Somchai"})["en"]
    'Somchai: done'
    """

    def said(lang: str) -> str:
        here = {
            name: value.get(lang, "") if isinstance(value, Mapping) else value
            for name, value in params.items()
        }
        return translate(message, lang).format(**here)

    return in_all(said)


def as_it_is(text: str) -> Words:
    """What has no translation, such as a login or the words of another program."""
    return dict.fromkeys(LANGUAGES, text)


def chosen(said: Words, lang: str) -> str:
    """One language's text."""
    return said.get(lang) or said.get(SOURCE_LANGUAGE, "")
