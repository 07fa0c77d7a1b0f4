"""The live checks find what the course promises they find, name the place, in both languages."""

import math
import re

import pytest

from curriculum.app_design.prototype.checks import CHECKS, RULES, check_app
from curriculum.app_design.prototype.example import GOAL, app_repaired, app_small, app_v1, app_v2
from curriculum.app_design.prototype.look import FIRST_LOOK, Look
from curriculum.kit.i18n import in_language, translate

HOME_LINK = {"screen": "HOME", "button": "Privacy", "goto": "PRIVACY"}
TICKET_LINK = {"screen": "TICKET", "button": "Home", "goto": "HOME"}


def app(*rows, goal="DONE", look=FIRST_LOOK):
    """What the checks say of HOME with a button to DONE, and back, and these rows."""
    base = [
        {"screen": "HOME", "title": "Home", "button": "Go on", "goto": "DONE"},
        {"screen": "DONE", "title": "Done", "button": "Back home", "goto": "HOME"},
    ]
    return check_app([*base, *rows], look, goal)


def codes(report):
    return [remark.code.removeprefix("app.") for remark in report.remarks]


# ---- the checkpoints of the course ----


def test_version_1_has_11_screens_6_taps_one_unreachable_one_dead_end():
    report = check_app(app_v1(), goal=GOAL)
    assert len(report.app.screens) == 11
    assert (report.unreachable, report.dead_ends, report.taps) == (("PRIVACY",), ("TICKET",), 6)


def test_version_2_takes_4_taps():
    assert check_app(app_v2(), goal=GOAL).taps == 4


def test_a_link_to_privacy_and_one_from_ticket_clear_both_warnings():
    report = check_app([*app_v1(), HOME_LINK, TICKET_LINK], goal=GOAL)
    assert (report.unreachable, report.dead_ends) == ((), ())
    assert {"reachable", "dead_ends"} <= set(report.passed)


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_repaired_app_passes_every_check(language):
    with in_language(language):
        assert check_app(app_repaired(), goal=GOAL).passed == tuple(CHECKS)


def test_version_1_fails_only_where_the_course_says():
    report = check_app(app_v1(), goal=GOAL)
    assert set(CHECKS) - set(report.passed) == {"reachable", "dead_ends", "notice"}


# ---- the way ----


def test_a_sound_small_app_passes_every_check():
    assert app().passed == tuple(CHECKS)


def test_back_does_not_make_a_way_out_but_the_notice_may_be_left_by_it():
    stuck = app(
        {"screen": "HOME", "button": "More", "goto": "MORE"}, {"screen": "MORE", "title": "More"}
    )
    assert stuck.dead_ends == ("MORE",)
    notice = app(
        {"screen": "HOME", "button": "More", "goto": "MORE"},
        {"screen": "MORE", "title": "More", "text": "We keep nothing.", "kind": "notice"},
    )
    assert notice.dead_ends == ()


def test_a_button_to_its_own_screen_is_no_way_out():
    report = check_app(
        [
            {"screen": "A", "button": "On", "goto": "B"},
            {"screen": "B", "button": "Again", "goto": "B"},
        ]
    )
    assert report.dead_ends == ("B",)


def test_an_app_of_one_screen_is_no_dead_end_anywhere():
    report = check_app([{"screen": "HOME", "title": "Home"}], goal="HOME")
    assert report.dead_ends == ()
    assert "dead_ends" in report.passed


def test_a_circle_beside_the_app_is_unreachable():
    report = app(
        {"screen": "X", "title": "X", "button": "To Y", "goto": "Y"},
        {"screen": "Y", "title": "Y", "button": "To X", "goto": "X"},
    )
    assert report.unreachable == ("X", "Y")


def test_the_goal_must_be_chosen_and_be_within_reach():
    assert "no_goal" in codes(app(goal=""))
    assert "no_goal" in codes(app(goal="GONE"))
    report = app({"screen": "FAR", "title": "Far", "button": "Home", "goto": "HOME"}, goal="FAR")
    assert "no_way" in codes(report)
    assert math.isinf(report.taps)


# ---- personal data ----

