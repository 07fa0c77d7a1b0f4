"""The factory: table, phone, checks and map move together; saving and opening lose nothing."""

import html
import json
import warnings
import zipfile
from dataclasses import asdict

import pandas as pd
import pytest

from curriculum.app_design.prototype import prototype_factory
from curriculum.app_design.prototype.checks import CHECKS, check_app
from curriculum.app_design.prototype.example import app_repaired, app_v1
from curriculum.app_design.prototype.flow_map import draw_map, map_table, places
from curriculum.app_design.prototype.look import FIRST_LOOK, Look
from curriculum.app_design.prototype.phone import Phone
from curriculum.kit.i18n import in_language
from curriculum.kit.theme import in_theme, to_png

OWN = [
    {"screen": "START", "title": "ยื่นคำขอ", "button": "ต่อไป", "goto": "END"},
    {"screen": "END", "title": "เสร็จ", "button": "กลับ", "goto": "START"},
]


@pytest.fixture(params=["th", "en"])
def lang(request):
    with in_language(request.param):
        yield request.param


@pytest.fixture
def factory(tmp_path):
    return prototype_factory(path=tmp_path / "proposal.json")


def test_it_opens_with_version_1_and_says_what_is_wrong(tmp_path, lang):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        factory = prototype_factory(path=tmp_path / "proposal.json")
    assert factory.error is None
    assert (factory.facts["screens"], factory.facts["taps"]) == (11, 6)
    assert (factory.facts["unreachable"], factory.facts["dead_ends"]) == (("PRIVACY",), ("TICKET",))
    assert "PRIVACY" in factory.status.value
    assert bytes(factory.image.value).startswith(b"\x89PNG")


def test_version_2_is_two_taps_shorter(factory):
    factory.controls["start"].value = "v2"
    assert factory.facts["taps"] == 4


def test_an_edit_moves_phone_checks_and_map_together(factory):
    picture = factory.image.value
    factory.editor.rows = [
        *factory.editor.rows,
        {"screen": "HOME", "button": "Privacy", "goto": "PRIVACY"},
        {"screen": "TICKET", "button": "Home", "goto": "HOME"},
    ]
    assert (factory.facts["unreachable"], factory.facts["dead_ends"]) == ((), ())
    assert factory.image.value != picture
    home = factory.phone.app["screens"][0]["elements"]
    assert {"sort": "button", "label": "Privacy", "goto": "PRIVACY"} in home
    assert factory.facts["passed"] == tuple(CHECKS)
    assert factory.editor.complaints == []


def test_a_bad_row_is_marked_in_the_table(factory):
    row = {"screen": "HOME", "button": "Lost", "goto": "NOWHERE"}
    factory.editor.rows = [*factory.editor.rows, row]
    marked = {(one["row"], one["column"]) for one in factory.editor.complaints}
    assert (len(factory.editor.rows), "goto") in marked


def test_every_check_is_listed_with_its_state_in_words(factory, lang):
    factory.redraw()
    assert factory.checks.value.count("✓") == len(factory.facts["passed"])
    assert factory.checks.value.count("✗") == len(CHECKS) - len(factory.facts["passed"])


def test_colours_and_height_reach_the_phone_and_the_checks(factory):
    factory.controls["look"].value = {
        **factory.controls["look"].value,
        "button": "#F5A623",
        "height": 30,
    }
    assert (factory.phone.look["button"], factory.phone.look["height"]) == ("#F5A623", 30)
    assert not {"contrast", "target"} & set(factory.facts["passed"])


def test_a_colour_mistyped_is_told_and_never_reaches_the_phone(factory):
    factory.controls["look"].value = asdict(Look(button="blue"))
    assert "blue" in factory.checks.value
    assert factory.phone.look["button"] == FIRST_LOOK.button


def test_the_goal_can_be_chosen_and_counts_its_taps(factory):
    factory.controls["goal"].value = "CANCEL"
    assert factory.facts["taps"] == 2


def test_a_goal_that_is_renamed_counts_again_when_it_is_back(factory):
    rows = factory.editor.rows
    factory.editor.rows = [row for row in rows if row["screen"] != "CONFIRM"]
    assert factory.controls["goal"].value == ""
    factory.editor.rows = rows
    assert factory.facts["taps"] == 6


def test_looking_at_another_table_loses_no_edit(factory):
    factory.editor.rows = [*factory.editor.rows, {"screen": "NEW", "title": "New"}]
    factory.controls["start"].value = "small"
    factory.controls["start"].value = "v1"
    assert factory.facts["screens"] == 12


def test_start_again_brings_the_first_table_back(factory):
    factory.editor.rows = OWN
    factory.controls["look"].value = asdict(Look(height=20))
    factory.restart.click()
    assert (factory.facts["screens"], factory.look) == (11, FIRST_LOOK)


@pytest.mark.parametrize("table", [OWN, pd.DataFrame(OWN)], ids=["list", "DataFrame"])
def test_a_table_of_ones_own_opens_first(tmp_path, table):
    factory = prototype_factory(table, goal="END", path=tmp_path / "proposal.json")
    assert [row["screen"] for row in factory.app_spec] == ["START", "END"]
    assert factory.facts["passed"] == tuple(CHECKS)


def test_an_empty_table_is_no_error(factory):
    factory.editor.rows = []
    assert factory.error is None
    assert factory.facts["passed"] == ()


