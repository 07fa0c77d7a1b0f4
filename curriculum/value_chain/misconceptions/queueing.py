"""Mistakes about load and queues (Q1.5, Q1.6, Q1.7, Q1.9)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, any_of, returns, value

UTILISATION = (
    Misconception(
        "hours_and_minutes_mixed",
        returns("utilization(18, 3, 1)", 54),
        N_("The units differ: lam is for an hour, minutes are minutes."),
        N_("Divide by 60 to turn minutes into hours."),
    ),
    Misconception(
        "percent_instead_of_ratio",
        returns("utilization(18, 3, 1)", 90),
        N_("The answer came out as a percentage."),
        N_("Give a ratio, such as 0.9, not 90."),
    ),
    Misconception(
        "upside_down",
        returns("utilization(18, 3, 1)", 1 / 0.9),
        N_("The fraction stands upside down."),
        N_("Work that arrives goes on top, what the staff can do goes below."),
    ),
    Misconception(
        "grows_with_staff",
        lambda leaves: _grows(leaves, "utilization(18, 3, 1)", "utilization(18, 3, 2)"),
        N_("With more staff the load must fall, but here it rises."),
        N_("Divide by c."),
    ),
    Misconception(
        "staff_left_out",
        lambda leaves: _same(leaves, "utilization(18, 3, 1)", "utilization(18, 3, 2)"),
        N_("The number of staff changes nothing in the function yet."),
        N_("The work is shared by c officers: let c take part in the formula."),
    ),
)

BOTTLENECK = (
    Misconception(
        "longest_step",
        value("bottleneck", "S3"),
        N_(
            "S3 takes longest, but citizens fill in the form side by side: no queue for an officer."
        ),
        N_("The longest step need not be the bottleneck. Compare only the steps that have staff."),
    ),
    Misconception(
        "stations_not_counted",
        value("bottleneck", "S5"),
        N_("S5 has two stations that work at the same time."),
        N_("Divide by the number of officers at the step."),
    ),
    Misconception(
        "longest_wait_first_step",
        value("bottleneck", "S2"),
        N_("S2 is busy, but another step is busier."),
        N_("Compute the utilisation of every step that has staff and take the largest."),
    ),
    Misconception(
        "minutes_instead_of_capacity",
        value("capacity", 3),
        N_("That is the minutes for one person, not how many people an hour."),
        N_("How many times do these minutes go into one hour?"),
    ),
    Misconception(
        "people_a_minute",
        value("capacity", 1 / 3),
        N_("That is how many people a minute; the question asks for an hour."),
        N_("An hour has 60 minutes: multiply by 60."),
    ),
    Misconception(
        "arrivals_instead_of_capacity",
        value("capacity", 18),
        N_("18 is how many people arrive, not how many the step can serve."),
        N_("Capacity an hour is 60 divided by the minutes for one person, times the officers."),
    ),
    Misconception(
        "utilisation_instead_of_capacity",
        value("capacity", 0.9),
        N_("That is the utilisation; the question asks for people an hour."),
        N_("Capacity an hour is 60 divided by the minutes for one person, times the officers."),
    ),
)

LITTLE = (
    Misconception(
        "hours_and_minutes_mixed",
        value("people_inside", 1620),
        N_("The units differ: the rate is for an hour, the time is in minutes."),
        N_("Turn 90 minutes into 1.5 hours first."),
    ),
    Misconception(
        "hours_instead_of_minutes",
        value("lead_needed", 0.6667),
        N_("That is in hours."),
        N_("Multiply by 60 to turn hours into minutes."),
    ),
    Misconception(
        "divided_instead_of_multiplied",
        any_of(value("people_inside", 0.2), value("people_inside", 5), value("people_inside", 12)),
        N_("Rate and time are multiplied, not divided."),
        N_("Little's law: people inside = arrival rate × time inside, both in hours."),
    ),
    Misconception(
        "multiplied_instead_of_divided",
        any_of(value("lead_needed", 216), value("lead_needed", 12960)),
        N_("For lead_needed the seats and the rate have been multiplied."),
        N_("From L = λW follows W = L / λ. Then turn hours into minutes."),
    ),
    Misconception(
        "law_upside_down",
        any_of(value("lead_needed", 90), value("lead_needed", 1.5)),
        N_("lead_needed stands upside down: it is seats divided by the rate."),
        N_("From L = λW follows W = L / λ. Then turn hours into minutes."),
    ),
)

APPROVERS = (
    Misconception(
        "one_is_enough",
        any_of(value("need_normal", 1), value("need_peak", 1)),
        N_(
            "With 1 officer the mean wait is 27 minutes, and at 24 people an hour the queue never ends."
        ),
        N_("Read the printed table: which number of officers first waits 5 minutes or less?"),
    ),
    Misconception(
        "more_than_needed",
        any_of(value("need_normal", 3), value("need_peak", 3)),
        N_("3 officers would do, but the question asks for the smallest number that does."),
        N_("Read the printed table from the top and stop at the first line that is good enough."),
    ),
    Misconception(
        "minutes_instead_of_officers",
        any_of(value("need_normal", 0), value("need_normal", 5), value("need_peak", 5)),
        N_("The question asks for officers, not for minutes."),
        N_("The answer is a number c from the first column of the printed table."),
    ),
)


def _grows(leaves: Leaves, fewer: str, more: str) -> bool:
    return fewer in leaves and more in leaves and leaves[more] > leaves[fewer] * 1.005


def _same(leaves: Leaves, fewer: str, more: str) -> bool:
    return fewer in leaves and more in leaves and leaves[more] == leaves[fewer]
