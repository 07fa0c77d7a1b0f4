"""What no submission can do, whatever it tries: one promise each, kept for the whole corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser

import pytest
from corpus import ALL
from corpus.packs import packs
from scene import TELLTALES, Seen

from curriculum.kit.registry import visible_key
from curriculum.kit.seal import SealedKey
from grading.box import Limits
from grading.engine import grade

RUN = packs(attack for attack in ALL.values() if attack.plant is None)
NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def honest(scene, solved):
    """What an honest learner's notebook is worth before anybody attacks."""
    return grade(solved(), scene.assignment, Limits()).to_json()


@pytest.fixture(scope="module", params=RUN, ids=lambda pack: f"{pack[0].together or pack[0].name}")
def seen(request, scene, honest, solved) -> Seen:
    return scene.run(request.param, solved)


def test_it_gains_no_point_and_costs_no_other(seen):
    points = seen.verdict.points
    assert points == sum(attack.points for attack in seen.pack)


def test_it_ends_as_it_is_said_to(seen):
    assert seen.verdict.status == seen.pack[0].status
    expected = {q: code for attack in seen.pack for q, code in attack.findings.items()}
    codes = {one.question: one.finding.code for one in seen.verdict.verdicts if one.finding}
    assert {q: codes.get(q) for q in expected} == expected


def test_it_reads_no_secret(seen, scene):
    keys = (hidden.key for hidden in scene.assignment.hidden.values())
    public = (visible_key(question) for question in scene.assignment.questions)
    key = digests(keys) - digests(public)
    words = (*scene.secrets.values(), *TELLTALES, *key)
    assert not [word for word in words if word in seen.said]


def test_its_feedback_tells_no_hidden_input(seen, scene):
    page = re.sub(r"<style.*?</style>", "", seen.page, flags=re.S)
    calls = (call for part in scene.assignment.hidden.values() for call in part.inputs)
    numbers = (re.findall(r"\d+", str(call)) for call in calls)
    told = [one for one in numbers if len(one) > 2 and re.search(r"\D{1,4}".join(one), page)]
    assert not told


def test_it_leaves_nothing_running(seen):
    assert not seen.running


def test_it_writes_nothing_outside(seen):
    assert not seen.written


def digests(keys: Iterable[SealedKey]) -> set[str]:
    return {digest for key in keys for accepted in key.values() for digest in accepted}


class Page(HTMLParser):
    """What a browser would run, or fetch, of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.active: list[str] = []
        self.policy = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "svg", "base", "form", "link"):
            self.active.append(tag)
        for name, value in attributes:
            if name.startswith("on") or re.match(r"\s*(javascript|https?|//)", value or "", re.I):
                self.active.append(f"{tag} {name}={value}")
        if tag == "meta" and dict(attributes).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attributes)["content"] or ""


def test_its_feedback_page_runs_and_fetches_nothing(seen):
    page = Page(seen.page)
    assert not page.active and "default-src 'none'" in page.policy


def test_its_feedback_page_holds_no_sign_that_turns_or_clears(seen):
    found = NO_TEXT.search(seen.page)
    assert not found


def test_afterwards_an_honest_notebook_is_worth_what_it_was(scene, honest, solved):
    """Last of all, in the worker that every attack went through."""
    assert grade(solved(), scene.assignment, Limits()).to_json() == honest
