"""D4.1 to D4.3 answer their controls and say in words and numbers what they show."""

import warnings

import pytest

from curriculum.app_design.demo import booking_quota, readable_screen, tap_race
from curriculum.app_design.demos.actions import ACTIONS, FULL_NAME
from curriculum.app_design.demos.booking_quota import view as quota_view
from curriculum.app_design.demos.readable_screen import view as screen_view
from curriculum.app_design.demos.tap_race import MOST_ACTIONS
from curriculum.kit.i18n import in_language

DEMOS = [readable_screen, tap_race, booking_quota]
MOVES = {
    readable_screen: [
        ("pair", ("#1A1A1A", "#FFC107")),
        ("fg", "#000000"),
        ("bg", "#FFFFFF"),
        ("size", "large"),
        ("button", 44),
        ("distance", 200),
    ],
    tap_race: [("start", "thaid")],
    booking_quota: [("capacity", 7), ("quota", 10), ("show_up", 70)],
}


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def english():
    with in_language("en"):
        yield


def moved(make, **values):
    demo = make()
    for name, value in values.items():
        demo.controls[name].value = value
    assert demo.error is None
    return demo


@pytest.mark.parametrize("make", DEMOS)
def test_an_app_demo_has_a_picture_a_table_and_a_sentence(make, lang):
    with warnings.catch_warnings():
        # a letter without a glyph is a warning in matplotlib, and a hole in the picture
        warnings.simplefilter("error")
        demo = make()
    assert demo.error is None
    assert bytes(demo.image.value).startswith(b"\x89PNG")
    assert demo.facts
    assert "<caption>" in demo.table.value
    assert demo.image.tooltip
    assert all(control.description for control in demo.controls.values())
    is_thai = any("\u0e01" <= letter <= "\u0e5b" for letter in demo.status.value)
    assert is_thai == (lang == "th")


@pytest.mark.parametrize("make", DEMOS)
def test_each_control_of_an_app_demo_moves_it_and_start_again_restores_it(make):
    demo = make()
    first, facts = demo.image.value, demo.facts
    for control, value in MOVES[make]:
        before = demo.image.value
        demo.controls[control].value = value
        assert demo.error is None
        assert demo.image.value != before, control
    demo.restart.click()
    assert (demo.image.value, demo.facts) == (first, facts)


@pytest.mark.parametrize(
    ("make", "extreme"),
    [
        (readable_screen, {"button": 12, "distance": 80, "size": "large"}),
        (readable_screen, {"button": 72, "distance": 440}),
        (tap_race, {"start": "nothing"}),
        (booking_quota, {"quota": 16, "capacity": 1, "show_up": 100}),
        (booking_quota, {"quota": 1, "capacity": 12, "show_up": 50}),
    ],
)
def test_the_ends_of_the_controls_are_drawn_without_a_warning(make, extreme, lang):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        moved(make, **extreme)


# --- D4.1


def shown(fg="#FFFFFF", bg="#F5A623", size="normal", button=24, distance=300):
    return screen_view({"fg": fg, "bg": bg, "size": size, "button": button, "distance": distance})


@pytest.mark.parametrize(
    ("fg", "bg", "ratio", "passes"),
    [
        ("#767676", "#FFFFFF", 4.542, True),
        ("#777777", "#FFFFFF", 4.478, False),
        ("#FFFFFF", "#F5A623", 2.027, False),
        ("#1A1A1A", "#FFC107", 10.677, True),
    ],
)
def test_screen_shows_the_contrast_of_a_pair(fg, bg, ratio, passes, english):
    view = shown(fg, bg)
    assert view.facts["ratio"] == pytest.approx(ratio, abs=5e-4)
    assert view.facts["readable"] is passes
    assert view.tables[0].rows[0][-1] == ("✓ passes" if passes else "✗ fails")
    assert f"{ratio:.3f}" in view.status


@pytest.mark.parametrize(("button", "seconds"), [(24, 0.6632), (44, 0.5450), (48, 0.5287)])
def test_screen_shows_the_time_of_the_thumb(button, seconds, english):
    assert shown(button=button).facts["seconds"] == pytest.approx(seconds, abs=5e-5)


def test_screen_shows_the_difficulty_of_the_first_button(english):
    assert shown().facts["difficulty"] == pytest.approx(3.7549, abs=5e-5)


