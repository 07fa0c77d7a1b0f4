"""Mistakes about earned value and the hours of a week (Q2.9, Q2.10)."""

from __future__ import annotations

from curriculum.kit.answers.mapping import path
from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, all_of, any_of, part, value

_SHOWN = "evm(125000, 100000, 112500, 270000)"


def _leaf(leaves: Leaves, key: str) -> float:
    leaf = leaves.get(path(_SHOWN, key), 0)
    return 0 if isinstance(leaf, str) else leaf


def _share(leaves: Leaves) -> float:
    leaf = leaves.get("q2_share", 0)
    return 0 if isinstance(leaf, str) else leaf


def _spi(wrong: float) -> Sign:
    return part(_SHOWN, "SPI", wrong)


def _cpi(wrong: float) -> Sign:
    return part(_SHOWN, "CPI", wrong)


def _eac(wrong: float) -> Sign:
    return part(_SHOWN, "EAC", wrong)


EARNED_VALUE = (
    Misconception(
        "spi_and_cpi_swapped",
        any_of(_spi(100 / 112.5), _cpi(0.8)),
        N_("SPI and CPI have been mixed up."),
        N_("SPI compares with the plan (PV), CPI compares with the cost (AC)."),
    ),
    Misconception(
        "upside_down",
        any_of(_spi(1.25), _cpi(1.125)),
        N_("A fraction stands upside down."),
        N_("EV, what has really been achieved, is always on top."),
    ),
    Misconception(
        "rounded_too_far",
        any_of(_spi(0), _cpi(0), _spi(1), _cpi(1), all_of(_spi(0.8), _cpi(0.9))),
        N_("An index has been rounded too far, or other amounts have been divided."),
        N_("Divide EV with a single /, and do not round."),
    ),
    Misconception(
        "plan_and_cost_compared",
        any_of(_spi(0.9), _cpi(0.9), _spi(125 / 112.5), _cpi(125 / 112.5)),
        N_("PV and AC have been compared with each other, without EV."),
        N_("Both indices begin with EV: one is divided by PV, the other by AC."),
    ),
    Misconception(
        "difference_instead_of_index",
        any_of(_spi(-25_000), _cpi(-12_500), _spi(25_000), _cpi(12_500)),
        N_("That is a difference in baht (SV or CV), not an index."),
        N_("An index divides: use / instead of −."),
    ),
    Misconception(
        "percent_instead_of_index",
        any_of(_spi(80), lambda leaves: 2 < _leaf(leaves, "CPI") < 1_000),
        N_("The index came out as a percentage."),
        N_("Leave out the multiplication by 100. An index lies near 1."),
    ),
    Misconception(
        "share_of_the_whole_budget",
        any_of(_spi(100 / 270), _cpi(100 / 270)),
        N_("EV has been divided by the whole budget (BAC)."),
        N_("SPI compares with the plan so far (PV), CPI with the cost so far (AC)."),
    ),
    Misconception(
        "multiplied_by_cpi",
        _eac(240_000),
        N_("BAC has been multiplied by CPI. Then overspending would make the project cheaper."),
        N_("Divide by CPI."),
    ),
    Misconception(
        "eac_from_spi",
        any_of(_eac(337_500), _eac(216_000)),
        N_("EAC has been worked out with SPI, which is about time."),
        N_("EAC is about money: take BAC and CPI."),
    ),
    Misconception(
        "only_what_is_still_to_come",
        _eac(191_250),
        N_("That is the money still to be spent (ETC); EAC is the whole cost at the end."),
        N_("EAC is BAC divided by CPI."),
    ),
    Misconception(
        "rest_at_the_planned_price",
        any_of(_eac(282_500), _eac(257_500)),
        N_("Here the rest of the work costs just what was planned."),
        N_("This question goes on with the cost index so far: EAC = BAC / CPI."),
    ),
    Misconception(
        "divided_twice",
        lambda leaves: 0 < _leaf(leaves, "EAC") < 1,
        N_("EAC came out as next to nothing: BAC has been divided twice."),
        N_("Put the whole of CPI into brackets, or work it out in a line of its own first."),
    ),
    Misconception(
        "budget_left_as_it_is",
        _eac(270_000),
        N_("EAC is still the budget of the plan (BAC)."),
        N_("Divide it by CPI."),
    ),
)

