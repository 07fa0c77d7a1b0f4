"""The built handbook: no warning, both editions joined, readable without a network."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from handbook import DOCS, EDITIONS, names

LOADED = re.compile(
    r"<(?:script|img|link|iframe|source)\b[^>]*\b(?:src|href)=\"(https?:)?//[^\"]*\"[^>]*>"
)
CANONICAL = ('rel="canonical"', 'rel="license"')
EDITION = pytest.mark.parametrize("lang", EDITIONS)


@EDITION
def test_an_edition_builds_without_a_warning(site, lang: str):
    assert (site[lang].code, site[lang].said) == (0, "")
    assert {f"{name}.html" for name in names(lang)} <= {
        path.relative_to(site[lang].pages).as_posix() for path in site[lang].pages.rglob("*.html")
    }


@EDITION
def test_every_page_leads_to_the_same_page_of_the_other_edition(site, lang: str):
    for name in names(lang):
        page = site[lang].pages / f"{name}.html"
        text = page.read_text("utf-8")
        assert f'<html class="no-js" lang="{lang}"' in text
        (link,) = re.findall(r'class="other-edition"><a [^>]*href="([^"]+)"', text)
        there = (page.parent / link).resolve()
        assert there.is_file() and there.stem == page.stem and there != page.resolve()


@EDITION
def test_no_page_loads_anything_from_elsewhere(site, lang: str):
    for path in site[lang].pages.rglob("*.html"):
        found = [one[0] for one in LOADED.finditer(path.read_text("utf-8"))]
        assert [one for one in found if not any(kind in one for kind in CANONICAL)] == []
    for path in site[lang].pages.rglob("*.css"):
        assert not re.search(r"url\(\W*(https?:)?//|@import", path.read_text("utf-8")), path


@EDITION
def test_its_letters_come_with_it(site, lang: str):
    style = (site[lang].pages / "_static" / "thai.css").read_text("utf-8")
    for name in re.findall(r'url\("([^"]+)"\)', style):
        assert (site[lang].pages / "_static" / name).read_bytes()[:4] == b"\x00\x01\x00\x00"
    assert style.count("font-family: Sarabun;") == 3


def test_sphinx_and_its_theme_speak_thai(site):
    text = (site["th"].pages / "trainer" / "prepare.html").read_text("utf-8")
    for english in ("On this page", "Toggle", "Previous", "Skip to content", ">Next<"):
        assert english not in text


def test_the_first_page_of_all_leads_to_both_editions():
    doors = re.findall(r'href="([^"]+)"', (Path(DOCS) / "index.html").read_text("utf-8"))
    assert doors == ["th/index.html", "en/index.html"]