@pytest.mark.parametrize(
    ("button", "aa", "aaa"), [(23, False, False), (24, True, False), (44, True, True)]
)
def test_screen_judges_the_button(button, aa, aaa, english):
    facts = shown(button=button).facts
    assert (facts["aa"], facts["aaa"]) == (aa, aaa)


def test_large_text_is_judged_by_its_own_limit(english):
    green = {"fg": "#FFFFFF", "bg": "#2E9E5B"}
    assert not shown(**green).facts["readable"]
    assert shown(**green, size="large").facts["readable"]


def test_a_colour_of_ones_own_leaves_the_list_of_pairs(english):
    demo = moved(readable_screen, bg="#0B5394")
    assert demo.controls["pair"].value == ("#FFFFFF", "#0B5394")
    demo.controls["bg"].value = "#123456"
    assert demo.controls["pair"].value is None
    assert demo.facts["readable"]


def test_a_colour_that_cannot_be_read_is_refused_in_a_sentence(english):
    demo = readable_screen()
    demo.controls["fg"].value = "orange"
    assert "is not a colour code" in demo.status.value


# --- D4.2


def test_race_begins_with_the_form(english):
    facts = tap_race().facts
    assert (facts["seconds"], facts["form"], facts["thaid"]) == (27.74, 27.74, 11.8)
    assert facts["counts"] == {"K": 43, "P": 6, "M": 6, "H": 0, "R": 1}


def test_race_with_thaid_takes_11_80_seconds(english):
    demo = moved(tap_race, start="thaid")
    assert demo.facts["seconds"] == 11.8
    assert demo.facts["counts"] == {"K": 0, "P": 4, "M": 4, "H": 0, "R": 2}
    assert "57.5 %" in demo.status.value


def test_without_the_name_the_race_is_8_05_seconds_shorter(english):
    demo = tap_race()
    demo.forget_name.click()
    assert demo.facts["saved"] == 8.05
    assert FULL_NAME not in demo.actions
    demo.forget_name.click()
    assert "does not ask for the name" in demo.status.value


def test_an_action_is_added_at_the_end_and_taken_out_by_its_button(english):
    demo = tap_race()
    before = demo.actions
    demo.controls["new"].value = ACTIONS.index(FULL_NAME)
    demo.add_button.click()
    assert demo.actions == (*before, FULL_NAME)
    assert demo.facts["seconds"] == pytest.approx(27.74 + 8.05)
    demo.action_buttons[len(before)].click()
    assert demo.actions == before


def test_the_buttons_say_what_the_flow_is(english):
    demo = tap_race()
    demo.action_buttons[1].click()
    shown = [b.description for b in demo.action_buttons if b.layout.display != "none"]
    assert len(shown) == len(demo.actions) == 5
    assert shown[1] == "2. Type the telephone number, 10 digits · 5.25 s"


def test_a_flow_can_be_emptied_and_built_from_nothing(english):
    demo = moved(tap_race, start="nothing")
    assert demo.facts["seconds"] == 0
    demo.add_button.click()
    assert len(demo.actions) == 1
    assert demo.facts["seconds"] > 0


def test_a_flow_cannot_grow_without_end(english):
    demo = tap_race()
    # one by one, each with its picture, would take long
    demo._set([FULL_NAME] * MOST_ACTIONS)
    demo.add_button.click()
    assert len(demo.actions) == MOST_ACTIONS
    assert "Take one out first" in demo.status.value


# --- D4.3


def slot(capacity=8, quota=8, show_up=85):
    return quota_view({"capacity": capacity, "quota": quota, "show_up": show_up})


@pytest.mark.parametrize(("quota", "chance"), [(8, 0), (9, 0.2316), (10, 0.5443), (11, 0.7788)])
def test_quota_shows_the_chance_of_too_many(quota, chance, english):
    assert slot(quota=quota).facts["overload"] == pytest.approx(chance, abs=5e-5)


def test_quota_of_6_for_5_places(english):
    assert slot(capacity=5, quota=6).facts["overload"] == pytest.approx(0.3771, abs=5e-5)


def test_quota_says_in_words_which_numbers_are_too_many(english):
    view = slot(quota=10)
    assert [row[-1] for row in view.tables[0].rows[-2:]] == ["1 too many", "2 too many"]
    assert "54.4 %" in view.status


def test_as_many_bookings_as_places_are_always_safe(english):
    assert "always a place" in slot().status
