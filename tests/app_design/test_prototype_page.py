"""The exported page is one closed file in which a learner's text can do nothing."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from curriculum.app_design.prototype.checks import check_app
from curriculum.app_design.prototype.example import APP_TITLE, app_repaired, app_small
from curriculum.app_design.prototype.look import Look
from curriculum.app_design.prototype.page import (
    LARGEST,
    WORKER,
    TooLarge,
    json_in_html,
    prototype_html,
    prototype_site,
)
from curriculum.kit.i18n import in_language, translate

HOSTILE = (
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "javascript:alert(1)",
    "{{ 7 * 7 }} ${7 * 7} %s {title}",
    "\u202eabc\u202c שלום",
    "👩‍👩‍👧 <!-- -->",
    "\u2028\u2029 ]]> \\u003cscript\\u003e",
)


class Page(HTMLParser):
    """The tags of a page, and the text of its scripts and style."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.inside, self._open = [], {}, None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self._open = tag if tag in ("script", "style", "title") else None
        if self._open == "script":
            self._open = f"script {dict(attrs)['type']}"

    def handle_data(self, data):
        if self._open:
            self.inside[self._open] = self.inside.get(self._open, "") + data

    def handle_endtag(self, tag):
        self._open = None

    def all(self, tag):
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def policy(self):
        (meta,) = [m for m in self.all("meta") if m.get("http-equiv")]
        return dict(part.split(" ", 1) for part in meta["content"].split("; "))

    @property
    def manifest(self):
        (link,) = [one for one in self.all("link") if one["rel"] == "manifest"]
        kind, data = link["href"].split(",", 1)
        assert kind == "data:application/manifest+json"
        return json.loads(unquote(data))


def app_of(rows):
    return check_app(rows).app


def hostile_app(text):
    return app_of(
        [
            {"screen": text, "title": text, "text": text},
            {"screen": text, "button": text, "goto": text},
            {"screen": text, "field": text, "kind": "text"},
            {"screen": text, "text": f"{text}, b", "field": f"{text} 2", "kind": "slot"},
            {"screen": text, "text": text, "kind": "notice"},
        ]
    )


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def example(lang):
    return prototype_html(app_of(app_repaired()), translate(APP_TITLE, lang), lang)


def hash_of(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_page_is_small_enough_for_any_messenger(example):
    assert len(example.encode()) < LARGEST == 200_000


def test_the_page_speaks_the_language_of_its_edition(example, lang):
    assert Page(example).all("html") == [{"lang": lang}]


def test_the_page_names_no_address_of_any_network(example):
    assert not re.search(r"(?i)\b(?:https?:|wss?:|ftp:)?//[\w.-]+", example.split("<script")[0])
    page = Page(example)
    assert all(one["href"].startswith("data:") for one in page.all("link"))
    assert not any("src" in attributes for _tag, attributes in page.tags)
    assert not re.search(r"\b(?:fetch|XMLHttpRequest|WebSocket|sendBeacon|import)\s*\(", example)


def test_the_script_has_no_way_to_turn_text_into_markup(example):
    script = Page(example).inside["script module"]
    for sink in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval", "Function("):
        assert sink not in script


def test_the_policy_allows_this_script_and_style_and_nothing_else(example):
    page = Page(example)
    assert page.policy["default-src"] == "'none'"
    assert page.policy["script-src"] == hash_of(page.inside["script module"])
    assert page.policy["style-src"] == hash_of(page.inside["style"])
    assert "unsafe" not in json.dumps(page.policy)
    assert not any(
        name == "style" or name.startswith("on")
        for _t, attributes in page.tags
        for name in attributes
    )


def test_the_manifest_makes_it_an_app_of_that_name(example, lang):
    manifest = Page(example).manifest
    assert manifest["name"] == translate(APP_TITLE, lang)
    assert manifest["display"] == "standalone"
    (icon,) = manifest["icons"]
    png = base64.b64decode(icon["src"].removeprefix("data:image/png;base64,"))
    assert png.startswith(b"\x89PNG")
    assert icon["sizes"] == f"{int.from_bytes(png[16:20])}x{int.from_bytes(png[20:24])}"


def test_the_help_says_what_a_phone_can_and_cannot_do(example, lang):
    assert "iPhone" in example
    assert "Android" in example


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_tag_to_the_page(text):
    clean = prototype_html(hostile_app("clean"), "clean", "en")
    page = prototype_html(hostile_app(text), text, "en")
    assert [tag for tag, _ in Page(page).tags] == [tag for tag, _ in Page(clean).tags]
    assert page.count("</script") == clean.count("</script")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reaches_the_phone_as_it_was_typed(text):
    app = hostile_app(text)
    content = json.loads(Page(prototype_html(app, "t", "en")).inside["script application/json"])
    assert content["app"] == json.loads(json.dumps(app.described()))


@pytest.mark.parametrize("colour", ["red;} body{display:none", "url(//x.example)", "#12", ""])
def test_a_colour_that_is_none_never_becomes_part_of_a_style(colour):
    page = prototype_html(app_of(app_small()), "t", "en", Look(paper=colour, button=colour))
    assert json.loads(Page(page).inside["script application/json"])["look"] == Look().described()


def test_json_in_html_is_still_the_same_json():
    value = {text: [text] for text in HOSTILE}
    assert json.loads(json_in_html(value)) == value
    assert not set("<>&") & set(json_in_html(value))


def test_the_same_table_makes_the_same_page_byte_for_byte():
    app = app_of(app_small())
    assert prototype_html(app, "t", "th") == prototype_html(app, "t", "th")


def test_too_much_text_is_refused_with_the_size():
    rows = [{"screen": f"S{n}", "text": "ก" * 1900} for n in range(60)]
    with pytest.raises(TooLarge, match="200"):
        prototype_html(app_of(rows), "t", "th")


def test_a_page_without_screens_can_still_be_made():
    assert "<main" in prototype_html(app_of([]), "", "th")


def test_the_website_adds_a_worker_that_keeps_this_very_page():
    one, other = (prototype_site(app_of(app_small()), title, "th") for title in ("one", "other"))
    assert set(one) == {"index.html", WORKER}
    assert one[WORKER] != other[WORKER]
    assert Page(one["index.html"]).policy["worker-src"] == "'self'"
