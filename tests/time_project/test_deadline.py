"""Section 64: the first day is not counted, and only a person's last day moves."""

import datetime as dt

import pytest

from curriculum.case.holidays import HOL
from curriculum.kit.refusal import Refusal
from curriculum.time_project.deadline import due_date

D = dt.date


@pytest.mark.parametrize(
    ("received", "who", "due"),
    [
        (D(2026, 3, 30), "citizen", D(2026, 4, 16)),
        (D(2026, 3, 30), "official", D(2026, 4, 14)),
        (D(2026, 3, 20), "citizen", D(2026, 4, 7)),
        (D(2026, 3, 20), "official", D(2026, 4, 4)),
        (D(2026, 4, 17), "citizen", D(2026, 5, 5)),
    ],
)
def test_fifteen_days_for_a_person_and_for_an_official(received, who, due):
    assert due_date(received, 15, who, HOL) == due


def test_a_last_day_that_is_worked_does_not_move():
    assert due_date(D(2026, 4, 16), 15, "citizen", HOL) == D(2026, 5, 1)


def test_without_holidays_only_the_weekend_moves_it():
    assert due_date(D(2026, 3, 30), 15, "citizen") == D(2026, 4, 14)
    assert due_date(D(2026, 3, 27), 15, "citizen") == D(2026, 4, 13)


@pytest.mark.parametrize(
    ("days", "who"),
    [(15, "person"), (0, "citizen"), (-1, "official"), (1.5, "citizen"), ("15", "citizen"),
     (True, "citizen"), (15, ...)],
)  # fmt: skip
def test_a_period_that_cannot_be_is_refused(days, who):
    with pytest.raises(Refusal):
        due_date(D(2026, 3, 30), days, who, HOL)


def test_what_is_no_date_is_refused():
    with pytest.raises(Refusal):
        due_date("2026-03-30", 15, "citizen", HOL)
