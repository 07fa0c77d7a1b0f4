"""Mistakes in measuring: time to use, bookings for a slot, SUS (Q4.7, Q4.10, Q4.11)."""

from __future__ import annotations

from curriculum.app_design.sus import AVERAGE
from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, all_of, any_of, returns, value


def _sus(answers: list[int]) -> str:
    return f"sus_score({answers})"


BEST = _sus([5, 1] * 5)

ROUNDED = ((3, 1), (2, 0), (2.7, 0.6))
"""What rounding to a whole number, int, and one decimal leave of the seconds of MPK and KK."""

KEYSTROKES = (
    Misconception(
        "one_letter_only",
        any_of(returns('klm("MPK")', 1.35), returns('klm("MPK")', 0.28)),
        N_("The function counts one letter of the flow only."),
        N_(
            "Add to the sum for every letter: t = t + ... And put return after the loop, not into it."
        ),
    ),
    Misconception(
        "letters_counted",
        all_of(returns('klm("MPK")', 3), returns('klm("KK")', 2)),
        N_("That is how many letters the flow has, not how long it takes."),
        N_("OP says how many seconds each letter takes: look each one up there."),
    ),
    Misconception(
        "whole_table",
        returns('klm("MPK")', 4.13),
        N_("The function adds up the whole table OP, whatever the flow is."),
        N_("Go through the letters of the flow, and look each one up in OP."),
    ),
    Misconception(
        "each_letter_once",
        all_of(returns('klm("MPK")', 2.73), returns('klm("KK")', 0.28)),
        N_("A letter that comes twice is counted once."),
        N_("Each letter of the flow takes its time again: go through the flow, not through OP."),
    ),
    Misconception(
        "seconds_rounded",
        lambda leaves: (leaves.get('klm("MPK")'), leaves.get('klm("KK")')) in ROUNDED,
        N_("The function rounds the seconds."),
        N_("Give the sum back as it is, without round or int."),
    ),
    Misconception(
        "brackets_left_out",
        any_of(value("saving", -14.798), value("saving", 2773.5746), value("saving", 27.3146)),
        N_("Python has divided first and subtracted afterwards."),
        N_("Put the subtraction into brackets ( ), so that all of it is divided."),
    ),
    Misconception(
        "divided_by_new",
        value("saving", 135.085),
        N_("The saving has been divided by the time with ThaID."),
        N_("Divide by the old time, that of the form."),
    ),
    Misconception(
        "seconds_instead_of_percent",
        any_of(value("saving", 15.94), value("saving", 27.74), value("saving", 11.8)),
        N_("Those are seconds; the question asks for percent."),
        N_("Divide the saved seconds by the seconds of the form, times 100."),
    ),
    Misconception(
        "ratio_instead_of_percent",
        lambda leaves: 0 < leaves.get("saving", 0) < 1,
        N_("That is a ratio; the question asks for percent."),
        N_("Multiply by 100."),
    ),
    Misconception(
        "remaining_instead_of_saved",
        value("saving", 42.538),
        N_("That is the share of the time that remains; the question asks for the share saved."),
        N_("Saved is old less new, divided by old."),
    ),
    Misconception(
        "negative_saving",
        any_of(value("saving", -57.462), value("saving", -135.085), value("saving", -0.57462)),
        N_("A saving is written without a minus sign here."),
        N_("Take the old time less the new, and divide by the old."),
    ),
    Misconception(
        "letters_instead_of_seconds",
        value("saving", 82.143),
        N_("That compares how many letters the flows have; the letters take different times."),
        N_("Use klm(flow_form) and klm(flow_thaid), not the lengths of the flows."),
    ),
    Misconception(
        "rounded_too_far",
        # exactly: the right value lies within 1 % of both
        lambda leaves: leaves.get("saving") in (57, 58),
        N_("The percentage has been rounded too far."),
        N_("Give at least one decimal, or let Python divide."),
    ),
)

