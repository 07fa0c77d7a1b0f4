"""The card that a learner sees: a sign, a word, one finding; never their own markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curriculum.kit.answers import Number
from curriculum.kit.answers.base import NOT_A_NUMBER
from curriculum.kit.card import RECORDED, SIGNS, SO_FAR, WELL_DONE, card_html, sentences
from curriculum.kit.finding import Finding
from curriculum.kit.i18n import LANGUAGES, translate
from curriculum.kit.judgement import Outcome, Verdict
from curriculum.kit.question import Question

QUESTION = Question(
    id="q1_06", title="Title", points=8, skill="a.b", objective=1, answers=(Number("x"),)
)


def _verdict(outcome: Outcome, finding: Finding | None = None, **parts: tuple[str, ...]) -> Verdict:
    return Verdict("q1_06", outcome, 4.0, 8, finding, **parts)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _parsed(html: str) -> _Tags:
    parser = _Tags()
    parser.feed(html)
    return parser


@pytest.mark.parametrize(
    "words", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "'\"><b>", "&lt;b&gt;"]
)
def test_a_learners_markup_is_shown_as_text(words: str) -> None:
    finding = NOT_A_NUMBER.with_params(name="x", got=words)
    parsed = _parsed(card_html(QUESTION, _verdict(Outcome.WRONG, finding), live=False, lang="en"))
    assert set(parsed.tags) == {"div", "b", "span"}
    assert words in parsed.text


@given(st.text())
def test_no_text_of_a_learner_makes_a_tag(words: str) -> None:
    finding = NOT_A_NUMBER.with_params(name=words, got=words)
    parsed = _parsed(card_html(QUESTION, _verdict(Outcome.WRONG, finding), live=True, lang="en"))
    assert parsed.tags == ["div", "div", "b", "span", "div", "div"]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("outcome", Outcome)
def test_the_word_says_what_the_sign_shows(outcome: Outcome, lang: str) -> None:
    html = card_html(QUESTION, _verdict(outcome, NOT_A_NUMBER), live=False, lang=lang)
    sign, word, *_colours = SIGNS[outcome]
    assert f"<span aria-hidden='true'>{sign}</span> {translate(word, lang)}" in html
    assert f"lang='{lang}'" in html


def test_signs_and_words_differ_for_every_outcome() -> None:
    assert len({sign for sign, *_ in SIGNS.values()}) == len(Outcome)
    assert len({word for _, word, *_ in SIGNS.values()}) == len(Outcome)


def test_points_are_told_after_grading_and_not_before() -> None:
    verdict = _verdict(Outcome.PARTLY, NOT_A_NUMBER)
    assert "4 of 8 points" in card_html(QUESTION, verdict, live=False, lang="en")
    assert "points" not in card_html(QUESTION, verdict, live=True, lang="en")


def test_live_what_is_not_compared_yet_is_named_and_not_called_right() -> None:
    verdict = _verdict(Outcome.RIGHT, open_parts=("lead_time", "t[a]", "t[b]"))
    html = card_html(QUESTION, verdict, live=True, lang="en")
    assert SO_FAR in html
    assert WELL_DONE not in html
    assert sentences(verdict, "en") == (RECORDED.replace("{parts}", "lead_time, t"),)


def test_a_right_answer_is_praised() -> None:
    assert sentences(_verdict(Outcome.RIGHT), "en") == (WELL_DONE,)


@pytest.mark.parametrize(("_sign", "_word", "ink", "paper"), SIGNS.values())
def test_ink_can_be_read_on_its_paper(_sign: str, _word: str, ink: str, paper: str) -> None:
    light, dark = sorted((_luminance(ink), _luminance(paper)), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def _luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    assert re.fullmatch(r"#[0-9a-f]{6}", colour)
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
