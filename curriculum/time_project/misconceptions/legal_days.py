"""Mistakes about the last day of a legal period (Q2.11)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, all_of, any_of, returns

_SHOWN = 'due_date("2026-03-30", 15, "citizen")'
_TO_A_SATURDAY = 'due_date("2026-03-09", 5, "citizen")'
_TO_A_MONDAY = 'due_date("2026-03-10", 6, "citizen")'
_TO_A_LONG_WEEKEND = 'due_date("2025-10-01", 10, "citizen")'
_OFFICIAL = 'due_date("2026-04-01", 12, "official")'
_WITH_THE_EXAMPLE = ("2026-03-24", "2026-04-04", "2026-04-07")
"""What 9 March and 5 days become with 15 days, or with 30 March, typed into the function."""

LEGAL_DAYS = (
    Misconception(
        "same_day_for_every_input",
        lambda leaves: _SHOWN in leaves and leaves[_SHOWN] == leaves.get(_TO_A_SATURDAY),
        N_("The function gives the same day back, whatever is put in."),
        N_("Begin with received and add the days: use the names, not the example."),
    ),
    Misconception(
        "example_typed_in",
        any_of(*(returns(_TO_A_SATURDAY, day) for day in _WITH_THE_EXAMPLE)),
        N_("The date or the number of days of the example stands in the function."),
        N_("Use the names from the brackets: received and days."),
    ),
    Misconception(
        "working_days_instead_of_calendar_days",
        any_of(returns(_SHOWN, "2026-04-24"), returns(_SHOWN, "2026-04-20")),
        N_("The period has been counted in working days, but the law counts calendar days."),
        N_("Add the days with timedelta first. Look at weekends and holidays only at the end."),
    ),
    Misconception(
        "who_swapped",
        all_of(returns(_SHOWN, "2026-04-14"), returns(_OFFICIAL, "2026-04-16")),
        N_("citizen and official have changed places."),
        N_("The period of a citizen moves to the next working day, that of an official does not."),
    ),
    Misconception(
        "official_moved",
        returns(_OFFICIAL, "2026-04-16"),
        N_("The last day of the official has been moved, but paragraph 2 lets it stay."),
        N_("Move the last day only where who == 'citizen'."),
    ),
    Misconception(
        "never_moved",
        all_of(returns(_SHOWN, "2026-04-14"), returns(_TO_A_SATURDAY, "2026-03-14")),
        N_("The last day of a citizen stays on a day on which the office is closed."),
        N_(
            "Where who == 'citizen' and the day is a weekend or a holiday, "
            "go on day by day until the office is open."
        ),
    ),
    Misconception(
        "holidays_left_out",
        returns(_SHOWN, "2026-04-14"),
        N_("Weekends move the last day, but holidays do not yet."),
        N_("Ask also whether the day is in HOLIDAYS."),
    ),
    Misconception(
        "moved_one_day_only",
        returns(_SHOWN, "2026-04-15"),
        N_("The last day moved on by one day, but the office is closed on that day too."),
        N_("Go on until a working day comes: while repeats, if does it once."),
    ),
    Misconception(
        "moved_backwards",
        any_of(returns(_SHOWN, "2026-04-10"), returns(_TO_A_SATURDAY, "2026-03-13")),
        N_("The last day falls on an earlier day than the law says."),
        N_("The day of receipt is not counted, and a closed last day moves forward, never back."),
    ),
    Misconception(
        "weekends_left_out",
        returns(_TO_A_SATURDAY, "2026-03-14"),
        N_("Holidays move the last day, but Saturdays and Sundays do not yet."),
        N_("d.weekday() is 5 on a Saturday and 6 on a Sunday."),
    ),
    Misconception(
        "one_day_too_far",
        any_of(returns(_OFFICIAL, "2026-04-14"), returns(_SHOWN, "2026-04-17")),
        N_("One day too late."),
        N_("The day of receipt is day 0: the period of 1 day ends on the day after it."),
    ),
    Misconception(
        "open_day_moved",
        all_of(returns(_TO_A_SATURDAY, "2026-03-16"), returns(_TO_A_MONDAY, "2026-03-17")),
        N_("The last day moves on although the office is open on that day."),
        N_(
            "Move it only where it is a weekend or a holiday. WORKDAY does not count its first day."
        ),
    ),
    Misconception(
        "stopped_on_a_holiday",
        returns(_TO_A_LONG_WEEKEND, "2025-10-13"),
        N_("After the weekend comes a holiday, and the last day stops there."),
        N_("Look at weekends and at all days of HOLIDAYS together, in one while: … or …"),
    ),
)
