"""Mistakes about the effect of a change: ECRS and Pareto (Q1.10, Q1.11)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, any_of, returns, value

ECRS = (
    Misconception(
        "remaining_instead_of_saved",
        value("saving_pct", 30),
        N_("That is the share that remains; the question asks for the share that is saved."),
        N_("Saved is old less new, divided by old."),
    ),
    Misconception(
        "divided_by_new",
        value("saving_pct", 233.33),
        N_("The saving has been divided by the new value."),
        N_("Divide by the old lead time (90)."),
    ),
    Misconception(
        "ratio_instead_of_percent",
        value("saving_pct", 0.7),
        N_("That is a ratio; the question asks for percent."),
        N_("Multiply by 100."),
    ),
    Misconception(
        "minutes_instead_of_percent",
        value("saving_pct", 63),
        N_("That is how many minutes are saved; the question asks for percent."),
        N_("Divide the saved minutes by the old lead time, times 100."),
    ),
    Misconception(
        "waiting_left_out",
        value("lead_future", 16),
        N_("Only the touch time has been added up."),
        N_("Lead time is touch time plus waiting time."),
    ),
    Misconception(
        "negative_saving",
        any_of(value("saving_pct", -70), value("saving_pct", -0.7)),
        N_("A saving is written without a minus sign here."),
        N_("Take old less new, not new less old."),
    ),
)

_ALL_WAITS = "steps_for_80([0.5, 8, 0, 1.5, 4, 50, 1, 2.5])"

PARETO = (
    Misconception(
        "not_sorted",
        any_of(returns(_ALL_WAITS, 6), returns(_ALL_WAITS, 8), returns(_ALL_WAITS, 7)),
        N_("The waits are added up in another order than from the largest to the smallest."),
        N_("Sort first, largest first: sorted(waits, reverse=True)."),
    ),
    Misconception(
        "exactly_80_not_counted",
        returns("steps_for_80([60, 20, 20])", 3),
        N_("Exactly 80 percent already counts, but the function goes one step further."),
        N_("Stop when the sum is at least 80 percent: use >=."),
    ),
    Misconception(
        "largest_only",
        returns(_ALL_WAITS, 1),
        N_("The largest step alone does not reach 80 percent."),
        N_(
            "Keep adding the next largest until 80 percent of the total is reached, "
            "and count every step that you add."
        ),
    ),
    Misconception(
        "share_instead_of_count",
        any_of(returns(_ALL_WAITS, 58), returns(_ALL_WAITS, 54)),
        N_("The function gives minutes back; the question asks how many steps."),
        N_("Count the steps as you add them, and return the count."),
    ),
)
