"""Every number that module 3 quotes comes out of the model."""

import numpy as np
import pandas as pd
import pytest

from curriculum.case.holidays import working_days
from curriculum.case.service_records import FIRST_DAY, LAST_DAY
from curriculum.excel_data import given, model
from curriculum.excel_data.model import Measure
from curriculum.kit.refusal import ImpossibleValue

MONDAY, TUESDAY, FRIDAY = 0, 1, 4


@pytest.fixture(scope="module")
def records():
    return given("records")


@pytest.fixture(scope="module")
def counter():
    return given("counter")


@pytest.fixture(scope="module")
def days():
    return working_days(FIRST_DAY, LAST_DAY)


# --- percentiles, shares, averages


def test_waits_of_the_records(records):
    waits = records["wait_min"]
    assert model.average(waits) == pytest.approx(18.095, abs=5e-4)
    assert model.percentile_inc(waits, 0.9) == pytest.approx(39.1)
    assert model.share_within(waits, 30) == pytest.approx(0.8133, abs=5e-5)


@pytest.mark.parametrize("share", [0, 0.1, 0.25, 0.5, 0.9, 0.95, 1])
def test_percentile_is_the_one_of_numpy(records, share):
    waits = records["wait_min"]
    assert model.percentile_inc(waits, share) == pytest.approx(np.percentile(waits, 100 * share))


def test_percentile_and_median_of_the_small_sheet(counter):
    assert model.percentile_inc(counter["E"], 0.9) == pytest.approx(41.3)
    assert model.percentile_inc(counter["E"], 0.5) == 20


def test_percentile_passes_over_blanks():
    assert model.percentile_inc(pd.Series([1, None, 3]), 0.5) == 2


def test_average_passes_over_a_blank_unless_it_is_taken_for_a_number(counter):
    scores = counter["H"]
    assert model.average(scores) == pytest.approx(3.727, abs=5e-4)
    assert model.average(scores, blank=0) == pytest.approx(3.417, abs=5e-4)


@pytest.mark.parametrize("share", [-0.1, 1.1, 90])
def test_a_percentile_beyond_all_values_is_refused(records, share):
    with pytest.raises(ImpossibleValue):
        model.percentile_inc(records["wait_min"], share)


@pytest.mark.parametrize(
    "measure",
    [
        model.average,
        lambda values: model.share_within(values, 30),
        lambda values: model.percentile_inc(values, 0.9),
    ],
)
@pytest.mark.parametrize("values", [[], [None, None]])
def test_nothing_has_no_measure(measure, values):
    with pytest.raises(ImpossibleValue):
        measure(pd.Series(values, dtype=float))


# --- the small sheet, as demo D3.2 quotes it


def test_small_sheet_by_condition(counter):
    walk_in = counter["D"] == "walk-in"
    assert ((counter["B"] == "ID1") & (counter["C"] == "ศรีธารา")).sum() == 2
    assert counter.loc[walk_in, "E"].mean() == 29.875
    assert counter.loc[~walk_in, "E"].mean() == 6.5
    assert counter.loc[counter["B"] == "ID2", "G"].sum() == 300
    assert counter["G"].sum() == 320
    assert (counter["E"] > 30).sum() == 4
    assert counter["B"].str.startswith("ID").sum() == 7


# --- rates with a denominator


def test_tuesday_has_the_most_people_and_monday_the_most_per_day(records, days):
    counts = model.by_weekday(records, Measure.PEOPLE, days)
    rates = model.by_weekday(records, Measure.PER_DAY, days)
    assert counts.tolist() == [167, 292, 235, 245, 261]
    assert model.days_by_weekday(days).tolist() == [4, 8, 8, 9, 8]
    assert rates.tolist() == pytest.approx([41.75, 36.50, 29.38, 27.22, 32.62], abs=0.0051)
    assert (counts.idxmax(), rates.idxmax()) == (TUESDAY, MONDAY)


def test_arrivals_and_waits_by_hour(records, days):
    arrivals = model.by_hour(records, Measure.PEOPLE, days)
    waits = model.by_hour(records, Measure.MEAN_WAIT, days)
    assert arrivals.to_dict() == dict(
        zip(range(8, 16), [107, 227, 224, 137, 130, 170, 133, 72], strict=True)
    )
    assert waits[[9, 10]].tolist() == pytest.approx([20.12, 32.41], abs=0.005)
    assert waits.idxmax() == 10


