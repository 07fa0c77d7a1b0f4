"""The grids: rows are text as typed, the sheet calculates, remembers, and sends little."""

from __future__ import annotations

import pytest

from curriculum.case.counter_sheet import ROWS
from curriculum.kit.grid import Column, Complaint, TableEditor
from curriculum.kit.grid.block import all_cells
from curriculum.kit.grid.sheet import Sheet
from curriculum.kit.grid.typed import constant
from curriculum.kit.i18n import in_language
from curriculum.kit.spreadsheet import CellError

COLUMNS = [
    Column("id", "Code"),
    Column("days", "Days", numeric=True),
    Column("kind", "Kind", choices=(("m", "Manage"), ("t", "Technical"))),
]


@pytest.fixture
def editor() -> TableEditor:
    return TableEditor("Tasks", COLUMNS, [{"id": "A", "days": 5}, {"id": "B", "kind": None}])


@pytest.fixture
def sheet() -> Sheet:
    with in_language("en"):
        yield Sheet(ROWS, caption="The sheet", name="counter", fill=["K2", "K3"])


def told(widget, **content) -> None:
    """What the page sends."""
    widget._handle_custom_msg(content, [])


# ---- the table editor ----


def test_every_value_of_a_row_is_text_and_no_column_is_missing(editor):
    assert editor.rows == [
        {"id": "A", "days": "5", "kind": ""},
        {"id": "B", "days": "", "kind": ""},
    ]


def test_keys_that_are_no_column_stay_in_their_row():
    editor = TableEditor("Tasks", COLUMNS, [{"id": "A", "colour": "blue"}])
    assert editor.rows[0]["colour"] == "blue"


def test_observers_hear_of_typing(editor):
    seen = []
    editor.observe(lambda change: seen.append(change["new"][0]["days"]), "rows")
    # as the page sends it
    editor.set_state({"rows": [{"id": "A", "days": "๗", "kind": "m"}]})
    assert seen == ["๗"]


def test_complaints_name_their_cell(editor):
    editor.complain([Complaint(2, "days", "Type a whole number."), Complaint(0, "", "Too few.")])
    assert [c["row"] for c in editor.complaints] == [2, 0]
    editor.complain([])
    assert editor.complaints == []


def test_a_complaint_about_an_unknown_column_is_refused(editor):
    with pytest.raises(ValueError, match="duration"):
        editor.complain([Complaint(1, "duration", "…")])


def test_columns_need_different_keys():
    with pytest.raises(ValueError, match="different keys"):
        TableEditor("Tasks", [Column("a", "A"), Column("a", "B")])


@pytest.mark.parametrize(
    "make", [lambda: TableEditor("ตาราง", COLUMNS), lambda: Sheet([["x"]], caption="ก")]
)
def test_every_label_has_its_thai(make):
    with in_language("en"):
        english = make().labels
    with in_language("th"):
        thai = make().labels
    assert english.keys() == thai.keys()
    assert [name for name in english if english[name] == thai[name]] == []


# ---- what Excel makes of typed text ----


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("42", 42.0), (" 1,200.50 ", 1200.5), ("70%", 0.7), ("-3", -3.0), ("9E+2", 900.0),
        ("true", True), ("FALSE", False), ("ศรีธารา", "ศรีธารา"), ("'0912", "0912"), ("", None),
        ("1,20", "1,20"), ("13/05/2568", "13/05/2568"), ("ID1", "ID1"), (".", "."), ("๑๐๐", "๑๐๐"),
    ],
)  # fmt: skip
def test_typed_text_becomes_what_excel_makes_of_it(text, value):
    found = constant(text)
    assert (found, type(found)) == (value, type(value))


def test_blocks_have_their_cells_whichever_corner_is_first():
    assert all_cells(["B3:A2", "$C$1"]) == {"A2", "B2", "A3", "B3", "C1"}


# ---- the sheet ----


def test_a_typed_formula_has_a_value_and_keeps_its_text(sheet):
    formula = '=COUNTIFS(B2:B13,"CR3",C2:C13,"ทุ่งสมมติ")'
    told(sheet, do="set", cells={"K2": formula})
    assert sheet.value("K2") == 1
    assert sheet.shown("K2") == "1"
    assert sheet.formula("K2") == formula
    assert sheet.cells["K2"] == formula


def test_a_change_reaches_every_formula_that_uses_it(sheet):
    sheet.type({"K2": "5", "K3": "=K2*2"})
    sheet.type({"K2": "7"})
    assert sheet.value("K3") == 14


def test_only_what_has_changed_is_sent(sheet):
    sheet.type({"K3": "=K2+1"})
    sent = []
    sheet.observe(lambda change: sent.append(change["name"]))
    sheet.type({"K2": "1"})
    assert set(sheet.patch["cells"]) == {"K2", "K3"}
    assert "first" not in sent


def test_a_page_that_opens_later_gets_the_sheet_as_it_is_now(sheet):
    sheet.type({"K2": "=SUM(G2:G13)"})
    assert sheet.get_state(["first"])["first"]["K2"] == ["320", "=SUM(G2:G13)", "number"]


