"""Mistakes in measuring: shares, percentiles, data quality, capacity (Q3.9 to Q3.11)."""

from __future__ import annotations

from curriculum.excel_data.labels import FAULTS
from curriculum.excel_data.misconceptions.signs import told
from curriculum.excel_data.misconceptions.tables import VISITS
from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, any_of, part, returns, value

WAITING = (
    Misconception(
        "percent_instead_of_ratio",
        any_of(value("within30", 81.333), value("within30", 18.667)),
        N_("within30 is a percentage; the question asks for a ratio."),
        N_("Leave out the multiplication by 100. A ratio lies between 0 and 1."),
    ),
    Misconception(
        "count_instead_of_share",
        any_of(value("within30", 976), value("within30", 224)),
        N_("within30 is how many people; the question asks for their share."),
        N_("Divide by all visits. The .mean() of True and False does that at once."),
    ),
    Misconception(
        "direction_turned_round",
        any_of(value("within30", 0.18667), value("within30", 0.1925)),
        N_("within30 is the share of those who waited longer."),
        N_("“At most” is written <= in Python."),
    ),
    Misconception(
        "equal_left_out",
        # narrower than the 0.5 % of `value`, which would take in 0.81: rounded, and right
        told("within30", lambda leaf: abs(leaf - 0.8075) < 0.001),
        N_("People who waited exactly half an hour are left out of within30."),
        N_("“At most” includes “equal”: which sign says that?"),
    ),
    Misconception(
        "rounded_too_far",
        value("within30", 0.8),
        N_("within30 has been rounded too far."),
        N_("Give at least three decimal places, or let Python divide."),
    ),
    Misconception(
        "no_share_or_no_minutes",
        any_of(told("within30", lambda leaf: leaf > 1), told("p90", lambda leaf: leaf < 1)),
        N_("A share lies between 0 and 1, a time is in minutes: one of the two answers cannot be."),
        N_("within30 is the share, p90 the time. Have the two changed places?"),
    ),
    Misconception(
        "service_counted",
        any_of(
            value("within30", 0.54333), value("p90", 61),
            value("within30", 0.87917), value("p90", 33.1),
        ),
        N_("This uses the time at the counter, in place of the wait or added to it."),
        N_("The question is about waiting only: the column wait_min."),
    ),
    Misconception(
        "mean_instead_of_percentile",
        value("p90", 18.095),
        N_("p90 is the mean. A mean hides those who wait long."),
        N_("Use quantile(...) in place of mean(). 90 percent is written as a share of 1."),
    ),
    Misconception(
        "median_instead_of_percentile",
        value("p90", 13),
        N_("p90 is the middle value: half of the people waited no longer."),
        N_("quantile() with empty brackets takes a half. Say in the brackets which share you want."),
    ),
    Misconception(
        "wrong_end",
        value("p90", 3),
        N_("p90 stands at the wrong end: most people waited longer than that."),
        N_("The 90th percentile is the time that 90 percent of the people do not exceed."),
    ),
    Misconception(
        "longest_wait",
        value("p90", 139),
        N_("p90 is the longest wait of all, of one single person."),
        N_("Use quantile(...) in place of max()."),
    ),
    Misconception(
        "exclusive_percentile",
        any_of(value("p90", 39.9), value("p90", 40)),
        N_("p90 comes from another rule, such as PERCENTILE.EXC, or is rounded up."),
        N_("Excel's PERCENTILE.INC and quantile(...) follow the same rule. Leave method= out."),
    ),
)  # fmt: skip

QUALITY = (
    Misconception(
        "lost_ids_left_out",
        part("score", "bad_id", 19),
        N_("IDs that Excel has turned into a short form with E+ are missing from bad_id."),
        N_("Their last digits are lost: they are bad as well. Let valid_thai_id judge every row."),
    ),
    Misconception(
        "check_digit_not_looked_at",
        part("score", "bad_id", 10),
        N_("bad_id counts only IDs of another length or form."),
        N_("An ID of 13 digits may be wrong too. Let valid_thai_id judge every row."),
    ),
    Misconception(
        "good_ids_counted",
        part("score", "bad_id", 1171),
        N_("bad_id counts the good IDs."),
        N_(
            "valid_thai_id says True for a good ID. The sign ~ in front turns True and False round."
        ),
    ),
    Misconception(
        "right_order_counted",
        part("score", "time_swapped", 1188),
        N_("time_swapped counts the visits whose times are in the right order."),
        N_("Swapped means that the end is before the start: end < start."),
    ),
    Misconception(
        "nan_instead_of_blank",
        part("score", "missing_score", 0),
        N_(
            "missing_score finds none. Here a blank is a text without any letter: no NaN, and no space."
        ),
        N_("Compare the column with '' (two quotation marks, nothing between them)."),
    ),
    Misconception(
        "present_scores_counted",
        part("score", "missing_score", 1080),
        N_("missing_score counts the visits that have a score."),
        N_("Count the rows in which satisfaction is equal to ''. Equal is written == in Python."),
    ),
    Misconception(
        "every_row_counted",
        any_of(*(part("score", fault, VISITS) for fault in FAULTS)),
        N_("One of the counts is the number of all visits, with and without the fault."),
        N_(".sum() counts the True. len(...) and .count() count every row."),
    ),
)

COUNTERS_NEEDED = (
    Misconception(
        "hours_and_minutes_mixed",
        any_of(returns("counters_needed(24, 14)", 396), returns("counters_needed(24, 14)", 286)),
        N_("The units differ: per_hour is for an hour, minutes are minutes."),
        N_("Divide by 60 to turn minutes into hours."),
    ),
    Misconception(
        "multiplied_by_utilisation",
        returns("counters_needed(24, 14)", 5),
        N_("With max_util the number of counters becomes smaller; it must become larger."),
        N_("A counter that may work only part of the hour does less, so more are needed: divide."),
    ),
    Misconception(
        "utilisation_left_out",
        returns("counters_needed(51, 10)", 9),
        N_("The counters would be busier than max_util allows."),
        N_("Let max_util take part in the calculation: each counter may be busy only that share."),
    ),
    Misconception(
        "rounded_down",
        returns("counters_needed(24, 14)", 6),
        N_("Rounded down, the counters are busier than max_util allows."),
        N_("A part of a counter needs a whole one: round up with math.ceil(...)."),
    ),
    Misconception(
        "rounded_to_the_nearest",
        returns("counters_needed(20, 11)", 4),
        N_("The number is rounded to the nearest; sometimes that is down."),
        N_("Always round up: math.ceil(...) in place of round(...)."),
    ),
    Misconception(
        "one_too_many",
        returns("counters_needed(34, 6)", 5),
        N_("Where the number is whole already, one counter too many comes out."),
        N_(
            "math.ceil(...) rounds up only where there is something to round; adding 1 always adds."
        ),
    ),
    Misconception(
        "utilisation_fixed",
        returns("counters_needed(36, 3, 0.9)", 3),
        N_("With another max_util the same number comes out: 0.85 stands fixed in the function."),
        N_("Use the name max_util in the calculation, not the number."),
    ),
)