TIME_AUDIT = (
    Misconception(
        "activities_counted",
        value("q2_share", 100 * 4 / 12),
        N_("The activities have been counted; the question asks for the hours."),
        N_("Add up the column hours."),
    ),
    Misconception(
        "urgent_and_important",
        value("q2_share", 100 * 16.5 / 35),
        N_("That is Q1: important and urgent."),
        N_("Q2 is important but not urgent. In the table, no is written as 0."),
    ),
    Misconception(
        "urgent_only",
        value("q2_share", 100 * 8.5 / 35),
        N_("That is Q3: urgent but not important."),
        N_("Exchange the two: Q2 is important but not urgent."),
    ),
    Misconception(
        "neither_of_the_two",
        value("q2_share", 100 * 4 / 35),
        N_("That is Q4: neither urgent nor important."),
        N_("Q2 is important (1) but not urgent (0)."),
    ),
    Misconception(
        "all_that_is_important",
        value("q2_share", 100 * 22.5 / 35),
        N_("Those are all important hours, the urgent ones too."),
        N_("Keep the rows that are important and not urgent: both conditions at once."),
    ),
    Misconception(
        "all_that_is_not_urgent",
        value("q2_share", 100 * 10 / 35),
        N_("Those are all hours that are not urgent, the unimportant ones too."),
        N_("Keep the rows that are important and not urgent: both conditions at once."),
    ),
    Misconception(
        "either_instead_of_both",
        value("q2_share", 100 * 26.5 / 35),
        N_("Rows that fit only one of the two conditions are counted, too."),
        N_("& keeps the rows that fit both conditions; | keeps those that fit one of them."),
    ),
    Misconception(
        "numbers_of_the_example",
        any_of(value("q2_share", 100 * 7 / 40), value("q2_share", 100 * 6 / 40)),
        N_("The 40 hours are those of the example; this week has other hours."),
        N_("Add up the hours of this table: time_audit['hours'].sum()."),
    ),
    Misconception(
        "share_of_a_part",
        any_of(value("q2_share", 100 * 6 / 22.5), value("q2_share", 100 * 6 / 29)),
        N_("The hours have been divided by a part of the week only."),
        N_("Divide by all hours of the week: time_audit['hours'].sum()."),
    ),
    Misconception(
        "hours_instead_of_percent",
        value("q2_share", 6),
        N_("Those are the hours; the question asks for percent."),
        N_("Divide by all hours of the week and multiply by 100."),
    ),
    Misconception(
        "no_row_found",
        value("q2_share", 0),
        N_("No row of the table fits the condition yet."),
        N_("Write a number after urgent ==: 1 means yes, 0 means no."),
    ),
    Misconception(
        "ratio_instead_of_percent",
        lambda leaves: 0 < _share(leaves) < 1,
        N_("That is a ratio; the question asks for percent."),
        N_("Multiply by 100."),
    ),
    Misconception(
        "upside_down",
        value("q2_share", 100 * 35 / 6),
        N_("The fraction stands upside down."),
        N_("The hours of Q2 go on top, all hours of the week below."),
    ),
    Misconception(
        "more_than_the_whole",
        lambda leaves: _share(leaves) > 100,
        N_("A part of the week cannot be more than 100 percent of it."),
        N_("Divide by all hours of the week, and multiply by 100 only once."),
    ),
    Misconception(
        "rounded_too_far",
        lambda leaves: _share(leaves) in (17, 20),
        N_("The share has been rounded too far."),
        N_("Give at least one decimal, or let Python divide."),
    ),
)