@pytest.mark.parametrize("cell", ["A1", "E13", "H9", "Z999"])
def test_given_cells_and_cells_outside_stay_as_they_are(sheet, cell):
    before = dict(sheet.cells)
    told(sheet, do="set", cells={cell: "999"})
    assert sheet.cells == before
    assert not sheet.patch["undo"]


def test_a_cell_to_fill_within_the_rows_is_not_given():
    sheet = Sheet([["sum", "=1+1"], ["yours", ""]], caption="x", fill="B2")
    sheet.type({"B1": "3", "B2": "4"})
    assert (sheet.value("B1"), sheet.value("B2")) == (2, 4)


def test_undo_and_redo_step_through_whole_changes(sheet):
    sheet.type({"K2": "1", "K3": "2"})
    sheet.type({"K2": "9"})
    told(sheet, do="undo")
    assert (sheet.value("K2"), sheet.value("K3")) == (1, 2)
    told(sheet, do="undo")
    assert (sheet.value("K2"), sheet.value("K3")) == (None, None)
    assert not sheet.patch["undo"]
    told(sheet, do="redo")
    assert (sheet.value("K2"), sheet.value("K3")) == (1, 2)


def test_typing_after_undo_forgets_what_was_undone(sheet):
    sheet.type({"K2": "1"})
    sheet.undo()
    sheet.type({"K2": "2"})
    sheet.redo()
    assert sheet.value("K2") == 2


def test_undo_with_nothing_done_changes_nothing(sheet):
    before = dict(sheet.cells)
    sheet.undo()
    assert sheet.cells == before


@pytest.mark.parametrize(
    ("formula", "error"),
    [("=1/0", "#DIV/0!"), ("=SUMM(E2:E13)", "#NAME?"), ("=XLOOKUP(1,A2:A3,B2:B3)", "#N/A")],
)
def test_errors_are_shown_as_excel_shows_them_and_told_in_words(sheet, formula, error):
    sheet.type({"K2": formula})
    assert sheet.shown("K2") == error
    assert sheet.value("K2") == CellError(error)
    assert len(sheet.patch["say"]) > len(f"K2: {error}")


@pytest.mark.parametrize("formula", ["=SUM(", '=COUNTIF(E2:E13,">30)', "=SUM(K2:K5)"])
def test_a_formula_that_excel_would_not_take_stays_as_typed_with_the_reason(sheet, formula):
    sheet.type({"K2": formula})
    assert sheet.cells["K2"] == formula
    assert sheet.patch["cells"]["K2"] == [formula, formula, "refused"]
    assert "Excel would not take" in sheet.patch["say"]


def test_a_cell_that_uses_a_refused_formula_does_not_take_it_for_0(sheet):
    sheet.type({"K2": "=SUM(", "K3": "=K2+1"})
    assert sheet.value("K3") == CellError("#VALUE!")


def test_a_refused_formula_that_is_mended_calculates(sheet):
    sheet.type({"K2": "=SUM("})
    sheet.type({"K2": "=SUM(E2:E3)"})
    assert sheet.value("K2") == 77


def test_text_after_an_apostrophe_is_never_a_formula(sheet):
    sheet.type({"K2": "'=1+1", "K3": "'0912"})
    assert (sheet.shown("K2"), sheet.shown("K3")) == ("=1+1", "0912")
    assert sheet.formula("K2") == ""


def test_a_long_number_shows_what_excel_does_to_an_id(sheet):
    sheet.type({"K2": "9123456789012"})
    assert sheet.shown("K2") == "9.12346E+12"


def test_a_percentage_and_thousands_show_as_typed(sheet):
    sheet.type({"K2": "70%", "K3": "18,810"})
    assert (sheet.shown("K2"), sheet.shown("K3")) == ("70%", "18,810")


def test_dates_are_shown_day_first(sheet):
    assert sheet.shown("A2") == "13/5/2025"


def test_results_that_spill_into_neighbours_are_sent(sheet):
    sheet.type({"K2": "=SORT(E2:E4)"})
    assert [sheet.shown(cell) for cell in ("K2", "K3", "K4")] == ["35", "42", "51"]
    assert {"K2", "K3", "K4"} <= set(sheet.patch["cells"])


def test_an_unknown_message_of_the_page_changes_nothing(sheet):
    before = dict(sheet.cells)
    told(sheet, do="format")
    assert sheet.cells == before


def test_observers_hear_of_cells_that_change(sheet):
    seen = []
    sheet.observe(lambda change: seen.append(change["new"].get("K2")), "cells")
    told(sheet, do="set", cells={"K2": "=1+1"})
    told(sheet, do="undo")
    assert seen == ["=1+1", None]


def test_the_first_cell_to_fill_is_chosen_at_first(sheet):
    assert sheet.start == "K2"


def test_a_sheet_too_large_for_a_page_is_refused():
    with pytest.raises(ValueError, match="10,000"):
        Sheet([["x"]], caption="x", size=(1000, 20))
