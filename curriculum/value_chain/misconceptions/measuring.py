"""Mistakes in adding up times: lead time, PCE, the event log (Q1.1, Q1.2, Q1.8)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, all_of, any_of, part, value


def _smallest_chosen(leaves: Leaves) -> bool:
    means = {
        place: leaf
        for place, leaf in leaves.items()
        if place.startswith("wait_by_step[") and not isinstance(leaf, str)
    }
    return bool(means) and min(means, key=means.get) == f"wait_by_step[{leaves.get('worst_step')}]"


LEAD_TIME = (
    Misconception(
        "touch_and_wait_swapped",
        all_of(value("total_touch", 67.5), value("total_wait", 22.5)),
        N_("Touch time and waiting time have changed places."),
        N_("Touch time is when somebody is working on the case; add up the list touch for it."),
    ),
    Misconception(
        "waiting_left_out",
        any_of(value("lead_time", 22.5), value("total_wait", 22.5)),
        N_("Waiting has not been added yet: citizens spend that time too."),
        N_("Lead time is touch time plus waiting time. Add total_wait."),
    ),
    Misconception(
        "only_waiting",
        value("lead_time", 67.5),
        N_("That is the waiting time alone."),
        N_("Lead time runs from taking the ticket to receiving the card: add the touch time."),
    ),
    Misconception(
        "mean_instead_of_sum",
        any_of(
            value("lead_time", 11.25), value("total_touch", 2.8125), value("total_wait", 8.4375)
        ),
        N_("That is an average for one step; the question asks for the whole process."),
        N_("Use a sum of all eight steps instead of a mean."),
    ),
    Misconception(
        "hours_instead_of_minutes",
        any_of(value("lead_time", 1.5), value("total_touch", 0.375), value("total_wait", 1.125)),
        N_("That is in hours; the question asks for minutes."),
        N_("Leave the minutes as they are: no division by 60 is needed."),
    ),
)

PCE = (
    Misconception(
        "percent_instead_of_ratio",
        value("pce", 9.444),
        N_("That is a percentage; the question asks for a ratio."),
        N_("Leave out the multiplication by 100. A ratio lies between 0 and 1."),
    ),
    Misconception(
        "all_touch_counted",
        any_of(value("pce", 0.25), value("va_time", 22.5)),
        N_("That counts all touch time, also of the steps that create no value."),
        N_("Count only S5, S7 and S8."),
    ),
    Misconception(
        "divided_by_touch",
        value("pce", 0.3778),
        N_("The divisor must be the lead time (90), not the touch time (22.5)."),
        N_("PCE asks which part of all the time, waiting included, creates value."),
    ),
    Misconception(
        "upside_down",
        value("pce", 10.588),
        N_("The fraction stands upside down."),
        N_("Value-adding minutes go on top, lead time below."),
    ),
    Misconception(
        "waiting_of_value_steps_counted",
        value("va_time", 16),
        N_("The waiting before S5, S7 and S8 has been counted as value."),
        N_("Value arises only while somebody works: take the touch minutes of the three steps."),
    ),
    Misconception(
        "rounded_too_far",
        any_of(value("pce", 0.09), value("pce", 0.1)),
        N_("The ratio has been rounded too far."),
        N_("Give at least four decimal places, or let Python divide."),
    ),
)

WAIT_BY_STEP = (
    Misconception(
        "sum_instead_of_mean",
        part("wait_by_step", "S6", 18147.4),
        N_("The waits have been added up; the question asks for their mean."),
        N_("Change sum to mean."),
    ),
    Misconception(
        "plan_instead_of_log",
        part("wait_by_step", "S6", 50),
        N_("Those are the waits of one citizen in the table steps, not of the whole week."),
        N_("Group the table log by step, and take the mean of its column wait_min."),
    ),
    Misconception(
        "median_instead_of_mean",
        part("wait_by_step", "S6", 15.5917),
        N_("That is the middle value (median); the question asks for the mean."),
        N_("Change median to mean."),
    ),
    Misconception(
        "best_instead_of_worst",
        _smallest_chosen,
        N_("worst_step names the step with the shortest wait."),
        N_("The worst step has the largest mean: idxmax finds it, idxmin finds the smallest."),
    ),
    Misconception(
        "touch_instead_of_wait",
        any_of(value("worst_step", "S3"), part("wait_by_step", "S3", 5.1697)),
        N_("That is the touch time; the question asks for the waiting time."),
        N_("Use the column wait_min, not touch_min."),
    ),
)