QUOTA = (
    Misconception(
        "swapped",
        all_of(value("quota_25", 8), value("quota_10", 9)),
        N_("The two answers have changed places."),
        N_("Whoever accepts more risk may take more bookings."),
    ),
    Misconception(
        "chance_instead_of_bookings",
        any_of(*(value(name, wrong) for name in ("quota_25", "quota_10") for wrong in (0, 23, 54))),
        N_("That is a chance; the question asks how many people may book."),
        N_("The answer stands in the first column of the printed table."),
    ),
    Misconception(
        "first_that_is_too_many",
        value("quota_25", 10),
        N_("With that many bookings too many people come in 54 of 100 slots."),
        N_("Take the last line of the printed table whose chance is 0.25 or less."),
    ),
    Misconception(
        "risk_of_10_exceeded",
        value("quota_10", 9),
        N_("With that many bookings too many people come in 23 of 100 slots."),
        N_("Take the last line of the printed table whose chance is 0.10 or less."),
    ),
    Misconception(
        "more_than_the_table_allows",
        any_of(
            *(value(name, wrong) for name in ("quota_25", "quota_10") for wrong in (10, 11, 12))
        ),
        N_("With so many bookings too many people come in more than half of the slots."),
        N_("Read the printed table from the top and stop before the chance becomes too large."),
    ),
    Misconception(
        "no_risk_taken",
        value("quota_25", 8),
        N_("That number is always safe, but the question asks for the largest that is allowed."),
        N_("A chance of up to 0.25 is accepted: go one line further and look."),
    ),
    Misconception(
        "people_who_come",
        any_of(*(value(name, wrong) for name in ("quota_25", "quota_10") for wrong in (6, 7))),
        N_("That is fewer than the counter can serve."),
        N_("The question asks how many may book, and some of them will not come."),
    ),
)

SUS = (
    Misconception(
        "not_multiplied",
        any_of(returns(BEST, 40), value("mean_sus", 28)),
        N_("The sum of the ten values has not been multiplied yet."),
        N_("Multiply by 2.5, so that the score runs from 0 to 100."),
    ),
    Misconception(
        "complaints_not_turned_round",
        any_of(
            all_of(returns(BEST, 50), returns(_sus([5] * 10), 100)),
            value("mean_sus", 50.625),
            value("mean_sus", 20.25),
        ),
        N_("The even statements are counted like the odd ones, but they complain."),
        N_("For an even statement take 5 minus the answer."),
    ),
    Misconception(
        "one_taken_away_once",
        any_of(returns(BEST, 60), returns(BEST, 24)),
        N_("The 1 and the 5 have been used once, not once for each statement."),
        N_("There are five odd statements and five even ones: 1 goes away from each odd answer."),
    ),
    Misconception(
        "part_multiplied",
        any_of(*(returns(BEST, wrong) for wrong in (32.5, 77.5, 70))),
        N_("Only a part of the sum is multiplied by 2.5."),
        N_("Put all of the sum into brackets ( ), and multiply the brackets."),
    ),
    Misconception(
        "half_of_the_statements",
        any_of(returns(BEST, 50), value("mean_sus", 35.3125), value("mean_sus", 34.6875)),
        N_("Only one kind of statement has been counted, or all ten in the same way."),
        N_("Odd: answer minus 1. Even: 5 minus answer. Add up both."),
    ),
    Misconception(
        "odd_and_even_swapped",
        any_of(returns(BEST, 0), value("mean_sus", 30)),
        N_("Odd and even have changed places, or a subtraction stands the wrong way round."),
        N_("Python counts from 0: r[0] is statement 1, an odd one. Even: 5 minus the answer."),
    ),
    Misconception(
        "answers_only_added",
        any_of(
            *(returns(BEST, wrong) for wrong in (30, 75, 3)),
            *(value("mean_sus", wrong) for wrong in (30.25, 75.625, 3.025)),
        ),
        N_("The answers themselves have been added up."),
        N_("First turn each answer into a value from 0 to 4: minus 1, or taken from 5."),
    ),
    Misconception(
        "sum_instead_of_mean",
        any_of(value("mean_sus", 560), value("mean_sus", 56)),
        N_("The scores have been added up, but not divided by the number of people."),
        N_("Divide the sum of the scores by len(SUS)."),
    ),
    Misconception(
        "one_person_or_the_middle",
        any_of(value("mean_sus", 77.5), value("mean_sus", 73.75)),
        N_("That is the score of one person, or the middle one (median)."),
        N_("Add up the scores of all eight people and divide by eight."),
    ),
    Misconception(
        "contradicts_the_mean",
        lambda leaves: _contradicts(leaves),
        N_("above does not fit mean_sus."),
        N_("Compare the two numbers: is mean_sus larger than 68? Python can say: mean_sus > 68."),
    ),
)


def _contradicts(leaves: Leaves) -> bool:
    mean, above = leaves.get("mean_sus"), leaves.get("above")
    if not isinstance(mean, (int, float)) or above is None:
        return False
    return (mean > AVERAGE) != (above == "yes")
