"""What Thai counters type is read as they meant it, and what cannot be read is said."""

import datetime as dt

import pandas as pd
import pytest

from curriculum.excel_data import given
from curriculum.excel_data.cleaning import (
    DateFix,
    IdFault,
    Recipe,
    aliases,
    cook,
    date_with,
    fee_in_baht,
    fixes_needed,
    id_fault,
    in_full,
    quality,
    service_minutes,
    spellings,
    tidy_spaces,
    trim,
)
from curriculum.kit.i18n import in_language
from curriculum.kit.refusal import Refusal

NBSP, ZERO_WIDTH, FULL_WIDTH_SPACE = "\u00a0", "\u200b", "\u3000"
ERA, DIGITS, MONTHS = DateFix.BUDDHIST_ERA, DateFix.THAI_DIGITS, DateFix.THAI_MONTHS


@pytest.fixture(scope="module")
def raw():
    return given("raw")


@pytest.fixture(scope="module")
def clean_raw():
    return given("clean_raw")


@pytest.fixture(scope="module")
def cooked(raw):
    services, tambons = given("services", "tambons")
    return lambda **fixes: cook(raw, Recipe(**fixes), aliases(services), aliases(tambons))


# --- spaces


@pytest.mark.parametrize(
    ("typed", "trimmed"),
    [
        (" แจ้งย้ายที่อยู่  ", "แจ้งย้ายที่อยู่"),
        ("ทำบัตร   ปชช.  หาย", "ทำบัตร ปชช. หาย"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_both_ways_to_trim_take_out_ordinary_spaces(typed, trimmed):
    assert trim(typed) == tidy_spaces(typed) == trimmed


def test_trim_leaves_a_non_breaking_space_as_excel_does():
    assert trim(f" ต.ศรีธารา{NBSP} ") == f"ต.ศรีธารา{NBSP}"


@pytest.mark.parametrize("space", [NBSP, FULL_WIDTH_SPACE, "\t", "\r\n", ZERO_WIDTH, "\ufeff"])
def test_tidy_spaces_takes_out_spaces_that_nobody_sees(space):
    assert tidy_spaces(f"{space}แจ้ง{ZERO_WIDTH}เกิด {space}") == "แจ้งเกิด"


def test_tidy_spaces_keeps_thai_digits_and_sara_am():
    assert tidy_spaces("ค่าทำบัตร  ๑๐๐") == "ค่าทำบัตร ๑๐๐"


def test_stray_spaces_are_made_visible():
    assert in_full(" ย้าย ที่อยู่  ") == "␣ย้าย ที่อยู่␣␣"


# --- fees


@pytest.mark.parametrize(
    ("typed", "baht"),
    [
        ("ฟรี", 0),
        ("-", 0),
        ("0", 0),
        ("", 0),
        ("๑๐๐", 100),
        (" ๑๐ ", 10),
        ("100.00", 100),
        (f"{NBSP}1,200", 1200),
    ],
)
def test_a_fee_is_read_in_each_way_it_is_typed(typed, baht):
    assert fee_in_baht(typed) == baht


@pytest.mark.parametrize("typed", ["ร้อยบาท", "-10", "10 หรือ 20", "1e3", "1,5"])
def test_what_is_no_fee_is_refused_and_quoted(typed):
    with in_language("en"), pytest.raises(Refusal, match=f"“{typed}” is not a fee"):
        fee_in_baht(typed)


def test_fees_of_the_clean_rows_add_up(clean_raw):
    assert clean_raw["fee"].map(fee_in_baht).sum() == 18810


# --- dates


@pytest.mark.parametrize(
    ("typed", "needed"),
    [
        ("2025-05-13", set()),
        ("13/05/2568", {ERA}),
        ("๑๓/๐๕/๒๕๖๘", {ERA, DIGITS}),
        ("13 พ.ค. 2568", {ERA, MONTHS}),
        ("๑๓ พฤษภาคม พ.ศ. ๒๕๖๘", {ERA, DIGITS, MONTHS}),
        ("13/05/2025", set()),
    ],
)
def test_a_date_is_read_when_all_it_needs_is_known_and_not_before(typed, needed):
    assert fixes_needed(typed) == needed
    assert date_with(typed, frozenset(needed)) == dt.date(2025, 5, 13)
    for missing in needed:
        assert date_with(typed, frozenset(DateFix) - {missing}) is None


@pytest.mark.parametrize("typed", ["", "31/02/2568", "วันนี้", "05/2568"])
def test_what_is_no_date_is_none(typed):
    assert date_with(typed, frozenset(DateFix)) is None


def test_dates_heal_step_by_step(cooked):
    def read(**fixes):
        return cooked(deduplicate=True, **fixes)["date"].notna().sum()

    assert read() == 240
    assert read(buddhist_era=True) == 960
    assert read(buddhist_era=True, thai_digits=True) == 1020
    assert read(buddhist_era=True, thai_digits=True, thai_months=True) == 1200


# --- citizen IDs


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("9.12E+12", IdFault.LOST_IN_EXCEL),
        ("9.93842E+12", IdFault.LOST_IN_EXCEL),
        ("9e12", IdFault.LOST_IN_EXCEL),
        ("993842478900", IdFault.NOT_13_DIGITS),
        ("993842478900X", IdFault.NOT_13_DIGITS),
        ("", IdFault.NOT_13_DIGITS),
    ],
)
def test_an_id_that_cannot_be_used_is_told_apart(typed, fault):
    assert id_fault(typed) is fault


def test_a_right_id_is_right_with_dashes_spaces_and_thai_digits():
    whole = given("records")["citizen_id"][0]
    dashed = f"{whole[0]}-{whole[1:5]}-{whole[5:10]}-{whole[10:12]}-{whole[12]}"
    thai = whole.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    spaced = dashed.replace("-", " ") + ZERO_WIDTH
    assert [id_fault(one) for one in (whole, dashed, thai, spaced)] == [None] * 4


def test_a_wrong_check_digit_is_found():
    whole = given("records")["citizen_id"][0]
    wrong = whole[:12] + str((int(whole[12]) + 1) % 10)
    assert id_fault(wrong) is IdFault.WRONG_CHECK_DIGIT


def test_19_check_digits_are_wrong_and_10_ids_are_lost(clean_raw):
    faults = clean_raw["citizen_id"].map(id_fault).value_counts().to_dict()
    assert faults == {IdFault.WRONG_CHECK_DIGIT: 19, IdFault.LOST_IN_EXCEL: 10}


def test_quality_of_the_clean_rows(clean_raw):
    assert quality(clean_raw) == {"bad_id": 29, "time_swapped": 12, "missing_score": 120}


# --- whole tables


def test_rows_heal_from_1224_to_1200(cooked):
    assert (len(cooked()), len(cooked(deduplicate=True))) == (1224, 1200)


@pytest.mark.parametrize(("column", "counts"), [("service", (22, 12, 6)), ("tambon", (15, 10, 5))])
def test_names_heal_by_trimming_and_then_by_matching(cooked, column, counts):
    stages = cooked(), cooked(trim=True), cooked(trim=True, alias=True)
    assert tuple(stage[column].nunique() for stage in stages) == counts


def test_80_service_cells_have_stray_spaces_and_50_are_nicknames(clean_raw):
    nicknames = set(given("services")["nickname_th"])
    names = clean_raw["service"]
    assert (names != names.map(trim)).sum() == 80
    assert names.map(trim).isin(nicknames).sum() == 50


def test_all_fixes_together_give_the_true_records(cooked):
    records, services = given("records", "services")
    fixed = cooked(**vars(Recipe.everything()))
    codes = fixed["service"].map(dict(zip(services["name_th"], services["code"], strict=True)))
    assert (codes == records["service_code"]).all()
    for healed, true in (("tambon", "tambon"), ("date", "service_date"), ("baht", "fee")):
        assert (fixed[healed] == records[true]).all()
    assert (service_minutes(fixed) == records["service_min"]).all()


def test_swapped_times_hide_in_the_mean(clean_raw):
    assert service_minutes(clean_raw, put_right=False).mean() == pytest.approx(15.306, abs=5e-4)
    assert service_minutes(clean_raw).mean() == pytest.approx(15.588, abs=5e-4)


def test_thai_digits_change_the_total_of_fees(cooked):
    assert cooked(deduplicate=True)["baht"].sum() < 18810
    assert cooked(deduplicate=True, thai_digits=True)["baht"].sum() == 18810
    assert cooked(thai_digits=True)["baht"].sum() > 18810


def test_cooking_leaves_the_rows_alone(raw, cooked):
    before = raw.copy()
    cooked(**vars(Recipe.everything()))
    pd.testing.assert_frame_equal(raw, before)


def test_spellings_stand_under_their_right_name(raw):
    found = spellings(raw["tambon"], given("tambons"))[:3]
    assert [(one.text, one.is_right) for one in found] == [
        ("ต.ศรีธารา", True),
        ("ต.ศรีธารา ", False),
        ("ศรีธารา", False),
    ]
    assert {one.right_name for one in found} == {"ต.ศรีธารา"}
