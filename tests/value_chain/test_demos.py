"""Each demo answers its controls, says in words and numbers what it shows, in both languages."""

import warnings
from html.parser import HTMLParser

import pytest

from curriculum.kit.controls import slider
from curriculum.kit.demo import Demo, View
from curriculum.kit.i18n import in_language
from curriculum.kit.table import Table
from curriculum.kit.theme import new_figure, to_png
from curriculum.value_chain import model
from curriculum.value_chain.demo import (
    ecrs_board,
    event_log_replay,
    queue_hockey_stick,
    value_stream_ladder,
)
from curriculum.value_chain.demos.value_stream_ladder import view as ladder_view

DEMOS = [value_stream_ladder, queue_hockey_stick, event_log_replay, ecrs_board]
MOVES = [
    (value_stream_ladder, "step", "S2"),
    (value_stream_ladder, "touch", 6.0),
    (value_stream_ladder, "wait", 5.0),
    (queue_hockey_stick, "lam", 10.0),
    (queue_hockey_stick, "minutes", 2.0),
    (queue_hockey_stick, "servers", 2),
    (event_log_replay, "day", 2),
    (event_log_replay, "clock", "11:30"),
    (event_log_replay, "second_approver", True),
    (ecrs_board, "eliminate", True),
    (ecrs_board, "combine", True),
    (ecrs_board, "rearrange", True),
    (ecrs_board, "simplify", True),
]


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def english():
    with in_language("en"):
        yield


class Cells(HTMLParser):
    """Counts the parts of a page that a screen reader lives on."""

    def __init__(self, page):
        super().__init__()
        self.tags = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def count(self, tag, **wanted):
        return sum(1 for t, a in self.tags if t == tag and wanted.items() <= a.items())


def moved(make, **values):
    demo = make()
    for name, value in values.items():
        demo.controls[name].value = value
    assert demo.error is None
    return demo


@pytest.mark.parametrize("make", DEMOS)
def test_a_new_demo_has_a_picture_a_table_and_a_sentence(make, lang):
    with warnings.catch_warnings():
        # a letter without a glyph is a warning in matplotlib, and a hole in the picture
        warnings.simplefilter("error")
        demo = make()
    assert demo.error is None
    assert bytes(demo.image.value).startswith(b"\x89PNG")
    assert demo.facts
    page = Cells(demo.table.value)
    assert page.count("table") == page.count("caption") >= 1
    assert page.count("th", scope="col") and page.count("th", scope="row")
    assert Cells(demo.status.value).count("p", role="status", **{"aria-live": "polite"}) == 1
    assert demo.image.tooltip in demo.status.value


@pytest.mark.parametrize(("make", "control", "value"), MOVES)
def test_a_control_changes_the_picture_and_start_again_restores_it(make, control, value):
    demo = make()
    before, facts = demo.image.value, demo.facts
    demo.controls[control].value = value
    assert demo.error is None
    assert demo.image.value != before
    demo.restart.click()
    assert (demo.image.value, demo.facts) == (before, facts)


@pytest.mark.parametrize(
    ("make", "extreme"),
    [
        (queue_hockey_stick, {"lam": 24.0, "minutes": 6.0, "servers": 1}),
        (queue_hockey_stick, {"lam": 5.0, "minutes": 1.0, "servers": 3}),
        (event_log_replay, {"day": 0, "clock": "08:30"}),
        (event_log_replay, {"day": 4, "clock": "17:45", "second_approver": True}),
    ],
)
def test_the_ends_of_the_sliders_are_drawn_without_a_warning(make, extreme, lang):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        moved(make, **extreme)


@pytest.mark.parametrize("make", DEMOS)
def test_every_control_has_a_label_and_answers_while_it_moves(make, lang):
    for control in make().controls.values():
        assert control.description
        assert getattr(control, "continuous_update", True)


@pytest.mark.parametrize("make", DEMOS)
def test_thai_is_shown_in_the_thai_edition(make):
    with in_language("th"):
        thai = make()
    with in_language("en"):
        english = make()
    assert thai.status.value != english.status.value
    assert thai.image.value != english.image.value
    assert any("\u0e01" <= letter <= "\u0e5b" for letter in thai.status.value)


# --- D1.1


def test_ladder_begins_with_monday(english):
    facts = value_stream_ladder().facts
    assert (facts["lead_time"], facts["touch"], facts["wait"]) == (90, 22.5, 67.5)
    assert facts["pce"] == pytest.approx(0.0944, abs=5e-5)


def test_ladder_with_a_short_approval_takes_45_minutes(english):
    demo = moved(value_stream_ladder, step="S6", wait=5.0)
    assert demo.facts["lead_time"] == 45
    assert demo.facts["pce"] == pytest.approx(0.1889, abs=5e-5)
    assert "45 minutes less" in demo.status.value


def test_halving_the_longest_work_hardly_helps(english):
    assert moved(value_stream_ladder, step="S3", touch=2.5).facts["lead_time"] == 87.5


def test_ladder_keeps_what_was_set_at_each_step(english):
    demo = moved(value_stream_ladder, step="S6", wait=5.0)
    demo.controls["step"].value = "S2"
    assert demo.controls["wait"].value == 8
    demo.controls["step"].value = "S6"
    assert demo.controls["wait"].value == 5
    assert demo.facts["lead_time"] == 45


