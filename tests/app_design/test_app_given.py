"""What lesson and exercise of module 4 get by name."""

import pytest

from curriculum.app_design import given
from curriculum.app_design.demos.actions import FLOWS
from curriculum.case.app import SCREENS, screen_name
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal

NAMES = (
    "features", "edges_v1", "edges_v2", "screens", "colors", "targets", "SUS", "flow_form",
    "flow_thaid", "KANO", "OP", "THAI", "luminance", "shortest_taps", "reachable", "overload",
)  # fmt: skip


def test_every_promised_name_is_there():
    assert set(NAMES) == set(given.names)


@pytest.mark.parametrize(
    "name", ["features", "edges_v1", "screens", "colors", "targets", "SUS", "KANO", "OP", "THAI"]
)
def test_each_call_hands_out_a_fresh_copy(name):
    assert given(name) is not given(name)


@pytest.mark.parametrize(
    ("name", "columns", "rows"),
    [
        ("features", ["id", "name", "points"], 12),
        ("colors", ["id", "fg", "bg", "size"], 5),
        ("targets", ["name", "w", "h", "inline"], 6),
    ],
)
def test_tables_have_the_columns_of_the_questions(name, columns, rows):
    table = given(name)
    assert list(table.columns) == columns
    assert len(table) == rows


def test_features_are_named_in_the_language_of_the_edition():
    with in_language("en"):
        english = given("features")
    with in_language("th"):
        thai = given("features")
    assert english.set_index("id")["name"]["F06"] == "Privacy notice"
    assert thai.set_index("id")["name"]["F06"] == "ประกาศความเป็นส่วนตัว"
    assert english["points"].tolist() == thai["points"].tolist()


def test_version_2_is_version_1_with_one_link_more():
    assert set(given("edges_v2")) - set(given("edges_v1")) == {("LOGIN", "CONFIRM")}


def test_eight_people_answered_ten_statements():
    assert [len(person) for person in given("SUS")] == [10] * 8
    assert given("SUS")[0] == [4, 2, 4, 2, 4, 2, 5, 2, 4, 2]


def test_flows_are_texts_of_operators():
    assert given("flow_form") == "MP" + "K" * 13 + "MP" + "K" * 20 + "MP" + "K" * 10 + "MPMPMPR"
    assert given("flow_thaid") == "MPRMPMPMPR"


@pytest.mark.parametrize(("name", "flow"), [("form", "flow_form"), ("thaid", "flow_thaid")])
def test_the_race_starts_with_the_given_flows(name, flow):
    assert "".join(action.flow for action in FLOWS[name]) == given(flow)


def test_thai_digits_are_read_with_the_map():
    assert "๙๑๒๓๔๕๖๗๘๙๐๑๐".translate(given("THAI")) == "9123456789010"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_screen_has_a_name(lang):
    with in_language(lang):
        names = [screen_name(code) for code in given("screens")]
    assert len(set(names)) == len(SCREENS) == 11


def test_an_unknown_name_is_refused_with_what_there_is():
    with in_language("en"), pytest.raises(Refusal, match="There is: features"):
        given("nothing")
