"""Personal data that must not stand in a proposal, recognised by its form."""

from __future__ import annotations

import re

from curriculum.kit.texts import tidy

# hyphens and dashes of every length, and spaces: "1-1037-01234-56-7", "1 1037 01234 56 7"
_BETWEEN = r"[\s\u2010-\u2015\u2212-]{0,3}"
_OPENED = r"[\s\u2010-\u2015\u2212()-]{0,3}"
ID_NUMBER = re.compile(rf"(?<!\d)\d(?:{_BETWEEN}\d){{12}}(?!\d)")
PHONE_NUMBER = re.compile(
    rf"(?<!\d)(?:\+66|0){_OPENED}(?:\d{_OPENED}){{7,8}}\d(?!\d)|(?<!\d)0\d{{1,2}}\.\d{{3,4}}\.\d{{3,4}}(?!\d)"
)
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
KINDS = {"id_number": ID_NUMBER, "phone": PHONE_NUMBER, "email": EMAIL}
"""What is looked for, the most harmful first."""


def personal_data(text: str) -> str | None:
    """The first of KINDS that `text` seems to hold, in Thai or Arabic digits; else None."""
    said = tidy(text)
    return next((kind for kind, form in KINDS.items() if form.search(said)), None)
