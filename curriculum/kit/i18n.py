"""Two languages from one source: English text in the code, Thai from a gettext catalogue.

    from curriculum.kit.i18n import N_, _, use_language

    TITLE = N_("Queue")          # marks a constant for the catalogue, stays English
    use_language("th")
    _(TITLE)                     # 'แถวคอย'

Catalogues are one file per room, `curriculum/locale/th/LC_MESSAGES/<room>.po`; at run
time they are read as one, so a sentence has one translation wherever it stands.
"""

from __future__ import annotations

import gettext
import io
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = ("th", "en")
SOURCE_LANGUAGE = "en"
DEFAULT_LANGUAGE = "th"
LOCALE_DIR = Path(__file__).resolve().parents[1] / "locale"


class UnknownLanguage(ValueError):
    """A language that the course has no edition of."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        super().__init__(f"no edition in {lang!r}: the course speaks {', '.join(LANGUAGES)}")


def _checked(lang: str) -> str:
    if lang not in LANGUAGES:
        raise UnknownLanguage(lang)
    return lang


def _from_environment() -> str:
    lang = os.environ.get("WORKSHOP_LANG", DEFAULT_LANGUAGE)
    return lang if lang in LANGUAGES else DEFAULT_LANGUAGE


_current = _from_environment()
_catalogues: dict[str, gettext.NullTranslations] = {}


def use_language(lang: str) -> None:
    """Show every later text in `lang` ("th" or "en"); raises UnknownLanguage."""
    global _current
    _current = _checked(lang)


def language() -> str:
    """The language in use: "th" unless something chose otherwise."""
    return _current


@contextmanager
def in_language(lang: str) -> Iterator[None]:
    """Within the block, `_` speaks `lang`; afterwards it speaks as before."""
    before = _current
    use_language(lang)
    try:
        yield
    finally:
        use_language(before)


def catalogue(lang: str) -> gettext.NullTranslations:
    """Every room's compiled catalogue of `lang`, read as one."""
    if _checked(lang) not in _catalogues:
        compiled = sorted((LOCALE_DIR / lang / "LC_MESSAGES").glob("*.mo"))
        use_catalogue(lang, (path.read_bytes() for path in compiled))
    return _catalogues[lang]


def use_catalogue(lang: str, compiled: Iterable[bytes]) -> None:
    """Speak from these compiled catalogues from now on; the build does, before it writes them."""
    merged = gettext.NullTranslations()
    if lang != SOURCE_LANGUAGE:
        for content in compiled:
            room = gettext.GNUTranslations(io.BytesIO(content))
            room.add_fallback(merged)
            merged = room
    _catalogues[lang] = merged


def translate(message: str, lang: str) -> str:
    """`message` in `lang`; the English itself where the catalogue has no entry."""
    return catalogue(lang).gettext(message) if message else ""


def _(message: str) -> str:
    """`message` in the language in use."""
    return translate(message, _current)


def N_(message: str) -> str:
    """Mark a constant for the catalogue without translating it yet."""
    return message
