"""The table becomes an app, and every bad row is named by row and column."""

import pandas as pd
import pytest

from curriculum.app_design.prototype.app import Button, Field, Notice, Text
from curriculum.app_design.prototype.example import app_repaired, app_small, app_v1, app_v2
from curriculum.app_design.prototype.kinds import KINDS, NOTICE, kind_behind, kind_named, label_of
from curriculum.app_design.prototype.spec import COLUMNS, MOST_ROWS, read_app, rows_of
from curriculum.case import app as case
from curriculum.kit.i18n import in_language, translate


def codes(*rows):
    return [(r.code.removeprefix("app."), r.row, r.column) for r in read_app(rows).remarks]


def elements(*rows):
    return read_app(rows).app.screens[0].elements


def test_one_row_gives_one_element_in_the_order_of_the_rows():
    assert elements(
        {"screen": "A", "title": "Hello", "text": "Welcome"},
        {"screen": "A", "button": "Go", "goto": "A"},
        {"screen": "A", "field": "Your phone", "kind": "phone"},
        {"screen": "A", "text": "We keep it for a day.", "kind": "notice"},
    ) == (
        Text(1, "Welcome"),
        Button(2, "Go", "A"),
        Field(3, "Your phone", "phone"),
        Notice(4, "We keep it for a day."),
    )


def test_a_text_may_stand_above_the_button_of_its_row():
    row = {"screen": "A", "text": "Ready?", "button": "Go", "goto": "A"}
    assert elements(row) == (Text(1, "Ready?"), Button(1, "Go", "A"))


def test_rows_of_one_screen_need_not_follow_each_other():
    app = read_app([{"screen": "A"}, {"screen": "B"}, {"screen": "A", "text": "late"}]).app
    assert app.names == ("A", "B")
    assert app.by_name["A"].elements == (Text(3, "late"),)


def test_the_first_row_says_where_the_app_starts():
    assert read_app([{"screen": "START"}, {"screen": "A"}]).app.first == "START"


def test_a_list_takes_its_choices_from_the_text():
    row = {"screen": "A", "text": "morning, afternoon", "field": "When?", "kind": "slot"}
    assert elements(row) == (Field(1, "When?", "slot", ("morning", "afternoon")),)


def test_a_list_without_choices_offers_some():
    (field,) = elements({"screen": "A", "field": "When?", "kind": "slot"})
    assert len(field.choices) >= 2


def test_capitals_and_spaces_do_not_part_a_button_from_its_screen():
    rows = [{"screen": "HOME", "button": "Go", "goto": " done "}, {"screen": "Done"}]
    assert read_app(rows).app.edges == (("HOME", "Done"),)
    assert read_app(rows).remarks == ()


def test_empty_rows_are_nothing_and_rows_keep_their_numbers():
    assert codes({}, {"screen": ""}, {"text": "lost"}, {"screen": "A"}) == [
        ("no_screen_name", 3, "screen")
    ]


def test_a_dataframe_with_missing_values_reads_like_a_list():
    rows = [{"screen": "A", "title": "One"}, {"screen": "B", "button": "Back", "goto": "A"}]
    assert read_app(pd.DataFrame(rows)).app == read_app(rows).app


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", [*KINDS, NOTICE])
def test_a_kind_may_be_written_as_stored_or_as_shown(kind, language):
    assert kind_named(kind) == kind_named(translate(label_of(kind), language)) == kind


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("ศาสนาของท่าน", "religion"),
        ("กรอกเบอร์โทรศัพท์", "phone"),
        ("Your full name", "name"),
        ("E-mail address", "email"),
        ("ชื่อบริการ", None),
        ("เลขคิว", None),
        ("The aging report", None),
    ],
)
def test_a_label_gives_personal_data_away(label, kind):
    assert kind_behind(label) == kind


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ({"text": "x"}, ("no_screen_name", 1, "screen")),
        ({"screen": "A", "button": "x", "goto": "A", "field": "y", "kind": "text"},
         ("two_things", 1, "field")),
        ({"screen": "A", "goto": "A"}, ("goto_without_button", 1, "button")),
        ({"screen": "A", "field": "y"}, ("field_without_kind", 1, "kind")),
        ({"screen": "A", "kind": "phone"}, ("kind_without_field", 1, "field")),
        ({"screen": "A", "field": "y", "kind": "shoe size"}, ("unknown_kind", 1, "kind")),
        ({"screen": "A", "kind": "notice"}, ("notice_without_text", 1, "text")),
        ({"screen": "A", "button": "x"}, ("button_without_goto", 1, "goto")),
        ({"screen": "A", "button": "x", "goto": "Z"}, ("unknown_screen", 1, "goto")),
        ({"screen": "A", "text": "x" * 2001}, ("cut", 1, None)),
        ({"screen": "A", "colour": "red"}, ("unknown_column", None, None)),
    ],
)  # fmt: skip
def test_a_bad_row_is_named_with_its_column(row, complaint):
    assert complaint in codes(row)


def test_two_titles_for_one_screen_are_noticed_and_the_first_stands():
    rows = [{"screen": "A", "title": "One"}, {"screen": "A", "title": "Two"}]
    assert codes(*rows) == [("two_titles", 2, "title")]
    assert read_app(rows).app.by_name["A"].title == "One"


def test_an_empty_table_says_where_to_begin():
    assert codes() == [("no_screens", 1, "screen")]


def test_a_huge_table_is_read_as_far_as_it_is_a_prototype():
    reading = read_app([{"screen": f"S{n}"} for n in range(MOST_ROWS + 5)])
    assert len(reading.app.screens) == MOST_ROWS
    assert [r.code for r in reading.remarks] == ["app.too_many_rows"]


def test_a_mistyped_screen_gets_the_near_names():
    rows = [{"screen": "TICKET"}, {"screen": "HOME", "button": "Go", "goto": "TIKET"}]
    (remark,) = read_app(rows).remarks
    assert "TICKET" in remark.finding.advises("en")


def test_marks_that_turn_the_direction_of_text_are_taken_out():
    assert elements({"screen": "A", "text": "abc\u202egpj.exe\x00"}) == (Text(1, "abcgpj.exe"),)


def test_anything_at_all_in_a_cell_is_read_as_text():
    rows = [{"screen": 7, "text": 3.5, "button": None, "goto": ..., "kind": float("nan")}]
    assert rows_of(rows) == [dict(zip(COLUMNS, ("7", "", "3.5", "", "", "", ""), strict=True))]


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("make", [app_v1, app_v2, app_repaired, app_small])
def test_the_courses_own_tables_are_read_without_a_word(make, language):
    with in_language(language):
        assert read_app(make()).remarks == ()


def test_version_1_has_the_screens_and_links_of_the_case():
    app = read_app(app_v1()).app
    assert set(app.names) == set(case.screens())
    assert set(app.edges) == set(case.edges_v1())


def test_version_2_has_the_links_of_the_case():
    assert set(read_app(app_v2()).app.edges) == set(case.edges_v2())