def test_what_is_saved_is_opened_again(factory, tmp_path):
    factory.editor.rows = [*OWN, {}]
    factory.controls["goal"].value = "END"
    factory.controls["title"].value = "คำขอ"
    factory.controls["look"].value = asdict(Look(button="#1B5E20"))
    factory.save()
    again = prototype_factory(path=tmp_path / "proposal.json")
    again.controls["start"].value = "saved"
    assert again.app_spec == factory.app_spec
    assert (again.report.goal, again.phone.title) == ("END", "คำขอ")
    assert again.look == Look(button="#1B5E20")


def test_saving_keeps_what_other_modules_wrote(factory, tmp_path):
    path = tmp_path / "proposal.json"
    path.write_text('{"plan": [1, 2]}', encoding="utf-8")
    factory.save()
    saved = json.loads(path.read_text(encoding="utf-8"))
    assert saved["plan"] == [1, 2]
    assert saved["app_spec"] == factory.app_spec


@pytest.mark.parametrize("spec", [None, "text", 3, ["a"], [], {"a": 1}])
def test_a_proposal_that_holds_no_table_offers_none(tmp_path, spec):
    path = tmp_path / "proposal.json"
    path.write_text(json.dumps({"app_spec": spec, "app_look": spec}), encoding="utf-8")
    factory = prototype_factory(path=path)
    assert "saved" not in [value for _label, value in factory.controls["start"].options]


def test_a_look_that_was_spoilt_in_the_file_is_the_first_one_again(tmp_path):
    path = tmp_path / "proposal.json"
    look = {"paper": 5, "button": "no colour", "height": "tall"}
    path.write_text(json.dumps({"app_spec": OWN, "app_look": look}), encoding="utf-8")
    factory = prototype_factory(path=path)
    factory.controls["start"].value = "saved"
    assert factory.error is None
    assert factory.look == FIRST_LOOK


def test_the_page_and_the_website_are_written_beside_the_notebook(factory, tmp_path):
    factory.make_page()
    page = (tmp_path / "prototype.html").read_text(encoding="utf-8")
    assert page.startswith("<!doctype html>")
    with zipfile.ZipFile(tmp_path / "prototype_website.zip") as bundle:
        assert bundle.namelist() == ["index.html", "worker.js"]
    assert 'download="prototype.html"' in factory.done.value


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    factory = prototype_factory(path=tmp_path / "gone" / "proposal.json")
    for act in (factory.save, factory.make_page):
        act()
        assert "✗" in factory.done.value


def test_text_of_the_table_is_never_markup_in_the_notebook(factory):
    bad = "<img src=x onerror=alert(1)>"
    factory.editor.rows = [
        {"screen": bad, "title": bad, "button": bad, "goto": f"{bad}?"},
        {"screen": "B", "title": bad, "field": bad, "kind": bad},
    ]
    assert factory.error is None
    for widget in (factory.checks, factory.table, factory.status):
        assert bad not in widget.value
        assert html.escape(bad) in widget.value or widget is factory.status


# ---- the phone ----


def test_the_phone_starts_at_the_first_screen_with_no_taps():
    phone = Phone(check_app(app_v1()).app)
    assert (phone.screen, phone.taps) == ("HOME", 0)


def test_the_phone_stays_on_its_screen_while_the_table_changes():
    app = check_app(app_v1()).app
    phone = Phone(app)
    phone.screen = "DATE"
    phone.show(app, Look(height=60))
    assert phone.screen == "DATE"
    phone.show(check_app(OWN).app, Look())
    assert phone.screen == "START"


def test_restart_goes_home_and_counts_from_nothing():
    phone = Phone(check_app(app_v1()).app)
    phone.screen, phone.taps = "DATE", 4
    phone.restart()
    assert (phone.screen, phone.taps) == ("HOME", 0)


def test_no_trait_of_the_phone_holds_what_a_tester_types():
    synced = set(Phone(check_app(OWN).app).traits(sync=True))
    own = {name for name in synced if not name.startswith("_")}
    assert own - {"layout", "tabbable", "tooltip"} == {
        "app", "words", "look", "lang", "title", "screen", "taps", "restarts",
    }  # fmt: skip


# ---- the map ----


def test_no_two_boxes_of_the_map_cover_each_other():
    for rows in (app_v1(), app_repaired()):
        where = [(place.x, place.y) for place in places(check_app(rows)).values()]
        for n, (x, y) in enumerate(where):
            assert all(abs(x - a) > 2.5 or abs(y - b) > 1.1 for a, b in where[:n])


def test_the_table_of_the_map_says_the_same(lang):
    rows = {row[0]: row for row in map_table(check_app(app_v1(), goal="CONFIRM")).rows}
    assert rows["CONFIRM"][3] == "6"
    assert "★" in rows["CONFIRM"][4]
    assert "■" in rows["TICKET"][4]
    assert rows["PRIVACY"][3] == "–"
    assert "✗" in rows["PRIVACY"][4]


def test_any_text_can_be_drawn_without_a_warning():
    rows = [{"screen": f"{n} 👩‍👧 $x^2$ \\frac {{}} שלום ที่นี่", "title": "$" * n} for n in range(9)]
    with warnings.catch_warnings(), in_theme():
        warnings.simplefilter("error")
        assert to_png(draw_map(check_app(rows)))
