"""The course on one picture: the same in words, in both editions, and it draws every letter."""

from __future__ import annotations

import pytest

from curriculum.kit.i18n import LANGUAGES, in_language, translate
from curriculum.kit.registry import Kind, parts
from curriculum.kit.theme import in_theme, missing_glyphs
from curriculum.opening.course_map import STOPS, view
from curriculum.opening.demo import course_map
from curriculum.opening.quiz import CHANGES, two_thrusts


@pytest.fixture(params=LANGUAGES)
def lang(request):
    with in_language(request.param):
        yield request.param


def drawn(stop):
    with in_theme():
        return view({"where": stop.name})


def test_it_shows_the_modules_and_the_proposal_in_the_order_of_the_course():
    wanted = [part.id for part in parts() if part.kind in (Kind.MODULE, Kind.PROPOSAL)]
    assert [stop.part for stop in STOPS] == wanted


def test_every_stop_can_be_reached_and_is_told(lang):
    demo = course_map()
    for stop in STOPS:
        demo.controls["where"].value = stop.name
        assert demo.error is None and demo.facts == {"part": stop.part}
        assert stop.pmqa in demo.status.value and stop.hands_on in demo.status.value


def test_the_table_says_what_the_picture_shows(lang):
    for stop, row in zip(STOPS, drawn(STOPS[0]).tables[0].rows, strict=True):
        assert stop.name in row[0]
        assert list(row[1:]) == [translate(stop.thrust, lang), stop.pmqa, stop.hands_on]


def test_the_chosen_stop_is_marked_without_colour():
    """By a thicker edge, the only one of its kind."""
    for stop in STOPS:
        cards = [one for one in drawn(stop).figure.axes[0].patches if one.get_linewidth() > 2]
        assert len(cards) == 1


def test_every_letter_can_be_drawn(lang):
    texts = [text.get_text() for text in drawn(STOPS[0]).figure.axes[0].texts]
    assert missing_glyphs("".join(texts)) == set()


def test_no_text_leaves_its_card(lang):
    figure = drawn(STOPS[0]).figure
    figure.canvas.draw()
    axes = figure.axes[0]
    for text in axes.texts:
        if text.get_text():
            box = text.get_window_extent()
            assert axes.bbox.x0 <= box.x0 and box.x1 <= axes.bbox.x1, text.get_text()
    wide = figure.dpi * 2.65
    longest = [
        t.get_window_extent().width
        for stop in STOPS[:-1]
        for t in axes.texts
        if t.get_text() in (*translate(stop.does, lang).split("\n"), translate(stop.thrust, lang))
    ]
    assert max(longest) <= wide * 0.95


def test_three_changes_are_of_each_thrust(lang):
    quiz = two_thrusts()
    kinds = [kind for _text, kind, _hint in CHANGES]
    assert sorted(map(kinds.count, set(kinds))) == [3, 3]
    for row, kind in zip(quiz.options, kinds, strict=True):
        row.value = translate(kind, lang)
    quiz.button.click()
    assert quiz.right and "✓" in quiz.feedback.value


def test_a_change_in_the_wrong_thrust_is_given_its_reason(lang):
    quiz = two_thrusts()
    _text, kind, hint = CHANGES[0]
    other = next(one for _t, one, _h in CHANGES if one != kind)
    quiz.options[0].value = translate(other, lang)
    quiz.button.click()
    assert translate(hint, lang) in quiz.feedback.value and not quiz.right
