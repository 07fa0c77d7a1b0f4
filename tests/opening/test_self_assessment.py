"""The self-assessment points to sections that there are, few enough to keep in mind."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections import Counter

import pytest

from curriculum.kit.i18n import LANGUAGES, in_language, translate
from curriculum.kit.registry import modules
from curriculum.opening.quiz import self_assessment
from curriculum.opening.self_assessment import AT_FIRST, advice, where
from curriculum.opening.statements import LEVELS, STATEMENTS, Level


def everything(level):
    return dict.fromkeys(STATEMENTS, level)


def pressed(panel, level=None):
    """What stands on the status line, after every list was set to `level`."""
    for row in panel.rows.values() if level is not None else ():
        row.value = int(level)
    panel.button.click()
    return re.sub(r"<[^>]+>", "\n", panel.feedback.value)


@pytest.fixture(params=LANGUAGES)
def lang(request):
    with in_language(request.param):
        yield request.param


def test_every_statement_leads_to_a_section_that_there_is(project):
    for one in STATEMENTS:
        said = tomllib.loads((project / "curriculum" / one.module / "module.toml").read_text())
        assert one.section in {section["id"] for section in said["sections"]}, one


def test_each_module_is_reached_by_three_statements():
    assert Counter(one.module for one in STATEMENTS) == {module.id: 3 for module in modules()}


def test_each_module_has_a_section_that_is_taught_on_the_short_day(project):
    for module in modules():
        said = [where(one) for one in STATEMENTS if one.module == module.id]
        assert any(one.endswith("●") for one in said), module.id


def test_a_learner_who_has_done_nothing_is_sent_to_one_section_of_each_module():
    said = advice(everything(Level.NEVER))
    assert [one.module for one in said.first] == [module.id for module in modules()]
    assert len(said.later) == len(STATEMENTS) - AT_FIRST and not said.lightly


def test_what_was_never_done_comes_before_what_can_be_done_with_help():
    *others, last = STATEMENTS
    said = advice({**dict.fromkeys(others, Level.WITH_HELP), last: Level.NEVER})
    assert last in said.first


@pytest.mark.parametrize("level", [Level.ALONE, Level.TEACHES])
def test_what_one_can_do_is_not_advised(level):
    said = advice(everything(level))
    assert (said.first, said.later, said.lightly) == ((), (), STATEMENTS)


def test_every_statement_lands_in_exactly_one_of_the_three_lists():
    for chosen in itertools.product(Level, repeat=3):
        levels = {one: chosen[number % 3] for number, one in enumerate(STATEMENTS)}
        said = advice(levels)
        assert sorted(map(STATEMENTS.index, said.first + said.later + said.lightly)) == list(
            range(12)
        )
        assert len(said.first) <= AT_FIRST


def test_the_advice_does_not_depend_on_the_order_of_the_answers():
    levels = {one: Level(number % 4) for number, one in enumerate(STATEMENTS)}
    assert advice(levels) == advice(dict(reversed(levels.items())))


def test_both_editions_advise_the_same_places():
    said = {}
    for lang in LANGUAGES:
        with in_language(lang):
            said[lang] = [re.findall(r"\d+", where(one))[:3] for one in STATEMENTS]
    assert said["th"] == said["en"] and all(len(numbers) == 3 for numbers in said["en"])


def test_the_advice_names_the_headings_of_the_lessons(lang, project):
    for one in STATEMENTS:
        lesson = (project / "notebooks" / f"{one.module}.py").read_text("utf-8")
        with in_language("en"):
            start, end = re.findall(r"\d+", where(one))[1:3]
            heading = re.search(rf"^# ## (.+ minutes: {start}–{end}\))$", lesson, re.M)[1]
        title = where(one).removesuffix(" ●").split(": ", 1)[1]
        assert title in translate(heading, lang)


def test_the_button_alone_asks_for_a_choice(lang):
    assert translate("… Choose at least one line first, then press the button.", lang) in pressed(
        self_assessment()
    )


def test_the_button_lists_the_sections_to_look_at(lang):
    said = pressed(self_assessment(), Level.NEVER)
    first = advice(everything(Level.NEVER)).first
    assert [where(one) for one in first if where(one) not in said] == []


def test_who_can_do_everything_is_asked_to_help_a_neighbour(lang):
    said = pressed(self_assessment(), Level.TEACHES)
    text = "You can do all of this. Look for somebody beside you who cannot yet."
    assert translate(text, lang) in said


def test_lines_left_out_are_counted(lang):
    panel = self_assessment()
    next(iter(panel.rows.values())).value = int(Level.NEVER)
    assert translate("Not chosen yet: {count}.", lang).format(count=11) in pressed(panel)


def test_the_lists_offer_the_four_levels_after_an_empty_choice(lang):
    row = next(iter(self_assessment().rows.values()))
    assert [label for label, _value in row.options][1:] == [
        translate(text, lang) for text in LEVELS.values()
    ]
    assert row.value == ""


def test_the_advice_follows_an_answer_that_arrives_after_the_button(lang):
    """The browser holds a change back while the kernel is busy; the button does not wait."""
    panel = self_assessment()
    *others, last = panel.rows.values()
    for row in (*others, last):
        row.value = int(Level.NEVER)
    panel.button.click()
    before = panel.feedback.value
    last.value = int(Level.TEACHES)
    assert panel.feedback.value != before
    text = translate("You can do already: {count} of {total}.", lang)
    assert text.format(count=1, total=12) in panel.feedback.value


def test_before_the_button_nothing_is_advised():
    panel = self_assessment()
    before = panel.feedback.value
    next(iter(panel.rows.values())).value = int(Level.NEVER)
    assert panel.feedback.value == before


def test_the_advice_is_read_aloud_when_it_comes():
    assert 'role="status" aria-live="polite"' in self_assessment().feedback.value