def test_the_busiest_cell_depends_on_the_denominator(records, days):
    busiest = {
        measure: model.highest(model.heat_map(records, measure, days)) for measure in Measure
    }
    assert busiest == {
        Measure.PEOPLE: (FRIDAY, 10),
        Measure.PER_DAY: (MONDAY, 10),
        Measure.MEAN_WAIT: (TUESDAY, 10),
    }


def test_a_heat_map_adds_up_to_its_margins(records, days):
    table = model.heat_map(records, Measure.PEOPLE, days)
    assert table.shape == (5, 8)
    assert table.sum().tolist() == model.by_hour(records, Measure.PEOPLE, days).tolist()
    assert table.sum(axis=1).tolist() == model.by_weekday(records, Measure.PEOPLE, days).tolist()


def test_people_per_day_by_hour_add_up_to_all_people(records, days):
    assert model.by_hour(records, Measure.PER_DAY, days).sum() == pytest.approx(1200 / 37)


def test_hours_and_weekdays_without_visits_stay_in_the_map(records, days):
    few = records[records["arrive"].dt.hour == 9].head(3)
    assert model.heat_map(few, Measure.PEOPLE, days).to_numpy().sum() == 3
    assert model.heat_map(few, Measure.MEAN_WAIT, days).shape == (5, 8)


def test_a_weekday_that_never_worked_has_no_rate(records, days):
    no_mondays = [day for day in days if day.weekday() != MONDAY]
    assert np.isnan(model.by_weekday(records, Measure.PER_DAY, no_mondays)[MONDAY])


# --- what the records say on the way to the memo


def test_booked_people_wait_less(records):
    booked = records["channel"] == "นัดหมาย"
    assert (booked.sum(), (~booked).sum()) == (167, 1033)
    assert records.loc[booked, "wait_min"].mean() == pytest.approx(7.11, abs=0.005)
    assert records.loc[~booked, "wait_min"].mean() == pytest.approx(19.87, abs=0.005)


def test_longer_waits_go_with_lower_scores(records):
    assert records["wait_min"].corr(records["satisfaction"]) == pytest.approx(-0.849, abs=5e-4)


def test_two_services_bring_all_the_fees(records):
    fees = records.groupby("service_code")["fee"].sum()
    assert fees[fees > 0].to_dict() == {"CR3": 2110, "ID2": 16700}


def test_three_in_four_are_served_within_the_standard_time(records):
    services = given("services")
    standard = records["service_code"].map(services.set_index("code")["std_min"])
    assert (records["service_min"] <= standard).mean() == 0.74
    assert services["std_min"].nunique() == 5


def test_visits_by_service_and_month(records):
    table = pd.crosstab(records["service_code"], records["month"])
    assert table.shape == (6, 2)
    assert table.loc["ID1"].tolist() == [174, 224]
    assert table.sum().tolist() == [530, 670]


# --- counters


@pytest.mark.parametrize(
    ("case", "counters"),
    [
        ((24, 14), 7),
        ((20, 12), 5),
        ((17, 15), 5),
        ((26, 15), 8),
        ((22, 14), 7),
        ((18, 3, 1.0), 1),
        ((0, 14), 0),
    ],
)
def test_counters_needed(case, counters):
    assert model.counters_needed(*case) == counters


def test_counters_needed_keep_the_limit_and_one_fewer_would_not():
    for per_hour in range(1, 60):
        for limit in (0.5, 0.7, 0.85, 1.0):
            needed = model.counters_needed(per_hour, 15, limit)
            assert model.utilisation(per_hour, 15, needed) <= limit + 1e-9
            if needed > 1:
                assert model.utilisation(per_hour, 15, needed - 1) > limit


@pytest.mark.parametrize("case", [(-1, 14), (24, -14), (24, 14, 0), (24, 14, 1.01), (24, 14, 85)])
def test_impossible_counters_are_refused(case):
    with pytest.raises(ImpossibleValue):
        model.counters_needed(*case)


def test_utilisation_needs_a_counter():
    with pytest.raises(ImpossibleValue):
        model.utilisation(24, 14, 0)


def test_the_half_hour_after_opening_counts_twice_an_hour(records, days):
    per_day = model.heat_map(records, Measure.PER_DAY, days)
    rates = model.per_open_hour(per_day)
    assert (rates[8] == 2 * per_day[8]).all()
    assert (rates[9] == per_day[9]).all()
