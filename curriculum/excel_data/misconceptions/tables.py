"""Mistakes with whole tables: duplicate rows, looking up, summing up (Q3.4, Q3.7, Q3.8)."""

from __future__ import annotations

from curriculum.excel_data.answers import (
    INCOMPLETE,
    NO_COLUMN,
    NO_TABLE,
    NOT_COUNTED,
    NOTHING,
)
from curriculum.excel_data.misconceptions.signs import alike, told
from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, all_of, any_of, part, value

VISITS = 1_200
"""How many visits there are, as the questions say."""

DUPLICATES = (
    Misconception(
        "nothing_given_back",
        value("clean", NOTHING),
        N_("clean holds nothing: with inplace=True there is no new table to keep."),
        N_("Leave inplace=True out. Then the new table comes back, and clean = ... keeps it."),
    ),
    Misconception(
        "not_a_whole_table",
        any_of(value("clean", NO_TABLE), value("clean", NO_COLUMN)),
        N_("clean is not a table with all its columns."),
        N_(
            "Use raw.drop_duplicates() on the whole table, not on one column, and keep its brackets."
        ),
    ),
    Misconception(
        "table_unchanged",
        value("clean[rows]", 1224),
        N_("clean still has all the rows of raw: drop_duplicates does not change a table."),
        N_("It gives a new table back. Put that one into clean: clean = ..."),
    ),
    Misconception(
        "both_copies_removed",
        any_of(value("clean[rows]", 1176), value("n_dup", 48)),
        N_("Of a doubled row both copies count as surplus, so real visits are lost."),
        N_("One copy must stay: leave keep=False out."),
    ),
    Misconception(
        "duplicates_kept",
        all_of(
            told("clean[rows]", lambda leaf: leaf < 100),
            alike("n_dup", "clean[rows]"),
        ),
        N_("clean holds the surplus rows only; the real visits are gone."),
        N_(
            "raw.duplicated() marks the surplus rows. The sign ~ in front turns True and False round."
        ),
    ),
    Misconception(
        "compared_by_one_column",
        any_of(
            told("clean[rows]", lambda leaf: leaf == 1199),
            told("clean[rows]", lambda leaf: leaf < 1176),
        ),
        N_("Too many rows are gone: rows that are alike in one column only are not doubled."),
        N_("Leave the brackets of drop_duplicates empty: then whole rows are compared."),
    ),
    Misconception(
        "other_rows_removed",
        lambda leaves: leaves.get("clean[record_no]", VISITS) < leaves.get("clean[rows]", 0),
        N_(
            "In clean some visits still stand twice: other rows were removed than the surplus ones."
        ),
        N_("A surplus row may stand anywhere. Use raw.drop_duplicates() on the whole table."),
    ),
    Misconception(
        "counted_after_cleaning",
        value("n_dup", 0),
        N_("n_dup was counted where no doubled rows are left."),
        N_("Compare how many rows there were before with how many there are after: len(table)."),
    ),
    Misconception(
        "remaining_instead_of_removed",
        any_of(value("n_dup", 1224), alike("n_dup", "clean[rows]")),
        N_("That is how many rows a table has; the question asks how many were surplus."),
        N_("Take the rows that are left from the rows there were."),
    ),
)

STANDARDS = (
    Misconception(
        "nothing_given_back",
        value("records", NOTHING),
        N_("records holds nothing: with inplace=True there is no new table to keep."),
        N_("Leave inplace=True out, and keep the new table: records = ..."),
    ),
    Misconception(
        "column_not_there",
        any_of(value("records", NO_TABLE), value("records", NO_COLUMN)),
        N_("The table records has no column std_min, or is no table of visits any more."),
        N_("Keep the beginning of the line, records['std_min'] = ..., and run the box again."),
    ),
    Misconception(
        "codes_do_not_match",
        lambda leaves: leaves.get("records[blanks]", 0) != 0,
        N_("In some rows std_min is blank (NaN): nothing was found for them."),
        N_(
            "Look up each row's own service_code, and compare how the codes are written "
            "in both tables: spaces, capital letters, code or name."
        ),
    ),
    Misconception(
        "one_standard_for_all",
        value("records[standards]", 1),
        N_("Every row has got the same standard."),
        N_("Each service has a standard of its own: look it up by the row's service_code."),
    ),
    Misconception(
        "fee_instead_of_minutes",
        part("records", "CR4", 0),
        N_("That is another column of services, not the standard minutes."),
        N_("Take the column std_min of services."),
    ),
    Misconception(
        "percent_instead_of_ratio",
        value("within", 74),
        N_("That is a percentage; the question asks for a ratio."),
        N_("Leave out the multiplication by 100. A ratio lies between 0 and 1."),
    ),
    Misconception(
        "count_instead_of_share",
        any_of(value("within", 888), value("within", 312)),
        N_("That is how many visits; the question asks for their share."),
        N_("Divide by all visits. The .mean() of True and False does that at once."),
    ),
    Misconception(
        "direction_turned_round",
        any_of(value("within", 0.26), value("within", 0.285)),
        N_("That is the share of visits that take longer than the standard."),
        N_("“Not more than” is written <= in Python."),
    ),
    Misconception(
        "equal_left_out",
        value("within", 0.715),
        N_("Visits that take exactly the standard time are left out."),
        N_("“Not more than” includes “equal”: which sign says that?"),
    ),
    Misconception(
        "waiting_instead_of_service",
        any_of(value("within", 0.65333), value("within", 0.27333)),
        N_("Waiting time has been compared; the standard is for the time at the counter."),
        N_("Use the column service_min."),
    ),
    Misconception(
        "mean_standard",
        any_of(value("within", 0.7325), value("within", 0.755)),
        N_("All visits were compared with one and the same number of minutes."),
        N_("Compare row by row: records['service_min'] with records['std_min']."),
    ),
    Misconception(
        "rounded_too_far",
        value("within", 0.7),
        N_("within has been rounded too far."),
        N_("Give at least three decimal places, or let Python divide."),
    ),
    Misconception(
        "no_share",
        told("within", lambda leaf: not 0 <= leaf <= 1),
        N_("within is no share of the visits: a share lies between 0 and 1."),
        N_("Compare the two columns with <=. The .mean() of True and False is the share of True."),
    ),
)

PIVOT = (
    Misconception(
        "months_missing",
        value("pivot", INCOMPLETE),
        N_("Not every service has a number for each of the two months."),
        N_(
            "index= names the rows and columns= the columns. Which column of records holds the month?"
        ),
    ),
    Misconception(
        "not_counted",
        value("pivot", NOT_COUNTED),
        N_("The table holds means or shares, or empty places, where counts should stand."),
        N_("Without aggfunc a pivot table takes the mean. Which word counts?"),
    ),
    Misconception(
        "added_up_instead_of_counted",
        lambda leaves: _total(leaves) > VISITS,
        N_("The numbers add up to more than there are visits: something was added up."),
        N_("Each row of records is one visit: count rows, do not add up a column."),
    ),
    Misconception(
        "not_every_visit_counted",
        lambda leaves: 0 < _total(leaves) < VISITS,
        N_("The numbers add up to fewer than there are visits."),
        N_("Count every row once: all visits, and a column that is different in each row."),
    ),
)


def _total(leaves: Leaves) -> float:
    return sum(
        leaf
        for place, leaf in leaves.items()
        if place.startswith("pivot[") and not isinstance(leaf, str)
    )
