"""The demos of module 2 answer their controls and say in words and numbers what they show."""

import datetime as dt
import re
import warnings

import pytest
from demo_states import dice_state, evm_state, gantt_state, matrix_state
from page_parts import PageParts

from curriculum.kit.i18n import in_language
from curriculum.kit.keys import KeysStay
from curriculum.kit.theme import in_theme, to_png
from curriculum.time_project.demo import (
    eisenhower_matrix,
    evm_dashboard,
    gantt_on_the_calendar,
    uncertainty_dice,
)
from curriculum.time_project.demos.eisenhower_matrix import view as matrix_view
from curriculum.time_project.demos.evm_dashboard import DONE
from curriculum.time_project.demos.evm_dashboard import view as evm_view
from curriculum.time_project.demos.gantt_on_the_calendar import PLANNED
from curriculum.time_project.demos.gantt_on_the_calendar import view as gantt_view
from curriculum.time_project.demos.uncertainty_dice import view as dice_view

D = dt.date
ABBREVIATIONS = "Q1 Q2 Q3 Q4 PV EV AC BAC SV CV SPI CPI EAC ETC VAC TCPI EVM PERT TOR ECRS LINE"
DEMOS = [gantt_on_the_calendar, uncertainty_dice, evm_dashboard, eisenhower_matrix]
MOVES = [
    (gantt_on_the_calendar, "task", "G"),
    (gantt_on_the_calendar, "duration", 10),
    (gantt_on_the_calendar, "start", D(2026, 4, 1)),
    (gantt_on_the_calendar, "holidays", False),
    (uncertainty_dice, "o", 12),
    (uncertainty_dice, "m", 20),
    (uncertainty_dice, "p", 30),
    (uncertainty_dice, "x", 50),
    (evm_dashboard, "task", "G"),
    (evm_dashboard, "percent", 40),
    (evm_dashboard, "cost", 125_000),
    (eisenhower_matrix, "share", 50),
    (eisenhower_matrix, "delegate", True),
    (eisenhower_matrix, "activity_7", "Q4"),
]


EXTREMES = [
    (gantt_view, gantt_state(D(2026, 3, 2), F=1)),
    (gantt_view, gantt_state(D(2026, 4, 30), F=30)),
    (dice_view, dice_state(5, 5, 5, 36)),
    (dice_view, dice_state(30, 40, 50, 80)),
    (evm_view, evm_state(cost=0, F=0)),
    (evm_view, evm_state(cost=260_000, F=100)),
    (matrix_view, matrix_state(100, True)),
    (matrix_view, matrix_state(places=("Q2",) * 12)),
]


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def english():
    with in_language("en"):
        yield


@pytest.fixture(scope="module")
def shown():
    """A demo in a language as it stands at first, made once: every move of it costs a picture."""
    made = {}

    def demo(make, lang="en"):
        if (make, lang) not in made:
            with in_language(lang), warnings.catch_warnings():
                # a letter without a glyph is a warning in matplotlib, and a hole in the picture
                warnings.simplefilter("error")
                made[make, lang] = make()
        return made[make, lang]

    return demo


def moved(make, **values):
    demo = make()
    for name, value in values.items():
        demo.controls[name].value = value
    assert demo.error is None
    return demo


@pytest.mark.parametrize("make", DEMOS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_a_new_demo_has_a_picture_a_table_and_a_sentence(make, lang, shown):
    demo = shown(make, lang)
    assert demo.error is None
    assert bytes(demo.image.value).startswith(b"\x89PNG")
    page = PageParts(demo.table.value)
    assert page.count("table") == page.count("caption") >= 1
    assert page.count("th", scope="col") and page.count("th", scope="row")
    assert PageParts(demo.status.value).count("p", role="status") == 1
    assert demo.image.tooltip in demo.status.value


def test_all_controls_of_a_demo_are_on_the_page(shown):
    demo = shown(eisenhower_matrix)
    on_the_page, waiting = set(), list(demo.children)
    while waiting:
        widget = waiting.pop()
        on_the_page.add(widget)
        waiting += getattr(widget, "children", ())
    assert set(demo.controls.values()) <= on_the_page


@pytest.mark.parametrize("make", DEMOS)
def test_lists_of_a_demo_keep_the_arrow_keys_that_jupyterlab_wants(make, shown):
    assert any(isinstance(child, KeysStay) for child in shown(make).children)


@pytest.mark.parametrize(("make", "control", "value"), MOVES)
def test_a_control_changes_the_picture_and_start_again_restores_it(
    make, control, value, shown, english
):
    demo = shown(make)
    before, facts = demo.image.value, demo.facts
    demo.controls[control].value = value
    assert demo.error is None
    assert demo.image.value != before
    demo.restart.click()
    assert (demo.image.value, demo.facts) == (before, facts)


@pytest.mark.parametrize(("view", "state"), EXTREMES)
def test_the_ends_of_the_controls_are_drawn_without_a_warning(view, state, lang):
    with warnings.catch_warnings(), in_theme():
        warnings.simplefilter("error")
        assert to_png(view(state).figure)


@pytest.mark.parametrize("make", DEMOS)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_control_has_a_label_and_answers_while_it_moves(make, lang, shown):
    for control in shown(make, lang).controls.values():
        assert control.description
        assert getattr(control, "continuous_update", True)


@pytest.mark.parametrize("make", DEMOS)
def test_no_english_is_left_in_the_thai_edition(make, shown):
    demo = shown(make, "th")
    allowed = {*"ABCDEFGHIJKL", *ABBREVIATIONS.split()}
    labels = [control.description for control in demo.controls.values()]
    # a style sheet is no text, and stands first in the table's page
    said = [*labels, *PageParts(demo.status.value).words, *PageParts(demo.table.value).words[1:]]
    latin = {word for text in said for word in re.findall(r"[A-Za-z][A-Za-z0-9]*", text)}
    assert latin <= allowed


def test_gantt_keeps_what_was_set_for_each_task(english):
    demo = moved(gantt_on_the_calendar, duration=10, task="G")
    assert demo.controls["duration"].value == PLANNED["G"]
    demo.controls["task"].value = "F"
    assert demo.controls["duration"].value == 10
    assert demo.facts["days"] == 42


def test_an_estimate_takes_along_those_it_passes(english):
    demo = moved(uncertainty_dice, o=30)
    assert [demo.controls[name].value for name in ("o", "m", "p")] == [30, 30, 30]
    demo.controls["p"].value = 8
    assert [demo.controls[name].value for name in ("o", "m", "p")] == [8, 8, 8]
    assert demo.error is None


def test_dashboard_keeps_what_was_set_for_each_task(english):
    demo = moved(evm_dashboard, percent=40, task="G")
    assert demo.controls["percent"].value == DONE["G"]
    demo.controls["percent"].value = 100
    assert demo.facts["spi"] == pytest.approx(1.0)


def test_an_activity_moves_with_its_hours(english):
    hours = moved(eisenhower_matrix, activity_0="Q2").facts["hours"]
    assert (hours["Q1"], hours["Q2"]) == (4.5, 18)
