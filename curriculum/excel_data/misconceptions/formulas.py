"""Mistakes in formulas on the sheet `counter` (Q3.5, Q3.6).

The probes change a few cells: what the formula then gives tells two mistakes apart that
give the same number on the sheet as shown.
"""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, all_of, any_of, value

SHOWN = "(shown)"
MORE_ID1 = '({"B6": "ID1"})'
LAST_ROW_COUNTS = '({"B13": "ID1", "C13": "ศรีธารา", "D13": "walk-in"})'
FIRST_ROW_LEAVES = '({"C2": "ดอนจำลอง"})'
FEE_OF_ID1 = '({"G2": 30})'
FIRST_FEE = '({"B2": "ID2", "G2": 30})'
LAST_FEE = '({"B13": "ID2", "G13": 100})'
LAST_WAIT = '({"D13": "walk-in", "E13": 40})'
FIRST_WAIT = '({"E2": 90})'


def changes_by(name: str, changed: str, by: float) -> Sign:
    """On the changed sheet the formula gives `by` more than on the shown one."""

    def sign(leaves: Leaves) -> bool:
        before, after = leaves.get(name + SHOWN), leaves.get(name + changed)
        numbers = not isinstance(before, str | None) and not isinstance(after, str | None)
        return numbers and abs(after - before - by) < 1e-6

    return sign


def stays(name: str, changed: str) -> Sign:
    return changes_by(name, changed, 0)


COUNTING = (
    Misconception(
        "nothing_fits",
        value("f_count" + SHOWN, 0),
        N_("The formula finds no row at all that fits."),
        N_(
            "Look at the sheet: how exactly are the service and the tambon written there, "
            "and in which columns?"
        ),
    ),
    Misconception(
        "wildcard",
        all_of(value("f_count" + SHOWN, 4), changes_by("f_count", FIRST_ROW_LEAVES, -1)),
        N_("Other services are counted as well: * stands for any letters."),
        N_("Leave out the * and write the code of the service as it stands in column B."),
    ),
    Misconception(
        "one_condition",
        any_of(value("f_count" + SHOWN, 4), value("f_count" + SHOWN, 6)),
        N_("The formula looks at one of the two conditions only."),
        N_(
            "COUNTIF takes one condition. COUNTIFS takes several: range, condition, range, condition."
        ),
    ),
    Misconception(
        "either_condition",
        any_of(value("f_count" + SHOWN, 10), value("f_count" + SHOWN, 8)),
        N_("Rows are counted that fulfil one condition or the other."),
        N_("Both must hold in the same row. COUNTIFS does that; adding two COUNTIF does not."),
    ),
    Misconception(
        "every_row",
        any_of(value("f_count" + SHOWN, 12), value("f_count" + SHOWN, 24)),
        N_("The formula counts every row, without any condition."),
        N_("COUNTIFS needs a range and its condition, twice: for the service and for the tambon."),
    ),
    Misconception(
        "rows_left_out",
        any_of(
            all_of(value("f_count" + SHOWN, 1), stays("f_count", FIRST_ROW_LEAVES)),
            all_of(
                stays("f_count", LAST_ROW_COUNTS),
                changes_by("f_count", MORE_ID1, 1),
                changes_by("f_count", FIRST_ROW_LEAVES, -1),
            ),
        ),
        N_("The formula does not look at all rows: the first or the last one is missing."),
        N_("The data begin in row 2 and end in row 13. Check both ends of every range."),
    ),
    Misconception(
        "one_condition_too_many",
        value("f_count" + SHOWN, 1),
        N_("The formula asks for more than the two conditions, so that it finds too few cases."),
        N_("Only the service and the tambon count here, not the channel or the date."),
    ),
    Misconception(
        "another_service",
        stays("f_count", MORE_ID1),
        N_("When B6 becomes ID1, there is one case more, but the formula does not see it."),
        N_("Check the range and the condition for the service."),
    ),
    Misconception(
        "another_column",
        stays("f_count", FIRST_ROW_LEAVES),
        N_(
            "When C2 becomes another tambon, there is one case fewer, but the formula does not see it."
        ),
        N_("Check the range and the condition for the tambon: which column holds it?"),
    ),
)

MEAN_AND_SUM = (
    Misconception(
        "booked_instead_of_walk_in",
        value("f_avg" + SHOWN, 6.5),
        N_("f_avg is the mean of the cases with an appointment (นัดหมาย)."),
        N_("The question asks for walk-in. Write it as it stands in column D."),
    ),
    Misconception(
        "mean_of_all",
        value("f_avg" + SHOWN, 22.08333),
        N_("f_avg is the mean of all cases, booked ones too."),
        N_("Add the condition: the range of the channel, then the channel itself."),
    ),
    Misconception(
        "sum_instead_of_mean",
        value("f_avg" + SHOWN, 239),
        N_("f_avg is a sum; the question asks for a mean."),
        N_("AVERAGEIFS takes the mean, SUMIFS the sum."),
    ),
    Misconception(
        "service_time_instead_of_wait",
        value("f_avg" + SHOWN, 18.25),
        N_("f_avg is the mean of column F, the time at the counter."),
        N_("Waiting stands in column E."),
    ),
    Misconception(
        "not_the_waiting_time",
        all_of(stays("f_avg", LAST_WAIT), stays("f_avg", FIRST_WAIT)),
        N_("f_avg stays the same when a waiting time in column E changes."),
        N_("The range of the waiting times comes first. Have the two answers changed places?"),
    ),
    Misconception(
        "order_of_ranges",
        value("f_fee" + SHOWN, 0),
        N_("f_fee finds nothing to add up."),
        N_(
            "Mind the order. SUMIFS and AVERAGEIFS begin with the range to calculate; "
            "SUMIF and AVERAGEIF have it at the end. Or is the code spelled differently?"
        ),
    ),
    Misconception(
        "fee_of_all",
        value("f_fee" + SHOWN, 320),
        N_("f_fee adds up the fees of all services."),
        N_("Add the condition: the range of the service, then its code."),
    ),
    Misconception(
        "count_instead_of_sum",
        value("f_fee" + SHOWN, 3),
        N_("f_fee counts the cases; the question asks for their fees in baht."),
        N_("SUMIFS adds up, COUNTIFS counts."),
    ),
    Misconception(
        "mean_instead_of_sum",
        value("f_fee" + SHOWN, 100),
        N_("f_fee is the fee of one case; the question asks for all of them together."),
        N_("SUMIFS adds up, AVERAGEIFS takes the mean."),
    ),
    Misconception(
        "wildcard",
        changes_by("f_fee", FEE_OF_ID1, 30),
        N_("f_fee also adds the fees of ID1: * stands for any letters."),
        N_("Leave out the * and write the code of the service as it stands in column B."),
    ),
    Misconception(
        "rows_left_out",
        any_of(
            stays("f_fee", FIRST_FEE),
            stays("f_fee", LAST_FEE),
            stays("f_avg", LAST_WAIT),
            stays("f_avg", FIRST_WAIT),
        ),
        N_("A formula does not look at all rows, or not at the right column."),
        N_("The data begin in row 2 and end in row 13. Check both ends of every range."),
    ),
)
