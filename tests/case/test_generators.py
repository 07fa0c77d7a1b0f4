"""The case is the same for every class: hashes, counts and the statistics the course quotes."""

import datetime as dt
import hashlib
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

import curriculum.case
from curriculum.case import daily_volume, event_log, holidays, service_records, steps
from curriculum.case.write import case_files

DATA = Path(curriculum.case.__file__).parent / "data"


def fingerprint(rows):
    text = "\n".join("|".join(str(value) for value in row) for row in rows)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@pytest.fixture(scope="module")
def log():
    return event_log.event_log()


@pytest.fixture(scope="module")
def records():
    clean, raw = service_records.make_service_records()
    return pd.DataFrame(clean), pd.DataFrame(raw)


def test_event_log_is_the_accepted_one():
    rows = event_log.make_event_log()
    assert fingerprint(row.values() for row in rows) == "8122d980f6cc0565"


def test_clean_records_are_the_accepted_ones():
    clean, _raw = service_records.make_service_records()
    assert fingerprint(row.values() for row in clean) == "550ad5eeec3df895"


def test_raw_records_are_the_accepted_ones():
    _clean, raw = service_records.make_service_records()
    assert fingerprint(row.values() for row in raw) == "36e6839f02d08a4e"


def test_daily_volume_is_the_accepted_one():
    assert fingerprint(daily_volume.make_daily_volume()) == "723c76f3794fc932"


def test_shipped_files_are_what_the_generators_make():
    shipped = {path.name: path.read_bytes() for path in DATA.iterdir()}
    assert shipped == case_files()


def test_shipped_files_have_unix_line_ends():
    texts = (content for name, content in case_files().items() if name.endswith(".csv"))
    assert not any(b"\r" in content for content in texts)


def test_event_log_has_the_stated_size(log):
    assert (len(log), log["case_id"].nunique()) == (5569, 688)


def test_65_cases_come_back_with_a_missing_paper(log):
    returned = log.loc[log["visit_no"] == 2, "case_id"].nunique()
    assert returned == 65
    assert returned / 688 == pytest.approx(0.094, abs=0.0005)


def test_event_log_covers_the_week_of_19_january_2026(log):
    days = sorted(log["ready_at"].dt.date.unique())
    assert days == [dt.date(2026, 1, day) for day in range(19, 24)]


def test_nobody_is_approved_during_the_wednesday_meeting(log):
    approvals = log.loc[log["step"] == "S6", "start"]
    meeting = dt.datetime(2026, 1, 21, 10), dt.datetime(2026, 1, 21, 11)
    assert not ((approvals >= meeting[0]) & (approvals < meeting[1])).any()


def test_minutes_are_derived_from_the_times(log):
    row = log.iloc[1]
    assert (row["start"] - row["ready_at"]).total_seconds() / 60 == row["wait_min"]
    assert (row["end"] - row["start"]).total_seconds() / 60 == row["touch_min"]


def test_self_service_has_no_station_and_no_missing_values(log):
    assert set(log.loc[log["step"] == "S3", "station"]) == {""}
    assert not log.isna().any().any()


def test_a_learner_cannot_spoil_the_event_log_for_the_next_question():
    mine = event_log.event_log()
    mine["wait_min"] = 0.0
    assert event_log.event_log()["wait_min"].mean() > 0


def test_second_approver_serves_the_same_people(log):
    other = event_log.event_log(second_approver=True)
    first_moment = log.groupby("case_id")["ready_at"].min()
    assert first_moment.equals(other.groupby("case_id")["ready_at"].min())
    assert set(other.loc[other["step"] == "S6", "station"]) == {"S6-1", "S6-2"}


def test_steps_are_fresh_for_each_caller():
    mine = steps.steps()
    mine["touch_min"] = 0.0
    assert steps.steps()["touch_min"].sum() == 22.5


def test_lists_and_table_of_steps_agree():
    table = steps.steps()
    assert list(table.columns) == ["step", "name_th", "touch_min", "wait_min", "staff"]
    assert table["touch_min"].tolist() == steps.touch()
    assert table["wait_min"].tolist() == steps.wait()


def test_only_the_paper_form_is_self_service():
    table = steps.steps()
    assert table.loc[table["staff"] == 0, "step"].tolist() == ["S3"]


def test_there_are_42_holidays_and_none_on_a_weekend():
    assert len(holidays.HOL) == 42
    assert all(day.weekday() < 5 for day in holidays.HOL)


def test_labour_day_is_a_working_day_for_the_office():
    assert holidays.is_working_day(dt.date(2026, 5, 1))


def test_april_2026_has_18_working_days():
    assert len(holidays.working_days(dt.date(2026, 4, 1), dt.date(2026, 4, 30))) == 18


def test_songkran_2025_is_five_days_off_in_a_row():
    assert holidays.days_off_before(dt.date(2025, 4, 17)) == 5


def test_daily_volume_has_the_stated_totals():
    volume = dict(daily_volume.make_daily_volume())

    def mean_of(days):
        return round(sum(volume[d] for d in days) / len(days), 1)

    assert (len(volume), sum(volume.values())) == (239, 28681)
    assert mean_of([d for d in volume if d.month == 5]) == 159.7
    assert mean_of([d for d in volume if d.weekday() == 0]) == 143.2
    assert mean_of([d for d in volume if d.weekday() == 2]) == 109.1
    assert max(volume, key=volume.get) == dt.date(2025, 5, 13)
    assert max(volume.values()) == 238


def test_ten_days_follow_a_long_break_and_are_busy():
    after = [n for d, n in daily_volume.make_daily_volume() if holidays.days_off_before(d) >= 3]
    assert (len(after), round(sum(after) / len(after), 1)) == (10, 182.9)


def test_records_have_the_stated_size(records):
    clean, raw = records
    assert (len(clean), len(raw), len(raw.drop_duplicates())) == (1200, 1224, 1200)


def test_dates_are_typed_in_four_ways(records):
    typed = records[1].drop_duplicates()["service_date"]
    thai = typed.str.contains("[๐-๙]")
    kinds = Counter(
        "thai digits" if is_thai else "slash" if "/" in text else "iso" if "-" in text else "month"
        for text, is_thai in zip(typed, thai, strict=True)
    )
    assert kinds == {"slash": 720, "iso": 240, "month": 180, "thai digits": 60}


def test_service_names_heal_from_22_to_12(records):
    names = records[1]["service"]
    assert (names.nunique(), names.str.strip().nunique()) == (22, 12)


def test_tambon_names_heal_from_15_to_10(records):
    names = records[1]["tambon"]
    assert (names.nunique(), names.str.strip().nunique()) == (15, 10)


def test_every_true_citizen_id_is_synthetic_and_valid(records):
    ids = records[0]["citizen_id"]
    assert ids.str.startswith("9").all()
    assert all(int(i[12]) == service_records.check_digit(i[:12]) for i in ids)


def test_true_totals_are_the_quoted_ones(records):
    clean = records[0]
    wait = (clean["start"] - clean["arrive"]).dt.total_seconds() / 60
    booked = clean["channel"] == "นัดหมาย"
    assert clean["fee"].sum() == 18810
    assert wait.mean() == pytest.approx(18.095, abs=0.0005)
    assert wait.quantile(0.9) == pytest.approx(39.1)
    assert (wait <= 30).mean() == pytest.approx(0.8133, abs=0.00005)
    assert (booked.sum(), round(wait[booked].mean(), 2)) == (167, 7.11)
    assert round(wait[~booked].mean(), 2) == 19.87
    assert wait.corr(clean["satisfaction"]) == pytest.approx(-0.849, abs=0.0005)
