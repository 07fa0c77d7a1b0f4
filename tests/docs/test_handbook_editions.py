"""The two editions of the handbook say the same, page for page."""

from __future__ import annotations

import re
from itertools import zip_longest

import pytest
from handbook import DOCS, EDITIONS, Page, is_thai, names

ENGLISH_ONLY = re.compile(r" --lang en\b| EDITION=en\b| COHORT=cohorts/english\b")
"""What a command needs to speak English; Thai is the default."""
BOTH = pytest.mark.parametrize("name", sorted({*names("th"), *names("en")}))


def test_both_editions_have_the_same_pages():
    assert names("th") == names("en")
    assert len(names("th")) >= 10


@BOTH
def test_headings_stand_on_the_same_levels_in_the_same_order(name: str):
    assert Page("th", name).headings == Page("en", name).headings


@BOTH
def test_the_same_is_typed_and_seen_in_the_same_order(name: str):
    """Every line of code is the same, unless it is Thai (a comment, what a program says)."""
    thai, english = Page("th", name).code, Page("en", name).code
    assert [language for language, _ in thai] == [language for language, _ in english]
    for (_, ours), (_, theirs) in zip(thai, english, strict=True):
        for line, other in zip_longest(ours.splitlines(), theirs.splitlines(), fillvalue=""):
            if not is_thai(line):
                assert line == ENGLISH_ONLY.sub("", other)


@BOTH
def test_the_same_pictures_stand_in_the_same_order(name: str):
    shown = [
        [one.file.replace(f"/images/{lang}/", "/images/") for one in Page(lang, name).pictures]
        for lang in EDITIONS
    ]
    assert shown[0] == shown[1]


@pytest.mark.parametrize("lang", EDITIONS)
def test_an_edition_shows_its_own_pictures_only(lang: str):
    wrong = [
        (name, one.file)
        for name in names(lang)
        for one in Page(lang, name).pictures
        if f"/images/{lang}/" not in one.file
    ]
    assert wrong == []


def test_both_editions_have_a_picture_of_the_same_screens():
    taken = {lang: {path.name for path in (DOCS / "images" / lang).iterdir()} for lang in EDITIONS}
    assert taken["th"] == taken["en"]
