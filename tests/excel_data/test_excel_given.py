"""The data that lesson and exercise of module 3 hand out by name."""

from __future__ import annotations

import datetime as dt

import pandas as pd
import pytest

from curriculum.excel_data import given
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal

TABLES = ["raw", "clean_raw", "records", "services", "tambons", "counter", "daily_volume"]
CONSTANTS = ["HOLIDAYS", "THAI", "TH_ABBR"]


@pytest.mark.parametrize("name", TABLES + CONSTANTS)
def test_every_call_gives_a_fresh_copy(name):
    assert given(name) is not given(name)


@pytest.mark.parametrize("name", TABLES)
def test_a_learner_cannot_spoil_a_table_for_the_next_question(name):
    mine, before = given(name), given(name)
    mine.iloc[:, :] = mine.iloc[::-1].to_numpy()
    mine["more"] = 1
    pd.testing.assert_frame_equal(given(name), before)


def test_raw_rows_are_all_text():
    raw = given("raw")
    assert len(raw) == 1224
    assert all(isinstance(value, str) for column in raw for value in raw[column])
    assert list(raw.columns) == [
        "record_no", "service_date", "citizen_id", "service", "tambon", "channel",
        "counter", "arrive", "start", "end", "fee", "satisfaction",
    ]  # fmt: skip


def test_clean_rows_are_the_raw_ones_without_doubles():
    raw, clean_raw = given("raw", "clean_raw")
    assert len(clean_raw) == clean_raw["record_no"].nunique() == 1200
    assert clean_raw.index.tolist() == list(range(1200))
    assert set(clean_raw["record_no"]) == set(raw["record_no"])


def test_records_are_the_key_of_the_clean_rows_in_the_same_order():
    records, clean_raw = given("records", "clean_raw")
    assert (records["record_no"] == clean_raw["record_no"]).all()
    assert (records["arrive"].dt.strftime("%H:%M") == clean_raw["arrive"]).all()
    assert set(records["month"]) == {4, 5}
    minutes = (records["start"] - records["arrive"]).dt.total_seconds() / 60
    assert (records["wait_min"] == minutes).all()
    assert (records["service_min"] > 0).all()


def test_there_are_six_services_and_five_tambons():
    services, tambons = given("services", "tambons")
    assert services["code"].tolist() == ["ID1", "ID2", "CR1", "CR2", "CR3", "CR4"]
    assert services["fee"].tolist() == [0, 100, 0, 0, 10, 0]
    assert services["std_min"].tolist() == [20, 25, 15, 25, 10, 40]
    assert len(tambons) == 5


def test_the_small_sheet_has_excels_names_for_its_cells():
    counter = given("counter")
    assert "".join(counter.columns) == "ABCDEFGH"
    assert counter.index.tolist() == list(range(2, 14))
    assert counter.loc[2].tolist()[1:] == ["ID1", "ศรีธารา", "walk-in", 42, 14, 0, 2]
    assert counter["A"].dt.date.iloc[[0, 11]].tolist() == [
        dt.date(2025, 5, 13),
        dt.date(2025, 5, 15),
    ]


def test_only_one_cell_of_the_small_sheet_is_blank():
    blank = given("counter").isna()
    assert blank.loc[9, "H"]
    assert blank.to_numpy().sum() == 1


def test_daily_volume_covers_the_fiscal_year():
    volume = given("daily_volume")
    assert (len(volume), volume["total"].sum()) == (239, 28681)
    by_day = volume.groupby(volume["date"].dt.day_of_week)["total"].mean().round(1)
    assert by_day[[0, 2]].tolist() == [143.2, 109.1]


def test_holidays_are_dates_without_labour_day():
    holidays = given("HOLIDAYS")
    assert dt.date(2025, 4, 14) in holidays
    assert dt.date(2026, 5, 1) not in holidays


def test_the_given_helpers_do_what_they_say():
    trim, thai, abbreviations, valid = given("TRIM", "THAI", "TH_ABBR", "valid_thai_id")
    assert trim(" ก  ข ") == "ก ข"
    assert "๑๒๓".translate(thai) == "123"
    assert abbreviations[4] == "พ.ค."
    assert given("records")["citizen_id"].map(valid).all()
    assert not valid("9.12E+12")


def test_a_name_that_is_not_there_is_refused_with_what_there_is():
    with in_language("en"), pytest.raises(Refusal, match="There is: raw, clean_raw, records"):
        given("nothing")