def test_ladder_survives_a_process_of_no_minutes(english):
    nothing = dict.fromkeys(("S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8"), 0.0)
    shown = ladder_view({"step": "S1", "touch": nothing, "wait": nothing})
    assert (shown.facts["lead_time"], shown.facts["pce"]) == (0, 0)
    assert to_png(shown.figure)


# --- D1.2


@pytest.mark.parametrize(
    ("lam", "servers", "wait"),
    [(10, 1, 3.0), (18, 1, 27.0), (19, 1, 57.0), (18, 2, 0.762), (24, 2, 1.6875)],
)
def test_hockey_stick_shows_the_mean_wait(lam, servers, wait, english):
    facts = moved(queue_hockey_stick, lam=lam, servers=servers).facts
    assert facts["wait"] == pytest.approx(wait, abs=5e-4)
    assert facts["queue_length"] == pytest.approx(model.littles_law(lam, facts["wait"]))


def test_hockey_stick_shows_the_queue_length(english):
    facts = queue_hockey_stick().facts
    assert (facts["utilisation"], facts["queue_length"]) == pytest.approx((0.9, 8.1))


def test_hockey_stick_says_in_words_that_24_an_hour_is_unstable():
    with in_language("th"):
        demo = moved(queue_hockey_stick, lam=24.0)
        assert "ไม่เสถียร" in demo.status.value
        assert "ชั่วโมงละ 4 คน" in demo.status.value
    assert demo.facts["growth"] == 4


def test_hockey_stick_is_unstable_at_exactly_the_capacity(english):
    demo = moved(queue_hockey_stick, lam=20.0)
    assert not demo.facts["stable"]
    assert demo.status.value.count("Unstable") == 1


# --- D1.3


@pytest.mark.parametrize(("clock", "inside"), [("10:30", 17), ("11:30", 37), ("12:30", 41)])
def test_replay_counts_people_inside_on_monday(clock, inside, english):
    assert moved(event_log_replay, clock=clock).facts["inside"] == inside


def test_replay_shows_the_week_with_one_approver(english):
    facts = event_log_replay().facts
    assert facts["mean_lead_time"] == pytest.approx(60.11, abs=0.005)
    assert facts["share_within_60"] == pytest.approx(0.612, abs=5e-4)
    assert facts["s6_wait"] == pytest.approx(26.38, abs=0.005)
    assert facts["theory_wait"] == pytest.approx(16.1, abs=0.1)
    assert facts["s6_wait_by_day"] == pytest.approx([58.27, 10.67, 23.40, 16.10, 16.23], abs=0.005)


def test_replay_shows_the_week_with_a_second_approver(english):
    facts = moved(event_log_replay, second_approver=True).facts
    assert facts["mean_lead_time"] == pytest.approx(34.85, abs=0.005)
    assert facts["share_within_60"] == pytest.approx(0.923, abs=5e-4)
    assert facts["s6_wait"] == pytest.approx(0.67, abs=0.005)


# --- D1.4


@pytest.mark.parametrize(
    ("levers", "minutes"),
    [
        (["eliminate"], 85),
        (["combine"], 82),
        (["rearrange"], 58),
        (["simplify"], 45),
        (["rearrange", "simplify"], 40),
        (["eliminate", "combine", "rearrange", "simplify"], 27),
    ],
)
def test_board_shows_the_lead_time_of_the_ticked_levers(levers, minutes, english):
    demo = moved(ecrs_board, **dict.fromkeys(levers, True))
    assert demo.facts["lead_time"] == minutes
    assert f"from 90 to {minutes} minutes" in demo.status.value


def test_board_with_all_levers_reaches_a_pce_of_31_percent(english):
    levers = dict.fromkeys(("eliminate", "combine", "rearrange", "simplify"), True)
    facts = moved(ecrs_board, **levers).facts
    assert facts["pce"] == pytest.approx(0.3148, abs=5e-5)
    assert facts["saving"] == pytest.approx(0.70)


# --- the frame


def broken_at(limit):
    def view(state):
        if state["x"] > limit:
            raise ValueError("x is too <large>")
        table = Table("a <b>", ["x"], [["<i>"]])
        return View(new_figure(1, 1), [table], "fine", {"x": state["x"]})

    return Demo("Broken", {"x": slider("x", 0, 0, 9, 1)}, view)


def test_a_failure_is_told_in_one_sentence_and_kept(english, caplog):
    demo = broken_at(5)
    demo.controls["x"].value = 7
    assert isinstance(demo.error, ValueError)
    assert "x is too &lt;large&gt;" in demo.status.value
    assert (demo.table.value, demo.facts, demo.image.layout.display) == ("", {}, "none")
    assert "could not be drawn" in caplog.text


def test_after_a_failure_the_demo_draws_again(english):
    demo = broken_at(5)
    demo.controls["x"].value = 7
    demo.restart.click()
    assert (demo.error, demo.facts, demo.image.layout.display) == (None, {"x": 0}, None)


def test_text_in_a_table_is_never_markup(english):
    page = broken_at(5).table.value
    assert "&lt;i&gt;" in page and "a &lt;b&gt;" in page
