"""Mistakes about three estimates and the chance to be in time (Q2.7, Q2.8)."""

from __future__ import annotations

from curriculum.kit.i18n import N_
from curriculum.kit.question import Leaves, Misconception, Sign, all_of, any_of, part, value

_SHOWN = "pert(10, 15, 26)"


def _number(leaves: Leaves, place: str) -> float:
    leaf = leaves.get(place, 0.0)
    return 0.0 if isinstance(leaf, str) else leaf


def _exactly(name: str, rounded: float) -> Sign:
    """A rounded number as it was typed: within 0.5 % of it the answer may be right."""
    return lambda leaves: name in leaves and leaves[name] == rounded


def _te(wrong: float) -> Sign:
    return part(_SHOWN, "te", wrong)


def _sd(wrong: float) -> Sign:
    return part(_SHOWN, "sd", wrong)


THREE_ESTIMATES = (
    Misconception(
        "order_swapped",
        all_of(_te(8 / 3), _sd(16)),
        N_("te and sd have changed places."),
        N_("Give te back first, then sd: return te, sd."),
    ),
    Misconception(
        "plain_mean",
        any_of(_te(17), _te(8.5), _te(34)),
        N_("All three estimates weigh the same here; PERT gives the middle one more weight."),
        N_("Multiply m by 4 before adding. Then there are 6 parts to divide by."),
    ),
    Misconception(
        "brackets_left_out",
        any_of(_te(10 + 60 + 26 / 6), _te(10 + 60 / 6 + 26), _sd(26 - 10 / 6)),
        N_("Only one of the numbers has been divided."),
        N_("Python divides before it adds: put the whole sum into brackets, then / 6."),
    ),
    Misconception(
        "not_divided_by_six",
        any_of(_te(96), _te(24), _te(32), _sd(16), _sd(8), _sd(4), _sd(16 / 3)),
        N_("The sum or the distance has been divided by something else than 6, or not at all."),
        N_("Both formulas divide by 6."),
    ),
    Misconception(
        "sd_below_zero",
        lambda leaves: _number(leaves, f"{_SHOWN}[sd]") < 0,
        N_("sd came out below 0, but a spread cannot be negative."),
        N_("Take the pessimistic estimate less the optimistic one: p − o."),
    ),
    Misconception(
        "sum_instead_of_distance",
        any_of(_sd(6), _sd(36)),
        N_("o and p have been added; sd needs the distance between them."),
        N_("A distance is a difference: p − o."),
    ),
    Misconception(
        "variance_instead_of_sd",
        _sd(64 / 9),
        N_("That is the variance, the square of sd."),
        N_("Leave out the square: sd is a sixth of the distance from o to p."),
    ),
    Misconception(
        "most_likely_only",
        _te(15),
        N_("te is the most likely time alone."),
        N_("The optimistic and the pessimistic estimate count too, each once."),
    ),
    Misconception(
        "sd_of_the_middle",
        any_of(_sd(5 / 6), _sd(11 / 6)),
        N_("sd has been taken from the middle estimate to one end."),
        N_("sd is a sixth of the whole distance, from o to p."),
    ),
    Misconception(
        "rounded_too_far",
        any_of(_sd(2), _sd(3), _sd(2.7)),
        N_("sd has been rounded too far."),
        N_("Divide with one / and do not round."),
    ),
)

CHANCE = (
    Misconception(
        "roots_added",
        any_of(value("sd", 16 / 3), value("p50", 0.6462)),
        N_("The root has been taken of each variance, and then the roots were added."),
        N_("Add the variances first, then take one square root."),
    ),
    Misconception(
        "variance_instead_of_sd",
        any_of(value("sd", 76 / 9), value("p50", 0.5936)),
        N_("That is the sum of the variances, before the root is taken."),
        N_("The square root of a number is that number ** 0.5."),
    ),
    Misconception(
        "halved_instead_of_root",
        any_of(value("sd", 38 / 9), value("p50", 0.6821)),
        N_("The sum has been halved; the question needs its square root."),
        N_("Two stars make a power: ** 0.5, not * 0.5."),
    ),
    Misconception(
        "mean_of_the_variances",
        any_of(value("sd", (76 / 72) ** 0.5), value("sd", 76 / 72)),
        N_("The variances have been averaged; along a path they add up."),
        N_("Use sum, without dividing by how many tasks there are."),
    ),
    Misconception(
        "another_power",
        lambda leaves: _number(leaves, "sd") > 76 / 9,
        N_("sd came out larger than the sum of the variances: it was raised to another power."),
        N_("The square root is ** 0.5, with 0 and a point: not ** 5, and not ** 2."),
    ),
    Misconception(
        "percent_instead_of_ratio",
        lambda leaves: _number(leaves, "p50") > 1,
        N_("The chance came out above 1; the question asks for a ratio between 0 and 1."),
        N_("normal_cdf already gives a ratio: leave it as it is."),
    ),
    Misconception(
        "planned_days_as_the_mean",
        value("p50", 0.849),
        N_("The mean of the path is 48 days (PERT); 47 were the planned days."),
        N_("normal_cdf takes the deadline first, then the mean, then sd."),
    ),
    Misconception(
        "another_deadline",
        any_of(value("p50", 0.3654), value("p50", 0.9157)),
        N_("That is the chance for another deadline."),
        N_("The question asks for 50 days."),
    ),
    Misconception(
        "height_of_the_curve",
        value("p50", 0.1083),
        N_("That is the height of the curve at the deadline, not the chance up to it."),
        N_("Use normal_cdf: it adds up everything to the left of the deadline."),
    ),
    Misconception(
        "inputs_in_another_order",
        any_of(value("p50", 0.5), lambda leaves: "p50" in leaves and _number(leaves, "p50") < 0.5),
        N_("The deadline lies after the mean, so the chance must be larger than one half."),
        N_("normal_cdf takes the deadline first, then the mean, then sd."),
    ),
    Misconception(
        "distance_instead_of_chance",
        value("p50", 0.6882),
        N_("That says how many sd the deadline lies after the mean; it is not yet a chance."),
        N_("Give the deadline, the mean and sd to normal_cdf: it does the rest."),
    ),
    Misconception(
        "rounded_too_far",
        any_of(_exactly("sd", 3), _exactly("p50", 0.75), _exactly("p50", 0.8)),
        N_("The number has been rounded too far."),
        N_("Keep at least three decimals, or let Python work with the name sd."),
    ),
)
