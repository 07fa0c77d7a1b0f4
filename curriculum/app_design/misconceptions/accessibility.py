"""Mistakes about colours and buttons (Q4.5, Q4.6)."""

from __future__ import annotations

from collections.abc import Callable

from curriculum.kit.i18n import N_
from curriculum.kit.question import Misconception, Sign, any_of, returns, value

BLACK_ON_WHITE = 'contrast("#000000", "#FFFFFF")'
DARK_GREY = 'contrast("#666666", "#FFFFFF")'
LIGHTER_FIRST = 'contrast("#FFFFFF", "#666666")'


def _list(name: str, sign: Callable[[set[str]], bool]) -> Sign:
    """What is true of the codes in the list `name`."""
    return lambda leaves: name in leaves and sign(set(str(leaves[name]).split(",")) - {""})


COLOURS = (
    Misconception(
        "upside_down",
        returns(BLACK_ON_WHITE, 1 / 21),
        N_("The contrast came out below 1: the fraction stands upside down."),
        N_("The lighter colour goes on top. A contrast is never below 1."),
    ),
    Misconception(
        "added_below_only",
        returns(BLACK_ON_WHITE, 20),
        N_("0.05 has been added below the line only."),
        N_("It is added twice: to the lighter and to the darker brightness."),
    ),
    Misconception(
        "another_number_added",
        any_of(*(returns(BLACK_ON_WHITE, wrong) for wrong in (3, 1.2, 2, 11, 201))),
        N_("Another number than 0.05 has been added."),
        N_("Five hundredths is written 0.05 with a point, once above and once below the line."),
    ),
    Misconception(
        "difference_instead_of_ratio",
        any_of(returns(BLACK_ON_WHITE, 1), returns(BLACK_ON_WHITE, 0.95)),
        N_("The two brightnesses have been subtracted or left as they are, not compared."),
        N_("Contrast is a fraction: one sum divided by the other."),
    ),
    Misconception(
        "rounded",
        # exactly: 5.7 is what rounding leaves of 5.74
        lambda leaves: leaves.get(DARK_GREY) in (5.7, 6, 5),
        N_("The function rounds, and WCAG does not round."),
        N_("Give the fraction back as it is, without round or int."),
    ),
    Misconception(
        "order_of_the_colours",
        lambda leaves: leaves.get(LIGHTER_FIRST, 1) < 1,
        N_("The contrast comes out below 1 when the lighter colour is given first."),
        N_("Keep max and min of the starter: whichever colour is lighter goes on top."),
    ),
    Misconception(
        "passes_listed",
        _list("fails", lambda codes: codes == {"P1", "P4", "P5"}),
        N_("Those are the pairs that pass; the question asks for those that fail."),
        N_("A pair fails when its contrast is below the limit: use < and not >."),
    ),
    Misconception(
        "large_text_as_normal",
        _list("fails", lambda codes: "P5" in codes),
        N_("P5 is large text, which can be read with less contrast."),
        N_("Look at the column size: the limit for 'large' is 3.0."),
    ),
    Misconception(
        "rounded_up",
        _list("fails", lambda codes: "P3" not in codes),
        N_("A pair that lies just below its limit is missing."),
        N_("Print the contrast of each pair with three decimals. WCAG does not round up."),
    ),
    Misconception(
        "other_limit",
        _list("fails", lambda codes: bool(codes & {"P1", "P4"}) or "P2" not in codes),
        N_("The list fails holds a pair that passes, or lacks one that fails."),
        N_("Normal text passes from 4.5 on, and exactly 4.5 passes too. Try each pair."),
    ),
)

BUTTON_SIZE = (
    Misconception(
        "link_in_a_sentence",
        any_of(
            *(_list(name, lambda names: "link_privacy" in names) for name in ("fail_aa", "fail_44"))
        ),
        N_("link_privacy is a link inside a sentence, and such links are exempt."),
        N_("Leave out everything with inline 1. The table block does this already."),
    ),
    Misconception(
        "passes_listed",
        any_of(
            *(_list(name, lambda names: "btn_confirm" in names) for name in ("fail_aa", "fail_44"))
        ),
        N_("btn_confirm is large enough for both levels."),
        N_("The lists name what fails: what is smaller than the limit. Use <."),
    ),
    Misconception(
        "limits_swapped",
        _list("fail_aa", lambda names: bool(names & {"chip_date", "btn_back"})),
        N_("fail_aa names things that measure more than 24."),
        N_("Level AA asks for 24, level AAA for 44. Which limit belongs to which list?"),
    ),
    Misconception(
        "exactly_24_failed",
        _list("fail_aa", lambda names: "radio_slot" in names),
        N_("What measures exactly 24 passes: the rule says at least 24."),
        N_("Use < and not <=."),
    ),
    Misconception(
        "same_limit_twice",
        value("fail_44", "icon_close"),
        N_("Both lists were made with the limit of 24."),
        N_("For fail_44 the limit is 44, for the width and for the height."),
    ),
    Misconception(
        "only_between_the_limits",
        _list("fail_44", lambda names: bool(names) and "icon_close" not in names),
        N_("fail_44 leaves out what has already failed at 24."),
        N_("What is too small for the lower limit is too small for the higher one as well."),
    ),
    Misconception(
        "both_sides_needed",
        _list("fail_44", lambda names: bool(names) and "chip_date" not in names),
        N_("One side that is too small is enough to fail."),
        N_("Put | (or) between the two conditions, not &. And look at the height as well."),
    ),
)