PHONE = {"screen": "DONE", "field": "Phone number", "kind": "phone"}
NOTICE = {"text": "We ask for your phone number to call you back.", "kind": "notice"}


def asks(*rows):
    return app({"screen": "HOME", "title": "Home"}, *rows)


def test_a_personal_field_without_a_notice_is_named():
    (remark,) = asks(PHONE).remarks
    assert (remark.code, remark.row, remark.screen) == ("app.no_notice", 4, "DONE")


@pytest.mark.parametrize(
    "rows",
    [
        [{"screen": "HOME", **NOTICE}, PHONE],
        [{"screen": "DONE", **NOTICE}, PHONE],
        [{"screen": "DONE", "button": "Your data", "goto": "P"}, PHONE,
         {"screen": "P", "title": "P", **NOTICE}],
        [{"screen": "HOME", "button": "Your data", "goto": "P"}, PHONE,
         {"screen": "P", "title": "P", **NOTICE}],
    ],
    ids=["on the screen before", "above the field", "a link above it", "a link before"],
)  # fmt: skip
def test_the_notice_counts_before_the_field_and_as_a_link_before_it(rows):
    assert "notice" in asks(*rows).passed


def test_a_notice_under_the_field_comes_too_late():
    assert "no_notice" in codes(asks(PHONE, {"screen": "DONE", **NOTICE}))


def test_one_way_around_the_notice_is_enough_to_be_named():
    rows = [
        {"screen": "A", "title": "A", "button": "Careful", "goto": "A2"},
        {"screen": "A", "button": "Quick", "goto": "C"},
        {"screen": "A2", "title": "A2", "button": "Read", "goto": "B"},
        {"screen": "B", "title": "B", **NOTICE},
        {"screen": "B", "button": "On", "goto": "C"},
        {"screen": "C", "title": "C", "field": "Phone", "kind": "phone"},
        {"screen": "C", "button": "Start", "goto": "A"},
    ]
    assert [(r.code, r.row) for r in check_app(rows, goal="C").remarks] == [("app.no_notice", 6)]


@pytest.mark.parametrize("kind", ["religion", "blood_type", "face_photo", "health", "fingerprint"])
def test_sensitive_data_is_refused(kind):
    report = asks({"screen": "DONE", **NOTICE}, {"screen": "DONE", "field": "Please", "kind": kind})
    assert codes(report) == ["sensitive_field"]


@pytest.mark.parametrize("kind", ["gps", "birth_date", "address", "income"])
def test_data_that_is_not_needed_is_named(kind):
    report = asks({"screen": "DONE", **NOTICE}, {"screen": "DONE", "field": "Please", "kind": kind})
    assert codes(report) == ["unneeded_field"]


def test_a_sensitive_question_behind_a_plain_kind_is_found():
    report = asks(
        {"screen": "DONE", **NOTICE}, {"screen": "DONE", "field": "ศาสนา", "kind": "text"}
    )
    assert codes(report) == ["sensitive_field"]


def test_a_personal_question_behind_a_plain_kind_is_found():
    report = asks(
        {"screen": "DONE", **NOTICE}, {"screen": "DONE", "field": "เบอร์โทร", "kind": "text"}
    )
    assert codes(report) == ["hidden_kind"]


def test_asking_the_same_twice_is_named():
    again = {"screen": "HOME", "field": "Phone once more", "kind": "phone"}
    report = asks({"screen": "HOME", **NOTICE}, again, PHONE)
    assert codes(report) == ["asked_twice"]


# ---- what is seen ----


def test_a_near_miss_of_the_contrast_is_a_miss():
    (remark,) = app(look=Look(ink="#777777")).remarks
    assert remark.code == "app.text_contrast"
    assert "4.478" in remark.says("en")


@pytest.mark.parametrize(
    ("look", "code"),
    [
        (Look(button="#F5A623"), "button_contrast"),
        (Look(button="#FFFFFF", button_ink="#000000"), "edge_contrast"),
        (Look(paper="red"), "no_colour"),
        (Look(height=30), "too_small"),
        (Look(height=43), "too_small"),
    ],
)
def test_a_look_that_hides_something_is_named(look, code):
    assert code in codes(app(look=look))


