"""The handbook's pictures: there, described, and small enough to be read on a slow line."""

from __future__ import annotations

import pytest
from handbook import DOCS, EDITIONS, PAGES, Page, is_thai
from PIL import Image

WIDEST, MOST_BYTES = 1200, 220_000
TAKEN = sorted(path.relative_to(DOCS) for path in (DOCS / "images").rglob("*.png"))


@pytest.mark.parametrize("page", PAGES, ids=lambda one: f"{one.lang}/{one.name}")
def test_every_picture_exists_and_says_in_words_what_it_shows(page: Page):
    for one in page.pictures:
        assert (page.path.parent / one.file).resolve().is_file(), one.file
        assert len(one.alt) >= 20, f"{one.file} needs a text for who cannot see it"
        assert is_thai(one.alt) is (page.lang == "th"), one.alt


def test_every_picture_that_is_kept_is_shown_on_a_page():
    shown = {
        (page.path.parent / one.file).resolve().relative_to(DOCS.resolve())
        for page in PAGES
        for one in page.pictures
    }
    assert set(TAKEN) - shown == set()


@pytest.mark.parametrize("path", TAKEN, ids=str)
def test_every_picture_is_small(path):
    with Image.open(DOCS / path) as picture:
        assert picture.width <= WIDEST
        assert picture.mode == "P", "reduced to a palette"
    assert (DOCS / path).stat().st_size <= MOST_BYTES


def test_there_are_pictures_in_every_edition():
    assert {path.parts[1] for path in TAKEN} == set(EDITIONS)