def test_44_pixels_are_enough():
    assert "target" in app(look=Look(height=44)).passed


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ({"screen": "DONE", "text": "ข้อความยาว" * 60}, "too_long"),
        ({"screen": "DONE", "button": "ปุ่มที่มีข้อความยาวมาก" * 6, "goto": "HOME"}, "too_long"),
        ({"screen": "NEW", "button": "Home", "goto": "HOME"}, "no_title"),
        ({"screen": "NEW", "title": " done ", "button": "Home", "goto": "HOME"}, "same_title"),
        ({"screen": "DONE", "button": "back HOME", "goto": "DONE"}, "same_button"),
    ],
)
def test_names_and_lengths_are_looked_at(row, code):
    assert code in codes(app(row))


def test_two_fields_of_one_name_are_told_apart():
    field = {"screen": "DONE", "field": "Reason", "kind": "text"}
    assert codes(app(field, field)) == ["same_field"]


def test_a_screen_that_is_too_full_is_named():
    rows = [{"screen": "DONE", "text": f"Paragraph {n}"} for n in range(20)]
    assert codes(app(*rows)) == ["too_full"]


def test_tone_marks_and_vowels_above_take_no_room():
    assert "length" in app({"screen": "HOME", "button": "ที่นี่มี้" * 14, "goto": "DONE"}).passed


# ---- every sentence ----

EVERYTHING_WRONG = [
    check_app([]),
    check_app(app_v1()),
    check_app([{"screen": "A", "colour": "red", "text": "x" * 3000}] * 301),
    app({"screen": "DONE"}, {"text": "lost"}, {"screen": "DONE", "kind": "notice"},
        {"screen": "DONE", "button": "x", "goto": "HOME", "field": "y", "kind": "text"},
        {"screen": "DONE", "goto": "HOME"}, {"screen": "DONE", "field": "z"},
        {"screen": "DONE", "kind": "phone"}, {"screen": "DONE", "field": "w", "kind": "none"},
        {"screen": "DONE", "button": "q"}, {"screen": "DONE", "button": "r", "goto": "NO"},
        {"screen": "DONE", "title": "Other"}, {"screen": "NEW"},
        {"screen": "N2", "title": "Done"}, {"screen": "DONE", "button": "r", "goto": "HOME"},
        {"screen": "DONE", "field": "z", "kind": "text"}, goal="NEW"),
    asks(PHONE, {"screen": "HOME", "field": "Tel", "kind": "phone"},
         {"screen": "DONE", "field": "religion", "kind": "religion"},
         {"screen": "DONE", "field": "where", "kind": "gps"},
         {"screen": "DONE", "field": "surname", "kind": "text"}),
    app(*[{"screen": "DONE", "text": "long " * 100}] * 5, look=Look("#FFFFFF", "#999999", "#EEEEEE", "#FFFFFF", 20)),
    app(look=Look(paper="white")),
]  # fmt: skip


def test_every_rule_has_a_table_that_triggers_it():
    said = {remark.code for report in EVERYTHING_WRONG for remark in report.remarks}
    assert said == {f"app.{rule.code}" for rule in RULES}


@pytest.mark.parametrize("language", ["th", "en"])
def test_every_remark_is_complete_in_both_languages(language):
    for report in EVERYTHING_WRONG:
        for remark in report.remarks:
            said = remark.says(language)
            assert not re.search(r"\{\w+\}", said), said
            assert remark.finding.hint
            assert language == "en" or said != remark.says("en")


def test_a_remark_about_a_row_names_it():
    for report in EVERYTHING_WRONG:
        for remark in report.remarks:
            assert remark.row is None or str(remark.row) in remark.says("en")


def test_the_titles_of_the_checks_are_translated():
    assert all(translate(title, "th") != title for title in CHECKS.values())


@pytest.mark.parametrize("make", [app_v1, app_v2, app_repaired, app_small])
def test_nobodys_screen_of_the_course_is_too_full(make):
    assert "length" in check_app(make()).passed
